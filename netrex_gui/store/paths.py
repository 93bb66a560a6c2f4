"""Where this app's own files are: each system has its place for settings and for logs."""

import sys
from pathlib import Path

import platformdirs

from netrex_gui import NAME


def settings_folder() -> Path:
    """Return the folder of the saved connections and of the preferences."""
    return platformdirs.user_config_path(NAME, appauthor=False, roaming=True)


def older_settings_folder(folder: Path) -> Path:
    """Return where version 0.2.0 kept the window's place: in Qt's folder, which off Linux is another one."""
    if sys.platform == "win32":
        return platformdirs.user_config_path(NAME, appauthor=False)
    return Path.home() / "Library/Preferences" / NAME if sys.platform == "darwin" else folder


def log_folder() -> Path:
    """Return the folder of the log and of what a crash leaves behind."""
    return platformdirs.user_log_path(NAME, appauthor=False)


def log_file() -> Path:
    """Return the log's own path."""
    return log_folder() / f"{NAME}.log"


def crash_file() -> Path:
    """Return the path of what a crash of this start would leave; the one before it ends in ``.old``."""
    return log_folder() / f"{NAME}-crash.log"
