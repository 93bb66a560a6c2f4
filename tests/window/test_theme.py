"""Colours can be read on their grounds, in light and dark, and change while the app runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.look import theme
from netrex_gui.gui.window.workspace import Workspace

PAIRS = [
    *((text, ground) for text in ("text", "secondary") for ground in ("page", "sidebar", "field", "tint")),
    ("accent", "page"),
    ("accent", "sidebar"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("good", "good_tint"),
    ("bad", "page"),
    ("bad", "bad_tint"),
    ("caution", "page"),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(colours: theme.Colours, text: str, ground: str) -> None:
    lights = sorted(luminance(getattr(colours, role)) + 0.05 for role in (text, ground))
    assert lights[1] / lights[0] >= 4.5


def test_the_scheme_can_change_while_the_window_is_open(qapp: QApplication, workspace: Workspace) -> None:
    theme.apply(qapp)
    theme.apply_colours(qapp, theme.DARK)
    qapp.processEvents()
    assert workspace.palette().window().color() == QColor(theme.DARK.page)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    qapp.processEvents()
    assert workspace.palette().window().color() == QColor(theme.LIGHT.page)
