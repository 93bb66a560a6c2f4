"""An age file with a passphrase, made by hand: with as little work as a test has time for, or as much as nobody has."""

import base64
import hashlib
import hmac
from unittest import mock

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from netrex_gui.hand_over import connection_file, identity
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.identity import KeyPair

FILE_KEY, SALT, NONCE = bytes(range(16)), bytes(range(16, 32)), bytes(range(32, 48))
LITTLE_WORK = 2


def locked_by_hand(content: str, passphrase: str, work_factor: int = LITTLE_WORK, asked: str | None = None) -> str:
    """Return armoured text (https://age-encryption.org/v1); the header may ask for other work than was done."""
    wrapping = hashlib.scrypt(
        passphrase.encode(), salt=b"age-encryption.org/v1/scrypt" + SALT, n=2**work_factor, r=8, p=1, dklen=32
    )
    body = ChaCha20Poly1305(wrapping).encrypt(bytes(12), FILE_KEY, None)
    stanza = f"-> scrypt {_packed(SALT)} {asked or work_factor}\n{_packed(body)}\n---"
    header = b"age-encryption.org/v1\n" + stanza.encode()
    mac = hmac.digest(_derived(b"", b"header"), header, "sha256")
    last_chunk = ChaCha20Poly1305(_derived(NONCE, b"payload")).encrypt(bytes(11) + b"\x01", content.encode(), None)
    return armoured(header + b" " + _packed(mac).encode() + b"\n" + NONCE + last_chunk)


def lightly_locked(file: ConnectionFile, client_secret: str, passphrase: str) -> ConnectionFile:
    """Return what `lock_secret` does, with little work: the whole takes a second each time it is locked or opened."""
    with mock.patch.object(connection_file, "lock", locked_by_hand):
        return connection_file.lock_secret(file, client_secret, passphrase)


def lightly_exported(pair: KeyPair, passphrase: str) -> str:
    """Return what `export_key` does, with little work."""
    with mock.patch.object(identity, "lock", locked_by_hand):
        return identity.export_key(pair, passphrase)


def armoured(binary: bytes) -> str:
    """Return an age file as text."""
    packed = base64.b64encode(binary).decode()
    lines = [packed[start : start + 64] for start in range(0, len(packed), 64)]
    return "\n".join(["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""])


def binary(armoured_text: str) -> bytes:
    """Return an armoured age file in its binary form."""
    return base64.b64decode("".join(armoured_text.split("\n")[1:-2]))


def _packed(plain: bytes) -> str:
    return base64.b64encode(plain).decode().rstrip("=")


def _derived(salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt or None, info).derive(FILE_KEY)
