"""The real window with a practice portal behind it, and nothing of the person's own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import keyring
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import PRACTICE_ID, Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.tokens.stored_token import TokenState
from tests.desktop.running_app import free_redirect_uri
from tests.window.conftest import MemoryStore

HOUR = 3600.0
OTHERS = ("Archive", "Car park", "Delivery ramp", "East hall", "Front desk", "North fence", "Server room", "Yard")
TOKENS = (
    ("Reporting", HOUR * 20, TokenState.VALID),
    ("Wall display", 500.0, TokenState.VALID),
    ("Backup script", -HOUR, TokenState.VALID),
    ("Old tablet", HOUR, TokenState.REVOKED),
    ("Kiosk", HOUR, TokenState.REFUSED),
)


@dataclass(frozen=True)
class Stage:
    """A window, what is in it, and the portal that its sign-ins go to."""

    window: MainWindow
    workspace: Workspace
    portal: PracticePortal
    redirect_uri: str


@contextmanager
def stage(folder: Path, connections: tuple[Connection, ...] = ()) -> Iterator[Stage]:
    """Open the window, with these connections saved in a folder."""
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryStore())
    store = ConnectionStore(folder)
    for connection in connections:
        store.put(connection)
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal:
        workspace = Workspace(
            ConnectionLibrary(store, SecretStore()),
            lambda: (_to(portal, redirect_uri), portal.client_secret),
            lambda _link: True,
        )
        workspace.complete()
        window = MainWindow()
        window.set_content(workspace, lambda: True)
        window.show()
        yield Stage(window, workspace, portal, redirect_uri)
        workspace.connections.may_leave = lambda: True  # type: ignore[method-assign]  # nobody is there to be asked
        workspace.may_close()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or each change of scheme dresses it still
    keyring.set_keyring(before)


def saved() -> tuple[Connection, ...]:
    """Return connections as an integrator has them, the one that was used last at the end."""
    others = tuple(Connection(id=name, name=name, client_id="4f1c93a07be2") for name in OTHERS)
    gate = Connection(id="gate", name="Gate integration", client_id="4f1c93a07be2", scopes=("read", "liveview"))
    return (*others, gate)


def _to(portal: PracticePortal, redirect_uri: str) -> Connection:
    name, uri = "Practice portal", redirect_uri
    return Connection(
        id=PRACTICE_ID, name=name, provider_url=portal.base_url, client_id=portal.client_id, redirect_url=uri
    )


def keep_tokens(on: Stage) -> None:
    """Keep a token of each standing for the connection that is shown."""
    kept_tokens = on.workspace.library.kept_tokens
    for name, seconds, state in TOKENS:
        whole = max(HOUR, abs(seconds)) * 2
        token = TokenResponse("t", "Bearer", whole, ("read",), "r", time.time() - whole + seconds, time.monotonic())
        kept = kept_tokens.keep("gate", name, f"{on.portal.base_url}/oauth2/token", token)
        if state is not TokenState.VALID:
            kept_tokens.mark(kept, state)


def settle() -> None:
    """Let the window lay itself out."""
    for _ in range(8):
        QApplication.processEvents()
