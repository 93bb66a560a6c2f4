"""The line that says whether this app itself reaches the portal, with a sign in front that says the same."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import picture
from netrex_gui.gui.parts.widgets import set_kind
from netrex_gui.texts.message import Message

_SIDE = 16
_SIGNS = {"good": "tick", "warning": "caution"}


class ReachLine(QLabel):
    """A sentence, the room for which is there from the start."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.setTextFormat(self.textFormat().PlainText)
        self.setWordWrap(True)
        self.setObjectName("reachResult")

    def say(self, message: Message) -> None:
        """Say something else."""
        self.setText(message.text or " ")
        set_kind(self, message.kind)
        has_sign = message.kind in _SIGNS
        self.setContentsMargins(theme.sp(_SIDE) + 8 if has_sign else 0, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign in the colour of the words."""
        super().paintEvent(event)
        if (name := _SIGNS.get(str(self.property("kind")))) is not None:
            colour = self.palette().color(self.foregroundRole()).name()
            side = theme.sp(_SIDE)
            top = max(0, (self.fontMetrics().height() - side) // 2)
            QPainter(self).drawPixmap(QPoint(0, top), picture(name, colour, side, self.devicePixelRatioF()))
