"""What can go wrong with a hand-over, as facts without words. Texts from outside, ``untrusted_...``, are not logged."""

from dataclasses import dataclass, field
from enum import Enum, auto


class HandOverError(Exception):
    """Base of everything that can go wrong with a hand-over; printed, it shows nothing that came from outside."""

    def __str__(self) -> str:
        return repr(self)  # an exception would show all that it was made of


class Document(Enum):
    """What was to be read."""

    CONNECTION = auto()
    TOKEN = auto()
    LOCKED_SECRET = auto()


@dataclass(eq=False)
class DocumentError(HandOverError):
    """Base of what can be wrong with what a text says, once it is readable."""

    document: Document


class NotSuchDocument(DocumentError):
    """The text is something else altogether."""


class DocumentDamaged(DocumentError):
    """The text names itself such a document, but it is cut off or was changed by a program on the way."""


@dataclass(eq=False)
class DocumentFromNewerVersion(DocumentError):
    """A newer version of the app wrote it; nothing else of it was read."""

    version: int


@dataclass(eq=False)
class DocumentTooLarge(DocumentError):
    """It is longer than any such document; nothing of it was read. `longest` is in bytes."""

    longest: int


class MemberProblem(Enum):
    """What is wrong with a member."""

    MISSING = auto()
    UNKNOWN = auto()
    TWICE = auto()
    WRONG_TYPE = auto()
    EMPTY = auto()
    TOO_LONG = auto()
    CHARACTERS = auto()
    NOT_ALLOWED = auto()
    URL = auto()
    NOT_HTTPS = auto()
    KEY = auto()
    NOT_LOCKED = auto()
    NOT_THE_PORTALS = auto()


@dataclass(eq=False)
class MemberInvalid(DocumentError):
    """One member is not as it may be. `member` is the name of it, or empty where the document knows none of that name.

    In that case `untrusted_member` is what it is called, shortened.
    """

    member: str
    problem: MemberProblem
    untrusted_member: str = field(repr=False, default="")


@dataclass(eq=False)
class AccessLedAway(MemberInvalid):
    """The person would sign in at a known portal, and what comes of it would be sent to a host that is not its own."""

    untrusted_portal: str = field(repr=False, default="")
    untrusted_host: str = field(repr=False, default="")


class ConnectionAltered(HandOverError):
    """The connection is not the one that the secret was locked for: somebody changed it on the way."""


class EncryptionError(HandOverError):
    """Base of what can be wrong with an encrypted file, whatever is inside."""


class NotEncrypted(EncryptionError):
    """It is no age file, neither a binary nor an armoured one."""


@dataclass(eq=False)
class EncryptedTooLarge(EncryptionError):
    """It is longer than anything that this app encrypts; nothing of it was opened. `longest` is in bytes."""

    longest: int


class EncryptedInNewerFormat(EncryptionError):
    """It is of a newer version of the age format."""


class EncryptedAltered(EncryptionError):
    """It is cut off, or was changed after it was encrypted."""


class NotForThisKey(EncryptionError):
    """It was encrypted for another key, or the part of it that names the key was changed."""


class EncryptedWithPassphrase(EncryptionError):
    """It opens with a passphrase, not with a key."""


class EncryptedForKey(EncryptionError):
    """It opens with a key, not with a passphrase."""


class WrongPassphrase(EncryptionError):
    """The passphrase is another one, or the part of the file that proves it was changed."""


@dataclass(eq=False)
class PassphraseTooShort(EncryptionError):
    """Too short a passphrase to keep anything from somebody who has the file. `shortest` is in characters."""

    shortest: int


@dataclass(eq=False)
class PassphraseTooCostly(EncryptionError):
    """The file asks for more memory and time than this app spends on a passphrase (scrypt's work factor, log2)."""

    work_factor: int
    highest: int


@dataclass(eq=False)
class EncryptedTooCostly(EncryptionError):
    """It has more stanzas than this app tries, `most` of them, or longer ones; nothing of it was opened."""

    most: int


class NotWorkedThrough(EncryptionError):
    """The system ended what was at it, or it did not come to an end: this computer has not the memory or the time."""


class PublicKeyInvalid(EncryptionError):
    """The text is no public key (an age recipient of the kind X25519)."""


class PrivateKeyInvalid(EncryptionError):
    """What was opened holds no private key, or more than one."""
