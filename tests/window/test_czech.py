"""The whole window in Czech: no English word is left, each key is there once, and nothing is cut off."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netrex_gui.connection_store import ConnectionStore
from netrex_gui.gui import languages, redirect_page_wording, token_wording
from netrex_gui.gui.main_window import SMALLEST
from netrex_gui.gui.workspace import Workspace
from netrex_gui.oauth.provider import SCOPES
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice import PracticePortal
from tests.fake_browser import FakeBrowser
from tests.test_translations import TRANSLATIONS, messages
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, new_workspace
from tests.window.dressing import dressed, has_no_room
from tests.window.every_page import pages

__all__ = ["dressed"]

SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
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


def showing(workspace: Workspace) -> list[QWidget]:
    for _ in range(3):
        QApplication.processEvents()
    return [part for part in workspace.findChildren(QWidget) if part.isVisible()]


def words_shown(part: QWidget) -> list[str]:
    """Return what a part shows, and what it tells a screen reader; not what a person typed."""
    told = [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
    if isinstance(part, QLabel | QAbstractButton):
        told.append(part.text())
    if isinstance(part, QLineEdit):
        told.append(part.placeholderText())
    if isinstance(part, QListView) and part.model() is not None:
        rows = [part.model().index(row, 0) for row in range(part.model().rowCount())]
        told += [str(row.data(role)) for row in rows for role in SPOKEN]
    if isinstance(part, QComboBox) and not part.isEditable():
        told += [part.itemText(row) for row in range(part.count())]
    menu = part.menu() if isinstance(part, QPushButton | QToolButton) else None
    has_names = part.objectName() == "chooseBrowserButton"  # of browsers
    return told + [action.text() for action in (menu.actions() if menu is not None and not has_names else [])]


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


def fits(area: QScrollArea) -> bool:
    """Tell whether the column of a page is no wider than what can be seen of it."""
    column = area.widget()
    return column is None or not column.isVisible() or column.width() <= area.viewport().width()


@pytest.mark.parametrize("size", [(960, 700), (720, 540)], ids=str)
def test_no_page_cuts_a_text_off(
    dressed: None, workspace: Workspace, portal: PracticePortal, redirect_uri: str, size: tuple[int, int]
) -> None:
    workspace.setMinimumSize(*SMALLEST)  # as the window has
    workspace.resize(*size)
    for page in pages(workspace, portal, redirect_uri):
        assert (workspace.width(), workspace.height()) == size, page
        wait_for(lambda: all(map(fits, workspace.findChildren(QScrollArea, "pageScroll"))))
        for part in showing(workspace):
            if isinstance(part, QLabel | QAbstractButton) and part.text() and not isinstance(part.parent(), QLineEdit):
                assert not has_no_room(part), f"{page}: {part.text()!r}"


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
    page = redirect_page_wording.redirect_page().render(Outcome.SUCCEEDED).decode()
    assert '<html lang="cs">' in page
    assert "Hotovo: váš token je připraven" in page


def test_days_are_written_as_czech_writes_them() -> None:
    assert token_wording.kept_tokens(1, 1896177600.0, 0).endswith(" (pátek 1.\u00a0února 2030).")
