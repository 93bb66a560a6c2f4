"""A token that the person keeps: in the password store alone, and found again with its remaining time."""

import json
import threading

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from netrex_gui.gui.texts.tokens import suggested_name
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.tokens.token_store import FILE_NAME
from tests.gui.steps import finish, leave_token, note_links, shown, texts, token_from
from tests.waiting import wait_for
from tests.window import conftest, test_kept_secrets
from tests.window.conftest import MemoryStore, Reopen
from tests.window.sidebar_steps import choose
from tests.window.token_steps import (
    actions,
    bar,
    kept_token_from,
    news,
    open_kept,
    renew,
    shown_token,
    tokens_in,
    works,
)


def test_a_token_is_kept_only_if_that_is_ticked(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, store: ConnectionStore
) -> None:
    """N28: off at first, in the password store alone, and unticking takes it out again."""
    token = token_from(workspace, portal, redirect_uri)
    assert (actions(workspace).keep_box.isChecked(), tokens_in(password_store)) == (False, [])
    actions(workspace).keep_box.click()
    wait_for(lambda: "Kept" in news(workspace))
    assert tokens_in(password_store) == [token]
    written = [file.read_text() for file in store.path.parent.iterdir()]
    assert not [text for text in written if token in text]
    actions(workspace).keep_box.click()
    wait_for(lambda: "no longer kept" in news(workspace))
    assert (tokens_in(password_store), shown_token(workspace)) == ([], token)


def test_a_kept_token_is_reached_at_the_next_start_with_its_remaining_time(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen
) -> None:
    token = kept_token_from(workspace, portal, redirect_uri)
    assert workspace.may_close()
    second = reopen()
    assert open_kept(second) == token
    panel = second.token_panel
    assert panel.expiry.text().endswith("; 59 minutes left")
    assert panel.granted.text() == "Granted: See settings and state (read)."
    assert actions(second).keep_box.isChecked()
    leave_token(second)
    assert [text for text in texts(second) if token in text] == []
    assert open_kept(second) == token
    assert second.may_close()


def test_the_next_token_is_shown_from_its_top_and_says_nothing_of_the_one_before(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """What is on the clipboard is the token before, and nobody asked for the news that it is kept."""
    workspace.setStyleSheet("* { font-size: 13pt }")
    workspace.resize(720, 540)
    kept_token_from(workspace, portal, redirect_uri)
    panel = workspace.token_panel
    panel.copy_button.click()
    (area,) = panel.findChildren(QScrollArea, "pageScroll")
    wait_for(lambda: area.verticalScrollBar().value() > 0)
    leave_token(workspace)
    finish(workspace)
    wait_for(lambda: "Kept" in news(workspace))
    for _ in range(5):
        QApplication.processEvents()
    bar = area.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    panel.clipboard.time_left.emit(60)
    assert panel.row.copied_note.text() == ""
    assert panel.clipboard.is_in_use


def test_tokens_of_one_minute_have_different_names() -> None:
    names: set[str] = set()
    for count in range(1, 5):
        names.add(suggested_name(names))
        assert len(names) == count


def test_the_choice_is_remembered_with_the_connection_and_the_next_token_is_kept_beside_the_one_before(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, store: ConnectionStore
) -> None:
    first = kept_token_from(workspace, portal, redirect_uri)
    wait_for(lambda: [each.keep_tokens for each in store.load().connections] == [True])
    leave_token(workspace)
    assert not workspace.connections._is_edited()  # noqa: SLF001 (nothing is to be asked about)
    finish(workspace)
    wait_for(lambda: "Kept" in news(workspace))
    assert tokens_in(password_store) == [first, shown_token(workspace)]
    index = json.loads((store.path.parent / FILE_NAME).read_text())
    assert len(index["tokens"]) == 2


def test_another_connection_has_no_token_to_show(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    kept_token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    wait_for(lambda: bar(workspace).isVisible())
    workspace.sidebar.new_button.click()
    assert bar(workspace).isHidden()
    choose(workspace, "Gate")
    wait_for(lambda: bar(workspace).isVisible())


def test_deleting_a_connection_takes_its_token_along(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, qtbot: QtBot
) -> None:
    kept_token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    conftest.answer()
    workspace.sidebar.delete_selected()
    wait_for(lambda: tokens_in(password_store) == [])


def test_without_a_password_store_the_token_is_in_memory_alone_and_that_is_said(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N28: no store: memory only, said aloud."""
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # keyring's is untyped
    token = token_from(workspace, portal, redirect_uri)
    actions(workspace).keep_box.click()
    wait_for(lambda: "no password store" in news(workspace))
    assert "only until you close the app" in news(workspace)
    assert not actions(workspace).keep_box.isChecked()
    assert shown_token(workspace) == token
    assert works(portal, renew(workspace))


class SlowStore(MemoryStore):
    """A password store that waits until the test lets it go on."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.unlocked.wait(20)
        super().set_password(service, username, password)


def test_a_slow_password_store_holds_nothing_up(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    slow = SlowStore()
    keyring.set_keyring(slow)
    token = token_from(workspace, portal, redirect_uri)
    actions(workspace).keep_box.click()
    assert "Storing" in news(workspace)
    assert actions(workspace).is_busy
    leave_token(workspace)
    assert shown(workspace) is workspace.form
    slow.unlocked.set()
    wait_for(lambda: bar(workspace).isVisible())
    assert [text for text in texts(workspace) if token in text] == []


def test_a_token_that_comes_late_does_not_take_the_place_of_a_sign_in(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore
) -> None:
    """The old token would be taken for the new one."""
    kept_token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    wait_for(lambda: bar(workspace).isVisible())
    locked = test_kept_secrets.SlowStore(password_store)
    keyring.set_keyring(locked)
    bar(workspace).open_button.click()
    note_links(workspace)
    workspace.form.sign_in_button.click()
    wait_for(lambda: shown(workspace) is workspace.sign_in_panel)
    locked.unlocked.set()
    passed: list[object] = []
    workspace.token._background.run(lambda: None, passed.append, passed.append)  # noqa: SLF001 (behind what is late)
    wait_for(lambda: bool(passed))
    assert shown(workspace) is workspace.sign_in_panel
    workspace.sign_in.cancel()


def test_a_practice_token_is_not_kept(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    workspace.practise()
    workspace.form.set_redirect_url(redirect_uri)
    workspace.form.client_id_field.setText(portal.client_id)
    finish(workspace)
    assert shown(workspace) is workspace.token_panel
    assert not actions(workspace).keep_box.isEnabled()
    assert "connection that is saved" in actions(workspace).keep_hint.text()


def test_a_token_that_is_gone_from_the_password_store_is_told(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore
) -> None:
    kept_token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    wait_for(lambda: bar(workspace).isVisible())
    password_store.secrets.clear()
    bar(workspace).open_button.click()
    wait_for(lambda: "no longer kept" in workspace.form.notice.text())
    assert shown(workspace) is workspace.form
