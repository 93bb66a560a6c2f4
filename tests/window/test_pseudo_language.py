"""Every page in a made-up language: what is not in it cannot be translated, and longer words have room."""

import re
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from netrex_gui.gui import languages
from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.main_window import SIZE, SMALLEST
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.provider import SCOPES
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser
from tests.window.conftest import AskPortal, MemoryStore, new_workspace
from tests.window.dressing import dressed, large_print
from tests.window.pseudo_language import BEGIN, END, left_over, pseudo, pseudo_language
from tests.window.shown_texts import without_room

__all__ = ["dressed", "large_print", "pseudo_language"]

LETTERS = re.compile(r"[^\W\d_]{2}")
URL = re.compile(r"https?://\S+")
KEYS = re.compile(r" \([\w+]+\)$")  # which Qt names
NAMES = {
    "Netrex Token",  # the app's own name
    *SCOPES,  # as the provider spells them
    *map(languages.name, languages.available()),  # each in itself
    "Brána",  # what every_page types
    "Vrátnice",
}


@pytest.fixture
def workspace(
    pseudo_language: None,
    qtbot: QtBot,
    store: ConnectionStore,
    password_store: MemoryStore,
    ask_portal: AskPortal,
    browser: FakeBrowser,
) -> Iterator[Workspace]:
    made = new_workspace(qtbot, store, ask_portal, browser)
    yield made
    made.may_close = lambda: True  # type: ignore[method-assign]  # what is typed in a test is not to be asked about
    made.close()


def test_the_guide_has_room_for_longer_words_in_print_twice_as_large(large_print: None, workspace: Workspace) -> None:
    workspace.setMinimumSize(*SMALLEST)
    workspace.resize(*SIZE)
    for step in Step:
        assert without_room(workspace.guide.open(step)) == [], step


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&New", f"{BEGIN}&Neww{END}"),
        ("%n tokens", f"{BEGIN}%n tókéňšš{END}"),
        ("at {host}", f"{BEGIN}áttt {{host}}{END}"),
        ("scope_read", f"{BEGIN}scope_readdddd{END}"),
    ],
)
def test_placeholders_and_keys_are_those_of_the_source(text: str, said: str) -> None:
    assert pseudo(text).count("{host}") == text.count("{host}")
    assert left_over(said) == ""
