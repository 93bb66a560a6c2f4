"""In every state all stands out from its ground that has to be made out, and everything has the room that it needs."""

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from netrex_gui.gui import languages
from netrex_gui.gui.look import theme
from netrex_gui.gui.look.colours import DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours, contrast, high_contrast
from netrex_gui.gui.window.main_window import SMALLEST
from tests.look import dress
from tests.look.contrast import Measured, measure
from tests.look.room import troubles_of, troubles_of_all
from tests.look.states import states

TWICE_AS_LARGE = 22
FAINT = "faint"
SOME_STATES = {"guide-paste", "form", "form-refused", "form-advanced", "token", "token-kept"}
"""Enough of them to see that what is too faint is found."""

pytestmark = pytest.mark.timeout(3000)  # a walk over all states is a test's worth of work for a hundred of them


@dataclass
class Seen:
    """What was measured in every state in each scheme, and what had no room in the smallest window."""

    measured: dict[str, list[Measured]] = field(default_factory=lambda: defaultdict(list))
    troubles: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", autouse=True)
def _undressed_at_the_end(qapp: QApplication) -> Iterator[None]:
    palette, font, locale = qapp.palette(), qapp.font(), QLocale()
    yield
    languages.remove(qapp)
    QLocale.setDefault(locale)
    theme.style_sheet.set_text(
        "/* bare */"
    )  # one that is taken away and comes again crashes Qt (seen with PySide6 6.11)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(scope="module")
def seen(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Go through every state in Czech, whose words are the longest, and make every check at each stop.

    Each scheme has a walk of its own, since a change takes longer than all else at a stop; the one from light to
    another and back is made at some of them.
    """
    seen, known = Seen(), defaultdict[str, set[str]](set)
    for scheme, colours in dress.schemes().items():
        dress.start(language="cs")
        for state, on in states(tmp_path_factory.mktemp("home")):
            seen.measured[scheme] += measure(state, on, scheme, colours, known[scheme])
            if colours is LIGHT:
                seen.troubles += troubles_of(state, on, SMALLEST)
            if colours is LIGHT and state in SOME_STATES:
                seen.measured[FAINT] += measure(state, on, FAINT, faint(), known[FAINT])
    return seen


def faint() -> Colours:
    """Return colours that nobody can make out."""
    words, ground = "#c3c9d0", "#a3a9b0"
    return replace(
        LIGHT, secondary=words, disabled=words, outline=words, bad=words, accent=ground, on_accent=words, good=words
    )


@pytest.mark.parametrize("scheme", dress.schemes())
def test_everything_stands_out(seen: Seen, scheme: str) -> None:
    measured = seen.measured[scheme]
    assert len({each.part.name for each in measured}) > 70
    assert {(each.state, each.part) for each in measured if not each.is_enough} == set()


def test_a_faint_colour_is_found(seen: Seen) -> None:
    found = {each.part.name for each in seen.measured[FAINT] if not each.is_enough}
    assert found >= {
        "secondary text",
        "bad text",
        "second line of a row",
        "field: placeholder",
        "field: edge",
        "plain button: edge",
        "primary button: words",
        "primary button: icon",
        "check box: mark",
        "icon in a field",
        "menu: words, chosen",
        "focus: QLineEdit, plain",
        "focus: CheckBox, plain",
        "Badge: drawn",
    }


def test_everything_has_room_in_usual_print_in_the_smallest_window(seen: Seen) -> None:
    assert seen.troubles == []


@pytest.mark.parametrize("language", ["en", "cs"])
def test_everything_has_room_in_print_twice_as_large(language: str) -> None:
    assert troubles_of_all(TWICE_AS_LARGE, language, (1280, 1000), (960, 700)) == []


def test_everything_has_room_at_200_percent() -> None:
    command = [sys.executable, "-m", "tests.look.room", "11", "en", "960", "700"]
    scaled = os.environ | {"QT_SCALE_FACTOR": "2"}
    told = subprocess.run(command, env=scaled, capture_output=True, text=True, timeout=600, check=True)
    assert told.stdout == ""


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
