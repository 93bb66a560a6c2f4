"""Files for their owner alone: written whole or not at all, and never over something unasked."""

import contextlib
import io
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_TRIES = 20 if os.name == "nt" else 1
_PAUSE_SECONDS = 0.05


class FileNotSaved(Exception):
    """The file could not be written; what was there before is untouched. The argument is the system's reason."""


class FileExists(FileNotSaved):
    """Something of that name is there already, and nobody said that it may be replaced."""


def in_spite_of_others(work: Callable[[], T]) -> T:
    """Read or replace a file, on Windows again for a second: it refuses that while another process has it open.

    Raises OSError.
    """
    for _ in range(_TRIES - 1):
        with contextlib.suppress(PermissionError):
            return work()
        time.sleep(_PAUSE_SECONDS)
    return work()


def make_private_folder(folder: Path) -> None:
    """Make a folder that its owner alone can enter (0700), also where it was there before: raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def write_private(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file that only its owner can read (0600), in one step, and have it on the disk: raises OSError.

    FileExistsError where something is there that may not be replaced. What was there before is untouched then.
    """
    import tempfile  # late: the first look at the window only reads

    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # 0600
    try:
        _fill(descriptor, content)
        _put_in_place(Path(name), path, content, replace=replace)
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
    if os.name == "posix":
        with contextlib.suppress(OSError):  # some shares do not know how
            _flush_folder(path.parent)


def save_private(path: Path, text: str, *, replace: bool) -> bool:
    """Write a text that a person saves, as `write_private` does: raises FileNotSaved or FileExists.

    Tells whether the system shows the file as private: Windows, and many a stick or share, have no such modes.
    """
    try:
        write_private(path, text.encode(), replace=replace)
    except FileExistsError as error:
        raise FileExists(error.strerror or "") from error
    except OSError as error:
        raise FileNotSaved(error.strerror or "") from error
    return _is_private(path)


def open_private(path: Path) -> io.FileIO:
    """Open a file for appending, 0600 also where it was there before: raises OSError."""

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    file = io.FileIO(str(path), "ab", opener=opener)
    if hasattr(os, "fchmod"):
        os.fchmod(file.fileno(), 0o600)
    return file


def _fill(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(written: Path, path: Path, content: bytes, *, replace: bool) -> None:
    """Give the file its name in one step, which fails where something is there that may not be replaced."""
    if replace:
        in_spite_of_others(lambda: written.replace(path))
    elif os.name == "nt":
        written.rename(path)  # which on Windows fails where something is there
    else:
        try:
            os.link(written, path)
        except FileExistsError:
            raise
        except OSError:  # a stick or a share that knows no links
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                _fill(descriptor, content)
            except OSError:
                path.unlink(missing_ok=True)  # half a file is none
                raise


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_private(path: Path) -> bool:
    if os.name == "nt":
        return False
    try:
        shown = path.lstat()
    except OSError:
        return False
    return stat.S_IMODE(shown.st_mode) == stat.S_IRUSR | stat.S_IWUSR and shown.st_uid == os.geteuid()
