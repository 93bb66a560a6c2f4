"""Draws the app's icon in the sizes that desktops want, and the look's signs: ``python resources/icons/draw.py``."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter, Qt
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)
SHARPEST = 6
"""A sign is drawn for a screen with so many times the usual pixels; for every other it is made smaller."""
FOLDER = Path(__file__).parent
LOOK = FOLDER.parent / "look"


def main() -> None:
    """Write a PNG of each size beside the drawing, all sizes in one file for Windows and for macOS, and each sign."""
    app = QGuiApplication(["draw", "-platform", "offscreen"])
    renderer = QSvgRenderer(str(FOLDER / "netrex-token.svg"))
    for size in SIZES:
        _draw(renderer, size).save(str(FOLDER / f"netrex-token-{size}.png"))
    _save_together(renderer, WINDOWS_SIZES, FOLDER / "netrex-token.ico")
    _save_together(renderer, MAC_SIZES, FOLDER / "netrex-token.icns")
    for file in sorted(LOOK.glob("*.svg")):
        sign = QSvgRenderer(str(file))
        _draw(sign, SHARPEST * sign.defaultSize().width()).save(str(file.with_suffix(".png")))
    app.quit()


def _draw(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _save_together(renderer: QSvgRenderer, sizes: tuple[int, ...], path: Path) -> None:
    drawn = [_for_pillow(_draw(renderer, size)) for size in sizes]
    drawn[-1].save(path, sizes=[(size, size) for size in sizes], append_images=drawn[:-1])


def _for_pillow(image: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


if __name__ == "__main__":
    main()
