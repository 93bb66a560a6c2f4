"""What is kept for the connections, and how a token comes back from the password store."""

import time
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.layouts import row_in, set_beside
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.parts.widgets import button, label
from netrex_gui.gui.sidebar import search
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.json_file import Found
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts import token_news
from netrex_gui.tokens.renewal import Held
from netrex_gui.tokens.stored_token import KeptToken, TokenState
from netrex_gui.tokens.token_store import Tokens, by_connection

_Index = tuple[Found[Tokens] | None, Mapping[str, Sequence[KeptToken]]]

_AT_REST_MILLISECONDS = 100
"""After so long the window can be used, and the list of kept tokens may be read."""
_LEAST_LINES = 9
"""The least width of the sentence, in heights of a line."""


class TokenFinder(QObject):
    """Puts a bar on the connection page while a token is kept for the connection.

    Signals: `found` with a Held, the SignInSettings and the Connection that it belongs to; `listed` with the kept
    tokens by their connections' IDs, when they are others than before.
    """

    found = Signal(object, object, object)
    listed = Signal(object)

    def __init__(self, form: ConnectionForm, library: ConnectionLibrary, background: Background) -> None:
        super().__init__(form)
        self._form = form
        self._library = library
        self._background = background
        self._index: _Index = (None, {})
        self._offered: KeptToken | None = None
        self._wanted = self._told = ""
        self.bar = TokenBar()
        self.bar.opened.connect(self._open_offered)
        above_fields = form.column.indexOf(form.credentials)
        form.insert(above_fields, self.bar, self.bar.open_button, before=form.client_id_field)
        at_rest = QTimer(self, singleShot=True, interval=_AT_REST_MILLISECONDS)
        at_rest.timeout.connect(self._begin)
        at_rest.start()

    def _begin(self) -> None:
        self.refresh()
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            app.applicationStateChanged.connect(self._look_again)

    def _look_again(self, state: Qt.ApplicationState) -> None:
        """Find out what the command, or another window, has done meanwhile."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.refresh()

    def look(self) -> None:
        """Find out what is kept for the connections, and for the one that is shown; give up what was to be opened."""
        self._offered, self._wanted = None, ""
        self.bar.show_sentence("")
        self.refresh()

    def refresh(self) -> None:
        """Find out anew what is kept."""
        connection_id, names = self._form.connection().id, self._names()
        self._background.run(
            lambda: self._read(names),
            lambda index: self._offer(connection_id, index),
            lambda _: None,  # reading never fails
        )

    def names_of(self, connection_id: str) -> set[str]:
        """Return the names of a connection's tokens, as read last."""
        return {each.name for each in self._index[1].get(connection_id, ())}

    def kept(self, token_id: str) -> KeptToken | None:
        """Return what was read last of a token."""
        found = self._index[0]
        return found.content.get(token_id) if found else None

    def open(self, token_id: str) -> None:
        """Ask the password store for a token of the connection that is shown; `found` follows, or a notice."""
        kept = self.kept(token_id)
        if kept is None:
            return
        if kept.state is TokenState.REVOKED:
            self._form.show_notice(token_wording.is_revoked)
            return
        self._wanted = token_id
        self.bar.show_waiting(store_wording.waiting_for_store())
        tokens = self._library.kept_tokens  # not asked for what was passed by with the arrow keys
        self._background.run(
            lambda: tokens.open(kept) if self._wanted == token_id else None,
            self._take,
            lambda error: self._say_why_not(token_id, error),
        )

    def _names(self) -> list[str]:
        """Return what the search has to fold, if it has not been done: in the thread, where it holds nothing up."""
        if self._index[0] is not None:
            return []
        return [text for each in self._library.connections.values() for text in (each.name, search.host(each))]

    def _read(self, names: Sequence[str]) -> _Index:
        found = self._library.kept_tokens.load()
        if found is self._index[0]:
            return self._index
        for text in (*names, *(each.name for each in found.content.values())):
            search.folded(text)
        return found, by_connection(found.content)

    def _offer(self, connection_id: str, index: _Index) -> None:
        if index is not self._index:
            self._index = index
            self.listed.emit(index[1])
        trouble = partial(store_wording.tokens_loaded, index[0]) if index[0] else nothing
        if trouble() and trouble() != self._told:
            self._told = trouble()
            self._form.show_notice(trouble)
        living = [each for each in index[1].get(connection_id, ()) if each.state is not TokenState.REVOKED]
        if living and self._form.connection().id == connection_id and not self._wanted:
            self._offered = max(living, key=lambda each: each.received_at)
            sentence = token_wording.kept_tokens(len(living), self._offered.expires_at, time.time())
            self.bar.show_sentence(sentence, several=len(living) > 1)

    def _open_offered(self) -> None:
        if self._offered is not None:
            self.open(self._offered.id)

    def _take(self, opened: tuple[KeptToken, TokenResponse] | None) -> None:
        if opened is None or opened[0].id != self._wanted:
            return
        kept, token = opened
        connection = self._library.connections.get(kept.connection_id)
        if connection is None or self._form.connection().id != connection.id:
            return
        try:  # as saved: what is being typed may lead elsewhere
            settings = connection.sign_in_settings(self._form.secret())
        except SignInError as error:
            self._say_why_not(kept.id, error)
        else:
            self.found.emit(Held(token, kept), settings, connection)

    def _say_why_not(self, token_id: str, error: Exception) -> None:
        if self._wanted == token_id:
            self.look()
            self._form.show_notice(partial(token_news.not_shown, error))


class TokenBar(QFrame):
    """A tinted bar with a sentence and a button. Signals: `opened` when the button was pressed."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self.sentence = label("", "", "keptToken")
        self.open_button = button(self.tr("Show tok&en"), "showKeptTokenButton", "small")
        self.open_button.clicked.connect(self.opened)
        self._row = row_in(self, spacing=12, edges=(12, 8, 12, 8))
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def is_waiting(self) -> bool:
        """Tell whether the token is on its way."""
        return not self.open_button.isEnabled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the sentence where little room would be left beside it."""
        left = self._row.contentsRect().width() - self._row.spacing() - self.open_button.sizeHint().width()
        has_room = left >= _LEAST_LINES * self.fontMetrics().height()
        set_beside(self._row, has_room)
        super().resizeEvent(event)

    def show_sentence(self, text: str, several: bool = False) -> None:
        """Show the bar with a sentence, or hide it where there is none; of `several` tokens the newest is opened."""
        self.open_button.set_words(self.tr("Show newest tok&en") if several else self.tr("Show tok&en"))
        self.sentence.setText(text)
        self.open_button.setEnabled(True)
        self.setVisible(bool(text))

    def show_waiting(self, text: str) -> None:
        """Say that the token is on its way."""
        self.sentence.setText(text)
        self.open_button.setEnabled(False)
        self.show()
