"""What becomes of a token: shown when it comes, tried out, saved, kept, renewed, revoked, forgotten, found again."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.clipboard import SecretClipboard
from netrex_gui.gui.parts.dialogs import confirm
from netrex_gui.gui.sidebar.sidebar import Sidebar
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.gui.token import text as token_text
from netrex_gui.gui.token.actions import TokenActions
from netrex_gui.gui.token.finder import TokenFinder
from netrex_gui.gui.token.leaving import TokenLeaving
from netrex_gui.gui.token.panel import TokenPanel
from netrex_gui.gui.token.session import TokenSession
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.connection import Connection
from netrex_gui.store.private_file import FileNotSaved, save_private
from netrex_gui.texts import token_news, token_state
from netrex_gui.texts.message import Message
from netrex_gui.texts.token_state import still_works
from netrex_gui.tokens.names import names_of, print_command
from netrex_gui.tokens.renewal import Ended, Held, Renewal, RenewalRefused, Renewed
from netrex_gui.tokens.stored_token import KeptToken

if TYPE_CHECKING:
    from netrex_gui.tokens.api_check import Finding
    from netrex_gui.tokens.formats import GrantedToken

_FINISH_SECONDS = 3.0
_RENEWAL_SECONDS = 45.0
_TEXT, _ENV = ".txt", ".env"
_FILE_NAME = "token.json"
_CHECK_FINISH_SECONDS = 0.5
translate = QCoreApplication.translate


class TokenController(QObject):
    """Does what the token page's buttons ask for.

    Signals: `token_shown` with the page when it has something to show, `left` when it has nothing any more,
    `sign_in_wanted` when only a new sign-in helps, `other_account_wanted` when that is for somebody else,
    `standing_changed` when `must_finish` may be otherwise than before.
    """

    token_shown = Signal(object)
    left = Signal()
    sign_in_wanted = Signal()
    other_account_wanted = Signal()
    standing_changed = Signal()

    def __init__(
        self,
        panel: TokenPanel,
        form: ConnectionForm,
        sidebar: Sidebar,
        connections: ConnectionController,
        library: ConnectionLibrary,
    ) -> None:
        super().__init__(panel)  # and goes with it, in the window's thread
        self.panel, self._form, self._connections, self._library = panel, form, connections, library
        self._renewal = Renewal(library.kept_tokens)
        self._background = Background(self)
        self._is_for_another = False
        self.session = TokenSession(panel, self._background, lambda connection: connection.id in library.connections)
        self._use = TokenUseController(panel)
        self.finder = TokenFinder(form, library, self._background)
        self._keeping = TokenKeeping(self.session, library, self._renewal, self._background, self.finder.names_of)
        self._connect_buttons(panel.token_actions)
        self.leaving = TokenLeaving(panel, self.session)
        self._use.saved.connect(self.session.note_taken)
        sidebar.forget_requested.connect(self._forget_listed)
        connections.connection_shown.connect(self.leave)
        connections.token_chosen.connect(self.finder.open)
        library.removed.connect(self._keeping.forget_all_of)
        self.finder.found.connect(self.show)
        self.finder.listed.connect(sidebar.show_tokens)
        self.session.changed.connect(self.standing_changed)
        self._keeping.changed.connect(self.finder.refresh)
        self._keeping.kept.connect(connections.mark_token)
        self._keeping.noticed.connect(form.show_notice)

    def _connect_buttons(self, actions: TokenActions) -> None:
        row = self.panel.row
        row.taken.connect(self.session.note_taken)
        row.command_wanted.connect(lambda: row.copy_command(self._keeping.print_command()))
        self.panel.done_wanted.connect(self._leave_page)
        self.panel.another_account_wanted.connect(self._change_account)
        actions.keep_toggled.connect(self._toggle_kept)
        actions.name.renamed.connect(self._keeping.rename)
        actions.renew_wanted.connect(self._renew)
        actions.revoke_wanted.connect(self._revoke)
        actions.forget_wanted.connect(self._forget)
        actions.sign_in_wanted.connect(self._sign_in_again)

    @property
    def clipboard(self) -> SecretClipboard:
        """The clipboard of the token page, which outlives the window for its time."""
        return self.panel.clipboard

    @property
    def must_finish(self) -> bool:
        """Tell whether something is under way that must come to its end before the page gives way."""
        return self.session.must_finish

    def show_granted(self, token: TokenResponse, settings: SignInSettings) -> None:
        """Show a token that has just come, and keep it if the person wants that for this connection."""
        connection = self._form.connection()
        self.show(Held(token), settings, connection)
        if connection.keep_tokens and connection.id in self._library.connections:
            self._keeping.keep(is_asked_for=False)  # what the person has come for stays in sight
            if self._is_for_another:  # one of several: only its name tells it from the one before
                self.panel.token_actions.ask_for_name()
        self._is_for_another = False

    def leave(self) -> None:
        """Let go of the token that is shown, if one is; what was typed as its name is kept."""
        self.panel.token_actions.name.finish()
        self.session.drop()
        self.panel.forget()
        self.finder.look()

    def close(self) -> None:
        """Let what is under way come to its end: a renewed token that is not stored is lost."""
        self._use.close()
        self.panel.token_actions.name.finish()
        if self.session.must_finish:
            self.panel.window().hide()
        self._background.finish(_RENEWAL_SECONDS if self.session.must_finish else _FINISH_SECONDS)

    def show(self, held: Held, settings: SignInSettings, connection: Connection, origin: Message | None = None) -> None:
        """Show a token; `origin` says how it came, where not by a sign-in here."""
        self.session.show(held, settings, connection, origin or Message())
        self.panel.show_top()
        self._connections.mark_token(held.kept.id if held.kept else "")
        self.token_shown.emit(self.panel)

    def _change_account(self) -> None:
        if self.leaving.agrees():
            self._drop()
            self._is_for_another = True
            self.other_account_wanted.emit()

    def _leave_page(self) -> None:
        if self.leaving.agrees():
            self._drop()
            self.left.emit()

    def _drop(self) -> None:
        self._connections.mark_token("")
        self.leave()

    def _toggle_kept(self, wanted: bool) -> None:
        self._connections.remember(keep_tokens=wanted)
        if wanted:
            self._keeping.keep()
            self.panel.token_actions.ask_for_name()
        else:
            self._keeping.let_go()

    def _renew(self) -> None:
        held, settings = self._in_hand()
        host = settings.provider.host

        def renewed(result: Renewed) -> None:
            self.session.take(result.held)
            self.session.tell(token_news.renewed(result))
            self.finder.refresh()

        def failed(error: Exception) -> None:
            if isinstance(error, RenewalRefused):
                self.session.refuse()
            self.session.tell(token_news.not_renewed(error, host, bool(settings.client.client_secret)))
            self.finder.refresh()

        work = self._renewal.renew
        self.session.run(token_news.renewing(host), lambda: work(held, settings), renewed, failed, must_finish=True)

    def _revoke(self) -> None:
        held, settings = self._in_hand()
        host = settings.provider.host
        if not settings.provider.revocation_endpoint:
            self.session.tell(token_news.not_revocable(host))
            return
        if not may_revoke(self.panel, host):
            return

        def ended(result: Ended) -> None:
            revoked = result.revocation is not None and result.revocation.revoked
            self.session.end(token_wording.revoked() if revoked else token_wording.gone())
            self.session.tell(token_news.ended(result, host))
            self.finder.refresh()

        self.session.run(
            token_news.revoking(host),
            lambda: self._renewal.revoke(held, settings),
            ended,
            lambda error: self.session.tell(token_news.not_ended(error)),
            must_finish=True,
        )

    def _forget(self) -> None:
        held, settings = self._in_hand()
        if not may_forget(self.panel.window(), held.kept, settings.provider.host):
            return

        def forgotten(_: None) -> None:
            self._drop()
            self.left.emit()
            works = held.kept is None or still_works(held.kept)
            self._form.show_notice(partial(token_news.forgotten, still_works=works))

        self.session.run(
            token_news.letting_go(),
            lambda: self._renewal.forget(held.kept) if held.kept else None,
            forgotten,
            lambda error: self.session.tell(token_news.not_let_go(error)),
        )

    def _sign_in_again(self) -> None:
        if self.leaving.agrees():
            self._drop()
            self.sign_in_wanted.emit()

    def _forget_listed(self, token_id: str) -> None:
        kept, held = self.finder.kept(token_id), self.session.held
        if held is not None and held.kept is not None and held.kept.id == token_id:
            self._forget()
        elif kept is not None and may_forget(
            self.panel.window(), kept, self._form.connection().provider_url.split("://", 1)[-1]
        ):
            self._connections.mark_token("")
            self._keeping.forget(kept)

    def _in_hand(self) -> tuple[Held, SignInSettings]:
        return self.session.in_hand(self._form.secret())


def may_revoke(parent: QWidget, host: str) -> bool:
    """Ask whether the provider should end a token."""
    title, go_on = translate("Token", "Revoke this token?"), translate("Token", "&Revoke")
    return confirm(parent, title, token_state.revoke_question(host), go_on)


def may_forget(parent: QWidget, kept: KeptToken | None, host: str) -> bool:
    """Ask whether a token should be removed from this computer."""
    text = token_state.forget_question(kept, host)
    return confirm(parent, translate("Token", "Forget this token?"), text, translate("Token", "&Forget"))


class TokenKeeping(QObject):
    """Keeps the token of the page beside those that are kept already, renames it, and lets tokens go.

    `names_of` returns the names of a connection's tokens. Signals: `changed` when others are kept than before; `kept`
    with the ID under which the token of the page is kept, or none; `noticed` with a Say of what the person should read.
    """

    changed = Signal()
    kept = Signal(str)
    noticed = Signal(object)

    def __init__(
        self,
        session: TokenSession,
        library: ConnectionLibrary,
        renewal: Renewal,
        background: Background,
        names_of: Callable[[str], set[str]],
    ) -> None:
        super().__init__(session)
        self._session, self._library, self._renewal, self._background = session, library, renewal, background
        self._names_of = names_of

    def keep(self, *, is_asked_for: bool = True) -> None:
        """Keep the token of the page; where nobody has just asked for that, only a failure is scrolled to."""
        held, settings, connection_id = self._session.held, self._session.settings, self._session.connection.id
        assert held is not None  # noqa: S101 (without a token the box is off)
        assert settings is not None  # noqa: S101
        endpoint = settings.provider.token_endpoint
        name = token_wording.suggested_name(self._names_of(connection_id), held.name)

        def kept(entry: KeptToken) -> None:
            self._session.take(replace(held, kept=entry))
            self._session.tell(token_news.kept(), in_sight=is_asked_for)
            self.kept.emit(entry.id)
            self.changed.emit()

        self._session.run(
            token_news.keeping(),
            lambda: self._library.kept_tokens.keep(connection_id, name, endpoint, held.token),
            kept,
            lambda error: self._session.tell(token_news.not_kept(error)),
            in_sight=is_asked_for,
        )

    def let_go(self) -> None:
        """Keep the token of the page no longer; it stays on the page."""
        held = self._session.held
        assert held is not None  # noqa: S101 (without a token the box is off)

        def gone(_: None) -> None:
            self._session.take(replace(held, kept=None))
            self._session.tell(token_news.no_longer_kept())
            self.kept.emit("")
            self.changed.emit()

        self._session.run(
            token_news.letting_go(),
            lambda: self._renewal.forget(held.kept) if held.kept else None,
            gone,
            lambda error: self._session.tell(token_news.not_let_go(error)),
        )

    def print_command(self) -> str:
        """Return the command that prints the token of the page."""
        kept = self._session.held.kept if self._session.held else None
        names = names_of(self._library.kept_tokens.load().content, self._library.connections)
        return print_command(kept.id if kept else "", names)

    def rename(self, name: str) -> None:
        """Give the token of the page another name; this holds up nothing else that is done with it."""
        kept = self._session.held.kept if self._session.held else None
        if kept is not None:
            self._background.run(
                lambda: self._library.kept_tokens.rename(kept, name),
                self._take_name,
                lambda error: self.noticed.emit(partial(token_news.not_renamed, error)),
            )

    def forget(self, kept: KeptToken) -> None:
        """Forget a token that is not on the page."""
        self.noticed.emit(partial(token_news.forgotten, still_works=still_works(kept)))
        self._in_background(lambda: self._renewal.forget(kept))

    def forget_all_of(self, connection_id: str) -> None:
        """Forget the tokens of a connection that was deleted."""
        self._in_background(lambda: self._renewal.forget_all_of(connection_id))

    def _in_background(self, work: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            self.changed.emit()
            self.noticed.emit(lambda: token_news.not_let_go(error).text)

        self._background.run(work, lambda _: self.changed.emit(), failed)

    def _take_name(self, renamed: KeptToken) -> None:
        held = self._session.held
        if held is not None and held.kept is not None and held.kept.id == renamed.id:
            self._session.take(replace(held, kept=replace(held.kept, name=renamed.name)))
        self.changed.emit()


class TokenUseController(QObject):
    """Does what the buttons of the token page's `use` ask for; what comes after the token has gone is not shown.

    Signals: `saved` when the token is in a file.
    """

    saved = Signal()

    def __init__(self, panel: TokenPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._background = Background(self)
        self._saved_to: Path | None = None
        panel.use.check_wanted.connect(self._check)
        panel.use.save_wanted.connect(self._save)

    def close(self) -> None:
        """Leave a check that is under way."""
        self._background.finish(_CHECK_FINISH_SECONDS)

    def _check(self) -> None:
        from netrex_gui.tokens.api_check import check_token

        granted = self._panel.shown
        if granted is None:
            return
        use, host = self._panel.use, granted.api_host

        def told(message: Message) -> None:
            use.set_busy(False)
            if self._panel.shown is granted:
                use.tell(message)

        def found(finding: "Finding") -> None:
            told(token_text.found(finding, host))

        use.set_busy(True)
        use.tell(token_text.checking(host))
        self._background.run(
            lambda: check_token(granted.api_endpoint, granted.token),
            found,
            lambda error: told(token_text.not_checked(error)),
        )

    def _save(self) -> None:
        granted = self._panel.shown
        if granted is None:
            return
        path = self._ask_where()
        if path is None:
            return
        try:
            # The dialog has asked whether a file that is there may be replaced.
            is_private = save_private(path, _text_for(path, granted), replace=path.exists())
        except FileNotSaved as error:
            self._panel.use.tell(token_text.not_saved(error))
        else:
            self._saved_to = path
            renews = bool(granted.token.refresh_token) and path.suffix.lower() != _TEXT
            self._panel.use.tell(token_text.saved(str(path), renews, is_private))
            self.saved.emit()

    def _ask_where(self) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        from netrex_gui.gui.parts.dialogs import file_dialog, path_from

        dialog = file_dialog(self._panel, self.tr("Save the token"))
        dialog.setObjectName("saveTokenDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {
            self.tr("JSON (*.json)"): "json",
            self.tr("Environment file (*.env)"): "env",
            self.tr("Text, the token alone (*.txt)"): "txt",
        }
        dialog.setNameFilters(list(suffixes))
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(suffixes[name]))
        dialog.setDefaultSuffix("json")
        dialog.selectFile(str(self._saved_to or _FILE_NAME))
        return path_from(dialog)


def _text_for(path: Path, granted: "GrantedToken") -> str:
    from netrex_gui.tokens.formats import env_lines, json_text

    if path.name.lower().endswith(_TEXT):
        return granted.token.access_token + "\n"
    return (env_lines(granted) if path.name.lower().endswith(_ENV) else json_text(granted)) + "\n"
