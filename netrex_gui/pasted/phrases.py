"""The labels among the words: one word, or two that say it together."""

from netrex_gui.pasted.addresses import is_address
from netrex_gui.pasted.items import COLON, EQUALS, Item, Sort
from netrex_gui.pasted.labels import Kind, is_bare_id, is_in_passing, is_negation, is_of_sentence, kind_of, kind_of_pair


def with_labels(words: list[Item]) -> list[Item]:
    """Put a label in the place of the words that are one."""
    labelled: list[Item] = []
    place = 0
    while place < len(words):
        label, taken = _label_at(words, place)
        if label is None:
            labelled.append(words[place])
        elif not (labelled and labelled[-1].sort is Sort.LABEL and labelled[-1].kind is label.kind):
            labelled.append(_unless_negated(label, labelled))
        elif label.is_sure and labelled[-1].kind is not Kind.OTHER:
            labelled[-1] = label
        place += taken
    return labelled


def _label_at(words: list[Item], place: int) -> tuple[Item | None, int]:
    """Return the label that begins at a place, and of how many items it is."""
    word = words[place]
    if word.sort is not Sort.WORD:
        return None, 1
    after = place + 1
    if after + 1 < len(words) and words[after].sort is Sort.BREAK and not words[after].is_blank:
        after += 1  # a line that was broken between the two
    if after < len(words) and words[after].sort is Sort.WORD:
        kind = kind_of_pair(word.text, words[after].text)
        if kind is not None and not (after > place + 1 and _stands_alone(words, place)):
            return Item(Sort.LABEL, kind=kind), after + 1 - place
    found = kind_of(word.text)
    if found is None:
        return None, 1
    kind, is_sure = found
    leads = _leads_to_value(words, place + 1)
    leads = leads or (kind is Kind.PORTAL and any(map(is_address, words[place + 1 : place + 4])))
    if is_in_passing(word.text) and not leads:
        return None, 1
    is_sure = is_sure and not (is_bare_id(word.text) and _is_of_something_else(words, place))
    return Item(Sort.LABEL, kind=kind, is_sure=is_sure), 1


def _stands_alone(words: list[Item], place: int) -> bool:
    return place == 0 or words[place - 1].sort is Sort.BREAK


def _leads_to_value(words: list[Item], place: int) -> bool:
    return place < len(words) and words[place].sort is Sort.MARK and words[place].text in {COLON, EQUALS}


def _is_of_something_else(words: list[Item], place: int) -> bool:
    """Tell whether a word beside a bare ID may say that it is the ID of something else."""
    before = words[place - 1] if place else Item(Sort.BREAK)
    is_before = words[place].text == "id" and before.sort is Sort.WORD  # the other words for it come first
    if is_before and not is_of_sentence(before.text) and not before.text.isdigit():
        return True
    after = words[place + 1] if place + 1 < len(words) else Item(Sort.BREAK)
    is_named = after.sort is Sort.WORD and not is_of_sentence(after.text) and kind_of(after.text) is None
    behind = words[place + 2] if place + 2 < len(words) else Item(Sort.BREAK)
    return is_named and (behind.sort is Sort.VALUE or _leads_to_value(words, place + 2))


def _unless_negated(label: Item, before: list[Item]) -> Item:
    near = [each.text for each in before[-3:] if each.sort is Sort.WORD]
    return Item(Sort.LABEL, kind=Kind.OTHER) if any(map(is_negation, near)) else label
