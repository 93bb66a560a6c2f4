"""A provider's answer, read tolerantly: its members whatever dress they come in, and its words wherever they stand."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from netrex_gui.oauth.errors import AnswerProblem

LONGEST_TEXT = 1000
"""A text from outside is cut to so many characters; one of that length may have been longer."""

_MOST_MEMBERS = 64
_MOST_ERRORS = 10
_FORM = re.compile(r"(?:[^\s<>]*&)?(?:access_token|error)=")
_SAYING = ("error_description", "message", "errorSummary", "errmsg", "detail", "description")
_CODES = ("error", "errorCode", "error_code", "errcode")


@dataclass(frozen=True)
class HttpAnswer:
    """An answer as it came: nothing in it has been checked. Its date, age and location are headers of it."""

    status: int
    untrusted_body: bytes = field(repr=False)
    untrusted_date: str = field(repr=False, default="")
    untrusted_age: str = field(repr=False, default="")
    untrusted_location: str = field(repr=False, default="")


def read_members(answer: HttpAnswer) -> tuple[dict[str, object], AnswerProblem | None]:
    """Return the members of an answer, and what is wrong where it has none.

    JSON counts whatever the content type says, and a form where it has a token or an error: RFC 6749 has the one, and
    some providers answer with the other.
    """
    text = answer.untrusted_body.decode("utf-8-sig", errors="replace").strip()
    if not text:
        return {}, AnswerProblem.EMPTY
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _form_members(text)
    return (value, None) if isinstance(value, dict) else ({}, AnswerProblem.NOT_JSON)


def _form_members(text: str) -> tuple[dict[str, object], AnswerProblem | None]:
    problem = AnswerProblem.WEB_PAGE if text.startswith("<") else AnswerProblem.NOT_JSON
    if not _FORM.match(text):
        return {}, problem
    try:
        pairs = parse_qsl(text, max_num_fields=_MOST_MEMBERS)
    except ValueError:
        return {}, problem
    return (dict(pairs), None) if len(dict(pairs)) == len(pairs) else ({}, problem)


def error_code(untrusted: Mapping[str, object]) -> str:
    """Return the code of an error (RFC 6749 section 5.2), under whatever name it goes."""
    inner = untrusted.get("error")
    found = [untrusted.get(name) for name in _CODES]
    found += [inner.get(name) for name in ("code", "type", "status")] if isinstance(inner, dict) else []
    return next((value[:LONGEST_TEXT] for value in found if isinstance(value, str) and value), "")


def words(untrusted: Mapping[str, object]) -> str:
    """Return what the provider says in sentences, each once, or nothing where there are none."""
    return "\n".join(dict.fromkeys(filter(None, map(str.strip, _found_words(untrusted)))))[:LONGEST_TEXT]


def excerpt(answer: HttpAnswer) -> str:
    """Return the beginning of what came."""
    return answer.untrusted_body.decode("utf-8-sig", errors="replace").strip()[:LONGEST_TEXT]


def _found_words(untrusted: Mapping[str, object]) -> Iterator[str]:
    """Find the sentences of RFC 6749, RFC 6750, GraphQL, the portal's own kind, and others that are in use."""
    yield from _sentences(untrusted)
    errors = untrusted.get("errors")
    listed = errors[:_MOST_ERRORS] if isinstance(errors, list) else []
    yield from (each for each in listed if isinstance(each, str))
    for each in (*listed, untrusted.get("error"), untrusted.get("data")):
        yield from _sentences(each) if isinstance(each, dict) else ()


def _sentences(untrusted: Mapping[str, object]) -> Iterator[str]:
    return (value for name in _SAYING if isinstance(value := untrusted.get(name), str))
