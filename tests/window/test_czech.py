"""The whole window in Czech: no English word is left, each key is there once, and nothing is cut off."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
)
from pytestqt.qtbot import QtBot

from netrex_gui.gui import languages
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice.server import PracticePortal
from netrex_gui.practice.wording import Speech
from netrex_gui.texts import redirect_page
from tests.practice.walk import REDIRECT_URI, Walk
from tests.window.dressing import dressed

__all__ = ["dressed"]

WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture(autouse=True)
def czech(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    languages.install(qapp, "cs")
    yield
    languages.remove(qapp)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "zbývá 1\u00a0sekunda"),
        (3, "zbývají 3\u00a0sekundy"),
        (5, "zbývá 5\u00a0sekund"),
        (0, "zbývá 0\u00a0sekund"),
    ],
)
def test_czech_counts_in_three_forms(qapp: QApplication, seconds: int, words: str) -> None:
    assert qapp.translate("Token", "%n seconds left", None, seconds) == words


def test_the_texts_of_qt_are_czech(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Discard)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Zrušit"


def test_the_page_in_the_browser_is_czech() -> None:
    page = redirect_page.redirect_page().render(Outcome.SUCCEEDED).decode()
    assert '<html lang="cs">' in page
    assert "Hotovo: váš token je připraven" in page


def test_the_practice_portals_pages_are_czech() -> None:
    speech = Speech(languages.of_pages, languages.say_in_practice)
    with PracticePortal([REDIRECT_URI], speech=speech) as there:
        page = Walk(there).ask().text
    assert '<html lang="cs">' in page
    assert "Cvičný uživatel je už vyplněný. Stačí stisknout „Přihlásit se“." in page


def test_days_are_written_as_czech_writes_them() -> None:
    assert token_wording.kept_tokens(1, 1896177600.0, 0).endswith(" (pátek 1.\u00a0února 2030).")
