"""What the app's own pictures are drawn with, in the palette's colours and the font's size, sharp at any scale."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy

SMALL = 0.86
_NARROWEST = 280
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter
_Role = QPalette.ColorRole


class Canvas:
    """Draws the few shapes that all the pictures are made of; `unit` is the height of a line of words, in pixels."""

    def __init__(self, painter: QPainter, font: QFont, palette: QPalette) -> None:
        self._painter = painter
        self._palette = palette
        self._font = small(font)
        self.unit = QFontMetricsF(self._font).height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def box(self, area: QRectF, ground: _Role = _Role.Window, edge: _Role = _Role.Mid, width: float = 1.0) -> None:
        """Draw a rounded box; its edge lies within the area."""
        self._painter.setPen(QPen(self._colour(edge), width))
        self._painter.setBrush(self._colour(ground))
        inset = width / 2
        self._painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 5, 5)

    def spotlight(self, area: QRectF) -> None:
        """Draw a box that the eye is to find first."""
        self.box(area, _Role.Midlight, _Role.Accent, 2.0)

    def words(self, area: QRectF, text: str, align: Qt.AlignmentFlag = _LEFT, bold: bool = False) -> None:
        """Write words in one line, cut at the end where there is no room."""
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._write(area, text, align, font)

    def code(self, area: QRectF, text: str) -> None:
        """Write a text that is copied, cut in the middle where there is no room."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self._font.pointSizeF())
        self._write(area, text, _LEFT, font, Qt.TextElideMode.ElideMiddle)

    def bar(self, left: float, middle: float, width: float) -> None:
        """Draw a bar that stands for words which do not matter here."""
        thickness = self.unit * 0.42
        self._fill(_Role.Mid)
        self._painter.drawRoundedRect(QRectF(left, middle - thickness / 2, width, thickness), 3, 3)

    def badge(self, centre: QPointF, number: int) -> None:
        """Draw the round number that the words below the picture refer to."""
        radius = self.unit * 0.62
        self._fill(_Role.Accent)
        self._painter.drawEllipse(centre, radius, radius)
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold)
        area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        self._write(area, str(number), _CENTRE, font, colour=_Role.HighlightedText)

    def person(self, centre: QPointF, radius: float) -> None:
        """Draw a user icon."""
        self._painter.setPen(QPen(self._colour(_Role.Accent), 2.0))
        self._painter.setBrush(self._colour(_Role.Midlight))
        self._painter.drawEllipse(centre, radius, radius)
        self._fill(_Role.Accent)
        self._painter.drawEllipse(centre - QPointF(0, radius * 0.28), radius * 0.3, radius * 0.3)
        shoulders = QPainterPath()
        shoulders.moveTo(centre + QPointF(-radius * 0.55, radius * 0.62))
        shoulders.arcTo(QRectF(centre.x() - radius * 0.55, centre.y() + radius * 0.12, radius * 1.1, radius), 180, -180)
        self._painter.drawPath(shoulders)

    def camera(self, area: QRectF) -> None:
        """Draw a camera's picture, as a quiet tile."""
        self.box(area, _Role.AlternateBase)
        self._fill(_Role.Mid)
        side, centre = min(area.width(), area.height()) * 0.16, area.center()
        self._painter.drawRoundedRect(QRectF(centre.x() - 1.9 * side, centre.y() - side, 2.6 * side, 2 * side), 2, 2)
        lens = ((0.95, 0.0), (1.9, -0.8), (1.9, 0.8))
        self._painter.drawPolygon([centre + QPointF(x * side, y * side) for x, y in lens])

    def check(self, centre: QPointF) -> None:
        """Draw a check mark."""
        pen = QPen(self._colour(_Role.Accent), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        corners = ((-0.42, 0.02), (-0.1, 0.34), (0.46, -0.34))
        self._painter.drawPolyline([centre + QPointF(x * self.unit, y * self.unit) for x, y in corners])

    def arrow(self, start: QPointF, length: float) -> None:
        """Draw an arrow to the right."""
        self._painter.setPen(QPen(self._colour(_Role.Accent), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        end, head = start + QPointF(length, 0), self.unit * 0.3
        self._painter.drawLine(start, end)
        self._painter.drawLine(end, end + QPointF(-head, -head))
        self._painter.drawLine(end, end + QPointF(-head, head))

    def window(self, area: QRectF, title: str) -> QRectF:
        """Draw a window with a title, and return the area within."""
        bar = self.unit * 1.7
        self.box(area, _Role.AlternateBase)
        inner = area.adjusted(1, bar, -1, -1)
        self._fill(_Role.Window)
        self._painter.drawRoundedRect(inner, 4, 4)
        self._painter.drawRect(QRectF(inner.left(), inner.top(), inner.width(), 6))
        self._painter.setPen(QPen(self._colour(_Role.Mid), 1.0))
        self._painter.drawLine(inner.topLeft(), inner.topRight())
        self._fill(_Role.Mid)
        for number in range(3):
            centre = QPointF(area.left() + self.unit * (0.75 + 0.65 * number), area.top() + bar / 2)
            self._painter.drawEllipse(centre, self.unit * 0.19, self.unit * 0.19)
        side = self.unit * 2.6
        title_area = QRectF(area.left() + side, area.top(), area.width() - 2 * side, bar)
        self._write(title_area, title, _CENTRE, self._font, colour=_Role.PlaceholderText)
        return inner

    def _fill(self, role: _Role) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(role))

    def _colour(self, role: _Role) -> QColor:
        return self._palette.color(role)

    def _write(
        self,
        area: QRectF,
        text: str,
        align: Qt.AlignmentFlag,
        font: QFont,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        colour: _Role = _Role.WindowText,
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(self._colour(colour))
        self._painter.drawText(area, align, QFontMetricsF(font).elidedText(text, elide, area.width()))


class Drawing(QLabel):
    """A picture as wide as there is room, `lines` lines of words high; `words` say the same to a screen reader."""

    lines = 8.0

    def __init__(self, name: str, title: str, words: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setPixmap(QPixmap(1, 1))  # assistive tools take a label for a picture only if it has one
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the picture into the area; each picture says how."""

    def sizeHint(self) -> QSize:
        """Return the least width, and the height."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which everything can be told apart."""
        return QSize(_NARROWEST, round(QFontMetricsF(small(QApplication.font())).height() * self.lines))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the picture in the colours of the moment."""
        painter = QPainter(self)
        self.draw(Canvas(painter, QApplication.font(), QApplication.palette()), QRectF(self.rect()))


def small(font: QFont) -> QFont:
    """Return the font for the words in a picture."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * SMALL)
    return made
