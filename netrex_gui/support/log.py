"""The log, and the trace that a crash leaves behind."""

import logging
from pathlib import Path

import netrex_gui.oauth  # noqa: F401 (it silences libraries that would log secrets)

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
