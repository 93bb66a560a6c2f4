"""A secret that the password store gives late, or not at all."""

import threading

import keyring
import pytest
from keyring import errors
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SERVICE
from tests.gui.steps import finish, leave_token, shown
from tests.waiting import wait_for
from tests.window.conftest import Button, MemoryStore, Reopen, answer
from tests.window.sidebar_steps import choose

SECONDS = 120.0


class GuardedStore(MemoryStore):
    """A password store that gives a secret only once its person has said so for that connection."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = {"gate": threading.Event(), "hall": threading.Event()}
        self.answered: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked[username].wait(SECONDS)
        self.answered.append(username)
        return super().get_password(service, username)

    def unlock(self) -> None:
        for each in self.unlocked.values():
            each.set()


class LockedStore(MemoryStore):
    """A password store whose person does not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise errors.KeyringLocked(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise errors.KeyringLocked(f"{service} {username} {len(password)}")


@pytest.fixture
def saved(store: ConnectionStore, portal: PracticePortal, redirect_uri: str) -> tuple[Connection, Connection]:
    """Two saved connections to the portal that keep their secrets; the first was in use last."""
    gate, hall = (
        Connection(each.lower(), each, portal.base_url, portal.client_id, redirect_url=redirect_uri, keep_secret=True)
        for each in ("Gate", "Hall")
    )
    store.put(hall)
    store.put(gate)
    return gate, hall


@pytest.fixture
def guarded(password_store: MemoryStore, portal: PracticePortal) -> GuardedStore:
    """Put a guarded store with both secrets in the place of the other one."""
    made = GuardedStore()
    made.secrets = {(SERVICE, "gate"): portal.client_secret, (SERVICE, "hall"): portal.client_secret}
    keyring.set_keyring(made)
    return made


def test_a_secret_that_is_typed_meanwhile_is_not_overwritten(
    saved: tuple[Connection, Connection], guarded: GuardedStore, reopen: Reopen
) -> None:
    workspace = reopen()
    workspace.form.secret_field.setText("typed")
    guarded.unlock()
    workspace.connections.close()
    QApplication.processEvents()
    assert guarded.answered == ["gate"]
    assert workspace.form.secret() == "typed"
    answer(Button.Discard)
    assert workspace.may_close()


def test_a_secret_that_comes_too_late_is_not_put_beside_another_connection(
    saved: tuple[Connection, Connection], guarded: GuardedStore, reopen: Reopen
) -> None:
    workspace = reopen()
    workspace.sidebar.new_button.click()
    guarded.unlock()
    workspace.connections.close()
    QApplication.processEvents()
    assert guarded.answered == ["gate"]
    assert workspace.form.secret() == ""
    assert workspace.may_close()


def test_another_connection_that_is_chosen_meanwhile_does_not_sign_in_by_itself(
    saved: tuple[Connection, Connection], guarded: GuardedStore, reopen: Reopen
) -> None:
    workspace = reopen()
    workspace.open_browser = lambda _link: True
    workspace.form.sign_in_button.click()
    choose(workspace, "Hall")
    guarded.unlock()
    wait_for(lambda: bool(workspace.form.secret()))
    assert workspace.form.connection().id == "hall"
    begun_with = workspace.sign_in_panel.rows.portal_error.redirect.box.field.text()
    assert workspace.may_close()
    assert begun_with == "", "nobody asked for a sign-in with this connection"


def test_where_the_store_has_no_secret_the_person_is_not_left_waiting(
    saved: tuple[Connection, Connection], guarded: GuardedStore, reopen: Reopen, qtbot: QtBot
) -> None:
    guarded.secrets.clear()
    workspace = reopen()
    workspace.form.sign_in_button.click()
    assert "Waiting for the system's password store" in workspace.form.notice.text()
    guarded.unlock()
    qtbot.waitUntil(lambda: "Please type the client secret" in workspace.form.notice.text())


def test_a_locked_store_is_told_and_a_typed_secret_is_as_good(
    saved: tuple[Connection, Connection],
    password_store: MemoryStore,
    reopen: Reopen,
    portal: PracticePortal,
    qtbot: QtBot,
) -> None:
    """N28: a locked store: memory only, said aloud."""
    keyring.set_keyring(LockedStore())
    workspace = reopen()
    notice = workspace.form.notice
    qtbot.waitUntil(lambda: notice.text() == "The system's password store is locked. Please type the client secret.")
    workspace.form.secret_field.setText(portal.client_secret)
    workspace.form.save_button.click()
    qtbot.waitUntil(lambda: "is locked" in notice.text())
    assert "only until you close the app" in notice.text()
    finish(workspace)
    assert shown(workspace) is workspace.token_panel
    leave_token(workspace)
    assert workspace.form.secret() == portal.client_secret
    assert workspace.may_close()


def test_a_connection_can_be_deleted_though_the_store_is_locked(
    saved: tuple[Connection, Connection], password_store: MemoryStore, reopen: Reopen, store: ConnectionStore
) -> None:
    keyring.set_keyring(LockedStore())
    workspace = reopen()
    answer()
    workspace.sidebar.delete_selected()
    assert [each.name for each in store.load().connections] == ["Hall"]
    assert workspace.may_close()


def test_what_cannot_be_written_is_told_and_the_sign_in_works(
    workspace: Workspace, store: ConnectionStore, portal: PracticePortal, redirect_uri: str
) -> None:
    store.path.parent.write_text("a file where the folder should be")
    made = Connection("gate", "Gate", portal.base_url, portal.client_id, redirect_url=redirect_uri)
    workspace.form.show_connection(made, portal.client_secret)
    workspace.form.save_button.click()
    assert "could not be saved" in workspace.form.notice.text()
    finish(workspace)
    assert shown(workspace) is workspace.token_panel


def test_practising_asks_before_an_edit_is_dropped(workspace: Workspace) -> None:
    workspace.form.client_id_field.setText("edited")
    answer(Button.Cancel)
    workspace.sidebar.practice_button.click()
    assert workspace.form.client_id_field.text() == "edited"
    answer(Button.Discard)
    workspace.sidebar.practice_button.click()
    assert workspace.form.connection().id == "practice"
