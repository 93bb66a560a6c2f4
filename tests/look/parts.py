"""The parts of a window that a person has to make out, and how much each has to stand out (WCAG 1.4.3, 1.4.11)."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from netrex_gui.gui.guide.pictures import Drawing
from netrex_gui.gui.parts.menu import Menu
from netrex_gui.gui.parts.page import Badge
from netrex_gui.gui.sign_in.panel import CountdownRing
from tests.look.pixels import Picture

TEXT, PART = 4.5, 3.0
BORDERLESS = ("link", "close", "title", "row", "quiet", "entry")


@dataclass(frozen=True)
class Part:
    """A part and its contrast: `name` is the same wherever a part of that kind is."""

    name: str
    ratio: float
    least: float
    where: str = ""


def parts(window: QWidget, picture: Picture) -> Iterator[Part]:
    """Measure every part that can be seen, or of an open menu, which lies over others, those in it."""
    menus = (each for each in window.findChildren(Menu) if each.isVisible())
    top: QWidget = next(menus, window)
    for each in top.findChildren(QWidget):
        seen = each.visibleRegion().boundingRect()
        enough = min(each.height(), 2 * each.fontMetrics().height())  # or it is scrolled out but for a strip
        if each.isVisible() and seen.width() > 8 and seen.height() >= enough:
            area = QRect(each.mapTo(window, seen.topLeft()), seen.size())
            for part in _of(each, area, picture):
                yield Part(part.name, part.ratio, part.least, each.objectName() or type(each).__name__)


def _of(each: QWidget, area: QRect, picture: Picture) -> Iterator[Part]:
    kind = str(each.property("kind") or "plain")
    whole = QRect(each.mapTo(each.window(), QPoint()), each.size())
    if isinstance(each, Drawing | Badge | CountdownRing | QScrollBar):
        yield Part(f"{type(each).__name__}: drawn", picture.text_contrast(area), PART)
    elif isinstance(each, QLabel):
        if each.text() and not isinstance(each.parent(), QLineEdit):
            yield _text(f"{kind} text", each, shrunk(area, 5 if kind.startswith("mark") else 3), picture)
    elif isinstance(each, QCheckBox):
        yield from _check_box(each, area, picture)
    elif isinstance(each, QPushButton):
        yield from _button(each, area, whole, picture)
    elif isinstance(each, QListView):
        yield from _rows(each, picture)
    else:
        yield from _field(each, area, whole, picture)


def _button(each: QPushButton, area: QRect, whole: QRect, picture: Picture) -> Iterator[Part]:
    kind = str(each.property("kind") or "plain")
    if each.text():
        yield _text(f"{kind} button: words", each, _words_of(each, whole).intersected(area), picture)
    if not each.icon().isNull() and each.isEnabled():
        yield Part(f"{kind} button: icon", picture.text_contrast(_icon_of(each, whole)), PART)
    if each.menu() and each.isEnabled():
        yield Part(f"{kind} button: arrow", picture.text_contrast(area.adjusted(area.width() - 28, 5, -5, -5)), PART)
    if each.isEnabled() and kind not in BORDERLESS:
        yield Part(f"{kind} button: edge", _edge(whole, area, picture), PART)


def _field(each: QWidget, area: QRect, whole: QRect, picture: Picture) -> Iterator[Part]:
    if isinstance(each, QToolButton):
        yield from _icon_in_field(each, area, picture)
    elif isinstance(each, QLineEdit) and (each.text() or each.placeholderText()):
        name = "field: words" if each.text() else "field: placeholder"
        yield _text(name, each, area.adjusted(5, 5, -36, -5), picture)
    elif isinstance(each, QComboBox):
        yield Part("field: arrow", picture.text_contrast(area.adjusted(area.width() - 28, 5, -5, -5)), PART)
        if not each.isEditable():
            yield _text("field: words", each, area.adjusted(5, 5, -36, -5), picture)
    elif isinstance(each, QPlainTextEdit) and (each.toPlainText() or each.placeholderText()):
        yield _text("field: words", each, shrunk(area, 5), picture)
    if each.isEnabled() and _has_edge(each):
        yield Part("field: edge", _edge(whole, area, picture), PART)


def _icon_in_field(each: QToolButton, area: QRect, picture: Picture) -> Iterator[Part]:
    field = each.parent()
    is_faded = isinstance(field, QLineEdit) and field.isClearButtonEnabled() and not field.text()
    if isinstance(field, QLineEdit) and not is_faded:  # Qt fades the button that clears out, and does not hide it
        yield Part("icon in a field", picture.text_contrast(area), PART)


def _has_edge(each: QWidget) -> bool:
    """Tell whether it is a field with an edge of its own; a text to be copied stands in a box without one."""
    is_field = isinstance(each, QLineEdit | QComboBox | QAbstractSpinBox | QPlainTextEdit)
    parent = each.parentWidget()
    in_box = isinstance(parent, QComboBox | QAbstractSpinBox) or (parent and parent.property("kind") == "copy")
    return is_field and not in_box and each.property("kind") not in BORDERLESS


def _text(name: str, each: QWidget, area: QRect, picture: Picture) -> Part:
    if not each.isEnabled():
        return Part(f"{name}, disabled", picture.text_contrast(area), PART)
    is_large = each.fontInfo().pointSizeF() * (1.29 if each.fontInfo().bold() else 1.0) >= 18
    return Part(name, picture.text_contrast(area), PART if is_large else TEXT)


def _check_box(each: QCheckBox, area: QRect, picture: Picture) -> Iterator[Part]:
    option = QStyleOptionButton()
    each.initStyleOption(option)
    corner = each.mapTo(each.window(), QPoint())
    box = each.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, each).translated(corner)
    yield _text("check box: words", each, area.adjusted(box.right() - area.left() + 4, 3, -3, -3), picture)
    if not each.isEnabled() or not area.contains(box):
        return
    yield Part("check box: edge", picture.edge_contrast(QPoint(box.left() - 2, box.center().y()), 6), PART)
    if each.isChecked():
        yield Part("check box: mark", picture.text_contrast(shrunk(box, 3)), PART)


def _rows(each: QListView, picture: Picture) -> Iterator[Part]:
    viewport = each.viewport()
    state = "" if each.isEnabled() else ", disabled"
    least = TEXT if each.isEnabled() else PART
    for row in range(each.model().rowCount() if each.model() else 0):
        index = each.model().index(row, 0)
        area = each.visualRect(index)
        if not viewport.rect().contains(area):
            continue
        area.moveTopLeft(viewport.mapTo(each.window(), area.topLeft()))
        inner = area.adjusted(24, 6, -6, -6)
        middle = inner.center().y()
        for name, half in (
            ("first line of a row", QRect(inner.topLeft(), QPoint(inner.right(), middle - 1))),
            ("second line of a row", QRect(QPoint(inner.left(), middle + 1), inner.bottomRight())),
        ):
            yield Part(name + state, picture.text_contrast(half), least)
        if index in each.selectedIndexes():
            bar = area.adjusted(0, 20, -area.width() + 24, -20)
            yield Part("bar of the chosen row", picture.text_contrast(bar), PART)


def _words_of(each: QPushButton, whole: QRect) -> QRect:
    """Return where the words of a button are: right of its icon, and left of its arrow."""
    left = 5 if each.icon().isNull() else _icon_of(each, whole).right() - whole.left() + 2
    return whole.adjusted(left, 5, -28 if each.menu() else -5, -5)


def _icon_of(each: QPushButton, whole: QRect) -> QRect:
    side, words = each.iconSize().width(), each.fontMetrics().horizontalAdvance(each.text().replace("&", ""))
    is_left = each.property("kind") in ("link", "quiet", "entry")
    start = 8 if is_left else max(4, (whole.width() - side - 4 - words) // 2)
    return QRect(whole.left() + start, whole.center().y() - side // 2, side, side)


def _edge(whole: QRect, seen: QRect, picture: Picture) -> float:
    return picture.edge_contrast(QPoint(whole.left() - 2, seen.center().y()), 7)


def shrunk(area: QRect, by: int) -> QRect:
    """Return an area without its edges."""
    return area.marginsRemoved(QMargins(by, by, by, by))
