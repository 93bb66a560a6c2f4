"""The keys that people know from other programs."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def install(
    owner: QWidget,
    cancel: Callable[[], None],
    new: Callable[[], None],
    save: Callable[[], None],
    leave: Callable[[], object],
) -> None:
    """Bind the system's keys for cancel, new, save and quit; each does what the button of that name does."""
    keys = QKeySequence.StandardKey
    for key, action in ((keys.Cancel, cancel), (keys.New, new), (keys.Save, save), (keys.Quit, leave)):
        QShortcut(QKeySequence(key), owner, action)
