"""Where the address that the browser ended on is pasted: the way without this computer being reached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netrex_gui.gui.parts.layouts import column_in, set_beside
from netrex_gui.gui.parts.messages import FieldMessage
from netrex_gui.gui.parts.secret_field import code_field
from netrex_gui.gui.parts.widgets import button, label


class PasteBox(QWidget):
    """A field for the address, with the button that takes it, and what is wrong with it below.

    Signals: `pasted` with the text that the person pasted.
    """

    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = code_field("")
        self.field.setPlaceholderText(self.tr("paste the whole address here"))
        self.question = label("", "", buddy=self.field)
        self.question.setWordWrap(True)
        self.field.setAccessibleName(self.tr("Address that the browser ended on"))
        self.use_button = button(self.tr("&Use this address"), "")
        self.problem = FieldMessage("")
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.use_button)
        column_in(self, self.question, self._row, self.problem, spacing=8)
        self.field.returnPressed.connect(self._use)
        self.use_button.clicked.connect(self._use)

    def begin(self, *, is_only_way: bool) -> None:
        """Forget what an earlier sign-in left; `is_only_way` tells that no answer comes by itself."""
        names = {self.field: "pastedAddress", self.use_button: "usePastedAddressButton", self.problem: "pasteProblem"}
        for part, name in names.items():  # a row that is closed takes them away
            part.setObjectName(name)
        self.question.setText(
            self.tr("Add&ress of the page that the browser ended on")
            if is_only_way
            else self.tr("Did it end on a page that did not lead back here? Paste its add&ress:")
        )
        self.field.clear()
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Tell why what was pasted is of no use, or nothing."""
        self.field.setAccessibleDescription(text)
        self.problem.say(text)

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the field, or beside it."""
        set_beside(self._row, not narrow)

    def _use(self) -> None:
        self.pasted.emit(self.field.text())
