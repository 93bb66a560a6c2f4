"""Words for what a provider publishes, and for why it could not be used."""

from dataclasses import replace

import pytest

from netrex_gui.gui.connection import discovery
from netrex_gui.oauth.discovery import (
    DiscoveryError,
    DiscoveryTimedOut,
    IssuerDiffers,
    MetadataNotFound,
    MetadataProblem,
    MetadataUnusable,
    ServerMetadata,
)
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable, UrlField, UrlInvalid, UrlProblem

FOREIGN = "<b>foreign</b>"
FAILURES = [
    MetadataNotFound(),
    DiscoveryTimedOut(),
    IssuerDiffers("", "https://server.example.com"),
    IssuerDiffers(FOREIGN, "https://server.example.com"),
    *(MetadataUnusable(problem) for problem in MetadataProblem),
]


@pytest.mark.parametrize("error", FAILURES, ids=repr)
def test_every_failure_says_what_happened_and_what_to_do(error: DiscoveryError) -> None:
    words = discovery.failed(error)
    assert len(words) > 40
    assert "{" not in words


def test_every_kind_of_failure_is_tried_here() -> None:
    assert {type(error) for error in FAILURES} == set(DiscoveryError.__subclasses__())


@pytest.mark.parametrize(
    "error",
    [
        UrlInvalid(UrlField.PROVIDER, UrlProblem.EMPTY),
        ProviderUnreachable(NetworkProblem.NAME_NOT_FOUND, "server.example.com"),
    ],
)
def test_an_address_or_a_network_at_fault_is_told_in_the_usual_words(
    error: UrlInvalid | ProviderUnreachable,
) -> None:
    assert ". " in discovery.failed(error)


USUAL = ServerMetadata("https://s.example", "https://s.example/a", "https://s.example/t", "https://s.example/r")


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        (replace(USUAL, authentication_methods=("private_key_jwt",)), "a way that this app does not know"),
        (replace(USUAL, code_challenge_methods=("plain",)), "PKCE"),
        (replace(USUAL, response_modes=("form_post",)), "as a form"),
        (replace(USUAL, response_modes=("fragment",)), "copy the address from the browser"),
        (replace(USUAL, authentication_methods=("none",)), "takes no client secret"),
        (replace(USUAL, revocation_endpoint=""), "revoking"),
    ],
)
def test_what_is_odd_about_a_provider_is_said(odd: ServerMetadata, words: str) -> None:
    assert words in discovery.found(odd, has_secret=True)
    assert words not in discovery.found(USUAL, has_secret=True)


def test_an_issuer_with_a_word_to_be_replaced_is_answered_with_what_to_put_in_its_place() -> None:
    issuer = "https://login.example/{tenantid}/v2.0"
    words = discovery.failed(IssuerDiffers(issuer, "https://login.example/common/v2.0"))
    assert issuer in words
    assert "your organization's ID or its domain, such as example.com, in place of {tenantid}" in words
    for field in UrlField:
        typed = discovery.failed(UrlInvalid(field, UrlProblem.PLACEHOLDER))
        assert "In place of the word and its braces" in typed
