"""What somebody opened, dropped or pasted, before it is read."""

from enum import Enum, auto

from netrex_gui.hand_over import connection_file
from netrex_gui.hand_over.age_file import LONGEST_SEALED, looks_sealed

LONGEST = LONGEST_SEALED
"""In bytes: of a longer file, one byte more than that is all that needs to be read to refuse it."""


class Handed(Enum):
    """What it is meant to be, in whatever state."""

    CONNECTION = auto()
    SEALED = auto()
    NEITHER = auto()


def recognised(untrusted_bytes: bytes) -> Handed:
    """Tell what a file or a text is meant to be; a connection with a locked secret in it is a connection."""
    start = untrusted_bytes[:LONGEST]
    types = (connection_file.FORMAT.type.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    if any(each in start for each in types) and not start.startswith(b"age-encryption.org/"):
        return Handed.CONNECTION
    return Handed.SEALED if looks_sealed(start) else Handed.NEITHER
