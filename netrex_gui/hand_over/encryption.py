"""Sealing for a key or with a passphrase, and opening: the age format, by the only importer of pyrage.

pyrage is imported at the first call. What opens a file, or takes a passphrase, is done in a process of its own; a
passphrase takes about a second on purpose: call from a thread.
"""

import unicodedata
from collections.abc import Callable, Mapping

from netrex_gui.hand_over.age_file import LONGEST_SEALED, AgeFile, read_age_file
from netrex_gui.hand_over.age_process import worked_through
from netrex_gui.hand_over.errors import (
    NotForThisKey,
    PassphraseTooCostly,
    PassphraseTooShort,
    PrivateKeyInvalid,
    PublicKeyInvalid,
    SealedAltered,
    SealedForKey,
    SealedTooLarge,
    SealedWithPassphrase,
    WrongPassphrase,
)

HIGHEST_WORK_FACTOR = 21
"""2 GiB of memory and some seconds; age itself takes 18, and a fast computer is given 19 or 20 by pyrage."""

SHORTEST_PASSPHRASE = 10
_LONGEST_CONTENT = LONGEST_SEALED // 2  # armour makes a third more of it
_ANOTHER_KEY = "No matching keys"
_ANOTHER_PASSPHRASE = "Decryption failed"  # noqa: S105 (no secret)


def seal(content: str, public_key: str) -> str:
    """Encrypt a text for a public key, as armoured text: raises PublicKeyInvalid or SealedTooLarge."""
    import pyrage

    recipient = pyrage.x25519.Recipient.from_str(checked_public_key(public_key))
    sealed: bytes = pyrage.encrypt(_bounded(content), [recipient], armored=True)
    return sealed.decode("ascii")


def checked_public_key(untrusted_text: str) -> str:
    """Return a public key in the one spelling that it has: raises PublicKeyInvalid."""
    import pyrage

    if not untrusted_text.isascii():
        raise PublicKeyInvalid
    try:
        return str(pyrage.x25519.Recipient.from_str(untrusted_text))
    except pyrage.RecipientError as error:
        raise PublicKeyInvalid from error


def open_with_key(untrusted_bytes: bytes, private_key: str) -> str:
    """Decrypt what was sealed for a key: raises SealedError, each of its kinds that is about files or keys."""
    import pyrage

    if not private_key.isascii():
        raise PrivateKeyInvalid
    try:
        pyrage.x25519.Identity.from_str(private_key)
    except pyrage.IdentityError as error:
        raise PrivateKeyInvalid from error
    file = read_age_file(untrusted_bytes)
    if file.work_factor is not None:
        raise SealedWithPassphrase
    return _text(worked_through("open_here", file.untrusted_bytes, private_key))


def lock(content: str, passphrase: str) -> str:
    """Encrypt a text with a passphrase, as armoured text: raises PassphraseTooShort or SealedTooLarge."""
    typed = _typed(passphrase)
    if len(typed) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(SHORTEST_PASSPHRASE)
    return worked_through("lock_here", _bounded(content), typed).decode("ascii")


def unlock(untrusted_bytes: bytes, passphrase: str) -> str:
    """Decrypt what was locked with a passphrase: raises SealedError, each of its kinds that is about passphrases."""
    file = read_locked(untrusted_bytes)
    return _text(worked_through("unlock_here", file.untrusted_bytes, _typed(passphrase)))


def read_locked(untrusted_bytes: bytes) -> AgeFile:
    """Look at the header of what is to open with a passphrase, which takes no time: raises SealedError."""
    file = read_age_file(untrusted_bytes)
    if file.work_factor is None:
        raise SealedForKey
    if file.work_factor > HIGHEST_WORK_FACTOR:
        raise PassphraseTooCostly(file.work_factor, HIGHEST_WORK_FACTOR)
    return file


def open_here(untrusted_bytes: bytes, private_key: str) -> bytes:
    """Decrypt with a key while nothing else of the process goes on: raises NotForThisKey or SealedAltered."""
    import pyrage

    try:
        content: bytes = pyrage.decrypt(untrusted_bytes, [pyrage.x25519.Identity.from_str(private_key)])
    except pyrage.DecryptError as error:
        raise (NotForThisKey if str(error).startswith(_ANOTHER_KEY) else SealedAltered) from error
    return content


def lock_here(plain: bytes, typed: str) -> bytes:
    """Encrypt with a passphrase while nothing else of the process goes on."""
    import pyrage

    locked: bytes = pyrage.passphrase.encrypt(plain, typed, armored=True)
    return locked


def unlock_here(untrusted_bytes: bytes, typed: str) -> bytes:
    """Decrypt with a passphrase while nothing else of the process goes on: raises WrongPassphrase or SealedAltered."""
    import pyrage

    try:
        content: bytes = pyrage.passphrase.decrypt(untrusted_bytes, typed)
    except pyrage.DecryptError as error:
        raise (WrongPassphrase if str(error).startswith(_ANOTHER_PASSPHRASE) else SealedAltered) from error
    return content


WORKS: Mapping[str, Callable[[bytes, str], bytes]] = {
    each.__name__: each for each in (open_here, lock_here, unlock_here)
}
"""What is called by its name in a process of its own."""


def _bounded(content: str) -> bytes:
    plain = content.encode()
    if len(plain) > _LONGEST_CONTENT:
        raise SealedTooLarge(_LONGEST_CONTENT)
    return plain


def _typed(passphrase: str) -> str:
    """Return one spelling of what looks the same, whatever keyboard or mail it came by."""
    return unicodedata.normalize("NFC", passphrase.strip()).encode(errors="ignore").decode()


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise SealedAltered from error
