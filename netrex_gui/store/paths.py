"""Where this app's own files are: each system has its place for settings and for logs."""

from pathlib import Path

import platformdirs

from netrex_gui import NAME


def settings_folder() -> Path:
    """Return the folder of the saved connections."""
    return platformdirs.user_config_path(NAME, appauthor=False, roaming=True)


def log_folder() -> Path:
    """Return the folder of the log and of what a crash leaves behind."""
    return platformdirs.user_log_path(NAME, appauthor=False)


def log_file() -> Path:
    """Return the log's own path."""
    return log_folder() / f"{NAME}.log"


def crash_file() -> Path:
    """Return the path of what a crash of this start would leave; the one before it ends in ``.old``."""
    return log_folder() / f"{NAME}-crash.log"
