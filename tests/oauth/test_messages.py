"""The authorization request, and what the messages show of themselves."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import AuthorizationDenied, AuthorizationRefused
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse, parse_authorization_response
from netrex_gui.oauth.token import TokenResponse

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
    """Return what the server reads in the link, each parameter once."""
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
    bare = parameters(replace(REQUEST, code_verifier=None))
    assert set(parameters(REQUEST)) - set(bare) == {"code_challenge", "code_challenge_method"}
    assert bare["state"] == "xyz"
    assert replace(REQUEST, code_verifier=None).code_challenge is None


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


@pytest.mark.parametrize("scope", ["openid", "openid profile", "read,openid"])
def test_a_nonce_of_its_own_goes_with_each_request_for_an_id_token(scope: str) -> None:
    """N5: some servers refuse a request without one; 128 random bits at least."""
    nonces = {parameters(replace(fresh(), scope=scope, nonce=fresh().nonce))["nonce"] for _ in range(100)}
    assert len(nonces) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22,}", nonce) for nonce in nonces)
    request = replace(fresh(), scope=scope)
    assert parameters(request)["nonce"] == request.expected_nonce
    assert request.nonce not in repr(request)


def test_no_nonce_is_sent_where_no_id_token_is_asked_for_nor_beside_the_persons_own() -> None:
    assert "nonce" not in parameters(replace(fresh(), scope="read openid_not"))
    assert fresh().expected_nonce == ""
    own = replace(fresh(), scope="openid", extra=(("nonce", "mine"),))
    assert (parameters(own)["nonce"], own.expected_nonce) == ("mine", "mine")


@pytest.mark.parametrize(
    ("error", "is_denial"),
    [
        *((name, True) for name in ("access_denied", "user_denied", "consent_denied", "authorization_declined")),
        *((name, True) for name in ("user_cancelled_login", "user_cancelled_authorize", "cancelled", "canceled")),
        *((name, False) for name in ("login_required", "denied_by_policy", "invalid_request")),
    ],
)
def test_whoever_cancelled_has_declined_by_whatever_name(error: str, is_denial: bool) -> None:
    expected = AuthorizationDenied if is_denial else AuthorizationRefused
    with pytest.raises(expected):
        parse_authorization_response(f"error={error}&state=xyz", REQUEST)
