"""The Qt application: its style, and on macOS the files that a person opens by a double-click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Has Qt draw in the style that the look is made for, and hands on the files that the system wants opened.

    The first of them come right after the start, when nobody can show them yet: they wait until the window is ready.
    """

    def __init__(self, arguments: list[str]) -> None:
        # As an option, since setStyle() returns a style, and has PySide load everything that there is about styles.
        super().__init__([*arguments, "-style", "fusion"])
        self._open: Callable[[Path], None] | None = None
        self._waiting: list[Path] = []

    def open_files_with(self, open_file: Callable[[Path], None]) -> None:
        """Have files opened by this from now on."""
        self._open = open_file
        waiting, self._waiting = self._waiting, []
        for path in waiting[-1:]:  # one page shows one file: of several, the last
            open_file(path)

    def event(self, event: QEvent) -> bool:
        """Take the file that the system wants opened."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self._open is None:
                self._waiting.append(path)
            else:
                self._open(path)
            return True
        return super().event(event)
