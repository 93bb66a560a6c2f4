"""How a kept token stands, by the time and by what the provider has said of it."""

from dataclasses import replace

import pytest

from netrex_gui.tokens.standing import Standing, standing
from netrex_gui.tokens.stored_token import KeptToken, TokenState

NOW = 1.7e9
HOUR, DAY = 3600.0, 86400.0


@pytest.mark.parametrize(
    ("life", "left", "expected"),
    [
        (HOUR, HOUR, Standing.VALID),
        (HOUR, 601.0, Standing.VALID),
        (HOUR, 599.0, Standing.EXPIRING),
        (HOUR, 0.0, Standing.EXPIRED),
        (HOUR, -DAY, Standing.EXPIRED),
        (30 * DAY, 4 * DAY, Standing.VALID),
        (30 * DAY, 2 * DAY, Standing.EXPIRING),
    ],
)
def test_a_token_is_expiring_in_its_last_tenth_and_in_its_last_ten_minutes(
    life: float, left: float, expected: Standing
) -> None:
    assert standing(KeptToken("gate", received_at=NOW + left - life, expires_at=NOW + left), NOW) is expected


def test_a_token_of_which_no_end_was_told_is_valid() -> None:
    """N24: an absent expiry is no expiry."""
    assert standing(KeptToken("gate", received_at=NOW), NOW + 1000 * DAY) is Standing.VALID


@pytest.mark.parametrize(
    ("state", "expected"), [(TokenState.REVOKED, Standing.REVOKED), (TokenState.REFUSED, Standing.REFUSED)]
)
def test_what_the_provider_has_said_counts_more_than_the_time(state: TokenState, expected: Standing) -> None:
    token = KeptToken("gate", received_at=NOW, expires_at=NOW + HOUR, state=state)
    for moment in (NOW, NOW + DAY):
        assert standing(token, moment) is expected
    assert standing(replace(token, state=TokenState.VALID), NOW) is Standing.VALID
