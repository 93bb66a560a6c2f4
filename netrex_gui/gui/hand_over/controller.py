"""The ways into the pages of a hand-over, each of which is made when it is first wanted."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.hand_over.drop import DropHandler
from netrex_gui.gui.hand_over.receive.controller import ReceiveController
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.token.controller import TokenController

if TYPE_CHECKING:
    from netrex_gui.gui.hand_over.decrypt.controller import DecryptController
    from netrex_gui.gui.hand_over.encrypt.controller import EncryptController
    from netrex_gui.gui.hand_over.identity.controller import IdentityController
    from netrex_gui.gui.hand_over.open_panel import OpenPanel
    from netrex_gui.gui.hand_over.prepare.controller import PrepareController
    from netrex_gui.hand_over.connection_file import ConnectionFile
    from netrex_gui.hand_over.errors import HandOverError
    from netrex_gui.hand_over.identity import IdentityError
    from netrex_gui.hand_over.incoming import SentFileProblem
    from netrex_gui.oauth.client import SignInSettings
    from netrex_gui.oauth.progress import Progress
    from netrex_gui.texts.problem import Problem


class HandOverController(QObject):
    """Shows the page that what was opened, dropped, pasted or pressed is about.

    Signals: `text_came` with a text that is no hand-over, and its HTML, `problem_found` with a Problem, `failed` with
    a SignInError, `refused` when something arrived
    that would end or lose what is under way, `sign_in_wanted`, and `close_wanted` for the window.
    """

    text_came = Signal(str, str)
    problem_found = Signal(object)
    failed = Signal(object)
    refused = Signal()
    sign_in_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        content: QWidget,
        navigator: Navigator,
        library: ConnectionLibrary,
        connections: ConnectionController,
        form: ConnectionForm,
        token: TokenController,
    ) -> None:
        super().__init__(content)
        self._navigator, self._library, self._connections = navigator, library, connections
        self._form, self._token = form, token
        self._background = Background(self)
        self.drops = DropHandler(content, self.open_file, self.open_text, self._refuse, self.text_came.emit)
        self.receive = ReceiveController(navigator, library, connections, form)
        self.receive.failed.connect(self.show_problem)
        self.receive.sign_in_wanted.connect(self.sign_in_wanted)
        self.receive.close_wanted.connect(self.close_wanted)
        token.session.changed.connect(self._offer_encryption)

    @cached_property
    def open_panel(self) -> "OpenPanel":
        """The page on which a person opens what they were sent."""
        from netrex_gui.gui.hand_over.open_panel import OpenPanel

        panel = OpenPanel()
        self._navigator.add(panel)
        panel.file_chosen.connect(self.open_file)
        panel.pasted.connect(self.open_text)
        panel.left.connect(self._navigator.back)
        return panel

    @cached_property
    def decrypt(self) -> "DecryptController":
        """What opens a sealed token."""
        from netrex_gui.gui.hand_over.decrypt.controller import DecryptController

        opener = DecryptController(self._navigator, self._library, self._connections, self._form, self._token)
        opener.refused.connect(self.show_problem)
        opener.failed.connect(self.failed)
        return opener

    @cached_property
    def preparing(self) -> "PrepareController":
        """What prepares a connection for somebody else."""
        from netrex_gui.gui.hand_over.prepare.controller import PrepareController

        keep = self._connections.save_if_edited
        preparing = PrepareController(self._navigator, self._library, self._form, self._token.clipboard, keep)
        self._connections.awaited_secret.came.connect(preparing.note_secret)
        preparing.identity_wanted.connect(self.show_identity)
        preparing.problem_found.connect(self.problem_found)
        preparing.failed.connect(self.failed)
        return preparing

    @cached_property
    def identity(self) -> "IdentityController":
        """What is done with one's own key."""
        from netrex_gui.gui.hand_over.identity.controller import IdentityController

        return IdentityController(self._navigator, self._library.identity)

    @cached_property
    def encrypt(self) -> "EncryptController":
        """What seals the token of the page; it follows the page from then on."""
        from netrex_gui.gui.hand_over.encrypt.controller import EncryptController  # late: few tokens are sealed

        return EncryptController(self._token.panel, self._token.session, self._token.leaving)

    def open_file(self, path: Path) -> None:
        """Show what is in a file that somebody sent."""
        from netrex_gui.hand_over.incoming import read_sent_file

        if self._may_open():
            self._background.run(partial(read_sent_file, path), self.open_untrusted, self._tell_unreadable)

    def open_named(self, name: str) -> None:
        """Show what is in the file that the app was started with: a path, or a file URL."""
        if name.lower().startswith("file:"):
            self.drops.open_url(QUrl(name))
        else:
            self.open_file(Path(name))

    def open_text(self, untrusted_text: str) -> None:
        """Show what is in a text that somebody sent, whatever a mail program has put around it."""
        from netrex_gui.hand_over.incoming import is_sent, pasted

        if is_sent(untrusted_text):
            self.open_untrusted(pasted(untrusted_text))
        elif self._may_open():
            self.text_came.emit(untrusted_text, "")

    def tell_neither(self) -> None:
        """Say of a text that was given to be opened that it is nothing of the kind, on whose page that happened."""
        from netrex_gui.texts import arrival as arrival_wording

        if self._navigator.current is vars(self).get("open_panel"):
            self._tell(arrival_wording.neither())

    def open_untrusted(self, untrusted_bytes: bytes) -> None:
        """Show what somebody sent: a connection, a sealed token, or that it is neither."""
        from netrex_gui.hand_over.connection_file import loads
        from netrex_gui.hand_over.incoming import Handed, recognised
        from netrex_gui.texts import arrival as arrival_wording

        if not self._may_open():
            return
        kind = recognised(untrusted_bytes)
        if kind is Handed.CONNECTION:
            self._background.run(partial(loads, untrusted_bytes), self._receive, self._tell_not_opened)
        elif kind is Handed.ENCRYPTED:
            self.decrypt.open(untrusted_bytes)
        else:
            self._tell(arrival_wording.neither())

    def paste(self) -> None:
        """Show what is on the clipboard, if it is meant for this app."""
        self.drops.paste()

    def show_open(self) -> None:
        """Let the person choose a file, or paste a text."""
        if self._may_open():
            self.open_panel.clear()
            self._navigator.show(self.open_panel)
            self.open_panel.focus_first()

    def prepare(self) -> None:
        """Prepare the connection that is in the form for somebody else."""
        self.preparing.show()

    def show_identity(self) -> None:
        """Show one's own key."""
        self.identity.show()

    def show_problem(self, error: "HandOverError | IdentityError") -> None:
        """Tell why what was sent cannot be used."""
        from netrex_gui.texts import arrival as arrival_wording

        self._tell(arrival_wording.problem(error))

    @property
    def is_alone(self) -> bool:
        """Tell whether what was sent is all that there is, so that the list beside it is of no use."""
        return self.receive.is_alone

    def lead_back(self) -> bool:
        """Show again what was sent and led to a sign-in; tell whether the person is on that way."""
        return self.receive.lead_back()

    def note_progress(self, progress: "Progress", _settings: "SignInSettings") -> None:
        """Note how a sign-in goes that what was sent may have led to."""
        self.receive.note_progress(progress)

    def give_up_invitation(self) -> None:
        """Give the form to whoever asks for it."""
        self.receive.give_up()

    def _may_open(self) -> bool:
        """Tell whether the page may show something else; if not, nothing is lost, and `refused` says so."""
        if not self._navigator.may_leave():
            self.refused.emit()
            return False
        return True

    def _receive(self, file: "ConnectionFile") -> None:
        if self._may_open():  # a sign-in may have begun meanwhile
            self.receive.show(file)

    def _offer_encryption(self) -> None:
        """Make what seals, once there is a token that somebody is to have."""
        if self._token.session.held is not None and self._token.session.connection.public_key:
            _ = self.encrypt

    def _tell_unreadable(self, error: Exception) -> None:
        from netrex_gui.hand_over.incoming import SentFileUnreadable

        if not isinstance(error, SentFileUnreadable):
            raise error
        self._refuse(error.problem)

    def _tell_not_opened(self, error: Exception) -> None:
        from netrex_gui.hand_over.errors import HandOverError

        if not isinstance(error, HandOverError):
            raise error
        self.show_problem(error)

    def _refuse(self, what_is_wrong: "SentFileProblem") -> None:
        from netrex_gui.texts import arrival as arrival_wording

        self._tell(arrival_wording.unreadable(what_is_wrong))

    def _tell(self, problem: "Problem") -> None:
        if self._may_open():
            self.problem_found.emit(problem)
