"""Everything that has to be made out stands out from its ground in every scheme, as measured on pictures."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.language import languages
from netrex_gui.gui.look import theme
from netrex_gui.gui.look.colours import DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, contrast, high_contrast
from tests.look import dress
from tests.look.contrast import measure


@pytest.fixture(autouse=True)
def _undressed_at_the_end(qapp: QApplication) -> Iterator[None]:
    palette, font, locale = qapp.palette(), qapp.font(), QLocale()
    yield
    languages.remove(qapp)
    QLocale.setDefault(locale)
    theme.wardrobe.put("/* bare */")  # one that is taken away and comes again crashes Qt (seen with PySide6 6.11)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("scheme", dress.schemes())
def test_everything_stands_out(scheme: str) -> None:
    measured = list(measure(scheme, dress.schemes()[scheme]))
    assert len({each.part.name for each in measured}) > 70
    assert {(each.state, each.part) for each in measured if not each.is_enough} == set()


def test_a_faint_colour_is_found() -> None:
    faint, ground = "#c3c9d0", "#a3a9b0"
    colours = replace(
        LIGHT, secondary=faint, disabled=faint, outline=faint, bad=faint, accent=ground, on_accent=faint, good=faint
    )
    found = {each.part.name for each in measure("faint", colours) if not each.is_enough}
    assert found >= {
        "secondary text",
        "bad text",
        "second line of a row",
        "field: placeholder",
        "field: edge",
        "plain button: edge",
        "primary button: words",
        "primary button: icon",
        "link button: words, disabled",
        "check box: mark",
        "icon in a field",
        "menu: words, chosen",
        "focus: QLineEdit, plain",
        "focus: CheckBox, plain",
        "Badge: drawn",
    }


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.005)


def palette(**colours: str) -> QPalette:
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(QPalette.ColorRole[role], QColor(colour))
    return made


def test_the_colours_of_a_system_with_a_high_contrast_of_its_own_are_taken() -> None:
    black = {"Window": "#000000", "Base": "#000000", "WindowText": "#ffff00", "Text": "#ffff00"}
    colours = high_contrast(palette(**black, Highlight="#1aebff", HighlightedText="#000000"), dark=True)
    assert (colours.page, colours.text, colours.accent) == ("#000000", "#ffff00", "#1aebff")
    assert (colours.shade, colours.check) == ("dark", "dark")


@pytest.mark.parametrize(("dark", "expected"), [(False, LIGHT_CONTRAST), (True, DARK_CONTRAST)], ids=["light", "dark"])
def test_where_a_system_asks_for_contrast_and_has_none_the_app_has_its_own(dark: bool, expected: object) -> None:
    usual = {"Window": "#efefef", "Base": "#ffffff", "WindowText": "#000000", "Text": "#000000"}
    assert high_contrast(palette(**usual, Highlight="#308cc6", HighlightedText="#ffffff"), dark) == expected
