"""The page that prepares a connection for somebody else: who asks, a few words, and a file to send."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from netrex_gui.gui.hand_over.prepare import text as prepare_wording
from netrex_gui.gui.hand_over.prepare.sections import KeyPart, SecretPart
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.messages import FieldMessage, show_message
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyButton, button, label, tell_what_does_not_fit
from netrex_gui.hand_over.document import LONGEST_NAME
from netrex_gui.hand_over.warnings import ConnectionWarnings
from netrex_gui.store.connection import Connection
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible

_NOTE_HEIGHT = 76


class PreparePanel(Page):
    """Shows what goes into a connection file, and takes what only whoever sends it knows.

    Signals: `save_wanted` and `copy_wanted` for the file, `mail_wanted` for the text that goes with it.
    """

    save_wanted = Signal()
    copy_wanted = Signal()
    mail_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_busy, self._note, self._usual_name = False, "", ""
        self._pressed: QWidget | None = None
        self._make_parts()
        self._lay_out()
        self._make_footer()

    def show_connection(self, connection: Connection, facts: ConnectionWarnings) -> None:
        """Show what the other side will see of a connection."""
        name = (connection.name.strip() or facts.host)[:LONGEST_NAME]
        if self.name_field.text().strip() in {"", self._usual_name}:
            self.name_field.setText(name)
            self.name_field.setCursorPosition(0)
        self._usual_name = name
        self.preview.show_connection(connection, facts)
        self.preview.show_sender(self.sender_field.text())

    def tell(self, message: Message, *, offers_mail: bool = False) -> None:
        """Say what came of the file, or nothing; a file may go with a text for the mail."""
        self.mail_button.setVisible(offers_mail)
        show_message(self.result, message)
        if message.text:
            self.show_part(self.mail_button if offers_mail else self.result)  # the lower one

    def set_busy(self, *, busy: bool) -> None:
        """Have one file written at a time; the keyboard goes back to the button that was pressed."""
        pressed = self.focusWidget() if busy else self._pressed
        self._is_busy, self._pressed = busy, pressed
        self.enable_buttons()
        if not busy and pressed is not None:
            pressed.setFocus()

    def enable_buttons(self) -> None:
        """Offer the file once there is a key that the answer can be sealed for."""
        can_write = bool(self.key.public_key) and not self._is_busy
        for each in (self.save_button, self.copy_button):
            each.setEnabled(can_write)

    def find_fault(self, member: str, text: str) -> None:
        """Say what is wrong with a name or the note, beside it, and lead there."""
        field, trouble = {
            "sender_name": (self.sender_field, self.sender_trouble),
            "name": (self.name_field, self.name_trouble),
            "note": (self.note_field, self.note_trouble),
        }[member]
        trouble.say(text)
        field.setFocus()
        self.show_part(field)

    def clear(self) -> None:
        """Forget what was typed, but for one's own name."""
        self.note_field.clear()
        self.name_field.clear()
        self.secret.clear()
        self.key.new_passphrase.clear()
        self.tell(Message())

    def focus_first(self) -> None:
        """Put the focus on the name, or on the way on where that is known."""
        (self.note_field if self.sender_field.text() else self.sender_field).setFocus()

    def _take_name(self, name: str) -> None:
        self.preview.show_sender(name)
        self.sender_trouble.say("")
        self.tell(Message())

    def _take_note(self) -> None:
        note = self.note_field.toPlainText().strip()
        if note == self._note:
            return  # blanks alone were typed
        self._note = note
        self.note_trouble.say(prepare_wording.note_too_long(len(note)))
        self.tell(Message())

    def _take_secret(self) -> None:
        self.tell(Message())
        if self.secret.is_included:
            self.show_part(self.secret)

    def _make_parts(self) -> None:
        self.title = label(self.tr("Prepare for somebody else"), "title", "prepareTitle")
        self.explanation = label(
            self.tr("You send a file, they sign in at the portal, and what comes back only you can open."),
            "",
            "prepareExplanation",
        )
        self.sender_field = QLineEdit(maxLength=LONGEST_NAME)
        self.sender_field.setObjectName("senderName")
        tell_what_does_not_fit(self.sender_field)
        self.sender_field.setPlaceholderText(self.tr("a name that they know you by"))
        self.sender_field.textChanged.connect(self._take_name)
        self._make_name()
        self.note_field = QPlainTextEdit(tabChangesFocus=True)
        self.note_field.setObjectName("prepareNote")
        self.note_field.setProperty("kind", "note")
        self.note_field.setFixedHeight(theme.sp(_NOTE_HEIGHT))
        self.note_field.setPlaceholderText(self.tr("what the token is for, and how they can reach you"))
        self.note_field.textChanged.connect(self._take_note)
        self.sender_trouble, self.note_trouble = FieldMessage("senderTrouble"), FieldMessage("noteTrouble")
        self.preview, self.secret, self.key = Preview(), SecretPart(), KeyPart()
        self.secret.changed.connect(self._take_secret)
        self.result = label("", "", "prepareResult", selectable=True)
        self.mail_button = CopyButton(self.tr("Copy &text for the mail"), "copyMailTextButton", self.tr("Text copied"))
        self.mail_button.clicked.connect(self.mail_wanted)
        for each in (self.result, self.mail_button):
            each.hide()

    def _make_name(self) -> None:
        self.name_field = QLineEdit(maxLength=LONGEST_NAME)
        self.name_field.setObjectName("prepareName")
        tell_what_does_not_fit(self.name_field)
        self.name_field.textChanged.connect(self._take_connection_name)
        hint = self.tr("Such as the customer's: the file is named after it, and the token that comes back bears it.")
        self.name_hint = label(hint, "small", "prepareNameHint")
        self.name_trouble = FieldMessage("prepareNameTrouble")

    def _take_connection_name(self, name: str) -> None:
        self.preview.name.setText(visible(name.strip()))
        self.name_trouble.say("")
        self.tell(Message())

    def _lay_out(self) -> None:
        column = self.column
        fill(column, self.title, self.explanation, 6)
        column.addWidget(label(self.tr("&Your name"), "label", buddy=self.sender_field))
        fill(column, self.sender_field, self.sender_trouble, 4)
        column.addWidget(label(self.tr("&Name of the connection"), "label", buddy=self.name_field))
        fill(column, self.name_field, self.name_trouble, self.name_hint, 4)
        column.addWidget(label(self.tr("A few &words for them"), "label", buddy=self.note_field))
        fill(column, self.note_field, self.note_trouble, 6, self.secret, 6, self.preview, 6, self.key, self.result)
        column.addWidget(self.mail_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _make_footer(self) -> None:
        self.back_button = button(self.tr("&Back"), "leavePrepareButton", "link")
        self.back_button.setAccessibleName(self.tr("Back to the connection"))
        self.copy_button = button(self.tr("Copy as te&xt"), "copyConnectionTextButton")
        self.save_button = button(self.tr("&Save file to send…"), "saveConnectionFileButton", "primary")
        self.footer.addWidget(self.back_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.copy_button)
        self.footer.addWidget(self.save_button)
        self.back_button.clicked.connect(self.left)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.enable_buttons()


class Preview(QFrame):
    """Who asks, at which portal, and what the token may do; and what whoever prepares it should know."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self.who = label("", "", "previewSender")
        self.host = label("", "card", "previewHost")
        self.name = label("", "", "previewName")
        self.permissions = label("", "", "previewPermissions")
        self.remarks = label("", "caution", "prepareRemarks")
        facts = QGridLayout()
        facts.setHorizontalSpacing(24)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        named = (
            (self.tr("Who asks"), self.who),
            (self.tr("Portal"), self.host),
            (self.tr("Name"), self.name),
            (self.tr("The token may"), self.permissions),
        )
        for row, (text, value) in enumerate(named):
            name = label(text, "secondary")
            name.setWordWrap(False)
            facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        caption = label(self.tr("What they will see"), "label")
        column_in(self, caption, facts, self.remarks, spacing=8, edges=(16, 12, 16, 12))

    def show_connection(self, connection: Connection, facts: ConnectionWarnings) -> None:
        """Show what a file with this connection says."""
        self.host.setText(facts.host)
        self.permissions.setText(prepare_wording.permissions(connection.scopes))
        remarks = prepare_wording.remarks(connection, facts)
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))

    def show_sender(self, name: str) -> None:
        """Show who asks."""
        self.who.setText(prepare_wording.sender(name.strip()))
