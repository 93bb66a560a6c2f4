"""A copy of a file that could not be read whole, kept beside it and never overwritten."""

import itertools
import os
import time
from pathlib import Path


def set_aside(path: Path, content: bytes) -> Path:
    """Keep the content of a file in a copy for its owner alone, and return where it is: raises OSError.

    Content that was set aside before is not copied again.
    """
    for copy in path.parent.glob(f"{path.name}.*.unreadable"):
        if copy.read_bytes() == content:
            return copy
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for number in itertools.count(1):
        copy = path.with_name(f"{path.name}.{stamp}-{number}.unreadable")
        try:
            descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue  # other content, in the same second
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        return copy
    raise AssertionError("counting does not end")
