"""Secrets in the password store: kept only if wanted, back after a restart, and without a store the app works."""

import threading

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import leave_token
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, Reopen, answer, fill_in


def test_the_secret_is_kept_only_if_that_is_ticked(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, qtbot: QtBot
) -> None:
    """N28: in the password store alone; unticking and deleting take it out again."""
    fill_in(workspace, portal, redirect_uri)
    for ticked in (False, True, False):
        workspace.form.keep_secret_box.setChecked(ticked)
        workspace.form.save_button.click()
        expected = [portal.client_secret] if ticked else []
        qtbot.waitUntil(lambda expected=expected: password_store.values() == expected)  # type: ignore[misc]
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    answer()
    workspace.sidebar.delete_selected()
    qtbot.waitUntil(lambda: password_store.values() == [])


def test_a_kept_secret_comes_back(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen, qtbot: QtBot
) -> None:
    fill_in(workspace, portal, redirect_uri)
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    assert workspace.may_close()
    second = reopen()
    qtbot.waitUntil(lambda: second.form.secret() == portal.client_secret)
    assert second.may_close()


def test_without_a_password_store_the_app_works_and_says_so(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, qtbot: QtBot, store: ConnectionStore
) -> None:
    """N28: no store: memory only, said aloud."""
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # keyring's is untyped
    fill_in(workspace, portal, redirect_uri)
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    qtbot.waitUntil(lambda: "no password store" in workspace.form.notice.text())
    assert "only until you close" in workspace.form.notice.text()
    assert portal.client_secret not in store.path.read_text()


class SlowStore(MemoryStore):
    """A password store that asks its person to unlock it, and waits."""

    def __init__(self, before: MemoryStore) -> None:
        super().__init__()
        self.secrets = before.secrets
        self.unlocked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait(20)
        return super().get_password(service, username)


def test_signing_in_goes_on_as_soon_as_the_store_has_answered(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen, password_store: MemoryStore
) -> None:
    fill_in(workspace, portal, redirect_uri)
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    assert workspace.may_close()
    slow = SlowStore(password_store)
    keyring.set_keyring(slow)
    second = reopen()
    second.form.sign_in_button.click()
    assert "password store" in second.form.notice.text()
    slow.unlocked.set()
    wait_for(lambda: second.navigator.current is second.token_panel)
    leave_token(second)
    assert second.may_close()
