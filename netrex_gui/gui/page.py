"""The frame that every page shares: one column that scrolls, and a footer with the next step."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

COLUMN_WIDTH = 644
EDGE = 40
SCROLL_BAR = 12


class Page(QWidget):
    """A page of the window: `column` holds its content, `footer` its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.footer.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._area = self._scroll_area()
        layout.addWidget(self._area, 1)
        self.footer_bar = self._footer_bar()
        layout.addWidget(self.footer_bar)

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part of the column can be seen."""
        QTimer.singleShot(0, lambda: self._area.ensureWidgetVisible(part, 0, SCROLL_BAR))

    def _scroll_area(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("pageColumn")
        bounded = _bounded(self.column, 20, 12)
        content.setLayout(bounded)
        area = QScrollArea()
        area.setObjectName("pageScroll")
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.verticalScrollBar().rangeChanged.connect(
            lambda _, most: bounded.setContentsMargins(EDGE, 20, EDGE - (SCROLL_BAR if most else 0), 12)
        )
        return area

    def _footer_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("footer")
        bar.setLayout(_bounded(self.footer, 12, 12))
        return bar


def _bounded(inner: QLayout, top: int, bottom: int) -> QHBoxLayout:
    holder = QWidget()
    holder.setLayout(inner)
    holder.setMaximumWidth(COLUMN_WIDTH)
    outer = QHBoxLayout()
    outer.setContentsMargins(EDGE, top, EDGE, bottom)
    outer.addWidget(holder, 1)
    outer.addStretch(0)
    return outer
