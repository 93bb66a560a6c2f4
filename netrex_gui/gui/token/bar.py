"""On the connection page: a token is kept for this connection, and the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from netrex_gui.gui.parts.widgets import button, label

_LEAST_LINES = 9
"""The least width of the sentence, in heights of a line."""


class TokenBar(QFrame):
    """A tinted bar with a sentence and a button. Signals: `opened` when the button was pressed."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tinted")
        self.sentence = label("", "", "keptToken")
        self.open_button = button(self.tr("Show tok&en"), "showKeptTokenButton", "small")
        self.open_button.clicked.connect(self.opened)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def is_waiting(self) -> bool:
        """Tell whether the token is on its way."""
        return not self.open_button.isEnabled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the sentence where little room would be left beside it."""
        directions = QBoxLayout.Direction
        left = self._row.contentsRect().width() - self._row.spacing() - self.open_button.sizeHint().width()
        has_room = left >= _LEAST_LINES * self.fontMetrics().height()
        self._row.setDirection(directions.LeftToRight if has_room else directions.TopToBottom)
        super().resizeEvent(event)

    def show_sentence(self, text: str, several: bool = False) -> None:
        """Show the bar with a sentence, or hide it where there is none; of `several` tokens the newest is opened."""
        words = self.tr("Show newest tok&en") if several else self.tr("Show tok&en")
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
