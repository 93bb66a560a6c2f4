"""What has to wait until the window can be seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def after_first_paint(window: QWidget, go_on: Callable[[], None]) -> None:
    """Call `go_on` once, as soon as the window has been painted for the first time."""
    window.installEventFilter(_FirstPaint(window, go_on))


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, go_on: Callable[[], None]) -> None:
        super().__init__(window)
        self._go_on = go_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._go_on)
        return False
