"""A long secret takes several entries of the password store, and is whole or not there."""

from collections.abc import Iterator

import keyring
import pytest

from netrex_gui.store.secrets import SERVICE, WINDOWS_LONGEST, SecretStore
from tests.store.test_secrets import Memory

LONGEST = 50


class Small(Memory):
    """A password store whose entries hold so many UTF-16 units at most, and that breaks down after some calls."""

    calls_left = 10**9

    def set_password(self, service: str, username: str, password: str) -> None:
        self._call()
        assert len(password.encode("utf-16-le")) // 2 <= LONGEST
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._call()
        super().delete_password(service, username)

    def _call(self) -> None:
        self.calls_left -= 1
        if self.calls_left < 0:
            raise OSError("broken down")


@pytest.fixture
def small() -> Iterator[Small]:
    before = keyring.get_keyring()
    store = Small()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "s",
        "x" * LONGEST,
        "x" * (LONGEST + 1),
        "x" * 1234,
        "é" * 333,
        "🔑" * 111,
        "\x02parts:1:" + "0" * 32,
        "\x02parts:",
    ],
)
def test_a_secret_of_any_length_comes_back_and_goes_without_a_trace(small: Small, secret: str) -> None:
    store = SecretStore(LONGEST)
    store.put("7", secret)
    assert store.get("7") == secret
    store.delete("7")
    assert (small.kept, store.get("7")) == ({}, None)


def test_a_short_secret_is_one_entry_as_it_is(small: Small) -> None:
    SecretStore(LONGEST).put("7", "secret")
    assert small.kept == {(f"{SERVICE} 7", "7"): "secret"}


def test_what_was_longer_before_leaves_no_parts_behind(small: Small) -> None:
    store = SecretStore(LONGEST)
    for length in (500, 120, 10, 300):
        store.put("7", "x" * length)
        assert store.get("7") == "x" * length
    store.put("7", "short")
    assert small.kept == {(f"{SERVICE} 7", "7"): "short"}


def test_a_write_that_breaks_off_leaves_nothing_that_passes_for_a_secret(small: Small) -> None:
    """N32: a token is written under a name of its own, so the one before it is not touched meanwhile."""
    store = SecretStore(LONGEST)
    for calls in range(5):
        small.calls_left = calls
        with pytest.raises(Exception, match="OSError"):
            store.put("7", "x" * 200)
        assert store.get("7") is None
        small.calls_left = 10**9
        store.delete("7")
        assert small.kept == {}


def test_a_delete_that_breaks_off_can_be_finished(small: Small) -> None:
    store = SecretStore(LONGEST)
    for calls in range(5):
        store.put("7", "x" * 200)
        small.calls_left = calls
        with pytest.raises(Exception, match="OSError"):
            store.delete("7")
        small.calls_left = 10**9
        store.delete("7")
        assert small.kept == {}


def test_a_part_of_another_time_is_noticed(small: Small) -> None:
    store = SecretStore(LONGEST)
    store.put("7", "x" * 200)
    small.kept[f"{SERVICE} 7/part-2", "7/part-2"] = "y" * LONGEST
    assert store.get("7") is None


def test_no_two_entries_of_windows_store_share_a_service(small: Small) -> None:
    """N32: keyring moves the one of two that was there first, and two processes that do so at once lose one."""
    store = SecretStore(LONGEST)
    for key in ("token:a:1", "token:a:2", "own-key:b"):
        store.put(key, "x" * 200)
    services = [service for service, _ in small.kept]
    assert len(set(services)) == len(services) == 15


def test_windows_takes_2560_bytes_of_utf_16() -> None:
    assert len(("x" * WINDOWS_LONGEST).encode("utf-16-le")) == 2560
