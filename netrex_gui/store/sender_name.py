"""The name under which a person sends connections to others, kept for the next time in a small file of its own."""

from pathlib import Path
from typing import Any

from netrex_gui.store.json_file import FileFormat, FileStore

VERSION = 1
FILE_NAME = "sender.json"


class SenderName:
    """Keeps the name as it was typed; an empty one stands for none."""

    def __init__(self, folder: Path) -> None:
        self._file = FileStore(folder / FILE_NAME, FileFormat(VERSION, "", _parse, lambda _: "", _members))

    def load(self) -> str:
        """Return the name, or nothing where none was given or the file cannot be read. Never raises."""
        return self._file.load().content

    def save(self, name: str) -> None:
        """Write the name: raises StoreError."""
        self._file.change(lambda _: name)


def _parse(members: dict[str, Any]) -> str:
    name = members.get("sender_name")
    if not isinstance(name, str):
        raise ValueError("the file holds a name")
    return name


def _members(name: str) -> dict[str, object]:
    return {"sender_name": name}
