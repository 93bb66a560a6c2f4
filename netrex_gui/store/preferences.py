"""What a person has set about the app itself: one small file for all of it."""

import contextlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from netrex_gui.store.json_file import FileFormat, FileStore
from netrex_gui.store.paths import older_settings_folder

VERSION = 1
FILE_NAME = "preferences.json"
_LOCK_SECONDS = 2.0
"""Somebody is waiting: for the window to close, say."""


@dataclass(frozen=True)
class Preferences:
    """Each is empty where nothing was set.

    `language` is a code such as cs, or the system's language; `sender_name` is under which connections are sent to
    others; `window_place` is where the window was when it was closed, in base64 as Qt writes it.
    """

    language: str = ""
    sender_name: str = ""
    window_place: str = field(default="", repr=False)


class PreferenceStore:
    """Keeps the preferences in a folder. What older versions kept in three files is carried over."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def load(self) -> Preferences:
        """Return what was set, as far as it can be read. Never raises."""
        return self._file().load().content

    def change(self, **changed: str) -> None:
        """Set some of the preferences: raises StoreError."""
        self._file().change(lambda now: replace(now, **changed))

    def _file(self) -> FileStore[Preferences]:
        so_far = Preferences() if self.path.exists() else _of_older_files(self.path.parent)
        return FileStore(self.path, FileFormat(VERSION, so_far, _parse, _salvage, vars), _LOCK_SECONDS)


def _parse(members: dict[str, Any]) -> Preferences:
    texts = _texts(members)
    if len(texts) < len(members.keys() & vars(Preferences())):
        raise ValueError("each preference is a text")
    return Preferences(**texts)


def _salvage(value: Any) -> Preferences:
    return Preferences(**_texts(dict(value)))


def _texts(members: dict[str, Any]) -> dict[str, str]:
    return {name: members[name] for name in vars(Preferences()) if isinstance(members.get(name), str)}


def _of_older_files(folder: Path) -> Preferences:
    found: dict[str, str] = {}
    for file in ("language.json", "sender.json"):
        with contextlib.suppress(OSError, ValueError, RecursionError, TypeError):
            found |= _texts(dict(json.loads((folder / file).read_bytes())))
    with contextlib.suppress(OSError, ValueError):
        found["window_place"] = (older_settings_folder(folder) / "window-place").read_text(encoding="ascii")
    return Preferences(**found)
