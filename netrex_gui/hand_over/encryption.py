"""The age format (https://age-encryption.org/v1): for a key, or with a passphrase. No other file imports pyrage.

A foreign file's header is looked at here first: a library would spend on it whatever memory and time the file asks for,
as it tries each stanza in turn, and reads the header anew with every piece that it gets of it.

What opens a file, or takes a passphrase, is done in a process of its own: pyrage keeps Python's lock all the while, and
in a thread of the app it would let nobody else have a turn, and could not be ended. What is secret goes through pipes,
never by an argument or the environment. A passphrase takes about a second on purpose: call from a thread.
"""

import base64
import binascii
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from netrex_gui.hand_over.errors import (
    EncryptedAltered,
    EncryptedForKey,
    EncryptedInNewerFormat,
    EncryptedTooCostly,
    EncryptedTooLarge,
    EncryptedWithPassphrase,
    EncryptionError,
    NotEncrypted,
    NotForThisKey,
    NotWorkedThrough,
    PassphraseTooCostly,
    PassphraseTooShort,
    PrivateKeyInvalid,
    PublicKeyInvalid,
    WrongPassphrase,
)

LONGEST_ENCRYPTED = 256 * 1024
"""In bytes, armour and the mail around it included: some hundred times a usual token."""

MOST_STANZAS = 20
"""We encrypt for one key; other tools may encrypt for some more."""

_LONGEST_HEADER = 16 * 1024
_BEGIN, _END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_ANY_VERSION, _VERSION = b"age-encryption.org/", b"age-encryption.org/v1\n"
_STANZA = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)")
_END_OF_HEADER = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")
_SCRYPT = re.compile(rb"scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)")
_MARKS_OF_MAIL = b"> \t\r"
_SHORTEST_PAYLOAD = 16 + 16  # the nonce, and the tag of an empty last chunk

HIGHEST_WORK_FACTOR = 21
"""2 GiB of memory and some seconds; age itself takes 18, and a fast computer is given 19 or 20 by pyrage."""

SHORTEST_PASSPHRASE = 10
_LONGEST_CONTENT = LONGEST_ENCRYPTED // 2  # armour makes a third more of it
_ANOTHER_KEY = "No matching keys"
_ANOTHER_PASSPHRASE = "Decryption failed"  # noqa: S105 (no secret)
_TOO_MUCH_WORK = "Excessive work"

PROCESS_OPTION = "--work-on-age-file"
"""With this alone a packaged copy is such a process (start.py)."""

_ROOT = Path(__file__).parents[2]
_LONGEST_SECONDS = 120.0
"""A passphrase takes many of them at the highest work factor on an old computer, and a key next to none."""

_ERRORS: dict[str, type[EncryptionError]] = {
    error.__name__: error for error in (NotForThisKey, EncryptedAltered, NotWorkedThrough, WrongPassphrase)
}


@dataclass(frozen=True)
class AgeFile:
    """An age file in binary form. `work_factor` is scrypt's (log2) where it opens with a passphrase, otherwise None."""

    untrusted_bytes: bytes = field(repr=False)
    work_factor: int | None


def looks_encrypted(untrusted_bytes: bytes) -> bool:
    """Tell whether this is meant to be an age file, in whatever state: binary, or armoured within other text."""
    start = untrusted_bytes[:LONGEST_ENCRYPTED]
    return start.startswith(_ANY_VERSION) or _BEGIN in _as_ascii(start)


def read_age_file(untrusted_bytes: bytes) -> AgeFile:
    """Look at the header: raises EncryptionError, each of its kinds that is about files.

    Armour is found within a mail, quoted and wrapped anew; the first one counts.
    """
    if len(untrusted_bytes) > LONGEST_ENCRYPTED:
        raise EncryptedTooLarge(LONGEST_ENCRYPTED)
    binary = untrusted_bytes if untrusted_bytes.startswith(_ANY_VERSION) else _without_armour(untrusted_bytes)
    if not binary.startswith(_VERSION):
        raise EncryptedInNewerFormat if re.match(rb"age-encryption\.org/v\d+\n", binary) else EncryptedAltered
    return AgeFile(binary, _work_factor(_stanzas(binary)))


def _without_armour(untrusted_bytes: bytes) -> bytes:
    _before, begin, rest = _as_ascii(untrusted_bytes).partition(_BEGIN)
    if not begin:
        raise NotEncrypted
    body, end, _after = rest.partition(_END)
    if not end:
        raise EncryptedAltered
    packed = b"".join(line.strip(_MARKS_OF_MAIL) for line in body.split(b"\n"))
    try:
        return base64.b64decode(packed, validate=True)
    except binascii.Error as error:
        raise EncryptedAltered from error


def _as_ascii(untrusted_bytes: bytes) -> bytes:
    """Return armour that an editor or a shell of Windows saved as UTF-16 as what it was; anything else as it is."""
    if untrusted_bytes.startswith((b"\xff\xfe", b"\xfe\xff")):
        return untrusted_bytes.decode("utf-16", errors="replace").encode("ascii", errors="replace")
    return untrusted_bytes


def _stanzas(binary: bytes) -> list[bytes]:
    """Return the first line of each stanza, without its arrow: raises EncryptedAltered or EncryptedTooCostly."""
    place, found = len(_VERSION), list[bytes]()
    while stanza := _STANZA.match(binary, place):
        found.append(stanza[1])
        place = stanza.end()
        if len(found) > MOST_STANZAS or place > _LONGEST_HEADER:
            raise EncryptedTooCostly(MOST_STANZAS)
    end = _END_OF_HEADER.match(binary, place)
    if not found or end is None or len(binary) - end.end() < _SHORTEST_PAYLOAD:
        raise EncryptedAltered
    return found


def _work_factor(stanzas: list[bytes]) -> int | None:
    with_passphrase = [stanza for stanza in stanzas if stanza.split()[0] == b"scrypt"]
    if not with_passphrase:
        return None
    asked = _SCRYPT.fullmatch(stanzas[0])
    if len(stanzas) != 1 or asked is None:  # the format allows no other beside it
        raise EncryptedAltered
    return int(asked[1])


def encrypt(content: str, public_key: str) -> str:
    """Encrypt a text for a public key, as armoured text: raises PublicKeyInvalid or EncryptedTooLarge."""
    import pyrage

    recipient = pyrage.x25519.Recipient.from_str(checked_public_key(public_key))
    encrypted: bytes = pyrage.encrypt(_bounded(content), [recipient], armored=True)
    return encrypted.decode("ascii")


def checked_public_key(untrusted_text: str) -> str:
    """Return a public key in the one spelling that it has: raises PublicKeyInvalid."""
    import pyrage

    if not untrusted_text.isascii():
        raise PublicKeyInvalid
    try:
        return str(pyrage.x25519.Recipient.from_str(untrusted_text))
    except pyrage.RecipientError as error:
        raise PublicKeyInvalid from error


def halves(private_key: str) -> tuple[str, str]:
    """Return the public and the private key, each in the one spelling that it has: raises PrivateKeyInvalid."""
    import pyrage

    if not private_key.isascii():
        raise PrivateKeyInvalid
    try:
        identity = pyrage.x25519.Identity.from_str(private_key)
    except pyrage.IdentityError as error:
        raise PrivateKeyInvalid from error
    return str(identity.to_public()), str(identity)


def new_private_key() -> str:
    """Make a private key from the system's random numbers."""
    import pyrage

    return str(pyrage.x25519.Identity.generate())


def decrypt(untrusted_bytes: bytes, private_key: str) -> str:
    """Decrypt what was encrypted for a key: raises EncryptionError, each of its kinds that is about files or keys."""
    halves(private_key)
    file = read_age_file(untrusted_bytes)
    if file.work_factor is not None:
        raise EncryptedWithPassphrase
    return _text(in_process("decrypt_here", file.untrusted_bytes, private_key))


def lock(content: str, passphrase: str) -> str:
    """Encrypt a text with a passphrase, as armoured text: raises PassphraseTooShort or EncryptedTooLarge."""
    typed = _typed(passphrase)
    if len(typed) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(SHORTEST_PASSPHRASE)
    return in_process("lock_here", _bounded(content), typed).decode("ascii")


def unlock(untrusted_bytes: bytes, passphrase: str) -> str:
    """Decrypt what was locked with a passphrase: raises EncryptionError, each of its kinds about passphrases."""
    file = read_locked(untrusted_bytes)
    return _text(in_process("unlock_here", file.untrusted_bytes, _typed(passphrase)))


def read_locked(untrusted_bytes: bytes) -> AgeFile:
    """Look at the header of what is to open with a passphrase, which takes no time: raises EncryptionError."""
    file = read_age_file(untrusted_bytes)
    if file.work_factor is None:
        raise EncryptedForKey
    if file.work_factor > HIGHEST_WORK_FACTOR:
        raise PassphraseTooCostly(file.work_factor, HIGHEST_WORK_FACTOR)
    return file


def decrypt_here(untrusted_bytes: bytes, private_key: str) -> bytes:
    """Decrypt with a key while nothing else of the process goes on: raises NotForThisKey or EncryptedAltered."""
    import pyrage

    try:
        content: bytes = pyrage.decrypt(untrusted_bytes, [pyrage.x25519.Identity.from_str(private_key)])
    except pyrage.DecryptError as error:
        raise (NotForThisKey if str(error).startswith(_ANOTHER_KEY) else EncryptedAltered) from error
    return content


def lock_here(plain: bytes, typed: str) -> bytes:
    """Encrypt with a passphrase while nothing else of the process goes on."""
    import pyrage

    locked: bytes = pyrage.passphrase.encrypt(plain, typed, armored=True)
    return locked


def unlock_here(untrusted_bytes: bytes, typed: str) -> bytes:
    """Decrypt in this process what a passphrase opens: raises WrongPassphrase, EncryptedAltered or NotWorkedThrough."""
    import pyrage

    try:
        content: bytes = pyrage.passphrase.decrypt(untrusted_bytes, typed)
    except pyrage.DecryptError as error:
        if str(error).startswith(_TOO_MUCH_WORK):  # which pyrage measures anew each time
            raise NotWorkedThrough from error
        raise (WrongPassphrase if str(error).startswith(_ANOTHER_PASSPHRASE) else EncryptedAltered) from error
    return content


WORKS: Mapping[str, Callable[[bytes, str], bytes]] = {
    each.__name__: each for each in (decrypt_here, lock_here, unlock_here)
}
"""What is called by its name in a process of its own."""


def _bounded(content: str) -> bytes:
    plain = content.encode()
    if len(plain) > _LONGEST_CONTENT:
        raise EncryptedTooLarge(_LONGEST_CONTENT)
    return plain


def _typed(passphrase: str) -> str:
    """Return one spelling of what looks the same, whatever keyboard or mail it came by."""
    return unicodedata.normalize("NFC", passphrase.strip()).encode(errors="ignore").decode()


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise EncryptedAltered from error


def in_process(work: str, content: bytes, secret: str) -> bytes:
    """Have one of the WORKS called, with a passphrase or a private key: raises what that raises.

    It is never done in the app itself, be it that no process can be had or that one was ended: that would hold up the
    window, or end the app in its turn. NotWorkedThrough is raised then.
    """
    answer = _answer_of_process({"work": work, "content": _packed(content), "secret": secret})
    if error := _ERRORS.get(answer.get("error", "")):
        raise error
    return base64.b64decode(answer["content"])


def has_process() -> bool:
    """Tell whether a process answers: what it is asked is nothing that could be unlocked, which it knows at once."""
    try:
        return bool(_answer_of_process({"work": "unlock_here", "content": _packed(b"nothing"), "secret": ""}))
    except NotWorkedThrough:
        return False


def serve() -> int:
    """Do what standard input asks for, say on standard output how it ended, and return the exit status."""
    try:
        said = _done(json.load(sys.stdin.buffer))
        sys.stdout.write(json.dumps(said))
        sys.stdout.flush()
    except Exception:  # noqa: BLE001 (its words may hold what is secret; a windowed one may have no streams)
        return 1
    return 0


def _done(asked: dict[str, str]) -> dict[str, str]:
    try:
        done = WORKS[asked["work"]](base64.b64decode(asked["content"]), asked["secret"])
    except EncryptionError as error:
        return {"error": type(error).__name__}
    return {"content": _packed(done)}


def _answer_of_process(asked: dict[str, str]) -> dict[str, str]:
    """Return what a process answers: raises NotWorkedThrough where there is none, or it does not get to the end."""
    import subprocess

    try:
        ended = subprocess.run(  # noqa: S603 (this very program)
            _command(),
            input=json.dumps(asked).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST_SECONDS,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        answered = json.loads(ended.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        raise NotWorkedThrough from None  # it holds what was read so far
    if not isinstance(answered, dict):
        raise NotWorkedThrough
    return answered


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, PROCESS_OPTION]
    code = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from {__name__} import serve; sys.exit(serve())"
    return [sys.executable, "-P", "-c", code]


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
