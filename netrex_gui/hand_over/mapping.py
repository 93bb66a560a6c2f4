"""Between what is handed over and what is kept: a connection to and from its file, a token and its connection."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.document import LONGEST_NAME, MOST_SCOPES
from netrex_gui.oauth.client import Credential, cleaned
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider, base_url, portal_at
from netrex_gui.oauth.redirect_uri import redirect_uri_for
from netrex_gui.store.connection import Connection

if TYPE_CHECKING:
    from netrex_gui.hand_over.encrypted_token import HandedToken

_SHARED = frozenset(each.name for each in fields(ConnectionFile)) & frozenset(each.name for each in fields(Connection))
_SENDER = {"sender_name", "public_key"}
_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "revocation_endpoint", "api_endpoint")


def connection_of(file: ConnectionFile) -> Connection:
    """Return a new connection with what the file says; all else is as in any new one, PKCE included.

    At a known portal it is known where everything is, who answers, and how a token is ended: the file has no say in
    that. A page there that it names may lead on to anybody's.
    """
    told: dict[str, Any] = {name: getattr(file, name) for name in _SHARED}
    usual = Provider.at(file.provider_url)
    signs_in_there = portal_at(file.authorization_endpoint or usual.authorization_endpoint)
    if signs_in_there:
        told |= dict.fromkeys(_ENDPOINTS, "")
    if signs_in_there or portal_at(usual.base_url):
        told |= {"issuer": "", "requires_issuer": False, "revocation_endpoint": ""}
    return Connection(received=True, **told)


def connection_for(file: ConnectionFile, saved: Iterable[Connection], shown: Callable[[str], str]) -> Connection:
    """Return the connection that is saved already, or a new one with names as they are `shown`."""
    made = connection_of(file)
    found = (each for each in saved if is_same(each, made))
    return next(found, replace(made, name=shown(made.name), sender_name=shown(made.sender_name)))


def file_of(connection: Connection, sender_name: str = "", public_key: str = "", note: str = "") -> ConnectionFile:
    """Return what is handed over of a connection: raises UrlInvalid for a provider that is none."""
    told = {name: _bare(getattr(connection, name)) for name in _SHARED - _SENDER - {"scope_separator", "provider_url"}}
    return ConnectionFile(
        **told | {"name": connection.name.strip()[:LONGEST_NAME], "client_id": _client_id(connection)},
        provider_url=base_url(connection.provider_url),
        scope_separator=connection.scope_separator,
        sender_name=sender_name.strip(),
        public_key=public_key,
        note=note.strip(),
    )


def is_same(one: Connection, other: Connection) -> bool:
    """Tell whether two connections lead to the same sign-in, for the same public key; their names may differ."""
    try:
        return _what_counts(one) == _what_counts(other)
    except UrlInvalid:
        return False


def _what_counts(connection: Connection) -> tuple[Any, ...]:
    return (
        connection.provider(),  # with every endpoint
        _client_id(connection),
        connection.redirect_url,
        frozenset(connection.scopes),
        connection.client_authentication,
        connection.public_key,
        connection.use_pkce,
        connection.extra_parameters.strip(),
    )


def left_behind(connection: Connection) -> tuple[str, ...]:
    """Name the settings that no file carries although they differ from the usual: whoever gets it has to set them."""
    usual = Connection()
    return tuple(name for name in ("use_pkce", "extra_parameters") if getattr(connection, name) != getattr(usual, name))


@dataclass(frozen=True)
class Fitting:
    """The saved connections that a token may belong to: the one that it does, or those of which a person has to say."""

    connection: Connection | None = None
    in_question: tuple[Connection, ...] = ()


def fitting(handed: "HandedToken", connections: Iterable[Connection]) -> Fitting:
    """Find the saved connection that a token belongs to.

    Its endpoints are those that a secret and a refresh token are sent to: a token from outside, which anybody can make
    who has the public key, has no say in them. The name in it chooses among one's own connections where all of them
    lead to the same endpoints. One that was received is never taken in the place of one's own, nor unasked where it
    leads elsewhere than the provider's address does.
    """
    found = [each for each in connections if is_origin(each, handed)]
    own = [each for each in found if not each.received]
    lead_to = {_endpoints(each.provider()) for each in own or found}
    if not own:
        lead_to |= {_endpoints(Provider.at(handed.provider_url))}
    if len(lead_to) > 1:
        return Fitting(in_question=tuple(own or found)) if found else Fitting()
    of_that_name = (each for each in own or found if each.name == handed.name)
    return Fitting(next(of_that_name, next(iter(own or found), None)))


def new_connection(handed: "HandedToken", shown: Callable[[str], str]) -> Connection:
    """Return a connection for a token that fits none that is saved; its name is as it is `shown`.

    Of its scopes it has those that can be asked for (RFC 6749 section 3.3), so many as a connection file may have.
    """
    scopes = (each for each in dict.fromkeys(handed.token.scope or ()) if each.isascii() and each.isprintable())
    return Connection(
        name=shown(handed.name),
        provider_url=handed.provider_url,
        client_id=handed.client_id,
        redirect_url=redirect_uri_for(handed.provider_url),
        scopes=tuple(scopes)[:MOST_SCOPES],
    )


def _endpoints(provider: Provider) -> tuple[str, ...]:
    """Return where codes, secrets and tokens are sent to."""
    return provider.authorization_endpoint, provider.token_endpoint, provider.revocation_endpoint, provider.api_endpoint


def is_origin(connection: Connection, handed: "HandedToken") -> bool:
    """Tell whether a token may have come by a connection: it has its client ID, and is of its portal."""
    if _client_id(connection) != handed.client_id:
        return False
    try:
        return connection.provider().base_url == handed.provider_url
    except UrlInvalid:
        return False


def _client_id(connection: Connection) -> str:
    """Return the client ID as it is sent, whatever it was pasted with."""
    return cleaned(connection.client_id, Credential.CLIENT_ID).text


def _bare(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
