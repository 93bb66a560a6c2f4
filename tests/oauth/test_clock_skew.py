"""How far this computer's clock is from the provider's, by the Date header of an answer."""

import random

import pytest

from netrex_gui.oauth.answer import HttpAnswer, clock_skew

NOW = 784111777.0  # Sun, 06 Nov 1994 08:49:37 GMT, the date of RFC 9110 section 5.6.7


@pytest.mark.parametrize(
    ("date", "skew"),
    [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0.0),
        ("Sun, 06 Nov 1994 09:49:37 +0100", 0.0),
        ("Sun, 06 Nov 1994 08:56:37 GMT", -420.0),
        ("Sun, 06 Nov 1994 08:42:37 GMT", 420.0),
        ("", None),
        ("yesterday", None),
        ("784111777", None),
        ("Sun Nov  6 08:49:37 1994", None),
        ("Sun, 06 Nov 10000 08:49:37 GMT", None),
        ("Sun, 06 Nov 9999 08:49:37 GMT", None),
        ("Sun, 99 Nov 1994 99:99:99 GMT", None),
        ("Sun, 06 Nov 1994 08:49:37 +9999999999", None),
        ("Sun, 06 Nov 99999999999999999999 08:49:37 GMT", None),
    ],
)
def test_the_clock_is_compared_with_a_date_and_an_unreadable_one_tells_nothing(date: str, skew: float | None) -> None:
    assert clock_skew(HttpAnswer(200, b"", date), NOW) == skew


@pytest.mark.parametrize(("age", "skew"), [("60", -60.0), ("", 0.0), ("old", None), ("nan", None), ("1e300", None)])
def test_the_time_in_a_cache_counts(age: str, skew: float | None) -> None:
    assert clock_skew(HttpAnswer(200, b"", "Sun, 06 Nov 1994 08:49:37 GMT", age), NOW) == skew


def test_no_date_raises() -> None:
    """Ten thousand dates, each with some characters exchanged."""
    chance = random.Random(7)  # noqa: S311 (no secret)
    for _ in range(10_000):
        date = list("Sun, 06 Nov 1994 08:49:37 +0000")
        for _ in range(chance.randint(1, 6)):
            date[chance.randrange(len(date))] = chance.choice("0123456789+-:, GMTJan\x00é١")
        assert isinstance(clock_skew(HttpAnswer(200, b"", "".join(date)), NOW), float | None)
