"""The Qt application: its style, files that macOS has it open, what waits for the first paint, what Qt has to say."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QTimer, QtMsgType
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

Handler = Callable[[QtMsgType, QMessageLogContext, str], None]


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


def to_log(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write one of Qt's messages to the log."""
    import logging

    levels = {
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    without_queries = re.sub(r"\?\S+", "?…", message)  # a link that did not open is quoted, with its state
    logging.getLogger(__name__).log(levels.get(kind, logging.DEBUG), "Qt: %s", without_queries)


def until_started(leave: Callable[[str], None]) -> Handler:
    """Return a handler that leaves where Qt would abort, with all that Qt has said by then: no window can be shown."""
    said: list[str] = []

    def handle(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        said.append(message)
        if kind == QtMsgType.QtFatalMsg:
            leave("\n".join(said))

    return handle


def tell_of_no_display(messages: str) -> bool:
    """Tell whether Qt gave up for want of a screen; otherwise a part of its own, or of the system's, is missing."""
    has_no_screen = any(sign in messages for sign in ("could not connect to display", "wl_display"))
    return has_no_screen and "Could not find the Qt platform plugin" not in messages
