"""What is believed of a provider's own description, and what keeps it from being used."""

import json

import pytest

from netrex_gui.oauth.client import ClientAuthentication
from netrex_gui.oauth.discovery import (
    IssuerDiffers,
    MetadataProblem,
    MetadataUnusable,
    ServerMetadata,
    read_metadata,
)

ISSUER = "https://server.example.com"
# after the example of RFC 8414 section 3.2
DOCUMENT: dict[str, object] = {
    "issuer": ISSUER,
    "authorization_endpoint": "https://server.example.com/authorize",
    "token_endpoint": "https://server.example.com/token",
    "token_endpoint_auth_methods_supported": ["client_secret_basic", "private_key_jwt"],
    "response_types_supported": ["code", "code token"],
    "revocation_endpoint": "https://server.example.com/revoke",
}


def read(asked: str = ISSUER, /, **changes: object) -> ServerMetadata:
    members = {name: value for name, value in (DOCUMENT | changes).items() if value is not None}
    return read_metadata(json.dumps(members).encode(), asked)


def test_a_description_is_taken() -> None:
    metadata = read()
    assert metadata.issuer == ISSUER
    assert metadata.authorization_endpoint == DOCUMENT["authorization_endpoint"]
    assert metadata.token_endpoint == DOCUMENT["token_endpoint"]
    assert metadata.revocation_endpoint == DOCUMENT["revocation_endpoint"]
    assert (metadata.names_itself, metadata.lacks_s256, metadata.needs_form_post) == (False, False, False)
    assert read(revocation_endpoint=None).revocation_endpoint == ""
    assert read(revocation_endpoint="").revocation_endpoint == ""


@pytest.mark.parametrize(
    "issuer",
    [
        "https://evil.example",
        "https://server.example.com/tenant",
        "http://server.example.com",
        "https://SERVER.example.com",
        "https://server.example.com//",
        "",
        7,
        None,
        [ISSUER],
    ],
)
def test_anothers_description_is_not_taken(issuer: object) -> None:
    """N12: RFC 8414 section 3.3, or an attacker's server could pass for the one that was asked."""
    with pytest.raises(IssuerDiffers) as differs:
        read(issuer=issuer)
    assert differs.value.asked_issuer == ISSUER


@pytest.mark.parametrize("asked", [ISSUER, f"{ISSUER}/"])
@pytest.mark.parametrize("issuer", [ISSUER, f"{ISSUER}/"])
def test_a_slash_at_the_end_is_the_servers_choice(asked: str, issuer: str) -> None:
    """N12: what the server calls itself is what its responses are compared with."""
    assert read(asked, issuer=issuer).issuer == issuer


@pytest.mark.parametrize(
    ("methods", "chosen"),
    [
        (None, ClientAuthentication.BASIC),  # RFC 8414 section 2: the default
        (["client_secret_post", "client_secret_basic"], ClientAuthentication.BASIC),
        (["none", "client_secret_post"], ClientAuthentication.BODY),
        (["private_key_jwt", "tls_client_auth"], None),
        (["none"], ClientAuthentication.NONE),
        (["none", "private_key_jwt"], ClientAuthentication.NONE),
        ("client_secret_post", ClientAuthentication.BASIC),
        ([7, "client_secret_post"], ClientAuthentication.BODY),
    ],
)
def test_a_secret_is_sent_as_the_server_wants_it(methods: object, chosen: ClientAuthentication | None) -> None:
    """N22: one method, and without a secret none."""
    metadata = read(token_endpoint_auth_methods_supported=methods)
    assert metadata.client_authentication(has_secret=True) is chosen
    assert metadata.client_authentication(has_secret=False) is ClientAuthentication.NONE


@pytest.mark.parametrize(
    ("methods", "lacks"), [(None, False), (["S256"], False), (["plain", "S256"], False), (["plain"], True), ([], True)]
)
def test_pkce_without_s256_is_noticed(methods: object, lacks: bool) -> None:
    """N6: never plain."""
    assert read(code_challenge_methods_supported=methods).lacks_s256 is lacks


@pytest.mark.parametrize(
    ("modes", "needs"),
    [(None, False), (["form_post"], True), (["query", "form_post"], False), (["fragment", "form_post"], True)],
)
def test_a_server_that_can_only_post_is_noticed(modes: object, needs: bool) -> None:
    assert read(response_modes_supported=modes).needs_form_post is needs


@pytest.mark.parametrize(
    ("modes", "elsewhere"),
    [(None, False), (["fragment"], True), ([], True), (["query"], False), (["fragment", "form_post"], False)],
)
def test_a_server_whose_answers_stay_in_the_browser_is_noticed(modes: object, elsewhere: bool) -> None:
    assert read(response_modes_supported=modes).answers_elsewhere is elsewhere


@pytest.mark.parametrize(("promise", "names"), [(True, True), (False, False), ("true", False), (1, False)])
def test_the_promise_of_an_issuer_is_true_or_it_is_none(promise: object, names: bool) -> None:
    """N12: RFC 9207 section 3."""
    assert read(authorization_response_iss_parameter_supported=promise).names_itself is names


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"token_endpoint": None}, MetadataProblem.ENDPOINT_MISSING),
        ({"token_endpoint": ""}, MetadataProblem.ENDPOINT_MISSING),
        ({"authorization_endpoint": 7}, MetadataProblem.ENDPOINT_MISSING),
        ({"token_endpoint": "http://server.example.com/token"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"authorization_endpoint": "javascript:alert(1)"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"authorization_endpoint": "file:///etc/passwd"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"authorization_endpoint": "https://server.example.com/#x"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"revocation_endpoint": "https://a:b@server.example.com/"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"token_endpoint": "http://127.0.0.1:8080/token"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"token_endpoint": "https://localhost/token"}, MetadataProblem.ENDPOINT_UNSAFE),
        ({"response_types_supported": ["token"]}, MetadataProblem.NO_CODE),
    ],
)
def test_a_description_by_which_nobody_should_sign_in_is_not_taken(
    changes: dict[str, object], problem: MetadataProblem
) -> None:
    """N19: https only; and a server elsewhere has no say in what runs on this computer."""
    with pytest.raises(MetadataUnusable) as unusable:
        read(ISSUER, **changes)
    assert unusable.value.problem is problem


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'"issuer"', b"\xff\xfe", b"[" * 100_000, b"<html></html>"]
)
def test_what_is_no_description_is_told(body: bytes) -> None:
    with pytest.raises(MetadataUnusable) as unusable:
        read_metadata(body, ISSUER)
    assert unusable.value.problem is MetadataProblem.UNREADABLE
