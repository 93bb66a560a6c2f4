"""The language that a person chose for the window, kept in a small file of its own."""

from pathlib import Path
from typing import Any

from netrex_gui.store.json_file import FileFormat, FileStore

VERSION = 1
FILE_NAME = "language.json"


class LanguageChoice:
    """Keeps the code of a language, such as cs; an empty one stands for the system's language."""

    def __init__(self, folder: Path) -> None:
        self._file = FileStore(folder / FILE_NAME, FileFormat(VERSION, "", _parse, lambda _: "", _members))

    def load(self) -> str:
        """Return the code, or nothing where none was chosen or the file cannot be read. Never raises."""
        return self._file.load().content

    def save(self, code: str) -> None:
        """Write the code: raises StoreError."""
        self._file.change(lambda _: code)


def _parse(members: dict[str, Any]) -> str:
    code = members.get("language")
    if not isinstance(code, str):
        raise ValueError("the file names a language")
    return code


def _members(code: str) -> dict[str, object]:
    return {"language": code}
