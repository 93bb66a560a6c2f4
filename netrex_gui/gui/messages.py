"""What Qt has to say: to the log, and where it cannot start, to the person."""

import logging
from collections.abc import Callable
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def to_log(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write one of Qt's messages to the log."""
    log.log(_LEVELS.get(kind, logging.DEBUG), "Qt: %s", message)


def until_started(leave: Callable[[], NoReturn]) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """Return a handler that leaves in good order where Qt would abort: it found no display."""

    def handle(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            leave()
        log.info("Qt: %s", message)

    return handle
