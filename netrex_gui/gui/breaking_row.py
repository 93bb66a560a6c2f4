"""A row of buttons that stand below each other where they have no room side by side."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


class BreakingRow(QWidget):
    """Places its parts side by side while they fit, left-aligned; `spacing` is in pixels."""

    def __init__(self, *parts: QWidget, spacing: int = 10) -> None:
        super().__init__()
        self._parts = parts
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        for part in parts:
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the row as it stands."""
        return QSize(self._needed(), self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width, which is that of the widest part."""
        widths = [part.sizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), self._row.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row, or join it."""
        directions = QBoxLayout.Direction
        has_room = self._needed() <= self.width()
        self._row.setDirection(directions.LeftToRight if has_room else directions.TopToBottom)
        self.updateGeometry()
        super().resizeEvent(event)

    def _needed(self) -> int:
        widths = [part.sizeHint().width() for part in self._shown()]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]
