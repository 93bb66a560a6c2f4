"""Where things stand: lines, what is alone on one, and the columns of a table."""

import itertools

from netrex_gui.pasted.items import CELL, Item, Sort


def on_one_line(items: list[Item], first: int, last: int) -> bool:
    """Tell whether no line ends between two places."""
    return all(items[there].sort is not Sort.BREAK for there in range(first, last))


def stands_alone(items: list[Item], place: int) -> bool:
    """Tell whether a label is all that its line says; the number of a list does not count."""
    for step in (-1, 1):
        there = place + step
        while 0 <= there < len(items) and items[there].sort is not Sort.BREAK:
            if not _is_of_list(items, there):
                return False
            there += step
    return True


def _is_of_list(items: list[Item], place: int) -> bool:
    item = items[place]
    is_after_number = item.sort is Sort.END and place > 0 and items[place - 1].text.isdigit()
    return item.sort is Sort.MARK or (item.sort is Sort.WORD and item.text.isdigit()) or is_after_number


def columns(items: list[Item]) -> list[tuple[int, int | None]]:
    """Return the places of the labels that head a column each, with the place of the one value below, if any."""
    found: list[tuple[int, int | None]] = []
    lines = _lines(items)
    for heads, row in itertools.pairwise(lines):
        labelled, filled = _cells(items, heads), _cells(items, row)
        if len(labelled) < 2 or len(labelled) != len(filled):  # noqa: PLR2004 (one column is a list)
            continue
        if _holds(items, heads, Sort.VALUE) or _holds(items, row, Sort.LABEL):
            continue
        labels = [_only(items, cell, Sort.LABEL) for cell in labelled]
        values = [_only(items, cell, Sort.VALUE) for cell in filled]
        if sum(label is not None for label in labels) > 1:
            found += [(label, value) for label, value in zip(labels, values, strict=True) if label is not None]
    return found


def _lines(items: list[Item]) -> list[range]:
    ends = [place for place, item in enumerate(items) if item.sort is Sort.BREAK]
    starts = [0, *(end + 1 for end in ends)]
    return [range(start, end) for start, end in zip(starts, [*ends, len(items)], strict=True)]


def _cells(items: list[Item], line: range) -> list[range]:
    borders = [place for place in line if items[place].sort is Sort.MARK and items[place].text == CELL]
    starts = [line.start, *(place + 1 for place in borders)]
    return [range(start, end) for start, end in zip(starts, [*borders, line.stop], strict=True) if start < end]


def _holds(items: list[Item], line: range, sort: Sort) -> bool:
    return any(items[place].sort is sort for place in line)


def _only(items: list[Item], cell: range, sort: Sort) -> int | None:
    found = [place for place in cell if items[place].sort is sort]
    return found[0] if len(found) == 1 else None
