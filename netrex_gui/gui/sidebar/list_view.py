"""The list in the sidebar: which entries it shows, and which one is chosen."""

import gc
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from netrex_gui.gui.sidebar import search
from netrex_gui.gui.sidebar.list_delegate import TwoLines
from netrex_gui.gui.sidebar.list_model import ConnectionListModel
from netrex_gui.gui.texts import token_states
from netrex_gui.store.connection import Connection

_TIME_GOES_ON_MILLISECONDS = 30_000
_ALSO_SEEN = 2
"""How many rows below the selected one are to be seen as well."""
_MANY = 1000

AnyIndex = QModelIndex | QPersistentModelIndex


class ConnectionListView(QListView):
    """Lists connections and their tokens, all of them or those that are searched for.

    `selected` is the ID of the connection and that of its token, each empty where there is none. Signals: `chosen` with
    both IDs when the person chose another row; for the one that is chosen `opened` by Enter or a double click,
    `delete_wanted` by Delete, `rename_wanted` by F2.
    """

    chosen = Signal(str, str)
    opened = Signal()
    delete_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("connectionList")
        self.selected = ("", "")
        self.tokens: search.Tokens = {}
        self._connections: list[Connection] = []
        self._ids: set[str] = set()
        self._listed: list[search.Entry] = []
        self._typed = ""
        self._by_the_person = True
        self._is_searchable = False
        self._rows = ConnectionListModel(self)
        self.setModel(self._rows)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
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

    def has_connection(self, connection_id: str) -> bool:
        """Tell whether a connection is in the list, shown or not."""
        return connection_id in self._ids

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
            self.selected = self._rows.shown[current.row()].key
            self.chosen.emit(*self.selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with the chosen row what these keys do in other lists."""
        meant = {key: signal for keys, signal in self._meanings().items() for key in keys}.get(event.key())
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
        if len(self._listed) > _MANY:
            gc.freeze()  # they stay: to look through them for garbage would take 30 ms of some key that is typed
        self._show()

    def _show(self) -> None:
        found = search.found(self._listed, self._typed, token_states.state_words(), time.time())
        if found == self._rows.shown:  # as after most keys of a longer word
            self._select()
            return
        self._by_the_person = False
        self._rows.show_entries(found)
        self._by_the_person = True
        row = self._rows.row_of(self.selected)
        self.scrollTo(self._rows.index(min(row + _ALSO_SEEN, len(found) - 1)))  # its tokens, not it alone
        self._select_row(row)

    def _select(self) -> None:
        self._select_row(self._rows.row_of(self.selected))

    def _select_row(self, row: int) -> None:
        self._by_the_person = False  # and with no row: or the first one would be chosen as soon as it has the focus
        self.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())
        self._by_the_person = True
