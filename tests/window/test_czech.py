"""The whole window in Czech: no English word is left, each key is there once, and nothing is cut off."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
)
from pytestqt.qtbot import QtBot

from netrex_gui.gui.language import languages
from netrex_gui.gui.texts import redirect_page
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.provider import SCOPES
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice.server import PracticePortal
from netrex_gui.practice.wording import Speech
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser
from tests.practice.walk import REDIRECT_URI, Walk
from tests.test_translations import TRANSLATIONS, messages
from tests.window.conftest import MemoryStore, new_workspace
from tests.window.dressing import dressed
from tests.window.every_page import pages
from tests.window.shown_texts import SIZES, cut_off, showing, words_shown

__all__ = ["dressed"]

WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture(autouse=True)
def czech(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    languages.install(qapp, "cs")
    yield
    languages.remove(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def workspace(
    czech: None,
    qtbot: QtBot,
    store: ConnectionStore,
    password_store: MemoryStore,
    portal: PracticePortal,
    browser: FakeBrowser,
) -> Iterator[Workspace]:
    made = new_workspace(qtbot, store, portal, browser)
    yield made
    made.may_close = lambda: True  # type: ignore[method-assign]  # what is typed in a test is not to be asked about
    made.close()


def english_words() -> set[str]:
    """Return the words of the English texts that no Czech text has."""
    found = messages(TRANSLATIONS / "netrex_gui_cs.ts")
    english = {word.lower() for _context, source, _forms in found for word in WORD.findall(source.replace("&", ""))}
    czech = {word.lower() for *_, forms in found for form in forms for word in WORD.findall(form.replace("&", ""))}
    return english - czech - {word for scope in SCOPES for word in WORD.findall(scope)}


def test_no_page_has_an_english_word(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    english = english_words()
    assert {"the", "sign", "permission"} <= english
    seen = set()
    for page in pages(workspace, portal, redirect_uri):
        for part in showing(workspace):
            for text in words_shown(part):
                seen.add(text)
                text_alone = re.sub(r"https?://\S+", "", text.replace("&", ""))
                found = {word.lower() for word in WORD.findall(text_alone)} & english
                assert not found, f"{page}, {part.objectName()}: {text!r} has {found}"
    assert len(seen) > 150


def test_no_page_has_one_key_twice(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    for page in pages(workspace, portal, redirect_uri):
        shown = [part for part in showing(workspace) if isinstance(part, QLabel | QAbstractButton)]
        keys = Counter(key.lower() for part in shown for key in re.findall(r"&(\w)", part.text()))
        assert keys, page
        assert [key for key, count in keys.items() if count > 1] == [], page
        assert all(key.isascii() for key in keys), page


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_page_cuts_a_text_off(
    dressed: None, workspace: Workspace, portal: PracticePortal, redirect_uri: str, size: tuple[int, int]
) -> None:
    assert cut_off(workspace, portal, redirect_uri, size) == []


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
