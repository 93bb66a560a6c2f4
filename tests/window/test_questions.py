"""Questions stand as each desktop has them: the answer that does it, in its place, and the harmless one by default."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleFactory,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.dialogs import ask, choose, confirm
from tests.window.dressing import dressed

__all__ = ["dressed"]

LAYOUT = QDialogButtonBox.ButtonLayout
ANSWER = QMessageBox.StandardButton
ROLE = QMessageBox.ButtonRole


class Desktop(QProxyStyle):
    """The usual style with the order of buttons of one desktop."""

    def __init__(self, layout: QDialogButtonBox.ButtonLayout) -> None:
        super().__init__(QStyleFactory.create("Fusion"))
        self.layout = layout

    def styleHint(  # noqa: N802 (Qt's name)
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt's own name)
    ) -> int:
        if hint is QStyle.StyleHint.SH_DialogButtonLayout:
            return self.layout.value
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returnData)


@pytest.fixture
def on(qapp: QApplication) -> Iterator[Callable[[QDialogButtonBox.ButtonLayout], None]]:
    """Give a way to be on another desktop."""
    before = qapp.style().objectName()
    yield lambda layout: qapp.setStyle(Desktop(layout))
    qapp.setStyle(before)


def read(question: Callable[[], object]) -> list[str]:
    """Ask a question, read its buttons from left to right, the default one with a star, and answer with Escape."""
    found: list[str] = []
    agreeing: list[QAbstractButton] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        agreeing.extend(each for each in box.buttons() if box.buttonRole(each) is ROLE.AcceptRole)
        buttons = sorted(box.findChildren(QPushButton), key=lambda each: each.x())
        found.extend(each.text().replace("&", "") + "*" * each.isDefault() for each in buttons)
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, look)
    assert not question()
    assert len(agreeing) == 1
    return found


@pytest.mark.parametrize(
    ("layout", "buttons"),
    [
        (LAYOUT.GnomeLayout, ["Go back*", "Delete"]),
        (LAYOUT.MacLayout, ["Go back*", "Delete"]),
        (LAYOUT.KdeLayout, ["Delete", "Go back*"]),
        (LAYOUT.WinLayout, ["Delete", "Go back*"]),
    ],
)
def test_cancel_is_where_the_desktop_has_it(
    qtbot: QtBot,
    on: Callable[[QDialogButtonBox.ButtonLayout], None],
    layout: QDialogButtonBox.ButtonLayout,
    buttons: list[str],
) -> None:
    on(layout)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert read(lambda: confirm(parent, "Delete it?", "It is gone then.", "&Delete")) == buttons


def test_no_answer_has_a_red_cross_a_disk_or_a_bin(
    qtbot: QtBot, on: Callable[[QDialogButtonBox.ButtonLayout], None]
) -> None:
    """Some desktops have pictures on such buttons: a cross would warn of the harmless answer."""
    on(LAYOUT.KdeLayout)
    parent = QWidget()
    qtbot.addWidget(parent)
    pictures: list[bool] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        pictures.extend(not each.icon().isNull() for each in box.findChildren(QPushButton))
        box.reject()

    questions: tuple[Callable[[], object], ...] = (
        lambda: confirm(parent, "Delete it?", "It is gone then.", "&Delete"),
        lambda: ask(parent, "Save it?", "It is new.", ANSWER.Save | ANSWER.Discard | ANSWER.Cancel, ANSWER.Save),
        lambda: choose(parent, "Which?", "One of these:", ["Gate", "Yard"], "None of them"),
    )
    for question in questions:
        QTimer.singleShot(50, look)
        question()
    assert pictures == [False] * 7


@pytest.mark.usefixtures("dressed")
def test_the_harmless_answer_stays_the_default_when_the_scheme_changes_meanwhile(qapp: QApplication) -> None:
    parent = QWidget()
    found: list[str] = []

    def look() -> None:
        theme.apply_colours(qapp, theme.DARK)
        qapp.processEvents()
        found.extend(each.text() for each in parent.findChildren(QPushButton) if each.isDefault())
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.reject()

    parent.show()
    qapp.processEvents()
    QTimer.singleShot(50, look)
    assert not confirm(parent, "Delete it?", "It is gone then.", "&Delete")
    parent.close()
    assert found == ["Go back"]


def test_escape_leaves_everything_as_it_is_where_changes_may_be_saved(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    choices = ANSWER.Save | ANSWER.Discard | ANSWER.Cancel
    given: list[int] = []
    buttons = read(lambda: given.append(ask(parent, "Save?", "There are changes.", choices, ANSWER.Save)))
    assert given == [ANSWER.Cancel]
    assert "Save*" in buttons
