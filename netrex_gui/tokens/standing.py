"""How a kept token stands at a moment."""

from enum import Enum, auto

from netrex_gui.tokens.stored_token import KeptToken, TokenState

_SOON_SECONDS = 600.0
_SOON_PART = 0.1


class Standing(Enum):
    """What a person has to know first of a kept token; `REFUSED` means that the provider renews it no more."""

    VALID = auto()
    EXPIRING = auto()
    EXPIRED = auto()
    REVOKED = auto()
    REFUSED = auto()


def standing(kept: KeptToken, now: float) -> Standing:
    """Tell how a token stands at a Unix time: it is expiring in its last tenth, and in its last ten minutes."""
    if kept.state is not TokenState.VALID:
        return Standing.REVOKED if kept.state is TokenState.REVOKED else Standing.REFUSED
    if kept.expires_at is None:
        return Standing.VALID
    left = kept.expires_at - now
    if left <= 0:
        return Standing.EXPIRED
    soon = max(_SOON_SECONDS, (kept.expires_at - kept.received_at) * _SOON_PART)
    return Standing.EXPIRING if left < soon else Standing.VALID
