"""What the page of one's own key has done in a thread, each with a passphrase where there is no password store."""

import errno
import os
import stat
from pathlib import Path

from netrex_gui.hand_over.encryption import LONGEST_ENCRYPTED
from netrex_gui.hand_over.errors import NotEncrypted, PrivateKeyInvalid
from netrex_gui.hand_over.identity import IdentityStore, KeyPair, PublicHalf, export_key, import_key


def made(own_key: IdentityStore, passphrase: str) -> PublicHalf:
    """Make a key where there is none: raises what `IdentityStore.make` raises."""
    return own_key.make(passphrase)


def replaced(own_key: IdentityStore, pair: KeyPair, passphrase: str) -> PublicHalf:
    """Put a pair in the place of the one before: raises what `IdentityStore.replace` raises."""
    return own_key.replace(pair, passphrase)


def replaced_by_new(own_key: IdentityStore, passphrase: str) -> PublicHalf:
    """Put a new pair in the place of the one before: raises what `IdentityStore.replace` raises."""
    return own_key.replace(KeyPair.make(), passphrase)


def exported(own_key: IdentityStore, current: str, passphrase: str) -> str:
    """Return the private half locked with a passphrase; `current` opens it where it is in a locked file.

    Raises what `IdentityStore.private_half` raises, and PassphraseTooShort.
    """
    return export_key(own_key.private_half(current), passphrase)


def imported(path: Path, passphrase: str) -> KeyPair:
    """Open an exported key: raises OSError or EncryptionError, PrivateKeyInvalid for a file that is none."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep whoever reads it waiting
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as file:
        untrusted_bytes = file.read(LONGEST_ENCRYPTED + 1)
    try:
        return import_key(untrusted_bytes, passphrase)
    except NotEncrypted as error:
        raise PrivateKeyInvalid from error
