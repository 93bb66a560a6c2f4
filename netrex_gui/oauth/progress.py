"""Where a sign-in stands, and which way it may go from there."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from netrex_gui.oauth.errors import SignInError

if TYPE_CHECKING:
    from netrex_gui.oauth.token_endpoint import Granted


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
    granted: "Granted | None" = None
    error: SignInError | None = None
