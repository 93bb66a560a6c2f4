"""The name of a kept token, on the token page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netrex_gui.gui.parts.widgets import label, tell_what_does_not_fit

LONGEST = 200


class TokenName(QWidget):
    """A field for the name. Signals: `renamed` with what the person typed, when it is another name."""

    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.field = QLineEdit()
        self.field.setObjectName("tokenName")
        self.field.setMaxLength(LONGEST)
        tell_what_does_not_fit(self.field)
        self.field.setPlaceholderText(self.tr("whom it is for"))
        self.field.editingFinished.connect(self.finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Na&me"), "secondary", buddy=self.field))
        row.addWidget(self.field, 1)
        self.field.setAccessibleName(self.tr("Name of this token"))

    def show_name(self, name: str) -> None:
        """Show a name, unless the person is typing another one."""
        if self.field.text() == self._name:
            self.field.setText(name)
            self.field.setCursorPosition(0)
        self._name = name

    def clear(self) -> None:
        """Let go of the name."""
        self._name = ""
        self.field.clear()

    def finish(self) -> None:
        """Take what was typed as the name; an empty field leaves the one before."""
        typed = self.field.text().strip()
        if self._name and typed and typed != self._name:
            self._name = typed
            self.renamed.emit(typed)
        self.field.setText(self._name)
