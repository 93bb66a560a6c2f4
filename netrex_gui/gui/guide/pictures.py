"""The guide's pictures: the way to a token, and the way through the portal.

They show where things are, not what the portal looks like.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QPalette

from netrex_gui.gui.guide import text as wording
from netrex_gui.gui.guide.canvas import Canvas, Drawing

_MENU_ROW = 1.75
_FIELD = 1.75
_EXAMPLE_ID = "4f1c93a07be2"
_DOTS = "●●●●●●●●●●"


class WayDrawing(Drawing):
    """The way to a token: the two codes, the browser, the token."""

    lines = 6.0

    def __init__(self) -> None:
        super().__init__("guideWayDrawing", wording.way_picture_title(), wording.way_picture())

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw three stations with an arrow between each two."""
        unit = canvas.unit
        canvas.box(area, QPalette.ColorRole.AlternateBase, QPalette.ColorRole.AlternateBase)
        third, top = area.width() / 3, area.top() + 0.7 * unit
        size = QSizeF(min(6.4 * unit, third * 0.5), 3.2 * unit)
        captions = (wording.way_codes(), wording.way_browser(), wording.way_token())
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
        super().__init__("guideMenuDrawing", wording.menu_picture_title(), wording.menu_picture())

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the portal with its menu open."""
        unit = canvas.unit
        inner = canvas.window(area, wording.portal())
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
            canvas.words(entry.adjusted(1.3 * unit, 0, -0.6 * unit, 0), wording.api_menu(), bold=True)
            canvas.badge(QPointF(entry.left() + 0.1 * unit, entry.center().y()), 2)


class FormDrawing(Drawing):
    """The form of the portal in which the application is created, with the place for the redirect URL."""

    lines = 11.6

    def __init__(self) -> None:
        super().__init__("guideFormDrawing", wording.form_picture_title(), wording.form_picture())
        self._redirect_url = ""

    @Slot(str)
    def show_redirect_url(self, text: str) -> None:
        """Show the redirect URL in its field."""
        self._redirect_url = text
        self.update()

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the form."""
        unit = canvas.unit
        inner = canvas.window(area, wording.portal()).adjusted(1.6 * unit, 0.6 * unit, -1.2 * unit, -0.6 * unit)
        heading = QRectF(inner.left(), inner.top(), inner.width(), 1.6 * unit)
        canvas.badge(QPointF(heading.left(), heading.center().y()), 1)
        canvas.words(heading.adjusted(unit, 0, 0, 0), wording.application_menu(), bold=True)
        half = (inner.width() - unit) / 2
        top = heading.bottom() + 0.3 * unit
        for left, name, share in (
            (inner.left(), wording.name_field(), 0.45),
            (inner.left() + half + unit, wording.description_field(), 0.65),
        ):
            field = _field(canvas, QRectF(left, top, half, 0), name)
            canvas.box(field, QPalette.ColorRole.Base)
            canvas.bar(field.left() + 0.6 * unit, field.center().y(), (half - 1.2 * unit) * share)
        row = QRectF(inner.left(), top + (1.2 + _FIELD + 0.5) * unit, inner.width(), 0)
        field = _field(canvas, row, wording.redirect_field())
        canvas.spotlight(field)
        canvas.code(field.adjusted(0.9 * unit, 0, -0.6 * unit, 0), self._redirect_url)
        canvas.badge(QPointF(field.left(), field.center().y()), 2)


class CodesDrawing(Drawing):
    """The client ID and secret in the portal, and where they go here."""

    lines = 9.6

    def __init__(self) -> None:
        super().__init__("guideCodesDrawing", wording.codes_picture_title(), wording.codes_picture())

    def draw(self, canvas: Canvas, area: QRectF) -> None:
        """Draw the two windows side by side."""
        gap = 3.0 * canvas.unit
        width = (area.width() - gap) / 2
        left = QRectF(area.left(), area.top(), width, area.height())
        self._draw_codes(canvas, canvas.window(left, wording.portal()), 1)
        right = QRectF(left.right() + gap, area.top(), width, area.height())
        self._draw_codes(canvas, canvas.window(right, "Netrex Token"), 2)
        canvas.arrow(
            QPointF(left.right() + 0.6 * canvas.unit, area.center().y() + 0.8 * canvas.unit), 1.8 * canvas.unit
        )

    def _draw_codes(self, canvas: Canvas, inner: QRectF, number: int) -> None:
        unit = canvas.unit
        row = inner.adjusted(1.2 * unit, 0.55 * unit, -1.2 * unit, 0)
        for name, code in ((wording.client_id(), _EXAMPLE_ID), (wording.client_secret(), _DOTS)):
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
