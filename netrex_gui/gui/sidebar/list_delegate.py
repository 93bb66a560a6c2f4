"""How a row of the sidebar looks."""

import time
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from netrex_gui.gui.look import theme
from netrex_gui.gui.sidebar.list_model import ENTRY, ConnectionListModel
from netrex_gui.gui.sidebar.search import Entry
from netrex_gui.tokens.stored_token import TokenStatus

_PADDING = 10
_INDENT = 16
_SMALL = 0.86
_RING_WIDTH = 2
_KIND = {
    TokenStatus.VALID: "good",
    TokenStatus.EXPIRING: "caution",
    TokenStatus.EXPIRED: "secondary",
    TokenStatus.REVOKED: "bad",
    TokenStatus.REFUSED: "caution",
}


class TwoLines(QStyledItemDelegate):
    """Draws a name above a second line, a token below its connection; the chosen row is tinted, with a bar at its left.

    Where the list cannot be used the words are dim.
    """

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: ARG002
        """Give every row the same height; it is as wide as the list."""
        return QSize(1, 2 * option.fontMetrics.height() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw one row."""
        from PySide6.QtWidgets import QStyle  # late: a list without rows does without it

        colours = QApplication.palette()  # a style sheet dims the placeholder text of the option's own
        entry: Entry = index.data(ENTRY)
        area: QRect = option.rect.adjusted(_INDENT if entry.kept else 0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.midlight())
            painter.drawRoundedRect(area, 6, 6)
        if chosen:
            painter.setBrush(colours.accent())
            painter.drawRoundedRect(QRect(area.left(), area.top(), 3, area.height()), 1.5, 1.5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent().color(), _RING_WIDTH))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        dim = None if option.state & QStyle.StateFlag.State_Enabled else QColor(theme.worn().disabled)
        self._draw_texts(painter, area, entry, index.model(), option.font, dim)
        painter.restore()

    def _draw_texts(
        self, painter: QPainter, area: QRect, entry: Entry, model: ConnectionListModel, face: QFont, dim: QColor | None
    ) -> None:
        inner = area.adjusted(_PADDING + 2, _PADDING, -_PADDING, -_PADDING)
        font, small = QFont(face), QFont(face)
        small.setPointSizeF(face.pointSizeF() * _SMALL)
        font.setBold(entry.kept is None)
        modes, sides = Qt.TextElideMode, Qt.AlignmentFlag
        # the tokens of several customers of one kind begin alike
        elide = modes.ElideMiddle if entry.kept else modes.ElideRight
        for text, font_of_line, brush, side, elision in (
            (model.title(entry), font, QApplication.palette().text(), sides.AlignTop, elide),
            (model.second_line(entry), small, _second_brush(entry), sides.AlignBottom, modes.ElideRight),
        ):
            painter.setFont(font_of_line)
            painter.setPen(dim or brush.color())
            shown = painter.fontMetrics().elidedText(text, elision, inner.width())
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignLeft, shown)


def _second_brush(entry: Entry) -> QBrush:
    if entry.kept is None:
        return QApplication.palette().placeholderText()
    return QBrush(QColor(getattr(theme.worn(), _KIND[entry.kept.status(time.time())])))
