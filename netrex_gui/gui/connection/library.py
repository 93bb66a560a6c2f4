"""The saved connections and their secrets, as the window sees them, with the stores of kept tokens and of one's key."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from netrex_gui.gui.parts.background import Background
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore, Saved
from netrex_gui.store.json_file import StoreError
from netrex_gui.store.preferences import PreferenceStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.texts import storage as store_wording
from netrex_gui.tokens.token_store import KeptTokens

if TYPE_CHECKING:
    from netrex_gui.hand_over.identity import IdentityStore

_FINISH_SECONDS = 3.0
_NOTHING = ("", "")
_SETTLED_MILLISECONDS = 1000
"""The choice is written once the person has stopped going through the list: the whole file is written anew."""


class ConnectionLibrary(QObject):
    """Saves, removes and finds connections; secrets come and go in the background.

    Signals: `changed` after the list changed; `secret_loaded` with a connection's ID and its secret, empty where none
    came; `removed` with a connection's ID; `noticed` with a Say of what the person should read.
    """

    changed = Signal()
    secret_loaded = Signal(str, str)
    removed = Signal(str)
    noticed = Signal(object)

    def __init__(self, store: ConnectionStore, secrets: SecretStore) -> None:
        super().__init__()
        self._store = store
        self._secrets = secrets
        self.kept_tokens = KeptTokens(store.path.parent, secrets)
        self._background = Background(self)
        self._files = Background(self)  # not behind a password store that waits to be unlocked
        self._selecting = QTimer(self, singleShot=True, interval=_SETTLED_MILLISECONDS)
        self._selecting.timeout.connect(self._write_selection)
        self.connections: dict[str, Connection] = {}
        self._in_store = _NOTHING  # a connection, and the secret of it that this window has read or written last
        self.last_id = ""
        self.is_loaded = False

    @property
    def identity(self) -> "IdentityStore":
        """The key of whoever uses this app, in the same folder and password store."""
        from netrex_gui.hand_over.identity import IdentityStore  # late: few starts have to do with it

        return IdentityStore(self._store.path.parent, self._secrets)

    @property
    def preferences(self) -> PreferenceStore:
        """What the person has set about the app, in the same folder."""
        return PreferenceStore(self._store.path.parent)

    def load(self) -> Saved:
        """Read the file, and return what it holds."""
        saved = self._store.load()
        self.connections = {connection.id: connection for connection in saved.connections}
        self.last_id = saved.last_id if saved.last_id in self.connections else next(iter(self.connections), "")
        self.is_loaded = True
        return saved

    def load_secret(self, connection_id: str) -> None:
        """Ask the password store for a connection's secret; `secret_loaded` follows in any case."""

        def failed(error: Exception) -> None:
            self.noticed.emit(partial(store_wording.secret_not_loaded, error))
            self.secret_loaded.emit(connection_id, "")

        def came(secret: str | None) -> None:
            if self._in_store == _NOTHING:  # nothing was written since it was asked for
                self._in_store = (connection_id, secret or "")
            self.secret_loaded.emit(connection_id, secret or "")

        self._in_store = _NOTHING
        self._background.run(lambda: self._secrets.get(connection_id), came, failed)

    def save(self, connection: Connection) -> Connection | None:
        """Write a connection to the file; return it with what another window changed since, or None if that failed."""
        before = self.connections.get(connection.id)
        self._selecting.stop()  # saving writes the choice as well
        try:
            written = self._files.do(lambda: self._store.put(connection, before))
        except StoreError as error:
            self.noticed.emit(partial(store_wording.not_saved, error))
            return None
        self.connections[connection.id] = written
        self.last_id = connection.id
        self.changed.emit()
        return written

    def save_secret(self, connection: Connection, secret: str, was_kept: bool) -> None:
        """Keep a secret in the password store if the person wants that, or take out of there one that was kept.

        One that came from there stays as another window may have written it meanwhile.
        """
        if connection.keep_secret and secret:
            if (connection.id, secret) != self._in_store:
                self._put_secret(connection.id, secret)
        elif was_kept and not connection.keep_secret:
            self._delete_secret(connection.id)

    def _put_secret(self, connection_id: str, secret: str) -> None:
        wanted = (connection_id, secret)

        def failed(error: Exception) -> None:
            self._in_store = _NOTHING if self._in_store == wanted else self._in_store
            self.noticed.emit(partial(store_wording.secret_not_kept, error))

        self._in_store = wanted  # from now on: what is asked for later is done later
        self._background.run(lambda: self._secrets.put(*wanted), lambda _: None, failed)

    def remove(self, connection: Connection) -> bool:
        """Remove a connection and its secret; tell whether that went well."""
        try:
            removed = self._files.do(lambda: self._store.remove(connection.id))
        except StoreError as error:
            self.noticed.emit(partial(store_wording.not_saved, error))
            return False
        self.connections.pop(connection.id, None)
        self.last_id = next(iter(self.connections), "")
        if any(each.keep_secret for each in (connection, *removed)):  # in another window, if not here
            self._delete_secret(connection.id)
        self.removed.emit(connection.id)
        self.changed.emit()
        return True

    def select(self, connection_id: str) -> None:
        """Remember a connection as the last in use."""
        if connection_id in self.connections and connection_id != self.last_id:
            self.last_id = connection_id
            self._selecting.start()

    def remember(self, connection_id: str, **noted: Any) -> None:
        """Remember something of a saved connection that is no edit of it."""
        connection = self.connections.get(connection_id)
        if connection is None or connection == replace(connection, **noted):
            return
        self.connections[connection_id] = replace(connection, **noted)
        self._write(lambda: self._store.note(connection_id, **noted))

    def close(self) -> None:
        """Finish what is under way."""
        if self._selecting.isActive():
            self._write_selection()
        self._files.finish(_FINISH_SECONDS)
        self._background.finish(_FINISH_SECONDS)

    def _write_selection(self) -> None:
        self._selecting.stop()
        last_id = self.last_id
        self._write(lambda: self._store.select(last_id))

    def _write(self, change: Callable[[], None]) -> None:
        self._files.run(
            change, lambda _: None, lambda error: self.noticed.emit(partial(store_wording.not_saved, error))
        )

    def _delete_secret(self, connection_id: str) -> None:
        # Where there is no password store, or a locked one, no secret of ours can be read from it either.
        self._in_store = _NOTHING
        self._background.run(lambda: self._secrets.delete(connection_id), lambda _: None, lambda _: None)
