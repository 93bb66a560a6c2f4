"""A connection as it is kept, and what a sign-in is given of it."""

from dataclasses import asdict, fields

import pytest

from netrex_gui.oauth.client import JSON_FORM, PORTAL_FORMS, STANDARD_FORM, ClientAuthentication
from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.provider import RevocationStyle
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI
from netrex_gui.store.connection import Connection

FULL = {
    "id": "7",
    "name": "Garden",
    "provider_url": "cloud.example.com",
    "client_id": "s6BhdRkqt3",
    "scopes": ["read", "events"],
    "redirect_url": "http://localhost:5000/done",
    "keep_secret": True,
    "authorization_endpoint": "https://login.example.com/authorize",
    "token_endpoint": "https://login.example.com/token",
    "revocation_endpoint": "https://login.example.com/revoke",
    "api_endpoint": "https://api.example.com/graphql",
    "scope_separator": " ",
    "client_authentication": "basic",
    "use_pkce": False,
    "time_limit": 60,
    "token_request_form": "query:auth_code:redirect_url",
    "form_understood_at": "https://login.example.com/token",
    "keep_tokens": True,
    "received": True,
    "sender_name": "Jana",
    "public_key": "age1qqqq",
    "issuer": "https://issuer.example.com",
    "requires_issuer": True,
    "extra_parameters": "prompt=login\naudience=https://api.example.com",
    "use_private_window": True,
}


def test_a_new_connection_has_every_default() -> None:
    connection, other = Connection(), Connection()
    assert len(connection.id) == 32
    assert connection.id != other.id
    assert (connection.name, connection.client_id, connection.keep_secret) == ("", "", False)
    assert (connection.provider_url, connection.redirect_url) == ("https://system2.netrex.cz", DEFAULT_REDIRECT_URI)
    assert (connection.scopes, connection.scope_separator) == (("read",), ",")
    assert (connection.client_authentication, connection.use_pkce) == ("body", True)
    assert (connection.time_limit, connection.token_request_form) == (300, STANDARD_FORM.name)
    endpoints = [getattr(connection, each.name) for each in fields(Connection) if each.name.endswith("_endpoint")]
    assert endpoints == [""] * 4


def test_a_connection_has_no_place_for_a_secret() -> None:
    """N28: at rest only in the system's password store."""
    assert not [each.name for each in fields(Connection) if "secret" in each.name and each.name != "keep_secret"]
    assert not [each.name for each in fields(Connection) if each.name in {"token", "access_token", "refresh_token"}]


def test_a_record_is_read_member_by_member() -> None:
    connection = Connection.from_record(FULL)
    assert asdict(connection) == FULL | {"scopes": ("read", "events")}


def test_members_that_are_not_known_are_ignored_and_those_that_lack_have_defaults() -> None:
    connection = Connection.from_record({"id": "7", "from_the_future": [1]})
    assert (connection.id, connection.time_limit, connection.use_pkce) == ("7", 300, True)


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        "text",
        {},
        {"name": "no id"},
        {"id": ""},
        {"id": 7},
        {"id": "7", "scopes": "read"},
        {"id": "7", "scopes": [7]},
        {"id": "7", "scopes": None},
        {"id": "7", "use_pkce": 1},
        {"id": "7", "use_pkce": None},
        {"id": "7", "time_limit": "60"},
        {"id": "7", "time_limit": True},
        {"id": "7", "time_limit": 1.5},
        {"id": "7", "provider_url": None},
    ],
)
def test_a_record_of_another_shape_is_refused(record: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        Connection.from_record(record)


@pytest.mark.parametrize("odd", ["", "certificate", "BASIC"])
def test_an_unknown_client_authentication_does_not_break_a_sign_in(odd: str) -> None:
    """A file edited by hand is refused when it is read, or else works: never an exception that nobody expects."""
    try:
        connection = Connection.from_record(FULL | {"client_authentication": odd})
    except ValueError:
        return
    assert connection.sign_in_settings("").client.authentication in ClientAuthentication


def test_a_sign_in_gets_what_was_set() -> None:
    settings = Connection.from_record(FULL).sign_in_settings("7Fjfp0ZBr1KtDRbnfVdmIw")
    client = settings.client
    assert (client.client_id, client.client_secret) == ("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw")
    assert client.authentication is ClientAuthentication.BASIC
    assert settings.redirect_uri.text == "http://localhost:5000/done"
    assert (settings.scopes, settings.provider.scope_separator) == (("read", "events"), " ")
    assert (settings.use_pkce, settings.time_limit) == (False, 60.0)
    assert settings.form.name == "query:auth_code:both"
    assert settings.forms == (STANDARD_FORM,)
    assert (settings.provider.issuer, settings.provider.names_itself) == ("https://issuer.example.com", True)
    assert settings.extra_parameters == (("prompt", "login"), ("audience", "https://api.example.com"))


@pytest.mark.parametrize("pasted", [" secret ", "secret\r\n", "\tsecret", "secret\u00a0"])
def test_blanks_and_line_breaks_of_pasted_credentials_are_dropped(pasted: str) -> None:
    settings = Connection(client_id=pasted).sign_in_settings(pasted)
    assert (settings.client.client_id, settings.client.client_secret) == ("secret", "secret")


def test_endpoints_are_derived_or_set_one_by_one() -> None:
    derived = Connection(provider_url="cloud.example.com").provider()
    assert derived.token_endpoint == "https://cloud.example.com/oauth2/token"
    full = Connection.from_record(FULL).provider()
    for each in ("authorization_endpoint", "token_endpoint", "revocation_endpoint", "api_endpoint"):
        assert getattr(full, each) == FULL[each]
        alone = Connection.from_record({"id": "7", "provider_url": "cloud.example.com", each: FULL[each]}).provider()
        changed = [
            member.name for member in fields(alone) if getattr(alone, member.name) != getattr(derived, member.name)
        ]
        also_typed = ["revocation_style", "is_typed"]  # the portal's own ways end where endpoints are typed
        with_it = {
            "authorization_endpoint": also_typed,
            "token_endpoint": also_typed,
            "revocation_endpoint": ["revocation_style"],
        }
        assert changed == [each, *with_it.get(each, [])]


LEARNT = {
    "id": "7",
    "provider_url": "cloud.example.com",
    "client_id": "s6BhdRkqt3",
    "token_request_form": "query:auth_code:both",
    "form_understood_at": "https://cloud.example.com/oauth2/token",
}


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ({}, ["query:auth_code:both", *(form.name for form in PORTAL_FORMS[:-1])]),
        ({"authorization_endpoint": "https://cloud.example.com/oauth2/auth/"}, [STANDARD_FORM.name]),
        ({"token_endpoint": "https://cloud.example.com/oauth2/token"}, [STANDARD_FORM.name]),
        ({"issuer": "https://cloud.example.com"}, [STANDARD_FORM.name]),
        ({"token_request_form": JSON_FORM.name, "issuer": "https://cloud.example.com"}, [JSON_FORM.name]),
    ],
)
def test_only_the_portals_own_layout_may_be_asked_in_the_portals_forms(typed: dict[str, str], forms: list[str]) -> None:
    """N38: neither typed nor detected endpoints, whatever was remembered before."""
    settings = Connection.from_record(LEARNT | typed).sign_in_settings("")
    assert [form.name for form in settings.forms] == forms


@pytest.mark.parametrize(
    "changed",
    [
        {"provider_url": "portal.example"},
        {"provider_url": "cloud.example.com:8443"},
        {"form_understood_at": ""},  # as older versions wrote it
    ],
)
def test_a_form_that_one_provider_understood_says_nothing_of_another(changed: dict[str, str]) -> None:
    """N38: be the address edited, in a copy or in the file: the secret would stand in the other one's log."""
    settings = Connection.from_record(LEARNT | changed).sign_in_settings("")
    assert settings.form == STANDARD_FORM
    assert settings.forms == PORTAL_FORMS


def test_a_standard_server_has_a_revocation_endpoint_only_if_it_names_one() -> None:
    """N27: a token is not sent to an address that nobody named."""
    issuer = "https://cloud.example.com"
    silent = Connection(provider_url=issuer, issuer=issuer).provider()
    assert (silent.revocation_endpoint, silent.token_endpoint) == ("", f"{issuer}/oauth2/token")
    named = Connection(provider_url=issuer, issuer=issuer, revocation_endpoint=f"{issuer}/r").provider()
    assert named.revocation_endpoint == f"{issuer}/r"
    alike = Connection(provider_url=issuer, issuer=issuer, revocation_endpoint=f"{issuer}/oauth2/revoke").provider()
    assert (named.revocation_style, alike.revocation_style) == (RevocationStyle.STANDARD, RevocationStyle.STANDARD)
    assert Connection(provider_url=issuer).provider().revocation_style is RevocationStyle.PORTAL
    assert Connection(provider_url=issuer).provider().revocation_endpoint == f"{issuer}/oauth2/revoke"


@pytest.mark.parametrize(
    ("member", "field"),
    [
        ("provider_url", UrlField.PROVIDER),
        ("authorization_endpoint", UrlField.AUTHORIZATION_ENDPOINT),
        ("token_endpoint", UrlField.TOKEN_ENDPOINT),
        ("revocation_endpoint", UrlField.REVOCATION_ENDPOINT),
        ("api_endpoint", UrlField.API_ENDPOINT),
        ("redirect_url", UrlField.REDIRECT),
    ],
)
def test_an_address_that_may_not_be_used_is_told_by_its_field(member: str, field: UrlField) -> None:
    """N19: https only, wherever an address may be typed."""
    connection = Connection.from_record({"id": "7", member: "http://cloud.example.com/x"})
    with pytest.raises(UrlInvalid) as refused:
        connection.sign_in_settings("")
    assert (refused.value.field, refused.value.problem) == (field, UrlProblem.NOT_HTTPS)
