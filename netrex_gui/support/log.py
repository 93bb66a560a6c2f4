"""The log, and the trace that a crash leaves behind."""

import io
import logging
import sys
from pathlib import Path

import netrex_gui.oauth  # noqa: F401 (it silences libraries that would log secrets)
from netrex_gui import __version__
from netrex_gui.store.private_file import make_private_folder, open_private

_BYTES = 256 * 1024
_OLDER_FILES = 2
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


def start_log(path: Path) -> None:
    """Send what is logged to a rotating file.

    The handler sits at the root, so that what libraries log passes the same redaction.
    """
    logging.getLogger().addHandler(LogFile(path))


class LogFile(logging.Handler):
    """The log on disk: three files of 256 KiB at most, for their owner alone, without secrets and the person's name.

    Nothing is opened before there is something to write. Where a line cannot be written it is silent: what logging
    prints then is the message, unredacted. (logging's own rotating file loads the network along.)
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter(_LINE))
        self._path = path
        self._file: io.FileIO | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record whole, its arguments and its traceback too."""
        try:
            self._write(self.format(record))
        except Exception:  # noqa: BLE001 (see above)
            return

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _write(self, text: str) -> None:
        import platform

        from netrex_gui.support.redaction import redact
        from netrex_gui.system.info import without_home

        if self._file is None:
            make_private_folder(self._path.parent)
            self._file = open_private(self._path)
            start = f"Netrex Token {__version__}, Python {platform.python_version()}, {sys.platform}"
            told = {"name": "netrex_gui", "levelname": logging.getLevelName(logging.INFO), "msg": start}
            self._write(self.format(logging.makeLogRecord(told)))
        line = f"{redact(without_home(text))}\n".encode(errors="backslashreplace")
        if self._file.tell() + len(line) > _BYTES:
            self._file = self._rolled_over(self._file)
        self._file.write(line)

    def _rolled_over(self, full: io.FileIO) -> io.FileIO:
        self._file = None
        full.close()
        for number in range(_OLDER_FILES, 0, -1):
            newer = self._older(number - 1)
            if newer.exists():
                newer.replace(self._older(number))
        return open_private(self._path)

    def _older(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}") if number else self._path


def keep_crash_trace(path: Path) -> Path | None:
    """Have Python write where each thread was (no values) when the process crashes.

    Sets the trace of an earlier start that crashed aside, and returns where it is then.
    """
    import faulthandler

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
