"""A text taken apart into what matters here: words, marks between them, addresses, and what may be a value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from netrex_gui.pasted.labels import Kind, folded, is_part_of_label
from netrex_gui.pasted.values import Likeness, can_be_one, likeness


class Sort(Enum):
    """What an item is."""

    WORD = auto()
    LABEL = auto()
    MARK = auto()
    VALUE = auto()
    URL = auto()
    END = auto()
    BREAK = auto()


@dataclass(slots=True)
class Item:
    """A piece of a text.

    `raw` is a word as it was written, `tail` what stood behind a value and may be its own end; `is_glued` tells that it
    followed a label and an equals sign without a blank. A label `is_sure`, or only likely. A break may be a blank line.
    """

    sort: Sort
    text: str = field(default="", repr=False)
    raw: str = field(default="", repr=False)
    tail: str = field(default="", repr=False)
    likeness: Likeness = Likeness.NONE
    is_glued: bool = False
    is_blank: bool = False
    is_sure: bool = True
    kind: Kind = Kind.OTHER


COLON, EQUALS, DASH, COMMA, OPEN, CLOSE, CELL = ":", "=", "-", ",", "(", ")", "|"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_PIECE = re.compile(r"\S+")
_BETWEEN = re.compile(r"[-_/\\+&.,:;()\[\]{}\"'<>=#]+")
_OPENING = "\"'„“”‚‘’«»‹›([{<*`#"
_CLOSING = "\"'“”„’‘‚«»‹›)]}>*`"
_DASHES = frozenset({"-", "–", "—", "--", "->", "=>", "→", "=", "~", "⇒", "➔", "-->"})
_AND_NEXT = re.compile(r"&(?=[A-Za-z_]{2,30}=)")
_NEXT_MEMBER = re.compile(r"([\"'])[,;]([\"'])")
_ASIDE = re.compile(r"\([^()\n]{0,80}\)(?=[ \t]{0,3}[:=])")
_MOST_WORDS_IN_ONE = 6
_WIDE = 3
_LONGEST_PIECE = 4096


def items_of(text: str) -> list[Item]:
    """Take a text apart; lines that a mail quotes lose their quotation marks."""
    items: list[Item] = []
    for line in _plain(text).splitlines():
        bare = line.strip("> \t|")
        if not bare.strip("-=_+| \t*"):  # nothing, or a rule between what is above it and below
            if items and items[-1].sort is Sort.BREAK:
                items[-1] = Item(Sort.BREAK, is_blank=True)
            continue
        items.extend(_of_line(bare))
        items.append(Item(Sort.BREAK))
    return items


def _plain(text: str) -> str:
    """Return a text without what is not seen, its blanks made plain, and what is written in one word taken apart."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    seen = "".join(each if each.isprintable() or each in "\n\t" else " " * each.isspace() for each in lines)
    seen = seen.replace("\uff1a", ":")
    return _ASIDE.sub("", _NEXT_MEMBER.sub(r"\1 , \2", seen))


def _of_line(line: str) -> Iterator[Item]:
    before = 0
    for piece in _PIECE.finditer(line):
        gap = line[before : piece.start()]
        if before and ("\t" in gap or len(gap) >= _WIDE):
            yield Item(Sort.MARK, CELL)
        yield from _of_piece(piece[0])
        before = piece.end()


def _of_piece(piece: str) -> Iterator[Item]:
    if piece in _DASHES:
        yield Item(Sort.MARK, EQUALS if "=" in piece else DASH)
        return
    if set(piece) == {"|"}:
        yield Item(Sort.MARK, CELL)
        return
    if len(piece) > _LONGEST_PIECE:
        yield Item(Sort.WORD)
        return
    found = _ADDRESS.search(piece)
    if found is None:
        for part in _AND_NEXT.split(piece):
            yield from _of_word(part)
        return
    if found.start():
        yield from _of_word(piece[: found.start()])
    yield Item(Sort.URL, piece[found.start() :].rstrip(_CLOSING + ".,;:!?"))


def _of_word(word: str) -> Iterator[Item]:
    core, is_glued = word.lstrip(_OPENING), False
    if any(each in word[: len(word) - len(core)] for each in "(["):
        yield Item(Sort.MARK, OPEN)
    while mark := _label_before_mark(core):
        yield from _words(core[:mark])
        yield Item(Sort.MARK, core[mark])
        is_glued = core[mark] == EQUALS
        core = core[mark + 1 :].lstrip(_OPENING)
    bare = core.rstrip(_CLOSING + ".,;:!?")
    yield from _of_core(bare, core[len(bare) :], is_glued=is_glued)
    yield from _marks(core[len(bare) :])


def _label_before_mark(core: str) -> int:
    """Return where the mark is that ends a label in one piece with what follows, or nothing."""
    mark = next((place for place, each in enumerate(core[:60]) if each in ":="), 0)
    words = [folded(each) for each in _BETWEEN.split(core[:mark]) if each]
    return mark if words and len(words) <= _MOST_WORDS_IN_ONE and all(map(is_part_of_label, words)) else 0


def _of_core(bare: str, behind: str, *, is_glued: bool) -> Iterator[Item]:
    if not bare:
        return
    found = likeness(bare)
    if is_glued and not found and can_be_one(bare) and bare.isascii():
        found = Likeness.MIXED
    if found is Likeness.NONE or _is_of_labels(bare):
        yield from _words(bare, is_glued=is_glued)
    else:
        tail = behind.strip(_CLOSING + ".,;:")
        yield Item(Sort.VALUE, bare, tail=tail, likeness=found, is_glued=is_glued)


def _is_of_labels(bare: str) -> bool:
    return len(bare) < 60 and all(is_part_of_label(folded(each)) for each in _BETWEEN.split(bare) if each)  # noqa: PLR2004


def _words(text: str, *, is_glued: bool = False) -> Iterator[Item]:
    words = [each for each in _BETWEEN.split(text[:200]) if each][: _MOST_WORDS_IN_ONE + 1]
    for place, each in enumerate(words):
        yield Item(Sort.WORD, folded(each), raw=text if place == 0 else "", is_glued=is_glued)


def _marks(behind: str) -> Iterator[Item]:
    for each in behind:
        if each in ")]":
            yield Item(Sort.MARK, CLOSE)
        elif each == COLON:
            yield Item(Sort.MARK, COLON)
        elif each in ",;":
            yield Item(Sort.MARK, COMMA)
        elif each in ".!?":
            yield Item(Sort.END)
