"""Nothing is cut off and nothing lies over anything else in print twice as large, or with everything twice as large."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.language import languages
from netrex_gui.gui.look import theme
from tests.look.room import troubles_of_all

TWICE_AS_LARGE = 22
ROOMS = {"wide": (1280, 1000), "usual": (960, 700)}


@pytest.fixture(autouse=True)
def _undressed_at_the_end(qapp: QApplication) -> Iterator[None]:
    palette, font, locale = qapp.palette(), qapp.font(), QLocale()
    yield
    languages.remove(qapp)
    QLocale.setDefault(locale)
    theme.wardrobe.put("/* bare */")  # one that is taken away and comes again crashes Qt (seen with PySide6 6.11)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("size", ROOMS)
def test_everything_has_room_in_print_twice_as_large(language: str, size: str) -> None:
    assert troubles_of_all(TWICE_AS_LARGE, language, *ROOMS[size]) == {}


def test_everything_has_room_in_usual_print_in_the_smallest_window() -> None:
    assert troubles_of_all(11, "cs", 720, 540) == {}


def test_everything_has_room_at_200_percent() -> None:
    command = [sys.executable, "-m", "tests.look.room", "11", "en", "960", "700"]
    scaled = os.environ | {"QT_SCALE_FACTOR": "2"}
    told = subprocess.run(command, env=scaled, capture_output=True, text=True, timeout=90, check=True)
    assert told.stdout == ""
