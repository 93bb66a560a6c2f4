"""The app's push button: it has an icon in the colour of its words, and a focus that is seen on every ground."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from netrex_gui.gui import theme
from netrex_gui.gui.icons import SIDE, icon

_RING_INSET = 3.0


class Button(QPushButton):
    """A push button; its property `kind` picks its look."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._icon_name = ""
        self._drawn = ("", "")

    def show_icon(self, name: str) -> None:
        """Put one of the look's icons before the words; in large print the words need the room."""
        if theme.is_large():
            return
        self._icon_name = name
        side = theme.sp(SIDE)
        self.setIconSize(QSize(side, side))
        self.colour_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the icon in the colour of the words."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}:
            self.colour_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a second line within the focus of a filled button: one of the two is seen on any ground."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.worn().on_accent), 2.0))
            inset = _RING_INSET
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)

    def colour_icon(self) -> None:
        """Draw the icon anew, in the colour of the words."""
        if not self._icon_name:
            return
        colours = theme.worn()
        by_kind = {"link": colours.accent, "primary": colours.on_accent}
        colour = by_kind.get(str(self.property("kind")), colours.text) if self.isEnabled() else colours.disabled
        wanted = (self._icon_name, colour)
        if wanted != self._drawn:
            self._drawn = wanted
            self.setIcon(icon(*wanted))
