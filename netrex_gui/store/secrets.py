"""Secrets at rest: the system's password store, through keyring, or nowhere.

keyring is imported at the first call, and a call may wait for the person to unlock the store: call from a thread.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Netrex Token"
WINDOWS_LONGEST = 2560 // 2
"""The longest text in one entry of Windows' credential store, in UTF-16 units (CRED_MAX_CREDENTIAL_BLOB_SIZE)."""

_NOT_A_PASSWORD_STORE = ("keyrings.alt", "keyring.backends.fail", "keyring.backends.null")
_HEAD = re.compile(r"\x02parts:(\d{1,4}):([0-9a-f]{32})")
_MARK = "\x02parts:"


class SecretStoreError(Exception):
    """Base of what can go wrong with the password store."""


class SecretStoreMissing(SecretStoreError):
    """This system has no password store, or none that keeps secrets encrypted."""


class SecretStoreLocked(SecretStoreError):
    """The password store is locked, and was not unlocked."""


class SecretStoreFailed(SecretStoreError):
    """The password store did not do what it was asked."""


class SecretStore:
    """Client secrets by connection ID, and other secrets by keys of their own, in the system's password store.

    `longest` is what fits in one entry of Windows' store, in UTF-16 units; None for any other store. A short secret is
    an entry as it is. Of a long one the parts are written first, and then the head that counts them and has their
    digest: without its head, or with a part of another time, nothing is there.
    """

    def __init__(self, longest: int | None = WINDOWS_LONGEST if sys.platform == "win32" else None) -> None:
        self._longest = longest

    def get(self, key: str) -> str | None:
        """Return a secret, or None where none is kept whole: raises SecretStoreError."""
        with _password_store() as store:
            entry = self._entry(store, key)
            head = _HEAD.fullmatch(entry or "")
            if head is None:
                return entry
            parts = [self._entry(store, _part(key, number)) or "" for number in range(1, int(head[1]) + 1)]
            secret = "".join(parts)
            return secret if _digest(secret) == head[2] else None

    def put(self, key: str, secret: str) -> None:
        """Write a secret over the one before it: raises SecretStoreError."""
        pieces = _pieces(secret, self._longest)
        is_split = len(pieces) > 1 or secret.startswith(_MARK)
        with _password_store() as store:
            for number, piece in enumerate(pieces if is_split else [], start=1):
                store.set_password(self._service(_part(key, number)), _part(key, number), piece)
            entry = f"{_MARK}{len(pieces)}:{_digest(secret)}" if is_split else secret
            store.set_password(self._service(key), key, entry)
            self._delete_parts(store, key, after=len(pieces) if is_split else 0)

    def delete(self, key: str) -> None:
        """Forget a secret, also one that was never written whole: raises SecretStoreError."""
        try:
            with _password_store() as store:
                self._delete_parts(store, key, after=0)
                if self._entry(store, key) is not None:
                    store.delete_password(self._service(key), key)
        except SecretStoreFailed:
            with _password_store() as store:
                if self._entry(store, key) is not None:  # else another window deleted it at the same moment
                    raise

    def name(self) -> str:
        """Return the password store's own name: raises SecretStoreError."""
        with _password_store() as store:
            return store.name

    def _delete_parts(self, store: "KeyringBackend", key: str, after: int) -> None:
        if self._longest is None:
            return
        names = (_part(key, number) for number in count(after + 1))
        there = takewhile(lambda name: self._entry(store, name) is not None, names)
        for name in reversed(list(there)):  # from the end: what is left of them is found again
            store.delete_password(self._service(name), name)

    def _entry(self, store: "KeyringBackend", name: str) -> str | None:
        """Return an entry; one that another window deletes between its being found and its being read is not there."""
        try:
            return store.get_password(self._service(name), name)
        except Exception as error:
            if _tells_of_a_deleted_entry(error):
                return None
            raise

    def _service(self, name: str) -> str:
        """Return the service of an entry: of Windows' store each has its own.

        Of two under one service keyring moves one out of the other's place, in steps: where two processes do that at
        once, one of them loses what it wrote.
        """
        return SERVICE if self._longest is None else f"{SERVICE} {name}"


def _part(key: str, number: int) -> str:
    return f"{key}/part-{number}"


def _pieces(secret: str, longest: int | None) -> list[str]:
    if longest is None or not secret:
        return [secret]
    step = longest if max(secret) <= "\uffff" else longest // 2
    return [secret[start : start + step] for start in range(0, len(secret), step)]


def _digest(secret: str) -> str:
    import hashlib  # late: it brings OpenSSL along

    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _backend() -> "KeyringBackend":
    import keyring

    chosen = keyring.get_keyring()
    candidates = list(getattr(chosen, "backends", [chosen]))  # several stores at once come as a chain of them
    for candidate in candidates:
        if not type(candidate).__module__.startswith(_NOT_A_PASSWORD_STORE):
            return candidate  # type: ignore[no-any-return]  # a chain's members are untyped
    raise SecretStoreMissing


@contextmanager
def _password_store() -> "Iterator[KeyringBackend]":
    """Give the password store, and tell what it raises in the words of this file."""
    from keyring import errors

    try:
        yield _backend()
    except SecretStoreError:
        raise
    except errors.KeyringLocked as error:
        raise SecretStoreLocked from error
    except (errors.NoKeyringError, errors.InitError) as error:
        raise SecretStoreMissing from error
    except Exception as error:  # a backend may let its system's own errors through
        raise SecretStoreFailed(type(error).__name__) from error


def _tells_of_a_deleted_entry(error: Exception) -> bool:
    if sys.platform != "linux":
        return False
    from secretstorage.exceptions import ItemNotFoundException

    return type(error) is ItemNotFoundException  # one kind of it means that the person dismissed a question
