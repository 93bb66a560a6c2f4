"""A provider's answer, read tolerantly, and what a token endpoint means by it (RFC 6749 sections 5.1 and 5.2)."""

import contextlib
import json
import math
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TypeGuard
from urllib.parse import parse_qsl

from netrex_gui.oauth.errors import (
    LONGEST_TEXT,
    AnswerProblem,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.oauth.foreign_json import json_object
from netrex_gui.oauth.token import MOST_SCOPES, TokenResponse, clock

_MOST_MEMBERS = 64
_MOST_ERRORS = 10
_FORM = re.compile(r"(?:[^\s<>]*&)?(?:access_token|error)=")
_SAYING = ("error_description", "message", "errorSummary", "errmsg", "detail", "description")
_CODES = ("error", "errorCode", "error_code", "errcode")
_LONGEST_SKEW = 100 * 366 * 86400.0
_LONGEST_LIFETIME = 10 * 366 * 86400.0
"""What is said to be valid for longer, in seconds, was meant as something else: milliseconds, or a date."""
_MOST_BESIDE = 32 * 1024
_NOT_UNDERSTOOD = {"invalid_request", "unsupported_grant_type"}
_COMPLAINS_OF_FORM = re.compile(
    r"missing|required|unsupported|not supported|unknown (grant|parameter)|no (code|grant|client)", re.IGNORECASE
)
_JUDGED = {401, 403, 405, 415}
"""Statuses after which no other form of the request is tried, whatever the words (N38)."""
_TURNING_AWAY = {401, 403, 406, 451}
"""Statuses with which a firewall or a gateway answers in the provider's place, with a page or a line of its own."""
_BY_STATUS = {
    407: AnswerProblem.PROXY_PASSWORD,
    408: AnswerProblem.SERVER_ERROR,
    425: AnswerProblem.SERVER_ERROR,
    429: AnswerProblem.TOO_MANY_REQUESTS,
    511: AnswerProblem.WEB_PAGE,  # network authentication required: a hotel's own page
}
_READ = {
    *("access_token", "token_type", "expires_in", "scope", "refresh_token"),
    *("error", "error_description", "success", "ok", "message", "code", "state", "iss"),
}
"""What is read of an answer, or says no more than that it is one; all else came beside the token."""
_AHEAD_OF_TOKEN = re.compile(r"^\s*bearer\s+", re.IGNORECASE)


@dataclass(frozen=True)
class HttpAnswer:
    """An answer as it came: nothing in it has been checked. Its date, age and location are headers of it."""

    status: int
    untrusted_body: bytes = field(repr=False)
    untrusted_date: str = field(repr=False, default="")
    untrusted_age: str = field(repr=False, default="")
    untrusted_location: str = field(repr=False, default="")

    @property
    def untrusted_text(self) -> str:
        """The body as a text, whatever its encoding."""
        return self.untrusted_body.decode("utf-8-sig", errors="replace").strip()


def read_members(answer: HttpAnswer) -> tuple[dict[str, object], AnswerProblem | None]:
    """Return the members of an answer, and what is wrong where it has none.

    JSON counts whatever the content type says, and a form where it has a token or an error: RFC 6749 has the one, and
    some providers answer with the other.
    """
    text = answer.untrusted_text
    if not text:
        return {}, AnswerProblem.EMPTY
    members = json_object(text)
    return _form_members(text) if members is None else (members, None)


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
    return answer.untrusted_text[:LONGEST_TEXT]


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


def clock_skew(answer: HttpAnswer, now: float) -> float | None:
    """Return by how many seconds `now` (Unix time) is ahead of the ``Date`` of an answer (RFC 9110 section 6.6.1).

    A cache's ``Age`` is added to that. It is negative where this computer's clock is behind, and None where nobody can
    tell: a header is missing or cannot be read, or the clocks are a hundred years apart.
    """
    try:
        date = parsedate_to_datetime(answer.untrusted_date)
        skew = now - date.timestamp() - float(answer.untrusted_age or "0")
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
    return skew if date.tzinfo is not None and abs(skew) < _LONGEST_SKEW else None  # no zone: it could be any hour


def read_token_answer(answer: HttpAnswer) -> TokenResponse:
    """Judge an answer by its content and its status (RFC 6749 sections 5.1 and 5.2).

    Raises TokenRequestRefused, TokenRequestNotUnderstood or TokenAnswerUnusable.
    """
    if HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST:
        raise TokenAnswerUnusable(AnswerProblem.REDIRECT, answer.status)
    members, problem = read_members(answer)
    if by_status := _BY_STATUS.get(answer.status):
        raise TokenAnswerUnusable(by_status, answer.status, words(members) or excerpt(answer))
    if members.get("error") or members.get("success") is False or members.get("ok") is False:
        raise _refusal(members, answer)
    if answer.status >= HTTPStatus.BAD_REQUEST:
        raise _failure(members, answer)
    if problem:
        shown = excerpt(answer) if problem is AnswerProblem.WEB_PAGE else ""  # else it may be a token
        raise TokenAnswerUnusable(problem, answer.status, shown)
    return _token(_holding_token(members), answer)


def _refusal(members: dict[str, object], answer: HttpAnswer) -> Exception:
    """Tell what an error means, by its code, or where it has none by its words."""
    code, said = error_code(members), words(members)
    if code in _NOT_UNDERSTOOD or (not code and _COMPLAINS_OF_FORM.search(said)):
        another_may_be = answer.status < HTTPStatus.INTERNAL_SERVER_ERROR and answer.status not in _JUDGED
        return TokenRequestNotUnderstood(said or code, answer.status, another_may_be)
    skew = clock_skew(answer, time.time()) or 0.0
    return TokenRequestRefused(code, said or code or excerpt(answer), answer.status, skew)


def _failure(members: dict[str, object], answer: HttpAnswer) -> Exception:
    """Tell what a status of failure means whose body has no error as OAuth knows it."""
    said = words(members) or excerpt(answer)
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return TokenAnswerUnusable(AnswerProblem.SERVER_ERROR, answer.status, said)
    if answer.status in _TURNING_AWAY and not members:
        is_secret_at_fault = answer.status == HTTPStatus.UNAUTHORIZED and not said.startswith("<")
        if not is_secret_at_fault:
            return TokenAnswerUnusable(AnswerProblem.TURNED_AWAY, answer.status, said)
    if answer.status == HTTPStatus.UNAUTHORIZED or error_code(members) or words(members):
        return _refusal(members, answer)
    return TokenRequestNotUnderstood(said, answer.status)


def _holding_token(members: dict[str, object]) -> dict[str, object]:
    """Return the members with the token, or those one level down where it is the only one there."""
    if _is_usable(members.get("access_token")):
        return members
    inner = [value for value in members.values() if isinstance(value, dict) and _is_usable(value.get("access_token"))]
    if len(inner) != 1:
        return members
    around = {name: value for name, value in members.items() if value is not inner[0] and name not in _READ}
    return around | inner[0]


def _token(members: dict[str, object], answer: HttpAnswer) -> TokenResponse:
    token = members.get("access_token")
    if not isinstance(token, str) or not token.strip():
        raise _no_token(members, answer)
    token = _AHEAD_OF_TOKEN.sub("", token, count=1)
    if not _is_usable(token):
        raise TokenAnswerUnusable(AnswerProblem.TOKEN_UNUSABLE, answer.status)
    refresh_token = members.get("refresh_token")
    token_type = members.get("token_type")
    return TokenResponse(
        access_token=token,
        token_type=token_type[:LONGEST_TEXT] if isinstance(token_type, str) and token_type else "Bearer",
        expires_in=_lifetime(members),
        scope=_scopes(members.get("scope")),
        refresh_token=refresh_token if _is_usable(refresh_token) else None,
        received_at=time.time(),
        received_clock=clock(),
        clock_skew=clock_skew(answer, time.time()) or 0.0,
        untrusted_beside=beside(members),
    )


def _no_token(members: dict[str, object], answer: HttpAnswer) -> Exception:
    if isinstance(members.get("id_token"), str):
        return TokenAnswerUnusable(AnswerProblem.ONLY_ID_TOKEN, answer.status)
    if error_code(members) or words(members):  # though the status is one of success
        return _refusal(members, answer)
    return TokenAnswerUnusable(AnswerProblem.NO_TOKEN, answer.status, ", ".join(members)[:LONGEST_TEXT])


def beside(untrusted: Mapping[str, object]) -> dict[str, object]:
    """Return what came beside a token, in its order, as far as it can be written as JSON and is not too long."""
    found: dict[str, object] = {}
    left = _MOST_BESIDE
    for name in (name for name, value in untrusted.items() if name not in _READ and value not in (None, "")):
        with contextlib.suppress(ValueError, RecursionError):
            length = len(json.dumps({name: untrusted[name]}, allow_nan=False))
            if length <= left:
                found[name] = untrusted[name]
                left -= length
    return found


def _is_usable(untrusted: object) -> TypeGuard[str]:
    return isinstance(untrusted, str) and bool(untrusted.strip()) and untrusted.isascii() and untrusted.isprintable()


def _lifetime(members: Mapping[str, object]) -> float | None:
    """Return the seconds that a token is valid; of two that differ, the one whose name says seconds."""
    plain, named = _seconds(members.get("expires_in")), _seconds(members.get("expires_in_sec"))
    return plain if named is None else named


def _seconds(untrusted: object) -> float | None:
    if isinstance(untrusted, bool) or not isinstance(untrusted, int | float | str):
        return None
    try:
        seconds = float(untrusted)
    except (ValueError, OverflowError):
        return None
    return seconds if math.isfinite(seconds) and 0 < seconds <= _LONGEST_LIFETIME else None


def _scopes(untrusted: object) -> tuple[str, ...] | None:
    if isinstance(untrusted, str):
        return tuple(filter(None, re.split(r"[\s,]+", untrusted)))[:MOST_SCOPES]
    if isinstance(untrusted, list):
        return tuple(scope for scope in untrusted if isinstance(scope, str) and scope)[:MOST_SCOPES]
    return None
