"""How a kept token stands, by the time and by what the provider has said of it."""

from dataclasses import replace

import pytest

from netrex_gui.tokens.stored_token import KeptToken, TokenState, TokenStatus

NOW = 1.7e9
HOUR, DAY = 3600.0, 86400.0


@pytest.mark.parametrize(
    ("life", "left", "expected"),
    [
        (HOUR, HOUR, TokenStatus.VALID),
        (HOUR, 601.0, TokenStatus.VALID),
        (HOUR, 599.0, TokenStatus.EXPIRING),
        (HOUR, 0.0, TokenStatus.EXPIRED),
        (HOUR, -DAY, TokenStatus.EXPIRED),
        (30 * DAY, 4 * DAY, TokenStatus.VALID),
        (30 * DAY, 2 * DAY, TokenStatus.EXPIRING),
    ],
)
def test_a_token_is_expiring_in_its_last_tenth_and_in_its_last_ten_minutes(
    life: float, left: float, expected: TokenStatus
) -> None:
    assert KeptToken("gate", received_at=NOW + left - life, expires_at=NOW + left).status(NOW) is expected


def test_a_token_of_which_no_end_was_told_is_valid() -> None:
    """N24: an absent expiry is no expiry."""
    assert KeptToken("gate", received_at=NOW).status(NOW + 1000 * DAY) is TokenStatus.VALID


@pytest.mark.parametrize(
    ("state", "expected"), [(TokenState.REVOKED, TokenStatus.REVOKED), (TokenState.REFUSED, TokenStatus.REFUSED)]
)
def test_what_the_provider_has_said_counts_more_than_the_time(state: TokenState, expected: TokenStatus) -> None:
    token = KeptToken("gate", received_at=NOW, expires_at=NOW + HOUR, state=state)
    for moment in (NOW, NOW + DAY):
        assert token.status(moment) is expected
    assert replace(token, state=TokenState.VALID).status(NOW) is TokenStatus.VALID
