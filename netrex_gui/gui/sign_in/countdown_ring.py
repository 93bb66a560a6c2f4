"""A ring that empties while something is being waited for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.widgets import label

_SIZE = 84
_STROKE = 7
_FULL_CIRCLE = 360 * 16
_TOP = 90 * 16


class CountdownRing(QWidget):
    """Shows what share of the time is left, with the time itself in the middle."""

    def __init__(self, name: str) -> None:
        super().__init__()
        side = theme.sp(_SIZE)
        self.setFixedSize(side, side)
        self._share = 1.0
        self.clock: QLabel = label("", "clock", name)
        self.clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.clock)

    def show_left(self, seconds: float, share: float) -> None:
        """Show the seconds left, and their share of the whole time (0 to 1)."""
        minutes, rest = divmod(max(0, round(seconds)), 60)
        self.clock.setText(f"{minutes}:{rest:02}")
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ring."""
        palette = self.palette()
        inset = _STROKE / 2
        square = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, share in ((palette.mid().color(), 1.0), (palette.accent().color(), self._share)):
            painter.setPen(QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(square, _TOP, round(_FULL_CIRCLE * share))
