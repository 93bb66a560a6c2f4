"""The list in the sidebar: which entries it shows, how they are drawn, and which one is chosen."""

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QStyledItemDelegate

from netrex_gui.gui.look import theme
from netrex_gui.gui.sidebar import search
from netrex_gui.gui.sidebar.search import Entry, host
from netrex_gui.store.connection import Connection
from netrex_gui.texts import token_state
from netrex_gui.texts.untrusted import visible
from netrex_gui.tokens.stored_token import TokenStatus

_TIME_GOES_ON_MILLISECONDS = 30_000
_ALSO_SEEN = 2
"""How many rows below the selected one are to be seen as well."""

AnyIndex = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
"""The role of a row's Entry."""

DUPLICATE = "Ctrl+D"
"""The keys that copy the chosen connection, in Qt's own words, which say Ctrl for what macOS has on its own key."""

_PADDING = 10
_INDENT = 14
_SMALL = 0.86
_RING_WIDTH = 2
_RING = 1.5
_DOT, _BESIDE_DOT = 7, 5
_SPARE = 2
"""Pixels that a text may want more than was measured."""
_GONE = {TokenStatus.EXPIRED, TokenStatus.REVOKED}
"""What such a token's dot stands for is over: it is a ring."""
_KIND = {
    TokenStatus.VALID: "good",
    TokenStatus.EXPIRING: "caution",
    TokenStatus.EXPIRED: "caution",
    TokenStatus.REVOKED: "bad",
    TokenStatus.REFUSED: "caution",
}


class ConnectionListModel(QStringListModel):
    """Holds the first line of each row, and tells what else a view asks for.

    The count of rows is Qt's own: a view asks for it once for each row, and in Python that would take 25 ms of each key
    that is typed while there are ten thousand.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: Sequence[Entry] = ()
        self._told: dict[int, Callable[[Entry], Any]] = {
            ENTRY: lambda entry: entry,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: self._second_line,
        }

    def show_entries(self, shown: Sequence[Entry]) -> None:
        """Have the views show these entries, and none of them chosen."""
        self.shown = shown
        self.setStringList([(entry.kept or entry.connection).name or self._unnamed(entry) for entry in shown])

    def row_of(self, key: tuple[str, str]) -> int:
        """Return the row of an entry, or -1."""
        connection_id, _ = key
        rows = [row for row, entry in enumerate(self.shown) if entry.connection.id == connection_id]
        return next((row for row in rows if self.shown[row].key == key), -1)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, and what a screen reader says of it."""
        if not 0 <= index.row() < len(self.shown):
            return None
        told = self._told.get(role)
        return told(self.shown[index.row()]) if told else super().data(index, role)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:  # noqa: ARG002
        """Say that a row can be chosen, and not edited in its place."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _second_line(self, entry: Entry) -> str:
        if entry.kept is not None:
            return token_state.state_line(entry.kept)
        portal = host(entry.connection)
        return "" if portal == entry.connection.name else portal  # one name is not shown twice

    def _unnamed(self, entry: Entry) -> str:
        return token_state.token_name(entry.kept) if entry.kept else self.tr("Unnamed")

    def _tool_tip(self, entry: Entry) -> str:
        from html import escape  # late: it brings a table of every name that a letter has in HTML

        return f"<p>{escape(visible((entry.kept or entry.connection).name or self._unnamed(entry)))}</p>"

    def _spoken(self, entry: Entry) -> str:
        name = entry.connection.name or self.tr("Unnamed")
        return name if entry.kept is None else token_state.spoken(entry.kept, name)


class TwoLines(QStyledItemDelegate):
    """Draws a name above a second line, a token below its connection; the chosen row is tinted, with a bar at its left.

    A name without a second line stands in the middle. Where the list cannot be used the words are dim.
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
        dim = None if option.state & QStyle.StateFlag.State_Enabled else QColor(theme.current_colours().disabled)
        texts = index.data(), index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        self._draw_texts(painter, area, entry, texts, option.font, dim)
        painter.restore()

    def _draw_texts(
        self, painter: QPainter, area: QRect, entry: Entry, texts: tuple[str, str], face: QFont, dim: QColor | None
    ) -> None:
        inner = area.adjusted(_PADDING + 2, _PADDING, -_PADDING, -_PADDING)
        font, small = QFont(face), QFont(face)
        small.setPointSizeF(face.pointSizeF() * _SMALL)
        font.setBold(True)
        palette, sides, modes = QApplication.palette(), Qt.AlignmentFlag, Qt.TextElideMode
        # the tokens of several customers of one kind begin alike
        elide = modes.ElideMiddle if entry.kept else modes.ElideRight
        painter.setFont(font)
        painter.setPen(dim or palette.text().color())
        title = painter.fontMetrics().elidedText(texts[0], elide, inner.width())
        painter.drawText(inner, (sides.AlignTop if texts[1] else sides.AlignVCenter) | sides.AlignLeft, title)
        painter.setFont(small)
        below = QRect(inner)
        below.setTop(inner.bottom() + 1 - painter.fontMetrics().height())
        if entry.kept is not None:
            _draw_dot(painter, below, entry.kept.status(time.time()), dim)
            below.setLeft(below.left() + theme.sp(_DOT) + _BESIDE_DOT)
        painter.setPen(dim or palette.placeholderText().color())
        second = painter.fontMetrics().elidedText(texts[1], modes.ElideRight, below.width())
        painter.drawText(below, sides.AlignVCenter | sides.AlignLeft, second)


def _draw_dot(painter: QPainter, line: QRect, status: TokenStatus, dim: QColor | None) -> None:
    """Draw how a token stands, at the beginning of a line that says it in words."""
    colour = dim or QColor(getattr(theme.current_colours(), _KIND[status]))
    side = theme.sp(_DOT)
    dot = QRectF(line.left(), line.center().y() - side / 2 + 1, side, side)
    is_over = status in _GONE
    painter.setPen(QPen(colour, _RING) if is_over else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_over else QBrush(colour))
    inset = _RING / 2 if is_over else 0.0
    painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset))


class ConnectionListView(QListView):
    """Lists connections and their tokens, all of them or those that are searched for.

    `selected` is the ID of the connection and that of its token, each empty where there is none. Signals: `chosen` with
    both IDs when the person chose another row; for the one that is chosen `opened` by Enter or a double click,
    `delete_wanted` by Delete, `rename_wanted` by F2, `duplicate_wanted` by Ctrl+D, and `menu_wanted` with a place on
    the screen.
    """

    chosen = Signal(str, str)
    opened = Signal()
    delete_wanted = Signal()
    rename_wanted = Signal()
    duplicate_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("connectionList")
        self.selected = ("", "")
        self.tokens: search.Tokens = {}
        self._connections: list[Connection] = []
        self._ids: set[str] = set()
        self._listed: list[search.Entry] = []
        self._typed = ""
        self._seen: tuple[tuple[str, str], str, bool] | None = None
        self._by_the_person = True
        self._is_searchable = False
        self._rows = ConnectionListModel(self)
        self.setModel(self._rows)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(TwoLines(self))
        self.doubleClicked.connect(self.opened)
        self._clock = QTimer(self, interval=_TIME_GOES_ON_MILLISECONDS)
        self._clock.timeout.connect(self._tell_time)

    def show_connections(self, connections: Sequence[Connection], selected_id: str) -> None:
        """List these connections, and select one; a token of it that is selected stays so."""
        is_new = self._connections != connections
        if selected_id != self.selected[0]:
            self.selected = (selected_id, "")
        if is_new:
            self._connections = list(connections)
            self._ids = {each.id for each in connections}
            self._list()
        else:
            self._select()

    def show_tokens(self, tokens: search.Tokens) -> None:
        """List the tokens of each connection, by its ID."""
        self.tokens = tokens
        self._is_searchable = True
        self._list()
        self._keep_time()

    def select_token(self, token_id: str) -> None:
        """Select a token of the selected connection, or the connection itself."""
        self.selected = (self.selected[0], token_id)
        self._select()

    def search(self, typed: str) -> None:
        """Show what a person finds by typing this."""
        self._typed = typed
        if self._is_searchable:
            self._show()
        else:
            self._is_searchable = True
            self._list()

    def choose_first(self) -> None:
        """Choose the first row that was found, unless one that was found is chosen already."""
        found = [row for row, entry in enumerate(self._rows.shown) if entry.text]
        if found and self.currentIndex().row() not in found:
            self.setCurrentIndex(self._rows.index(found[0]))

    def room_for_states(self) -> int:
        """Return the width in which the longest state of a token can be read, beside the bar that scrolls."""
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        words = QFontMetrics(small).horizontalAdvance(token_state.longest_state())
        beside = _INDENT + 2 * _PADDING + 2 + theme.sp(_DOT) + _BESIDE_DOT
        return words + _SPARE + beside + self.verticalScrollBar().sizeHint().width()

    def has_connection(self, connection_id: str) -> bool:
        """Tell whether a connection is in the list, shown or not."""
        return connection_id in self._ids

    def hides_selected(self) -> bool:
        """Tell whether what is selected is in the list, and not shown because of what a person searches for."""
        is_shown = self._rows.row_of(self.selected) >= 0
        return bool(self._typed) and not is_shown and any(each.key == self.selected for each in self._listed)

    def entry_count(self) -> int:
        """Return how many entries there are."""
        return len(self._listed)

    def shown_count(self) -> int:
        """Return how many entries are shown."""
        return len(self._rows.shown)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which row the person has chosen."""
        super().currentChanged(current, previous)
        if self._by_the_person and current.isValid():
            wanted = self._rows.shown[current.row()].key
            self.chosen.emit(*wanted)
            if self.selected != wanted:  # the person stays with what is shown; Qt has yet to select the pressed row
                QTimer.singleShot(0, self._select)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with the chosen row what these keys do in other lists."""
        meant = {key: signal for keys, signal in self._meanings().items() for key in keys}.get(event.key())
        if QKeySequence(event.keyCombination()) == QKeySequence(DUPLICATE):
            meant = self.duplicate_wanted
        if meant is not None and self.currentIndex().isValid():
            meant.emit()
        else:
            super().keyPressEvent(event)

    def _meanings(self) -> dict[tuple[int, ...], SignalInstance]:
        keys = Qt.Key
        delete = (keys.Key_Delete, keys.Key_Backspace) if sys.platform == "darwin" else (keys.Key_Delete,)
        return {
            (keys.Key_Return, keys.Key_Enter): self.opened,
            delete: self.delete_wanted,
            (keys.Key_F2,): self.rename_wanted,
        }

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or at the key for it, of the chosen one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.currentIndex() if by_key else self.indexAt(event.pos())
        if row.isValid():
            place = self.visualRect(row).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def showEvent(self, event: QShowEvent) -> None:
        """Let the times go on while they are seen."""
        super().showEvent(event)
        self._keep_time()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing wake an app that nobody sees."""
        self._clock.stop()
        super().hideEvent(event)

    def _tell_time(self) -> None:
        self.viewport().update()  # not asked for before: it is Qt's own, and has PySide load every widget there is

    def _keep_time(self) -> None:
        if self.tokens and self.isVisible():
            self._clock.start()
        else:
            self._clock.stop()

    def _list(self) -> None:
        self._listed = search.entries(self._connections, self.tokens, self._is_searchable)
        self._show()

    def _show(self) -> None:
        found = search.found(self._listed, self._typed, token_state.state_words(), time.time())
        if found == self._rows.shown:  # as after most keys of a longer word
            self._select()
            return
        self._by_the_person = False
        place, bar = self.verticalScrollBar().value(), self.verticalScrollBar()
        self._rows.show_entries(found)
        self._by_the_person = True
        row = self._rows.row_of(self.selected)
        seen = (self.selected, self._typed, self.selected[0] in self.tokens)
        if self._seen != seen:
            self._seen = seen
            self.scrollTo(self._rows.index(min(row + _ALSO_SEEN, len(found) - 1)))  # its tokens, not it alone
        else:
            self.doItemsLayout()
            bar.setValue(place)  # what changed elsewhere in the list does not scroll it
        self._select_row(row)

    def _select(self) -> None:
        self._select_row(self._rows.row_of(self.selected))

    def _select_row(self, row: int) -> None:
        self._by_the_person = False  # and with no row: or the first one would be chosen as soon as it has the focus
        self.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())
        self._by_the_person = True
