"""The redirect URI as it is registered, and where to listen for it."""

import pytest

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri


def test_the_default_is_a_literal_loopback_address() -> None:
    """N3: the default redirect is 127.0.0.1 itself, no name that somebody else resolves."""
    default = RedirectUri.parse(DEFAULT_REDIRECT_URI)
    assert default.addresses == ("127.0.0.1",)
    assert (default.host, default.port, default.path, default.listens) == ("127.0.0.1", 17817, "/callback", True)
    assert default.authorities == {"127.0.0.1:17817"}


@pytest.mark.parametrize(
    ("typed", "addresses", "authorities"),
    [
        ("http://localhost:17817/callback", ("127.0.0.1", "::1"), {"localhost:17817"}),
        ("http://LOCALHOST:17817/callback", ("127.0.0.1", "::1"), {"localhost:17817"}),
        ("http://[::1]:17817/callback", ("::1",), {"[::1]:17817"}),
        ("http://127.0.0.2:17817/callback", ("127.0.0.2",), {"127.0.0.2:17817"}),
        ("http://localhost/callback", ("127.0.0.1", "::1"), {"localhost", "localhost:80"}),
        ("http://[::1]/callback", ("::1",), {"[::1]", "[::1]:80"}),
    ],
)
def test_where_to_listen(typed: str, addresses: tuple[str, ...], authorities: set[str]) -> None:
    """N3: [::1] and localhost on the person's choice; for localhost both families."""
    redirect_uri = RedirectUri.parse(typed)
    assert redirect_uri.listens
    assert redirect_uri.addresses == addresses
    assert redirect_uri.authorities == authorities


@pytest.mark.parametrize(
    "typed",
    [
        "http://127.0.0.1:5000",
        "http://127.0.0.1:5000/",
        "http://localhost/",
        "HTTP://LocalHost:5000/CallBack/",
        "http://[::1]:5000/a/b/../c",
        "http://127.0.0.1:5000/call%20back;x=1/%C3%A9",
        "https://app.example.com/oauth/done",
        "https://app.example.com:443",
    ],
)
def test_the_text_is_kept_byte_for_byte(typed: str) -> None:
    """N4: the same string, byte for byte, wherever it is sent."""
    assert RedirectUri.parse(f" {typed}\n").text == typed


def test_port_and_path_of_another_address() -> None:
    redirect_uri = RedirectUri.parse("http://127.0.0.1:5000/Other/path/")
    assert (redirect_uri.port, redirect_uri.path) == (5000, "/Other/path/")
    assert (RedirectUri.parse("http://localhost").port, RedirectUri.parse("http://localhost").path) == (80, "/")


@pytest.mark.parametrize("typed", ["https://app.example.com/done", "https://localhost:8443/", "https://127.0.0.1/"])
def test_an_https_address_is_pasted_by_the_person_and_not_listened_on(typed: str) -> None:
    assert not RedirectUri.parse(typed).listens


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", UrlProblem.EMPTY),
        ("http://app.example.com/done", UrlProblem.NOT_HTTPS),
        ("http://192.0.2.7:17817/callback", UrlProblem.NOT_HTTPS),
        ("http://0.0.0.0:17817/callback", UrlProblem.NOT_HTTPS),
        ("http://[::]:17817/callback", UrlProblem.NOT_HTTPS),
        ("http://127.0.0.1.example.com/callback", UrlProblem.NOT_HTTPS),
        ("127.0.0.1:17817/callback", UrlProblem.NOT_A_URL),
        ("netrex://callback", UrlProblem.NOT_A_URL),
        ("http://127.0.0.1:70000/callback", UrlProblem.NOT_A_URL),
        ("http://127.0.0.1:17817/call back", UrlProblem.NOT_A_URL),
        ("http://127.0.0.1:17817/callback#", UrlProblem.FRAGMENT),
        ("http://127.0.0.1:17817/callback#top", UrlProblem.FRAGMENT),
        ("http://127.0.0.1:17817/callback?", UrlProblem.FRAGMENT),
        ("http://127.0.0.1:17817/callback?a=b", UrlProblem.FRAGMENT),
        ("http://anna@127.0.0.1:17817/callback", UrlProblem.USER_INFO),
        ("http://127.0.0.1:17817@example.com/callback", UrlProblem.USER_INFO),
    ],
)
def test_what_cannot_be_a_redirect_uri_is_refused(typed: str, problem: UrlProblem) -> None:
    """N3: never a non-loopback address without TLS."""
    with pytest.raises(UrlInvalid) as refused:
        RedirectUri.parse(typed)
    assert (refused.value.field, refused.value.problem) == (UrlField.REDIRECT, problem)


@pytest.mark.parametrize(
    ("typed", "moved"),
    [
        (DEFAULT_REDIRECT_URI, "http://127.0.0.1:5001/callback"),
        ("http://localhost/Done/", "http://localhost:5001/Done/"),
        ("http://[::1]:17817", "http://[::1]:5001"),
    ],
)
def test_only_the_port_changes_on_another_port(typed: str, moved: str) -> None:
    redirect_uri = RedirectUri.parse(typed).on_port(5001)
    assert (redirect_uri.text, redirect_uri.port) == (moved, 5001)


def test_a_path_that_a_browser_would_send_in_another_form_is_refused() -> None:
    """N4: the redirect URI is the same string, byte for byte, everywhere."""
    with pytest.raises(UrlInvalid):
        RedirectUri.parse("http://127.0.0.1:17817/zpět")


def test_a_long_spelling_of_an_address_is_known_by_the_browsers_short_one() -> None:
    """N4, N10: a browser shortens what it sends as Host, whatever was registered."""
    redirect_uri = RedirectUri.parse("http://[0:0:0:0:0:0:0:1]:17817/callback")
    assert redirect_uri.text == "http://[0:0:0:0:0:0:0:1]:17817/callback"
    assert redirect_uri.authorities == {"[0:0:0:0:0:0:0:1]:17817", "[::1]:17817"}
