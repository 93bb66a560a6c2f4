"""Between what is handed over and what is kept, and what is pointed out of it."""

from dataclasses import fields, replace

import pytest

from netrex_gui.hand_over.connection_file import loads
from netrex_gui.hand_over.encrypted_token import HandedToken
from netrex_gui.hand_over.encryption import encrypt
from netrex_gui.hand_over.incoming import Handed, recognised
from netrex_gui.hand_over.mapping import Fitting, connection_of, file_of, fitting, left_behind, new_connection
from netrex_gui.hand_over.warnings import ConnectionWarnings, Elsewhere, is_known_portal, warnings_of
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import PRESETS, RevocationStyle
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, redirect_uri_for
from netrex_gui.store.connection import Connection
from tests.hand_over.kit import FULL, PAIR, PLAIN, granted
from tests.hand_over.scrypt_file import binary, locked_by_hand

HANDED = HandedToken(granted().token, "Gate", PLAIN.provider_url, PLAIN.client_id)
SEALED = encrypt("x", PAIR.public_key)
KNOWN = "https://system2.netrex.cz"


def test_a_connection_is_the_same_at_the_other_end() -> None:
    sent = Connection(name="Gate", client_id="s6BhdRkqt3", provider_url="portal.example/", issuer="https://i.example")
    received = connection_of(loads(file_of(sent, " Jana ", PAIR.public_key, " Hello ").dumps()))
    assert received == replace(
        sent,
        id=received.id,
        provider_url="https://portal.example",
        received=True,
        sender_name="Jana",
        public_key=PAIR.public_key,
    )
    assert received.id != sent.id


def test_a_connection_that_was_received_is_handed_on_in_the_name_of_whoever_hands_it_on() -> None:
    received = Connection(received=True, sender_name="Jana", public_key=PAIR.public_key)
    file = file_of(received, "Petr")
    assert (file.sender_name, file.public_key) == ("Petr", "")


def test_what_was_pasted_with_blanks_is_handed_over_without() -> None:
    pasted = Connection(
        name=" Gate " + "x" * 200,
        provider_url="https://portal.example",
        client_id=" s6BhdRkqt3\n",
        redirect_url=f" {PLAIN.redirect_url} ",
        token_endpoint=" https://portal.example/token\n",
        scope_separator=" ",
    )
    file = loads(file_of(pasted).dumps())
    assert (file.client_id, file.redirect_url, file.scope_separator) == (PLAIN.client_id, PLAIN.redirect_url, " ")
    assert file.token_endpoint == "https://portal.example/token"
    assert file.name == ("Gate " + "x" * 200)[:100]


def test_what_weakens_a_sign_in_stays_behind_and_is_named() -> None:
    """N34, N6: PKCE is switched off by the person, for a connection of theirs."""
    weak = Connection(client_id="s6BhdRkqt3", use_pkce=False, extra_parameters="audience=x", keep_tokens=True)
    file = file_of(weak)
    received = connection_of(loads(file.dumps()))
    assert (received.use_pkce, received.extra_parameters, received.keep_tokens) == (True, "", False)
    assert left_behind(weak) == ("use_pkce", "extra_parameters")
    assert left_behind(Connection()) == ()


def test_whatever_a_connection_has_is_carried_or_known_to_stay() -> None:
    settings = {"time_limit", "token_request_form", "form_understood_at", "use_pkce", "extra_parameters"}
    stays = {"id", "keep_secret", "keep_tokens", "received", "use_private_window"} | settings
    carried = {each.name for each in fields(FULL)} - {"note", "locked_secret"}
    assert {each.name for each in fields(Connection)} == carried | stays


def test_a_provider_that_is_none_is_not_handed_over() -> None:
    with pytest.raises(UrlInvalid):
        file_of(Connection(provider_url="http://portal.example"))


@pytest.mark.parametrize(
    ("url", "known"),
    [
        *((url, True) for url in PRESETS),
        ("https://system2.netrex.cz.evil.example", False),
        ("https://system2.netrex.cz:8443", False),
        ("https://sуstem2.netrex.cz", False),
        ("http://127.0.0.1:17816", False),
        ("", False),
    ],
)
def test_a_known_portal_is_one_of_the_hosts_that_the_app_comes_with(url: str, known: bool) -> None:
    assert is_known_portal(url) is known


def test_there_is_nothing_to_point_out_of_a_usual_connection() -> None:
    assert warnings_of(PLAIN) == ConnectionWarnings("system2.netrex.cz", "system2.netrex.cz", True, False, (), "")
    assert warnings_of(PLAIN).access_host == "system2.netrex.cz"


def test_what_lies_elsewhere_than_the_sign_in_is_pointed_out() -> None:
    """N42: whatever the file calls its portal."""
    found = warnings_of(replace(FULL, redirect_url="https://answers.example/callback"))
    assert (found.host, found.is_known_portal, found.is_here) == ("portal.example:8443", False, False)
    assert (found.sign_in_host, found.access_host) == ("login.portal.example", "portal.example:8443")
    assert found.elsewhere == (
        Elsewhere("token_endpoint", "portal.example:8443"),
        Elsewhere("revocation_endpoint", "portal.example:8443"),
        Elsewhere("api_endpoint", "api.portal.example"),
    )
    assert found.answer_host == "answers.example"


@pytest.mark.parametrize("redirect_url", ["https://127.0.0.1:8443/callback", "https://localhost/callback"])
def test_a_page_of_this_computer_that_is_not_the_apps_is_one_of_somebody_else(redirect_url: str) -> None:
    """N42: another person here may run it."""
    assert warnings_of(replace(PLAIN, redirect_url=redirect_url)).answer_host in {"127.0.0.1", "localhost"}
    assert warnings_of(replace(PLAIN, redirect_url="http://[::1]:17817/callback")).answer_host == ""


def test_the_same_host_in_another_spelling_is_not_elsewhere() -> None:
    file = replace(PLAIN, token_endpoint="https://SYSTEM2.netrex.cz:443/oauth2/token")
    assert warnings_of(file).elsewhere == ()


ENDPOINTS = ("authorization_endpoint", "token_endpoint", "revocation_endpoint", "api_endpoint")


@pytest.mark.parametrize("member", ENDPOINTS)
def test_a_file_has_no_say_in_where_things_are_at_a_known_portal(member: str) -> None:
    """N34, N42: a page there may lead on to another host, and an odd address would change how a token is ended."""
    file = replace(PLAIN, **{member: f"{KNOWN}/leave/https://login.example"})  # type: ignore[arg-type]
    assert connection_of(loads(file.dumps())).provider() == connection_of(PLAIN).provider()
    assert warnings_of(file) == warnings_of(PLAIN)
    of_another = replace(file, provider_url="https://portal.example", **{member: "https://portal.example/leave"})  # type: ignore[arg-type]
    assert getattr(connection_of(of_another), member) == "https://portal.example/leave"


def test_a_file_that_calls_itself_a_known_portal_does_not_change_how_a_token_is_ended() -> None:
    """N42: whoever is signed in to; where that is elsewhere, the page says so."""
    away = {name: f"https://evil.example/{name}" for name in ENDPOINTS}
    provider = connection_of(loads(replace(PLAIN, **away).dumps())).provider()  # type: ignore[arg-type]
    usual = connection_of(PLAIN).provider()
    assert provider.revocation_endpoint == usual.revocation_endpoint == f"{KNOWN}/oauth2/revoke"
    assert provider.revocation_style is usual.revocation_style is RevocationStyle.PORTAL


@pytest.mark.parametrize(
    "issuer", [{"issuer": "https://system2.netrex.cz"}, {"issuer": "https://i.example", "requires_issuer": True}]
)
def test_an_issuer_in_a_file_changes_nothing_at_a_known_portal(issuer: dict[str, object]) -> None:
    """N42: it would leave the portal without a way to end a token."""
    plain, named = connection_of(PLAIN), connection_of(loads(replace(PLAIN, **issuer).dumps()))  # type: ignore[arg-type]
    assert named.provider() == plain.provider()
    assert named.provider().revocation_endpoint == f"{KNOWN}/oauth2/revoke"
    elsewhere = replace(PLAIN, provider_url="https://portal.example", **issuer)  # type: ignore[arg-type]
    assert connection_of(elsewhere).issuer == issuer["issuer"]


@pytest.mark.parametrize("host", ["SYSTEM2.netrex.cz", "system2.netrex.cz:443"])
def test_a_known_portal_is_asked_in_its_own_way_however_a_file_spells_its_addresses(host: str) -> None:
    """N42: in another form it would not end a token."""
    spelt = {"token_endpoint": f"https://{host}/oauth2/token", "revocation_endpoint": f"https://{host}/oauth2/revoke"}
    assert connection_of(loads(replace(PLAIN, **spelt).dumps())).provider() == connection_of(PLAIN).provider()  # type: ignore[arg-type]


def test_a_portal_on_this_computer_is_told() -> None:
    assert warnings_of(replace(PLAIN, provider_url="http://127.0.0.1:17816")).is_here


def test_a_token_belongs_to_the_connection_it_was_asked_with() -> None:
    gate = Connection(name="Gate", client_id=" s6BhdRkqt3", provider_url="system2.netrex.cz")
    yard = Connection(name="Yard", client_id="s6BhdRkqt3", provider_url="https://system2.netrex.cz/")
    others = [
        replace(gate, client_id="another"),
        replace(gate, provider_url=PRESETS[1]),
        Connection(provider_url="http"),
    ]
    assert fitting(HANDED, [*others, yard, gate]) == Fitting(gate)
    assert fitting(HANDED, [*others, yard]) == Fitting(yard)
    assert fitting(HANDED, others) == Fitting()


AT_HOME = Connection(name="Yard", client_id=PLAIN.client_id)
AWAY = {"name": "Gate", "token_endpoint": "https://evil.example/token"}


def test_a_connection_that_was_received_is_not_taken_for_ones_own_by_its_name() -> None:
    """N37: whoever sent a file can seal a token that bears its name, and would be sent the secret to renew it."""
    received = replace(AT_HOME, received=True, **AWAY)  # type: ignore[arg-type]
    assert fitting(HANDED, [received, AT_HOME]) == Fitting(AT_HOME)
    assert fitting(HANDED, [received]) == Fitting(in_question=(received,))
    assert fitting(HANDED, [replace(received, token_endpoint="")]).connection is not None


@pytest.mark.parametrize("member", ENDPOINTS)
def test_the_name_in_a_token_does_not_choose_among_endpoints(member: str) -> None:
    """N37: where they differ, the person says which it is."""
    other = replace(AT_HOME, name="Gate", **{member: "https://other.example/x"})  # type: ignore[arg-type]
    assert fitting(HANDED, [AT_HOME, other]) == Fitting(in_question=(AT_HOME, other))
    assert fitting(HANDED, [other]) == Fitting(other)  # one's own


@pytest.mark.parametrize(
    ("untrusted", "meant"),
    [
        (FULL.dumps().encode(), Handed.CONNECTION),
        (FULL.dumps().encode("utf-16"), Handed.CONNECTION),
        (FULL.dumps()[:60].encode(), Handed.CONNECTION),
        (replace(PLAIN, locked_secret=locked_by_hand("x", "gate-yard-hall")).dumps().encode(), Handed.CONNECTION),
        (SEALED.encode(), Handed.ENCRYPTED),
        (SEALED.encode("utf-16"), Handed.ENCRYPTED),
        (f"Hello,\n> {SEALED}".encode(), Handed.ENCRYPTED),
        (binary(SEALED), Handed.ENCRYPTED),
        (b"", Handed.NEITHER),
        (b"\xff\xfe\x00", Handed.NEITHER),
        (b"Dear Jana", Handed.NEITHER),
    ],
)
def test_what_was_dropped_is_recognised(untrusted: bytes, meant: Handed) -> None:
    assert recognised(untrusted) is meant


def test_a_token_of_an_unknown_portal_brings_a_redirect_url_of_its_own() -> None:
    """N46: what comes there is not taken for an answer of the known portal."""
    handed = HandedToken(granted().token, "Gate", "https://elsewhere.example", "an-id")
    made = new_connection(handed, str)
    assert made.redirect_url == redirect_uri_for("https://elsewhere.example") != DEFAULT_REDIRECT_URI
