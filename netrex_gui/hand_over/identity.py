"""One's own key (age calls it an identity): the public half in a file that needs no unlocking, the private half apart.

That one is in the password store, or, where there is none, in a file that is locked with a passphrase. Both wait: call
from a thread.
"""

import contextlib
import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from netrex_gui.hand_over.encryption import LONGEST_ENCRYPTED, halves, lock, new_private_key, unlock
from netrex_gui.hand_over.errors import PrivateKeyInvalid
from netrex_gui.store.json_file import FileFormat, FileStore, StoreError
from netrex_gui.store.private_file import FileNotSaved, make_private_folder, save_private
from netrex_gui.store.secrets import SecretStore, SecretStoreError

VERSION = 1
_PRIVATE_KEY = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]{58}")
_FINGERPRINT_DIGITS = 24
_GROUP_DIGITS = 4


@dataclass(frozen=True)
class KeyPair:
    """Both halves, as age writes them: a recipient and an identity of the kind X25519."""

    public_key: str
    private_key: str = field(repr=False)

    @classmethod
    def make(cls) -> "KeyPair":
        """Make a new one, from the system's random numbers."""
        return cls.of(new_private_key())

    @classmethod
    def of(cls, private_key: str) -> "KeyPair":
        """Return the pair to which a private half belongs: raises PrivateKeyInvalid."""
        return cls(*halves(private_key))


def fingerprint(public_key: str) -> str:
    """Return 24 digits of a public key's SHA-256, in six groups, for two people to compare on the phone.

    Somebody who wants to pass off a key of their own has to make keys until one has the same digits: 10^24 (2^79.7)
    of them on average, each with an operation on the curve. A million graphics cards that made a thousand million
    keys a second each would need thirty years. There is no gain in two keys of the attacker's own that agree, so half
    that length would not do, and more would not be read aloud to the end.
    """
    import hashlib

    number = int.from_bytes(hashlib.sha256(f"netrex-token {public_key}".encode()).digest())
    digits = f"{number % 10**_FINGERPRINT_DIGITS:0{_FINGERPRINT_DIGITS}}"
    return " ".join(re.findall(f".{{{_GROUP_DIGITS}}}", digits))


def export_key(pair: KeyPair, passphrase: str) -> str:
    """Return the private half locked with a passphrase, as ``age -d -i`` reads it: raises PassphraseTooShort."""
    return lock(f"# public key: {pair.public_key}\n{pair.private_key}\n", passphrase)


def import_key(untrusted_bytes: bytes, passphrase: str) -> KeyPair:
    """Open an exported private half: raises EncryptionError, PrivateKeyInvalid among its kinds."""
    lines = [line.strip() for line in unlock(untrusted_bytes, passphrase).splitlines()]
    keys = [line for line in lines if line and not line.startswith("#")]
    if len(keys) != 1 or not _PRIVATE_KEY.fullmatch(keys[0]):
        raise PrivateKeyInvalid
    return KeyPair.of(keys[0])


class IdentityError(Exception):
    """Base of what can go wrong with one's own key beside the errors of files, of the password store and of age."""


class NoIdentity(IdentityError):
    """None was made yet."""


class IdentityLost(IdentityError):
    """The private half is not where it was kept: what was encrypted for this key cannot be opened any more."""


class IdentityChanged(IdentityError):
    """Another window has put another key in its place meanwhile, which nobody has agreed to lose."""


class PassphraseNeeded(IdentityError):
    """The private half is in a file that is locked with a passphrase."""


class IdentityFromNewerVersion(IdentityError):
    """A newer version of the app wrote the file; it is neither read nor overwritten."""


class Keeping(StrEnum):
    """Where the private half is."""

    PASSWORD_STORE = "password store"  # noqa: S105 (no secret)
    LOCKED_FILE = "locked file"


@dataclass(frozen=True)
class PublicHalf:
    """What is known of one's own key without unlocking anything; `public_key` is an age recipient."""

    public_key: str
    keeping: Keeping = Keeping.PASSWORD_STORE


class IdentityStore:
    """The key of whoever uses this app, kept under a folder and in the password store."""

    def __init__(self, folder: Path, secrets: SecretStore) -> None:
        self._file = FileStore(folder / "own-key.json", _FORMAT)
        self._folder = folder
        self._secrets = secrets

    def public_half(self) -> PublicHalf | None:
        """Return the public half, or None where no key was made: raises IdentityFromNewerVersion."""
        found = self._file.load()
        if found.from_newer_version:
            raise IdentityFromNewerVersion
        return found.content

    def make(self, passphrase: str = "") -> PublicHalf:
        """Make a key at first use, which with a passphrase goes to a locked file.

        One that another window made meanwhile stays, and is what is returned. Raises SecretStoreError or StoreError,
        and with a passphrase PassphraseTooShort or FileNotSaved.
        """
        return self._keep(KeyPair.make(), passphrase, replaced=None)

    def replace(self, pair: KeyPair, passphrase: str = "") -> PublicHalf:
        """Put another pair, new or imported, in the place of this one, which opens nothing from then on.

        Raises what making one does. Until the new one is kept the old one stays.
        """
        return self._keep(pair, passphrase, replaced=self.public_half())

    def private_half(self, passphrase: str = "") -> KeyPair:
        """Return the pair: raises IdentityError, and SecretStoreError or EncryptionError for what keeps it."""
        public = self.public_half()
        if public is None:
            raise NoIdentity
        if public.keeping is Keeping.PASSWORD_STORE:
            private_key = self._secrets.get(_entry(public.public_key))
            pair = KeyPair.of(private_key) if private_key else None
        else:
            pair = self._unlocked(public, passphrase)
        if pair is None or pair.public_key != public.public_key:
            raise IdentityLost
        return pair

    def _unlocked(self, public: PublicHalf, passphrase: str) -> KeyPair | None:
        if not passphrase:
            raise PassphraseNeeded
        try:
            with self._locked_file(public.public_key).open("rb") as file:
                untrusted_bytes = file.read(LONGEST_ENCRYPTED + 1)
        except OSError:
            return None
        return import_key(untrusted_bytes, passphrase)

    def _keep(self, pair: KeyPair, passphrase: str, replaced: PublicHalf | None) -> PublicHalf:
        """Keep the private half, then name it in the file, then drop the one before: whoever is killed has one."""
        if passphrase:
            self._save_locked(pair, passphrase)
        else:
            self._secrets.put(_entry(pair.public_key), pair.private_key)
        wanted = PublicHalf(pair.public_key, Keeping.LOCKED_FILE if passphrase else Keeping.PASSWORD_STORE)
        try:
            self._file.change(lambda now: wanted if now == replaced else now)
        except StoreError:
            self._drop(wanted, still_needed=replaced)
            raise
        named = self.public_half() or wanted
        self._drop(replaced if named == wanted else wanted, still_needed=named)
        return named

    def _save_locked(self, pair: KeyPair, passphrase: str) -> None:
        locked = export_key(pair, passphrase)
        try:
            make_private_folder(self._folder)
        except OSError as error:
            raise FileNotSaved(error.strerror or "") from error
        save_private(self._locked_file(pair.public_key), locked, replace=True)

    def _drop(self, half: PublicHalf | None, still_needed: PublicHalf | None) -> None:
        if half is None or half == still_needed:
            return
        with contextlib.suppress(OSError, SecretStoreError):  # what is kept is kept, whatever is left over
            if half.keeping is Keeping.LOCKED_FILE:
                self._locked_file(half.public_key).unlink(missing_ok=True)
            else:
                self._secrets.delete(_entry(half.public_key))

    def _locked_file(self, public_key: str) -> Path:
        return self._folder / f"own-key-{public_key}.age"


def _entry(public_key: str) -> str:
    return f"own-key:{public_key}"


def _parse(value: dict[str, Any]) -> PublicHalf | None:
    public_key = value.get("public_key")
    if public_key is None:
        return None
    if not isinstance(public_key, str) or not public_key.isalnum():  # it is part of a file's name
        raise ValueError("public_key is an age recipient")
    return PublicHalf(public_key, Keeping(str(value.get("keeping"))))


def _members(half: PublicHalf | None) -> dict[str, object]:
    return {} if half is None else dict(vars(half))


_FORMAT: FileFormat[PublicHalf | None] = FileFormat(VERSION, None, _parse, lambda value: _parse(dict(value)), _members)
