"""Secrets at rest: the system's password store, through keyring, or nowhere.

keyring is imported at the first call, and a call may wait for the person to unlock the store: call from a thread.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from netrex_gui.store.secret_parts import SecretParts, longest_entry

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Netrex Token"
_NOT_A_PASSWORD_STORE = ("keyrings.alt", "keyring.backends.fail", "keyring.backends.null")


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

    `longest` is what fits in one entry of the store, in UTF-16 units; a longer secret takes several.
    """

    def __init__(self, longest: int | None = None) -> None:
        self._longest = longest or longest_entry()

    def get(self, key: str) -> str | None:
        """Return a secret, or None where none is kept: raises SecretStoreError."""
        with _store_errors():
            return self._parts().get(key)

    def put(self, key: str, secret: str) -> None:
        """Keep a secret: raises SecretStoreError."""
        with _store_errors():
            self._parts().put(key, secret)

    def delete(self, key: str) -> None:
        """Forget a secret, if one is kept: raises SecretStoreError."""
        with _store_errors():
            self._parts().delete(key)

    def name(self) -> str:
        """Return the password store's own name: raises SecretStoreError."""
        with _store_errors():
            return _backend().name

    def _parts(self) -> SecretParts:
        return SecretParts(_backend(), SERVICE, self._longest)


def _backend() -> "KeyringBackend":
    import keyring

    chosen = keyring.get_keyring()
    candidates = list(getattr(chosen, "backends", [chosen]))  # several stores at once come as a chain of them
    for candidate in candidates:
        if not type(candidate).__module__.startswith(_NOT_A_PASSWORD_STORE):
            return candidate  # type: ignore[no-any-return]  # a chain's members are untyped
    raise SecretStoreMissing


@contextmanager
def _store_errors() -> Iterator[None]:
    from keyring import errors

    try:
        yield
    except SecretStoreError:
        raise
    except errors.KeyringLocked as error:
        raise SecretStoreLocked from error
    except (errors.NoKeyringError, errors.InitError) as error:
        raise SecretStoreMissing from error
    except Exception as error:  # a backend may let its system's own errors through
        raise SecretStoreFailed(type(error).__name__) from error
