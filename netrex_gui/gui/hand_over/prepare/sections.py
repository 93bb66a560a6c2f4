"""Whether the client secret goes along, and the passphrase that locks it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from netrex_gui.gui.hand_over.identity import text as identity_wording
from netrex_gui.gui.hand_over.identity.sections import NewPassphrase
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import CheckBox, WrappingRow
from netrex_gui.gui.parts.clipboard import on_clipboard
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.messages import FieldMessage
from netrex_gui.gui.parts.secret_field import SecretLine
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label
from netrex_gui.hand_over.encryption import SHORTEST_PASSPHRASE
from netrex_gui.store.secrets import SecretStoreError

_BESIDE_THE_BOX = 30
_CODE = 242
_INSIDE_A_FIELD = 28
"""Pixels, the first in usual print: a code of which a part is out of sight is told wrongly."""


class SecretPart(QFrame):
    """A box to tick, and below it, once that is done, the passphrase in large print.

    Signals: `changed` when what goes into the file may be another, `copy_wanted` with the passphrase.
    """

    changed = Signal()
    copy_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "framed")
        self._has_secret = True
        self._make_parts()
        self._lay_out()
        self.show_secret(there=False)

    def show_secret(self, *, there: bool) -> None:
        """Offer to include the secret where there is one at hand."""
        self._has_secret = there
        self.box.setVisible(there)
        self.hint.setVisible(there)
        self.missing.setHidden(there)
        if not there:
            self.box.setChecked(False)

    @property
    def is_included(self) -> bool:
        """Tell whether the secret is to go along."""
        return self._has_secret and self.box.isChecked()

    def typed(self) -> str:
        """Return the passphrase, or nothing where it is too short, which is said below it."""
        passphrase = self.field.text().strip()
        if len(passphrase) >= SHORTEST_PASSPHRASE:
            return passphrase
        self.trouble.say(identity_wording.passphrase_too_short())
        self.field.setFocus()
        self.field.selectAll()
        return ""

    def clear(self) -> None:
        """Forget the passphrase; the secret stays out of the next file."""
        self.box.setChecked(False)

    def show_clipboard(self, seconds_left: int) -> None:
        """Say how long the passphrase stays on the clipboard."""
        self.on_clipboard.setText(on_clipboard(seconds_left) if seconds_left > 0 else "")
        self.on_clipboard.setVisible(seconds_left > 0)

    def _include(self, included: bool) -> None:
        from netrex_gui.hand_over.connection_file import new_passphrase

        self.field.setText(new_passphrase() if included else "")
        self.field.setCursorPosition(0)
        self.opened.setVisible(included)
        self.changed.emit()

    def _take_typed(self) -> None:
        self.trouble.say("")
        self.changed.emit()

    def _copy(self) -> None:
        self.copy_wanted.emit(self.field.text().strip())
        self.copy_button.show_copied()

    def _make_parts(self) -> None:
        self.box = CheckBox(self.tr("&Include the client secret, locked with a code"), "includeSecret")
        self.box.toggled.connect(self._include)
        why = self.tr("Without it the portal gives a token that cannot be renewed: they sign in anew when it runs out.")
        self.hint = label(why, "small", "includeSecretHint")
        self.hint.setIndent(theme.sp(_BESIDE_THE_BOX))
        missing = self.tr(
            "No client secret goes along, because there is none on the connection page. Without one the portal gives "
            "a token that cannot be renewed."
        )
        self.missing = label(missing, "small", "secretMissing")
        self._make_passphrase()

    def _make_passphrase(self) -> None:
        self.field = SecretLine()
        self.field.setObjectName("handOverPassphrase")
        self.field.setProperty("kind", "passphrase")
        self.field.textEdited.connect(self._take_typed)
        self.copy_button = CopyButton(self.tr("&Copy"), "copyPassphraseButton", self.tr("Copied"))
        self.copy_button.setAccessibleName(self.tr("Copy the code"))
        self.copy_button.clicked.connect(self._copy)
        self.on_clipboard = label("", "small", "passphraseOnClipboard")
        self.on_clipboard.hide()
        self.trouble = FieldMessage("handOverPassphraseTrouble")
        self.advice = label(
            self.tr(
                "Tell it on the phone, or by any way other than the file's. Never in the same mail. You can also type "
                "one of your own."
            ),
            "",
            "passphraseAdvice",
        )

    def _lay_out(self) -> None:
        self.opened = QWidget()
        beside = 0 if theme.is_large() else theme.sp(_BESIDE_THE_BOX)  # the code needs the room
        inside = column_in(self.opened, spacing=6, edges=(beside, 8, 0, 4))
        inside.addWidget(label(self.tr("The code, to be to&ld"), "label", buddy=self.field))
        self.field.setMinimumWidth(theme.sp(_CODE) + _INSIDE_A_FIELD)
        fill(inside, WrappingRow(self.field, self.copy_button), self.trouble, self.on_clipboard, self.advice)
        self.opened.hide()
        column_in(self, self.box, self.hint, self.missing, self.opened, spacing=2, edges=(12, 8, 12, 8))


class KeyPart(QWidget):
    """Shows the fingerprint, that it is being looked for, or why there is none.

    Signals: `locked_wanted` with a passphrase for a new key where there is no password store, `again_wanted` to try
    once more with the store, `identity_wanted` to see more of the key.
    """

    locked_wanted = Signal(str)
    again_wanted = Signal()
    identity_wanted = Signal()

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
        self._show(self.fingerprint, self.read_out, self.identity_button)

    def show_waiting(self, text: str) -> None:
        """Say that the key is being looked for or made."""
        self.public_key = ""
        self.state.setText(text)
        self._show(self.state)

    def show_trouble(self, error: Exception) -> None:
        """Say why there is no key; where it is the password store, ask for a passphrase in its place."""
        self.public_key = ""
        is_store = isinstance(error, SecretStoreError)
        self.state.setText(identity_wording.no_store(error) if is_store else identity_wording.why_not(error))
        if is_store:
            self._show(self.state, self.new_passphrase, self.make_button, self.again_button, self.buttons)
        else:
            self._show(self.state, self.again_button, self.buttons)
        announce(self.state, self.state.text())

    def _show(self, *shown: QWidget) -> None:
        for part in self._parts:
            part.setVisible(part in shown)

    def _make_parts(self) -> None:
        self.state = label("", "", "ownKeyState")
        self.fingerprint = label("", "digits", "ownFingerprint", selectable=True)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint of your key"))
        self.read_out = label(
            self.tr("They see the same digits before they send anything back. Read them out if they ask."), "small"
        )
        self.identity_button = button(self.tr("Mo&re about your key"), "moreAboutKeyButton", "link")
        self.identity_button.clicked.connect(self.identity_wanted)
        self.new_passphrase = NewPassphrase(
            self.tr("Passphrase &for your key"), "newKeyPassphrase", "newKeyPassphraseAgain"
        )
        self.new_passphrase.entered.connect(self.locked_wanted)
        self.make_button = button(self.tr("M&ake the key"), "makeLockedKeyButton")
        self.make_button.clicked.connect(self.new_passphrase.enter)
        self.again_button = button(self.tr("T&ry again"), "tryKeyAgainButton")
        self.again_button.clicked.connect(self.again_wanted)
        self.buttons = WrappingRow(self.make_button, self.again_button)

    def _lay_out(self) -> None:
        column = column_in(self, label(self.tr("Your key"), "label"), self.state, self.fingerprint, spacing=6)
        fill(column, self.read_out, self.new_passphrase, self.buttons)
        column.addWidget(self.identity_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts: tuple[QWidget, ...] = (
            *(self.state, self.fingerprint, self.read_out, self.identity_button),
            *(self.new_passphrase, self.make_button, self.again_button, self.buttons),
        )
