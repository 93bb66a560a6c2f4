"""A boxed list: its rows open in place, by mouse and keys, and what is behind a closed one is not to be found."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.boxed_list import BoxedList, BoxRow
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.window.workspace import Workspace
from tests.window.dressing import dressed, has_no_room
from tests.window.shown_texts import showing

__all__ = ["dressed"]


def content(name: str, height: int = 60) -> QWidget:
    made, field = QWidget(), QLineEdit()
    field.setObjectName(name)
    QVBoxLayout(made).addWidget(field)
    made.setMinimumHeight(height)
    return made


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(720, 500)
    return made


@pytest.fixture
def box(page: Page) -> BoxedList:
    """Show a list with a row of each kind."""
    rows = (
        BoxRow("accountButton", "Account", "Change", content("account")),
        BoxRow("otherButton", "Other settings", content=content("other")),
        BoxRow("plainButton", "The sign-in page"),
    )
    rows[0].show_fact("whoever is signed in")
    made = BoxedList(*rows)
    page.column.addWidget(made)
    page.column.addStretch(1)
    made.opened.connect(page.show_opened)
    page.show()
    showing(page)
    return made


@pytest.mark.usefixtures("dressed")
def test_a_fact_on_a_ground_of_its_own_is_as_wide_as_its_words(box: BoxedList) -> None:
    row = box.rows[0]
    row.show_fact("See settings and state", "row-chip")
    showing(box)
    fact = row.button.fact
    words = fact.fontMetrics().horizontalAdvance(fact.text())
    assert words < fact.width() <= words + 24
    assert fact.height() < 2 * fact.fontMetrics().lineSpacing()  # in one line


def test_a_row_opens_and_closes_below_itself_and_nothing_above_it_moves(box: BoxedList) -> None:
    first, second, third = (row.button for row in box.rows)
    before = [button.mapTo(box, QPoint()) for button in (first, second, third)]
    second.click()
    showing(box)
    (opened,) = box.findChildren(QLineEdit, "other")
    assert opened.isVisible()
    assert [button.mapTo(box, QPoint()) for button in (first, second)] == before[:2]
    assert third.mapTo(box, QPoint()).y() >= before[2].y() + 60
    second.click()
    showing(box)
    assert [button.mapTo(box, QPoint()) for button in (first, second, third)] == before


def test_keys_open_a_row_and_lead_on_into_it(box: BoxedList) -> None:
    first = box.rows[0].button
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is box.findChild(QLineEdit, "account")
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert not box.rows[0].is_open


def test_what_is_behind_a_closed_row_has_its_name_only_while_that_is_open(box: BoxedList) -> None:
    row = box.rows[0]
    field = row.part("account")
    assert isinstance(field, QLineEdit)
    for _ in range(2):
        assert box.findChild(QWidget, "account") is None
        row.set_open(True)
        assert box.findChild(QWidget, "account") is field
        assert box.row_of("account") == (row, field)
        row.set_open(False)
    assert box.row_of("account") == (row, field)
    assert box.row_of("nothing") is None


def test_a_screen_reader_is_told_the_fact_and_whether_the_row_is_open(
    box: BoxedList, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("netrex_gui.gui.parts.boxed_list.announce", lambda _widget, text: said.append(text))
    row = box.rows[0]
    assert (row.button.accessibleName(), row.button.accessibleDescription()) == (
        "Account: whoever is signed in",
        "Change",
    )
    row.set_open(True)
    assert row.button.isChecked()
    assert row.button.accessibleDescription() == "Close"
    row.show_fact("a private window")
    row.set_open(False)
    assert row.button.accessibleName() == "Account: a private window"
    assert said == ["Open", "Closed"]


def test_a_row_that_opens_nothing_is_a_plain_button(box: BoxedList, qtbot: QtBot) -> None:
    plain = box.rows[2].button
    with qtbot.waitSignal(plain.clicked):
        plain.click()
    assert not plain.isChecked()


@pytest.mark.usefixtures("dressed")
def test_words_that_are_long_wrap_and_have_room_in_both_shapes(box: BoxedList, page: Page) -> None:
    theme.apply_style_sheet(page)
    box.rows[0].show_fact("Whoever is signed in in the browser, " * 4)
    box.rows[2].button.show_text("The sign-in page: I am still at it, and so is everybody else " * 3)
    for width, narrow in ((720, False), (420, True)):
        page.resize(width, 500)
        box.set_narrow(narrow)
        showing(page)
        assert [part for part in showing(box) if has_no_room(part)] == []


def test_what_opens_is_scrolled_to_but_never_past_its_row(page: Page, box: BoxedList, qtbot: QtBot) -> None:
    page.resize(720, 300)
    showing(page)
    row = box.rows[1]
    row.set_open(True)
    assert row.content is not None
    row.content.setMinimumHeight(900)
    row.set_open(False)
    row.set_open(True)

    def is_at_the_top() -> bool:
        place = row.mapTo(page, QPoint()).y()
        return 0 <= place <= 20

    qtbot.waitUntil(is_at_the_top)


def test_opening_a_row_takes_nothing_from_the_other_parts_of_the_window(workspace: Workspace) -> None:
    """Seen with PySide 6.11: a walk through Qt's chain of focus makes each part the owner of the next one."""
    entries = workspace.token_panel.row.copy_as_button.menu().actions()
    for row in workspace.form.rows.values():
        row.set_open(True)
    for label in workspace.hand_over.receive.panel.findChildren(QLabel):
        label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert entries
    assert all(isValid(each) for each in entries)
