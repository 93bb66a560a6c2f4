"""The file that keeps the connections."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from netrex_gui.store.connection import Connection
from netrex_gui.store.json_file import FileFormat, FileStore

VERSION = 1
FILE_NAME = "connections.json"


@dataclass(frozen=True)
class Saved:
    """What the file holds: the connections, and which one was in use last.

    `quarantined` is the name of a copy of a file that could not be read whole; `from_newer_version` tells that the
    file was left alone.
    """

    connections: tuple[Connection, ...] = ()
    last_id: str = ""
    quarantined: str = ""
    from_newer_version: bool = False


class ConnectionStore:
    """Keeps connections in one file of a folder of the app's own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self._file = FileStore(self.path, FileFormat(VERSION, Saved(), _parse, _readable_part, _members))

    def load(self) -> Saved:
        """Read the file; one that cannot be read whole is copied aside first."""
        found = self._file.load()
        return replace(found.content, quarantined=found.quarantined, from_newer_version=found.from_newer_version)

    def put(self, connection: Connection, before: Connection | None = None) -> Connection:
        """Add or replace a connection, remember it as the last, and return it as it was written: raises StoreError.

        `before` is what it was before it was edited here. What another window changed since, and was not edited here,
        stays as the other window wrote it.
        """
        written = [connection]

        def change(saved: Saved) -> Saved:
            known = {each.id: each for each in saved.connections}
            if before is not None and connection.id in known:
                edited = {name: value for name, value in vars(connection).items() if value != getattr(before, name)}
                written[0] = replace(known[connection.id], **edited)
            known[connection.id] = written[0]
            return replace(saved, connections=tuple(known.values()), last_id=connection.id)

        self._file.change(change)
        return written[0]

    def remove(self, connection_id: str) -> list[Connection]:
        """Remove a connection, and return it as it was, if another window had not done so: raises StoreError."""
        removed: list[Connection] = []

        def without(saved: tuple[Connection, ...]) -> tuple[Connection, ...]:
            removed.extend(each for each in saved if each.id == connection_id)
            return tuple(each for each in saved if each.id != connection_id)

        self._change_connections(without)
        return removed

    def note(self, connection_id: str, **noted: Any) -> None:
        """Change members of one connection, and leave the others to the window that edits them: raises StoreError."""
        self._change_connections(
            lambda saved: tuple(replace(each, **noted) if each.id == connection_id else each for each in saved)
        )

    def select(self, connection_id: str) -> None:
        """Remember which connection was in use last: raises StoreError."""
        self._file.change(lambda saved: replace(saved, last_id=connection_id))

    def _change_connections(self, change: Callable[[tuple[Connection, ...]], tuple[Connection, ...]]) -> None:
        self._file.change(lambda saved: replace(saved, connections=change(saved.connections)))


def _parse(members: dict[str, Any]) -> Saved:
    records, last_id = members.get("connections"), members.get("last")
    if not isinstance(records, list) or not isinstance(last_id, str):
        raise ValueError("the file has a list of connections and the last one's id")
    return Saved(tuple(Connection.from_record(record) for record in records), last_id)


def _readable_part(value: Any) -> Saved:
    readable = []
    for record in value["connections"]:
        with contextlib.suppress(ValueError):
            readable.append(Connection.from_record(record))
    return Saved(tuple(readable))


def _members(saved: Saved) -> dict[str, object]:
    return {"last": saved.last_id, "connections": [vars(connection) for connection in saved.connections]}
