"""The log, and what becomes of a defect: it is told to the person and noted, and no secret with it."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from netrex_gui import crash
from netrex_gui.oauth.errors import SignInError, UnexpectedFailure

log = logging.getLogger(__name__)


def start_log(path: Path) -> None:
    """Send what is logged to a rotating file.

    The handler sits at the root, so that what libraries log passes the same redaction.
    """
    logging.getLogger().addHandler(_LogFile(path))


class _LogFile(logging.Handler):
    """The log, which is not opened before there is something to write; no folder, no log."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = self._open()
        self._file.handle(record)

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _open(self) -> logging.Handler:
        from netrex_gui.support.log_file import PrivateLogFile
        from netrex_gui.support.log_folder import make_private_folder

        try:
            make_private_folder(self._path.parent)
            file = PrivateLogFile(self._path)
        except OSError:
            return logging.NullHandler()
        file.note_start()
        return file


def keep_crash_trace(path: Path) -> Path | None:
    """Have Python write where each thread was (no values) when the process crashes.

    Sets the trace of an earlier start that crashed aside, and returns where it is then.
    """
    import faulthandler

    from netrex_gui.support.log_folder import make_private_folder, open_private

    older = None
    try:
        make_private_folder(path.parent)
        if path.exists() and path.stat().st_size:
            older = path.replace(older_crash(path))
            log.warning("an earlier start of the app crashed: see %s", older.name)
        faulthandler.enable(open_private(path))
    except OSError as error:
        log.warning("no trace of a crash can be kept: %s", error.strerror)
    return older


def older_crash(path: Path) -> Path:
    """Return where the trace of an earlier crash is set aside."""
    return path.with_name(f"{path.stem}.old{path.suffix}")


def tell_defects(show_problem: Callable[[SignInError], None]) -> None:
    """Show every exception that nobody caught as a problem in the window, and note where it happened.

    Those of other threads, and of objects that are being dropped, are noted alone. Where the problem cannot be shown
    either, the app ends in a window of its own.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _note(kind, trace)
        try:
            show_problem(_failure(error))
        except Exception as worse:  # noqa: BLE001 (Python would drop it)
            crash.tell(worse)

    sys.excepthook = hook
    threading.excepthook = lambda defect: _note(defect.exc_type, defect.exc_traceback)
    sys.unraisablehook = lambda defect: _note(defect.exc_type, defect.exc_traceback)


def _failure(error: BaseException) -> UnexpectedFailure:
    from netrex_gui.support import crash_report

    return UnexpectedFailure(type(error).__name__, crash_report.of_exception(error))


def _note(kind: type[BaseException], trace: TracebackType | None) -> None:
    from traceback import format_tb

    log.error("unexpected: %s\n%s", kind.__name__, "".join(format_tb(trace)))  # its text may hold a secret
