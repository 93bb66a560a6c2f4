"""The guide's pictures: the way to a token, and the way through the portal.

They show where things are, not what the portal looks like.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QPalette

from netrex_gui.gui.guide import text as wording
from netrex_gui.gui.guide.canvas import Drawing, Pencil

_MENU_ROW = 1.75
_FIELD = 1.75
_EXAMPLE_ID = "4f1c93a07be2"
_DOTS = "●●●●●●●●●●"


class WayDrawing(Drawing):
    """The way to a token: the two codes, the browser, the token."""

    lines = 6.0

    def __init__(self) -> None:
        super().__init__("guideWayDrawing", wording.way_picture_title(), wording.way_picture())

    def draw(self, pencil: Pencil, area: QRectF) -> None:
        """Draw three stations with an arrow between each two."""
        unit = pencil.unit
        pencil.box(area, QPalette.ColorRole.AlternateBase, QPalette.ColorRole.AlternateBase)
        third, top = area.width() / 3, area.top() + 0.7 * unit
        size = QSizeF(min(6.4 * unit, third * 0.5), 3.2 * unit)
        captions = (wording.way_codes(), wording.way_browser(), wording.way_token())
        for number, (caption, draw) in enumerate(zip(captions, (_draw_card, _draw_browser, _draw_token), strict=True)):
            left = area.left() + number * third
            draw(pencil, QRectF(QPointF(left + (third - size.width()) / 2, top), size))
            words = QRectF(left + 0.3 * unit, top + size.height() + 0.3 * unit, third - 0.6 * unit, 1.4 * unit)
            pencil.words(words, caption, Qt.AlignmentFlag.AlignCenter)
            if number:
                length = min(3 * unit, (third - size.width()) * 0.5)
                pencil.arrow(QPointF(left - length / 2, top + size.height() / 2), length)


class MenuDrawing(Drawing):
    """Where the user icon is, and the menu that it opens."""

    lines = 10.8

    def __init__(self) -> None:
        super().__init__("guideMenuDrawing", wording.menu_picture_title(), wording.menu_picture())

    def draw(self, pencil: Pencil, area: QRectF) -> None:
        """Draw the portal with its menu open."""
        unit = pencil.unit
        inner = pencil.window(area, wording.portal())
        middle = inner.top() + 1.25 * unit
        icon = QPointF(inner.right() - 1.5 * unit, middle)
        pencil.bar(inner.left() + unit, middle, 4 * unit)
        pencil.person(icon, 0.85 * unit)
        pencil.badge(icon - QPointF(1.75 * unit, 0), 1)
        top = inner.top() + 2.5 * unit
        menu_width = min(13 * unit, inner.width() * 0.5)
        menu = QRectF(inner.right() - menu_width - 0.6 * unit, top, menu_width, 3 * _MENU_ROW * unit + 0.6 * unit)
        cameras = QRectF(inner.left() + unit, top, menu.left() - inner.left() - 2.6 * unit, menu.height())
        _draw_cameras(pencil, cameras)
        self._draw_menu(pencil, menu)

    def _draw_menu(self, pencil: Pencil, menu: QRectF) -> None:
        unit = pencil.unit
        pencil.box(menu, QPalette.ColorRole.Base)
        for row, share in enumerate((0.5, 0.0, 0.36)):
            entry = QRectF(menu.left(), menu.top() + (0.3 + row * _MENU_ROW) * unit, menu.width(), _MENU_ROW * unit)
            if share:
                pencil.bar(entry.left() + 1.3 * unit, entry.center().y(), entry.width() * share)
                continue
            pencil.spotlight(entry.adjusted(0.3 * unit, 0, -0.3 * unit, 0))
            pencil.words(entry.adjusted(1.3 * unit, 0, -0.6 * unit, 0), wording.api_menu(), bold=True)
            pencil.badge(QPointF(entry.left() + 0.1 * unit, entry.center().y()), 2)


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

    def draw(self, pencil: Pencil, area: QRectF) -> None:
        """Draw the form."""
        unit = pencil.unit
        inner = pencil.window(area, wording.portal()).adjusted(1.6 * unit, 0.6 * unit, -1.2 * unit, -0.6 * unit)
        heading = QRectF(inner.left(), inner.top(), inner.width(), 1.6 * unit)
        pencil.badge(QPointF(heading.left(), heading.center().y()), 1)
        pencil.words(heading.adjusted(unit, 0, 0, 0), wording.application_menu(), bold=True)
        half = (inner.width() - unit) / 2
        top = heading.bottom() + 0.3 * unit
        for left, name, share in (
            (inner.left(), wording.name_field(), 0.45),
            (inner.left() + half + unit, wording.description_field(), 0.65),
        ):
            field = _field(pencil, QRectF(left, top, half, 0), name)
            pencil.box(field, QPalette.ColorRole.Base)
            pencil.bar(field.left() + 0.6 * unit, field.center().y(), (half - 1.2 * unit) * share)
        row = QRectF(inner.left(), top + (1.2 + _FIELD + 0.5) * unit, inner.width(), 0)
        field = _field(pencil, row, wording.redirect_field())
        pencil.spotlight(field)
        pencil.code(field.adjusted(0.9 * unit, 0, -0.6 * unit, 0), self._redirect_url)
        pencil.badge(QPointF(field.left(), field.center().y()), 2)


class CodesDrawing(Drawing):
    """The client ID and secret in the portal, and where they go here."""

    lines = 9.6

    def __init__(self) -> None:
        super().__init__("guideCodesDrawing", wording.codes_picture_title(), wording.codes_picture())

    def draw(self, pencil: Pencil, area: QRectF) -> None:
        """Draw the two windows side by side."""
        gap = 3.0 * pencil.unit
        width = (area.width() - gap) / 2
        left = QRectF(area.left(), area.top(), width, area.height())
        self._draw_codes(pencil, pencil.window(left, wording.portal()), 1)
        right = QRectF(left.right() + gap, area.top(), width, area.height())
        self._draw_codes(pencil, pencil.window(right, "Netrex Token"), 2)
        pencil.arrow(
            QPointF(left.right() + 0.6 * pencil.unit, area.center().y() + 0.8 * pencil.unit), 1.8 * pencil.unit
        )

    def _draw_codes(self, pencil: Pencil, inner: QRectF, number: int) -> None:
        unit = pencil.unit
        row = inner.adjusted(1.2 * unit, 0.55 * unit, -1.2 * unit, 0)
        for name, code in ((wording.client_id(), _EXAMPLE_ID), (wording.client_secret(), _DOTS)):
            field = _field(pencil, row, name)
            if number == 1:
                pencil.spotlight(field)
            else:
                pencil.box(field, QPalette.ColorRole.Base)
            pencil.code(field.adjusted(0.9 * unit, 0, -0.5 * unit, 0), code)
            row = row.translated(0, (1.2 + _FIELD + 0.45) * unit)
        pencil.badge(QPointF(inner.left() + 1.2 * unit, inner.top() + (0.55 + 1.2 + _FIELD / 2) * unit), number)


def _field(pencil: Pencil, row: QRectF, name: str) -> QRectF:
    """Write the name of a field, and return the area of the field below it."""
    unit = pencil.unit
    pencil.words(QRectF(row.left(), row.top(), row.width(), 1.2 * unit), name)
    return QRectF(row.left(), row.top() + 1.25 * unit, row.width(), _FIELD * unit)


def _draw_cameras(pencil: Pencil, area: QRectF) -> None:
    gap = 0.7 * pencil.unit
    columns = 3 if area.width() > 17 * pencil.unit else 2
    width, height = (area.width() - (columns - 1) * gap) / columns, (area.height() - gap) / 2
    for number in range(2 * columns):
        row, column = divmod(number, columns)
        left, top = area.left() + column * (width + gap), area.top() + row * (height + gap)
        pencil.camera(QRectF(left, top, width, height))


def _draw_card(pencil: Pencil, area: QRectF) -> None:
    pencil.box(area)
    for row, share in enumerate((0.45, 0.65)):
        pencil.bar(area.left() + 0.7 * pencil.unit, area.top() + (1.1 + row) * pencil.unit, area.width() * share)


def _draw_browser(pencil: Pencil, area: QRectF) -> None:
    inner = pencil.window(area, "")
    pencil.check(inner.center())


def _draw_token(pencil: Pencil, area: QRectF) -> None:
    pencil.spotlight(area)
    pencil.words(area, _DOTS[:4], Qt.AlignmentFlag.AlignCenter)
