"""The frame that every page shares: one column that scrolls, and a footer with the next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

COLUMN_WIDTH = 644
EDGE = 40


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
        layout.addWidget(self._scroll_area(), 1)
        layout.addWidget(self._footer_bar())

    def _scroll_area(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("pageColumn")
        content.setLayout(_bounded(self.column, 28, 20))
        area = QScrollArea()
        area.setObjectName("pageScroll")
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
