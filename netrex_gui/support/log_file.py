"""The log on disk: bounded, for its owner alone, and with secrets taken out of whatever reaches it. Imported late."""

import io
import logging
import platform
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from netrex_gui import __version__
from netrex_gui.support.log_folder import open_private
from netrex_gui.support.redaction import redact
from netrex_gui.system.info import without_home

_BYTES = 256 * 1024
_OLDER_FILES = 2
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class PrivateLogFile(RotatingFileHandler):
    """A rotating file of mode 0600, three times 256 KiB at most; opening it raises OSError."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", errors="backslashreplace")
        self.setFormatter(RedactingFormatter(_LINE))

    def note_start(self) -> None:
        """Write which app, on which system, the lines that follow come from."""
        self.handle(
            logging.makeLogRecord(
                {
                    "name": "netrex_gui",
                    "levelname": logging.getLevelName(logging.INFO),
                    "msg": f"Netrex Token {__version__}, Python {platform.python_version()}, {sys.platform}",
                }
            )
        )

    def _open(self) -> io.TextIOWrapper:
        path = Path(self.baseFilename)
        stream = io.TextIOWrapper(open_private(path), encoding=self.encoding, errors=self.errors)
        stream.reconfigure(write_through=True)
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's own name)
        """Stay silent where a line cannot be written: what logging prints then is the message, unredacted."""


class RedactingFormatter(logging.Formatter):
    """Formats a record whole, its arguments and its traceback too, and takes secrets and the person's name out."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line or lines to be written."""
        return redact(without_home(super().format(record)))
