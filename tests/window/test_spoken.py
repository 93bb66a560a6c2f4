"""What a screen reader says of each page, in each language: names, labels, states in words, keys of their own."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netrex_gui.gui.language import languages
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser
from tests.test_translations import COMPLETE
from tests.window.conftest import MemoryStore, new_workspace
from tests.window.every_page import pages
from tests.window.focus_steps import stops

CODES = ["en", *(file.stem.rpartition("_")[2] for file in COMPLETE)]
INPUTS = (QLineEdit, QComboBox, QSpinBox, QPlainTextEdit)
WITHOUT_LABEL = {"connectionName", "searchField", "pastedAddress"}
"""The title of the page, and a search, whose placeholders say what they are; and what a question asks for."""

Role = QAccessible.Role
Text = QAccessible.Text


@pytest.fixture(params=CODES)
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    languages.install(qapp, request.param)
    yield request.param
    languages.remove(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def workspace(
    language: str,
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


def showing(workspace: Workspace) -> list[QWidget]:
    for _ in range(3):
        QApplication.processEvents()
    return [part for part in workspace.findChildren(QWidget) if part.isVisible()]


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def labels(widget: QWidget) -> list[str]:
    """Return the words of the labels that are bound to a control, as they are read."""
    related = spoken(widget).relations(QAccessible.RelationFlag.Label)
    return [other.text(Text.Name) for other, _ in related]


def plain(text: str) -> str:
    """Return the words of a text, without the mark of its key."""
    return text.replace("&", "").strip().lower()


def test_every_page_can_be_heard(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    silent = []
    for page in pages(workspace, portal, redirect_uri):
        shown = showing(workspace)
        silent += [f"{page}: {each.objectName()} has no name" for each in stops(workspace) if not name(each)]
        silent += [f"{page}: {problem}" for each in shown if (problem := problem_of(each))]
        silent += [
            f"{page}: the key {key} twice" for key, count in keys(shown).items() if count > 1 or not key.isascii()
        ]
    assert "\n".join(silent) == ""


def name(widget: QWidget) -> str:
    return spoken(widget).text(Text.Name)


def problem_of(widget: QWidget) -> str:
    """Say what a person who hears a control would miss, or nothing."""
    if isinstance(widget, INPUTS) and widget.objectName() not in WITHOUT_LABEL and is_for_input(widget):
        bound = [plain(each) for each in labels(widget)]
        if not any(words in plain(widget.accessibleName()) for words in bound):
            return f"{widget.objectName()} is called {widget.accessibleName()!r} and labelled {bound}"
    shown = widget.text() if isinstance(widget, QAbstractButton) else ""
    has_words = re.search(r"\w", shown)
    if has_words and plain(shown) not in plain(name(widget)):  # WCAG 2.2, 2.5.3: who speaks says what is seen
        return f"{widget.objectName()} shows {shown!r} and is called {name(widget)!r}"
    return ""


def is_for_input(widget: QWidget) -> bool:
    """Tell what can be changed from what is there to be read, and from the parts of another control."""
    if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly():
        return False
    return not (isinstance(widget, QComboBox) and widget.isEditable()) and not widget.objectName().startswith("qt_")


def keys(shown: list[QWidget]) -> Counter[str]:
    texts = [part.text() for part in shown if isinstance(part, QLabel | QAbstractButton)]
    return Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text))


def test_nothing_is_told_by_colour_alone(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    """A sign stands for one verdict, and a coloured sentence has words."""
    signs: dict[str, set[str]] = {}
    for page in pages(workspace, portal, redirect_uri):
        for part in showing(workspace):
            kind = str(part.property("kind") or "")
            if isinstance(part, QLabel) and kind.startswith(("badge-", "mark-")):
                signs.setdefault(kind.partition("-")[2], set()).add(part.text())
            elif isinstance(part, QLabel) and kind in {"good", "bad", "caution", "chip-missing"}:
                assert re.search(r"\w", part.text()), f"{page}: {part.objectName()}"
    assert {"good", "bad"} <= set(signs)
    seen = [sign for each in signs.values() for sign in each]
    assert "" not in seen
    assert sorted(seen) == sorted(set(seen)), signs
