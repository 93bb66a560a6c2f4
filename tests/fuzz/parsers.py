"""Each parser with what is fed to it, and what must hold of whatever it makes of that."""

import contextlib
import gzip
import json
import math
import re
import zlib
from dataclasses import replace
from urllib.parse import quote, unquote_plus, urlsplit

import pytest
import requests
from hypothesis import strategies as st
from urllib3.util import parse_url

from netrex_gui.oauth.answer import HttpAnswer, read_token_answer
from netrex_gui.oauth.client import LONGEST_ID, LONGEST_SECRET, Credential, CredentialInvalid, checked
from netrex_gui.oauth.errors import (
    AlreadyReceived,
    AuthorizationDenied,
    AuthorizationRefused,
    IssuerMismatch,
    NetworkProblem,
    NotOurResponse,
    ResponseMalformed,
    SignInError,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.oauth.http import LONGEST_BODY, unpacked
from netrex_gui.oauth.messages import (
    AuthorizationRequest,
    AuthorizationResponse,
    parse_authorization_response,
)
from netrex_gui.oauth.proxies import SCHEMES, usable
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from netrex_gui.texts.untrusted import visible
from tests.fuzz.inputs import json_texts, mutated, nested_json, odd_text, queries, with_one_odd_member
from tests.fuzz.parser import Parser

STATE = "af0ifjsldkj"
ISSUER = "https://honest.as.example"  # RFC 9207 section 2.4
REQUEST = AuthorizationRequest(
    "https://server.example.com/authorize", "s6BhdRkqt3", DEFAULT_REDIRECT_URI, "read", STATE
)
REDIRECT_URI = RedirectUri.parse(DEFAULT_REDIRECT_URI)
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
    "&amp;",
    "<",
    "](",
    ")",
    "%3F",
    "%26",
    "?url=http%3A%2F%2F",
    "\n",
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
    "errors": [{"message": "No."}],
    "errmsg": "",
    "expires_in_sec": 3600,
    "data": {"access_token": "2YotnFZFEjr1zCsicMWpAA", "description": "No."},
    "id_token": "eyJhbGciOiJub25lIn0.eyJub25jZSI6IngifQ.",
    "instance_url": "https://na1.example",
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
    assert REQUEST.has_state_in(query) in {True, False}
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
    """See that of a pasted text nothing is taken but what bears our state, and once."""
    assert isinstance(text, str)
    delivered: list[AuthorizationResponse | SignInError] = []
    receiver = RedirectReceiver(REDIRECT_URI, RedirectPage("", "en", {}), delivered.append)
    receiver.expect(REQUEST)
    try:
        receiver.take_pasted(text)
    except (NotOurResponse, ResponseMalformed):
        assert delivered == []
        return
    for _ in range(5):
        text = unquote_plus(text)
    assert STATE in "".join(text.split())
    assert len(delivered) == 1
    with pytest.raises(AlreadyReceived):
        receiver.take_pasted(f"code=x&state={STATE}")


def feed_wrapped(wrappings: object) -> None:
    """See that a genuine address is found, whatever was put around it."""
    assert isinstance(wrappings, list)
    text = f"{DEFAULT_REDIRECT_URI}?code=SplxlOBeZQQYbYS6WxSbIA&state={STATE}"
    for wrapping in wrappings:
        text = wrapping(text)
    delivered: list[AuthorizationResponse | SignInError] = []
    receiver = RedirectReceiver(REDIRECT_URI, RedirectPage("", "en", {}), delivered.append)
    receiver.expect(REQUEST)
    receiver.take_pasted(text)
    assert delivered == [AuthorizationResponse("SplxlOBeZQQYbYS6WxSbIA")]


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
    assert token.expires_in is None or token.expires_in <= 10 * 366 * 86400
    assert not token.access_token.casefold().startswith("bearer ")
    assert all(isinstance(scope, str) and scope for scope in token.scope or ())
    json.dumps(token.untrusted_beside, allow_nan=False)


def feed_packed(answer: object) -> None:
    """See that what is said to be packed is unpacked within a bound, or left as it is."""
    assert isinstance(answer, tuple)
    coding, body = answer
    response = requests.Response()
    response.headers["Content-Encoding"] = coding
    with contextlib.suppress(TokenAnswerUnusable):
        assert len(unpacked(body, response)) <= LONGEST_BODY


def feed_credential(typed: object) -> None:
    """See that what is taken for an ID or a secret is one word without anything hidden, and stays as it is."""
    assert isinstance(typed, str)
    for credential, longest in ((Credential.CLIENT_ID, LONGEST_ID), (Credential.CLIENT_SECRET, LONGEST_SECRET)):
        try:
            found = checked(typed, credential)
        except CredentialInvalid:
            continue
        assert len(found.text) <= longest
        assert found.text.split() in ([], [found.text])
        assert visible(found.text) == found.text
        assert "•" not in found.text
        assert found.removed or found.text == typed


def feed_proxy(setting: object) -> None:
    """See that the proxy that is used is the one after the last @, and that every library below takes it for that."""
    assert isinstance(setting, str)
    found = usable(setting)
    if isinstance(found, NetworkProblem):
        assert found in {NetworkProblem.PROXY_QUOTES, NetworkProblem.PROXY_USER, NetworkProblem.PROXY_UNUSABLE}
        return
    address, taken = urlsplit(found), parse_url(found)
    assert address.scheme in set(SCHEMES.values())
    assert (address.path, address.query, address.fragment) == ("", "", "")
    assert (taken.host or "").strip("[]").lower() == (address.hostname or "").lower() != ""
    assert taken.port == address.port
    assert setting.strip().rstrip("/").lower().find(address.netloc.rpartition("@")[2].lower()) >= 0


raw_queries = st.one_of(queries(STATE), mutated(queries(STATE), QUERY_WORDS), odd_text)
pasted = st.one_of(
    mutated(raw_queries.map(lambda query: f"{DEFAULT_REDIRECT_URI}?{query}"), QUERY_WORDS), raw_queries, odd_text
)
around = st.sampled_from(
    (
        lambda text: f"<{text}>",
        lambda text: f"\u2039{text}\u203a",
        lambda text: f'"{text}"',
        lambda text: f"'{text}'",
        lambda text: f"\u201e{text}\u201c",
        lambda text: f"({text})",
        lambda text: f"[here]({text})",
        lambda text: f"  {text}\n",
        lambda text: f"Is it this? {text} \n",
        lambda text: text.replace("&", "&amp;"),
    )
)
scanned = st.just(lambda text: f"https://scanner.example/?a=1&url={quote(text, safe='')}&b=2")
wrapped = st.one_of(
    st.lists(around, max_size=4),
    st.tuples(st.lists(around, max_size=2), scanned, st.lists(around, max_size=3)).map(
        lambda parts: [*parts[0], parts[1], *parts[2]]
    ),
)
statuses = st.one_of(st.just(200), st.just(200), st.sampled_from((400, 401, 429, 500)), st.integers(100, 999))
forms = st.sampled_from(("access_token=2YotnFZFEjr1zCsicMWpAA&scope=a%20b", "error=invalid_grant&message=No", "a=b"))
bodies = st.one_of(
    mutated(forms, QUERY_WORDS).map(lambda form: form.encode(errors="replace")),
    with_one_odd_member(ANSWER),
    with_one_odd_member(ANSWER),
    json_texts(ANSWER, JSON_WORDS),
    st.binary(max_size=200),
    st.sampled_from((nested_json(100_000).encode(), b"\xef\xbb\xbf", b"<html>", b"null", b"0", b'"t"')),
)

codings = st.one_of(st.sampled_from(("gzip", "GZip ", "x-gzip", "deflate", "identity", "br", "")), odd_text)
packed = st.one_of(st.just(b"{}"), st.binary(max_size=200), st.integers(0, 2**21).map(bytes)).flatmap(
    lambda body: st.sampled_from((body[:LONGEST_BODY], gzip.compress(body, 1), zlib.compress(body, 1)[:1000]))
)

CREDENTIAL_WORDS = (
    *("client_id=", "client_secret=", "Client ID: ", '"client_id": "', "client_id", "•••", "****", "“", "”", "\u200b"),
    *("&client_secret=7Fjfp0ZBr1", "\n", "x" * 257),
)
credentials = st.one_of(
    mutated(st.sampled_from(("s6BhdRkqt3", "client_id=s6BhdRkqt3", "")), CREDENTIAL_WORDS), odd_text
)

PROXY_WORDS = (
    "http://",
    "https://",
    "socks5://",
    "user:p@ss#1/x@",
    "DOMAIN\\\\user:",
    "127.0.0.1",
    ":8080",
    "%40",
    '"',
    " ",
    "[::1]",
)
proxies = st.one_of(
    mutated(st.sampled_from(("http://127.0.0.1:8080", "http://user:pass@proxy.example:8080")), PROXY_WORDS), odd_text
)

PARSERS = (
    Parser("proxy's setting", proxies, feed_proxy),
    Parser("client ID or secret", credentials, feed_credential),
    Parser("redirect's query", raw_queries, feed_redirect),
    Parser("pasted address", pasted, feed_pasted),
    Parser("wrapped address", wrapped, feed_wrapped),
    Parser("token answer", st.tuples(statuses, bodies), feed_token_answer),
    Parser("packed answer", st.tuples(codings, packed), feed_packed),
)
