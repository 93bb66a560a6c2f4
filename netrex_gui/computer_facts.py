"""What a report tells of this copy of the app and of the computer: nothing that names the person."""

import platform
import sys
from pathlib import Path

from netrex_gui import resources


def how_started() -> str:
    """Tell which kind of copy runs, in English as a support desk reads it."""
    if getattr(sys, "frozen", False):
        return "packaged"
    return "from source" if (resources.FOLDER.parent / "pyproject.toml").exists() else "installed with pip"


def system() -> str:
    """Tell the system, its version, and the Linux distribution where it says."""
    return f"{platform.system()} {platform.release()} {platform.machine()}{_distribution()}"


def python() -> str:
    """Tell the version of Python."""
    return platform.python_version()


def without_home(text: str) -> str:
    """Return a text in which the person's home folder, which bears a name, is written ``~``."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _distribution() -> str:
    try:
        return f" ({platform.freedesktop_os_release().get('PRETTY_NAME', '')})"
    except OSError:
        return ""  # not Linux, or one that does not say
