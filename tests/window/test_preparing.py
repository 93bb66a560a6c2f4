"""A connection prepared for somebody else: what goes into the file, what stays here, and what is said about it."""

import logging
import stat
import sys
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.hand_over.prepare import controller as prepare_controller
from netrex_gui.gui.hand_over.prepare.controller import file_name
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import loads, unlock_secret
from netrex_gui.hand_over.identity import KeyPair, fingerprint
from netrex_gui.hand_over.incoming import pasted
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import refusal, shown, stay_away
from tests.hand_over.kit import OTHER, PASSPHRASE, SECRET
from tests.waiting import wait_for
from tests.window.conftest import GATE, MemoryStore, Reopen, fill_in
from tests.window.prepare_steps import NoStore, choose, preparing, written

NOTE = "For the new gate.\nCall me: +420 123 456 789"
FILE = "Gate.netrex-connection"


@pytest.fixture
def at_gate(workspace: Workspace) -> Workspace:
    """Fill in a connection that was not saved, with its secret."""
    workspace.form.show_connection(GATE, SECRET)
    return workspace


def everything_in(folder: Path) -> str:
    return "\n".join(each.read_text("utf-8", "replace") for each in folder.rglob("*") if each.is_file())


def own_public_key(workspace: Workspace) -> str:
    half = workspace.library.identity.public_half()
    assert half is not None
    return half.public_key


def test_the_saved_file_is_what_the_other_side_reads(at_gate: Workspace, tmp_path: Path) -> None:
    panel = preparing(at_gate)
    panel.sender_field.setText("Jana Nováková")
    panel.note_field.setPlainText(NOTE)
    file = loads(written(panel, tmp_path / FILE))
    assert (file.provider_url, file.client_id, file.scopes) == (GATE.provider_url, GATE.client_id, GATE.scopes)
    assert (file.name, file.sender_name, file.note) == ("Gate", "Jana Nováková", NOTE)
    assert file.public_key == own_public_key(at_gate)
    assert panel.key.fingerprint.text() == fingerprint(file.public_key)
    assert file.locked_secret == ""
    assert str(tmp_path / FILE) in panel.result.text()
    assert "double-click" in panel.result.text()


def test_the_name_that_is_typed_for_it_is_in_the_file_and_names_it_and_changes_nothing_here(
    at_gate: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kind: str) -> Path:
        named.append(name)
        return tmp_path / name

    monkeypatch.setattr(prepare_controller, "ask_where_to_save", ask)
    panel = preparing(at_gate)
    assert panel.name_field.text() == "Gate"
    panel.name_field.setText(" Winshop Brno ")
    assert panel.preview.name.text() == "Winshop Brno"
    panel.save_button.click()
    wait_for(panel.result.isVisible)
    assert named == ["Winshop Brno.netrex-connection"]
    assert loads((tmp_path / named[0]).read_bytes()).name == "Winshop Brno"
    assert at_gate.form.connection().name == "Gate"
    panel.left.emit()
    assert preparing(at_gate).name_field.text() == " Winshop Brno "
    at_gate.form.show_connection(replace(GATE, id="other", name=""), SECRET)
    assert preparing(at_gate).name_field.text() == "system2.netrex.cz"


def test_a_character_in_the_name_that_no_file_may_hold_is_told_beside_it(at_gate: Workspace) -> None:
    panel = preparing(at_gate)
    panel.name_field.setText("Win\u2029shop")
    panel.save_button.click()  # and no dialog comes, which would wait for ever
    assert panel.name_trouble.isVisible()
    assert panel.name_field.hasFocus()


@pytest.mark.parametrize("is_locked", [False, True])
def test_the_text_for_the_mail_says_what_they_have_to_do(at_gate: Workspace, tmp_path: Path, is_locked: bool) -> None:
    """N27: the code that unlocks the secret is not in it."""
    panel = preparing(at_gate)
    panel.sender_field.setText("Jana Nováková")
    assert not panel.mail_button.isVisible()
    if is_locked:
        panel.secret.box.click()
    code = panel.secret.field.text()
    written(panel, tmp_path / FILE)
    panel.mail_button.click()
    text = QApplication.clipboard().text()
    for said in ("Netrex Token", f"“{FILE}”", "sign in to system2.netrex.cz", "the button that seals the token"):
        assert said in text
    assert text.endswith("Jana Nováková")
    assert ("on the phone" in text) is is_locked
    assert not code or code not in text
    panel.note_field.setPlainText(NOTE)  # then the file is another one
    assert not panel.mail_button.isVisible()


def test_no_secret_is_in_the_file_or_the_log_or_the_settings_unless_that_is_asked(
    at_gate: Workspace, tmp_path: Path, password_store: MemoryStore, caplog: pytest.LogCaptureFixture
) -> None:
    """N27, N28: neither the client secret nor the private half of the key."""
    caplog.set_level(logging.DEBUG)
    panel = preparing(at_gate)
    written(panel, tmp_path / FILE)
    private_key = at_gate.library.identity.private_half().private_key
    assert private_key in password_store.values()
    everywhere = everything_in(tmp_path) + caplog.text + repr(panel.preview) + str(at_gate.windowTitle())
    assert "netrex-connection" in everywhere
    assert SECRET not in everywhere
    assert private_key not in everywhere
    assert SECRET not in QApplication.clipboard().text()


def test_the_secret_goes_along_locked_with_the_passphrase_that_is_shown(
    at_gate: Workspace, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """N27: what is written has neither the secret nor the passphrase in it."""
    caplog.set_level(logging.DEBUG)
    panel = preparing(at_gate)
    assert not panel.secret.box.isChecked()
    assert not panel.secret.opened.isVisible()
    panel.secret.box.click()
    passphrase = panel.secret.field.text()
    assert len(passphrase) >= 16
    text = written(panel, tmp_path / FILE)
    assert unlock_secret(loads(text), passphrase) == SECRET
    everywhere = everything_in(tmp_path) + caplog.text
    assert SECRET not in everywhere
    assert passphrase not in everywhere
    assert passphrase not in panel.result.text()
    assert "phone" in panel.result.text()


def test_a_passphrase_of_ones_own_takes_the_place_of_the_one_that_is_shown(at_gate: Workspace, tmp_path: Path) -> None:
    panel = preparing(at_gate)
    panel.secret.box.click()
    panel.secret.field.setText("short")
    panel.save_button.click()
    assert "too short" in panel.secret.trouble.text()
    assert panel.secret.trouble.isVisible()
    assert panel.secret.field.hasFocus()
    panel.secret.field.setText(f" {PASSPHRASE} ")
    assert unlock_secret(loads(written(panel, tmp_path / FILE)), PASSPHRASE) == SECRET


def test_the_passphrase_is_copied_as_confidential_and_stays_for_its_connection_alone(at_gate: Workspace) -> None:
    """N29: marked, and taken off the clipboard by the one that every way out of the window clears.

    A file may be on its way that opens with it.
    """
    panel = preparing(at_gate)
    panel.secret.box.click()
    panel.secret.copy_button.click()
    assert QApplication.clipboard().text() == panel.secret.field.text()
    assert "x-kde-passwordManagerHint" in QApplication.clipboard().mimeData().formats()
    assert panel.secret.on_clipboard.isVisible()
    passphrase = panel.secret.field.text()
    panel.note_field.setPlainText(NOTE)
    panel.back_button.click()
    assert shown(at_gate) is at_gate.form
    preparing(at_gate)
    assert (panel.secret.field.text(), panel.note_field.toPlainText()) == (passphrase, NOTE)
    assert panel.secret.box.isChecked()
    at_gate.form.show_connection(replace(GATE, id="another"), SECRET)
    preparing(at_gate)
    assert (panel.secret.field.text(), panel.note_field.toPlainText()) == ("", "")
    assert not panel.secret.box.isChecked()
    at_gate.token_panel.clipboard.clear()
    assert QApplication.clipboard().text() == ""


def test_a_key_that_was_changed_in_another_window_goes_into_no_file(at_gate: Workspace, tmp_path: Path) -> None:
    panel = preparing(at_gate)
    at_gate.library.identity.replace(OTHER)
    panel.copy_button.click()
    wait_for(panel.result.isVisible)
    assert "your key was changed meanwhile" in panel.result.text()
    wait_for(lambda: panel.key.public_key == OTHER.public_key)
    assert loads(written(panel, tmp_path / FILE)).public_key == OTHER.public_key


def test_without_a_secret_there_is_none_to_include_and_that_is_said(workspace: Workspace) -> None:
    workspace.form.show_connection(GATE)
    panel = preparing(workspace)
    assert not panel.secret.box.isVisible()
    assert "cannot be renewed" in panel.secret.missing.text()
    workspace.form.set_secret(SECRET)
    workspace.connections.awaited_secret.came.emit(SECRET)  # as when the password store answers late
    assert panel.secret.box.isVisible()
    assert not panel.secret.missing.isVisible()


def test_the_text_on_the_clipboard_is_that_of_the_file(at_gate: Workspace, tmp_path: Path) -> None:
    panel = preparing(at_gate)
    file = written(panel, tmp_path / FILE)
    panel.copy_button.click()
    wait_for(lambda: "Copied" in panel.result.text())
    text = QApplication.clipboard().text()
    assert loads(pasted(text)) == loads(file)
    assert text.startswith("Hello,")
    assert "paste this whole message there" in text


def test_an_unsaved_connection_that_was_prepared_is_saved_for_its_answer(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, tmp_path: Path
) -> None:
    fill_in(workspace, portal, redirect_uri)
    file = loads(written(preparing(workspace), tmp_path / FILE))
    assert (file.provider_url, file.redirect_url) == (portal.base_url, redirect_uri)
    (saved,) = workspace.library.connections.values()
    assert (saved.name, saved.client_id) == ("Gate", portal.client_id)


def test_what_a_sign_in_would_stumble_over_is_told_as_there(workspace: Workspace) -> None:
    workspace.form.prepare_button.click()
    assert "client ID is missing" in refusal(workspace)
    assert workspace.form.client_id_field.hasFocus()


def test_a_setting_that_no_file_may_hold_is_named(workspace: Workspace) -> None:
    workspace.form.show_connection(Connection(client_id="žluť"))
    workspace.form.prepare_button.click()
    assert shown(workspace) is workspace.problem_panel
    assert "cannot be handed over" in workspace.problem_panel.title.text()
    assert workspace.problem_panel.advice.text().startswith("The client ID: there is a character in it")
    workspace.problem_panel.try_again_button.click()
    assert shown(workspace) is workspace.form


def test_the_page_says_what_they_will_see_and_what_no_file_carries(workspace: Workspace) -> None:
    connection = Connection(
        client_id="c", provider_url="https://portal.example", scopes=("read", "write"), use_pkce=False
    )
    workspace.form.show_connection(connection)
    panel = preparing(workspace)
    panel.sender_field.setText("Jana \u202ekovská")
    assert panel.preview.who.text() == "Jana ⟨U+202E⟩kovská"
    assert panel.preview.host.text() == "portal.example"
    assert panel.preview.permissions.text() == "See settings and state (read)\nChange settings (write)"
    remarks = panel.preview.remarks.text()
    assert "portal.example is not one of the portals" in remarks
    assert "PKCE" in remarks
    assert "parameters" not in remarks


def test_a_note_that_is_too_long_is_told_beside_it_and_nothing_is_written(at_gate: Workspace) -> None:
    panel = preparing(at_gate)
    panel.note_field.setPlainText("x" * 1001)
    assert "too long by 1" in panel.note_trouble.text()
    panel.save_button.click()  # and no dialog comes, which would wait for ever
    assert panel.note_trouble.isVisible()
    assert panel.note_field.hasFocus()
    assert len(panel.note_field.toPlainText()) == 1001
    panel.note_field.setPlainText("x" * 1000)
    assert not panel.note_trouble.isVisible()


def test_the_name_is_remembered_for_the_next_time(
    at_gate: Workspace, tmp_path: Path, reopen: Reopen, store: ConnectionStore
) -> None:
    """N28: in a file for the person alone."""
    panel = preparing(at_gate)
    panel.sender_field.setText(" Jana Nováková ")
    written(panel, tmp_path / FILE)
    file = store.path.parent / "preferences.json"
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600
    again = reopen()
    again.form.show_connection(GATE, SECRET)
    other = preparing(again)
    wait_for(lambda: other.sender_field.text() == "Jana Nováková")
    assert other.preview.who.text() == "Jana Nováková"


def test_without_a_password_store_the_key_goes_to_a_file_with_a_passphrase(
    at_gate: Workspace, tmp_path: Path, password_store: MemoryStore
) -> None:
    """N28: a locked file is asked for, and said why; never a plain one."""
    keyring.set_keyring(NoStore())
    panel = preparing(at_gate)
    assert "no password store" in panel.key.state.text()
    assert "Choose a passphrase" in panel.key.state.text()
    assert panel.key.new_passphrase.isVisible()
    assert not panel.save_button.isEnabled()
    panel.key.new_passphrase.field.setText(PASSPHRASE)
    panel.key.new_passphrase.again_field.setText("another one")
    panel.key.make_button.click()
    assert "not the same" in panel.key.new_passphrase.trouble.text()
    panel.key.new_passphrase.again_field.setText(PASSPHRASE)
    panel.key.make_button.click()
    wait_for(lambda: bool(panel.key.public_key))
    assert panel.key.new_passphrase.field.text() == ""
    file = loads(written(panel, tmp_path / FILE))
    pair = at_gate.library.identity.private_half(PASSPHRASE)
    assert pair.public_key == file.public_key
    assert pair.private_key not in everything_in(tmp_path)
    assert PASSPHRASE not in everything_in(tmp_path)


def test_a_password_store_that_is_there_after_all_is_used_when_tried_again(
    at_gate: Workspace, password_store: MemoryStore
) -> None:
    keyring.set_keyring(NoStore())
    panel = preparing(at_gate)
    keyring.set_keyring(password_store)
    panel.key.again_button.click()
    wait_for(lambda: bool(panel.key.public_key))
    assert panel.save_button.isEnabled()
    assert not panel.key.new_passphrase.isVisible()


def test_a_key_that_was_replaced_meanwhile_is_the_one_in_the_next_file(at_gate: Workspace, tmp_path: Path) -> None:
    panel = preparing(at_gate)
    panel.note_field.setPlainText(NOTE)
    panel.secret.box.click()
    passphrase = panel.secret.field.text()
    panel.key.identity_button.click()
    other = KeyPair.make()
    at_gate.library.identity.replace(other)
    at_gate.navigator.current.left.emit()
    assert shown(at_gate) is panel
    wait_for(lambda: panel.key.public_key == other.public_key)
    assert panel.key.fingerprint.text() == fingerprint(other.public_key)
    assert (panel.note_field.toPlainText(), panel.secret.field.text()) == (NOTE, passphrase)
    assert loads(written(panel, tmp_path / FILE)).public_key == other.public_key


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_that_is_there_is_replaced_only_after_a_yes(at_gate: Workspace, tmp_path: Path, replace: bool) -> None:
    """N31: never over something unasked."""
    path = tmp_path / FILE
    path.write_text("mine")
    panel = preparing(at_gate)
    asked = choose(path, replace)
    panel.save_button.click()
    wait_for(panel.save_button.isEnabled)
    assert len(asked) == 1
    assert (path.read_text() == "mine") is not replace
    assert panel.result.isVisible() is replace


def test_what_was_said_goes_once_the_file_would_be_another_one(at_gate: Workspace, tmp_path: Path) -> None:
    panel = preparing(at_gate)
    written(panel, tmp_path / FILE)
    assert panel.result.isVisible()
    panel.note_field.setPlainText(NOTE)
    assert not panel.result.isVisible()


def test_a_sign_in_that_is_waited_for_is_not_left_for_it(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(workspace, portal, redirect_uri)
    stay_away(workspace)
    workspace.commands.prepare.trigger()
    assert shown(workspace) is workspace.sign_in_panel


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gate", "Gate.netrex-connection"),
        ("Vrátnice – růže", "Vrátnice – růže.netrex-connection"),
        ("../../etc/passwd", "etc passwd.netrex-connection"),
        ('a\\b:c*?"<>|\n\u202ed', "a b c d.netrex-connection"),
        ("aux.txt", "Connection.netrex-connection"),
        (" . ", "Connection.netrex-connection"),
        ("x" * 300, f"{'x' * 60}.netrex-connection"),
    ],
)
def test_the_name_of_the_file_is_one_that_every_system_takes(name: str, expected: str) -> None:
    assert file_name(name, "Connection", ".netrex-connection") == expected
