"""What a token endpoint's answer means: a token, a refusal, or a request that was not understood."""

import json
import math
import re
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TypeGuard

from netrex_gui.oauth.clock_skew import clock_skew
from netrex_gui.oauth.errors import (
    AnswerProblem,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.oauth.token_response import TokenResponse

_LONGEST_LIFETIME = 100 * 366 * 86400.0
_LONGEST_TEXT = 1000
_NOT_UNDERSTOOD = frozenset({"invalid_request", "unsupported_grant_type"})
_COMPLAINS_OF_FORM = re.compile(
    r"missing|required|unsupported|not supported|unknown (grant|parameter)|no (code|grant|client)", re.IGNORECASE
)
_NOT_ABOUT_FORM: dict[int, AnswerProblem] = {
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: AnswerProblem.PROXY_PASSWORD,
    HTTPStatus.REQUEST_TIMEOUT: AnswerProblem.SERVER_ERROR,
    HTTPStatus.TOO_EARLY: AnswerProblem.SERVER_ERROR,
    HTTPStatus.TOO_MANY_REQUESTS: AnswerProblem.TOO_MANY_REQUESTS,
}


@dataclass(frozen=True)
class HttpAnswer:
    """A token endpoint's answer as it came: nothing in it has been checked. `untrusted_date` is its Date header."""

    status: int
    untrusted_body: bytes = field(repr=False)
    untrusted_date: str = field(repr=False, default="")


def read_token_answer(answer: HttpAnswer) -> TokenResponse:
    """Judge an answer by its content and its status (RFC 6749 sections 5.1 and 5.2).

    Raises TokenRequestRefused, TokenRequestNotUnderstood (only then may another form of the request be tried) or
    TokenAnswerUnusable.
    """
    if HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST:
        raise TokenAnswerUnusable(AnswerProblem.REDIRECT, answer.status)
    members, problem = _members(answer.untrusted_body)
    if members.get("error") or members.get("success") is False:
        raise _refusal(members, answer)
    if answer.status >= HTTPStatus.BAD_REQUEST:
        raise _failure(answer)
    if problem:
        shown = _excerpt(answer.untrusted_body) if problem is AnswerProblem.WEB_PAGE else ""  # else it may be a token
        raise TokenAnswerUnusable(problem, answer.status, shown)
    return _token(members, answer)


def _members(untrusted_body: bytes) -> tuple[dict[str, object], AnswerProblem | None]:
    text = untrusted_body.decode("utf-8-sig", errors="replace").strip()
    if not text:
        return {}, AnswerProblem.EMPTY
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}, AnswerProblem.WEB_PAGE if text.startswith("<") else AnswerProblem.NOT_JSON
    return (value, None) if isinstance(value, dict) else ({}, AnswerProblem.NOT_JSON)


def _refusal(members: dict[str, object], answer: HttpAnswer) -> Exception:
    error = members.get("error")
    code = error if isinstance(error, str) else ""
    description = _text(members.get("error_description")) or _text(members.get("message")) or _text(error)
    form_at_fault = code in _NOT_UNDERSTOOD or (not code and _COMPLAINS_OF_FORM.search(description) is not None)
    if form_at_fault:
        return TokenRequestNotUnderstood(description, answer.status)
    skew = clock_skew(answer.untrusted_date, time.time())
    return TokenRequestRefused(code[:_LONGEST_TEXT], description, answer.status, skew)


def _failure(answer: HttpAnswer) -> Exception:
    excerpt = _excerpt(answer.untrusted_body)
    if problem := _NOT_ABOUT_FORM.get(answer.status):
        return TokenAnswerUnusable(problem, answer.status, excerpt)
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return TokenAnswerUnusable(AnswerProblem.SERVER_ERROR, answer.status, excerpt)
    return TokenRequestNotUnderstood(excerpt, answer.status)


def _token(members: dict[str, object], answer: HttpAnswer) -> TokenResponse:
    token = members.get("access_token")
    if not isinstance(token, str) or not token.strip():
        raise TokenAnswerUnusable(AnswerProblem.NO_TOKEN, answer.status)
    if not _is_usable(token):
        raise TokenAnswerUnusable(AnswerProblem.TOKEN_UNUSABLE, answer.status)
    refresh_token = members.get("refresh_token")
    return TokenResponse(
        access_token=token,
        token_type=_text(members.get("token_type")) or "Bearer",
        expires_in=_lifetime(members.get("expires_in")),
        scope=_scopes(members.get("scope")),
        refresh_token=refresh_token if _is_usable(refresh_token) else None,
        received_at=time.time(),
        received_clock=time.monotonic(),
        clock_skew=clock_skew(answer.untrusted_date, time.time()),
    )


def _is_usable(untrusted: object) -> TypeGuard[str]:
    return isinstance(untrusted, str) and bool(untrusted.strip()) and untrusted.isascii() and untrusted.isprintable()


def _lifetime(untrusted: object) -> float | None:
    if isinstance(untrusted, bool) or not isinstance(untrusted, int | float | str):
        return None
    try:
        seconds = float(untrusted)
    except (ValueError, OverflowError):
        return None
    return seconds if math.isfinite(seconds) and 0 < seconds <= _LONGEST_LIFETIME else None


def _scopes(untrusted: object) -> tuple[str, ...] | None:
    if isinstance(untrusted, str):
        return tuple(filter(None, re.split(r"[\s,]+", untrusted[:_LONGEST_TEXT])))
    if isinstance(untrusted, list):
        return tuple(scope for scope in untrusted[:100] if isinstance(scope, str) and scope)
    return None


def _text(untrusted: object) -> str:
    return untrusted[:_LONGEST_TEXT] if isinstance(untrusted, str) else ""


def _excerpt(untrusted_body: bytes) -> str:
    return untrusted_body[: 4 * _LONGEST_TEXT].decode("utf-8-sig", errors="replace").strip()[:_LONGEST_TEXT]
