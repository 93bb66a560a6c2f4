"""The icons of Windows and macOS, as they are in git."""

from pathlib import Path

import pytest
from PIL import Image

ICONS = Path(__file__).parents[2] / "resources/icons"


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
