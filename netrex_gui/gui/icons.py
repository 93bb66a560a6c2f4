"""The app's icons: drawings in one colour, which is that of the words beside them."""

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap, QPixmapCache

from netrex_gui import resources
from netrex_gui.gui import theme

_SHARPNESS = (1, 2, 3)
"""Pictures of so many pixels to a point are made; Qt takes the one that fits the screen."""


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """Return an icon in a colour, and in another one where it cannot be used."""
    made = QIcon()
    for mode, paint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled or colour)):
        for sharpness in _SHARPNESS:
            made.addPixmap(picture(name, paint, theme.sp(20), sharpness), mode)
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


def _draw(name: str, colour: str, side: int) -> QPixmap:
    drawn = resources.read(f"look/{name}.svg").replace("currentColor", colour)
    buffer = QBuffer()
    buffer.setData(QByteArray(drawn.encode()))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    return QPixmap.fromImage(reader.read())
