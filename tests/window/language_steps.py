"""A window whose language can be changed, and what the tests of that do in it."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netrex_gui.gui import languages
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.window.language_switch import LanguageSwitch
from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.preferences import PreferenceStore
from netrex_gui.store.secrets import SecretStore
from tests.fake_browser import FakeBrowser
from tests.gui.steps import shown
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore

NAMES = {"en": "English", "cs": "Čeština"}


@dataclass
class Room:
    """The window, and what is in it at the moment."""

    window: MainWindow
    switch: LanguageSwitch
    preferences: PreferenceStore

    @property
    def workspace(self) -> Workspace:
        return self.switch.workspace

    def menu(self) -> list[Button]:
        """Open the list of languages, and return its lines."""
        foot = self.workspace.sidebar.foot
        foot.button.click()
        foot.menu.language_button.click()
        return [each for each in foot.menu.panel.findChildren(Button) if each.isVisible() and each.isCheckable()]

    def choose(self, name: str) -> Workspace:
        """Choose a language as a person does, and return what is in the window then."""
        before = self.workspace
        next(each for each in self.menu() if each.text() == name).click()
        wait_for(lambda: self.workspace is not before)
        settle()
        return self.workspace

    def choose_for_later(self, name: str) -> str:
        """Choose a language where something would be lost, and return what is said below the list then."""
        before, page = self.workspace, shown(self.workspace)
        lines = self.menu()
        (warning,) = [each for each in before.sidebar.foot.menu.panel.findChildren(QLabel) if each.isVisible()]
        assert "next start" in warning.text()
        next(each for each in lines if each.text() == name).click()
        wait_for(lambda: bool(before.sidebar.foot.note.text()))
        assert before.sidebar.foot.note.isVisible()
        assert (self.workspace, shown(before)) == (before, page)
        return before.sidebar.foot.note.text()


def title(workspace: Workspace) -> str:
    """Return what the button that signs in says."""
    return workspace.form.sign_in_button.text().replace("&", "")


def let_go() -> None:
    """Let the old widgets go, as they do once the window comes to rest."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """Let the old widgets go, and what Python still holds of them."""
    let_go()
    gc.collect()


@pytest.fixture
def room(
    qtbot: QtBot,
    qapp: QApplication,
    store: ConnectionStore,
    password_store: MemoryStore,
    portal: PracticePortal,
    browser: FakeBrowser,
) -> Iterator[Room]:
    """Open the window in English, as a start of the app does."""
    before, window = QLocale(), MainWindow()
    library, preferences = ConnectionLibrary(store, SecretStore()), PreferenceStore(store.path.parent)

    def open_browser(link: str) -> bool:
        browser.open_detached(link)
        return True

    def start_practice() -> tuple[Connection, str]:
        return Connection(id="practice", provider_url=portal.base_url), portal.client_secret

    switch = LanguageSwitch(
        window, preferences, lambda: Workspace(library, start_practice, open_browser), lambda _: None
    )
    switch.begin("en").complete()
    window.show()
    room = Room(window, switch, preferences)
    room.workspace.start.type_in()
    yield room
    room.workspace.connections.may_leave = lambda: True  # type: ignore[method-assign]  # what is typed is not to be asked about
    window.close()
    window.deleteLater()
    settle()
    languages.remove(qapp)
    QLocale.setDefault(before)
