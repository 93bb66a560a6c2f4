"""The Qt application, which on macOS is told of files that a person opens by a double-click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Hands on the files that the system wants opened, those that come before the window is ready included.

    The first of them come right after the start, when nobody can show them yet.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
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
