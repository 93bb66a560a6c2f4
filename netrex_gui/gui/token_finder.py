"""Whether a token is kept for the connection that the form shows, and how it comes back from the password store."""

import time

from PySide6.QtCore import QObject, Signal

from netrex_gui.file_store import Found
from netrex_gui.gui import store_wording, token_news, token_wording
from netrex_gui.gui.background import Background
from netrex_gui.gui.connection_form import ConnectionForm
from netrex_gui.gui.connection_library import ConnectionLibrary
from netrex_gui.gui.token_bar import TokenBar
from netrex_gui.kept_token import KeptToken, TokenState
from netrex_gui.kept_tokens import Tokens
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.token_response import TokenResponse
from netrex_gui.renewal import Held


class TokenFinder(QObject):
    """Puts a bar on the connection page while a token is kept for the connection.

    Signals: `found` with a Held, the SignInSettings and the Connection that it belongs to.
    """

    found = Signal(object, object, object)

    def __init__(self, form: ConnectionForm, library: ConnectionLibrary, background: Background) -> None:
        super().__init__(form)
        self._form = form
        self._library = library
        self._background = background
        self._kept: KeptToken | None = None
        self._told = ""
        self.bar = TokenBar()
        self.bar.opened.connect(self._open)
        form.column.insertWidget(form.column.indexOf(form.name_field) + 2, self.bar)

    def look(self) -> None:
        """Find out what is kept for the connection that is shown."""
        connection_id, tokens = self._form.connection().id, self._library.kept_tokens
        self._kept = None
        self.bar.show_sentence("")
        if connection_id in self._library.connections:
            self._background.run(
                lambda: (tokens.load(), tokens.of_connection(connection_id)),
                lambda read: self._offer(connection_id, *read),
                lambda _: None,  # reading never fails
            )

    def _offer(self, connection_id: str, index: Found[Tokens], mine: list[KeptToken]) -> None:
        trouble = store_wording.tokens_loaded(index)
        if trouble and trouble != self._told:
            self._told = trouble
            self._form.show_notice(trouble)
        living = [each for each in mine if each.state is not TokenState.REVOKED]
        if living and self._form.connection().id == connection_id:
            self._kept = living[-1]
            self.bar.show_sentence(token_wording.kept_validity(self._kept.expires_at, time.time()))

    def _open(self) -> None:
        kept = self._kept
        if kept is None:
            return
        self.bar.show_waiting(store_wording.waiting_for_store())
        self._background.run(lambda: self._library.kept_tokens.open(kept), self._take, self._say_why_not)

    def _take(self, opened: tuple[KeptToken, TokenResponse]) -> None:
        kept, token = opened
        connection = self._library.connections.get(kept.connection_id)
        if connection is None or self._form.connection().id != connection.id:
            return
        try:  # as saved: what is being typed may lead elsewhere
            settings = connection.sign_in_settings(self._form.secret())
        except SignInError as error:
            self._say_why_not(error)
        else:
            self.found.emit(Held(token, kept), settings, connection)

    def _say_why_not(self, error: Exception) -> None:
        self.look()
        self._form.show_notice(token_news.not_shown(error))
