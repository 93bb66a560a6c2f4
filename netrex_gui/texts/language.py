"""In which language things are said: whoever speaks to a person sets it, the window by Qt, the command without."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

Translate = Callable[[str, str, str | None, int], str]
"""Takes a context, a text of the sources, a note for the translator, and the number that the text counts, or -1."""


def as_written(_context: str, text: str, _note: str | None = None, count: int = -1) -> str:
    """Return a text as it stands in the sources."""
    return text.replace("%n", str(count)) if count >= 0 else text


@dataclass(frozen=True)
class Language:
    """A way to speak: how a text of the sources is said, the code of the language, and how today is written."""

    say: Translate = as_written
    code: Callable[[], str] = lambda: "en"
    today: Callable[[], str] = lambda: date.today().isoformat()  # noqa: DTZ011 (the day where the person is)


_spoken = [Language()]


def speak(language: Language) -> Language:
    """Say everything in this language from now on, and return the one before."""
    before, _spoken[0] = _spoken[0], language
    return before


def spoken() -> Language:
    """Return the language in which things are said now."""
    return _spoken[0]


def translate(context: str, text: str, note: str | None = None, count: int = -1) -> str:
    """Return a text of the sources in the language of the moment, in the form that fits the count where it has one."""
    return _spoken[0].say(context, text, note, count)
