"""The environment for programs that the app starts: as the person's session set it, without a frozen copy's own."""

import os
import sys
from collections.abc import Mapping

_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "LIBPATH", "DYLD_LIBRARY_PATH")
_ORIGINAL = "_ORIG"
_BOOTLOADER = "_PYI_"


def child_environment(environment: Mapping[str, str] = os.environ, frozen: bool | None = None) -> dict[str, str]:
    """Return the environment for a child; a frozen copy's library path would break a browser that inherits it.

    PyInstaller's start program keeps what the variables held before under names that end in ``_ORIG``.
    """
    if not (getattr(sys, "frozen", False) if frozen is None else frozen):
        return dict(environment)
    restored = {name: value for name, value in environment.items() if not name.startswith(_BOOTLOADER)}
    for name in _LIBRARY_PATHS:
        before = restored.pop(name + _ORIGINAL, "")
        restored.pop(name, None)
        if before:
            restored[name] = before
    return restored
