"""The log, and what becomes of a defect: it is told to the person and noted, and no secret with it."""

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from traceback import format_tb
from types import TracebackType

import platformdirs

from netrex_gui.oauth.errors import SignInError, UnexpectedFailure

_BYTES = 256 * 1024
_FILES = 2

log = logging.getLogger(__name__)


def start_log(name: str) -> None:
    """Write the log to a rotating file; a folder that cannot be written is no reason not to start."""
    folder = platformdirs.user_log_path(name, appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / f"{name}.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("netrex_gui").addHandler(handler)


def tell_defects(show_problem: Callable[[SignInError], None]) -> None:
    """Show every exception that nobody caught as a problem in the window, and note where it happened."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("unexpected: %s\n%s", kind.__name__, "".join(format_tb(trace)))  # its text may hold a secret
        show_problem(UnexpectedFailure(kind.__name__))

    sys.excepthook = hook
