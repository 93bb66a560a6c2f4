"""Token endpoints' answers that hold no token: refusals, misunderstandings, and all that cannot be used."""

import json

import pytest

from netrex_gui.oauth.errors import (
    AnswerProblem,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from tests.oauth.test_token_answer import TOKEN, read

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
        ("", 407, AnswerProblem.PROXY_PASSWORD),
        ("", 302, AnswerProblem.REDIRECT),
        (f'{{"access_token": "{TOKEN}"}}', 307, AnswerProblem.REDIRECT),
        (f'{{"access_token": "{TOKEN}"', 200, AnswerProblem.NOT_JSON),
        (f"token={TOKEN}", 200, AnswerProblem.NOT_JSON),
        (f"access_token={TOKEN}&access_token=another", 200, AnswerProblem.NOT_JSON),
        ("&".join(["access_token=a", *("b=c" for _ in range(100))]), 200, AnswerProblem.NOT_JSON),
        ("error code: 1010", 403, AnswerProblem.TURNED_AWAY),
        (HTML, 403, AnswerProblem.TURNED_AWAY),
        ("", 403, AnswerProblem.TURNED_AWAY),
        (HTML, 401, AnswerProblem.TURNED_AWAY),
        (HTML, 406, AnswerProblem.TURNED_AWAY),
        (HTML, 511, AnswerProblem.WEB_PAGE),
        ('{"id_token": "a.b.c", "scope": "openid"}', 200, AnswerProblem.ONLY_ID_TOKEN),
        ('{"a": {"access_token": "x"}, "b": {"access_token": "y"}}', 200, AnswerProblem.NO_TOKEN),
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


@pytest.mark.parametrize(
    ("body", "status", "error", "description"),
    [
        ({"error": "invalid_grant", "error_description": "Too old"}, 400, "invalid_grant", "Too old"),
        ({"error": "invalid_client"}, 401, "invalid_client", "invalid_client"),
        ({"error": "access_denied", "message": "No"}, 403, "access_denied", "No"),
        ({"error": "invalid_grant"}, 200, "invalid_grant", "invalid_grant"),
        ({"error": "server_error"}, 500, "server_error", "server_error"),
        ({"error": {"code": 7}, "message": "Broken"}, 400, "", "Broken"),
        ({"error": True}, 400, "", '{"error": true}'),
        ({"error": {"message": "M", "type": "OAuthException"}}, 400, "OAuthException", "M"),
        ({"errorCode": "invalid_client", "errorSummary": "x"}, 401, "invalid_client", "x"),
        ({"errors": [{"message": "One"}, {"message": "Two"}, {"message": "One"}]}, 400, "", "One\nTwo"),
        ({"errcode": 40029, "errmsg": "M"}, 200, "", "M"),
        ({"message": "error", "data": {"description": "M", "error_code": 7}}, 200, "", "error\nM"),
        ({"message": "Bad request"}, 400, "", "Bad request"),
        ({"success": False, "message": "The code has expired"}, 200, "", "The code has expired"),
        ({"success": False}, 200, "", '{"success": false}'),
        ({"ok": False, "error": "bad_code"}, 200, "bad_code", "bad_code"),
        ({"success": False, "access_token": "", "odd": 1}, 200, "", '{"success": false, "access_token": "", "odd": 1}'),
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
        ("error=invalid_request&error_description=No", 400),
        (f'{{"access_token": "{TOKEN}"}}', 400),
    ],
)
def test_a_request_that_was_not_understood_is_told_as_such(body: str, status: int) -> None:
    """N23: only such an answer lets another form of the request be tried."""
    with pytest.raises(TokenRequestNotUnderstood) as misunderstood:
        read(body, status)
    assert misunderstood.value.status == status


@pytest.mark.parametrize(
    ("body", "status", "another"),
    [
        ('{"error": "invalid_request"}', 400, True),
        ('{"error": "unsupported_grant_type"}', 400, True),
        ('{"success": false, "message": "The parameter redirect_url is missing"}', 200, True),
        ("error=invalid_request", 400, True),
        *(('{"error": "invalid_request"}', status, False) for status in (401, 403, 405, 415, 500, 503)),
        (HTML, 400, False),
        (HTML, 404, False),
        ("grant_type is missing", 400, False),
        ("", 405, False),
        ("", 415, False),
    ],
)
def test_another_form_may_be_tried_only_where_oauths_words_ask_for_it(body: str, status: int, another: bool) -> None:
    """N38: neither after a status that judges or blocks, nor after a page that is not the portal's."""
    with pytest.raises(TokenRequestNotUnderstood) as misunderstood:
        read(body, status)
    assert misunderstood.value.another_form_may_be is another
