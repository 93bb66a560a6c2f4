"""Where the window was when it was closed: it comes back there, on a screen that there is."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QStandardPaths
from PySide6.QtWidgets import QWidget

_FILE = "window-place"


def usual_file() -> Path:
    """Return the path of what is remembered, as Qt names it: to ask platformdirs would hold up the first paint."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation), _FILE)


def restore(window: QWidget, file: Path) -> None:
    """Put the window where it was; on Wayland, where no program chooses its place, give it the size that it had."""
    try:
        saved = file.read_bytes()
    except OSError:
        return
    window.restoreGeometry(QByteArray.fromBase64(saved))  # which leaves the window alone if it is nonsense


def save(window: QWidget, file: Path) -> None:
    """Remember where the window is; where that cannot be written, it opens in its usual place the next time."""
    from netrex_gui.store.private_file import FileNotSaved, save_private  # late: the window paints first

    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return
    text = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    try:
        save_private(file, text, replace=True)
    except FileNotSaved:
        return
