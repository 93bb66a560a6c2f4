"""What somebody sent, as a file or out of a mail: read no further than is needed to tell what it is."""

import re
import stat
import sys
from enum import Enum, auto
from pathlib import Path

from netrex_gui.hand_over.connection_file import FORMAT
from netrex_gui.hand_over.encryption import LONGEST_ENCRYPTED, looks_encrypted

LONGEST = LONGEST_ENCRYPTED
"""In bytes: of a longer file, one byte more than that is all that needs to be read to refuse it."""

_QUOTED = re.compile(r"[ \t\xa0]*>[> \t\xa0]*")
_TYPE = re.compile(rf'"type"\s*:\s*"{FORMAT.type}"')


class Handed(Enum):
    """What it is meant to be, in whatever state."""

    CONNECTION = auto()
    ENCRYPTED = auto()
    NEITHER = auto()


def recognised(untrusted_bytes: bytes) -> Handed:
    """Tell what a file or a text is meant to be; a connection with a locked secret in it is a connection."""
    start = untrusted_bytes[:LONGEST]
    types = (FORMAT.type.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    if any(each in start for each in types) and not start.startswith(b"age-encryption.org/"):
        return Handed.CONNECTION
    return Handed.ENCRYPTED if looks_encrypted(start) else Handed.NEITHER


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


def pasted(untrusted_text: str) -> bytes:
    """Return what was sent, without what a mail program put around it; nothing within its words is changed.

    Only so much is put right as has no second meaning: a line of JSON begins with neither a blank nor a quotation mark
    of mail, and nothing of it stands before its brace or after the last one. Armour is found by its reader.
    """
    text = untrusted_text[: LONGEST + 1]
    if FORMAT.type in text and "{" in text and "}" in text and "-----BEGIN" not in text.partition("{")[0]:
        text = _without_mail(text)
    return text.encode("utf-8", "surrogatepass")  # half a character is for the reader to refuse


def is_sent(untrusted_text: str) -> bool:
    """Tell whether a text is meant to be a hand-over, in whatever state."""
    return recognised(untrusted_text[: LONGEST + 1].encode("utf-8", "surrogatepass")) is not Handed.NEITHER


def _without_mail(text: str) -> str:
    lines = text.splitlines()
    first = _first_line(text, lines)
    last = max(place for place, line in enumerate(lines) if "}" in line)
    inside = lines[first : last + 1]
    if all(_QUOTED.match(line) for line in inside if line.strip()):
        inside = [_QUOTED.sub("", line, count=1) for line in inside]
    whole = "\n".join(line.lstrip(" \t\xa0") for line in inside)
    return whole[whole.find("{") : whole.rfind("}") + 1]


def _first_line(text: str, lines: list[str]) -> int:
    """Return the last line before the type that begins with a brace: words before it may have braces too."""
    found = _TYPE.search(text)
    before = text[: found.end()].splitlines() if found else []
    begins = [place for place, line in enumerate(before) if line.lstrip("> \t\xa0").startswith("{")]
    return begins[-1] if begins else next(place for place, line in enumerate(lines) if "{" in line)
