"""The sidebar: the saved connections and the kept tokens, and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import icon
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.widgets import button, label
from netrex_gui.gui.sidebar.list_view import ConnectionListView
from netrex_gui.gui.sidebar.search import Tokens
from netrex_gui.store.connection import Connection

WIDTH, WIDEST = 236, 272
_EDGE, _BORDER, _TO_THE_FOOT = 12, 1, 6
WORTH_SEARCHING = 8
"""From so many entries on there is a field to search them."""


class SearchField(QLineEdit):
    """Escape empties it. Signals: `left_downwards` when the person goes on to the list, with Down or Enter."""

    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search connections and tokens"))
        self.setClearButtonEnabled(True)
        self._draw_clear_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the clear button visible when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_clear_icon()

    def event(self, event: QEvent) -> bool:
        """Keep Escape to the field while there is something to be emptied: elsewhere it cancels."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_emptying(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field, or go on to the list."""
        if self._is_emptying(event):
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _draw_clear_icon(self) -> None:
        """Have the button that Qt made look like the other icons; a style's own is dim on dark grounds."""
        for action in self.findChildren(QAction):
            action.setIcon(icon("clear", theme.current_colours().secondary))

    def _is_emptying(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())


class ConnectionList(QFrame):
    """The sidebar.

    Signals: `selected` with a connection's ID, `token_selected` with the ID of a token's connection and its own,
    `new_requested`, `duplicate_requested`, `delete_requested`, `forget_requested` with a token's ID, `open_requested`
    and `rename_requested` for what is selected, `guide_requested`, `practice_requested`, `check_requested` for the
    setup, `about_requested`, and `open_sent_requested` for what somebody sent.
    """

    selected = Signal(str)
    token_selected = Signal(str, str)
    new_requested = Signal()
    duplicate_requested = Signal()
    delete_requested = Signal()
    guide_requested = Signal()
    forget_requested = Signal(str)
    open_requested = Signal()
    rename_requested = Signal()
    practice_requested = Signal()
    check_requested = Signal()
    about_requested = Signal()
    open_sent_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.search_field = SearchField()
        self.entries = ConnectionListView()
        self.entries.setAccessibleName(self.tr("Connections"))
        self.entries.chosen.connect(self._report_choice)
        self.entries.customContextMenuRequested.connect(self._show_menu)
        self.search_field.textChanged.connect(self._search)
        self.search_field.left_downwards.connect(self._go_to_list)
        self.entries.opened.connect(self.open_requested)
        self.entries.rename_wanted.connect(self.rename_requested)
        self.empty = label(self.tr("Connections that you save are listed here."), "small")
        self.nothing_found = label(self.tr("Nothing found. Press Esc to see everything."), "small", "nothingFound")
        self._make_buttons()
        self._lay_out()
        self._show_parts()

    def sizeHint(self) -> QSize:
        """Return the usual width, or that of the longest button in larger print, or of what cannot break."""
        longest = max(each.sizeHint().width() for each in self._links) + 2 * _EDGE + _BORDER
        width = max(WIDTH, min(longest, max(WIDEST, theme.sp(WIDTH))), self.minimumSizeHint().width())
        return QSize(width, super().sizeHint().height())

    def show_connections(self, connections: Sequence[Connection], selected_id: str) -> None:
        """List these connections, one of them selected; nothing is signalled."""
        self.entries.show_connections(connections, selected_id)
        self._show_parts()

    def show_tokens(self, tokens: Tokens) -> None:
        """List kept tokens, by their connections' IDs; nothing is signalled."""
        self.entries.show_tokens(tokens)
        self._show_parts()

    def select_token(self, token_id: str) -> None:
        """Select a token of the selected connection, or with no ID the connection itself; nothing is signalled."""
        self.entries.select_token(token_id)
        self._show_parts()

    def token_count(self, connection_id: str) -> int:
        """Return how many tokens are listed for a connection."""
        return len(self.entries.tokens.get(connection_id, ()))

    def _report_choice(self, connection_id: str, token_id: str) -> None:
        if token_id:
            self.token_selected.emit(connection_id, token_id)
        else:
            self.selected.emit(connection_id)
        self._show_parts()

    def _search(self, typed: str) -> None:
        self.entries.search(typed)
        self._show_parts()

    def go_to_search(self) -> None:
        """Put the focus on the field that searches."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def _go_to_list(self) -> None:
        self.entries.setFocus(Qt.FocusReason.TabFocusReason)
        self.entries.choose_first()

    def _show_parts(self) -> None:
        """Derive what is seen and can be pressed from what is listed and selected."""
        count = self.entries.entry_count()
        self.empty.setVisible(count == 0)
        self.search_field.setVisible(count >= WORTH_SEARCHING or bool(self.search_field.text()))
        shown = self.entries.shown_count()
        self.nothing_found.setVisible(count > 0 and not shown)
        self.entries.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.NoFocus)
        connection_id, token_id = self.entries.selected
        is_saved = self.entries.has_connection(connection_id)
        self.delete_button.setEnabled(is_saved)
        self.duplicate_button.setEnabled(is_saved and not token_id)

    def _show_menu(self, position: QPoint) -> None:
        if not self.entries.indexAt(position).isValid():
            return
        menu = self.menu()
        menu.exec(self.entries.viewport().mapToGlobal(position))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return a menu of what can be done with the entry that is selected, each with its key."""
        menu = QMenu(self)
        menu.addAction(self.tr("Rename"), "F2", self.rename_requested.emit)
        if self.entries.selected[1]:
            menu.addSeparator()
            menu.addAction(self.tr("Forget…"), "Del", self._delete)
        else:
            menu.addAction(self.tr("Duplicate"), self.duplicate_requested.emit)
            menu.addSeparator()
            menu.addAction(self.tr("Delete…"), "Del", self._delete)
        return menu

    def _delete(self) -> None:
        token_id = self.entries.selected[1]
        if token_id:
            self.forget_requested.emit(token_id)
        else:
            self.delete_requested.emit()

    def _make_buttons(self) -> None:
        make = self._button
        self.new_button = make(self.tr("&New"), "newConnectionButton", "plus", self.new_requested, "small")
        self.delete_button = button(self.tr("&Delete"), "deleteConnectionButton", "small")
        self.delete_button.clicked.connect(self._delete)
        self.entries.delete_wanted.connect(self.delete_button.click)
        copy, practice = self.tr("Du&plicate this connection"), self.tr("&Try it without an account")
        guide, check = self.tr("Step-by-step &guide"), self.tr("Chec&k my setup")
        self.duplicate_button = make(copy, "duplicateConnectionButton", "copy", self.duplicate_requested)
        if theme.is_large():
            self.duplicate_button.hide()  # the list needs the room, and its menu has this as well
        opened = self.tr("Open what you were sent")
        self.open_sent_button = make(opened, "openSentButton", "letter", self.open_sent_requested)
        self.guide_button = make(guide, "guideButton", "guide", self.guide_requested)
        self.practice_button = make(practice, "practiceButton", "play", self.practice_requested)
        self.check_button = make(check, "checkSetupButton", "pulse", self.check_requested)
        self.about_button = make(self.tr("About t&his app"), "aboutButton", "info", self.about_requested)
        self._links = (
            *(self.duplicate_button, self.open_sent_button, self.guide_button),
            *(self.practice_button, self.check_button, self.about_button),
        )

    def _button(self, text: str, name: str, icon: str, asked: SignalInstance, kind: str = "link") -> Button:
        made = button(text, name, kind)
        made.show_icon(icon)
        made.clicked.connect(asked)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 16, _EDGE, _TO_THE_FOOT)
        layout.setSpacing(6)
        heading = label(self.tr("Connections"), "section")
        heading.setIndent(8)
        self.empty.setIndent(8)
        layout.addWidget(heading)
        self.nothing_found.setIndent(8)
        layout.addWidget(self.search_field)
        layout.addWidget(self.empty)
        layout.addWidget(self.nothing_found)
        layout.addWidget(self.entries, 1)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.setContentsMargins(8, 0, 0, 0)
        row.addWidget(self.new_button)
        row.addWidget(self.delete_button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(4)
        for each in self._links:
            layout.addWidget(each)
