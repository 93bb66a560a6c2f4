"""The whole window in Czech: no English word is left, each key is there once, and nothing is cut off."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.connection_store import ConnectionStore
from netrex_gui.gui import languages, redirect_page_wording, token_wording
from netrex_gui.gui.guide_wording import Step
from netrex_gui.gui.workspace import Workspace
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.oauth.provider import SCOPES
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice import PracticePortal
from tests.fake_browser import FakeBrowser
from tests.test_translations import TRANSLATIONS, messages
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, fill_in, new_workspace

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


def pages(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    """Go through every page of the window, and yield its name while it is shown."""
    yield "first start"
    workspace.form.advanced_button.setChecked(True)
    yield "advanced"
    workspace.form.advanced_button.setChecked(False)
    for step in Step:
        workspace.guide.open(step)
        yield f"guide {step.name}"
    workspace.guide.leave()
    workspace.sidebar.check_button.click()
    panel = workspace.help.setup_panel
    assert panel is not None
    wait_for(panel.again_button.isEnabled)
    yield "setup"
    workspace.sidebar.about_button.click()
    yield "about"
    workspace.help.leave()
    workspace.show_problem(TokenRequestRefused("invalid_client", "", 401))
    yield "problem"
    yield from sign_in_pages(workspace, portal, redirect_uri)


def sign_in_pages(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    workspace._escape()  # noqa: SLF001 (as the key does)
    fill_in(workspace, portal, redirect_uri)
    workspace.form.name_field.setText("Brána")
    links: list[str] = []

    def open_browser(link: str) -> bool:
        links.append(link)
        return True

    workspace.open_browser = open_browser
    workspace.sign_in()
    wait_for(lambda: bool(links))
    yield "waiting"
    FakeBrowser().open_detached(links[0])
    wait_for(lambda: workspace.pages.currentWidget() is workspace.token_panel)
    yield "token"


def showing(workspace: Workspace) -> list[QWidget]:
    QApplication.processEvents()
    return [part for part in workspace.findChildren(QWidget) if part.isVisible()]


def words_shown(part: QWidget) -> list[str]:
    """Return what a part shows, and what it tells a screen reader; not what a person typed."""
    told = [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
    if isinstance(part, QLabel | QAbstractButton):
        told.append(part.text())
    if isinstance(part, QLineEdit):
        told.append(part.placeholderText())
    if isinstance(part, QComboBox) and not part.isEditable():
        told += [part.itemText(row) for row in range(part.count())]
    return told + [action.text() for action in part.findChildren(QAction)]


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
                found = {word.lower() for word in WORD.findall(text.replace("&", ""))} & english
                assert not found, f"{page}, {part.objectName()}: {text!r} has {found}"
    assert len(seen) > 150


def test_no_page_has_one_key_twice(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    for page in pages(workspace, portal, redirect_uri):
        shown = [part for part in showing(workspace) if isinstance(part, QLabel | QAbstractButton)]
        keys = Counter(key.lower() for part in shown for key in re.findall(r"&(\w)", part.text()))
        assert keys, page
        assert [key for key, count in keys.items() if count > 1] == [], page
        assert all(key.isascii() for key in keys), page


@pytest.mark.parametrize("size", [(960, 700), (720, 540)], ids=str)
def test_no_page_cuts_a_text_off(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, size: tuple[int, int]
) -> None:
    workspace.resize(*size)
    for page in pages(workspace, portal, redirect_uri):
        assert (workspace.width(), workspace.height()) == size, page
        for part in showing(workspace):
            if isinstance(part, QLabel) and not part.wordWrap() and part.text():
                needed = part.fontMetrics().horizontalAdvance(part.text().replace("&", ""))
                assert part.width() >= needed or part.toolTip(), f"{page}: {part.text()!r}"
            elif isinstance(part, QLabel) and part.text():
                assert part.height() >= part.heightForWidth(part.width()), f"{page}: {part.text()!r}"
            elif isinstance(part, QAbstractButton) and part.text() and not isinstance(part.parent(), QLineEdit):
                assert part.width() >= part.sizeHint().width(), f"{page}: {part.text()!r}"


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
    assert token_wording.kept_validity(1896177600.0, 0).rpartition(" do ")[2].startswith("01.02.30 ")
