"""The log, and what becomes of a defect: it is told to the person and noted, and no secret with it."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

import platformdirs

from netrex_gui.oauth.errors import SignInError, UnexpectedFailure

_BYTES = 256 * 1024
_FILES = 2

log = logging.getLogger(__name__)


def start_log(name: str) -> None:
    """Send what this package logs to a rotating file."""
    logging.getLogger("netrex_gui").addHandler(_LogFile(name))


class _LogFile(logging.Handler):
    """A rotating file that is not opened before there is something to write; no folder, no log."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._app_name = name
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = self._open()
        self._file.handle(record)

    def _open(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        folder = platformdirs.user_log_path(self._app_name, appauthor=False)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = RotatingFileHandler(
                folder / f"{self._app_name}.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8"
            )
        except OSError:
            return logging.NullHandler()
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        return file


def tell_defects(show_problem: Callable[[SignInError], None]) -> None:
    """Show every exception that nobody caught as a problem in the window, and note where it happened."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from traceback import format_tb

        log.error("unexpected: %s\n%s", kind.__name__, "".join(format_tb(trace)))  # its text may hold a secret
        show_problem(UnexpectedFailure(kind.__name__))

    sys.excepthook = hook
