"""One's own key on the page that prepares a connection: its fingerprint, or what it takes to have one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netrex_gui.gui.hand_over.own_key import text as own_key_wording
from netrex_gui.gui.hand_over.own_key.new_passphrase import NewPassphrase
from netrex_gui.gui.parts.messages import Say
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.gui.parts.wrapping_row import BreakingRow
from netrex_gui.store.secrets import SecretStoreError


class KeyPart(QWidget):
    """Shows the fingerprint, that it is being looked for, or why there is none.

    Signals: `locked_wanted` with a passphrase for a new key where there is no password store, `again_wanted` to try
    once more with the store, `own_key_wanted` to see more of the key.
    """

    locked_wanted = Signal(str)
    again_wanted = Signal()
    own_key_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_parts()
        self._lay_out()
        self.public_key = ""

    def show_key(self, public_key: str) -> None:
        """Show the fingerprint of the key; from here on the page can write a file."""
        from netrex_gui.hand_over.identity import fingerprint

        self.public_key = public_key
        self.fingerprint.setText(fingerprint(public_key))
        self.new_passphrase.clear()
        self._show(self.fingerprint, self.read_out, self.own_key_button)

    def show_waiting(self, say: Say) -> None:
        """Say that the key is being looked for or made."""
        self.public_key = ""
        self.state.setText(say())
        self._show(self.state)

    def show_trouble(self, error: Exception) -> None:
        """Say why there is no key; where it is the password store, ask for a passphrase in its place."""
        self.public_key = ""
        is_store = isinstance(error, SecretStoreError)
        self.state.setText(own_key_wording.no_store(error) if is_store else own_key_wording.why_not(error))
        if is_store:
            self._show(self.state, self.new_passphrase, self.make_button, self.again_button, self.buttons)
        else:
            self._show(self.state, self.again_button, self.buttons)
        announce(self.state, self.state.text())

    def _make_locked(self) -> None:
        passphrase = self.new_passphrase.typed()
        if passphrase:
            self.locked_wanted.emit(passphrase)

    def _show(self, *shown: QWidget) -> None:
        for part in self._parts:
            part.setVisible(part in shown)

    def _make_parts(self) -> None:
        self.state = label("", "", "ownKeyState")
        self.fingerprint = label("", "digits", "ownFingerprint")
        self.fingerprint.setAccessibleName(self.tr("Fingerprint of your key"))
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.read_out = label(
            self.tr("They see the same digits before they send anything back. Read them out if they ask."), "small"
        )
        self.own_key_button = button(self.tr("Mo&re about your key"), "ownKeyButton", "link")
        self.own_key_button.clicked.connect(self.own_key_wanted)
        self.new_passphrase = NewPassphrase(
            self.tr("Passphrase &for your key"), "newKeyPassphrase", "newKeyPassphraseAgain"
        )
        self.new_passphrase.entered.connect(self._make_locked)
        self.make_button = button(self.tr("M&ake the key"), "makeLockedKeyButton")
        self.make_button.clicked.connect(self._make_locked)
        self.again_button = button(self.tr("T&ry again"), "tryKeyAgainButton")
        self.again_button.clicked.connect(self.again_wanted)
        self.buttons = BreakingRow(self.make_button, self.again_button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Your key"), "label"))
        for part in (self.state, self.fingerprint, self.read_out, self.new_passphrase, self.buttons):
            column.addWidget(part)
        column.addWidget(self.own_key_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts: tuple[QWidget, ...] = (
            *(self.state, self.fingerprint, self.read_out, self.own_key_button),
            *(self.new_passphrase, self.make_button, self.again_button, self.buttons),
        )
