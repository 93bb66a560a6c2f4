"""Addresses as people type and paste them, for the parsers of each."""

from urllib.parse import urlsplit

import idna
import urllib3
from hypothesis import strategies as st

from netrex_gui.oauth.errors import UrlField, UrlInvalid
from netrex_gui.oauth.provider import base_url, endpoint, is_loopback
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from tests.fuzz.inputs import mutated, odd_text
from tests.fuzz.parser import Parser

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

ADDRESS_PARSERS = (
    Parser("provider URL", typed_urls, feed_provider_url),
    Parser("endpoint URL", typed_urls, feed_endpoint),
    Parser("redirect URI", typed_urls, feed_redirect_uri),
)
