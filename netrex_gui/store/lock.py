"""A lock between windows of the app: a file that one of them holds at a time, and the others wait for, not for ever."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_POLL_SECONDS = 0.01


class LockTimedOut(Exception):
    """Another window held the lock all the time."""


@contextlib.contextmanager
def locked(path: Path, seconds: float, fleeting: bool = False) -> Iterator[None]:
    """Hold the lock, against other processes and other threads; a `fleeting` one leaves no file behind.

    The system releases the lock of a process that dies. Raises LockTimedOut after so many seconds, and OSError.
    """
    deadline = time.monotonic() + seconds
    with _held(path, deadline):
        try:
            yield
        finally:
            if fleeting:
                with contextlib.suppress(OSError):  # Windows does not let go of a file that is open
                    path.unlink()


@contextlib.contextmanager
def _held(path: Path, deadline: float) -> Iterator[None]:
    while True:
        with path.open("a+") as file:  # closing the file releases the lock
            while not _take(file):
                if time.monotonic() >= deadline:
                    raise LockTimedOut
                time.sleep(_POLL_SECONDS)
            if _is_there(file, path):
                yield
                return


def _take(file: IO[str]) -> bool:
    """Try to take the lock; the system may refuse in several words."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_there(file: IO[str], path: Path) -> bool:
    """Tell whether the file that was locked is still the one of that name: a fleeting one may be another by now."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
