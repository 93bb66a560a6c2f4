"""What is read of a token endpoint's answer that holds a token."""

import json
import time

import pytest

from netrex_gui.oauth.answer import HttpAnswer, read_token_answer
from netrex_gui.oauth.token import MOST_SCOPES, TokenResponse, clock

TOKEN = "2YotnFZFEjr1zCsicMWpAA"  # RFC 6749 section 5.1


def read(body: str | bytes, status: int = 200) -> TokenResponse:
    return read_token_answer(HttpAnswer(status, body.encode() if isinstance(body, str) else body))


def with_members(**members: object) -> TokenResponse:
    return read(json.dumps({"access_token": TOKEN, **members}))


def test_the_answer_of_the_rfc_is_read() -> None:
    before = (time.time(), clock())
    token = with_members(token_type="example", expires_in=3600, refresh_token="tGzv3JOkF0XG5Qx2TlKWIA", odd=[1])
    assert (token.access_token, token.token_type, token.expires_in) == (TOKEN, "example", 3600.0)
    assert (token.refresh_token, token.scope) == ("tGzv3JOkF0XG5Qx2TlKWIA", None)
    assert before[0] <= token.received_at <= time.time()
    assert before[1] <= token.received_clock <= clock()


def test_only_the_token_is_needed() -> None:
    token = with_members()
    told = (token.access_token, token.token_type, token.expires_in, token.scope, token.refresh_token)
    assert told == (TOKEN, "Bearer", None, None, None)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("3600", 3600.0),
        ('"3600"', 3600.0),
        ('" 3600 "', 3600.0),
        ("0.5", 0.5),
        ("0", None),
        ('"0"', None),
        ("-1", None),
        ("1e300", None),
        ("1e999", None),
        ("9" * 400, None),
        ("NaN", None),
        ("Infinity", None),
        ('"NaN"', None),
        ('"inf"', None),
        ("true", None),
        ("null", None),
        ('"soon"', None),
        ('""', None),
        ("[3600]", None),
        ("{}", None),
    ],
)
def test_a_lifetime_that_makes_no_sense_is_not_told(written: str, seconds: float | None) -> None:
    """N24: expires_in absent, string, zero, negative, huge, not a number: no crash; expiry is then not told."""
    assert read(f'{{"access_token": "{TOKEN}", "expires_in": {written}}}').expires_in == seconds


@pytest.mark.parametrize(
    ("told", "read_as"),
    [
        ("read,write", ("read", "write")),
        ("read write", ("read", "write")),
        ("read, write,", ("read", "write")),
        (["read", "write"], ("read", "write")),
        (["read", 7, None, ""], ("read",)),
        ("", ()),
        ([], ()),
        (None, None),
        (7, None),
        ({"read": True}, None),
    ],
)
def test_scopes_come_in_many_shapes(told: object, read_as: tuple[str, ...] | None) -> None:
    """N25: what was granted is kept, to be compared with what was asked."""
    assert with_members(scope=told).scope == read_as


@pytest.mark.parametrize(
    ("told", "read_as"), [("bearer", "bearer"), ("mac", "mac"), ("", "Bearer"), (None, "Bearer"), (7, "Bearer")]
)
def test_another_token_type_is_said(told: object, read_as: str) -> None:
    """N24: token_type other than bearer is kept, to be said."""
    assert with_members(token_type=told).token_type == read_as


@pytest.mark.parametrize("told", [None, "", 7, True, ["a"], "line\nbreak", "nul\x00", "half\ud800"])
def test_an_unusable_refresh_token_is_none(told: object) -> None:
    """N24: no crash, and no refresh token that could not be sent."""
    assert with_members(refresh_token=told).refresh_token is None


def test_odd_bytes_beside_a_good_token_do_no_harm() -> None:
    """N24: a byte order mark, bytes that are no UTF-8, members that are empty."""
    assert read(b"\xef\xbb\xbf" + json.dumps({"access_token": TOKEN}).encode()).access_token == TOKEN
    assert read(b'{"access_token": "' + TOKEN.encode() + b'", "message": "\xff"}').access_token == TOKEN
    assert with_members(error=None, success=True).access_token == TOKEN
    assert with_members(error="").access_token == TOKEN


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"access_token={TOKEN}&scope=repo%2Cgist&token_type=bearer", ("bearer", ("repo", "gist"), None)),
        (f"token_type=bearer&access_token={TOKEN}&expires_in=3600", ("bearer", None, 3600.0)),
        ({"ok": True, "authed_user": {"access_token": TOKEN, "token_type": "user"}}, ("user", None, None)),
        ({"status": 0, "body": {"access_token": TOKEN, "expires_in": 60}}, ("Bearer", None, 60.0)),
        ({"access_token": TOKEN, "authed_user": {"access_token": "another"}}, ("Bearer", None, None)),
        ({"access_token": None, "data": {"access_token": TOKEN}}, ("Bearer", None, None)),
    ],
)
def test_a_token_is_found_in_whatever_dress_it_comes(body: object, told: tuple[object, ...]) -> None:
    """N24: a form instead of JSON, or one level down where it is the only one there."""
    token = read(body if isinstance(body, str) else json.dumps(body))
    assert token.access_token == TOKEN
    assert (token.token_type, token.scope, token.expires_in) == told


@pytest.mark.parametrize("written", [f"Bearer {TOKEN}", f"bearer  {TOKEN}", f" BEARER {TOKEN}"])
def test_bearer_in_front_of_a_token_is_no_part_of_it(written: str) -> None:
    """N24: in the copied header it would stand twice."""
    assert read(json.dumps({"access_token": written})).access_token == TOKEN
    assert read('{"access_token": "Bearer"}').access_token == "Bearer"


@pytest.mark.parametrize(
    ("members", "seconds"),
    [
        ({"expires_in": 3600000, "expires_in_sec": 3600}, 3600.0),
        ({"expires_in": 3600, "expires_in_sec": "soon"}, 3600.0),
        ({"expires_in": 1_700_003_600}, None),
        ({"expires_in": 10 * 365 * 86400}, 10 * 365 * 86400.0),
        ({"expires_in": 11 * 365 * 86400}, None),
    ],
)
def test_a_lifetime_that_is_a_date_or_in_other_units_is_not_believed(
    members: dict[str, object], seconds: float | None
) -> None:
    """N24: whatever is said to be for more than ten years was meant as something else."""
    assert with_members(**members).expires_in == seconds


def test_what_came_beside_a_token_is_kept_and_bounded() -> None:
    beside = {"instance_url": "https://na1.example", "id_token": "a.b.c", "team": {"id": 7}}
    token = with_members(expires_in=60, success=True, error="", empty="", none=None, **beside)
    assert token.untrusted_beside == beside
    assert "na1.example" not in repr(token)
    assert with_members(long="x" * 100_000, short="y").untrusted_beside == {"short": "y"}
    assert with_members(short="y", long="x" * 100_000).untrusted_beside == {"short": "y"}
    assert read(f'{{"access_token": "{TOKEN}", "odd": NaN, "even": 2}}').untrusted_beside == {"even": 2}


def test_scopes_are_read_whole_and_bounded_by_their_number() -> None:
    """N25: a text is not cut within a word, which would make another permission of it."""
    many = [f"permission_{number}" for number in range(MOST_SCOPES + 5)]
    for told in (" ".join(many[:200]), many[:200]):
        assert with_members(scope=told).scope == tuple(many[:200])
    for told in (",".join(many), many):
        assert with_members(scope=told).scope == tuple(many[:MOST_SCOPES])
    long = "x" * 5000
    assert with_members(scope=f"{long} read").scope == (long, "read")
