"""Seals the token of the page for whoever sent its connection."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from netrex_gui.gui.hand_over.encrypt import text as encrypt_wording
from netrex_gui.gui.hand_over.encrypt.card import EncryptCard
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.dialogs import file_dialog, path_from
from netrex_gui.gui.token.leaving import LeaveQuestion, TokenLeaving, usual_question
from netrex_gui.gui.token.panel import TokenPanel
from netrex_gui.gui.token.session import TokenSession
from netrex_gui.hand_over.encrypted_token import encrypt_token
from netrex_gui.hand_over.identity import fingerprint
from netrex_gui.store.private_file import save_private
from netrex_gui.texts.message import Message

if TYPE_CHECKING:
    from netrex_gui.oauth.token import TokenResponse


class EncryptController(QObject):
    """Puts the card on the token page while there is a token on it that is to be sealed, and does what it asks for."""

    def __init__(self, panel: TokenPanel, session: TokenSession, leaving: TokenLeaving) -> None:
        super().__init__(panel)
        self._panel, self._session = panel, session
        self._background = Background(self)
        self._offered: TokenResponse | None = None
        self._is_encrypting = False
        self.card = EncryptCard()
        panel.offer_card(self.card, *self.card.stops)
        panel.folded.connect(self.card.set_keys)
        panel.card_copy_wanted.connect(self.card.copy)
        leaving.question = self._leave_question
        self.card.taken.connect(session.note_taken)
        self.card.encrypt_wanted.connect(self._seal)
        self.card.save_wanted.connect(self._save)
        session.changed.connect(self.follow)
        session.dropped.connect(self._drop)
        self.follow()

    def follow(self) -> None:
        """Derive the card from the token that is on the page now."""
        held, connection = self._session.held, self._session.connection
        is_to_be_encrypted = bool(connection.public_key) and self._session.origin == Message()  # it came sealed else
        token = held.token if held is not None and is_to_be_encrypted else None
        if token is None or token != self._offered:
            self._offered = token
            sender = encrypt_wording.sender_of(connection)
            self.card.offer(sender, fingerprint(connection.public_key) if token is not None else "")
        if token is not None and (self.card.encrypted_text or not self._session.has_run_out):
            self._panel.show_card(self.card, self.card.first_button)
        else:
            self._panel.hide_card(self.card)

    def _leave_question(self) -> LeaveQuestion:
        """Ask whether to leave a token that was asked for and that nobody has got yet."""
        if not self._panel.has_card:
            return usual_question()
        question = encrypt_wording.leave_question(encrypt_wording.sender_of(self._session.connection))
        return LeaveQuestion(self.tr("Leave without sending it?"), question, self.tr("&Leave"))

    def _drop(self) -> None:
        """Have the next token begin anew."""
        self._offered = None
        self.card.offer("", "")
        self._panel.fold()

    def _seal(self) -> None:
        granted, connection = self._panel.shown, self._session.connection
        if granted is None or self._is_encrypting:
            return

        def sealed(text: str) -> None:
            self._is_encrypting = False
            if self._offered == granted.token:
                self.card.show_encrypted(text)
                self.follow()
                self.card.put_on_clipboard()
                self.card.copy_button.setFocus()
                self._panel.show_part(self.card.copy_button)

        def failed(error: Exception) -> None:
            self._is_encrypting = False
            if self._offered == granted.token:
                self.card.tell(encrypt_wording.not_encrypted(error))
                self._panel.show_part(self.card.result)

        self._is_encrypting = True
        name, client_id, key = connection.name, connection.client_id, connection.public_key
        self._background.run(lambda: encrypt_token(granted, name, client_id, key), sealed, failed)

    def _save(self) -> None:
        text, sender = self.card.encrypted_text, encrypt_wording.sender_of(self._session.connection)
        path = self._ask_where() if text else None
        if path is None:
            return
        replace = path.exists()  # the dialog has asked whether a file that is there may be replaced

        def told(message: Message) -> None:
            if self.card.encrypted_text == text:
                if path.exists():
                    self.card.taken.emit()
                self.card.tell(message)
                self._panel.show_part(self.card.result)

        self._background.run(
            lambda: save_private(path, text, replace=replace),
            lambda _: told(encrypt_wording.saved(sender, str(path))),
            lambda error: told(encrypt_wording.not_saved(error)),
        )

    def _ask_where(self) -> Path | None:
        dialog = file_dialog(self._panel, self.tr("Save the sealed token"))
        dialog.setObjectName("saveSealedDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Sealed token (*.age)"))
        dialog.setDefaultSuffix("netrex-token.age")
        dialog.selectFile(encrypt_wording.file_name(self._session.connection))
        return path_from(dialog)
