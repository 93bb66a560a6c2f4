"""Draws the app's icon in the sizes that desktops want: ``python resources/icons/draw.py``."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter, Qt
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
FOLDER = Path(__file__).parent


def main() -> None:
    """Write one PNG for each size beside the drawing."""
    app = QGuiApplication(["draw", "-platform", "offscreen"])
    renderer = QSvgRenderer(str(FOLDER / "netrex-token.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(FOLDER / f"netrex-token-{size}.png"))
    app.quit()


if __name__ == "__main__":
    main()
