"""What a page tells a person: sentences that come and go, and that a screen reader says."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import picture
from netrex_gui.gui.parts.widgets import announce, hold_line, set_kind
from netrex_gui.texts.message import Message

_NOTE_HEIGHT, _TICK = 26, 16
_SIGNS = {"good": "tick", "warning": "caution"}
_BESIDE = 8

Say = Callable[[], str]
"""Says a sentence in the language of the moment it is called; an empty one is not shown."""


def nothing() -> str:
    """Say nothing."""
    return ""


def show_message(where: QLabel, message: Message | str) -> None:
    """Show a message in its place, or hide the place where there is none, and have it read out."""
    text = message if isinstance(message, str) else message.text
    where.setText(text)
    where.setVisible(bool(text))
    if isinstance(message, Message):
        set_kind(where, message.kind)
    announce(where, text)


class Banner(QLabel):
    """A tinted label with a sentence, hidden where there is none."""

    def __init__(self, name: str, kind: str = "notice") -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence, or none, and have it read out."""
        show_message(self, text)


class FieldMessage(Banner):
    """A sentence below a field: what is wrong with what stands there, or what was changed of it."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "bad")

    def say(self, text: str, *, is_bad: bool = True) -> None:
        """Show a sentence, or none, and have it read out."""
        show_message(self, Message(text, "bad" if is_bad else "small"))


class Note(QLabel):
    """A sentence about something that went well, after a tick, in a place that it has from the start."""

    def __init__(self, name: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.setObjectName(name)
        self.setProperty("kind", "note-good")
        self.setMinimumHeight(theme.sp(_NOTE_HEIGHT))

    def say(self, text: str) -> None:
        """Show a sentence, or none, and have it read out."""
        if text != self.text():
            self.setText(text)
            self.update()  # Qt paints anew where the words are, and no more
            announce(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick before the first line."""
        super().paintEvent(event)
        if self.text():
            side = theme.sp(_TICK)
            sign = picture("tick", theme.current_colours().good, side, self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, (min(self.height(), theme.sp(_NOTE_HEIGHT)) - side) // 2, sign)


class SignedLine(QLabel):
    """A sentence with a sign in front that says the same, in a place that it has from the start."""

    def __init__(self, name: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.setObjectName(name)
        hold_line(self)

    def say(self, message: Message) -> None:
        """Say something else, or nothing."""
        self.setText(message.text)
        set_kind(self, message.kind)
        has_sign = bool(message.text) and message.kind in _SIGNS
        self.setContentsMargins(theme.sp(_TICK) + _BESIDE if has_sign else 0, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign in the colour of the words."""
        super().paintEvent(event)
        name = _SIGNS.get(str(self.property("kind")))
        if name is not None and self.text():
            colour = self.palette().color(self.foregroundRole()).name()
            side = theme.sp(_TICK)
            top = max(0, (self.fontMetrics().height() - side) // 2)
            QPainter(self).drawPixmap(QPoint(0, top), picture(name, colour, side, self.devicePixelRatioF()))
