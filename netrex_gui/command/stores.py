"""What the window keeps, as the command finds it: connections, tokens and the password store, by their names."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from netrex_gui.command.exits import CommandError, Exit
from netrex_gui.command.terminal import say
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.texts import command as words
from netrex_gui.texts import storage
from netrex_gui.tokens.names import Names, fitting, labels, names_of
from netrex_gui.tokens.stored_token import KeptToken
from netrex_gui.tokens.token_store import KeptTokens


class Stores:
    """The person's connections and kept tokens, in one folder and the system's password store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.secrets = SecretStore()
        self.store = ConnectionStore(folder)
        self.tokens = KeptTokens(folder, self.secrets)

    @cached_property
    def connections(self) -> dict[str, Connection]:
        """The saved connections by their IDs; what could not be read of them is told."""
        saved = self.store.load()
        if trouble := storage.loaded(saved):
            say(trouble)
        return {each.id: each for each in saved.connections}

    @cached_property
    def kept(self) -> Mapping[str, KeptToken]:
        """The kept tokens by their IDs, in the order of the index; what could not be read of them is told."""
        found = self.tokens.load()
        if trouble := storage.tokens_loaded(found):
            say(trouble)
        return found.content

    def token(self, wanted: str) -> KeptToken:
        """Find a kept token by its name or the beginning of it: raises CommandError."""
        return self.kept[_the_one(wanted, names_of(self.kept, self.connections))]

    def connection(self, wanted: str) -> Connection:
        """Find a saved connection by its name or its portal: raises CommandError."""
        return self.connections[_the_one(wanted, self._names())]

    def connection_of(self, kept: KeptToken) -> Connection:
        """Return the connection that a token came by: raises CommandError."""
        if kept.connection_id in self.connections:
            return self.connections[kept.connection_id]
        raise CommandError(Exit.NOT_FOUND, words.no_connection())

    def settings(self, connection: Connection) -> SignInSettings:
        """Return what the portal is asked with, the secret included if it is kept: raises SignInError and others."""
        return connection.sign_in_settings(self.kept_secret(connection) or "")

    def kept_secret(self, connection: Connection) -> str | None:
        """Return the client secret of a connection where it is kept: raises SecretStoreError."""
        return self.secrets.get(connection.id) if connection.keep_secret else None

    def complete(self, of: str) -> int:
        """Print what each is called by, a line each, for the completion of a shell."""
        names = names_of(self.kept, self.connections) if of == "tokens" else self._names()
        print(*labels(names).values(), sep="\n")  # noqa: T201 (what it is for)
        return Exit.DONE

    def _names(self) -> Names:
        return {each.id: (each.name, each.host()) for each in self.connections.values()}


def _the_one(wanted: str, names: Names) -> str:
    """Return the ID of what is called so, or of the only one whose name begins so: raises CommandError."""
    found, called = fitting(wanted, names), labels(names)
    if len(found) != 1:
        raise CommandError(Exit.NOT_FOUND, words.not_one(wanted, [called[each] for each in found], [*called.values()]))
    return found[0]
