"""A plain text that a person may look at before it is sent."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextEdit

_MOST_LINES = 24
_MARGIN = 2


class NoteText(QTextEdit):
    """A plain text that can be selected, as high as its lines, or as a part of them that can be scrolled."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "note")
        self.setAcceptRichText(False)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are in this width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text."""
        edges = 2 * self.frameWidth()
        text = math.ceil(self.document().size().height())
        most = _MOST_LINES * self.fontMetrics().lineSpacing()
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if text > most else policies.ScrollBarAlwaysOff)
        if self.height() != (height := min(text, most) + edges):
            self.setFixedHeight(height)
