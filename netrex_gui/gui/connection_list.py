"""The saved connections at the left, and what can be done with them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
)

from netrex_gui.connections import Connection
from netrex_gui.gui.widgets import button, label

WIDTH = 236
_ID = Qt.ItemDataRole.UserRole
_HOST = Qt.ItemDataRole.UserRole + 1
_PADDING = 10


class ConnectionList(QFrame):
    """The sidebar.

    Signals: `selected` with a connection's ID, `new_requested`, `duplicate_requested`, `delete_requested`,
    `guide_requested`, `practice_requested`, `check_requested` for the setup, and `about_requested`.
    """

    selected = Signal(str)
    new_requested = Signal()
    duplicate_requested = Signal()
    delete_requested = Signal()
    guide_requested = Signal()
    practice_requested = Signal()
    check_requested = Signal()
    about_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self.entries = QListWidget()
        self.entries.setObjectName("connectionList")
        self.entries.setAccessibleName(self.tr("Connections"))
        self.entries.setItemDelegate(_TwoLines(self.entries))
        self.entries.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.currentItemChanged.connect(self._report_selection)
        self.entries.customContextMenuRequested.connect(self._show_menu)
        self.empty = label(self.tr("Connections that you save are listed here."), "small")
        self._make_buttons()
        self._lay_out()

    def show_connections(self, connections: Sequence[Connection], selected_id: str) -> None:
        """List these connections, one of them selected; nothing is signalled."""
        blocked = self.entries.blockSignals(True)
        self.entries.clear()
        self.entries.setCurrentIndex(QModelIndex())  # or the first one would be chosen as soon as it has the focus
        for connection in connections:
            item = QListWidgetItem(connection.name or self.tr("Unnamed"))
            item.setData(_ID, connection.id)
            item.setData(_HOST, connection.provider_url.split("://", 1)[-1])
            self.entries.addItem(item)
            if connection.id == selected_id:
                self.entries.setCurrentItem(item)
        self.entries.blockSignals(blocked)
        self.empty.setVisible(not connections)
        has_selection = self.entries.currentItem() is not None
        for wanted_selection in (self.duplicate_button, self.delete_button):
            wanted_selection.setEnabled(has_selection)

    def _report_selection(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.selected.emit(item.data(_ID))

    def _show_menu(self, position: QPoint) -> None:
        if self.entries.itemAt(position) is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Duplicate"), self.duplicate_requested.emit)
        menu.addAction(self.tr("Delete…"), self.delete_requested.emit)
        menu.exec(self.entries.viewport().mapToGlobal(position))

    def _make_buttons(self) -> None:
        self.new_button = button(self.tr("&New"), "newConnectionButton", "small")
        self.duplicate_button = button(self.tr("Du&plicate this connection"), "duplicateConnectionButton", "link")
        self.delete_button = button(self.tr("&Delete"), "deleteConnectionButton", "small")
        self.guide_button = button(self.tr("Step-by-step &guide"), "guideButton", "link")
        self.practice_button = button(self.tr("&Try it without an account"), "practiceButton", "link")
        self.check_button = button(self.tr("Chec&k my setup"), "checkSetupButton", "link")
        self.about_button = button(self.tr("About t&his app"), "aboutButton", "link")
        self.new_button.clicked.connect(self.new_requested)
        self.duplicate_button.clicked.connect(self.duplicate_requested)
        self.delete_button.clicked.connect(self.delete_requested)
        self.guide_button.clicked.connect(self.guide_requested)
        self.practice_button.clicked.connect(self.practice_requested)
        self.check_button.clicked.connect(self.check_requested)
        self.about_button.clicked.connect(self.about_requested)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 16)
        layout.setSpacing(6)
        heading = label(self.tr("Connections"), "section")
        heading.setIndent(8)
        self.empty.setIndent(8)
        layout.addWidget(heading)
        layout.addWidget(self.empty)
        layout.addWidget(self.entries, 1)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.setContentsMargins(8, 0, 0, 0)
        row.addWidget(self.new_button)
        row.addWidget(self.delete_button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(4)
        for link in (
            self.duplicate_button,
            self.guide_button,
            self.practice_button,
            self.check_button,
            self.about_button,
        ):
            layout.addWidget(link)


class _TwoLines(QStyledItemDelegate):
    """Draws a connection as its name above its host, the selected one tinted with a bar at its left."""

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: ARG002
        line = option.fontMetrics.height()
        return QSize(WIDTH - 24, 2 * line + 2 * _PADDING)

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        colours = QApplication.palette()  # a style sheet dims the placeholder text of the option's own
        area: QRect = option.rect.adjusted(0, 1, 0, -1)
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
            painter.setPen(colours.accent().color())
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        self._draw_texts(painter, area, index, option)
        painter.restore()

    def _draw_texts(self, painter: QPainter, area: QRect, index: Any, option: Any) -> None:
        colours, font = QApplication.palette(), QFont(option.font)
        inner = area.adjusted(_PADDING + 2, _PADDING, -_PADDING, -_PADDING)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        font.setBold(True)
        for text, face, colour, side in (
            (index.data(), font, colours.text(), Qt.AlignmentFlag.AlignTop),
            (index.data(_HOST), small, colours.placeholderText(), Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(face)
            painter.setPen(colour.color())
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignLeft, shown)
