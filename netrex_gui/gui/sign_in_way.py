"""One thing to try while a sign-in is waited for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netrex_gui.gui.widgets import label


class Way(QWidget):
    """What the browser may show, what to do about it, and below or beside these words the controls for it."""

    def __init__(self, question: str, advice: str, buddy: QLineEdit | None = None) -> None:
        super().__init__()
        self.question = label(question, "label", buddy=buddy)
        self.question.setWordWrap(True)
        self.advice = label(advice, "secondary")
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._heading = QHBoxLayout()
        self._heading.setSpacing(16)
        self._heading.addWidget(self.question, 1)
        self._words.addLayout(self._heading)
        self._words.addWidget(self.advice)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(self._words)

    def put_at_question(self, control: QWidget) -> None:
        """Put a small control at the right of the question."""
        self._heading.addWidget(control)

    def put_below(self, *controls: QWidget, is_wide: bool = False) -> None:
        """Put controls below the words, side by side; the first of them takes all the room if `is_wide`."""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        for control in controls:
            self._row.addWidget(control)
        if is_wide:
            self._row.setStretch(0, 1)
        else:
            self._row.addStretch(1)
        self._column.addLayout(self._row)

    def stack(self, stacked: bool) -> None:
        """Put the controls below each other, or side by side."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)

    def put_beside(self, control: QWidget) -> None:
        """Put one control at the right of the words."""
        row = QHBoxLayout()
        row.setSpacing(16)
        self._column.removeItem(self._words)
        row.addLayout(self._words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)

    def show_words(self, shown: bool) -> None:
        """Show the words with the controls, or the controls alone."""
        self.question.setVisible(shown)
        self.advice.setVisible(shown)
