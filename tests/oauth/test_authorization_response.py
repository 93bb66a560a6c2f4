"""What is made of the answer to an authorization request."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest

from netrex_gui.oauth.errors import (
    AnotherSignIn,
    AuthorizationDenied,
    AuthorizationRefused,
    IssuerMismatch,
    NothingInResponse,
    NotOurResponse,
    ResponseMalformed,
    StateMissing,
)
from netrex_gui.oauth.messages import AuthorizationRequest, parse_authorization_response

# RFC 6749 sections 4.1.1 and 4.1.2
CODE = "SplxlOBeZQQYbYS6WxSbIA"
REDIRECT_URI = "https://client.example.com/cb"
REQUEST = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", REDIRECT_URI, "read", "xyz")


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
        "&".join(["state=other"] + ["a=b"] * 100),
    ],
)
def test_what_has_not_our_state_is_not_ours_whatever_it_says(query: str) -> None:
    """N9: state is compared first; nothing else of such a request is believed."""
    with pytest.raises(NotOurResponse):
        parse_authorization_response(query, REQUEST)


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("", NothingInResponse),
        ("code=a&state=old", AnotherSignIn),
        ("error=access_denied&state=old", AnotherSignIn),
        ("code=a", StateMissing),
        ("code=a&state=", StateMissing),
        ("error=server_error&error_description=Later", StateMissing),
        ("state=old", NotOurResponse),
        ("hello", NotOurResponse),
    ],
)
def test_what_is_not_ours_is_told_apart(query: str, kind: type[NotOurResponse]) -> None:
    """N9: what is not known of it is not said."""
    with pytest.raises(NotOurResponse) as refused:
        parse_authorization_response(query, REQUEST)
    assert type(refused.value) is kind


def test_the_words_of_a_refusal_without_state_are_kept() -> None:
    with pytest.raises(StateMissing) as refused:
        parse_authorization_response(f"error=server_error&error_description={'x' * 5000}", REQUEST)
    assert refused.value.untrusted_error == "server_error"
    assert refused.value.untrusted_description == "x" * 1000
    assert "server_error" not in repr(refused.value)


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("GET /callback?code=a&state=xyz HTTP/1.1", True),
        ('{"state":"xyz"}', True),
        ("state%3Dxyz%26code", True),
        ("state=xyzz", False),
        ("state=xy", False),
        ("", False),
    ],
)
def test_our_state_is_found_in_what_cannot_be_read(text: str, is_there: bool) -> None:
    assert REQUEST.has_state_in(text) is is_there


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
        "&".join(["state=xyz", "code=a"] + ["a=b"] * 100),
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


ISSUER = "https://server.example.com"
KNOWN = replace(REQUEST, issuer=ISSUER)


@pytest.mark.parametrize(
    "iss", ["https://server.example.com/", "HTTPS://server.example.com", "https://evil.example", ""]
)
@pytest.mark.parametrize("answer", [f"code={CODE}", "error=access_denied"])
def test_another_issuer_than_the_expected_one_is_rejected(iss: str, answer: str) -> None:
    """N12: compared as a simple string (RFC 9207 section 2.4), before a code or an error is believed."""
    with pytest.raises(IssuerMismatch) as mismatch:
        parse_authorization_response(f"{answer}&state=xyz&{urlencode({'iss': iss})}", KNOWN)
    assert (mismatch.value.untrusted_issuer, mismatch.value.expected_issuer) == (iss, ISSUER)


def test_the_expected_issuer_is_taken_and_so_is_an_answer_of_a_provider_that_names_none() -> None:
    """N12: where no issuer is known, there is nothing to compare with."""
    named = f"code={CODE}&state=xyz&{urlencode({'iss': ISSUER})}"
    for query, request in ((named, KNOWN), (f"code={CODE}&state=xyz", KNOWN), (named, REQUEST)):
        assert parse_authorization_response(query, request).code == CODE


def test_the_state_is_compared_before_the_issuer() -> None:
    """N9: nothing else is believed before it."""
    with pytest.raises(NotOurResponse):
        parse_authorization_response(f"code={CODE}&state=other&iss=x", KNOWN)


def test_a_provider_that_always_names_itself_must_do_so() -> None:
    """N12: RFC 9207 section 2.4: without iss the response is rejected, a refusal among them."""
    strict = replace(REQUEST, issuer="https://honest.as.example", requires_issuer=True)
    for query in (f"code={CODE}&state=xyz", "error=access_denied&state=xyz", f"code={CODE}&iss=&state=xyz"):
        with pytest.raises(IssuerMismatch) as mismatch:
            parse_authorization_response(query, strict)
        assert (mismatch.value.untrusted_issuer, mismatch.value.expected_issuer) == ("", strict.issuer)
    named = urlencode({"code": CODE, "iss": strict.issuer, "state": "xyz"})
    assert parse_authorization_response(named, strict).code == CODE
