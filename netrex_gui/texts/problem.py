"""A problem in words: what happened, what to do, and which button does it."""

from dataclasses import dataclass
from enum import Enum, auto


class Remedy(Enum):
    """What the problem page's button does."""

    TRY_AGAIN = auto()
    EDIT = auto()
    OPEN_ANOTHER = auto()


@dataclass(frozen=True)
class SenderNote:
    """A text to be sent to whoever sent a connection, and what it is for.

    `helps_most` tells that nothing else mends the problem.
    """

    caption: str
    text: str
    helps_most: bool = False


@dataclass(frozen=True)
class Plain:
    """The same problem for a person who was sent the connection, and is not of the trade.

    What is not theirs to mend is for whoever sent the connection. No title means the usual one, and so does no advice
    where it is theirs.
    """

    title: str = ""
    advice: str = ""
    is_theirs: bool = False


@dataclass(frozen=True)
class Problem:
    """What happened, what to do, and the button that does it; `untrusted_details` is shown as plain text.

    `may_be_lost` tells that a code may be somewhere: with the portal, with somebody else, or in the browser's history.
    `portal_spoke` tells whether the details are the portal's words; otherwise they are this computer's. A `note` is for
    whoever can put it right; one that `is_plain` is told to somebody who was sent the connection, and is not led to its
    settings. One without `plain` words can only come of settings that cannot be used. `at_field` is a shorter sentence
    for below the field that it is about, and `checks_setup` tells that *Check my setup* may find out more.
    """

    title: str
    advice: str
    remedy: Remedy = Remedy.TRY_AGAIN
    untrusted_details: str = ""
    other_redirect_url: str = ""
    portal_spoke: bool = True
    plain: Plain | None = None
    note: SenderNote | None = None
    is_plain: bool = False
    may_be_lost: bool = False
    at_field: str = ""
    checks_setup: bool = False

    @property
    def sentences(self) -> str:
        """What happened and what to do, for a place without a title."""
        return f"{self.title}. {self.advice}"
