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


def keep_secret(workspace: Workspace) -> None:
    """Tick that the secret is kept, and save."""
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()


def other_window(reopen: Reopen, portal: PracticePortal) -> Workspace:
    """Open a second window, and wait until it has the kept secret."""
    other = reopen()
    wait_for(lambda: other.form.secret() == portal.client_secret)
    return other


def test_an_edit_does_not_bring_back_a_secret_that_another_window_has_replaced(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen, password_store: MemoryStore
) -> None:
    fill_in(workspace, portal, redirect_uri)
    keep_secret(workspace)
    wait_for(lambda: password_store.values() == [portal.client_secret])
    other = other_window(reopen, portal)
    other.form.secret_field.setText("another-secret-01")
    other.form.save_button.click()
    wait_for(lambda: password_store.values() == ["another-secret-01"])
    workspace.form.name_field.setText("Back gate")
    workspace.form.save_button.click()
    assert workspace.may_close()  # what is being saved is saved
    assert password_store.values() == ["another-secret-01"]
    assert other.may_close()


def test_a_secret_that_could_not_be_kept_is_kept_by_saving_once_more(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore
) -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # keyring's is untyped
    fill_in(workspace, portal, redirect_uri)
    keep_secret(workspace)
    wait_for(lambda: "only until you close" in workspace.form.notice.text())
    keyring.set_keyring(password_store)
    workspace.form.save_button.click()
    wait_for(lambda: password_store.values() == [portal.client_secret])


def test_a_secret_that_comes_from_elsewhere_than_the_store_is_written_to_it(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore
) -> None:
    """Such as a new one, in what somebody sent for a connection that is saved."""
    fill_in(workspace, portal, redirect_uri)
    keep_secret(workspace)
    wait_for(lambda: password_store.values() == [portal.client_secret])
    assert workspace.connections.show_unsaved(workspace.form.connection(), "another-secret-01")
    workspace.form.save_button.click()
    wait_for(lambda: password_store.values() == ["another-secret-01"])


def test_deleting_takes_out_a_secret_that_another_window_has_kept(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen, password_store: MemoryStore
) -> None:
    """N28: nothing of a connection that is gone stays at rest."""
    fill_in(workspace, portal, redirect_uri)
    workspace.form.save_button.click()
    other = reopen()
    other.form.secret_field.setText(portal.client_secret)
    keep_secret(other)
    wait_for(lambda: password_store.values() == [portal.client_secret])
    answer()
    workspace.sidebar.delete_selected()
    wait_for(lambda: password_store.values() == [])
    assert other.may_close()


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
