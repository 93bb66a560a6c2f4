"""What Qt has to say: to the log, and where it cannot start, to the person."""

import re
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType

Handler = Callable[[QtMsgType, QMessageLogContext, str], None]


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
