"""The file that keeps the connections: versioned, written whole or not at all, never overwritten unread."""

import contextlib
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from netrex_gui.connections import Connection
from netrex_gui.set_aside import set_aside

VERSION = 1
FILE_NAME = "connections.json"

log = logging.getLogger(__name__)


class StoreError(Exception):
    """Base of what can go wrong with the file of connections."""


class StoreFromNewerVersion(StoreError):
    """A newer version of the app wrote the file; it is neither read nor overwritten."""


@dataclass(eq=False)
class StoreNotWritable(StoreError):
    """The file could not be written; the one before it is untouched. The system's `reason` has a `number` (errno)."""

    reason: str
    number: int = 0


@dataclass(frozen=True)
class Saved:
    """What the file holds: the connections, and which one was in use last.

    `set_aside` is the name of a copy of a file that could not be read whole; `from_newer_version` tells that the
    file was left alone.
    """

    connections: tuple[Connection, ...] = ()
    last_id: str = ""
    set_aside: str = ""
    from_newer_version: bool = False


class ConnectionStore:
    """Keeps connections in one JSON file of a folder of the app's own; each change is a read, a change and a write."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def load(self) -> Saved:
        """Read the file; one that cannot be read whole is copied aside first."""
        try:
            return self._read()
        except OSError as error:
            log.warning("the connections could not be read: %s", error.strerror)
            return Saved(set_aside=str(self.path))

    def _read(self) -> Saved:
        try:
            text = self.path.read_bytes()
        except FileNotFoundError:
            return Saved()
        try:
            return _parse(json.loads(text))
        except StoreFromNewerVersion:
            return Saved(from_newer_version=True)
        except (ValueError, RecursionError):
            return self._salvage(text)

    def put(self, connection: Connection) -> None:
        """Add or replace a connection, and remember it as the last: raises StoreError."""

        def change(saved: Saved) -> Saved:
            known = {each.id: each for each in saved.connections} | {connection.id: connection}
            return replace(saved, connections=tuple(known.values()), last_id=connection.id)

        self._change(change)

    def remove(self, connection_id: str) -> None:
        """Remove a connection: raises StoreError."""
        self._change(
            lambda saved: replace(
                saved, connections=tuple(each for each in saved.connections if each.id != connection_id)
            )
        )

    def remember_form(self, connection_id: str, form_name: str) -> None:
        """Note which form of the token request a connection's provider understands: raises StoreError."""

        def change(saved: Saved) -> Saved:
            noted = (
                replace(each, token_request_form=form_name) if each.id == connection_id else each
                for each in saved.connections
            )
            return replace(saved, connections=tuple(noted))

        self._change(change)

    def select(self, connection_id: str) -> None:
        """Remember which connection was in use last: raises StoreError."""
        self._change(lambda saved: replace(saved, last_id=connection_id))

    def _change(self, change: Callable[[Saved], Saved]) -> None:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path.parent.chmod(0o700)
            with _locked(self.path.with_suffix(".lock")):
                for left_over in self.path.parent.glob(f".{FILE_NAME}.*"):
                    left_over.unlink()  # by a window that was killed while it saved
                saved = self._read()
                if saved.from_newer_version:
                    raise StoreFromNewerVersion
                _write(self.path, change(saved))
        except OSError as error:
            raise StoreNotWritable(error.strerror or "", error.errno or 0) from error

    def _salvage(self, text: bytes) -> Saved:
        return replace(_readable_part(text), set_aside=str(set_aside(self.path, text)))


def _parse(value: object) -> Saved:
    if not isinstance(value, dict) or not isinstance(value.get("version"), int):
        raise ValueError("the file is an object with a version")
    if value["version"] > VERSION:
        raise StoreFromNewerVersion
    records, last_id = value.get("connections"), value.get("last")
    if not isinstance(records, list) or not isinstance(last_id, str):
        raise ValueError("the file has a list of connections and the last one's id")
    return Saved(tuple(Connection.from_record(record) for record in records), last_id)


def _readable_part(text: bytes) -> Saved:
    with contextlib.suppress(ValueError, RecursionError, LookupError, TypeError):
        readable = []
        for record in json.loads(text)["connections"]:
            with contextlib.suppress(ValueError):
                readable.append(Connection.from_record(record))
        return Saved(tuple(readable))
    return Saved()


def _write(path: Path, saved: Saved) -> None:
    records = [vars(connection) for connection in saved.connections]
    value = {"version": VERSION, "last": saved.last_id, "connections": records}
    import tempfile  # late: the first look at the window only reads

    descriptor, name = tempfile.mkstemp(prefix=f".{FILE_NAME}.", dir=path.parent)  # 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogatepass") as file:  # as json.loads reads
            json.dump(value, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep other windows of the app out while one changes the file."""
    with path.open("a+") as file:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        # closing the file releases the lock
        yield
