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


def until_started(leave: Callable[[], None]) -> Handler:
    """Return a handler that leaves in good order where Qt would abort: it found no display."""

    def handle(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            leave()

    return handle
