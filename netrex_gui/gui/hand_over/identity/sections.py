"""What unfolds on the page of one's own key: to export it, to import one, to keep one without a password store."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netrex_gui.gui.hand_over.identity import text as identity_wording
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.messages import FieldMessage
from netrex_gui.gui.parts.secret_field import SecretField
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.hand_over.encryption import SHORTEST_PASSPHRASE
from netrex_gui.texts.untrusted import visible

translate = QCoreApplication.translate
_TO_THE_FIELD = 6


class UnfoldedPart(QFrame):
    """A framed part with fields, a button that goes on and one that folds it. What is typed is forgotten then.

    Signals: `left` when it was folded by the person.
    """

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "framed")
        self._inside = column_in(self, spacing=8, edges=(16, 12, 16, 12))
        self.trouble = FieldMessage(f"{name}Trouble")
        self.leave_button = button(self.tr("Cancel"), f"{name}CancelButton")
        self.leave_button.clicked.connect(self._leave)
        self.hide()

    def fail(self, text: str) -> None:
        """Say why it did not work, and lead to what was typed."""
        self.trouble.say(text)
        field = next(each for each in self.findChildren(QLineEdit) if not each.isHidden())
        field.setFocus()
        field.selectAll()

    def clear(self) -> None:
        """Fold it, and forget what was typed in any of its fields."""
        for field in self.findChildren(SecretField):
            field.clear()
            field.hide_text()
        for trouble in self.findChildren(FieldMessage):
            trouble.say("")
        self.hide()

    def _leave(self) -> None:
        self.clear()
        self.left.emit()

    def _fill(self, on_button: QWidget, *parts: QWidget) -> None:
        fill(self._inside, *parts, self.trouble, WrappingRow(on_button, self.leave_button))


class ExportPart(UnfoldedPart):
    """Asks for the passphrase of the file.

    Signals: `wanted` with the passphrase of the key, where that is locked, and with the new one.
    """

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("exportPart")
        self.current = passphrase_field("currentKeyPassphrase")
        self.current_label = label(self.tr("Passphrase of your key, as it is no&w"), "label", buddy=self.current)
        self.new_passphrase = NewPassphrase(
            self.tr("Passphrase &for the file"), "exportPassphrase", "exportPassphraseAgain"
        )
        self.on_button = button(self.tr("&Save the file…"), "saveExportedKeyButton", "primary")
        self.on_button.clicked.connect(self.new_passphrase.enter)
        self.new_passphrase.entered.connect(self._go_on)
        what = self.tr("The file opens with a passphrase alone. With the two you have your key on another computer.")
        self._fill(self.on_button, label(what), self.current_label, self.current, self.new_passphrase)

    def unfold(self, *, is_locked: bool) -> None:
        """Show the fields that it takes."""
        for part in (self.current_label, self.current):
            part.setVisible(is_locked)
        self.show()
        (self.current if is_locked else self.new_passphrase.field).setFocus()

    def _go_on(self, passphrase: str) -> None:
        self.wanted.emit(self.current.text(), passphrase)


class ImportPart(UnfoldedPart):
    """Asks for the passphrase of a file that was chosen. Signals: `wanted` with it."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("importPart")
        self.file = label("", "", "importFile")
        self.passphrase = passphrase_field("importPassphrase")
        self.on_button = button(self.tr("&Use this key"), "useImportedKeyButton", "primary")
        self.on_button.clicked.connect(self._go_on)
        self.passphrase.returnPressed.connect(self._go_on)
        name = label(self.tr("Passphrase of the &file"), "label", buddy=self.passphrase)
        self._fill(self.on_button, self.file, name, self.passphrase)

    def unfold(self, path: str) -> None:
        """Ask for the passphrase of a file."""
        self.file.setText(visible(path))
        self.show()
        self.passphrase.setFocus()

    def _go_on(self) -> None:
        if self.passphrase.text().strip():
            self.wanted.emit(self.passphrase.text())
        else:
            self.passphrase.setFocus()


class LockPart(UnfoldedPart):
    """Asks for a passphrase for a key that no password store keeps. Signals: `wanted` with it."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("lockPart")
        self.reason = label("", "", "lockReason")
        self.new_passphrase = NewPassphrase(
            self.tr("Passphrase &for your key"), "lockPassphrase", "lockPassphraseAgain"
        )
        self.on_button = button(self.tr("&Use this passphrase"), "lockKeyButton", "primary")
        self.on_button.clicked.connect(self.new_passphrase.enter)
        self.new_passphrase.entered.connect(self.wanted)
        self._fill(self.on_button, self.reason, self.new_passphrase)

    def unfold(self, why: str) -> None:
        """Ask for the passphrase, and say why it takes one."""
        self.reason.setText(why)
        self.show()
        self.new_passphrase.field.setFocus()
        announce(self.reason, self.reason.text())


def passphrase_field(name: str) -> SecretField:
    """Make a masked field for a passphrase."""
    field = SecretField(translate("OwnKey", "Show the passphrase"), translate("OwnKey", "Hide the passphrase"))
    field.setObjectName(name)
    return field


class NewPassphrase(QWidget):
    """Two masked fields, the shortest length, and what is wrong with what was typed. Nothing typed is kept.

    Signals: `entered` with a passphrase that can be used, when Enter was pressed in the second field.
    """

    entered = Signal(str)

    def __init__(self, text: str, name: str, again_name: str) -> None:
        super().__init__()
        self.field, self.again_field = passphrase_field(name), passphrase_field(again_name)
        self.hint = label(self.tr("At least {shortest} characters.").format(shortest=SHORTEST_PASSPHRASE), "small")
        self.trouble = FieldMessage(f"{name}Trouble")
        column = column_in(
            self, label(text, "label", buddy=self.field), self.field, self.hint, 4, spacing=_TO_THE_FIELD
        )
        column.addWidget(label(self.tr("The same once &more"), "label", buddy=self.again_field))
        fill(column, self.again_field, self.trouble)
        self.field.returnPressed.connect(self.again_field.setFocus)
        self.again_field.returnPressed.connect(self.enter)

    def enter(self) -> None:
        """Take what was typed; where that cannot be used, it is said beside the fields."""
        passphrase = self.field.text()
        if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
            self._find_fault(identity_wording.passphrase_too_short(), self.field)
        elif passphrase != self.again_field.text():
            self._find_fault(identity_wording.passphrases_differ(), self.again_field)
        else:
            self.trouble.say("")
            self.entered.emit(passphrase)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.field, self.again_field):
            field.clear()
            field.hide_text()
        self.trouble.say("")

    def _find_fault(self, text: str, field: SecretField) -> None:
        self.trouble.say(text)
        field.setFocus()
        field.selectAll()
