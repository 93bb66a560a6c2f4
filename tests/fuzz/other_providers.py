"""What is read for a provider other than the portal: its own description, and further parameters."""

from urllib.parse import parse_qsl, urlsplit

from hypothesis import strategies as st

from netrex_gui.oauth.discovery import IssuerDiffers, MetadataUnusable, read_metadata
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.extra_parameters import RESERVED, ParameterInvalid, parse_extra_parameters
from netrex_gui.oauth.messages import AuthorizationRequest
from netrex_gui.oauth.provider import base_url, is_loopback, issuer_url
from tests.fuzz.addresses import typed_urls
from tests.fuzz.inputs import json_texts, mutated, nested_json, odd_text, with_one_odd_member
from tests.fuzz.parser import Parser
from tests.fuzz.parsers import JSON_WORDS

ISSUER = "https://server.example.com"
DESCRIPTION = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "revocation_endpoint": f"{ISSUER}/revoke",
    "response_types_supported": ["code"],
    "response_modes_supported": ["query", "form_post"],
    "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    "code_challenge_methods_supported": ["S256"],
    "authorization_response_iss_parameter_supported": True,
}
LINES = ("prompt=login\nlogin_hint=jana@example.com", "resource=https://a.example\nresource=https://b.example", "")
LINE_WORDS = ("=", "\n", "\r", "\u2028", "state=x", " State = x", "response_mode=", "form_post", "&state=x", "%26", "#")


def feed_description(body: object) -> None:
    """See that what is taken is the issuer's own, and leads over https to servers elsewhere."""
    assert isinstance(body, bytes)
    try:
        metadata = read_metadata(body, ISSUER)
    except (IssuerDiffers, MetadataUnusable):
        return
    assert metadata.issuer.rstrip("/") == ISSUER
    for address in (metadata.authorization_endpoint, metadata.token_endpoint, metadata.revocation_endpoint or ISSUER):
        assert urlsplit(address).scheme == "https"
        assert not is_loopback(urlsplit(address).hostname or "")


def feed_parameters(typed: object) -> None:
    """See that the link still has each of our own parameters once, and no other in their place."""
    assert isinstance(typed, str)
    try:
        extra = parse_extra_parameters(typed)
    except ParameterInvalid:
        return
    request = AuthorizationRequest(f"{ISSUER}/authorize", "s6BhdRkqt3", "https://c.example/cb", "read", extra=extra)
    url = urlsplit(request.uri)
    names = [name for name, _ in parse_qsl(url.query, keep_blank_values=True)]
    assert url.fragment == ""
    assert sorted(name for name in names if name.casefold() in RESERVED) == sorted(
        ("response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method")
    )


def feed_issuer(typed: object) -> None:
    """See that an issuer is the provider with a path, and nothing else."""
    assert isinstance(typed, str)
    try:
        issuer = issuer_url(typed)
    except UrlInvalid:
        return
    assert issuer.startswith(base_url(typed))
    url = urlsplit(issuer)
    assert (url.query, url.fragment, url.username) == ("", "", None)


descriptions = st.one_of(
    with_one_odd_member(DESCRIPTION),
    with_one_odd_member(DESCRIPTION),
    json_texts(DESCRIPTION, JSON_WORDS),
    st.binary(max_size=200),
    st.sampled_from((nested_json(100_000).encode(), b"\xef\xbb\xbf", b"<html>", b"null", b"0", b'"t"')),
)

OTHER_PROVIDERS = (
    Parser("provider's description", descriptions, feed_description),
    Parser("further parameters", st.one_of(mutated(st.sampled_from(LINES), LINE_WORDS), odd_text), feed_parameters),
    Parser("issuer URL", typed_urls, feed_issuer),
)
