"""The frame that every page shares: a column that scrolls, with its bar beside it, and a footer with the next step."""

from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netrex_gui.gui.look import theme
from netrex_gui.gui.look.icons import picture

COLUMN_WIDTH = 644
EDGE, TOP = 40, 36
BELOW, FOOTER_EDGE = 10, 12
NARROW_EDGE, NARROW_TOP = 24, 16
LOW_TOP, LOW_BELOW, LOW_FOOTER_EDGE = 12, 4, 8
LOW = 600
"""Below this height, in pixels for usual print, a page is sparing with it."""

NARROW = 600
NARROW_LINES = 28
"""The least width, in heights of a line: with large print a page is narrow sooner."""
MARGIN = 12
"""What stays free above and below a part that was scrolled to."""
_ROUNDS = 3
"""A line that wraps has its height once its width is known, which moves what stands below it, and so on."""


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


class Page(QWidget):
    """A page of the window: `column` holds its content, `footer` its buttons.

    Signals: `left` when the person is done with it, by its way out or by Escape.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self._sought: QWidget | None = None
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(0, 0, 0, 0)
        self.footer.setSpacing(12)
        self._column_frame = _bounded(self.column)
        self._above_footer = QHBoxLayout()
        self._above_footer.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._lay_out_frame()
        self._set_edges()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _lay_out_frame(self) -> None:
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._above_footer)
        rows.addLayout(self.footer)
        self._footer_frame = _bounded(rows)
        content = QWidget()
        content.setObjectName("pageColumn")
        content.setLayout(self._column_frame)
        self._scroll = ScrollColumn(content)
        inner = self._scroll.area.verticalScrollBar()
        inner.rangeChanged.connect(self._show_sought)
        for bar in (inner, self._scroll.bar):
            bar.actionTriggered.connect(self._forget_sought)
        self.footer_bar = QFrame()
        self.footer_bar.setObjectName("footer")
        self.footer_bar.setLayout(self._footer_frame)
        self.footer_bar.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.footer_bar)

    def insert(self, index: int, part: QWidget, *stops: QWidget, before: QWidget) -> None:
        """Put a part into the column, for eyes and ears; the Tab key comes to its stops right before another one."""
        self.column.insertWidget(index, part)
        items = (self.column.itemAt(place) for place in range(index + 1, self.column.count()))
        below = (item.widget() for item in items if item is not None)
        follower = next((widget for widget in below if widget is not None), None)
        if follower is not None:
            part.stackUnder(follower)  # the order in which it is read
        last = before
        for each in (*stops, before):
            QWidget.setTabOrder(last, each)
            last = each

    def lay_out_now(self) -> None:
        """Give each part of the page its place, and lines that wrap their height, before Qt comes to do so.

        From within, and the page alone: the window would grow by what a part needed before it was made narrow. What is
        not seen yet has its time: Qt lays it out before it is shown.
        """
        if not self.isVisible():
            return
        viewport = self._scroll.area.viewport()  # it has no layout, and yet it is what gives the column its height
        every = (*reversed(self.findChildren(QWidget)), self)
        parts = [part for part in every if part.layout() is not None or part is viewport]
        for part in parts * _ROUNDS:
            QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest)

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part of the column can be seen, and again where the column grows, until the person scrolls."""
        self._sought = part

        def scroll() -> None:
            self.lay_out_now()
            self._show_sought()

        QTimer.singleShot(0, part, scroll)

    def _show_sought(self) -> None:
        if self._sought is not None and self._sought.isVisible():
            self._scroll.area.ensureWidgetVisible(self._sought, 0, MARGIN)

    def _forget_sought(self) -> None:
        self._sought = None

    def show_top(self) -> None:
        """Scroll to the top, whatever was scrolled to before."""
        self._forget_sought()
        self._scroll.bar.setValue(0)

    def show_opened(self, part: QWidget) -> None:
        """Scroll as little as it takes to see all of a part that has just grown, but never past its beginning."""

        def scroll() -> None:
            self.lay_out_now()
            content = self._scroll.area.widget()
            if content is None or not part.isVisible():
                return
            top = part.mapTo(content, QPoint(0, 0)).y()
            hidden = top + part.height() + MARGIN - self._scroll.bar.value() - self._scroll.area.height()
            if hidden > 0:
                self._scroll.bar.setValue(min(self._scroll.bar.value() + hidden, max(0, top - MARGIN)))

        QTimer.singleShot(0, part, scroll)

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stood side by side, or back; a page with such parts says how."""

    @property
    def is_low(self) -> bool:
        """Tell whether there is so little height that the page has to be sparing with it."""
        return self.height() < theme.sp(LOW)

    def set_centred(self, centred: bool) -> None:
        """Have the column stand in the middle of the page, or at its left edge."""
        policies = QSizePolicy.Policy
        for frame in (self._column_frame, self._footer_frame):
            if (beside := frame.itemAt(0)) is not None and (space := beside.spacerItem()) is not None:
                space.changeSize(0, 0, policies.Expanding if centred else policies.Fixed, policies.Minimum)
                frame.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with less where there is less."""
        narrow = self.width() < max(NARROW, NARROW_LINES * self.fontMetrics().height())
        if narrow != self._narrow:
            self._narrow = narrow
            self.set_narrow(narrow)
        self._set_edges()
        self._break_footer()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the footer again when a button in it has come, gone, or got other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._break_footer()
        return super().eventFilter(watched, event)

    def _follow_focus(self, _old: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to what a key led to, as Qt does for Tab alone; under a mouse that is pressed nothing moves away."""
        content, is_pressed = self._scroll.area.widget(), QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if focused is not None and content is not None and content.isAncestorOf(focused) and not is_pressed:
            self._scroll.area.ensureWidgetVisible(focused, 0, MARGIN)

    def _break_footer(self) -> None:
        """Give the first buttons of the footer a line of their own where all of them do not fit side by side."""
        row, above = self.footer, self._above_footer
        items = [layout.itemAt(place) for layout in (above, row) for place in range(layout.count())]
        parts = [part for item in items if item is not None and (part := item.widget()) is not None]
        if not parts or not isinstance(parts[0], QAbstractButton):
            return
        room = self.width() - 2 * (NARROW_EDGE if self._narrow else EDGE)
        count = next(
            count for count in range(len(parts)) if count == len(parts) - 1 or self._width(parts[count:]) <= room
        )
        if count == above.count():
            return
        while above.count():
            above.takeAt(0)
        for place, part in enumerate(parts):
            row.removeWidget(part)
            if place < count:
                above.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        for place, part in enumerate(parts[count:]):
            row.insertWidget(place if count == 0 and place == 0 else row.count(), part)

    def _width(self, parts: list[QWidget]) -> int:
        widths = [part.sizeHint().width() for part in parts if not part.isHidden()]
        return sum(widths) + self.footer.spacing() * max(0, len(widths) - 1)

    def _set_edges(self) -> None:
        edge, top = (NARROW_EDGE, NARROW_TOP) if self._narrow else (EDGE, TOP)
        below, beside_footer = BELOW, FOOTER_EDGE
        if self.is_low:
            top, below, beside_footer = LOW_TOP, LOW_BELOW, LOW_FOOTER_EDGE
        self._column_frame.setContentsMargins(edge, top, edge - self._scroll.bar.sizeHint().width(), below)
        self._footer_frame.setContentsMargins(edge, beside_footer, edge, beside_footer)


def _bounded(inner: QLayout) -> QHBoxLayout:
    holder = QWidget()
    holder.setLayout(inner)
    holder.setMaximumWidth(theme.sp(COLUMN_WIDTH))
    outer = QHBoxLayout()
    outer.addSpacing(0)
    outer.addWidget(holder, 1)
    outer.addStretch(0)
    return outer


_SIZE = 44
_SIGN = 28


class Ending(Enum):
    """How something ended: with the colour's role, and the name of the sign."""

    GOOD = ("good", "tick")
    TROUBLE = ("bad", "bang")
    OVER = ("secondary", "cross")


class Badge(QWidget):
    """Shows an ending as a sign in a filled circle. The title beside it says the same in words."""

    def __init__(self, ending: Ending) -> None:
        super().__init__()
        self._ending = ending
        side = theme.sp(_SIZE)
        self.setFixedSize(side, side)

    def show_ending(self, ending: Ending) -> None:
        """Show another ending."""
        self._ending = ending
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the moment."""
        role, sign = self._ending.value
        colours = theme.current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, role)))
        painter.drawEllipse(QRectF(self.rect()))
        side = theme.sp(_SIGN)
        corner = (self.width() - side) / 2
        painter.drawPixmap(QPointF(corner, corner), picture(sign, colours.page, side, self.devicePixelRatioF()))
