"""A client ID or a secret as a person types or pastes it: cleaned of what is surely no part of it, or refused."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from netrex_gui.oauth.errors import SignInError

LONGEST_ID = 256
LONGEST_SECRET = 2048
"""In characters; RFC 6749 appendix A sets no limit, and the longest that providers give out are far below."""

_QUOTES = ('""', "''", "``", "“”", "„“", "„”", "‘’", "‚‘", "«»", "»«", "‹›", "<>")
_LABEL = re.compile(
    r"""(?P<quote>["']?)\bclient[\s_-]{0,3}(?P<what>id|secret)(?P=quote)\s{0,9}[:=]\s{0,9}""", re.IGNORECASE
)
_DOTS, _STARS = frozenset("•●⬤⚫"), "****"
_ONLY_DOTS = re.compile(r"[•●⬤⚫∙◦○·⋅*.…\s]+")
_SHOWING_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_MOST_LAYERS = 4


class Credential(Enum):
    """Which of the two it is."""

    CLIENT_ID = auto()
    CLIENT_SECRET = auto()


class Removed(Enum):
    """What was taken off or out of a pasted text."""

    BLANKS = auto()
    INVISIBLE = auto()
    QUOTES = auto()
    LABEL = auto()


class CredentialProblem(Enum):
    """Why a text can be neither a client ID nor a secret."""

    SEVERAL_WORDS = auto()
    TOO_LONG = auto()
    MASKED = auto()
    OTHER_FIELD = auto()


@dataclass(eq=False)
class CredentialInvalid(SignInError):
    """What was typed there can be no client ID, or no secret; it does not hold the text."""

    credential: Credential
    problem: CredentialProblem


@dataclass(frozen=True)
class Cleaned:
    """A text without what surely is no part of it, and what that was."""

    text: str
    removed: frozenset[Removed] = frozenset()


def cleaned(typed: str, credential: Credential) -> Cleaned:
    """Take off blanks, quotes and the field's own label around a text, and out of it what cannot be seen."""
    text, removed = _seen(typed), set[Removed]()
    if text != typed:
        removed.add(Removed.INVISIBLE)
    for _ in range(_MOST_LAYERS):
        before = text
        if (text := text.strip()) != before:
            removed.add(Removed.BLANKS)
        label = _LABEL.match(text)
        if label is not None and label["what"].lower() == _LABELS[credential]:
            text = text[label.end() :].rstrip(" \t\r\n,;&")
            removed.add(Removed.LABEL)
        if len(text) > 2 and text[0] + text[-1] in _QUOTES:  # noqa: PLR2004 (something is between the two)
            text = text[1:-1]
            removed.add(Removed.QUOTES)
        if text == before:
            break
    return Cleaned(text, frozenset(removed))


def checked(typed: str, credential: Credential) -> Cleaned:
    """Clean a text: raises CredentialInvalid where what is left cannot be one; nothing may be left of it."""
    found = cleaned(typed, credential)
    if problem := _problem(found.text, credential):
        raise CredentialInvalid(credential, problem)
    return found


_LABELS = {Credential.CLIENT_ID: "id", Credential.CLIENT_SECRET: "secret"}
_LONGEST = {Credential.CLIENT_ID: LONGEST_ID, Credential.CLIENT_SECRET: LONGEST_SECRET}


def _problem(text: str, credential: Credential) -> CredentialProblem | None:
    is_cut_short = bool(_DOTS & set(text)) or text.startswith(_STARS) or text.endswith(_STARS)
    if is_cut_short or _ONLY_DOTS.fullmatch(text):
        return CredentialProblem.MASKED
    labels = list(_LABEL.finditer(text))
    if len(labels) == 1 and not labels[0].start() and len(text[labels[0].end() :].split()) == 1:
        return CredentialProblem.OTHER_FIELD
    if labels or len(text.split()) > 1:
        return CredentialProblem.SEVERAL_WORDS
    return CredentialProblem.TOO_LONG if len(text) > _LONGEST[credential] else None


def _seen(typed: str) -> str:
    """Leave out halves of characters, control and format characters, and letters that show nothing; blanks stay."""
    if typed.isascii() and typed.isprintable():
        return typed
    from unicodedata import category  # late: what is typed needs no look into its tables

    return "".join(each for each in typed if each.isspace() or not _hides(each, category(each)))


def _hides(character: str, category: str) -> bool:
    is_selector = "\ufe00" <= character <= "\ufe0f"
    return category in {"Cc", "Cf", "Co", "Cs"} or character in _SHOWING_NOTHING or is_selector
