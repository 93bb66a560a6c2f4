"""Each parser with what is fed to it, and what must hold of whatever it makes of that."""

import math
import re
from dataclasses import replace
from urllib.parse import unquote_plus

from hypothesis import strategies as st

from netrex_gui.oauth.errors import (
    AuthorizationDenied,
    AuthorizationRefused,
    IssuerMismatch,
    NotOurResponse,
    ResponseMalformed,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.oauth.messages import (
    AuthorizationRequest,
    looks_like_response,
    parse_authorization_response,
    query_of_pasted,
)
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI
from netrex_gui.oauth.token_answer import HttpAnswer, read_token_answer
from tests.fuzz.inputs import json_texts, mutated, nested_json, odd_text, queries, with_one_odd_member
from tests.fuzz.parser import Parser

STATE = "af0ifjsldkj"
ISSUER = "https://honest.as.example"  # RFC 9207 section 2.4
REQUEST = AuthorizationRequest(
    "https://server.example.com/authorize", "s6BhdRkqt3", DEFAULT_REDIRECT_URI, "read", STATE
)
QUERY_WORDS = (
    f"state={STATE}",
    f"iss={ISSUER}",
    "&state=",
    "code=",
    "error=",
    "iss=",
    "%00",
    "%FF",
    "%",
    "&",
    "=",
    "#",
    "?",
)
ANSWER = {
    "access_token": "2YotnFZFEjr1zCsicMWpAA",
    "token_type": "Bearer",
    "expires_in": 3600,
    "scope": "read,write",
    "refresh_token": "tGzv3JOkF0XG5Qx2TlKWIA",
    "error": "",
    "error_description": "",
    "success": True,
    "message": "",
}
JSON_WORDS = (
    "null",
    "true",
    "NaN",
    "Infinity",
    "1e999",
    "-0",
    '""',
    "{}",
    "[]",
    '"\\ud800"',
    "\ufeff",
    "<html>",
    "9" * 5000,
)


def feed_redirect(query: object) -> None:
    """See that what comes without our state is not ours."""
    assert isinstance(query, str)
    ours = STATE in unquote_plus(query)
    assert looks_like_response(query) in {True, False}
    for request in (REQUEST, replace(REQUEST, issuer=ISSUER)):
        try:
            response = parse_authorization_response(query, request)
        except NotOurResponse:
            continue
        except (ResponseMalformed, IssuerMismatch, AuthorizationDenied, AuthorizationRefused):
            assert ours
            continue
        assert ours
        assert response.code
        named = any(pair.startswith("iss=") for pair in query.split("&"))
        assert not (request.issuer and named) or ISSUER in unquote_plus(query)


def feed_pasted(text: object) -> None:
    """See that a pasted text is read as a redirect is."""
    assert isinstance(text, str)
    feed_redirect(query_of_pasted(text))


def feed_token_answer(body: object) -> None:
    """See that a token is one that can be sent; a lifetime is a number of seconds that can be counted."""
    assert isinstance(body, tuple)
    try:
        token = read_token_answer(HttpAnswer(*body))
    except (TokenRequestRefused, TokenRequestNotUnderstood, TokenAnswerUnusable):
        return
    assert re.fullmatch(r"[ -~]*[!-~][ -~]*", token.access_token)
    assert token.refresh_token is None or re.fullmatch(r"[ -~]*[!-~][ -~]*", token.refresh_token)
    assert token.expires_in is None or (math.isfinite(token.expires_in) and token.expires_in > 0)
    assert all(isinstance(scope, str) and scope for scope in token.scope or ())


raw_queries = st.one_of(queries(STATE), mutated(queries(STATE), QUERY_WORDS), odd_text)
pasted = st.one_of(
    mutated(raw_queries.map(lambda query: f"{DEFAULT_REDIRECT_URI}?{query}"), QUERY_WORDS), raw_queries, odd_text
)
statuses = st.one_of(st.just(200), st.just(200), st.sampled_from((400, 401, 429, 500)), st.integers(100, 999))
bodies = st.one_of(
    with_one_odd_member(ANSWER),
    with_one_odd_member(ANSWER),
    json_texts(ANSWER, JSON_WORDS),
    st.binary(max_size=200),
    st.sampled_from((nested_json(100_000).encode(), b"\xef\xbb\xbf", b"<html>", b"null", b"0", b'"t"')),
)

PARSERS = (
    Parser("redirect's query", raw_queries, feed_redirect),
    Parser("pasted address", pasted, feed_pasted),
    Parser("token answer", st.tuples(statuses, bodies), feed_token_answer),
)
