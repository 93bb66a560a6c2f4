"""A column that scrolls, with its bar beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QWidget


class ScrollColumn(QWidget):
    """Shows `content`, scrolled by `bar`, which keeps its place where there is nothing to scroll.

    A bar of the area's own would come and go among the area's accessible children, and Qt (6.11) looks up the child
    that an assistive tool asks for without a look at how many there are: one that asks as the bar goes away ends the
    app. Beside the area, it is a widget like any other.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.area = _Area()
        self.area.setWidget(content)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.setVisible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.bar)
        inner = self.area.verticalScrollBar()
        inner.rangeChanged.connect(self._set_range)
        inner.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(inner.setValue)

    def _set_range(self, lowest: int, highest: int) -> None:
        self.bar.setRange(lowest, highest)
        self.bar.setPageStep(self.area.height())  # it has no frame, and no bar of its own
        self.bar.setSingleStep(self.area.verticalScrollBar().singleStep())
        self.bar.setVisible(highest > lowest)


class _Area(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageScroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
