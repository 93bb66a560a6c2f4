"""What a check of the setup looks at, and what a finding means."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar


class Check(Enum):
    """What is looked at, in the order in which it is shown."""

    LISTENER = auto()
    BROWSER = auto()
    PROXY = auto()
    PROVIDER = auto()
    CERTIFICATE = auto()
    CLOCK = auto()
    PASSWORD_STORE = auto()


class Verdict(Enum):
    """What a finding means for the person: nothing to do, worth knowing, something to do, or not found out."""

    GOOD = auto()
    CAUTION = auto()
    BAD = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Finding:
    """Base of all findings."""

    verdict: ClassVar[Verdict] = Verdict.GOOD


@dataclass(frozen=True)
class Result:
    """What one check found."""

    check: Check
    finding: Finding
