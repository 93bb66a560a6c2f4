"""Secrets at rest: the system's password store, through keyring, or nowhere.

keyring is imported at the first call, and a call may wait for the person to unlock the store: call from a thread.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

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
    """Client secrets by connection ID, in the system's password store."""

    def get(self, connection_id: str) -> str | None:
        """Return a connection's secret, or None where none is kept: raises SecretStoreError."""
        with _store_errors():
            return _backend().get_password(SERVICE, connection_id)

    def put(self, connection_id: str, secret: str) -> None:
        """Keep a connection's secret: raises SecretStoreError."""
        with _store_errors():
            _backend().set_password(SERVICE, connection_id, secret)

    def delete(self, connection_id: str) -> None:
        """Forget a connection's secret, if one is kept: raises SecretStoreError."""
        with _store_errors():
            backend = _backend()
            if backend.get_password(SERVICE, connection_id) is not None:
                backend.delete_password(SERVICE, connection_id)

    def name(self) -> str:
        """Return the password store's own name: raises SecretStoreError."""
        with _store_errors():
            return _backend().name


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
