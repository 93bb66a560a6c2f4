"""What is made of a token endpoint's answer."""

import json
import time

import pytest

from netrex_gui.oauth.errors import (
    AnswerProblem,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.oauth.messages import TokenResponse
from netrex_gui.oauth.token_answer import HttpAnswer, read_token_answer

TOKEN = "2YotnFZFEjr1zCsicMWpAA"  # RFC 6749 section 5.1


def read(body: str | bytes, status: int = 200) -> TokenResponse:
    return read_token_answer(HttpAnswer(status, body.encode() if isinstance(body, str) else body))


def with_members(**members: object) -> TokenResponse:
    return read(json.dumps({"access_token": TOKEN, **members}))


def test_the_answer_of_the_rfc_is_read() -> None:
    before = (time.time(), time.monotonic())
    token = with_members(token_type="example", expires_in=3600, refresh_token="tGzv3JOkF0XG5Qx2TlKWIA", odd=[1])
    assert (token.access_token, token.token_type, token.expires_in) == (TOKEN, "example", 3600.0)
    assert (token.refresh_token, token.scope) == ("tGzv3JOkF0XG5Qx2TlKWIA", None)
    assert before[0] <= token.received_at <= time.time()
    assert before[1] <= token.received_clock <= time.monotonic()


def test_only_the_token_is_needed() -> None:
    token = with_members()
    told = (token.access_token, token.token_type, token.expires_in, token.scope, token.refresh_token)
    assert told == (TOKEN, "Bearer", None, None, None)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("3600", 3600.0),
        ('"3600"', 3600.0),
        ('" 3600 "', 3600.0),
        ("0.5", 0.5),
        ("0", None),
        ('"0"', None),
        ("-1", None),
        ("1e300", None),
        ("1e999", None),
        ("9" * 400, None),
        ("NaN", None),
        ("Infinity", None),
        ('"NaN"', None),
        ('"inf"', None),
        ("true", None),
        ("null", None),
        ('"soon"', None),
        ('""', None),
        ("[3600]", None),
        ("{}", None),
    ],
)
def test_a_lifetime_that_makes_no_sense_is_not_told(written: str, seconds: float | None) -> None:
    """N24: expires_in absent, string, zero, negative, huge, not a number: no crash; expiry is then not told."""
    assert read(f'{{"access_token": "{TOKEN}", "expires_in": {written}}}').expires_in == seconds


@pytest.mark.parametrize(
    ("told", "read_as"),
    [
        ("read,write", ("read", "write")),
        ("read write", ("read", "write")),
        ("read, write,", ("read", "write")),
        (["read", "write"], ("read", "write")),
        (["read", 7, None, ""], ("read",)),
        ("", ()),
        ([], ()),
        (None, None),
        (7, None),
        ({"read": True}, None),
    ],
)
def test_scopes_come_in_many_shapes(told: object, read_as: tuple[str, ...] | None) -> None:
    """N25: what was granted is kept, to be compared with what was asked."""
    assert with_members(scope=told).scope == read_as


@pytest.mark.parametrize(
    ("told", "read_as"), [("bearer", "bearer"), ("mac", "mac"), ("", "Bearer"), (None, "Bearer"), (7, "Bearer")]
)
def test_another_token_type_is_said(told: object, read_as: str) -> None:
    """N24: token_type other than bearer is kept, to be said."""
    assert with_members(token_type=told).token_type == read_as


@pytest.mark.parametrize("told", [None, "", 7, True, ["a"], "line\nbreak", "nul\x00", "half\ud800"])
def test_an_unusable_refresh_token_is_none(told: object) -> None:
    """N24: no crash, and no refresh token that could not be sent."""
    assert with_members(refresh_token=told).refresh_token is None


DEEP = "[" * 100_000
HTML = "<!DOCTYPE html><html><body>Hello</body></html>"


@pytest.mark.parametrize(
    ("body", "status", "problem"),
    [
        ("", 200, AnswerProblem.EMPTY),
        (" \r\n", 200, AnswerProblem.EMPTY),
        ("\ufeff", 200, AnswerProblem.EMPTY),
        (HTML, 200, AnswerProblem.WEB_PAGE),
        ("\n  " + HTML, 200, AnswerProblem.WEB_PAGE),
        (HTML, 500, AnswerProblem.SERVER_ERROR),
        (HTML, 503, AnswerProblem.SERVER_ERROR),
        ("", 502, AnswerProblem.SERVER_ERROR),
        (f'{{"access_token": "{TOKEN}"}}', 500, AnswerProblem.SERVER_ERROR),
        ("slow down", 429, AnswerProblem.TOO_MANY_REQUESTS),
        ("", 407, AnswerProblem.SERVER_ERROR),
        ("", 302, AnswerProblem.REDIRECT),
        (f'{{"access_token": "{TOKEN}"}}', 307, AnswerProblem.REDIRECT),
        (f'{{"access_token": "{TOKEN}"', 200, AnswerProblem.NOT_JSON),
        (f"access_token={TOKEN}", 200, AnswerProblem.NOT_JSON),
        (f'["{TOKEN}"]', 200, AnswerProblem.NOT_JSON),
        (f'"{TOKEN}"', 200, AnswerProblem.NOT_JSON),
        ("null", 200, AnswerProblem.NOT_JSON),
        (DEEP, 200, AnswerProblem.NOT_JSON),
        (f'{{"access_token": "{TOKEN}", "deep": {DEEP}', 200, AnswerProblem.NOT_JSON),
        (f'{{"access_token": "{TOKEN}", "expires_in": {"9" * 10_000}}}', 200, AnswerProblem.NOT_JSON),
        ("{}", 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": null}', 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": 7}', 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": true}', 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": ["a"]}', 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": ""}', 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": "  \\t"}', 200, AnswerProblem.NO_TOKEN),
        ('{"access_token": "a\\nb"}', 200, AnswerProblem.TOKEN_UNUSABLE),
        ('{"access_token": "a\\u0000b"}', 200, AnswerProblem.TOKEN_UNUSABLE),
        ('{"access_token": "a\\u007f"}', 200, AnswerProblem.TOKEN_UNUSABLE),
        ('{"access_token": "žeton"}', 200, AnswerProblem.TOKEN_UNUSABLE),
        ('{"access_token": "a\\ud800"}', 200, AnswerProblem.TOKEN_UNUSABLE),
        (b'{"access_token": "a\xff"}', 200, AnswerProblem.TOKEN_UNUSABLE),
        (b"\xff\xfe\x00", 200, AnswerProblem.NOT_JSON),
    ],
)
def test_an_answer_without_a_usable_token_is_a_clear_error(
    body: str | bytes, status: int, problem: AnswerProblem
) -> None:
    """N24: HTML, empty, truncated, not an object, no usable access_token: a clear error, never a token."""
    with pytest.raises(TokenAnswerUnusable) as unusable:
        read(body, status)
    assert (unusable.value.problem, unusable.value.status) == (problem, status)
    assert len(unusable.value.untrusted_excerpt) <= 1000


def test_odd_bytes_beside_a_good_token_do_no_harm() -> None:
    """N24: a byte order mark, bytes that are no UTF-8, members that are empty."""
    assert read(b"\xef\xbb\xbf" + json.dumps({"access_token": TOKEN}).encode()).access_token == TOKEN
    assert read(b'{"access_token": "' + TOKEN.encode() + b'", "message": "\xff"}').access_token == TOKEN
    assert with_members(error=None, success=True).access_token == TOKEN
    assert with_members(error="").access_token == TOKEN


@pytest.mark.parametrize(
    ("body", "status", "error", "description"),
    [
        ({"error": "invalid_grant", "error_description": "Too old"}, 400, "invalid_grant", "Too old"),
        ({"error": "invalid_client"}, 401, "invalid_client", "invalid_client"),
        ({"error": "access_denied", "message": "No"}, 403, "access_denied", "No"),
        ({"error": "invalid_grant"}, 200, "invalid_grant", "invalid_grant"),
        ({"error": "server_error"}, 500, "server_error", "server_error"),
        ({"error": {"code": 7}, "message": "Broken"}, 400, "", "Broken"),
        ({"error": True}, 400, "", ""),
        ({"success": False, "message": "The code has expired"}, 200, "", "The code has expired"),
        ({"success": False}, 200, "", ""),
        ({"success": False, "access_token": TOKEN}, 200, "", ""),
        ({"error": "invalid_grant", "access_token": TOKEN}, 200, "invalid_grant", "invalid_grant"),
    ],
)
def test_a_refusal_is_told_in_the_providers_words(body: object, status: int, error: str, description: str) -> None:
    """N23: an answer that judged the request is a refusal, not a misunderstanding."""
    with pytest.raises(TokenRequestRefused) as refused:
        read(json.dumps(body), status)
    told = refused.value
    assert (told.untrusted_error, told.untrusted_description, told.status) == (error, description, status)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"error": "invalid_request"}', 400),
        ('{"error": "unsupported_grant_type", "error_description": "grant_type"}', 400),
        ('{"success": false, "message": "Missing parameter: redirect_url"}', 200),
        ('{"success": false, "message": "Unknown grant type"}', 200),
        (HTML, 400),
        (HTML, 404),
        ("", 405),
        ('{"message": "Bad request"}', 400),
        (f'{{"access_token": "{TOKEN}"}}', 400),
    ],
)
def test_a_request_that_was_not_understood_is_told_as_such(body: str, status: int) -> None:
    """N23: only such an answer lets another form of the request be tried."""
    with pytest.raises(TokenRequestNotUnderstood) as misunderstood:
        read(body, status)
    assert misunderstood.value.status == status
