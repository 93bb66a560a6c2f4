"""The client secret within a connection file, locked with a passphrase that travels by another way."""

import json
import re
from dataclasses import replace

from netrex_gui.hand_over.connection_file import ConnectionFile, loads
from netrex_gui.hand_over.document import DocumentFormat
from netrex_gui.hand_over.encryption import lock, unlock
from netrex_gui.hand_over.errors import ConnectionAltered, Document
from netrex_gui.hand_over.foreign_members import Members
from netrex_gui.oauth.credentials import Credential

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another, in print or by ear
_GROUPS, _GROUP_LETTERS = 4, 4
_FORMAT = DocumentFormat(
    Document.LOCKED_SECRET,
    type="netrex-client-secret",
    version=1,
    longest=4096,
    members=frozenset({"client_secret", "connection"}),
)


def lock_secret(file: ConnectionFile, client_secret: str, passphrase: str) -> ConnectionFile:
    """Return the connection with the secret locked inside: raises PassphraseTooShort or MemberInvalid."""
    Members(Document.LOCKED_SECRET, {"client_secret": client_secret}).credential(
        "client_secret", Credential.CLIENT_SECRET
    )
    received = loads(replace(file, locked_secret="").dumps())  # as it will be at the other end
    members = {"client_secret": client_secret, "connection": _digest(received)}
    return replace(received, locked_secret=lock(_FORMAT.text(members), _spelt(passphrase)))


def unlock_secret(file: ConnectionFile, passphrase: str) -> str:
    """Return the client secret: raises SealedError, ConnectionAltered, or what a document may raise.

    The secret is good for the connection that it was locked for, and for no other: otherwise whoever caught the file
    could put another address in it, and would be sent the secret.
    """
    untrusted = _FORMAT.read(unlock(file.locked_secret.encode("ascii"), _spelt(passphrase)))
    members = Members(Document.LOCKED_SECRET, untrusted)
    if members.identifier("connection") != _digest(file):
        raise ConnectionAltered
    return members.credential("client_secret", Credential.CLIENT_SECRET)


def new_passphrase() -> str:
    """Make a passphrase that can be read out on the phone: 16 letters and digits in four groups, 79 random bits."""
    import secrets

    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LETTERS)) for _ in range(_GROUPS))
    return "-".join(groups)


def _spelt(passphrase: str) -> str:
    """Return one that was read out on the phone as it was made, however it was typed; another one is left as it is."""
    letters = re.sub(r"[\s\u2010-\u2015-]", "", passphrase).lower()
    if len(letters) != _GROUPS * _GROUP_LETTERS or not set(letters) <= set(_LETTERS):
        return passphrase
    return "-".join(re.findall(f".{{{_GROUP_LETTERS}}}", letters))


def _digest(file: ConnectionFile) -> str:
    import hashlib

    text = json.dumps(replace(file, locked_secret="").members(), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
