"""What becomes of a connection that somebody sent: shown, and used once the person has said yes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.hand_over.receive import text as wording
from netrex_gui.gui.hand_over.receive.end_controller import EndDesk
from netrex_gui.gui.hand_over.receive.panel import ReceivePanel
from netrex_gui.gui.hand_over.receive.received_way import Way, asks_for_form, sign_in_with
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.texts import storage as store_wording
from netrex_gui.hand_over.connection_file import ConnectionFile, loads, unlock_secret
from netrex_gui.hand_over.errors import HandOverError, WrongPassphrase
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.oauth.progress import Progress, SignInState

if TYPE_CHECKING:
    from netrex_gui.gui.window.workspace import Workspace
    from netrex_gui.oauth.client import SignInSettings


class ReceiveDesk(QObject):
    """Shows a connection that was sent, and starts a sign-in with it after yes: from then on the person is on a way.

    Whatever ends without a token leads back to this page, until they turn to another connection, or say no.
    """

    def __init__(self, workspace: "Workspace") -> None:
        self.panel = ReceivePanel()
        super().__init__(self.panel)
        self._workspace = workspace
        self._background = Background(self)
        self._way: Way | None = None
        self.end = EndDesk(workspace)
        self.end.again_wanted.connect(self._show_way)
        workspace.pages.addWidget(self.panel)
        self.panel.accepted.connect(self._accept)
        self.panel.declined.connect(self.leave)
        workspace.desk.awaited_secret.came.connect(self._tell_lost_secret)
        if workspace.sign_ins is not None:
            workspace.sign_ins.progressed.connect(self._note)
        for asked in asks_for_form(workspace):
            asked.connect(self._end_way)

    def receive(self, untrusted_bytes: bytes) -> None:
        """Show the page for a connection file, or what is wrong with it."""
        self._background.run(partial(loads, untrusted_bytes), self._show, self._fail)

    def is_shown(self, page: QWidget | None) -> bool:
        """Tell whether this page is the desk's."""
        return page is self.panel or self.end.is_shown(page)

    def leave(self) -> None:
        """Take no for an answer: nothing is kept of what was sent, unless a token has come of it."""
        way, was_on_way, was_alone = self._way, self.is_on_way, self.is_alone
        self._drop_way()
        was_alone = was_alone and not self.end.is_shown(self._workspace.pages.currentWidget())
        if way is not None and was_on_way and way.is_made and not way.is_through:
            self._workspace.desk.discard(way.before_id)
        is_through = way is not None and way.is_through
        if was_alone and way is not None and (is_through or not self._workspace.form.connection().client_id):
            self.end.show(way)
        else:
            self._workspace.show_form()
            self._workspace.form.show_notice(nothing if is_through else wording.declined)

    @property
    def _is_here(self) -> bool:
        return self.is_shown(self._workspace.pages.currentWidget())

    @property
    def is_on_way(self) -> bool:
        """Tell whether the person has said yes, and has not turned to anything else since."""
        return self._way is not None and self._way.connection_id == self._workspace.form.connection().id

    @property
    def is_alone(self) -> bool:
        """Tell whether the person is here or on the way from here, and has no connection that nobody sent."""
        is_here = self._is_here or self.is_on_way
        return is_here and all(each.received for each in self._workspace.library.connections.values())

    def lead_back(self) -> bool:
        """Show the page again, if the person is on the way from it; otherwise that way has ended."""
        way = self._way
        if way is None or not self.is_on_way:
            self._drop_way()
            return False
        (self.end.show if way.is_through else self._show_way)(way)
        return True

    def _show_way(self, way: Way) -> None:
        if way is not self._way:  # from its end
            self._way = way
            self._fill_in(way)
        self.panel.show_begun(way.is_through)
        self._workspace.show_page(self.panel)
        self.panel.focus_first()

    def _show(self, file: ConnectionFile) -> None:
        if self._workspace.hand_over.may_open():  # a sign-in may have begun meanwhile
            self._workspace.token_desk.leave()
            self._workspace.desk.awaited_secret.stop_waiting()  # what it waits for is a yes to another page
            self._way = Way(file)
            self._fill_in(self._way)
            self._workspace.show_page(self.panel)
            self.panel.focus_first()

    def _fill_in(self, way: Way) -> None:
        self.panel.show_file(way.file, warnings_of(way.file))
        if way.connection_id:
            self.panel.show_begun(way.is_through)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, HandOverError):
            raise error
        self._workspace.hand_over.show_problem(error)

    def _accept(self, passphrase: str) -> None:
        way = self._way
        if way is None:
            return
        is_unlocked = self.is_on_way and bool(self._workspace.form.secret())
        if not way.file.locked_secret or (is_unlocked and not passphrase.strip()):
            self._go_on(way, "")
        elif not passphrase.strip():
            self.panel.say_beside_passphrase(wording.passphrase_missing)
        else:
            self.panel.show_trying(trying=True)
            self._background.run(
                partial(unlock_secret, way.file, passphrase), partial(self._go_on, way), partial(self._refuse, way)
            )

    def _refuse(self, way: Way, error: Exception) -> None:
        if way is not self._way:
            return
        self.panel.show_trying(trying=False)
        if isinstance(error, WrongPassphrase):
            self.panel.say_beside_passphrase(partial(wording.passphrase_problem, error))
        elif self._is_here:
            self._fail(error)

    def _go_on(self, way: Way, secret: str) -> None:
        """Show the connection to the form, and sign in with it; what is saved already is not saved twice."""
        if way is not self._way or not self.panel.isVisible():  # nor is it in a window that has been closed
            return
        self.panel.show_trying(trying=False)
        if sign_in_with(self._workspace, way, secret) and self._workspace.desk.awaited_secret.is_waited_for:
            self.panel.say(store_wording.waiting_for_store)

    def _note(self, progress: Progress, _settings: "SignInSettings") -> None:
        """Note how a sign-in ended, to say so once the page is shown again."""
        way = self._way
        if way is None or not self.is_on_way:
            return
        if progress.granted is not None:
            way.is_through = True
            self.panel.passphrase_field.clear()
        elif progress.state is SignInState.CANCELLED:
            self.panel.say(nothing if way.is_through else wording.cancelled)

    def _tell_lost_secret(self, secret: str) -> None:
        if self.is_on_way and self._is_here:
            self.panel.say(nothing if secret else wording.secret_lost)

    def _drop_way(self) -> None:
        """Have nothing more come of what was sent, neither now nor once the password store answers."""
        if self.is_on_way:
            self._workspace.desk.awaited_secret.stop_waiting()
        self._way = None
        self.panel.forget()

    def _end_way(self) -> None:
        """Give the form to whoever asks for it."""
        if self.is_on_way:
            self._drop_way()
            if self._is_here:
                self._workspace.show_form()
