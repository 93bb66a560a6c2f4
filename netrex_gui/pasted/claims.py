"""Which value a label means: the one behind it, or the one before it; and how sure that is."""

from dataclasses import dataclass, replace

from netrex_gui.pasted.items import CELL, COLON, COMMA, DASH, EQUALS, OPEN, Item, Sort
from netrex_gui.pasted.labels import CONJUNCTIONS, COPULAS, ELSEWHERE, EXAMPLES, TAKEN_AS, Kind
from netrex_gui.pasted.lines import columns, on_one_line, stands_alone
from netrex_gui.pasted.values import can_be_one

DOUBTFUL, LIKELY, SAID, MARKED, WRITTEN_AS_ONE = 1, 2, 3, 4, 5
"""How much a label claims a value: by standing near, by a sentence, by a colon or its own line, by an equals sign."""

_MOST_FILLERS = 8
_MOST_BEFORE = 3
_MOST_VALUES = 6
_ASKED_FOR = frozenset({Kind.CLIENT_ID, Kind.CLIENT_SECRET})
_OF_ADDRESSES = frozenset({Kind.PORTAL, Kind.REDIRECT})


@dataclass(frozen=True)
class Claim:
    """A label's claim on the value at a place."""

    kind: Kind
    place: int
    strength: int


def claims_in(items: list[Item]) -> list[Claim]:
    """Return all claims of a text's labels, those of a table's columns first."""
    found, headings = list[Claim](), set[int]()
    for label, value in columns(items):
        headings.add(label)
        if value is not None:
            found.append(Claim(items[label].kind, value, MARKED if items[label].is_sure else DOUBTFUL))
    taken = {claim.place for claim in found}
    for place, item in enumerate(items):
        if item.sort is Sort.LABEL and place not in headings and item.kind not in _OF_ADDRESSES:
            made = _of_label(items, place, taken)
            found += made
            taken |= {claim.place for claim in made if claim.strength >= LIKELY}
    return _unless_above(items, found)


def _unless_above(items: list[Item], found: list[Claim]) -> list[Claim]:
    """Doubt all where each label may mean the value above it: the last has none below, and the first has one above."""
    headings = [
        place
        for place, item in enumerate(items)
        if item.sort is Sort.LABEL and item.kind in _ASKED_FOR and stands_alone(items, place)
    ]
    if not headings or headings[0] < len((Sort.VALUE, Sort.BREAK)):
        return found
    is_above = [item.sort for item in items[headings[0] - 2 : headings[0]]] == [Sort.VALUE, Sort.BREAK]
    if not is_above or any(claim.place > headings[-1] for claim in found):
        return found
    values = [place for place in range(headings[0] - 2, len(items)) if items[place].sort is Sort.VALUE][:_MOST_VALUES]
    return [Claim(kind, place, DOUBTFUL) for place in values for kind in _ASKED_FOR]


def _of_label(items: list[Item], place: int, taken: set[int]) -> list[Claim]:
    behind, before = _forward(items, place), _backward(items, place, taken)
    kinds = _group(items, place, behind.place) if behind is not None else set()
    if behind is not None and len(kinds) > 1:
        return [Claim(kind, each, DOUBTFUL) for kind in kinds for each in _run(items, behind.place)]
    both = [each for each in (behind, before) if each is not None]
    strongest = max((each.strength for each in both), default=0)
    claims = [each for each in both if each.strength == strongest]
    is_doubtful = len(claims) > 1 or not items[place].is_sure
    return [replace(each, strength=DOUBTFUL) for each in claims] if is_doubtful else claims


class _Way:
    """What lies between a label and the value behind it."""

    def __init__(self) -> None:
        self.fillers = self.breaks = 0
        self.is_marked = self.has_colon = self.says_is = self.is_crossed = self.is_blank = False
        self.is_colon_last = self.is_apart = False

    def pass_by(self, item: Item) -> None:
        """Note an item that is not the value."""
        if item.sort is Sort.BREAK:
            self.breaks += 1
            self.is_blank = self.is_blank or item.is_blank
            self.is_colon_last = self.has_colon
        elif item.sort is Sort.MARK and item.text in {COLON, EQUALS, DASH, CELL}:
            self.is_marked = self.is_marked or not self.fillers
            self.has_colon = self.has_colon or item.text in {COLON, EQUALS}
        elif item.sort is Sort.MARK:
            self.is_apart = self.is_apart or item.text != OPEN
        elif item.sort is Sort.END:
            self.is_crossed = True
        elif item.sort is Sort.LABEL:
            self.fillers += 1
        elif item.sort is Sort.WORD:
            self.fillers += not item.text.isdigit()
            self.says_is = self.says_is or item.text in COPULAS
            self.is_apart = self.is_apart or item.text in CONJUNCTIONS
            self.is_crossed = self.is_crossed or item.text in EXAMPLES
            self.has_colon = False

    @property
    def is_too_far(self) -> bool:
        return self.fillers > _MOST_FILLERS or self.breaks > 1

    def strength(self, value: Item, *, stands_alone: bool) -> int:
        if self.is_crossed or (self.is_apart and not (self.says_is or self.has_colon or self.is_colon_last)):
            return DOUBTFUL
        if self.breaks:
            if self.is_colon_last or (stands_alone and not self.fillers):
                return SAID if self.fillers else MARKED
            return DOUBTFUL if self.is_blank else SAID if self.says_is else LIKELY
        if value.is_glued and self.is_marked:
            return WRITTEN_AS_ONE
        if self.is_marked and not self.fillers:
            return MARKED
        return SAID if self.says_is or self.has_colon or not self.fillers else LIKELY


def _forward(items: list[Item], place: int) -> Claim | None:
    way = _Way()
    for there in range(place + 1, len(items)):
        item = items[there]
        if item.sort is Sort.LABEL and item.kind not in _OF_ADDRESSES:
            return None
        if _is_value(items, there, way):
            strength = way.strength(item, stands_alone=stands_alone(items, place))
            if _is_marked_itself(items, there):
                strength = DOUBTFUL
            return Claim(items[place].kind, there, strength)
        way.pass_by(item)
        if way.is_too_far:
            return None
    return None


def _is_value(items: list[Item], place: int, way: _Way) -> bool:
    """Tell whether an item is a value; a plain word may be one where nothing stands between it and its label."""
    item = items[place]
    if item.sort is Sort.VALUE:
        return True
    is_next = (way.is_marked or way.breaks > 0) and not way.fillers and not way.is_crossed
    return is_next and is_plain_value(items, place)


def is_plain_value(items: list[Item], place: int) -> bool:
    """Tell whether a word that stands alone may be an ID or a secret that somebody chose."""
    item = items[place]
    if item.sort is not Sort.WORD or not item.raw or item.text in ELSEWHERE or not item.raw.isascii():
        return False
    end = next((there for there in range(place + 1, len(items)) if not _is_inside(items[there])), len(items))
    is_alone = end == len(items) or items[end].sort in {Sort.BREAK, Sort.END, Sort.MARK}
    return is_alone and can_be_one(item.raw) and "@" not in item.raw and len(item.raw) > _MOST_BEFORE


def _is_inside(item: Item) -> bool:
    return item.sort is Sort.WORD and not item.raw


def _is_marked_itself(items: list[Item], place: int) -> bool:
    """Tell whether a colon follows a value, which then says what the next one is for."""
    after = items[place + 1] if place + 1 < len(items) else Item(Sort.BREAK)
    return after.sort is Sort.MARK and after.text in {COLON, EQUALS}


def _is_second_of_two(items: list[Item], place: int) -> bool:
    """Tell whether a value stands beside another one, so that what follows may be said of both."""
    if place < len((Sort.VALUE, Sort.WORD)):
        return False
    between = items[place - 1]
    is_joined = between.text in CONJUNCTIONS if between.sort is Sort.WORD else between.text == COMMA
    return is_joined and items[place - 2].sort is Sort.VALUE


def _backward(items: list[Item], place: int, taken: set[int]) -> Claim | None:
    fillers, is_marked, says_is, is_apart = 0, False, False, False
    for there in range(place - 1, -1, -1):
        item = items[there]
        if item.sort in {Sort.LABEL, Sort.END, Sort.BREAK, Sort.URL} or fillers > _MOST_BEFORE:
            return None
        if item.sort is Sort.VALUE:
            is_apart = is_apart or _is_second_of_two(items, there)
            strength = DOUBTFUL if is_apart else SAID if says_is or is_marked else LIKELY
            return None if there in taken else Claim(items[place].kind, there, strength)
        is_marked = is_marked or (item.sort is Sort.MARK and item.text in {OPEN, DASH, COLON, EQUALS, CELL})
        is_apart = is_apart or (item.sort is Sort.MARK and item.text == COMMA)
        fillers += item.sort is Sort.WORD
        says_is = says_is or item.text in COPULAS or (item.text in TAKEN_AS and place - there <= _MOST_BEFORE)
    return None


def _group(items: list[Item], place: int, value: int) -> set[Kind]:
    """Return the kinds of the labels that stand together before a value, so that it may be of any of them."""
    kinds = {items[place].kind} & _ASKED_FOR
    is_heading = stands_alone(items, place) and not on_one_line(items, place, value)
    there, words = place - 1, 0
    while kinds and there >= 0 and len(kinds) < len(_ASKED_FOR) and words <= _MOST_BEFORE:
        item = items[there]
        if item.sort is Sort.LABEL:
            if item.kind not in _ASKED_FOR or (is_heading and not stands_alone(items, there)):
                break
            kinds.add(item.kind)
        elif item.sort is Sort.WORD and not is_heading:
            words += 1
        elif not (is_heading and item.sort in {Sort.BREAK, Sort.MARK}) and not _joins(item):
            break
        there -= 1
    return kinds


def _joins(item: Item) -> bool:
    return item.sort is Sort.MARK and item.text in {COMMA, CELL}


def _run(items: list[Item], place: int) -> list[int]:
    """Return the values from a place on, until the next label."""
    end = next((there for there in range(place, len(items)) if items[there].sort is Sort.LABEL), len(items))
    return [there for there in range(place, end) if items[there].sort is Sort.VALUE][:_MOST_VALUES] or [place]
