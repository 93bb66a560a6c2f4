"""Where a sign-in stands, which way it may go from there and until when, and what is noticed meanwhile."""

import math
import threading
import time
from dataclasses import dataclass, field
from enum import Enum, auto

from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.token import Granted


@dataclass(frozen=True)
class Deadline:
    """A moment, in monotonic seconds, after which nothing is begun any more; `called_off` brings it forward to now."""

    at: float = math.inf
    called_off: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def after(cls, seconds: float, called_off: threading.Event) -> "Deadline":
        """Return the deadline that is so many seconds from now."""
        return cls(time.monotonic() + seconds, called_off)

    def left(self) -> float:
        """Return how many seconds are left, 0 at least."""
        return 0.0 if self.called_off.is_set() else max(0.0, self.at - time.monotonic())


NO_DEADLINE = Deadline()


class ListenerEvent(Enum):
    """Something that came before our redirect or instead of it, while the listener went on waiting."""

    BROWSER_CAME = auto()  # and was sent on to the provider: nothing to say, but good to know
    OLDER_TAB = auto()  # a redirect with the state of an earlier sign-in of this run of the app
    ANOTHER_SIGN_IN = auto()  # a redirect with a state that is not known
    STATE_MISSING = auto()  # a redirect that does not say which request it answers
    NOTHING_IN_IT = auto()  # a redirect without a query: the answer may be in the fragment, which stays in the browser
    TLS = auto()  # a TLS handshake: a browser that insists on https asked for the redirect URI
    MALFORMED = auto()  # a redirect with our state that holds no code, or a parameter twice
    UNREADABLE = auto()  # a request with our state that is too long, or in a form that is not read
    OTHER_ADDRESS = auto()  # a request with our state to another path or host than the redirect URI's
    LINK_ASTRAY = auto()  # the link for the browser, used by what is no new window of one, such as a service worker
    LINK_USED = auto()  # the link for the browser, used once more


class SignInState(Enum):
    """Where a sign-in stands. Idle is the absence of a sign-in."""

    PREPARING = auto()
    AWAITING_AUTHORIZATION = auto()
    REQUESTING_TOKEN = auto()
    SUCCEEDED = auto()
    FAILED = auto()
    CANCELLED = auto()

    @property
    def is_end(self) -> bool:
        """Tell whether nothing comes after this state."""
        return self not in MOVES


_ENDINGS = frozenset({SignInState.FAILED, SignInState.CANCELLED})
MOVES = {
    SignInState.PREPARING: _ENDINGS | {SignInState.AWAITING_AUTHORIZATION},
    SignInState.AWAITING_AUTHORIZATION: _ENDINGS | {SignInState.REQUESTING_TOKEN},
    SignInState.REQUESTING_TOKEN: _ENDINGS | {SignInState.SUCCEEDED},
}
"""The allowed moves; what is not a key is an end."""


@dataclass(frozen=True)
class Progress:
    """A new state, with what belongs to it: the link, the deadline (monotonic seconds), the token, or the error.

    Both waits have a deadline: that for the browser, and that for the token.
    """

    state: SignInState
    link: str = field(repr=False, default="")
    deadline: float = 0.0
    granted: Granted | None = None
    error: SignInError | None = None
