"""What came beside a token is shown short, and nothing of it that may be a secret."""

import pytest

from netrex_gui.gui.token.beside import told

SECRET = "xoxp-123-456"


@pytest.mark.parametrize(
    "beside",
    [
        {"id_token": SECRET},
        {"authed_user": {"id": "U1", "access_token": SECRET}},
        {"tokens": [SECRET]},
        {"user": {"deeper": {"still": SECRET}}},
    ],
)
def test_what_may_be_a_secret_is_not_shown_however_deep_it_lies(beside: dict[str, object]) -> None:
    """N45: it is in the copied JSON."""
    assert SECRET not in told(beside)
    assert next(iter(beside)) in told(beside)


def test_what_is_needed_to_use_the_token_is_shown() -> None:
    assert (
        told({"instance_url": "https://na1.example", "realmId": 77}) == "instance_url: https://na1.example\nrealmId: 77"
    )
