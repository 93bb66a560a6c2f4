"""A check box whose words go on in a second line where one has no room for them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy


class CheckBox(QCheckBox):
    """A check box that may get narrow."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._words = text.split(" ")
        self._widths: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # Qt's own never gets narrow

    def setText(self, text: str) -> None:
        """Take other words."""
        self._words = text.split(" ")
        self._break(self.width() - self._beside())

    def text(self) -> str:
        """Return the words, in whatever lines they stand."""
        return " ".join(self._words)

    def sizeHint(self) -> QSize:
        """Return the size with all the words in one line, as high as it is now."""
        return QSize(self._width(self.text()) + self._beside(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that of the longest word, as high as it is now."""
        longest = max(map(self._width, self._words))
        return QSize(longest + self._beside(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        self._break(self.width() - self._beside())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the words anew in another print."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widths.clear()
        super().changeEvent(event)

    def _break(self, room: int) -> None:
        lines: list[str] = []
        for word in self._words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        text = "\n".join(lines)
        if text != super().text():
            super().setText(text)

    def _width(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = self.fontMetrics().horizontalAdvance(text.replace("&", ""))
        return self._widths[text]

    def _beside(self) -> int:
        """Return the width of what is not words: the box, the gap and the edges."""
        lines = super().text().split("\n")
        return super().sizeHint().width() - max(map(self._width, lines)) + 2
