"""What to do about an error that the portal shows in the browser: what it may be about, what to copy, whom to ask."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.widgets import CopyBox, button, label
from netrex_gui.gui.problem import SenderNoteBox
from netrex_gui.gui.sign_in import text as wording
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.store.connection import Connection

_CLOSE, _APART = 4, 14


class ErrorKind(QWidget):
    """One thing that the error may be about: what was sent of it, to be copied, and what is done with that."""

    def __init__(self, question: str, advice: str, box: CopyBox) -> None:
        super().__init__()
        self.box = box
        column_in(self, label(question), label(advice, "secondary"), box, spacing=_CLOSE)

    def show_text(self, text: str) -> None:
        """Show what was sent, or be away where that is nothing."""
        self.box.field.setText(text)
        self.setVisible(bool(text))


class PortalError(QWidget):
    """What is to be compared with the portal, and a text for whoever can put it right there.

    Signals: `where_wanted` when the person wants to see where in the portal it goes.
    """

    where_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_kinds()
        self.note_box = SenderNoteBox("noteForSender", "copyNoteForSenderButton", "showNoteForSenderButton")
        self.where_button = button(
            self.tr("Is the application your own? See where it goes"), "waitingWhereButton", "link"
        )
        self.where_button.clicked.connect(self.where_wanted)
        self.own = WrappingRow(self.where_button)
        column_in(self, *self.kinds, self.note_box, self.own, spacing=_APART)

    @property
    def kinds(self) -> tuple[ErrorKind, ...]:
        """What the error may be about, the likeliest first."""
        return self.redirect, self.client_id, self.scopes

    def begin(self, settings: SignInSettings, connection: Connection) -> None:
        """Show what this sign-in sends; somebody who was sent the connection has the text for its sender alone."""
        is_plain = connection.received
        self.redirect.show_text("" if is_plain else settings.redirect_uri.text)
        self.client_id.show_text("" if is_plain else settings.client.client_id)
        self.scopes.show_text("" if is_plain else " ".join(settings.scopes))
        self.own.setHidden(is_plain)
        self.note_box.show_note(wording.sender_note(connection) if is_plain else wording.giver_note(settings))

    def _make_kinds(self) -> None:
        self.redirect = ErrorKind(
            self.tr("It is about the redirect URL, or redirect_uri"),
            self.tr("The portal does not know this address yet. It has to stand there exactly so:"),
            CopyBox("waitingRedirectUrl", "copyWaitingRedirectUrlButton", self.tr("Redirect URL")),
        )
        self.client_id = ErrorKind(
            self.tr("It is about the client ID, or the application is unknown"),
            self.tr("Compare it with the one that you were given. To paste it once more, press Cancel first:"),
            CopyBox("waitingClientId", "copyWaitingClientIdButton", self.tr("Client ID")),
        )
        self.scopes = ErrorKind(
            self.tr("It is about permissions, or scope"),
            self.tr("These are asked for. The portal has to allow them for this ID, or ask for fewer:"),
            CopyBox("waitingScopes", "copyWaitingScopesButton", self.tr("Permissions")),
        )
