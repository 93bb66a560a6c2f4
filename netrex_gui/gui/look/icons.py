"""The app's icons: drawings in one colour, which is that of the words beside them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap, QPixmapCache

from netrex_gui import resources
from netrex_gui.gui.look import theme

SIDE = 20
"""The width and height of an icon, in pixels for usual print."""
SMALL_SIDE = 12
"""Those of a sign that goes with words."""


def icon(name: str, colour: str, side: int = SIDE) -> QIcon:
    """Return an icon in a colour, as sharp as the sharpest screen; it is not dimmed where it cannot be used."""
    made = QIcon()
    pixels = picture(name, colour, theme.sp(side), _sharpness())
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        made.addPixmap(pixels, mode)
    return made


def picture(name: str, colour: str, side: int, sharpness: float) -> QPixmap:
    """Draw an icon in a colour, `side` pixels wide and high, with `sharpness` times as many on the screen."""
    key = f"{name} {colour} {side} {sharpness}"
    pixels = QPixmap()
    if not QPixmapCache.find(key, pixels):
        pixels = _draw(name, colour, round(side * sharpness))
        pixels.setDevicePixelRatio(sharpness)
        QPixmapCache.insert(key, pixels)
    return pixels


def _sharpness() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _draw(name: str, colour: str, side: int) -> QPixmap:
    mask = QImage(resources.path(f"look/{name}.png"))
    how = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    drawn = QPixmap.fromImage(mask.scaled(side, side, *how))
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), QColor(colour))
    painter.end()
    return drawn
