"""An authorization response that comes as a form (OAuth 2.0 Form Post Response Mode)."""

import io
from email.message import Message
from http import HTTPStatus

LONGEST_FORM = 65536
_LONGEST_LOOKED_AT = 1024 * 1024
"""What is too long to be taken may bear our state all the same, and then is told."""

_TYPE = "application/x-www-form-urlencoded"


class FormRefused(Exception):
    """A body that is no form; the wait goes on. `untrusted_text` is what is in it, as far as it was read."""

    def __init__(self, status: HTTPStatus, untrusted_text: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.untrusted_text = untrusted_text


def read_form(headers: Message, body: io.BufferedReader) -> str:
    """Read the form of at most 64 KiB that a browser posts, as the text of a query: raises FormRefused."""
    lengths = headers.get_all("Content-Length", [])
    if len(lengths) != 1 or "Transfer-Encoding" in headers or not (lengths[0].isascii() and lengths[0].isdigit()):
        raise FormRefused(HTTPStatus.LENGTH_REQUIRED)
    if len(lengths[0]) > len(str(_LONGEST_LOOKED_AT)) or int(lengths[0]) > _LONGEST_LOOKED_AT:
        raise FormRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    body_sent = body.read(int(lengths[0]))
    untrusted_text = body_sent.decode("latin-1")
    if int(lengths[0]) > LONGEST_FORM:
        raise FormRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, untrusted_text)
    if headers.get_content_type() != _TYPE:
        raise FormRefused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, untrusted_text)
    if len(body_sent) < int(lengths[0]) or not body_sent.isascii():
        raise FormRefused(HTTPStatus.BAD_REQUEST, untrusted_text)
    return untrusted_text
