"""A check box whose words go on in a second line where one has no room for them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from netrex_gui.gui.parts.words_in_lines import WordsInLines


class CheckBox(QCheckBox):
    """A check box that may get narrow."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._words = WordsInLines(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # Qt's own never gets narrow

    def setText(self, text: str) -> None:
        """Take other words."""
        self._words.take(text)
        self._break()

    def text(self) -> str:
        """Return the words, in whatever lines they stand."""
        return str(self._words)

    def sizeHint(self) -> QSize:
        """Return the size with all the words in one line, as high as it is now."""
        return self._words.wanted(self, super().sizeHint(), super().text())

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that of the longest word, as high as it is now."""
        return self._words.least(self, super().sizeHint(), super().text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        self._break()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the words anew in another print."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._words.measure_anew()
        super().changeEvent(event)

    def _break(self) -> None:
        text = self._words.broken(self, super().sizeHint(), super().text())
        if text != super().text():
            super().setText(text)
