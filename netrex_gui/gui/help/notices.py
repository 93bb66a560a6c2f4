"""The page that shows what the packaged copy brings along, and under which licences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import button, label

_LEAST_LINES = 12


class NoticesPanel(Page):
    """Shows the notices of the package, as they are.

    Signals: `back` to the page about the app.
    """

    back = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        title = label(self.tr("What is inside, and its licences"), "title", "noticesTitle")
        self.text = QPlainTextEdit(text, readOnly=True)
        self.text.setObjectName("notices")
        self.text.setAccessibleName(title.text())
        self.text.setTabChangesFocus(True)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.text.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.back_button = button(self.tr("&Back"), "leaveNoticesButton", "primary")
        self.back_button.setAccessibleName(self.tr("Back to the page about this app"))
        self.back_button.clicked.connect(self.back)
        self.column.addWidget(title)
        self.column.addWidget(label(self.tr("These texts are in English, as their authors wrote them."), "secondary"))
        self.column.addSpacing(4)
        self.column.addWidget(self.text, 1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.back_button)

    def focus_first(self) -> None:
        """Put the focus on the text, so that the keys scroll it."""
        self.text.setFocus()
