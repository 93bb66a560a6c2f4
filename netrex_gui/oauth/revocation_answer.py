"""What a revocation endpoint says, as a value that needs no network."""

from dataclasses import dataclass, field


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
