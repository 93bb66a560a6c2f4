"""Small parts of the guide: a card to choose, and a step's instruction with the number that its picture bears."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netrex_gui.gui.guide.canvas import Pencil
from netrex_gui.gui.parts.widgets import label


class Card(QPushButton):
    """A way to choose: what it is for, and a sentence about it. It is one button, and read as one."""

    def __init__(self, name: str, title: str, sentence: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # its words wrap
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(title, "card"))
        texts.addWidget(label(sentence, "secondary"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(label("→", "arrow"))
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of the words in it, which a button does not look at by itself."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which all the words can be seen."""
        return self._row.minimumSize()


class Number(QLabel):
    """A round number, as the pictures have it."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number), textFormat=Qt.TextFormat.PlainText)
        self._number = number
        side = round(self.fontMetrics().height() * 1.2)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the moment."""
        painter = QPainter(self)
        Pencil(painter, QApplication.font(), QApplication.palette()).badge(
            QPointF(self.width() / 2, self.height() / 2), self._number
        )


def instruction(number: int, text: str) -> QHBoxLayout:
    """Make a row with what to do, and the number of the place in the picture where to do it."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Number(number), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return row


def question(text: str) -> QLabel:
    """Make the heading of an answer, which wraps."""
    made = label(text, "label")
    made.setWordWrap(True)
    return made


class Part(QWidget):
    """The content of one step; `first` has the focus when the step is shown."""

    first: QWidget

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stood side by side, or back; a part with such content says how."""
