"""Between what is handed over and what is kept: a connection to and from its file, a token and its connection."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from netrex_gui.connections import Connection
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.foreign_members import LONGEST_NAME
from netrex_gui.hand_over.sealed_token import HandedToken
from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url

_SHARED = frozenset(each.name for each in fields(ConnectionFile)) & frozenset(each.name for each in fields(Connection))
_SENDER = {"sender_name", "public_key"}


def connection_of(file: ConnectionFile) -> Connection:
    """Return a new connection with what the file says; all else is as in any new one, PKCE included."""
    return Connection(received=True, **{name: getattr(file, name) for name in _SHARED})


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


def connection_for(handed: HandedToken, connections: Iterable[Connection]) -> Connection | None:
    """Return the saved connection that a token belongs to, the one of the same name first; None where there is none.

    Its endpoints are those that a refresh token is sent to: a sealed token, which anybody can make who has the public
    key, has no say in them.
    """
    fitting = [each for each in connections if _is_origin(each, handed)]
    return next((each for each in fitting if each.name == handed.name), next(iter(fitting), None))


def _is_origin(connection: Connection, handed: HandedToken) -> bool:
    try:
        same_provider = base_url(connection.provider_url) == handed.provider_url
    except UrlInvalid:
        return False
    return same_provider and _client_id(connection) == handed.client_id


def _client_id(connection: Connection) -> str:
    """Return the client ID as it is sent, whatever blanks it was pasted with."""
    return Client.typed(connection.client_id, "", ClientAuthentication.NONE).client_id


def _bare(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
