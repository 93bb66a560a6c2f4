"""What becomes of a connection that somebody sent: shown, and used once the person has said yes."""

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.hand_over.receive.panel import EndPanel, ReceivePanel
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.hand_over.connection_file import ConnectionFile, unlock_secret
from netrex_gui.hand_over.errors import HandOverError, WrongPassphrase
from netrex_gui.hand_over.mapping import connection_for
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.texts import receive as wording
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts.untrusted import visible

if TYPE_CHECKING:
    from netrex_gui.oauth.progress import Progress


@dataclass
class Invitation:
    """What somebody sent, and how far the person has come with it.

    `connection_id` is empty until they have said yes; `is_made` tells that the connection was not saved before;
    `before_id` is the connection that was shown then; `is_through` tells that a token came.
    """

    file: ConnectionFile = field(repr=False)
    connection_id: str = ""
    is_made: bool = False
    before_id: str = ""
    is_through: bool = False


class ReceiveController(QObject):
    """Shows a connection that was sent, and asks for a sign-in with it after yes: from then on the person is on a way.

    Whatever ends without a token leads back to this page, until they turn to another connection, or say no.

    Signals: `failed` with a HandOverError, `sign_in_wanted`, and `close_wanted` for the window.
    """

    failed = Signal(object)
    sign_in_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        navigator: Navigator,
        library: ConnectionLibrary,
        connections: ConnectionController,
        form: ConnectionForm,
    ) -> None:
        super().__init__(form)
        self._navigator, self._library, self._connections, self._form = navigator, library, connections, form
        self._background = Background(self)
        self._invitation: Invitation | None = None
        self._ended: Invitation | None = None
        self.panel, self.end_panel = ReceivePanel(), EndPanel()
        for each in (self.panel, self.end_panel):
            navigator.add(each)
            each.left.connect(self.leave)
        self.panel.accepted.connect(self._accept)
        self.end_panel.close_wanted.connect(self.close_wanted)
        self.end_panel.again_wanted.connect(lambda: self._show_again(self._ended))
        connections.awaited_secret.came.connect(self._tell_lost_secret)

    def show(self, file: ConnectionFile) -> None:
        """Show the page for a connection file."""
        self._connections.awaited_secret.stop_waiting()  # what it waits for is a yes to another page
        self._invitation = Invitation(file)
        self.panel.show_file(file, warnings_of(file))
        self._navigator.show(self.panel)
        self.panel.focus_first()

    def leave(self) -> None:
        """Take no for an answer: nothing is kept of what was sent, unless a token has come of it."""
        invitation, was_on_way, was_alone = self._invitation, self.is_on_way, self.is_alone
        self._drop()
        was_alone = was_alone and self._navigator.current is not self.end_panel
        if invitation is not None and was_on_way and invitation.is_made and not invitation.is_through:
            self._connections.discard(invitation.before_id)
        is_through = invitation is not None and invitation.is_through
        if was_alone and invitation is not None and (is_through or not self._form.connection().client_id):
            self._show_end(invitation)
        else:
            self._navigator.back()
            self._form.show_notice(nothing if is_through else wording.declined)

    @property
    def is_here(self) -> bool:
        """Tell whether one of these pages is shown."""
        return self._navigator.current in {self.panel, self.end_panel}

    @property
    def is_on_way(self) -> bool:
        """Tell whether the person has said yes, and has not turned to anything else since."""
        return self._invitation is not None and self._invitation.connection_id == self._form.connection().id

    @property
    def is_alone(self) -> bool:
        """Tell whether the person is here or on the way from here, and has no connection that nobody sent."""
        return (self.is_here or self.is_on_way) and all(each.received for each in self._library.connections.values())

    def lead_back(self) -> bool:
        """Show the page again, if the person is on the way from it; otherwise that way has ended."""
        invitation = self._invitation
        if invitation is None or not self.is_on_way:
            self._drop()
            return False
        (self._show_end if invitation.is_through else self._show_again)(invitation)
        return True

    def note_progress(self, progress: "Progress") -> None:
        """Note how a sign-in ended, to say so once the page is shown again."""
        invitation = self._invitation
        if invitation is None or not self.is_on_way:
            return
        if progress.granted is not None:
            invitation.is_through = True
            self.panel.passphrase_field.clear()
        elif progress.error is None and progress.state.is_end:
            self.panel.say("" if invitation.is_through else wording.cancelled())

    def give_up(self) -> None:
        """Give the form to whoever asks for it."""
        if self.is_on_way:
            self._drop()
            if self.is_here:
                self._navigator.back()

    def _show_again(self, invitation: Invitation | None) -> None:
        if invitation is None:
            return
        if invitation is not self._invitation:  # from its end
            self._invitation = invitation
            self.panel.show_file(invitation.file, warnings_of(invitation.file))
        self.panel.show_begun(invitation.is_through)
        self._navigator.show(self.panel)
        self.panel.focus_first()

    def _show_end(self, invitation: Invitation) -> None:
        self._ended = invitation
        self.end_panel.show_end(is_through=invitation.is_through)
        self._navigator.show(self.end_panel)
        self.end_panel.focus_first()

    def _accept(self, passphrase: str) -> None:
        invitation = self._invitation
        if invitation is None:
            return
        is_unlocked = self.is_on_way and bool(self._form.secret())
        if not invitation.file.locked_secret or (is_unlocked and not passphrase.strip()):
            self._go_on(invitation, "")
        elif not passphrase.strip():
            self.panel.say_beside_passphrase(wording.passphrase_missing())
        else:
            self.panel.show_trying(trying=True)
            unlock = partial(unlock_secret, invitation.file, passphrase)
            self._background.run(unlock, partial(self._go_on, invitation), partial(self._refuse, invitation))

    def _refuse(self, invitation: Invitation, error: Exception) -> None:
        if invitation is not self._invitation:
            return
        self.panel.show_trying(trying=False)
        if isinstance(error, WrongPassphrase):
            self.panel.say_beside_passphrase(wording.passphrase_problem())
        elif not isinstance(error, HandOverError):
            raise error
        elif self.is_here:
            self.failed.emit(error)

    def _go_on(self, invitation: Invitation, secret: str) -> None:
        """Show the connection to the form, and sign in with it; what is saved already is not saved twice."""
        if invitation is not self._invitation or not self.panel.isVisible():  # nor is it in a window that is closed
            return
        self.panel.show_trying(trying=False)
        if self._use(invitation, secret):
            self.sign_in_wanted.emit()
            if self._connections.awaited_secret.is_waited_for:
                self.panel.say(store_wording.waiting_for_store())

    def _use(self, invitation: Invitation, secret: str) -> bool:
        """Show the connection to the form; tell whether the person let go what was in it."""
        connection = connection_for(invitation.file, self._library.connections.values(), visible)
        before = self._form.connection()
        if connection.id == before.id:
            secret = secret or self._form.secret()
        asked, invitation.connection_id = invitation.connection_id, connection.id
        if not self._connections.show_unsaved(connection, secret):
            invitation.connection_id = asked
            return False
        if connection.id not in self._library.connections:
            invitation.is_made, invitation.before_id = True, before.id
        self._library.select(connection.id)
        return True

    def _tell_lost_secret(self, secret: str) -> None:
        if self.is_on_way and self.is_here:
            self.panel.say("" if secret else wording.secret_lost())

    def _drop(self) -> None:
        """Have nothing more come of what was sent, neither now nor once the password store answers."""
        if self.is_on_way:
            self._connections.awaited_secret.stop_waiting()
        self._invitation = None
        self.panel.forget()
