"""A window whose language can be changed, and what the tests of that do in it."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui import languages
from netrex_gui.gui.connection.library import ConnectionLibrary
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

    def menu(self) -> list[QAction]:
        """Open the list of languages, and return its lines."""
        self.workspace.language_bar.menu.aboutToShow.emit()
        return [each for each in self.workspace.language_bar.menu.actions() if not each.isSeparator()]

    def choose(self, name: str) -> Workspace:
        """Choose a language as a person does, and return what is in the window then."""
        before = self.workspace
        next(each for each in self.menu() if each.text() == name).trigger()
        wait_for(lambda: self.workspace is not before)
        settle()
        return self.workspace

    def choose_for_later(self, name: str) -> str:
        """Choose a language where something would be lost, and return what is said below the list then."""
        before, page = self.workspace, shown(self.workspace)
        first, *others = self.menu()
        assert "next start" in first.text()
        assert not first.isEnabled()
        next(each for each in others if each.text() == name).trigger()
        wait_for(lambda: bool(before.language_bar.note.text()))
        assert before.language_bar.note.isVisible()
        assert (self.workspace, shown(before)) == (before, page)
        return before.language_bar.note.text()


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
    yield room
    room.workspace.connections.may_leave = lambda: True  # type: ignore[method-assign]  # what is typed is not to be asked about
    window.close()
    window.deleteLater()
    settle()
    languages.remove(qapp)
    QLocale.setDefault(before)
