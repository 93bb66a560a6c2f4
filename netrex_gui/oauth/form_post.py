"""An authorization response that comes as a form (OAuth 2.0 Form Post Response Mode)."""

import io
from email.message import Message
from http import HTTPStatus

LONGEST_FORM = 8192
_TYPE = "application/x-www-form-urlencoded"


class FormRefused(Exception):
    """A POST whose body is not read; the wait goes on."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


def read_form(headers: Message, body: io.BufferedReader) -> str:
    """Read the form of at most 8 KiB that a browser posts, as the text of a query: raises FormRefused."""
    if headers.get_content_type() != _TYPE:
        raise FormRefused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    lengths = headers.get_all("Content-Length", [])
    if len(lengths) != 1 or "Transfer-Encoding" in headers or not (lengths[0].isascii() and lengths[0].isdigit()):
        raise FormRefused(HTTPStatus.LENGTH_REQUIRED)
    if len(lengths[0]) > len(str(LONGEST_FORM)) or int(lengths[0]) > LONGEST_FORM:
        raise FormRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    untrusted_form = body.read(int(lengths[0]))
    if len(untrusted_form) < int(lengths[0]) or not untrusted_form.isascii():
        raise FormRefused(HTTPStatus.BAD_REQUEST)
    return untrusted_form.decode("ascii")
