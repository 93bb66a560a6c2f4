"""What an age file says of itself before anybody opens it: its armour, its version, and what it opens with.

The format is that of https://age-encryption.org/v1. Its header is looked at here, because a library that is handed a
foreign file would spend on it whatever memory and time the file asks for: it tries each stanza in turn, and reads the
header anew with every piece that it gets of it.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field

from netrex_gui.hand_over.errors import NotSealed, SealedAltered, SealedFromNewerFormat, SealedTooCostly, SealedTooLarge

LONGEST_SEALED = 256 * 1024
"""In bytes, armour and the mail around it included: some hundred times a usual token."""

MOST_STANZAS = 20
"""We seal for one key; other tools may seal for some more."""

_LONGEST_HEADER = 16 * 1024
_BEGIN, _END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_ANY_VERSION, _VERSION = b"age-encryption.org/", b"age-encryption.org/v1\n"
_STANZA = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)")
_END_OF_HEADER = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")
_SCRYPT = re.compile(rb"scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)")
_MARKS_OF_MAIL = b"> \t\r"
_SHORTEST_PAYLOAD = 16 + 16  # the nonce, and the tag of an empty last chunk


@dataclass(frozen=True)
class AgeFile:
    """An age file in binary form. `work_factor` is scrypt's (log2) where it opens with a passphrase, otherwise None."""

    untrusted_bytes: bytes = field(repr=False)
    work_factor: int | None


def looks_sealed(untrusted_bytes: bytes) -> bool:
    """Tell whether this is meant to be an age file, in whatever state: binary, or armoured within other text."""
    start = untrusted_bytes[:LONGEST_SEALED]
    return start.startswith(_ANY_VERSION) or _BEGIN in _as_ascii(start)


def read_age_file(untrusted_bytes: bytes) -> AgeFile:
    """Look at the header: raises NotSealed, SealedTooLarge, SealedTooCostly, SealedFromNewerFormat or SealedAltered.

    Armour is found within a mail, quoted and wrapped anew; the first one counts.
    """
    if len(untrusted_bytes) > LONGEST_SEALED:
        raise SealedTooLarge(LONGEST_SEALED)
    binary = untrusted_bytes if untrusted_bytes.startswith(_ANY_VERSION) else _without_armour(untrusted_bytes)
    if not binary.startswith(_VERSION):
        raise SealedFromNewerFormat if re.match(rb"age-encryption\.org/v\d+\n", binary) else SealedAltered
    return AgeFile(binary, _work_factor(_stanzas(binary)))


def _without_armour(untrusted_bytes: bytes) -> bytes:
    _before, begin, rest = _as_ascii(untrusted_bytes).partition(_BEGIN)
    if not begin:
        raise NotSealed
    body, end, _after = rest.partition(_END)
    if not end:
        raise SealedAltered
    packed = b"".join(line.strip(_MARKS_OF_MAIL) for line in body.split(b"\n"))
    try:
        return base64.b64decode(packed, validate=True)
    except binascii.Error as error:
        raise SealedAltered from error


def _as_ascii(untrusted_bytes: bytes) -> bytes:
    """Return armour that an editor or a shell of Windows saved as UTF-16 as what it was; anything else as it is."""
    if untrusted_bytes.startswith((b"\xff\xfe", b"\xfe\xff")):
        return untrusted_bytes.decode("utf-16", errors="replace").encode("ascii", errors="replace")
    return untrusted_bytes


def _stanzas(binary: bytes) -> list[bytes]:
    """Return the first line of each stanza, without its arrow: raises SealedAltered or SealedTooCostly."""
    place, found = len(_VERSION), list[bytes]()
    while stanza := _STANZA.match(binary, place):
        found.append(stanza[1])
        place = stanza.end()
        if len(found) > MOST_STANZAS or place > _LONGEST_HEADER:
            raise SealedTooCostly(MOST_STANZAS)
    end = _END_OF_HEADER.match(binary, place)
    if not found or end is None or len(binary) - end.end() < _SHORTEST_PAYLOAD:
        raise SealedAltered
    return found


def _work_factor(stanzas: list[bytes]) -> int | None:
    with_passphrase = [stanza for stanza in stanzas if stanza.split()[0] == b"scrypt"]
    if not with_passphrase:
        return None
    asked = _SCRYPT.fullmatch(stanzas[0])
    if len(stanzas) != 1 or asked is None:  # the format allows no other beside it
        raise SealedAltered
    return int(asked[1])
