"""Each parser with what is fed to it, and what must hold of whatever it makes of that."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import unquote_plus, urlsplit

import idna
import urllib3
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from netrex_gui.oauth.errors import (
    AuthorizationDenied,
    AuthorizationRefused,
    IssuerMismatch,
    NotOurResponse,
    ResponseMalformed,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
    UrlField,
    UrlInvalid,
)
from netrex_gui.oauth.messages import (
    AuthorizationRequest,
    looks_like_response,
    parse_authorization_response,
    query_of_pasted,
)
from netrex_gui.oauth.provider import base_url, endpoint, is_loopback
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from netrex_gui.oauth.token_answer import HttpAnswer, read_token_answer
from tests.fuzz.inputs import json_texts, mutated, nested_json, odd_text, queries, with_one_odd_member

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
URLS = (
    "https://system2.netrex.cz",
    "cloud.camstreamer.com/oauth2/auth/?a=b",
    "http://127.0.0.1:17816",
    "http://[::1]:8080/callback",
    "http://localhost:17817/callback",
    "https://user:word@portal.example:8443/x#y",
    "https://žluťoučký.cz",
    DEFAULT_REDIRECT_URI,
)
URL_WORDS = (
    *("http://", "https://", "ftp://", "//", "javascript:", "[::1]", "[::ffff:127.0.0.1]", "127.0.0.1", "127.1", "0"),
    *("localhost", "localhost.", "2130706433", "0x7f.1", ":0", ":65536", ":+80", "@", "\\", "%2e", "%00", "xn--", "."),
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


@dataclass(frozen=True)
class Parser:
    """A parser, its inputs, and a call that fails for anything but a right value or a typed error."""

    name: str
    inputs: SearchStrategy[object]
    feed: Callable[[object], None]


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


def feed_provider_url(typed: object) -> None:
    """See that a provider is an https origin, or http on loopback, and means the same to whoever connects."""
    assert isinstance(typed, str)
    try:
        base = base_url(typed)
    except UrlInvalid:
        return
    url = urlsplit(base)
    assert url.scheme == "https" or is_loopback(url.hostname or "")
    assert (url.path, url.query, url.fragment, url.username) == ("", "", "", None)
    assert base_url(base) == base
    _is_understood_alike(base)


def feed_endpoint(typed: object) -> None:
    """See that an endpoint is https, or http on loopback, without fragment or person."""
    assert isinstance(typed, str)
    try:
        text = endpoint(typed, "https://server.example.com/token", UrlField.TOKEN_ENDPOINT)
    except UrlInvalid:
        return
    url = urlsplit(text)
    assert url.scheme == "https" or is_loopback(url.hostname or "")
    assert "#" not in text
    _is_understood_alike(text)


def feed_redirect_uri(typed: object) -> None:
    """See that a redirect URI stays as typed, and is listened on at loopback addresses alone, on any port."""
    assert isinstance(typed, str)
    try:
        redirect_uri = RedirectUri.parse(typed)
    except UrlInvalid:
        return
    assert redirect_uri.text == typed.strip()
    assert all(is_loopback(address) for address in redirect_uri.addresses) or not redirect_uri.listens
    moved = redirect_uri.on_port(5)
    assert (moved.host, moved.path, moved.port) == (redirect_uri.host, redirect_uri.path, 5)
    assert redirect_uri.authorities


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


def _is_understood_alike(url: str) -> None:
    """See that the library that connects reads the same host as we did."""
    ours = urlsplit(url)
    try:
        theirs = urllib3.util.parse_url(url)
    except urllib3.exceptions.LocationParseError:
        return  # a name that cannot be: told as a provider that is not found
    labels = (ours.hostname or "").split(".")
    expected = (
        label if label.isascii() else idna.encode(label, strict=True, std3_rules=True).decode() for label in labels
    )
    assert (theirs.host or "").strip("[]").lower() == ".".join(expected)
    assert (theirs.port or None) == (ours.port or None)


typed_urls = st.one_of(mutated(st.sampled_from(URLS), URL_WORDS), odd_text)
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
    Parser("provider URL", typed_urls, feed_provider_url),
    Parser("endpoint URL", typed_urls, feed_endpoint),
    Parser("redirect URI", typed_urls, feed_redirect_uri),
    Parser("token answer", st.tuples(statuses, bodies), feed_token_answer),
)
