"""One kept token: what goes to the password store, and comes back from there."""

import json
import time

import pytest

from netrex_gui.oauth.token import TokenResponse
from netrex_gui.tokens.stored_token import KeptToken, secret_text, token_in

ACCESS, REFRESH = "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA"


def token(received_at: float = 1.7e9, expires_in: float | None = 3600.0) -> TokenResponse:
    return TokenResponse(ACCESS, "Bearer", expires_in, ("read",), REFRESH, received_at, 0.0)


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "[]",
        "{}",
        "nonsense",
        secret_text(token()).replace("3600.0", '"soon"'),
        secret_text(token()).replace("1700000000.0", "1e300"),
        secret_text(token()).replace(f'"{ACCESS}"', "null"),
        secret_text(token()).replace('["read"]', "[7]"),
    ],
)
def test_an_entry_that_is_none_of_ours_is_no_token(odd: str) -> None:
    assert token_in(secret_text(token())) is not None
    assert token_in(odd) is None


def test_the_time_that_is_left_goes_on_through_a_restart() -> None:
    """N24: by the UTC clock while the app is closed, by the monotonic one while it runs; never more than told."""
    for age, left in ((600.0, 3000.0), (7200.0, -3600.0), (-7200.0, 3600.0)):
        restored = token_in(secret_text(token(time.time() - age)))
        assert restored is not None
        assert restored.expires_in is not None
        remaining = restored.received_clock + restored.expires_in - time.monotonic()
        assert remaining == pytest.approx(left, abs=5.0)


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("id", ""),
        ("id", "../../etc"),
        ("connection_id", 7),
        ("scopes", [7]),
        ("scopes", "read"),
        ("expires_at", "soon"),
        ("expires_at", "2023-11-14T22:13:20"),
        ("expires_at", "0001-01-01T00:00:00+23:59"),
        ("received_at", 1.7e9),
        ("state", "odd"),
        ("generation", "1"),
        ("renewable", "yes"),
    ],
)
def test_an_entry_that_is_not_as_it_should_be_is_refused(member: str, value: object) -> None:
    """N33: what could not be written again is not read either."""
    good = KeptToken("gate", scopes=("read",), received_at=1.7e9, expires_at=1.8e9)
    record = json.loads(json.dumps(good.record()))
    assert KeptToken.from_record(record) == good
    with pytest.raises(ValueError, match=r"."):
        KeptToken.from_record(record | {member: value})
