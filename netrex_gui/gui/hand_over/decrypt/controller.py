"""Opens a token that somebody sealed for one's own key, and shows it on the token page."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.hand_over.decrypt import text as wording
from netrex_gui.gui.hand_over.decrypt.panel import PassphrasePanel
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.dialogs import choose
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.token.controller import TokenController
from netrex_gui.hand_over.encrypted_token import HandedToken
from netrex_gui.hand_over.errors import HandOverError, WrongPassphrase
from netrex_gui.hand_over.identity import IdentityError, PassphraseNeeded
from netrex_gui.hand_over.mapping import Fitting, fitting, is_origin, new_connection
from netrex_gui.hand_over.opening import opened
from netrex_gui.oauth.errors import SignInError, UnexpectedFailure
from netrex_gui.store.connection import Connection
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.texts import arrival
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible
from netrex_gui.tokens.renewal import Held

_SLOW_MILLISECONDS = 300
"""After so long the person is told what is being waited for; most keys are there sooner."""


class DecryptController(QObject):
    """Fetches one's own key, opens what came with it, and hands that to the token page with its connection.

    Signals: `refused` with a HandOverError or IdentityError, and `failed` with a SignInError.
    """

    refused = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        navigator: Navigator,
        library: ConnectionLibrary,
        connections: ConnectionController,
        form: ConnectionForm,
        token: TokenController,
    ) -> None:
        super().__init__(form)
        self._navigator, self._library, self._connections = navigator, library, connections
        self._form, self._token = form, token
        self._background = Background(self)
        self._untrusted_bytes = b""
        self._visit, self._was_shown = 0, False
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MILLISECONDS)
        self._slow.timeout.connect(self._show_waiting)
        self.panel = PassphrasePanel()
        navigator.add(self.panel)
        navigator.shown.connect(self._note_page)
        self.panel.passphrase_given.connect(self._begin)
        self.panel.again.connect(lambda: self.open(self._untrusted_bytes))
        self.panel.left.connect(self.leave)

    def open(self, untrusted_bytes: bytes) -> None:
        """Open a sealed token: the token page follows, or the page that asks for a passphrase, or a problem."""
        self._untrusted_bytes = untrusted_bytes
        self.panel.forget()
        self._begin("")

    def leave(self) -> None:
        """Give up what is being opened, and show the connection."""
        self._give_up()
        self._navigator.leave(self.panel)

    def _begin(self, passphrase: str) -> None:
        self._visit += 1
        if passphrase:
            self.panel.show_unlocking()
        elif self._is_waiting():
            self.panel.wait_for_store()
        else:
            self._slow.start()
        library, untrusted_bytes = self._library, self._untrusted_bytes
        identity, connections = library.identity, tuple(library.connections.values())
        self._background.run(
            lambda: opened(identity, passphrase, untrusted_bytes, connections),
            partial(self._take, self._visit),
            partial(self._fail, self._visit),
        )

    def _forget_call(self) -> None:
        """Have what is under way end unseen."""
        self._visit += 1
        self._slow.stop()

    def _give_up(self) -> None:
        self._forget_call()
        self._untrusted_bytes = b""
        self.panel.forget()

    def _is_waiting(self) -> bool:
        return self._navigator.current is self.panel

    def _show_waiting(self) -> None:
        self._navigator.show(self.panel)
        self.panel.wait_for_store()
        self.panel.cancel_button.setFocus()

    def _is_wanted(self, visit: int) -> bool:
        """Tell whether what has ended is still waited for."""
        if visit != self._visit:
            return False
        self._slow.stop()
        return self._navigator.may_leave()

    def _note_page(self, page: Page) -> None:
        """Give up once the person has gone elsewhere from the page that waits or asks; there is no way back to it."""
        has_gone = self._was_shown and page is not self.panel
        self._was_shown = page is self.panel
        if has_gone:
            self._give_up()
            self._navigator.forget(self.panel)

    def _take(self, visit: int, opened: tuple[HandedToken, Fitting]) -> None:
        if not self._is_wanted(visit):
            return
        self._give_up()
        handed, found = opened
        if is_origin(self._form.connection(), handed):  # nobody is asked whether to save what the answer is for
            self._connections.save_if_edited()
            found = fitting(handed, self._library.connections.values())
        connection = self._chosen(found.in_question) if found.in_question else found.connection
        if not self._navigator.may_leave():  # a sign-in has begun while the question stood
            return
        controller, saved = self._connections, self._library.connections
        if connection is not None and connection.id in saved:
            is_there, origin = controller.choose(connection.id), arrival.origin()
        else:
            connection = new_connection(handed, visible)
            is_there, origin = controller.show_unsaved(connection, ""), arrival.origin_without_connection(connection)
            just_saved = None if found.in_question else fitting(handed, saved.values()).connection
            if is_there and just_saved is not None and controller.choose(just_saved.id):  # what was edited until now
                connection, origin = just_saved, arrival.origin()
        if is_there:
            self._show(handed, connection, origin)
        else:
            self._navigator.leave(self.panel)

    def _chosen(self, in_question: tuple[Connection, ...]) -> Connection | None:
        """Ask which of them the token belongs to; None where it is none of them."""
        names = [wording.in_question(each) for each in in_question]
        title, text = wording.which_connection()
        place = choose(self._form.window(), title, text, names, wording.none_of_them())
        return None if place is None else in_question[place]

    def _show(self, handed: HandedToken, connection: Connection, origin: Message) -> None:
        try:  # as saved: what is being typed may lead elsewhere
            settings = connection.sign_in_settings(self._form.secret())
        except SignInError as error:
            self.failed.emit(error)
        else:
            name = visible(handed.name) if handed.name != connection.name else ""
            self._token.show(Held(handed.token, name=name), settings, connection, origin)

    def _fail(self, visit: int, error: Exception) -> None:
        if not self._is_wanted(visit):
            return
        if isinstance(error, PassphraseNeeded | WrongPassphrase | SecretStoreError):
            self._navigator.show(self.panel)
        match error:
            case PassphraseNeeded():
                self.panel.ask()
            case WrongPassphrase():
                self.panel.ask(wording.own_passphrase_wrong())
            case SecretStoreError():
                self.panel.show_store_failed(wording.key_out_of_reach(error))
            case HandOverError() | IdentityError():
                self._give_up()
                self.refused.emit(error)
            case _:
                self._give_up()
                self.failed.emit(UnexpectedFailure(type(error).__name__))
