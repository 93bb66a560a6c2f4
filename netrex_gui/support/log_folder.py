"""The folder of the log, and files in it: their owner alone can read them."""

import io
import os
from pathlib import Path


def open_private(path: Path) -> io.FileIO:
    """Open a file for appending, 0600 also where it was there before: raises OSError."""

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    file = io.FileIO(str(path), "ab", opener=opener)
    if hasattr(os, "fchmod"):
        os.fchmod(file.fileno(), 0o600)
    return file


def make_private_folder(folder: Path) -> None:
    """Make a folder that its owner alone can enter, also where it was there before: raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
