"""A file that a person saves a secret to: for them alone, whole or not at all, and never over something unasked."""

import contextlib
import os
import stat
from pathlib import Path


class FileNotSaved(Exception):
    """The file could not be written; what was there before is untouched. The argument is the system's reason."""


class FileExists(FileNotSaved):
    """Something of that name is there already, and nobody said that it may be replaced."""


def save_private(path: Path, text: str, *, replace: bool) -> bool:
    """Write a text to a file that only its owner can read (0600), in one step: raises FileNotSaved or FileExists.

    Tells whether the system shows it as such: Windows, and many a stick or share, have no such modes.
    """
    import tempfile  # late: few save one

    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # 0600
    except OSError as error:
        raise FileNotSaved(error.strerror or "") from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(Path(name), path, replace=replace)
    except FileExistsError as error:
        raise FileExists(error.strerror or "") from error
    except OSError as error:
        raise FileNotSaved(error.strerror or "") from error
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
    return _is_private(path)


def _is_private(path: Path) -> bool:
    if os.name == "nt":
        return False
    try:
        shown = path.lstat()
    except OSError:
        return False
    return stat.S_IMODE(shown.st_mode) == stat.S_IRUSR | stat.S_IWUSR and shown.st_uid == os.geteuid()


def _put_in_place(written: Path, path: Path, *, replace: bool) -> None:
    if replace:
        written.replace(path)
    elif os.name == "nt":
        written.rename(path)  # which on Windows fails where something is there
    else:
        _link(written, path)


def _link(written: Path, path: Path) -> None:
    """Give the file its name in one step that fails where something is there, as renaming would not."""
    try:
        os.link(written, path)
    except FileExistsError:
        raise
    except OSError:  # a stick or a share that knows no links
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(written.read_bytes())
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)  # half a file is none
            raise
