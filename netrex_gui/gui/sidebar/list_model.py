"""The rows of the sidebar: connections, and below each the tokens that are kept for it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.sidebar.search import Entry, host
from netrex_gui.gui.texts import token_states

ENTRY = Qt.ItemDataRole.UserRole
"""The role of a row's Entry."""

AnyIndex = QModelIndex | QPersistentModelIndex


class ConnectionListModel(QStringListModel):
    """Tells a view what each row shows, when it is asked.

    The count of rows is Qt's own: a view asks for it once for each row, and in Python that would take 25 ms of each key
    that is typed while there are ten thousand.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: Sequence[Entry] = ()
        self._told: dict[int, Callable[[Entry], Any]] = {
            ENTRY: lambda entry: entry,
            Qt.ItemDataRole.DisplayRole: self.title,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: self.second_line,
        }

    def show_entries(self, shown: Sequence[Entry]) -> None:
        """Have the views show these entries, and none of them chosen."""
        self.shown = shown
        self.setStringList([""] * len(shown))

    def row_of(self, key: tuple[str, str]) -> int:
        """Return the row of an entry, or -1."""
        connection_id, token_id = key
        for row, (connection, kept, _) in enumerate(self.shown):
            if connection.id == connection_id and (kept.id if kept else "") == token_id:
                return row
        return -1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, and what a screen reader says of it."""
        if not 0 <= index.row() < len(self.shown):
            return None
        told = self._told.get(role)
        return told(self.shown[index.row()]) if told else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:  # noqa: ARG002
        """Say that a row can be chosen, and not edited in its place."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def title(self, entry: Entry) -> str:
        """Return the first line of a row."""
        if entry.kept is not None:
            return token_states.token_name(entry.kept)
        return entry.connection.name or self.tr("Unnamed")

    def second_line(self, entry: Entry) -> str:
        """Return the second line of a row."""
        return host(entry.connection) if entry.kept is None else token_states.state_line(entry.kept)

    def _tool_tip(self, entry: Entry) -> str:
        from html import escape  # late: it brings a table of every name that a letter has in HTML

        return f"<p>{escape(visible(self.title(entry)))}</p>"

    def _spoken(self, entry: Entry) -> str:
        name = entry.connection.name or self.tr("Unnamed")
        return name if entry.kept is None else token_states.spoken(entry.kept, name)
