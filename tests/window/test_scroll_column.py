"""The column of a page scrolls; its bar is no child of the area, where Qt crashes if asked for it once it has gone."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.parts.page import ScrollColumn
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.window.every_page import pages


@pytest.fixture
def column(qtbot: QtBot) -> ScrollColumn:
    content = QWidget()
    content.setMinimumHeight(1000)
    shown = ScrollColumn(content)
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    shown.show()
    qtbot.waitUntil(shown.bar.isVisible)
    return shown


def turn_wheel(column: ScrollColumn, steps: int) -> None:
    view = column.area.viewport()
    middle = QPointF(view.rect().center())
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, view.mapToGlobal(middle), QPoint(), QPoint(0, -120 * steps), *none, False)
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize("size", [(960, 700), (720, 540)], ids=str)
def test_an_area_has_one_accessible_child_whatever_page_comes_or_goes(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, size: tuple[int, int]
) -> None:
    workspace.setMinimumSize(*size)
    workspace.resize(*size)
    bars_seen = 0
    for page in pages(workspace, portal, redirect_uri):
        for area in workspace.findChildren(QScrollArea):
            assert QAccessible.queryAccessibleInterface(area).childCount() == 1, page
        bars_seen += sum(each.bar.isVisible() for each in workspace.findChildren(ScrollColumn))
    assert bars_seen or size == (960, 700), "not even the smallest window has one"


def test_the_wheel_moves_content_and_bar(column: ScrollColumn) -> None:
    turn_wheel(column, 2)
    content = column.area.widget()
    assert content is not None
    assert content.y() < 0
    assert column.bar.value() == -content.y()


def test_the_bar_moves_the_content(column: ScrollColumn) -> None:
    column.bar.setValue(column.bar.maximum())
    content = column.area.widget()
    assert content is not None
    assert content.geometry().bottom() == column.area.viewport().rect().bottom()
    assert column.bar.pageStep() == column.area.viewport().height()


def test_the_bar_goes_and_leaves_its_room_where_all_fits(column: ScrollColumn, qtbot: QtBot) -> None:
    width = column.area.width()
    column.resize(300, 1100)
    qtbot.waitUntil(lambda: not column.bar.isVisible())
    assert column.area.width() == width
