"""One thing to try while a sign-in is waited for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netrex_gui.gui.parts.widgets import label

_CLOSE = 8
_APART = 12


class Way(QWidget):
    """What the browser may show, what to do about it, and below or beside these words the controls for it."""

    def __init__(self, question: str, advice: str, buddy: QLineEdit | None = None) -> None:
        super().__init__()
        self.question = label(question, "label", buddy=buddy)
        self.question.setWordWrap(True)
        self.advice = label(advice, "secondary")
        self._words = QWidget()  # a layout of its own that shows nothing would leave its neighbours no width
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stacked = [self._heading]
        self._heading.addWidget(self.question, 1)
        words.addLayout(self._heading)
        words.addWidget(self.advice)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_CLOSE)
        self._column.addWidget(self._words)

    def put_at_question(self, control: QWidget) -> None:
        """Put a small control at the right of the question."""
        self._heading.addWidget(control)
        control.stackUnder(self.advice)  # and before it, for whoever has the page read aloud

    def put_below(self, *controls: QWidget, is_wide: bool = False) -> None:
        """Put controls below the words, side by side; the first of them takes all the room if `is_wide`."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for control in controls:
            row.addWidget(control)
        if is_wide:
            row.setStretch(0, 1)
        else:
            row.addStretch(1)
            self._stacked.append(row)
        self._column.addLayout(row)

    def stack(self, stacked: bool) -> None:
        """Put words and controls below each other, or side by side."""
        directions = QBoxLayout.Direction
        for row in self._stacked:
            row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
            row.setSpacing(_CLOSE if stacked else _APART)

    def put_beside(self, control: QWidget) -> None:
        """Put one control at the right of the words."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stacked.append(row)
        self._column.removeWidget(self._words)
        row.addWidget(self._words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)

    def show_words(self, shown: bool) -> None:
        """Show the words with the controls, or the controls alone."""
        self._words.setVisible(shown)
