"""A long secret over several entries of a password store: Windows keeps at most 2,560 bytes in one."""

import re
import sys
from itertools import count
from typing import Protocol

WINDOWS_LONGEST = 2560 // 2
"""The longest text in one entry of Windows' credential store, in UTF-16 units (CRED_MAX_CREDENTIAL_BLOB_SIZE)."""

_HEAD = re.compile(r"\x02parts:(\d{1,4}):([0-9a-f]{32})")
_MARK = "\x02parts:"


class PasswordStore(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return an entry, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Write an entry over the one before it."""

    def delete_password(self, service: str, username: str) -> None:
        """Delete an entry that is there."""


class SecretParts:
    """Entries of any length under one service of a password store; `longest` is that of one entry, None for any.

    A short secret is an entry as it is. Of a long one the parts are written first, and then the head that counts them
    and has their digest: without its head, or with a part of another time, nothing is there. What the store raises
    comes through.
    """

    def __init__(self, store: PasswordStore, service: str, longest: int | None) -> None:
        self._store = store
        self._service = service
        self._longest = longest

    def get(self, key: str) -> str | None:
        """Return a secret, or None where none is there whole."""
        entry = self._store.get_password(self._service, key)
        head = _HEAD.fullmatch(entry or "")
        if head is None:
            return entry
        parts = [self._store.get_password(self._service, _part(key, n)) or "" for n in range(1, int(head[1]) + 1)]
        secret = "".join(parts)
        return secret if _digest(secret) == head[2] else None

    def put(self, key: str, secret: str) -> None:
        """Write a secret over the one before it."""
        pieces = _pieces(secret, self._longest)
        is_split = len(pieces) > 1 or secret.startswith(_MARK)
        for number, piece in enumerate(pieces if is_split else [], start=1):
            self._store.set_password(self._service, _part(key, number), piece)
        entry = f"{_MARK}{len(pieces)}:{_digest(secret)}" if is_split else secret
        self._store.set_password(self._service, key, entry)
        self._delete_parts(key, after=len(pieces) if is_split else 0)

    def delete(self, key: str) -> None:
        """Delete a secret with all of its parts, also those of one that was never written whole."""
        self._delete_parts(key, after=0)
        if self._store.get_password(self._service, key) is not None:
            self._store.delete_password(self._service, key)

    def _delete_parts(self, key: str, after: int) -> None:
        if self._longest is None:
            return
        there = [_part(key, after)]
        for number in count(after + 1):
            if self._store.get_password(self._service, _part(key, number)) is None:
                break
            there.append(_part(key, number))
        for name in reversed(there[1:]):  # from the end: what is left of them is found again
            self._store.delete_password(self._service, name)


def longest_entry() -> int | None:
    """Return the longest text that this system keeps in one entry, in UTF-16 units, or None for any."""
    return WINDOWS_LONGEST if sys.platform == "win32" else None


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
