"""Buttons side by side, or below each other where their words are too long for that."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

_SPACING = 10


class ButtonRow(QWidget):
    """A row of buttons that turns into a column."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        for each in buttons:
            self._row.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return the size with all of them side by side, at the height that they have now."""
        return QSize(self._side_by_side(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest, as the others may stand below it."""
        return QSize(
            max((each.minimumSizeHint().width() for each in self._shown()), default=0),
            super().minimumSizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn into a column, or back."""
        directions = QBoxLayout.Direction
        fits = self._side_by_side() <= self.width()
        self._row.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        super().resizeEvent(event)

    def _side_by_side(self) -> int:
        widths = self._widths()
        return sum(widths) + _SPACING * (len(widths) - 1)

    def _widths(self) -> list[int]:
        return [each.sizeHint().width() for each in self._shown()]

    def _shown(self) -> list[QPushButton]:
        return [each for each in self._buttons if not each.isHidden()]
