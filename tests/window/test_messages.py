"""What a page tells: the sign before a sentence is seen as soon as the sentence is, and takes no room of its own."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.messages import Note, SignedLine
from netrex_gui.texts.message import Message
from tests.window.dressing import dressed

__all__ = ["dressed"]


class Painted(QObject):
    """Notes what of a label is painted anew."""

    def __init__(self, watched: QLabel) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def seen(qtbot: QtBot, made: QLabel) -> Painted:
    qtbot.addWidget(made)
    theme.apply_style_sheet(made)
    made.resize(300, 26)
    made.show()
    QApplication.processEvents()
    painted = Painted(made)
    QApplication.processEvents()
    painted.region = QRegion()
    return painted


@pytest.mark.usefixtures("dressed")
def test_the_tick_comes_with_the_words_on_a_page_that_is_seen_already(qtbot: QtBot) -> None:
    note = Note("note")
    painted = seen(qtbot, note)
    note.say("Both read from what you pasted")
    QApplication.processEvents()
    assert painted.region.contains(QPoint(2, note.height() // 2))


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(("kind", "has_sign"), [("good", True), ("warning", True), ("secondary", False)])
def test_a_line_has_the_sign_that_says_the_same(qtbot: QtBot, kind: str, has_sign: bool) -> None:
    line = SignedLine("line")
    painted = seen(qtbot, line)
    height = line.sizeHint().height(), line.minimumHeight()
    line.say(Message("This app reaches it", kind))
    QApplication.processEvents()
    assert painted.region.contains(QPoint(2, 8))
    assert (line.contentsMargins().left() > theme.sp(16)) == has_sign
    picture = line.grab().toImage()
    assert len({picture.pixelColor(x, y).name() for x in range(16) for y in range(16)}) > 1  # a sign, or words
    line.say(Message())
    assert line.text() == ""
    assert (line.sizeHint().height(), line.minimumHeight()) == height
