"""A key pair of one's own: the public half to hand out, the private half to open what comes back."""

import re
from dataclasses import dataclass, field

from netrex_gui.hand_over.encryption import lock, unlock
from netrex_gui.hand_over.errors import PrivateKeyInvalid

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
        import pyrage

        identity = pyrage.x25519.Identity.generate()
        return cls(str(identity.to_public()), str(identity))

    @classmethod
    def of(cls, private_key: str) -> "KeyPair":
        """Return the pair to which a private half belongs: raises PrivateKeyInvalid."""
        import pyrage

        if not private_key.isascii():
            raise PrivateKeyInvalid
        try:
            identity = pyrage.x25519.Identity.from_str(private_key)
        except pyrage.IdentityError as error:
            raise PrivateKeyInvalid from error
        return cls(str(identity.to_public()), str(identity))


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
    """Open an exported private half: raises SealedError, PrivateKeyInvalid among its kinds."""
    lines = [line.strip() for line in unlock(untrusted_bytes, passphrase).splitlines()]
    keys = [line for line in lines if line and not line.startswith("#")]
    if len(keys) != 1 or not _PRIVATE_KEY.fullmatch(keys[0]):
        raise PrivateKeyInvalid
    return KeyPair.of(keys[0])
