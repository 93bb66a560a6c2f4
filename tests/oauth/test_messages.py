"""The authorization request, and what is made of the answer to it."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import (
    AuthorizationDenied,
    AuthorizationRefused,
    NotOurResponse,
    ResponseMalformed,
)
from netrex_gui.oauth.messages import (
    AuthorizationRequest,
    AuthorizationResponse,
    TokenResponse,
    parse_authorization_response,
    query_of_pasted,
)

# RFC 6749 sections 4.1.1 and 4.1.2, and RFC 7636 appendix B
ENDPOINT = "https://server.example.com/authorize"
CLIENT_ID = "s6BhdRkqt3"
REDIRECT_URI = "https://client.example.com/cb"
CODE = "SplxlOBeZQQYbYS6WxSbIA"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def fresh(endpoint: str = ENDPOINT, redirect_uri: str = REDIRECT_URI) -> AuthorizationRequest:
    return AuthorizationRequest(endpoint, CLIENT_ID, redirect_uri, "read,liveview_ptz")


REQUEST = replace(fresh(), state="xyz", code_verifier=VERIFIER)


def parameters(request: AuthorizationRequest) -> dict[str, str]:
    """What the server reads in the link, each parameter once."""
    return {name: value for name, (value,) in parse_qs(urlsplit(request.uri).query, strict_parsing=True).items()}


def test_the_request_asks_for_a_code_and_holds_no_secret() -> None:
    """N7: only response_type=code, and nothing in the link that is not meant to be seen."""
    assert parameters(REQUEST) == {
        "response_type": "code",
        "client_id": CLIENT_ID,
        "redirect_uri": REDIRECT_URI,
        "scope": "read,liveview_ptz",
        "state": "xyz",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
    }
    assert REQUEST.uri.startswith(f"{ENDPOINT}?")
    assert VERIFIER not in REQUEST.uri


def test_each_request_has_a_state_of_its_own_of_128_random_bits_at_least() -> None:
    """N5: 22 characters of base64url hold 128 bits; no state comes twice."""
    states = [parameters(fresh())["state"] for _ in range(100)]
    assert len(set(states)) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22,}", state) for state in states)


def test_each_request_has_a_code_verifier_of_its_own_of_256_random_bits_at_least() -> None:
    """N6: 43 characters of base64url hold 256 bits; RFC 7636 section 4.1 allows 128 characters."""
    verifiers = [fresh().code_verifier or "" for _ in range(100)]
    assert len(set(verifiers)) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9._~-]{43,128}", verifier) for verifier in verifiers)
    assert fresh().code_verifier != fresh().state


def test_the_code_challenge_is_that_of_the_rfc() -> None:
    """N6: S256, by the example of RFC 7636 appendix B."""
    assert REQUEST.code_challenge == CHALLENGE


def test_without_pkce_there_is_no_challenge_and_the_rest_stays() -> None:
    """N6: switched off by the person alone; never plain."""
    bare = parameters(REQUEST.without_pkce())
    assert set(parameters(REQUEST)) - set(bare) == {"code_challenge", "code_challenge_method"}
    assert bare["state"] == "xyz"
    assert REQUEST.without_pkce().code_verifier is None


@pytest.mark.parametrize(
    "redirect_uri", ["http://127.0.0.1:17817/callback", "http://LocalHost:5/a%20b/;x/", "https://é.cz"]
)
def test_the_redirect_uri_arrives_byte_for_byte(redirect_uri: str) -> None:
    """N4: the same string in the authorization request."""
    assert parameters(fresh(redirect_uri=redirect_uri))["redirect_uri"] == redirect_uri


@pytest.mark.parametrize("query", ["?tenant=7", "?"])
def test_a_query_of_the_endpoint_is_kept(query: str) -> None:
    asked = parameters(fresh(ENDPOINT + query))
    assert asked.get("tenant") == ("7" if "tenant" in query else None)
    assert (asked["response_type"], asked["client_id"]) == ("code", CLIENT_ID)


def test_secrets_have_no_repr() -> None:
    """N30: values that hold secrets have none in their repr."""
    token = TokenResponse("2YotnFZFEjr1zCsicMWpAA", "example", 3600.0, None, "tGzv3JOkF0XG5Qx2TlKWIA", 0.0, 0.0)
    shown = repr([REQUEST, AuthorizationResponse(CODE), token, Client(CLIENT_ID, "7Fjfp0ZBr1KtDRbnfVdmIw")])
    for secret in ("xyz", VERIFIER, CODE, token.access_token, token.refresh_token or "", "7Fjfp0ZBr1KtDRbnfVdmIw"):
        assert secret not in shown
    assert CLIENT_ID in shown


def test_a_code_with_our_state_is_taken() -> None:
    assert parse_authorization_response(f"code={CODE}&state=xyz", REQUEST).code == CODE
    odd = urlencode({"code": "a+b/c=&é", "state": "xyz", "session_state": "7"})
    assert parse_authorization_response(odd, REQUEST).code == "a+b/c=&é"
    assert parse_authorization_response(f"error=&code={CODE}&state=xyz", REQUEST).code == CODE


@pytest.mark.parametrize(
    "query",
    [
        "",
        f"code={CODE}",
        f"code={CODE}&state=",
        f"code={CODE}&state=XYZ",
        f"code={CODE}&state=xy",
        f"code={CODE}&state=xyzz",
        f"code={CODE}&state=x%79z%00",
        f"code={CODE}&state=%FF%FE",
        f"code={CODE}&state=\udcff",
        f"code={CODE}&State=xyz",
        "error=access_denied",
        "error=access_denied&state=other",
        "error=server_error&error_description=hello",
        "&".join(["state=xyz"] + ["a=b"] * 100),
    ],
)
def test_what_has_not_our_state_is_not_ours_whatever_it_says(query: str) -> None:
    """N9: state is compared first; nothing else of such a request is believed."""
    with pytest.raises(NotOurResponse):
        parse_authorization_response(query, REQUEST)


@pytest.mark.parametrize(
    "query",
    [
        "state=xyz",
        "code=&state=xyz",
        "code=a&state=xyz&state=xyz",
        "code=a&state=other&state=xyz",
        "code=a&code=b&state=xyz",
        "code=a&code=a&state=xyz",
        "code=a&state=xyz&iss=a&iss=b",
        "error=access_denied&error=access_denied&state=xyz",
        "state=xyz&code=a&error=&error=access_denied",
    ],
)
def test_no_code_or_a_parameter_twice_is_malformed(query: str) -> None:
    """N11: duplicate state, code, iss or error parameters are rejected."""
    with pytest.raises(ResponseMalformed):
        parse_authorization_response(query, REQUEST)


def test_a_person_who_declines_is_told_from_another_refusal() -> None:
    with pytest.raises(AuthorizationDenied) as denied:
        parse_authorization_response("error=access_denied&error_description=No+thanks&state=xyz", REQUEST)
    assert denied.value.untrusted_description == "No thanks"
    with pytest.raises(AuthorizationRefused) as refused:
        parse_authorization_response(f"error=invalid_scope&code={CODE}&state=xyz", REQUEST)
    assert (refused.value.untrusted_error, refused.value.untrusted_description) == ("invalid_scope", "")


def test_texts_of_a_refusal_are_cut_to_a_bearable_length() -> None:
    with pytest.raises(AuthorizationRefused) as refused:
        parse_authorization_response(f"error={'e' * 5000}&error_description={'d' * 5000}&state=xyz", REQUEST)
    assert max(len(refused.value.untrusted_error), len(refused.value.untrusted_description)) <= 1000


@pytest.mark.parametrize(
    "pasted",
    [
        f"{REDIRECT_URI}?code={CODE}&state=xyz",
        f"  {REDIRECT_URI}?code={CODE}&state=xyz\r\n",
        f"{REDIRECT_URI}?code={CODE[:9]}\n {CODE[9:]}&sta\nte=xyz",
        f"{REDIRECT_URI}?code={CODE}&state=xyz#top",
        f"?code={CODE}&state=xyz",
        f"code={CODE}&state=xyz",
        f"&code={CODE}&state=xyz",
    ],
)
def test_a_pasted_address_gives_the_same_code(pasted: str) -> None:
    """N18: a pasted address is parsed by the same code."""
    assert parse_authorization_response(query_of_pasted(pasted), REQUEST).code == CODE


@pytest.mark.parametrize("pasted", ["", "hello", CODE, REDIRECT_URI, f"{REDIRECT_URI}?code={CODE}&state=old", "?#?"])
def test_a_pasted_text_without_our_state_is_not_ours(pasted: str) -> None:
    """N18: a pasted address meets the same checks."""
    with pytest.raises(NotOurResponse):
        parse_authorization_response(query_of_pasted(pasted), REQUEST)
