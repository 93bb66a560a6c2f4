"""The words of a check box stand in one line while there is room, and then in as many as it takes."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui.parts.buttons import CheckBox
from netrex_gui.gui.window.workspace import Workspace
from tests.window.dressing import dressed
from tests.window.row_steps import opened

__all__ = ["dressed"]

WORDS = "Re&member the secret on this computer"


def lines(box: CheckBox) -> int:
    return round(box.minimumSizeHint().height() / CheckBox("x").sizeHint().height() + 0.2)


def test_words_stand_in_one_line_while_there_is_room(dressed: None, workspace: Workspace) -> None:
    opened(workspace.form, "scope_read")
    QApplication.processEvents()
    boxes = [box for box in workspace.findChildren(CheckBox) if box.isVisible()]
    assert len(boxes) > 10
    assert [box.text() for box in boxes if lines(box) != 1] == []


def test_words_go_on_in_another_line_and_back(dressed: None, qtbot: QtBot) -> None:
    box = CheckBox(WORDS)
    qtbot.addWidget(box)
    box.show()
    whole = box.sizeHint()
    box.resize(box.minimumSizeHint().width(), 200)
    assert lines(box) >= 3
    assert box.text() == WORDS
    box.resize(whole)
    assert lines(box) == 1


def test_other_words_are_broken_as_well(dressed: None, qtbot: QtBot) -> None:
    box = CheckBox("Short")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    box.setText(WORDS)
    assert (box.text(), lines(box) > 1) == (WORDS, True)
