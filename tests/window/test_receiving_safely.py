"""Nothing begins that the person has not said yes to just now, and nothing that they typed is left lying about."""

import threading
import time
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.hand_over.receive import controller as receive_desk
from netrex_gui.gui.hand_over.receive.panel import ReceivePanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.errors import ConnectionAltered
from netrex_gui.hand_over.mapping import connection_of
from netrex_gui.hand_over.warnings import warnings_of
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from tests.gui.steps import note_links, shown
from tests.hand_over.kit import PASSPHRASE, SECRET
from tests.hand_over.scrypt_file import lightly_locked
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore
from tests.window.language_steps import Room, room
from tests.window.receiving_steps import SENT, receive, sent_for, text

__all__ = ["room"]

LOCKED = lightly_locked(SENT, SECRET, PASSPHRASE)


class Gate:
    """Holds up what is done in a thread."""

    def __init__(self) -> None:
        self.passed, self.done = threading.Event(), threading.Event()

    def open(self) -> None:
        self.passed.set()
        self.done.wait(5.0)
        settle()


def settle() -> None:
    """Let everything come in that was under way."""
    for _ in range(15):
        QApplication.processEvents()
        time.sleep(0.01)


def waits_for_store(
    workspace: Workspace, file: ConnectionFile, password_store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> tuple[ReceivePanel, Gate]:
    """Say yes to a connection whose secret the password store has, which does not answer before its gate is open."""
    known, gate, get = replace(connection_of(file), keep_secret=True), Gate(), password_store.get_password
    workspace.library.save(known)
    workspace.library.save_secret(known, SECRET, was_kept=False)

    def held_up(service: str, name: str) -> str | None:
        gate.passed.wait(5.0)
        gate.done.set()
        return get(service, name)

    monkeypatch.setattr(password_store, "get_password", held_up)
    panel = receive(workspace, file)
    panel.sign_in_button.click()
    assert workspace.connections.awaited_secret.is_waited_for
    return panel, gate


def is_tried(
    workspace: Workspace, file: ConnectionFile, monkeypatch: pytest.MonkeyPatch, outcome: Exception | str
) -> Gate:
    """Say yes with a passphrase that is tried until the gate is open."""
    gate = Gate()

    def held_up(_file: ConnectionFile, _passphrase: str) -> str:
        gate.passed.wait(5.0)
        gate.done.set()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(receive_desk, "unlock_secret", held_up)
    panel = receive(workspace, file)
    panel.passphrase_field.setText(PASSPHRASE)
    panel.sign_in_button.click()
    return gate


def test_after_no_nothing_begins_once_the_password_store_answers(
    workspace: Workspace,
    portal: PracticePortal,
    redirect_uri: str,
    password_store: MemoryStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """N35: the last word counts."""
    links = note_links(workspace)
    panel, gate = waits_for_store(workspace, sent_for(portal, redirect_uri), password_store, monkeypatch)
    panel.decline_button.click()
    gate.open()
    assert workspace.form.secret() == SECRET
    assert not workspace.is_busy
    assert links == []


def test_a_yes_to_one_file_begins_nothing_while_another_is_shown(
    workspace: Workspace,
    portal: PracticePortal,
    redirect_uri: str,
    password_store: MemoryStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """N35: who asks is on the page at the time."""
    links = note_links(workspace)
    panel, gate = waits_for_store(workspace, sent_for(portal, redirect_uri), password_store, monkeypatch)
    receive(workspace, replace(SENT, sender_name="Petr"))
    wait_for(lambda: "Petr" in panel.title.text())
    gate.open()
    assert shown(workspace) is panel
    assert not workspace.is_busy
    assert links == []


def test_a_passphrase_that_is_tried_goes_on_where_a_language_is_chosen(
    room: Room, portal: PracticePortal, redirect_uri: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = replace(sent_for(portal, redirect_uri), locked_secret=LOCKED.locked_secret)
    links, gate = note_links(room.workspace), is_tried(room.workspace, file, monkeypatch, SECRET)
    room.choose_for_later("Čeština")
    (panel,) = room.workspace.findChildren(ReceivePanel)
    assert shown(room.workspace) is panel
    assert not panel.sign_in_button.isEnabled()
    assert panel.passphrase_field.text() == PASSPHRASE
    assert links == []
    gate.open()
    wait_for(lambda: bool(links))
    room.workspace.sign_in_panel.cancel_button.click()
    wait_for(lambda: shown(room.workspace) is panel)


def test_a_passphrase_that_is_tried_begins_nothing_once_the_window_is_closed(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N35: what is being saved may hold up the end for some seconds."""
    file = replace(sent_for(portal, redirect_uri), locked_secret=LOCKED.locked_secret)
    links, gate = note_links(workspace), is_tried(workspace, file, monkeypatch, SECRET)
    workspace.close()
    gate.open()
    assert links == []
    assert not workspace.is_busy
    assert workspace.library.connections == {}


def test_what_is_wrong_with_a_file_takes_nobody_away_from_another_page(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = is_tried(workspace, LOCKED, monkeypatch, ConnectionAltered())
    workspace.sidebar.about_button.click()
    about = shown(workspace)
    gate.open()
    assert shown(workspace) is about


def test_a_passphrase_is_forgotten_with_no(workspace: Workspace) -> None:
    panel = receive(workspace, LOCKED)
    QTest.keyClicks(panel.passphrase_field, PASSPHRASE)
    panel.decline_button.click()
    assert panel.passphrase_field.text() == ""


def test_a_passphrase_that_is_forgotten_cannot_be_had_back_by_an_undo(workspace: Workspace) -> None:
    panel = receive(workspace, LOCKED)
    field = panel.passphrase_field
    QTest.keyClicks(field, PASSPHRASE)
    receive(workspace, replace(LOCKED, sender_name="Petr"))
    wait_for(lambda: "Petr" in panel.title.text())
    (eye,) = field.actions()
    eye.setChecked(True)
    field.undo()
    assert field.text() == ""


def test_a_key_that_is_still_held_down_says_no_yes(workspace: Workspace) -> None:
    """N35: it was pressed in the dialog in which the file was chosen."""
    panel = receive(workspace, SENT)
    links = note_links(workspace)
    no, press = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QApplication.sendEvent(panel.sign_in_button, QKeyEvent(press, key, no, "\r", autorep=True))
    settle()
    assert not workspace.is_busy
    assert links == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("name", ["receiveSignInButton", "declineButton", "receivePassphrase"])
def test_an_enter_does_nothing_before_anybody_can_have_read_the_page(
    workspace: Workspace, name: str, key: Qt.Key
) -> None:
    """N35: it was meant for what was there a moment ago; a second later it is taken."""
    panel = receive(workspace, LOCKED)
    now = panel.clock()
    panel.clock = lambda: now
    said: list[object] = []
    for signal in (panel.accepted, panel.left):
        signal.disconnect()
        signal.connect(lambda *_: said.append(name))
    panel.show_file(replace(LOCKED, sender_name="Petr"), warnings_of(LOCKED))  # the time begins anew with another file
    (pressed,) = panel.findChildren(QWidget, name)
    for seconds, expected in ((0.0, []), (0.99, []), (1.0, [name])):
        panel.clock = lambda seconds=seconds: now + seconds  # type: ignore[misc]
        QTest.keyClick(pressed, key)
        wait_for(lambda expected=expected: said == expected)  # type: ignore[misc]


@pytest.mark.parametrize("flagged", [{"scopes": ("write",)}, {"provider_url": "https://evil.example"}])
def test_with_a_warning_on_the_page_the_keys_are_not_at_the_way_on(
    workspace: Workspace, flagged: dict[str, Any]
) -> None:
    """N35: whoever presses Enter without a look says no."""
    workspace.activateWindow()
    panel = receive(workspace, replace(SENT, **flagged))
    assert text(workspace, "receiveFooterNote").startswith("⚠")
    wait_for(panel.decline_button.hasFocus)


@pytest.mark.parametrize("weaker", [{"use_pkce": False}, {"extra_parameters": "prompt=none"}])
def test_a_weaker_connection_of_ones_own_is_not_used(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, weaker: dict[str, object]
) -> None:
    """N34: a file cannot weaken a sign-in by looking like a connection that was weakened by hand."""
    file = sent_for(portal, redirect_uri, public_key="")
    own: Connection = replace(connection_of(file), received=False, **weaker)  # type: ignore[arg-type]
    workspace.library.save(own)
    note_links(workspace)
    receive(workspace, file).sign_in_button.click()
    wait_for(lambda: shown(workspace) is workspace.sign_in_panel)
    assert workspace.form.connection().id != own.id
    assert workspace.form.connection().use_pkce
    workspace._escape()  # noqa: SLF001 (as the key does)
    wait_for(lambda: not workspace.is_busy)
