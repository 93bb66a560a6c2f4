"""On the connection page: a token is kept for this connection, and the way to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from netrex_gui.gui.widgets import button, label


class TokenBar(QFrame):
    """A tinted bar with a sentence and a button. Signals: `opened` when the button was pressed."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self.sentence = label("", "", "keptToken")
        self.open_button = button(self.tr("Show &token"), "showKeptTokenButton", "small")
        self.open_button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.open_button)
        self.hide()

    @property
    def is_waiting(self) -> bool:
        """Tell whether the token is on its way."""
        return not self.open_button.isEnabled()

    def show_sentence(self, text: str, several: bool = False) -> None:
        """Show the bar with a sentence, or hide it where there is none; of `several` tokens the newest is opened."""
        words = self.tr("Show newest &token") if several else self.tr("Show &token")
        self.open_button.setText(words)
        self.open_button.setAccessibleName(words.replace("&", ""))
        self.sentence.setText(text)
        self.open_button.setEnabled(True)
        self.setVisible(bool(text))

    def show_waiting(self, text: str) -> None:
        """Say that the token is on its way."""
        self.sentence.setText(text)
        self.open_button.setEnabled(False)
        self.show()
