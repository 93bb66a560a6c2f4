"""Whether one can see where the focus is: on every kind of control, by what changes when it comes there."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from tests.look.parts import PART, Part
from tests.look.pixels import SHARPNESS, Picture
from tests.look.stage import settle

_NEAR = 3
"""The focus may be drawn so many pixels around the control."""


def rings(window: QWidget, known: set[str]) -> Iterator[Part]:
    """Put the focus on a control of each kind that is not known yet, and back to where it was."""
    window.activateWindow()  # in one that is not active the focus is not to be seen
    settle()
    before = QApplication.focusWidget()
    for each in window.findChildren(QWidget):
        if _can_have_focus(each) and (name := _name(each)) not in known:
            known.add(name)
            yield Part(name, _ring(window, each), PART, each.objectName())
    if before is not None:
        before.setFocus()


def _ring(window: QWidget, each: QWidget) -> float:
    """Return the contrast of a line around the control to what was there before, along its whole length."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    without = Picture(window)
    each.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    shown = each.visualRect(each.currentIndex()) if isinstance(each, QListView) else each.rect()
    area = QRect(each.mapTo(window, shown.topLeft()), shown.size()).adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
    line = 2 * (shown.width() + shown.height()) * SHARPNESS**2 * 0.8  # the corners are round
    return Picture(window).changed_by(without, area, round(line))


def _name(each: QWidget) -> str:
    kind = str(each.property("kind") or "plain")
    parent = each.parentWidget()
    place = " to be copied" if parent and parent.property("kind") == "copy" else ""
    return f"focus: {type(each).__name__}, {kind}{place}"


def _can_have_focus(each: QWidget) -> bool:
    if not each.isVisible() or not each.isEnabled() or not each.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    is_all_seen = each.visibleRegion().boundingRect() == each.rect()
    is_empty_list = isinstance(each, QListView) and not each.currentIndex().isValid()
    in_box = isinstance(each, QLineEdit) and each.objectName().startswith("qt_")
    return is_all_seen and each.focusProxy() is None and not in_box and not is_empty_list
