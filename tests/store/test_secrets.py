"""The system's password store, with stores in memory in its place."""

from collections.abc import Callable, Iterator
from typing import cast

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from secretstorage.exceptions import ItemNotFoundException, PromptDismissedException

from netrex_gui.store.secrets import (
    SERVICE,
    SecretStore,
    SecretStoreError,
    SecretStoreFailed,
    SecretStoreLocked,
    SecretStoreMissing,
)


class Memory(KeyringBackend):
    """A password store in memory; `trouble` is raised by every call, if set."""

    priority = cast("float", 1)

    def __init__(self, trouble: Exception | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble = trouble

    def get_password(self, service: str, username: str) -> str | None:
        self._stumble()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._stumble()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._stumble()
        if (service, username) not in self.kept:
            raise errors.PasswordDeleteError("no such password")
        del self.kept[service, username]

    def _stumble(self) -> None:
        if self.trouble:
            raise self.trouble


class Shared(Memory):
    """A password store from which another window deletes what has just been found in it, and it says so as it does."""

    def __init__(self, trouble: Exception) -> None:
        super().__init__()
        self.says = trouble

    def get_password(self, service: str, username: str) -> str | None:
        found = super().get_password(service, username)
        if found is not None and isinstance(self.says, ItemNotFoundException):
            self._vanish(service, username)
        return found

    def delete_password(self, service: str, username: str) -> None:
        self._vanish(service, username)

    def _vanish(self, service: str, username: str) -> None:
        del self.kept[service, username]
        raise self.says


PlainText = type("PlaintextKeyring", (Memory,), {"__module__": "keyrings.alt.file"})


class Chain(Memory):
    """Several stores at once, as keyring chains them."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__(AssertionError("each store is asked by itself"))
        self.backends = backends


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def using(backend: KeyringBackend) -> SecretStore:
    keyring.set_keyring(backend)
    return SecretStore()


def every_call_raises(store: SecretStore, expected: type[SecretStoreError]) -> None:
    calls: list[Callable[[], object]] = [
        lambda: store.get("7"),
        lambda: store.put("7", "secret"),
        lambda: store.delete("7"),
    ]
    for call in calls:
        with pytest.raises(expected) as raised:
            call()
        assert type(raised.value) is expected
        assert "secret" not in str(raised.value)


def test_a_secret_is_kept_replaced_and_forgotten() -> None:
    """N28: at rest only in the system's password store."""
    memory = Memory()
    store = using(memory)
    assert store.get("7") is None
    store.put("7", "first")
    store.put("7", "sécret")
    store.put("8", "other")
    assert (store.get("7"), store.get("8")) == ("sécret", "other")
    assert memory.kept == {(SERVICE, "7"): "sécret", (SERVICE, "8"): "other"}
    store.delete("7")
    assert (store.get("7"), store.get("8")) == (None, "other")


def test_forgetting_what_was_never_kept_is_no_error() -> None:
    using(Memory()).delete("7")


def test_what_another_window_deletes_while_it_is_read_is_not_there() -> None:
    """N32: the token before a renewed one goes at a moment at which another window or command may be reading it."""
    store = using(Shared(ItemNotFoundException("secret")))
    store.put("7", "first")
    assert store.get("7") is None


@pytest.mark.parametrize("told", [ItemNotFoundException("secret"), errors.PasswordDeleteError("secret")])
def test_what_another_window_deletes_at_the_same_moment_is_deleted(told: Exception) -> None:
    store = using(Shared(told))
    store.put("7", "first")
    store.delete("7")
    assert store.get("7") is None


def test_a_dismissed_question_of_the_store_is_not_taken_for_a_deleted_secret() -> None:
    every_call_raises(using(Memory(PromptDismissedException("secret"))), SecretStoreFailed)


def test_the_store_is_known_by_its_own_name() -> None:
    assert using(Memory()).name() == Memory().name


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, PlainText, Chain])
def test_what_is_no_password_store_is_never_used(backend: type[KeyringBackend]) -> None:
    """N28: no store means memory only; never a file, never a plain-text fallback."""
    used = backend()
    store = using(used)
    every_call_raises(store, SecretStoreMissing)
    with pytest.raises(SecretStoreMissing):
        store.name()
    assert getattr(used, "kept", {}) == {}


def test_of_a_chain_the_first_real_store_is_used() -> None:
    """N28: a plain-text store that comes first is passed over."""
    plain, first, second = PlainText(), Memory(), Memory()
    store = using(Chain(fail.Keyring(), plain, first, second))  # type: ignore[no-untyped-call]
    store.put("7", "secret")
    assert (plain.kept, first.kept, second.kept) == ({}, {(SERVICE, "7"): "secret"}, {})
    assert store.get("7") == "secret"
    store.delete("7")
    assert first.kept == {}


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (errors.KeyringLocked("secret"), SecretStoreLocked),
        (errors.NoKeyringError("secret"), SecretStoreMissing),
        (errors.InitError("secret"), SecretStoreMissing),
        (errors.PasswordSetError("secret"), SecretStoreFailed),
        (errors.KeyringError("secret"), SecretStoreFailed),
        (OSError("secret"), SecretStoreFailed),
        (RuntimeError("secret"), SecretStoreFailed),
    ],
)
def test_whatever_a_store_raises_is_one_of_three_errors(trouble: Exception, expected: type[SecretStoreError]) -> None:
    """N27: and none of them quotes the store's own words."""
    every_call_raises(using(Memory(trouble)), expected)
    every_call_raises(using(Chain(Memory(trouble))), expected)
