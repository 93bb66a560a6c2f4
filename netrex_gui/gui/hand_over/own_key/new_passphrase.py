"""A passphrase that somebody chooses: typed twice, because nobody can ask for it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netrex_gui.gui.hand_over.own_key import text as own_key_wording
from netrex_gui.gui.parts.messages import Say, nothing
from netrex_gui.gui.parts.secret_field import SecretField
from netrex_gui.gui.parts.widgets import announce, label
from netrex_gui.hand_over.encryption import SHORTEST_PASSPHRASE

_TO_THE_FIELD = 6


def passphrase_field(name: str) -> SecretField:
    """Make a masked field for a passphrase."""
    field = SecretField(own_key_wording.show_passphrase(), own_key_wording.hide_passphrase())
    field.setObjectName(name)
    return field


class NewPassphrase(QWidget):
    """Two masked fields, the shortest length, and what is wrong with what was typed. Nothing typed is kept.

    Signals: `entered` when Enter was pressed in the second field.
    """

    entered = Signal()

    def __init__(self, text: str, name: str, again_name: str) -> None:
        super().__init__()
        self.field, self.again_field = passphrase_field(name), passphrase_field(again_name)
        self.hint = label(self.tr("At least {shortest} characters.").format(shortest=SHORTEST_PASSPHRASE), "small")
        self.trouble = label("", "bad", f"{name}Trouble")
        self.said: Say = nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_TO_THE_FIELD)
        column.addWidget(label(text, "label", buddy=self.field))
        column.addWidget(self.field)
        column.addWidget(self.hint)
        column.addSpacing(4)
        column.addWidget(label(self.tr("The same once &more"), "label", buddy=self.again_field))
        column.addWidget(self.again_field)
        column.addWidget(self.trouble)
        self.trouble.hide()
        self.field.returnPressed.connect(self.again_field.setFocus)
        self.again_field.returnPressed.connect(self.entered)

    def typed(self) -> str:
        """Return the passphrase, or nothing where it cannot be used, which is said beside the fields."""
        passphrase = self.field.text()
        if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
            self._find_fault(own_key_wording.passphrase_too_short, self.field)
        elif passphrase != self.again_field.text():
            self._find_fault(own_key_wording.passphrases_differ, self.again_field)
        else:
            self.tell(nothing)
            return passphrase
        return ""

    def tell(self, say: Say) -> None:
        """Say what is wrong with the passphrase, or nothing."""
        self.said, text = say, say()
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        announce(self.trouble, text)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.field, self.again_field):
            field.clear()
            field.hide_text()
        self.tell(nothing)

    def _find_fault(self, say: Say, field: SecretField) -> None:
        self.tell(say)
        field.setFocus()
        field.selectAll()
