"""What the page of one's own key has done in a thread, each with a passphrase where there is no password store."""

import errno
import os
import stat
from pathlib import Path

from netrex_gui.hand_over.age_file import LONGEST_SEALED
from netrex_gui.hand_over.errors import NotSealed, PrivateKeyInvalid
from netrex_gui.hand_over.key_pair import KeyPair, export_key, import_key
from netrex_gui.hand_over.own_key import OwnKey, PublicHalf


def made(own_key: OwnKey, passphrase: str) -> PublicHalf:
    """Make a key where there is none: raises what `OwnKey.make` and `OwnKey.make_locked` raise."""
    return own_key.make_locked(passphrase) if passphrase else own_key.make()


def replaced(own_key: OwnKey, pair: KeyPair, passphrase: str) -> PublicHalf:
    """Put a pair in the place of the one before: raises what `OwnKey.replace` raises."""
    return own_key.replace(pair, passphrase)


def replaced_by_new(own_key: OwnKey, passphrase: str) -> PublicHalf:
    """Put a new pair in the place of the one before: raises what `OwnKey.replace` raises."""
    return own_key.replace(KeyPair.make(), passphrase)


def exported(own_key: OwnKey, current: str, passphrase: str) -> str:
    """Return the private half locked with a passphrase; `current` opens it where it is in a locked file.

    Raises what `OwnKey.private_half` raises, and PassphraseTooShort.
    """
    return export_key(own_key.private_half(current), passphrase)


def imported(path: Path, passphrase: str) -> KeyPair:
    """Open an exported key: raises OSError or SealedError, PrivateKeyInvalid for a file that is none."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep whoever reads it waiting
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as file:
        untrusted_bytes = file.read(LONGEST_SEALED + 1)
    try:
        return import_key(untrusted_bytes, passphrase)
    except NotSealed as error:
        raise PrivateKeyInvalid from error
