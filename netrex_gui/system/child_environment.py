"""The environment for programs that the app starts: as the person's session set it, without a frozen copy's own."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "LIBPATH", "DYLD_LIBRARY_PATH")
_OVERWRITTEN = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
_ORIGINAL = "_ORIG"
_OURS = ("_PYI_", "PYSIDE6_OPTION_")
_STARTED_WITH = Path("/proc/self/environ")


def child_environment(
    environment: Mapping[str, str] = os.environ, folder: str | None = None, started_with: Path = _STARTED_WITH
) -> dict[str, str]:
    """Return the environment for a child: a frozen copy's libraries and Qt plugins would break a browser that has both.

    `folder` is the one that a frozen copy's libraries are in. What points into it goes, and what the person's session
    had set comes back: PyInstaller's start program keeps its library path under names that end in ``_ORIG``, and Linux
    the whole environment that a process was `started_with`.
    """
    bundle = getattr(sys, "_MEIPASS", "") if folder is None else folder
    if not bundle:
        return dict(environment)
    restored = {name: value for name, value in environment.items() if not name.startswith(_OURS)}
    for name in _LIBRARY_PATHS:
        restored.pop(name, None)
        restored[name] = restored.pop(name + _ORIGINAL, "")
    if any(bundle in restored.get(name, "") for name in _OVERWRITTEN):
        restored |= dict.fromkeys(_OVERWRITTEN, "") | dict(_overwritten(started_with))
    kept = {name: _outside(bundle, value) if bundle in value else value for name, value in restored.items()}
    return {name: value for name, value in kept.items() if value or environment.get(name) == ""}


def _overwritten(started_with: Path) -> Iterator[tuple[str, str]]:
    """Return the variables that the copy overwrote as they were; none where the system does not tell."""
    try:
        entries = started_with.read_bytes().split(b"\0")
    except OSError:
        return
    for entry in entries:
        name, _, value = os.fsdecode(entry).partition("=")
        if name in _OVERWRITTEN:
            yield name, value


def _outside(bundle: str, paths: str) -> str:
    """Return a list of paths without those inside the copy."""
    return os.pathsep.join(path for path in paths.split(os.pathsep) if not Path(path).is_relative_to(bundle))
