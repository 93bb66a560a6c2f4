"""What becomes of a token: shown when it comes, kept, renewed, revoked, forgotten, and found again."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from netrex_gui.connections import Connection
from netrex_gui.gui import token_news
from netrex_gui.gui.background import Background
from netrex_gui.gui.connection_desk import ConnectionDesk
from netrex_gui.gui.connection_form import ConnectionForm
from netrex_gui.gui.connection_library import ConnectionLibrary
from netrex_gui.gui.question import confirm
from netrex_gui.gui.token_finder import TokenFinder
from netrex_gui.gui.token_page import TokenPage
from netrex_gui.gui.token_panel import TokenPanel
from netrex_gui.gui.token_use_desk import TokenUseDesk
from netrex_gui.kept_token import KeptToken
from netrex_gui.oauth.settings import SignInSettings
from netrex_gui.oauth.token_response import TokenResponse
from netrex_gui.renewal import Ended, Held, Renewal, RenewalRefused, Renewed

_FINISH_SECONDS = 3.0
_RENEWAL_SECONDS = 45.0


class TokenDesk(QObject):
    """Does what the token page's buttons ask for.

    Signals: `token_shown` with the page when it has something to show, `left` when the person is through with it,
    `sign_in_wanted` when only a new sign-in helps.
    """

    token_shown = Signal(object)
    left = Signal()
    sign_in_wanted = Signal()

    def __init__(
        self, panel: TokenPanel, form: ConnectionForm, desk: ConnectionDesk, library: ConnectionLibrary
    ) -> None:
        super().__init__(panel)  # and goes with it, in the window's thread
        self._panel, self._form, self._desk, self._library = panel, form, desk, library
        self._renewal = Renewal(library.kept_tokens)
        self._background = Background(self)
        self._page = TokenPage(panel, self._background, lambda connection: connection.id in library.connections)
        self._use = TokenUseDesk(panel)
        self._finder = TokenFinder(form, library, self._background)
        self._finder.found.connect(self._show)
        actions = panel.token_actions
        actions.keep_toggled.connect(self._toggle_kept)
        actions.renew_wanted.connect(self._renew)
        actions.revoke_wanted.connect(self._revoke)
        actions.forget_wanted.connect(self._forget)
        actions.sign_in_wanted.connect(self._sign_in_again)
        panel.done.connect(self._leave)
        desk.connection_shown.connect(self._finder.look)
        library.removed.connect(self._forget_all_of)
        self._finder.look()

    def show_granted(self, token: TokenResponse, settings: SignInSettings) -> None:
        """Show a token that has just come, and keep it if the person wants that for this connection."""
        connection = self._form.connection()
        self._show(Held(token), settings, connection)
        if connection.keep_tokens and connection.id in self._library.connections:
            self._keep()

    def close(self) -> None:
        """Let what is under way come to its end: a renewed token that is not stored is lost."""
        self._use.close()
        if self._page.must_finish:
            self._panel.window().hide()
        self._background.finish(_RENEWAL_SECONDS if self._page.must_finish else _FINISH_SECONDS)

    def _show(self, held: Held, settings: SignInSettings, connection: Connection) -> None:
        self._page.show(held, settings, connection)
        self.token_shown.emit(self._panel)
        self._panel.focus_first()

    def _leave(self) -> None:
        self._page.drop()
        self._finder.look()
        self.left.emit()

    def _toggle_kept(self, wanted: bool) -> None:
        self._desk.remember(keep_tokens=wanted)
        if wanted:
            self._keep()
        else:
            self._let_go()

    def _keep(self) -> None:
        held, settings = self._in_hand()
        connection, endpoint = self._page.connection, settings.provider.token_endpoint

        def kept(entry: KeptToken) -> None:
            self._page.take(Held(held.token, entry))
            self._page.tell(token_news.kept())

        self._page.run(
            token_news.keeping(),
            lambda: self._renewal.keep(connection.id, connection.name, endpoint, held.token),
            kept,
            lambda error: self._page.tell(token_news.not_kept(error)),
        )

    def _let_go(self) -> None:
        held, _ = self._in_hand()

        def gone(_: None) -> None:
            self._page.take(Held(held.token))
            self._page.tell(token_news.no_longer_kept())

        self._page.run(
            token_news.letting_go(),
            lambda: self._renewal.forget(held.kept) if held.kept else None,
            gone,
            lambda error: self._page.tell(token_news.not_let_go(error)),
        )

    def _renew(self) -> None:
        held, settings = self._in_hand()
        host = settings.provider.host

        def renewed(result: Renewed) -> None:
            self._page.take(result.held)
            self._page.tell(token_news.renewed(result))

        def failed(error: Exception) -> None:
            if isinstance(error, RenewalRefused):
                self._page.refuse()
            self._page.tell(token_news.not_renewed(error, host, bool(settings.client.client_secret)))

        work = self._renewal.renew
        self._page.run(token_news.renewing(host), lambda: work(held, settings), renewed, failed, must_finish=True)

    def _revoke(self) -> None:
        held, settings = self._in_hand()
        host = settings.provider.host
        if not settings.provider.revocation_endpoint:
            self._page.tell(token_news.not_revocable(host))
            return
        text = self.tr("{host} will end it, and whatever uses it stops working. This cannot be undone.")
        if not confirm(self._panel, self.tr("Revoke this token?"), text.format(host=host), self.tr("&Revoke")):
            return

        def ended(result: Ended) -> None:
            revoked = result.revocation is not None and result.revocation.revoked
            self._page.end(self.tr("The token is revoked") if revoked else self.tr("The token is gone from here"))
            self._page.tell(token_news.ended(result, host))

        self._page.run(
            token_news.revoking(host),
            lambda: self._renewal.revoke(held, settings),
            ended,
            lambda error: self._page.tell(token_news.not_ended(error)),
            must_finish=True,
        )

    def _forget(self) -> None:
        held, settings = self._in_hand()
        text = self.tr("It is removed from this computer only. At {host} it stays valid until it runs out.")
        text = text.format(host=settings.provider.host)
        if not confirm(self._panel, self.tr("Forget this token?"), text, self.tr("&Forget")):
            return

        def forgotten(_: None) -> None:
            self._leave()
            self._form.show_notice(token_news.forgotten())

        self._page.run(
            token_news.letting_go(),
            lambda: self._renewal.forget(held.kept) if held.kept else None,
            forgotten,
            lambda error: self._page.tell(token_news.not_let_go(error)),
        )

    def _sign_in_again(self) -> None:
        self._leave()
        self.sign_in_wanted.emit()

    def _forget_all_of(self, connection_id: str) -> None:
        def work() -> None:
            for kept in self._library.kept_tokens.of_connection(connection_id):
                self._renewal.forget(kept)

        self._background.run(
            work, lambda _: None, lambda error: self._form.show_notice(token_news.not_let_go(error).text)
        )

    def _in_hand(self) -> tuple[Held, SignInSettings]:
        """Return the token and its settings, with the client secret if that has been typed or loaded since."""
        held, settings = self._page.held, self._page.settings
        assert held is not None  # noqa: S101 (without a token the buttons are off)
        assert settings is not None  # noqa: S101
        if settings.client.client_secret:
            return held, settings
        secret = "".join(self._form.secret().split())
        return held, replace(settings, client=replace(settings.client, client_secret=secret))
