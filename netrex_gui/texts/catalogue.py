"""What is said without Qt: it reads the same compiled translations (.qm) as the window."""

import locale
import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from netrex_gui import resources
from netrex_gui.texts.language import Language, as_written

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES, _NUMERUS_RULES = 0x69, 0x88
_END, _TRANSLATION, _SOURCE, _CONTEXT, _NOTE = 1, 3, 6, 7, 8
_NOTHING = 0xFFFFFFFF
_AND, _OR, _NEXT = 0xFD, 0xFE, 0xFF
_NOT, _MOD_10, _MOD_100, _LEAD_1000 = 0x08, 0x10, 0x20, 0x40
_EQUAL, _LESS, _NOT_MORE, _BETWEEN = 1, 2, 3, 4

Texts = dict[tuple[str, str, str], list[str]]
"""The forms of each text, by its context, its source and its note."""


class Catalogue:
    """The texts of one language, as Qt's lrelease writes them."""

    def __init__(self, content: bytes) -> None:
        sections = dict(_sections(content))
        self._texts: Texts = dict(_messages(sections.get(_MESSAGES, b"")))
        self._rules = sections.get(_NUMERUS_RULES, b"")

    def find(self, context: str, text: str, note: str | None, count: int) -> str:
        """Return a text in the form that fits the count, or nothing where it is not in here."""
        forms = self._texts.get((context, text, note or "")) or self._texts.get((context, text, "")) or [""]
        form = forms[min(form_for(count, self._rules), len(forms) - 1)] if count >= 0 else forms[0]
        return as_written(context, form, note, count)


def form_for(count: int, rules: bytes) -> int:
    """Return which of the forms a number takes, by a language's rules (Qt's format: terms, joined by and, or, next)."""
    for form, rule in enumerate(rules.split(bytes([_NEXT])) if rules else ()):
        if any(all(map(_holds, _terms(count, each))) for each in rule.split(bytes([_OR]))):
            return form
    return rules.count(_NEXT) + 1 if rules else 0


def language(wanted: Callable[[], str]) -> Language:
    """Return a language without Qt: the one that is wanted, or the system's; no file is read before it is spoken."""

    @cache
    def code() -> str:
        return wanted() or system()

    def say(context: str, text: str, note: str | None = None, count: int = -1) -> str:
        spoken = (_catalogue(each).find(context, text, note, count) for each in (code(), "en"))
        return next(filter(None, spoken), "") or as_written(context, text, note, count)

    return Language(say, code)


def system() -> str:
    """Return the code of the system's language, or English where there is no file for it."""
    for named in _wanted_by_system():
        code = re.split(r"[_.@-]", named)[0].lower()
        if code == "en" or resources.has(_name(code)):
            return code
    return "en"


def _wanted_by_system() -> Iterator[str]:
    if sys.platform == "win32":
        import ctypes

        yield locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            yield from os.environ.get("LANGUAGE", "").split(":") if value not in {"C", "POSIX", "C.UTF-8"} else ()
            yield value
            return


@cache
def _catalogue(code: str) -> Catalogue:
    name = _name(code) if re.fullmatch(r"\w+", code) else ""
    return Catalogue(Path(resources.path(name)).read_bytes() if name and resources.has(name) else b"")


def _name(code: str) -> str:
    return f"translations/netrex_gui_{code.partition('_')[0]}.qm"


def _sections(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(_MAGIC)
    while content.startswith(_MAGIC) and at < len(content):
        kind, size = content[at], int.from_bytes(content[at + 1 : at + 5])
        yield kind, content[at + 5 : at + 5 + size]
        at += 5 + size


def _messages(section: bytes) -> Iterator[tuple[tuple[str, str, str], list[str]]]:
    parts: dict[int, str] = {}
    forms: list[str] = []
    at = 0
    while at < len(section):
        kind = section[at]
        at += 1
        if kind == _END:
            yield (parts.get(_CONTEXT, ""), parts.get(_SOURCE, ""), parts.get(_NOTE, "")), forms
            parts, forms = {}, []
            continue
        size = int.from_bytes(section[at : at + 4])
        at += 4
        value = section[at : at + size] if size != _NOTHING else b""
        at += len(value)
        if kind == _TRANSLATION:
            forms.append(value.decode("utf-16-be"))
        else:
            parts[kind] = value.decode()


def _terms(count: int, rule: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield the operation, the left side and the right side of each term that has to hold."""
    for term in rule.split(bytes([_AND])):
        yield term[0], _left(count, term[0]), term[1:]


def _left(count: int, operation: int) -> int:
    if operation & _MOD_10:
        return count % 10
    if operation & _MOD_100:
        return count % 100
    while operation & _LEAD_1000 and count >= 1000:  # noqa: PLR2004 (the leading digits, below a thousand)
        count //= 1000
    return count


def _holds(term: tuple[int, int, bytes]) -> bool:
    operation, left, right = term
    found = {
        _EQUAL: left == right[0],
        _LESS: left < right[0],
        _NOT_MORE: left <= right[0],
        _BETWEEN: right[0] <= left <= right[-1],
    }[operation & 7]
    return found is not bool(operation & _NOT)
