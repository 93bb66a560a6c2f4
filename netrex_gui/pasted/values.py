"""What looks like an ID or a secret, and how much; and what only seems to."""

import itertools
import re
from enum import IntEnum

from netrex_gui.oauth.client import LONGEST_SECRET, Credential, CredentialInvalid, checked


class Likeness(IntEnum):
    """How much a word looks like something that was made by a machine."""

    NONE = 0
    NUMBER = 1
    MIXED = 2
    RANDOM = 3


_SHORTEST = 4
_SHORTEST_RANDOM = 10
_SHORTEST_LETTERS = 16
_MOST_WORDS_OF_CAMEL = 3
_KEY_CHARACTERS = re.compile(r"[!-~]+")
_NEITHER = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[^@]+@[^@]+\.[a-z]{2,}",  # a mail address
        r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?(t[\d:.z+-]+)?",  # a date
        r"\d{1,2}[:.]\d{2}([:.]\d{2})?(am|pm|h)?",  # a time
        r"[+(]*\d[\d()/.-]*",  # a number as phones, accounts and versions have it; digits alone are looked at below
        r"v?\d+(\.\d+)+\S{0,3}",  # a version, an address of the network
        r"([0-9a-f]{2}[:-]){5}[0-9a-f]{2}",  # a network card
        r"[\w()+-]+\.(pdf|docx?|xlsx?|png|jpe?g|gif|txt|zip|html?|eml|msg|csv|exe|dmg|deb|py|js|json)",
        r"(www\.)[\w.-]+(/\S{0,2000})?",
        r"(oauth|ipv|utf-?|sha-?|mp|h\.?26|base|rfc|win|windows|ios|android|g|4|5|md|tls|http/|iso-?)[\d.]{1,6}k?",
        r"\d{1,4}(x\d{1,4}|px|mp|gb|mb|tb|kb|ms|min|fps|hz|ks|kc|eur|usd|czk|chf|st|nd|rd|th|h|hod|dni|dnu|tage|%)",
    )
)


def likeness(word: str) -> Likeness:
    """Tell how much a word looks like an ID or a secret, whatever stands beside it."""
    if not _SHORTEST <= len(word) <= LONGEST_SECRET or not _KEY_CHARACTERS.fullmatch(word):
        return Likeness.NONE
    if word.isdigit():
        return Likeness.NUMBER
    if not can_be_one(word) or any(each.fullmatch(word) for each in _NEITHER):
        return Likeness.NONE
    has_letters, has_digits = any(map(str.isalpha, word)), any(map(str.isdigit, word))
    if not (has_letters and has_digits):
        return Likeness.RANDOM if has_letters and _is_random_in_letters(word) else Likeness.NONE
    return Likeness.RANDOM if len(word) >= _SHORTEST_RANDOM and _is_random(word) else Likeness.MIXED


def can_be_one(word: str) -> bool:
    """Tell whether a word may be sent as a secret at all; dots and asterisks in its place may not."""
    if len(set(word)) < 3:  # noqa: PLR2004 (xxxx, ----, 0000)
        return False
    try:
        return checked(word, Credential.CLIENT_SECRET).text == word
    except CredentialInvalid:
        return False


def _is_random(word: str) -> bool:
    """Tell whether letters and digits change places more often than in a word with a number."""
    kept = [each for each in word if each.isalnum()]
    changes = sum(one.isdigit() != other.isdigit() for one, other in itertools.pairwise(kept))
    return changes > 1


def _is_random_in_letters(word: str) -> bool:
    letters = [each for each in word if each.isalpha()]
    if len(word) < _SHORTEST_LETTERS or len(letters) < len(word) - 3:
        return False
    humps = sum(one.islower() and other.isupper() for one, other in itertools.pairwise(letters))
    return humps >= _MOST_WORDS_OF_CAMEL
