"""The icons of Windows and macOS, and the signs of the look, as they are in git."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources/icons"
LOOK = ICONS.parent / "look"
SIGNS = sorted(file.stem for file in LOOK.glob("*.svg"))
LEAST_SHARPNESS = 4
"""Of the sharpest screens that there are, at 400 %."""


@pytest.mark.parametrize(
    ("name", "form", "sizes"),
    [
        ("netrex-token.ico", "ICO", {(16, 16), (20, 20), (24, 24), (32, 32), (40, 40), (48, 48), (64, 64), (256, 256)}),
        ("netrex-token.icns", "ICNS", {(512, 512, 2), (512, 512, 1), (256, 256, 1), (128, 128, 1), (32, 32, 2)}),
    ],
)
def test_an_icon_holds_the_sizes_that_its_system_shows(name: str, form: str, sizes: set[tuple[int, ...]]) -> None:
    with Image.open(ICONS / name) as icon:
        assert icon.format == form
        assert sizes <= set(icon.info["sizes"])


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_is_as_it_is_drawn_and_sharp_on_every_screen(name: str, tmp_path: Path) -> None:
    drawing = QSvgRenderer(str(LOOK / f"{name}.svg"))
    drawn = QImage(str(LOOK / f"{name}.png"))
    assert drawn.width() >= LEAST_SHARPNESS * drawing.defaultSize().width()
    anew = QImage(drawn.size(), QImage.Format.Format_ARGB32)
    anew.fill(0)
    painter = QPainter(anew)
    drawing.render(painter)
    painter.end()
    anew.save(str(tmp_path / "anew.png"))
    with Image.open(tmp_path / "anew.png") as one, Image.open(LOOK / f"{name}.png") as other:
        assert ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")).getbbox() is None


def test_every_sign_has_its_drawing() -> None:
    assert sorted(file.stem for file in LOOK.glob("*.png")) == SIGNS
