"""The guide's pictures: the way to a token, and the way through the portal.

They show where things are, not what the portal looks like.
"""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF, Qt, Slot
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

translate = QCoreApplication.translate

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


_MENU_ROW = 1.75
_FIELD = 1.75
_EXAMPLE_ID = "4f1c93a07be2"
_DOTS = "●●●●●●●●●●"


class WayDrawing(Drawing):
    """The way to a token: the two codes, the browser, the token."""

    lines = 6.0

    def __init__(self) -> None:
        words = translate(
            "Guide", "With the ID and the secret you sign in at the portal in your browser, and then have a token."
        )
        super().__init__("guideWayDrawing", translate("Guide", "Picture: the way to a token"), words)

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw three stations with an arrow between each two."""
        unit = canvas.unit
        canvas.box(area, QPalette.ColorRole.AlternateBase, QPalette.ColorRole.AlternateBase)
        third, top = area.width() / 3, area.top() + 0.7 * unit
        size = QSizeF(min(6.4 * unit, third * 0.5), 3.2 * unit)
        captions = (
            translate("Guide", "ID and secret"),
            translate("Guide", "You sign in"),
            translate("Guide", "Your token"),
        )
        for number, (caption, draw) in enumerate(zip(captions, (_draw_card, _draw_browser, _draw_token), strict=True)):
            left = area.left() + number * third
            draw(canvas, QRectF(QPointF(left + (third - size.width()) / 2, top), size))
            words = QRectF(left + 0.3 * unit, top + size.height() + 0.3 * unit, third - 0.6 * unit, 1.4 * unit)
            canvas.words(words, caption, Qt.AlignmentFlag.AlignCenter)
            if number:
                length = min(3 * unit, (third - size.width()) * 0.5)
                canvas.arrow(QPointF(left - length / 2, top + size.height() / 2), length)


class MenuDrawing(Drawing):
    """Where the user icon is, and the menu that it opens."""

    lines = 10.8

    def __init__(self) -> None:
        words = translate(
            "Guide",
            "The user icon (1) is at the upper right of the portal. The menu that it opens has the entry </> API (2).",
        )
        super().__init__("guideMenuDrawing", translate("Guide", "Picture: where the API page is"), words)

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the portal with its menu open."""
        unit = canvas.unit
        inner = canvas.window(area, translate("Guide", "The portal"))
        middle = inner.top() + 1.25 * unit
        icon = QPointF(inner.right() - 1.5 * unit, middle)
        canvas.bar(inner.left() + unit, middle, 4 * unit)
        canvas.person(icon, 0.85 * unit)
        canvas.badge(icon - QPointF(1.75 * unit, 0), 1)
        top = inner.top() + 2.5 * unit
        menu_width = min(13 * unit, inner.width() * 0.5)
        menu = QRectF(inner.right() - menu_width - 0.6 * unit, top, menu_width, 3 * _MENU_ROW * unit + 0.6 * unit)
        cameras = QRectF(inner.left() + unit, top, menu.left() - inner.left() - 2.6 * unit, menu.height())
        _draw_cameras(canvas, cameras)
        self._draw_menu(canvas, menu)

    def _draw_menu(self, canvas: Canvas, menu: QRectF) -> None:
        unit = canvas.unit
        canvas.box(menu, QPalette.ColorRole.Base)
        for row, share in enumerate((0.5, 0.0, 0.36)):
            entry = QRectF(menu.left(), menu.top() + (0.3 + row * _MENU_ROW) * unit, menu.width(), _MENU_ROW * unit)
            if share:
                canvas.bar(entry.left() + 1.3 * unit, entry.center().y(), entry.width() * share)
                continue
            canvas.spotlight(entry.adjusted(0.3 * unit, 0, -0.3 * unit, 0))
            words = translate("Guide", "</> API", "the portal's own menu entry")
            canvas.words(entry.adjusted(1.3 * unit, 0, -0.6 * unit, 0), words, bold=True)
            canvas.badge(QPointF(entry.left() + 0.1 * unit, entry.center().y()), 2)


class FormDrawing(Drawing):
    """The form of the portal in which the application is created, with the place for the redirect URL."""

    lines = 11.6

    def __init__(self) -> None:
        words = translate(
            "Guide",
            "Under OAuth2 Application (1) is a form with a name, a description and the redirect URLs (2), where the "
            "address of this page goes.",
        )
        super().__init__("guideFormDrawing", translate("Guide", "Picture: the form in the portal"), words)
        self._redirect_url = ""

    @Slot(str)
    def show_redirect_url(self, text: str) -> None:
        """Show the redirect URL in its field."""
        self._redirect_url = text
        self.update()

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the form."""
        unit = canvas.unit
        inner = canvas.window(area, translate("Guide", "The portal"))
        inner.adjust(1.6 * unit, 0.6 * unit, -1.2 * unit, -0.6 * unit)
        heading = QRectF(inner.left(), inner.top(), inner.width(), 1.6 * unit)
        canvas.badge(QPointF(heading.left(), heading.center().y()), 1)
        words = translate("Guide", "OAuth2 Application", "the portal's own menu entry")
        canvas.words(heading.adjusted(unit, 0, 0, 0), words, bold=True)
        half = (inner.width() - unit) / 2
        top = heading.bottom() + 0.3 * unit
        for left, name, share in (
            (inner.left(), translate("Guide", "Name"), 0.45),
            (inner.left() + half + unit, translate("Guide", "Description"), 0.65),
        ):
            field = _field(canvas, QRectF(left, top, half, 0), name)
            canvas.box(field, QPalette.ColorRole.Base)
            canvas.bar(field.left() + 0.6 * unit, field.center().y(), (half - 1.2 * unit) * share)
        row = QRectF(inner.left(), top + (1.2 + _FIELD + 0.5) * unit, inner.width(), 0)
        field = _field(canvas, row, translate("Guide", "Redirect URLs"))
        canvas.spotlight(field)
        canvas.code(field.adjusted(0.9 * unit, 0, -0.6 * unit, 0), self._redirect_url)
        canvas.badge(QPointF(field.left(), field.center().y()), 2)


class CodesDrawing(Drawing):
    """The client ID and secret in the portal, and where they go here."""

    lines = 9.6

    def __init__(self) -> None:
        words = translate(
            "Guide",
            "The portal shows a client ID and a client secret (1). Each goes into the field of the same name here (2).",
        )
        super().__init__("guideCodesDrawing", translate("Guide", "Picture: what to copy from where to where"), words)

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the two windows side by side."""
        gap = 3.0 * canvas.unit
        width = (area.width() - gap) / 2
        left = QRectF(area.left(), area.top(), width, area.height())
        self._draw_codes(canvas, canvas.window(left, translate("Guide", "The portal")), 1)
        right = QRectF(left.right() + gap, area.top(), width, area.height())
        self._draw_codes(canvas, canvas.window(right, "Netrex Token"), 2)
        canvas.arrow(
            QPointF(left.right() + 0.6 * canvas.unit, area.center().y() + 0.8 * canvas.unit), 1.8 * canvas.unit
        )

    def _draw_codes(self, canvas: Canvas, inner: QRectF, number: int) -> None:
        unit = canvas.unit
        row = inner.adjusted(1.2 * unit, 0.55 * unit, -1.2 * unit, 0)
        names = translate("Guide", "Client ID"), translate("Guide", "Client secret")
        for name, code in zip(names, (_EXAMPLE_ID, _DOTS), strict=True):
            field = _field(canvas, row, name)
            if number == 1:
                canvas.spotlight(field)
            else:
                canvas.box(field, QPalette.ColorRole.Base)
            canvas.code(field.adjusted(0.9 * unit, 0, -0.5 * unit, 0), code)
            row = row.translated(0, (1.2 + _FIELD + 0.45) * unit)
        canvas.badge(QPointF(inner.left() + 1.2 * unit, inner.top() + (0.55 + 1.2 + _FIELD / 2) * unit), number)


def _field(canvas: Canvas, row: QRectF, name: str) -> QRectF:
    """Write the name of a field, and return the area of the field below it."""
    unit = canvas.unit
    canvas.words(QRectF(row.left(), row.top(), row.width(), 1.2 * unit), name)
    return QRectF(row.left(), row.top() + 1.25 * unit, row.width(), _FIELD * unit)


def _draw_cameras(canvas: Canvas, area: QRectF) -> None:
    gap = 0.7 * canvas.unit
    columns = 3 if area.width() > 17 * canvas.unit else 2
    width, height = (area.width() - (columns - 1) * gap) / columns, (area.height() - gap) / 2
    for number in range(2 * columns):
        row, column = divmod(number, columns)
        left, top = area.left() + column * (width + gap), area.top() + row * (height + gap)
        canvas.camera(QRectF(left, top, width, height))


def _draw_card(canvas: Canvas, area: QRectF) -> None:
    canvas.box(area)
    for row, share in enumerate((0.45, 0.65)):
        canvas.bar(area.left() + 0.7 * canvas.unit, area.top() + (1.1 + row) * canvas.unit, area.width() * share)


def _draw_browser(canvas: Canvas, area: QRectF) -> None:
    inner = canvas.window(area, "")
    canvas.check(inner.center())


def _draw_token(canvas: Canvas, area: QRectF) -> None:
    canvas.spotlight(area)
    canvas.words(area, _DOTS[:4], Qt.AlignmentFlag.AlignCenter)
