"""How Windows knows a copy of the app that runs: the installer by a mutex, the taskbar by an ID."""

import sys
from typing import Any

MUTEX = "NetrexToken-6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41"
"""What is held for as long as the process lives: neither the installer nor the remover begins meanwhile."""

APP_ID = "NetrexToken.NetrexToken"
"""What the window and the Start menu's icon share (AppUserModelID): one that is pinned is the one that runs."""


def make_known() -> None:
    """Tell Windows who we are; other systems know it from elsewhere."""
    if sys.platform == "win32":
        import ctypes

        tell(ctypes.windll)


def tell(libraries: Any) -> None:
    """Tell it through these libraries of Windows'; what goes wrong is no reason not to start."""
    libraries.kernel32.CreateMutexW(None, False, MUTEX)  # its handle is closed by Windows, when the process ends
    libraries.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
