"""The frame that every page shares: one column that scrolls, and a footer with the next step."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

COLUMN_WIDTH = 644
EDGE = 40
NARROW_EDGE = 24
NARROW = 600
NARROW_LINES = 28
"""The least width, in heights of a line: with large print a page is narrow sooner."""
SCROLL_BAR = 12
SETTLED_MILLISECONDS = 50
"""After so long a page has its scroll bar or none, and the part that is to be seen is."""


class Page(QWidget):
    """A page of the window: `column` holds its content, `footer` its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.footer.setSpacing(12)
        self._held = QWidget()
        self._column_frame = _bounded(self._held, self.column)
        self._above_footer = QHBoxLayout()
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._above_footer)
        rows.addLayout(self.footer)
        self._footer_frame = _bounded(QWidget(), rows)
        self._area = self._scroll_area()
        self.footer_bar = QFrame()
        self.footer_bar.setObjectName("footer")
        self.footer_bar.setLayout(self._footer_frame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.footer_bar)
        self._set_edges()

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part of the column can be seen."""

        def scroll() -> None:
            if part.isVisible():
                self._area.ensureWidgetVisible(part, 0, SCROLL_BAR)

        QTimer.singleShot(0, part, scroll)
        QTimer.singleShot(SETTLED_MILLISECONDS, part, scroll)  # what wraps may have moved it since

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stood side by side, or back; a page with such parts says how."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with less where there is less."""
        narrow = self.width() < max(NARROW, NARROW_LINES * self.fontMetrics().height())
        if narrow != self._narrow:
            self._narrow = narrow
            self.set_narrow(narrow)
            self._set_edges()
        self._held.setFixedWidth(max(0, self._room()))
        self.break_footer()
        super().resizeEvent(event)

    def break_footer(self) -> None:
        """Give the first button of the footer a line of its own where all do not fit side by side, or each of them."""
        row, above = self.footer, self._above_footer
        items = [layout.itemAt(place) for layout in (above, row) for place in range(layout.count())]
        parts = [item.widget() for item in items if item is not None]
        first = parts[0] if parts else None
        if not isinstance(first, QAbstractButton):
            return
        widths = [part.sizeHint().width() for part in parts if part is not None and not part.isHidden()]
        needed = sum(widths) + row.spacing() * (len(widths) - 1)
        room = self._room()
        fits = needed <= room
        directions, rest_fits = QBoxLayout.Direction, needed - widths[0] - row.spacing() <= room
        row.setDirection(directions.LeftToRight if fits or rest_fits else directions.TopToBottom)
        if not fits and not above.count():
            row.removeWidget(first)
            above.addWidget(first, 0, Qt.AlignmentFlag.AlignLeft)
        elif fits and above.count():
            above.removeWidget(first)
            row.insertWidget(0, first)

    def _set_edges(self) -> None:
        edge = NARROW_EDGE if self._narrow else EDGE
        self._column_frame.setContentsMargins(edge, 20, 0, 12)
        self._footer_frame.setContentsMargins(edge, 12, edge, 12)

    def _room(self) -> int:
        """Return how wide the column is, be there a scroll bar or not.

        A column that gets narrower with the bar, and lower without it, would show and hide it for ever.
        """
        return min(self.width() - 2 * (NARROW_EDGE if self._narrow else EDGE), COLUMN_WIDTH)

    def _scroll_area(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("pageColumn")
        content.setLayout(self._column_frame)
        area = QScrollArea()
        area.setObjectName("pageScroll")
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area


def _bounded(holder: QWidget, inner: QLayout) -> QHBoxLayout:
    holder.setLayout(inner)
    holder.setMaximumWidth(COLUMN_WIDTH)
    outer = QHBoxLayout()
    outer.addWidget(holder, 1)
    outer.addStretch(0)
    return outer
