"""The card on the token page by which a token is sealed for whoever sent the connection."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from netrex_gui.gui.hand_over.encrypt import text as encrypt_wording
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.buttons import Button, WrappingRow
from netrex_gui.gui.parts.layouts import column_in, column_of, fill
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label, rule
from netrex_gui.texts.message import Message

_SHOWN_LINES = 5


class EncryptCard(QFrame):
    """Offers to seal a token, and then holds what was sealed, which is no secret.

    Signals: `encrypt_wanted`, `save_wanted`, and `taken` when what was sealed was copied or saved.
    """

    encrypt_wanted = Signal()
    save_wanted = Signal()
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sealCard")
        self.setProperty("kind", "arrival")
        self._sender = ""
        self._has_keys = True
        self.encrypted_text = ""
        self._make_parts()
        self._lay_out()
        self.offer("", "")

    def offer(self, sender: str, fingerprint: str) -> None:
        """Offer to seal for somebody, by the name that they give themselves and with their key's fingerprint."""
        self._sender = sender
        self.encrypted_text = ""
        self.box.clear()
        self.digits.setText(fingerprint)
        self.key_title.setText(encrypt_wording.key_of(sender))
        self.how_to_be_sure.setText(encrypt_wording.how_to_be_sure(sender))
        self.tell(Message())
        self._show_stage()

    def show_encrypted(self, encrypted_text: str) -> None:
        """Show what was sealed, and what to do with it."""
        self.encrypted_text = encrypted_text
        self.box.setPlainText(encrypted_text)
        self.tell(Message())
        self._show_stage()
        announce(self.title, f"{self.title.text()}. {self.sentence.text()}")

    def tell(self, message: Message) -> None:
        """Say how something ended, or nothing."""
        show_message(self.result, message)

    def set_keys(self, has_keys: bool) -> None:
        """Let the buttons answer to a key each, or leave those to others on the page."""
        self._has_keys = has_keys
        self._name_buttons()

    def copy(self) -> None:
        """Copy what was sealed once more."""
        if self.encrypted_text:
            self.put_on_clipboard()
            self.copy_button.show_copied()

    def put_on_clipboard(self) -> None:
        """Copy what was sealed, and say so; anybody may see it."""
        clipboard.copy_text(self.encrypted_text)
        self.taken.emit()
        self.tell(encrypt_wording.copied(self._sender))

    @property
    def first_button(self) -> Button:
        """The button that is next."""
        return self.copy_button if self.encrypted_text else self.encrypt_button

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key comes to, in order."""
        return self.encrypt_button, self.box, self.copy_button, self.save_button

    def _show_stage(self) -> None:
        is_encrypted = bool(self.encrypted_text)
        words = encrypt_wording
        self.title.setText(words.encrypted_title(self._sender) if is_encrypted else words.title())
        self.sentence.setText((words.what_is_next if is_encrypted else words.what_to_do)(self._sender))
        self.encrypt_button.setHidden(is_encrypted)
        self.sealed.setVisible(is_encrypted)
        self._name_buttons()

    def _name_buttons(self) -> None:
        for each, words in (
            (self.encrypt_button, encrypt_wording.encrypt_words(self._sender)),
            (self.save_button, self.tr("S&ave as file…")),
        ):
            each.setText(words if self._has_keys else encrypt_wording.without_key(words))
            each.setAccessibleName(encrypt_wording.without_key(words).replace("&&", "&"))
        copy = self.tr("&Copy text for a mail")
        self.copy_button.take_words(copy if self._has_keys else encrypt_wording.without_key(copy))

    def _make_parts(self) -> None:
        self.title = label("", "card", "sealTitle")
        self.sentence = label("", "", "sealAdvice")
        self.encrypt_button = button("", "sealButton", "primary")
        self.encrypt_button.clicked.connect(self.encrypt_wanted)
        self.box = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.box.setObjectName("sealedText")
        self.box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = self.tr("&Copy text for a mail"), "copySealedButton", self.tr("Copied")
        self.copy_button = CopyButton(*words, "primary")
        self.copy_button.clicked.connect(self.copy)
        self.save_button = button("", "saveSealedButton")
        self.save_button.clicked.connect(self.save_wanted)
        self.result = label("", "", "sealResult")
        self.key_title = label("", "small")
        self.digits = label("", "digits", "sealFingerprint", selectable=True)
        self.how_to_be_sure = label("", "small", "sealFingerprintHint")

    def _lay_out(self) -> None:
        column = column_in(self, self.title, self.sentence, 4, spacing=8, edges=(16, 12, 16, 16))
        fill(column, WrappingRow(self.encrypt_button), self._sealed(), self.result, 4, rule(), 4)
        column.addLayout(column_of(self.key_title, self.digits, self.how_to_be_sure, spacing=2))

    def _sealed(self) -> QWidget:
        self.sealed = QWidget()
        column = column_in(self.sealed, label(self.tr("Sealed token"), "small", buddy=self.box), spacing=8)
        fill(column, self.box, 4, WrappingRow(self.copy_button, self.save_button))
        return self.sealed

    def showEvent(self, event: QShowEvent) -> None:
        """Give the box the height of some lines of the print."""
        self.box.setFixedHeight(_SHOWN_LINES * self.box.fontMetrics().lineSpacing() + 2 * 12)
        super().showEvent(event)
