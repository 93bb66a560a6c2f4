"""The page on which a file is chosen, or a text pasted, that somebody sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from netrex_gui.gui.parts.dialogs import file_dialog, path_from
from netrex_gui.gui.parts.layouts import fill
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import announce, button, label

_LINES = 9


class OpenPanel(Page):
    """Takes a file or a pasted text.

    Signals: `file_chosen` with its Path, `pasted` with the text.
    """

    file_chosen = Signal(object)
    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = label(self.tr("Open what you were sent"), "title", "openSentTitle")
        self.choose_button = button(self.tr("&Choose the file"), "chooseFileButton", "primary")
        self.field = QPlainTextEdit(tabChangesFocus=True)
        self.field.setObjectName("pastedHandOver")
        self.open_button = button(self.tr("&Open the text"), "openPastedButton")
        self.back_button = button(self.tr("&Back"), "openSentBackButton")
        self._lay_out()
        self.choose_button.clicked.connect(self._choose)
        self.open_button.clicked.connect(lambda: self.pasted.emit(self.field.toPlainText()))
        self.back_button.clicked.connect(self.left)
        self.field.textChanged.connect(self._show_use)
        self._show_use()

    def clear(self) -> None:
        """Forget what was pasted the last time."""
        self.field.clear()

    def focus_first(self) -> None:
        """Put the focus on the button that most people need."""
        self.choose_button.setFocus()
        announce(self.title, self.title.text())

    def _lay_out(self) -> None:
        what = self.tr(
            "A connection that somebody prepared for you, or a token that was sealed for you. You can also drop the "
            "file anywhere on this window."
        )
        left = Qt.AlignmentFlag.AlignLeft
        self.field.setMinimumHeight(_LINES * self.fontMetrics().height())
        fill(self.column, self.title, label(what, "secondary"), 8)
        self.column.addWidget(self.choose_button, 0, left)
        self.column.addSpacing(16)
        self.column.addWidget(label(self.tr("Or paste the te&xt from the mail"), "label", buddy=self.field))
        self.column.addWidget(self.field, 1)
        self.column.addWidget(self.open_button, 0, left)
        self.footer.addStretch(1)
        self.footer.addWidget(self.back_button)

    def _show_use(self) -> None:
        self.open_button.setEnabled(bool(self.field.toPlainText().strip()))

    def _choose(self) -> None:
        dialog = file_dialog(self, self.tr("Choose the file that you were sent"))
        dialog.setObjectName("openSentDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        ours = self.tr("Connections and sealed tokens (*.netrex-connection *.age)")
        dialog.setNameFilters([ours, self.tr("All files (*)")])
        if (chosen := path_from(dialog)) is not None:
            self.file_chosen.emit(chosen)
