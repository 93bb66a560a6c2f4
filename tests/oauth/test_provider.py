"""What a person may type for a provider, and where its endpoints are then."""

from dataclasses import replace

import pytest

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.provider import PRESETS, Provider, base_url, endpoint, is_loopback, portal_at


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("system2.netrex.cz", "https://system2.netrex.cz"),
        ("https://system2.netrex.cz", "https://system2.netrex.cz"),
        ("https://system2.netrex.cz/", "https://system2.netrex.cz"),
        ("  system2.netrex.cz \n", "https://system2.netrex.cz"),
        ("https://system2.netrex.cz/cameras/17?view=grid#top", "https://system2.netrex.cz"),
        ("system2.netrex.cz/cameras?view=grid#top", "https://system2.netrex.cz"),
        ("system2.netrex.cz/login?next=https://system2.netrex.cz/cameras", "https://system2.netrex.cz"),
        ("system2.netrex.cz#!https://elsewhere.example", "https://system2.netrex.cz"),
        ("HTTPS://SYSTEM2.NETREX.CZ/Cameras", "https://system2.netrex.cz"),
        ("SYSTEM2.Netrex.cz", "https://system2.netrex.cz"),
        ("cloud.example.com:8443", "https://cloud.example.com:8443"),
        ("https://cloud.example.com:443/", "https://cloud.example.com"),
        ("https://cloud.example.com:", "https://cloud.example.com"),
        ("https://cameras", "https://cameras"),
        ("https://192.0.2.7:8443", "https://192.0.2.7:8443"),
        ("https://[2001:DB8::7]:8443/x", "https://[2001:db8::7]:8443"),
        ("kamery.příklad.cz", "https://kamery.příklad.cz"),
        ("https://xn--kamery-8va.example/", "https://xn--kamery-8va.example"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("localhost", "http://localhost"),
        ("LocalHost:8080/start", "http://localhost:8080"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("[::1]", "http://[::1]"),
        ("https://localhost:8443", "https://localhost:8443"),
    ],
)
def test_what_people_type_and_paste_leads_to_the_base_url(typed: str, meant: str) -> None:
    assert base_url(typed) == meant


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", UrlProblem.EMPTY),
        (" \t\n", UrlProblem.EMPTY),
        ("my camera portal", UrlProblem.NOT_A_URL),
        ("netrex", UrlProblem.NOT_A_URL),
        ("netrex:8443", UrlProblem.NOT_A_URL),
        ("/oauth2/auth", UrlProblem.NOT_A_URL),
        ("https://", UrlProblem.NOT_A_URL),
        ("ftp://system2.netrex.cz", UrlProblem.NOT_A_URL),
        ("file:///etc/passwd", UrlProblem.NOT_A_URL),
        ("javascript:alert(1)", UrlProblem.NOT_A_URL),
        ("javascript://system2.netrex.cz/%0Aalert(1)", UrlProblem.NOT_A_URL),
        ("http://system2.netrex.cz", UrlProblem.NOT_HTTPS),
        ("http://192.0.2.7", UrlProblem.NOT_HTTPS),
        ("http://127.evil.example", UrlProblem.NOT_HTTPS),
        ("http://127.0.0.1.evil.example", UrlProblem.NOT_HTTPS),
        ("http://127.0.0.1234", UrlProblem.NOT_HTTPS),
        ("http://localhost.evil.example", UrlProblem.NOT_HTTPS),
        ("http://[2001:db8::7]", UrlProblem.NOT_HTTPS),
        ("https://anna@system2.netrex.cz", UrlProblem.USER_INFO),
        ("https://anna:secret@system2.netrex.cz", UrlProblem.USER_INFO),
        ("http://127.0.0.1@evil.example", UrlProblem.USER_INFO),
        ("anna@system2.netrex.cz", UrlProblem.USER_INFO),
        ("https://system2.net\x00rex.cz", UrlProblem.NOT_A_URL),
        ("https://system2.net\nrex.cz", UrlProblem.NOT_A_URL),
        ("https://system2.net\u202erex.cz", UrlProblem.NOT_A_URL),
        ("https://system2. netrex.cz", UrlProblem.NOT_A_URL),
        ("system2.netrex.cz or so", UrlProblem.NOT_A_URL),
        ("https://system2.netrex.cz\\@evil.example", UrlProblem.USER_INFO),
        ("https://-netrex.cz", UrlProblem.NOT_A_URL),
        ("https://net..rex.cz", UrlProblem.NOT_A_URL),
        ("https://system2.netrex.cz:99999", UrlProblem.NOT_A_URL),
        ("https://system2.netrex.cz:0", UrlProblem.NOT_A_URL),
        ("https://system2.netrex.cz:https", UrlProblem.NOT_A_URL),
        ("https://[::1", UrlProblem.NOT_A_URL),
        ("https://" + "a" * 64 + ".cz", UrlProblem.NOT_A_URL),
    ],
)
def test_what_is_no_provider_is_refused_for_what_it_is(typed: str, problem: UrlProblem) -> None:
    """N19: https only, http for loopback addresses alone."""
    with pytest.raises(UrlInvalid) as refused:
        base_url(typed)
    assert (refused.value.field, refused.value.problem) == (UrlField.PROVIDER, problem)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.255.255.254", "localhost", "::1"])
def test_this_machine_is_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "127.1", "127.0.0.999", "128.0.0.1", "::", "localhost.example", "0.0.0.0", "::2"])  # noqa: S104
def test_no_other_machine_is_loopback(host: str) -> None:
    """N3: never a non-loopback address."""
    assert not is_loopback(host)


def test_the_portals_own_hosts_are_offered() -> None:
    assert [base_url(preset) for preset in PRESETS] == list(PRESETS)


def test_the_endpoints_are_those_of_the_portals_documentation() -> None:
    provider = Provider.at("system2.netrex.cz/start")
    assert provider.authorization_endpoint == "https://system2.netrex.cz/oauth2/auth/"
    assert provider.token_endpoint == "https://system2.netrex.cz/oauth2/token"
    assert provider.revocation_endpoint == "https://system2.netrex.cz/oauth2/revoke"
    assert provider.api_endpoint == "https://system2.netrex.cz/api/graphql.php"
    assert (provider.host, provider.scope_separator) == ("system2.netrex.cz", ",")
    assert Provider.at("localhost:8080", " ").scope_separator == " "


DERIVED = "https://system2.netrex.cz/oauth2/token"
FIELD = UrlField.TOKEN_ENDPOINT


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("", DERIVED),
        ("  ", DERIVED),
        (" https://login.example.com/o/Token?tenant=7 \n", "https://login.example.com/o/Token?tenant=7"),
        ("http://127.0.0.1:8080/token", "http://127.0.0.1:8080/token"),
        ("HTTP://127.0.0.1:8080/Token", "http://127.0.0.1:8080/Token"),
        ("HttpS://Login.example.com/Token", "https://Login.example.com/Token"),
    ],
)
def test_an_endpoint_set_by_hand_is_used_as_it_is(typed: str, used: str) -> None:
    assert endpoint(typed, DERIVED, FIELD) == used


@pytest.mark.parametrize(
    ("url", "portal"),
    [
        *((f"{each}/oauth2/auth/", each) for each in PRESETS),
        ("https://SYSTEM2.netrex.cz./x", PRESETS[0]),
        ("https://a.system2.netrex.cz/x", PRESETS[0]),
        ("https://system2.netrex.cz:8443", PRESETS[0]),
        *((f"https://{host}/", "") for host in ("system2.netrex.cz.evil.example", "xsystem2.netrex.cz", "netrex.cz")),
        ("https://evil.example/https://system2.netrex.cz", ""),
        ("", ""),
    ],
)
def test_a_url_is_at_a_known_portal_by_its_host_alone(url: str, portal: str) -> None:
    """N42: where the person would see the genuine page."""
    assert portal_at(url) == portal


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("http://login.example.com/token", UrlProblem.NOT_HTTPS),
        ("login.example.com/token", UrlProblem.NOT_A_URL),
        ("javascript:alert(1)", UrlProblem.NOT_A_URL),
        ("https://login.example.com/to ken", UrlProblem.NOT_A_URL),
        ("https://anna@login.example.com/token", UrlProblem.USER_INFO),
        ("https://login.example.com/token#top", UrlProblem.FRAGMENT),
        ("https://login.example.com/token#", UrlProblem.FRAGMENT),
    ],
)
def test_an_endpoint_that_may_not_be_used_is_refused(typed: str, problem: UrlProblem) -> None:
    """N19: an endpoint set by hand is https, or loopback; RFC 6749 section 3.1 forbids it a fragment."""
    with pytest.raises(UrlInvalid) as refused:
        endpoint(typed, DERIVED, FIELD)
    assert (refused.value.field, refused.value.problem) == (FIELD, problem)


@pytest.mark.parametrize(
    ("base", "sign_in", "token", "unknown"),
    [
        (PRESETS[0], PRESETS[0], PRESETS[0], ""),
        ("http://127.0.0.1:9", "http://127.0.0.1:9", "http://127.0.0.1:9", ""),
        ("https://portal.example", PRESETS[0], PRESETS[0], "portal.example"),
        (PRESETS[0], "https://evil.example", "https://evil.example", "evil.example"),
        (PRESETS[0], "https://evil.example:8443", PRESETS[0], "evil.example:8443"),
        (PRESETS[0], PRESETS[0], "https://evil.example", "evil.example"),
        (PRESETS[0], PRESETS[0], f"{PRESETS[0]}:8443", "system2.netrex.cz:8443"),
    ],
)
def test_a_provider_is_known_where_all_that_is_asked_for_access_is(
    base: str, sign_in: str, token: str, unknown: str
) -> None:
    """N46: an address that calls itself a known portal does not make one."""
    provider = replace(Provider.at(base), authorization_endpoint=f"{sign_in}/a", token_endpoint=f"{token}/t")
    assert provider.unknown_host == unknown
