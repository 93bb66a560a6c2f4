"""The round mark at the head of a page that tells how something ended."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import picture

_SIZE = 44
_SIGN = 28


class Ending(Enum):
    """How something ended: with the colour's role, and the name of the sign."""

    GOOD = ("good", "tick")
    TROUBLE = ("bad", "bang")
    OVER = ("secondary", "cross")


class Badge(QWidget):
    """Shows an ending as a sign in a filled circle. The title beside it says the same in words."""

    def __init__(self, ending: Ending) -> None:
        super().__init__()
        self._ending = ending
        side = theme.sp(_SIZE)
        self.setFixedSize(side, side)

    def show_ending(self, ending: Ending) -> None:
        """Show another ending."""
        self._ending = ending
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the moment."""
        role, sign = self._ending.value
        colours = theme.current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, role)))
        painter.drawEllipse(QRectF(self.rect()))
        side = theme.sp(_SIGN)
        corner = (self.width() - side) / 2
        painter.drawPixmap(QPointF(corner, corner), picture(sign, colours.page, side, self.devicePixelRatioF()))
