"""A row of buttons that stand below each other where they have no room side by side."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


class WrappingRow(QWidget):
    """Places its parts side by side while they fit, left-aligned.

    `spacing` is between them, `indent` is that of those which stand below the first one, both in pixels.
    """

    def __init__(self, *parts: QWidget, spacing: int = 10, indent: int = 0) -> None:
        super().__init__()
        self._indent = indent
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
        widths = [part.minimumSizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), self._row.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row, or join it."""
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Look again when a part has come, gone, or got other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        has_room = self._needed() <= self.width()
        self._row.setDirection(directions.LeftToRight if has_room else directions.TopToBottom)
        for part in self._parts[1:] if self._indent else ():
            part.setContentsMargins(0 if has_room else self._indent, 0, 0, 0)
        self.updateGeometry()

    def _needed(self) -> int:
        widths = [_width(part) - part.contentsMargins().left() for part in self._shown()]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]


def _width(part: QWidget) -> int:
    return part.sizeHint().expandedTo(part.minimumSize()).width()
