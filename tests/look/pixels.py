"""What a picture of the window really holds: the colours of a part of it, and how they stand out from each other."""

from collections import Counter
from functools import cache
from hashlib import blake2b

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.look.colours import luminance as luminance_of

SHARPNESS = 2
"""So many pixels to a point: then the strokes of small letters reach their full colour."""


SAMPLE = 7
"""Of so many pixels one is counted to find which colour most of them have."""


class Picture:
    """A window as it is painted. Rectangles and points are in the window's own coordinates."""

    def __init__(self, window: QWidget) -> None:
        pixels = QPixmap(window.size() * SHARPNESS)
        pixels.setDevicePixelRatio(SHARPNESS)
        pixels.fill(window.palette().window().color())
        window.render(pixels)
        self.image = pixels.toImage().convertToFormat(QImage.Format.Format_RGB32)

    def text_contrast(self, area: QRect) -> float:
        """Return how what is in an area stands out from the colour that most of the area has; 1 where nothing does."""
        whole = QRect(area.topLeft() * SHARPNESS, area.size() * SHARPNESS).intersected(self.image.rect())
        return strongest(_bytes(self.image.copy(whole))) if whole.isValid() else 1.0

    def edge_contrast(self, outside: QPoint, length: int) -> float:
        """Return how the strongest colour on the way to the right stands out from the one where the way begins."""
        way = range(length * SHARPNESS)
        left, top = outside.x() * SHARPNESS, outside.y() * SHARPNESS
        if not self.image.rect().contains(left, top) or not self.image.rect().contains(left + way[-1], top):
            return 21.0
        colours = [self.image.pixel(left + step, top) for step in way]
        return max(contrast(colours[0], each) for each in colours)

    def changed_by(self, other: "Picture", area: QRect, number: int) -> float:
        """Return the contrast that so many pixels of an area have at least to those of another picture."""
        whole = QRect(area.topLeft() * SHARPNESS, area.size() * SHARPNESS).intersected(self.image.rect())
        mine, theirs = (memoryview(_bytes(each.image.copy(whole))).cast("I") for each in (self, other))
        pairs = Counter(zip(mine, theirs, strict=True))
        changed = (pair for pair in pairs if pair[0] != pair[1])
        for pair in sorted(changed, key=lambda pair: contrast(*pair), reverse=True):
            number -= pairs[pair]
            if number <= 0:
                return contrast(*pair)
        return 1.0


def _bytes(image: QImage) -> bytes:
    return bytes(image.constBits())


_known: dict[bytes, float] = {}
"""The same part of a window is in many pictures: what was found of each, by the digest of its pixels."""


def strongest(pixels: bytes) -> float:
    """Return the strongest contrast of 32-bit pixels to the colour that most of them have.

    A blend at an edge is never stronger than what is drawn.
    """
    key = blake2b(pixels).digest()
    if key not in _known:
        whole = memoryview(pixels).cast("I")
        ground = Counter(whole[::SAMPLE]).most_common(1)[0][0]
        _known[key] = max(contrast(ground, each) for each in set(whole))
    return _known[key]


@cache
def contrast(one: int, other: int) -> float:
    """Return the contrast ratio of two pixels, from 1 to 21 (WCAG 2.2)."""
    lower, higher = sorted((_luminance(one), _luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


@cache
def _luminance(pixel: int) -> float:
    from PySide6.QtGui import QColor

    return luminance_of(QColor.fromRgb(pixel))
