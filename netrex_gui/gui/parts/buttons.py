"""The app's push button and check box: their words wrap where one line has no room for them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QCheckBox, QLabel, QPushButton, QSizePolicy, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import SIDE, SMALL_SIDE, icon
from netrex_gui.gui.parts.layouts import row_in, set_beside

if TYPE_CHECKING:
    _AnyButton = QAbstractButton
else:
    _AnyButton = object  # one of Qt's classes alone may be behind a widget

_RING_INSET = 3.0

_SPARE = 2
"""Pixels that are asked for, and not needed: what is measured of one line and of two differs by one on some screens."""


class _WrapsItsWords(_AnyButton):
    """Makes one of Qt's buttons wrap its words: stands before that button among a class's bases.

    Qt's own text of the button holds the lines; a text with lines of its own keeps none of them.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._words = text.split(" ")
        self._widths: dict[str, int] = {}
        super().setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # Qt's own never gets narrow

    def setText(self, text: str) -> None:
        """Take other words."""
        self._words = text.split(" ")
        self._break()

    def text(self) -> str:
        """Return the words, in whatever lines they stand."""
        return " ".join(self._words)

    def sizeHint(self) -> QSize:
        """Return the size with all the words in one line, as high as it is now."""
        hint = super().sizeHint()
        return QSize(self._width(self.text()) + self._beside(hint), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that of the longest word, as high as it is now."""
        hint = super().sizeHint()
        return QSize(max(map(self._width, self._words)) + self._beside(hint), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        self._break()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the words anew in another print."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widths.clear()
        super().changeEvent(event)

    def _break(self) -> None:
        room = self.width() - self._beside(super().sizeHint()) + _SPARE
        lines: list[str] = []
        for word in self._words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        if (text := "\n".join(lines)) != super().text():
            super().setText(text)

    def _width(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = self.fontMetrics().horizontalAdvance(text.replace("&", ""))
        return self._widths[text]

    def _beside(self, hint: QSize) -> int:
        """Return the width of what is not words in Qt's own size: a box or an icon, the gap and the edges."""
        return hint.width() - max(map(self._width, super().text().split("\n"))) + _SPARE


class Button(_WrapsItsWords, QPushButton):
    """A push button; its property `kind` picks its look, its icon has the colour of its words."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._icon_name, self._icon_side = "", SIDE
        self._drawn = ("", "")

    def set_words(self, text: str) -> None:
        """Have other words, and be called by them."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))

    def show_icon(self, name: str) -> None:
        """Put one of the look's icons before the words; in large print the words need the room."""
        if not theme.is_large():
            self.show_sign(name, SIDE)

    def hide_icon(self) -> None:
        """Have words alone."""
        self._icon_name, self._drawn = "", ("", "")
        self.setIcon(QIcon())

    def show_expanded(self, *, expanded: bool) -> None:
        """Show before the words whether the section that they open and close is open."""
        self.show_sign("unfolded" if expanded else "folded", SMALL_SIDE)

    def show_sign(self, name: str, side: int) -> None:
        """Put an icon before the words, or in place of them, that is wanted in every print."""
        self._icon_name, self._icon_side = name, side
        self.setIconSize(QSize(theme.sp(side), theme.sp(side)))
        self.colour_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that is still held down from before, such as in a dialog that has just closed, for no press."""
        if event.isAutoRepeat() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the icon in the colour of the words as well."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}:
            self.colour_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a second line within the focus of a filled button: one of the two is seen on any ground."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.current_colours().on_accent), 2.0))
            inset = _RING_INSET
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)

    def colour_icon(self) -> None:
        """Draw the icon anew, in the colour of the words."""
        if not self._icon_name:
            return
        colours = theme.current_colours()
        quiet = {"close": colours.secondary, "quiet": colours.secondary}
        by_kind = quiet | {"link": colours.accent, "primary": colours.on_accent}
        colour = by_kind.get(str(self.property("kind")), colours.text) if self.isEnabled() else colours.disabled
        wanted = (self._icon_name, colour)
        if wanted != self._drawn:
            self._drawn = wanted
            self.setIcon(icon(*wanted, self._icon_side))


class CheckBox(_WrapsItsWords, QCheckBox):
    """A check box that may get narrow, called by its words."""

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text.replace("&", ""))


class HoldsItsWords(_AnyButton):
    """Makes one of Qt's buttons as large as the labels in its row, at which a button does not look by itself.

    It stands before that button among a class's bases.
    """

    def hold(self, row: QBoxLayout) -> None:
        """Take the row, once its labels are in it: a click on one of them is a click on the button."""
        self._row = row
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which all the words can be seen."""
        return self._row.minimumSize()


class WrappingRow(QWidget):
    """Places its parts side by side while they fit, left-aligned.

    `spacing` is between them, `indent` is that of those which stand below the first one, both in pixels.
    """

    def __init__(self, *parts: QWidget, spacing: int = 10, indent: int = 0) -> None:
        super().__init__()
        self._indent = indent
        self._parts = parts
        self._row = row_in(self, spacing=spacing)
        for part in parts:
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the row as it stands."""
        return QSize(self._needed(), self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width, which is that of the widest part."""
        widths = [part.minimumSizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), self._row.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row, or join it."""
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Look again when a part has come, gone, or got other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        has_room = self._needed() <= self.width()
        set_beside(self._row, has_room)
        for part in self._parts[1:] if self._indent else ():
            part.setContentsMargins(0 if has_room else self._indent, 0, 0, 0)
        self.updateGeometry()

    def _needed(self) -> int:
        widths = [_width(part) - part.contentsMargins().left() for part in self._shown()]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]


def _width(part: QWidget) -> int:
    return part.sizeHint().expandedTo(part.minimumSize()).width()
