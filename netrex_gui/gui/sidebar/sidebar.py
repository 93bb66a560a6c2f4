"""The sidebar: the saved connections and the kept tokens, and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import SIDE, icon
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.widgets import button, label, rule
from netrex_gui.gui.sidebar.help_menu import SidebarFoot
from netrex_gui.gui.sidebar.list_view import DUPLICATE, ConnectionListView
from netrex_gui.gui.sidebar.search import Tokens
from netrex_gui.store.connection import Connection

WIDTH, WIDEST = 236, 272
_EDGE, _BORDER = 12, 1


class SearchField(QLineEdit):
    """Escape empties it. Signals: `left_downwards` when the person goes on to the list, with Down or Enter."""

    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setPlaceholderText(self.tr("Find"))
        self.setAccessibleName(self.tr("Find connections and tokens"))
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


class Sidebar(QFrame):
    """The sidebar, but for its `foot`, which is placed by whoever places the sidebar.

    Signals: `selected` with a connection's ID, `token_selected` with the ID of a token's connection and its own,
    `new_requested`, `duplicate_requested`, `delete_requested`, `forget_requested` with a token's ID, `open_requested`
    and `rename_requested` for what is selected, `guide_requested`, `practice_requested`, `check_requested` for the
    setup, `own_key_requested`, `about_requested`, and `open_sent_requested` for what somebody sent.
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
    own_key_requested = Signal()
    about_requested = Signal()
    open_sent_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.search_field = SearchField()
        self.search_field.textChanged.connect(self._search)
        self.search_field.left_downwards.connect(self._go_to_list)
        self._make_list()
        self.empty = label(self.tr("What you save appears here."), "secondary")
        self.nothing_found = label(self.tr("Nothing found. Press Esc to see everything."), "secondary", "nothingFound")
        self.new_button = self._button("", "newConnectionButton", "plus", self.new_requested, "link")
        self.new_button.setAccessibleName(self.tr("New connection"))
        opened = self.tr("Open what you were sent")
        self.open_sent_button = self._button(opened, "openSentButton", "letter", self.open_sent_requested, "quiet")
        self._make_foot()
        self._lay_out()
        self._show_parts()

    def _make_list(self) -> None:
        self.entries = ConnectionListView()
        self.entries.setAccessibleName(self.tr("Connections"))
        self.entries.chosen.connect(self._report_choice)
        self.entries.menu_wanted.connect(self._show_menu)
        self.entries.opened.connect(self.open_requested)
        self.entries.rename_wanted.connect(self.rename_requested)
        self.entries.delete_wanted.connect(self.delete_selected)
        self.entries.duplicate_wanted.connect(self.duplicate_selected)

    def _make_foot(self) -> None:
        self.foot = SidebarFoot()
        menu = self.foot.menu
        self.guide_button, self.practice_button = menu.guide_button, menu.practice_button
        self.check_button, self.about_button = menu.check_button, menu.about_button
        menu.guide_requested.connect(self.guide_requested)
        menu.practice_requested.connect(self.practice_requested)
        menu.check_requested.connect(self.check_requested)
        menu.own_key_requested.connect(self.own_key_requested)
        menu.about_requested.connect(self.about_requested)

    def sizeHint(self) -> QSize:
        """Return the usual width, or that of the longest line in larger print, or of what cannot break."""
        lines = max(self.open_sent_button.sizeHint().width(), self.entries.room_for_states())
        longest = lines + 2 * _EDGE + _BORDER
        width = max(WIDTH, min(longest, max(WIDEST, theme.sp(WIDTH))), self.minimumSizeHint().width())
        return QSize(width, super().sizeHint().height())

    def show_connections(self, connections: Sequence[Connection], selected_id: str) -> None:
        """List these connections, one of them selected; nothing is signalled."""
        self.entries.show_connections(connections, selected_id)
        self._show_selected()

    def show_tokens(self, tokens: Tokens) -> None:
        """List kept tokens, by their connections' IDs; nothing is signalled."""
        self.entries.show_tokens(tokens)
        self._show_selected()

    def select_token(self, token_id: str) -> None:
        """Select a token of the selected connection, or with no ID the connection itself; nothing is signalled."""
        self.entries.select_token(token_id)
        self._show_selected()

    def _show_selected(self) -> None:
        """Show what has been opened or made, also where something else was searched for."""
        if self.entries.hides_selected():
            self.search_field.clear()
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
        if self.entries.shown_count():
            self.entries.setFocus(Qt.FocusReason.TabFocusReason)
            self.entries.choose_first()

    def changeEvent(self, event: QEvent) -> None:
        """Let the foot do no more than the rest: a page of help would end what is not to be left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.foot.menu.let_pages_come(self.isEnabled())

    def _show_parts(self) -> None:
        """Derive what is seen and can be pressed from what is listed and selected."""
        count = self.entries.entry_count()
        self.empty.setVisible(count == 0)
        self.search_field.setVisible(count > 0 or bool(self.search_field.text()))
        shown = self.entries.shown_count()
        self.nothing_found.setVisible(count > 0 and not shown)
        self.entries.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.NoFocus)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(place)
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return a menu of what can be done with the entry that is selected, each with its key."""
        menu = QMenu(self)
        menu.addAction(self.tr("Rename"), "F2", self.rename_requested.emit)
        if self.entries.selected[1]:
            menu.addSeparator()
            menu.addAction(self.tr("Forget…"), "Del", self.delete_selected)
        else:
            menu.addAction(self.tr("Duplicate"), DUPLICATE, self.duplicate_selected)
            menu.addSeparator()
            menu.addAction(self.tr("Delete…"), "Del", self.delete_selected)
        return menu

    def delete_selected(self) -> None:
        """Ask for the selected connection or token to be deleted, if it is a saved one."""
        connection_id, token_id = self.entries.selected
        if not self.entries.has_connection(connection_id):
            return
        if token_id:
            self.forget_requested.emit(token_id)
        else:
            self.delete_requested.emit()

    def duplicate_selected(self) -> None:
        """Ask for a copy of the selected connection, if it is a saved one; there are none of tokens."""
        connection_id, token_id = self.entries.selected
        if self.entries.has_connection(connection_id) and not token_id:
            self.duplicate_requested.emit()

    def _button(self, text: str, name: str, icon: str, asked: SignalInstance, kind: str) -> Button:
        made = button(text, name, kind)
        if text:
            made.show_icon(icon)
        else:
            made.show_sign(icon, SIDE)
        made.clicked.connect(asked)
        return made

    def _lay_out(self) -> None:
        layout = column_in(self, spacing=8, edges=(_EDGE, 14, _EDGE, 2))
        heading = label(self.tr("Connections"), "section")
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 0, 0)
        top.addWidget(heading, 1)
        top.addWidget(self.new_button)
        layout.addLayout(top)
        layout.addWidget(self.search_field)
        for said in (self.empty, self.nothing_found):
            said.setIndent(4)
            layout.addWidget(said)
        layout.addWidget(self.entries, 1)
        layout.addWidget(rule())
        layout.addWidget(self.open_sent_button)
