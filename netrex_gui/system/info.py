"""What a report tells of this copy of the app and of the computer: nothing that names the person."""

import platform
import re
import sys
from pathlib import Path, PurePath, PureWindowsPath
from urllib.parse import quote

from netrex_gui import resources


def how_started() -> str:
    """Tell which kind of copy runs, in English as a support desk reads it."""
    if getattr(sys, "frozen", False):
        return "packaged"
    return "from source" if (resources.FOLDER.parent / "pyproject.toml").exists() else "installed with pip"


def system() -> str:
    """Tell the system, its version, and the Linux distribution where it says."""
    return f"{platform.system()} {platform.release()} {platform.machine()}{_distribution()}"


def without_home(text: str, home: PurePath | None = None) -> str:
    """Return a text in which the person's home folder is written ``~``, and their account's name in a path ``[name]``.

    Paths are known in each form that a system or Python writes: plain, with doubled backslashes, in a ``file:`` URL.
    """
    home = home or Path.home()
    if len(home.parts) < 2:  # noqa: PLR2004 (a root alone names nobody)
        return text
    either = re.IGNORECASE if isinstance(home, PureWindowsPath) else 0
    between = r"(?:[\\/]+|%5C|%2F)"
    parts = [re.escape(part.strip("\\/")) + "|" + re.escape(quote(part.strip("\\/"))) for part in home.parts]
    whole = between.join(f"(?:{part})" for part in parts)
    text = re.sub(rf"(?<![\w.%-]){whole}(?![\w-])", "~", text, flags=either)
    short = r"|[^\\/\s~]{1,6}~\d+" if either else ""  # the name that Windows gives a long one besides: PETRNO~1
    shared = rf"(?P<kept>{between}(?:home|Users|media){between})(?:{parts[-1]}{short})"
    return re.sub(rf"{shared}(?![\w-])", r"\g<kept>[name]", text, flags=either)


def _distribution() -> str:
    try:
        return f" ({platform.freedesktop_os_release().get('PRETTY_NAME', '')})"
    except OSError:
        return ""  # not Linux, or one that does not say
