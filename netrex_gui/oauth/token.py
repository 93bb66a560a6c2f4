"""A token as the token endpoint gave it: frozen values whose secrets have no repr, cheap to import."""

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from netrex_gui.oauth.client import TokenRequestForm

MOST_SCOPES = 1000
"""So many are kept of what a provider grants: where there are as many, more may have come."""


def clock() -> float:
    """Return seconds that no setting of the time moves, and that go on while the computer sleeps."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


@dataclass(frozen=True)
class TokenResponse:
    """A token and what was said of it (RFC 6749 section 5.1).

    `expires_in` is in seconds from `received_at` (Unix time) and `received_clock` (that of `clock`), or None where
    the provider did not say. `scope` is None where the provider did not repeat it, which means: as asked. `clock_skew`
    is by how many seconds this computer's clock is ahead of the provider's, 0 where that was not told.
    `untrusted_beside` holds what else came, in the answer or with the redirect, as JSON values by name.
    """

    access_token: str = field(repr=False)
    token_type: str
    expires_in: float | None
    scope: tuple[str, ...] | None
    refresh_token: str | None = field(repr=False)
    received_at: float
    received_clock: float
    clock_skew: float = 0.0
    untrusted_beside: Mapping[str, object] = field(repr=False, hash=False, default_factory=dict)

    def seconds_left(self) -> float | None:
        """Return how long it works from now on, or None where the provider did not say."""
        return None if self.expires_in is None else self.received_clock + self.expires_in - clock()


@dataclass(frozen=True)
class Granted:
    """A token, and the form of the request that the provider understood."""

    token: TokenResponse
    form: TokenRequestForm


@dataclass(frozen=True)
class Revocation:
    """What the provider answered: whether the token is revoked, the HTTP status, and its own words.

    `access_token_lives` tells that the refresh token is revoked, while the provider takes no access token back: that
    one works until it runs out.
    """

    revoked: bool
    status: int
    untrusted_message: str = field(repr=False, default="")
    access_token_lives: bool = False
