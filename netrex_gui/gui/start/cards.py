"""The answers to the first question, each a card; the first of them leads."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import SIDE, SMALL_SIDE, picture
from netrex_gui.gui.parts.buttons import Button, HoldsItsWords
from netrex_gui.gui.parts.layouts import column_in, column_of, row_in
from netrex_gui.gui.parts.widgets import label

_TILE = 36
_CORNER = 6
_EDGE, _ABOVE, _GAP = 16, 12, 14


class Sign(QWidget):
    """A sign on a small tinted ground, or a sign alone."""

    def __init__(self, name: str, side: int, tile: int = 0) -> None:
        super().__init__()
        self._name, self._side, self._tile = name, side, tile
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        width = theme.sp(tile or side)
        self.setFixedSize(width, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the moment."""
        colours, side = theme.current_colours(), theme.sp(self._side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tile:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        corner = (self.width() - side) / 2
        colour = colours.accent if self._tile else colours.secondary
        painter.drawPixmap(QPointF(corner, corner), picture(self._name, colour, side, self.devicePixelRatioF()))


class Card(HoldsItsWords, QPushButton):
    """An answer: what the person has, and what comes of it. It is one button, and read as one."""

    def __init__(self, name: str, sign: str, title: str, sentence: str, *, leads: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card-lead" if leads else "card")
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # its words wrap
        self.setSizePolicy(policy)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        row = row_in(self, spacing=_GAP, edges=(_EDGE, _ABOVE, _EDGE, _ABOVE))
        if not theme.is_large():  # the words need the room
            row.addWidget(Sign(sign, SIDE, _TILE))
        row.addLayout(column_of(label(title, "card"), label(sentence, "small"), spacing=2), 1)
        if not leads:
            row.addWidget(Sign("folded", SMALL_SIDE))
        self.hold(row)

    def keep_free(self, right: int, below: int) -> None:
        """Keep room within its edges, so many pixels wide at its right or high below its words."""
        self._row.setContentsMargins(_EDGE, _ABOVE, _EDGE + right, _ABOVE + below)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow ones are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        return self._row.totalHeightForWidth(width)


class LeadingCard(QWidget):
    """The card that most people need: `button`, on it, does what it is for; `card` is the same answer without that."""

    def __init__(self, card: Card, button: Button) -> None:
        super().__init__()
        self.card, self.button = card, button
        self._is_narrow = False
        button.setParent(self)
        column_in(self, card)
        button.raise_()

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the words, or beside them."""
        self._is_narrow = narrow
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its place."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Look again at how much room the button needs when it is seen, or in other print."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Show, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place()
        return done

    def _place(self) -> None:
        self.button.ensurePolished()
        size = self.button.sizeHint()
        right, below = self.width() - _EDGE - size.width(), self.height() - _ABOVE - size.height()
        if self._is_narrow:
            self.card.keep_free(0, size.height() + _ABOVE)
            beside = 0 if theme.is_large() else theme.sp(_TILE) + _GAP
            self.button.setGeometry(_EDGE + beside, below, min(size.width(), self.width() - 2 * _EDGE), size.height())
        else:
            self.card.keep_free(size.width() + _GAP, 0)
            self.button.setGeometry(right, (self.height() - size.height()) // 2, size.width(), size.height())
