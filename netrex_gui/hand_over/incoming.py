"""A file that somebody sent, read no further than is needed to tell what it is."""

import stat
import sys
from enum import Enum, auto
from pathlib import Path

from netrex_gui.hand_over.recognition import LONGEST


class SentFileProblem(Enum):
    """Why a file cannot be read."""

    MISSING = auto()
    FOLDER = auto()
    UNREADABLE = auto()
    EMPTY = auto()
    ELSEWHERE = auto()


class SentFileUnreadable(Exception):
    """The file cannot be read; printed, it does not show its name, which came from outside."""

    def __init__(self, problem: SentFileProblem) -> None:
        super().__init__(problem.name)
        self.problem = problem


def is_elsewhere(path: str, host: str = "", platform: str = sys.platform) -> bool:
    """Tell whether a path, with the host of a file URL (RFC 8089), leads to another computer.

    To open it would tell that computer who asks, on Windows with what proves it, before anybody has said yes.
    """
    has_host = host.lower() not in {"", "localhost"}
    return has_host or (platform == "win32" and path.replace("/", "\\").startswith("\\\\"))


def read_sent_file(path: Path) -> bytes:
    """Return the beginning of a file, one byte more than any hand-over may have: raises SentFileUnreadable.

    It may lie on a slow disk: call from a thread.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise SentFileUnreadable(SentFileProblem.FOLDER)
        if not stat.S_ISREG(mode):  # a pipe would keep whoever reads it waiting
            raise SentFileUnreadable(SentFileProblem.UNREADABLE)
        with path.open("rb") as file:
            untrusted_bytes = file.read(LONGEST + 1)
    except FileNotFoundError as error:
        raise SentFileUnreadable(SentFileProblem.MISSING) from error
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        raise SentFileUnreadable(SentFileProblem.UNREADABLE) from error
    if not untrusted_bytes.strip():
        raise SentFileUnreadable(SentFileProblem.EMPTY)
    return untrusted_bytes
