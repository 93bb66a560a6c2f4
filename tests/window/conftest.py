"""What the tests of the window are given: a workspace with settings and a password store of its own."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from tests.desktop.running_app import free_redirect_uri
from tests.fake_browser import FakeBrowser

GATE = Connection(id="gate", name="Gate", client_id="gate-client")
HALL = Connection(id="hall", name="Hall", client_id="hall-client", scopes=("read", "write", "odd_one"))


Button = QMessageBox.StandardButton
Reopen = Callable[[], Workspace]
AskPortal = Callable[[], PracticePortal]


class MemoryStore(KeyringBackend):
    """A password store in memory, for one test."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's is untyped
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]

    def values(self) -> list[str]:
        """Return every secret that is kept."""
        return list(self.secrets.values())


@pytest.fixture
def password_store() -> Iterator[MemoryStore]:
    before = keyring.get_keyring()
    store = MemoryStore()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


@pytest.fixture
def store(tmp_path: Path) -> ConnectionStore:
    return ConnectionStore(tmp_path / "settings")


@pytest.fixture
def redirect_uri() -> str:
    return free_redirect_uri()


@pytest.fixture
def portal(redirect_uri: str) -> Iterator[PracticePortal]:
    with PracticePortal([redirect_uri]) as running:
        yield running


@pytest.fixture
def ask_portal(request: pytest.FixtureRequest) -> AskPortal:
    """Give the portal to whoever asks for it: most tests sign in nowhere, and need not wait until it has ended."""

    def ask() -> PracticePortal:
        portal: PracticePortal = request.getfixturevalue("portal")
        return portal

    return ask


@pytest.fixture
def browser() -> FakeBrowser:
    return FakeBrowser()


@pytest.fixture
def workspace(
    qtbot: QtBot, store: ConnectionStore, password_store: MemoryStore, ask_portal: AskPortal, browser: FakeBrowser
) -> Iterator[Workspace]:
    made = new_workspace(qtbot, store, ask_portal, browser)
    yield made
    made.may_close = lambda: True  # type: ignore[method-assign]  # what is typed in a test is not to be asked about
    made.close()


def new_workspace(
    qtbot: QtBot, store: ConnectionStore, ask_portal: AskPortal, browser: FakeBrowser, *, at_start: bool = False
) -> Workspace:
    """Open the window's content as a start of the app does; from the first page go on to the form, unless told not."""

    def open_browser(link: str) -> bool:
        browser.open_detached(link)
        return True

    made = Workspace(
        ConnectionLibrary(store, SecretStore()),
        lambda: (Connection(id="practice", provider_url=ask_portal().base_url), ask_portal().client_secret),
        open_browser,
    )
    qtbot.addWidget(made, before_close_func=lambda _workspace: made.sign_in.finish())
    made.complete()
    made.resize(960, 700)
    made.show()
    if not at_start and made.start.is_shown:
        made.start.type_in()
    return made


def fill_in(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    """Type a connection to the practice portal."""
    form = workspace.form
    form.name_field.setText("Gate")
    form.provider_field.setEditText(portal.base_url)
    form.client_id_field.setText(portal.client_id)
    form.secret_field.setText(portal.client_secret)
    form.set_redirect_url(redirect_uri)


@pytest.fixture
def reopen(
    qtbot: QtBot, store: ConnectionStore, password_store: MemoryStore, ask_portal: AskPortal, browser: FakeBrowser
) -> Reopen:
    return lambda: new_workspace(qtbot, store, ask_portal, browser)


def answer(button: Button | None = None) -> list[str]:
    """Press a button of the next question, or the one that says what it does, and note what was asked."""
    asked: list[str] = []
    end = time.monotonic() + 60.0

    def press() -> None:
        box = QApplication.activeModalWidget()
        if box is None and time.monotonic() < end:
            QTimer.singleShot(50, press)
            return
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        pressed = box.button(button) if button is not None else box.findChild(QPushButton, "confirmButton")
        assert isinstance(pressed, QPushButton)
        pressed.click()

    QTimer.singleShot(50, press)
    return asked
