"""Whether everything that is shown has the room that it needs.

``python -m tests.look.room POINTS LANGUAGE WIDTH HEIGHT`` names what has not, in a process of its own: Qt scales a
whole one, with QT_SCALE_FACTOR.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollArea, QToolButton, QWidget

from netrex_gui.gui.parts.menu import Menu
from tests.look import dress
from tests.look.stage import Stage, settle
from tests.look.states import states
from tests.window.dressing import has_no_room

_PASSES = 12
"""So often a layout may be looked at while it still settles: what is checked at that moment changes its words."""


def troubles_of_all(points: int, language: str, *sizes: tuple[int, int]) -> list[str]:
    """Go through every state in a print and a language, and name what has no room in a window of each size."""
    dress.start(points, language)
    with tempfile.TemporaryDirectory() as home:
        return [trouble for state, on in states(Path(home)) for trouble in troubles_of(state, on, *sizes)]


def troubles_of(state: str, on: Stage, *sizes: tuple[int, int]) -> Iterator[str]:
    """Name what has no room in a window of each size, once its layout has settled."""
    for size in sizes:
        on.window.resize(*size)
        for _ in range(_PASSES):
            settle()
            if not (here := list(troubles(on.window))):
                break
        yield from (f"{state}, {size}: {each}" for each in here)
        if on.window.size() != QSize(*size):
            yield f"{state}, {size}: the window is {on.window.size()}"


def troubles(window: QWidget) -> Iterator[str]:
    """Name what is cut off, what lies over something else, and what is outside the part that can be seen."""
    for area in window.findChildren(QScrollArea):
        column = area.widget()
        if area.isVisible() and column is not None and column.width() > area.viewport().width():
            yield f"{_widest(column)} is wider than what is seen of the page"
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    worded = [each for each in shown if _has_words(each)]
    for each in worded:
        if isinstance(each, QLabel | QAbstractButton) and has_no_room(each):
            yield f"{_name(each)} has not the room that it needs: {each.size()}, {each.minimumSizeHint()}"
        parent = each.parentWidget()
        if parent is not None and not parent.rect().contains(each.geometry()):
            yield f"{_name(each)} reaches over the edge of what it is in"
    placed = [(each, QRect(each.mapTo(window, QPoint()), each.size())) for each in worded]
    for (one, where), (other, there) in combinations(placed, 2):
        together = where.intersected(there)
        if not one.isAncestorOf(other) and min(together.width(), together.height()) > 1 and _side_by_side(one, other):
            yield f"{_name(one)} and {_name(other)} lie over each other"


def _widest(column: QWidget) -> str:
    parts = [each for each in column.findChildren(QWidget) if each.isVisible() and not each.findChildren(QWidget)]
    return _name(max(parts, key=lambda each: each.minimumSizeHint().width(), default=column))


def _side_by_side(one: QWidget, other: QWidget) -> bool:
    """Tell whether neither is behind a part that scrolls, or below a menu, while the other is not."""
    return _area_of(one) is _area_of(other) and _menu_of(one) is _menu_of(other)


def _menu_of(each: QWidget) -> QWidget | None:
    above = each.parentWidget()
    while above is not None and not isinstance(above, Menu):
        above = above.parentWidget()
    return above


def _area_of(each: QWidget) -> QWidget | None:
    above = each.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _has_words(each: QWidget) -> bool:
    if isinstance(each, QToolButton) or isinstance(each.parent(), QLineEdit | QComboBox):
        return False
    return isinstance(each, QLineEdit | QComboBox) or (isinstance(each, QLabel | QAbstractButton) and bool(each.text()))


def _name(each: QWidget) -> str:
    return f"{each.objectName()} {each.text()!r}" if isinstance(each, QLabel | QAbstractButton) else each.objectName()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    points, language, width, height = sys.argv[1:]
    sys.stdout.write("\n".join(troubles_of_all(int(points), language, (int(width), int(height)))))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # while Qt is there to do it
    gc.collect()
