"""Buttons and boxes whose words go on in a second line where the first has no room for them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QSizePolicy


class WrappingButton(QPushButton):
    """A button that wraps its words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        super().setText(_broken(self, text, super().sizeHint()))

    def sizeHint(self) -> QSize:
        """Return the size with all words in one line, at the height that the text has now."""
        return _wanted(self, self._whole, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the longest word, at the height that the text has now."""
        return _least(self, self._whole, super().sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().setText(_broken(self, self._whole, super().sizeHint()))
        super().resizeEvent(event)


class WrappingBox(QCheckBox):
    """A check box that wraps its words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size with all words in one line, at the height that the text has now."""
        return _wanted(self, self._whole, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the longest word, at the height that the text has now."""
        return _least(self, self._whole, super().sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        self.setText(_broken(self, self._whole, super().sizeHint()))
        super().resizeEvent(event)


def _wanted(button: QAbstractButton, whole: str, now: QSize) -> QSize:
    return QSize(_width(button.fontMetrics(), whole) + _edge(button, now), now.height())


def _least(button: QAbstractButton, whole: str, now: QSize) -> QSize:
    longest = max(_width(button.fontMetrics(), word) for word in whole.split(" "))
    return QSize(longest + _edge(button, now), now.height())


def _broken(button: QAbstractButton, whole: str, now: QSize) -> str:
    """Return the text in as many lines as the button needs at its width."""
    room, lines = button.width() - _edge(button, now), [""]
    for word in whole.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if not lines[-1] or _width(button.fontMetrics(), longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _edge(button: QAbstractButton, now: QSize) -> int:
    """Return what a button is wider than its words, in pixels."""
    return now.width() - max(_width(button.fontMetrics(), line) for line in button.text().split("\n"))


def _width(metrics: QFontMetrics, line: str) -> int:
    return metrics.horizontalAdvance(line.replace("&", ""))
