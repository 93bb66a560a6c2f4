"""Every text that a part of the window shows, and whether it has the room that it needs."""

import contextlib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from netrex_gui.gui.window.main_window import SMALLEST
from tests.waiting import wait_for
from tests.window.dressing import has_no_room

_SETTLED_SECONDS = 30.0
SIZES = ((960, 700), SMALLEST)
SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


def showing(whole: QWidget) -> list[QWidget]:
    """Return every part that can be seen, or would be after scrolling."""
    for _ in range(3):
        QApplication.processEvents()
    return [part for part in whole.findChildren(QWidget) if part.isVisible()]


def words_shown(part: QWidget) -> list[str]:
    """Return what a part shows, and what it tells a screen reader; not what a person typed."""
    told = [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
    if isinstance(part, QLabel | QAbstractButton):
        told.append(part.text())
    if isinstance(part, QLineEdit):
        told.append(part.placeholderText())
    if isinstance(part, QListView) and part.model() is not None:
        rows = [part.model().index(row, 0) for row in range(part.model().rowCount())]
        told += [str(row.data(role)) for row in rows for role in SPOKEN]
    if isinstance(part, QComboBox) and not part.isEditable():
        told += [part.itemText(row) for row in range(part.count())]
    menu = part.menu() if isinstance(part, QPushButton | QToolButton) else None
    has_names = part.objectName() == "chooseBrowserButton"  # of browsers
    return told + [action.text() for action in (menu.actions() if menu is not None and not has_names else [])]


def without_room(whole: QWidget) -> list[str]:
    """Return each text in a part of the window that has no room, once the layouts have come to rest."""
    with contextlib.suppress(AssertionError):
        wait_for(lambda: not _without_room(whole), _SETTLED_SECONDS)
    return _without_room(whole)


def _without_room(whole: QWidget) -> list[str]:
    found: list[str] = []
    if not all(map(_fits, whole.findChildren(QScrollArea, "pageScroll"))):
        found.append("the page is wider than its place")
    for part in showing(whole):
        if isinstance(part, QLabel | QAbstractButton) and part.text() and not isinstance(part.parent(), QLineEdit):
            found += [repr(part.text())] if has_no_room(part) else []
    return found


def _fits(area: QScrollArea) -> bool:
    """Tell whether the column of a page is no wider than what can be seen of it."""
    column = area.widget()
    return column is None or not column.isVisible() or column.width() <= area.viewport().width()
