"""The words of a button or a check box, in as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton

_SPARE = 2
"""Pixels that are asked for, and not needed: what is measured of one line and of two differs by one on some screens."""


class WordsInLines:
    """Measures a text on its button, and breaks it; a text with lines of its own keeps none of them.

    `QAbstractButton.text` of the button holds the lines; `hint` is the size that Qt wants for these.
    """

    def __init__(self, text: str) -> None:
        self._words = text.split(" ")
        self._widths: dict[str, int] = {}

    def __str__(self) -> str:
        """Return the words in one line."""
        return " ".join(self._words)

    def take(self, text: str) -> None:
        """Take other words."""
        self._words = text.split(" ")

    def measure_anew(self) -> None:
        """Forget what was measured in another print."""
        self._widths.clear()

    def wanted(self, button: QAbstractButton, hint: QSize, shown: str) -> QSize:
        """Return the size with all the words in one line, as high as it is now."""
        return QSize(self._width(button, str(self)) + self._beside(button, hint, shown), hint.height())

    def least(self, button: QAbstractButton, hint: QSize, shown: str) -> QSize:
        """Return the least size: that of the longest word, as high as it is now."""
        longest = max(self._width(button, word) for word in self._words)
        return QSize(longest + self._beside(button, hint, shown), hint.height())

    def broken(self, button: QAbstractButton, hint: QSize, shown: str) -> str:
        """Return the words in lines for the button's width."""
        room = button.width() - self._beside(button, hint, shown) + _SPARE
        lines: list[str] = []
        for word in self._words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._width(button, longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)

    def _width(self, button: QAbstractButton, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = button.fontMetrics().horizontalAdvance(text.replace("&", ""))
        return self._widths[text]

    def _beside(self, button: QAbstractButton, hint: QSize, shown: str) -> int:
        """Return the width of what is not words: a box or an icon, the gap and the edges."""
        return hint.width() - max(self._width(button, line) for line in shown.split("\n")) + _SPARE
