"""The page of one's own key: exported, imported, replaced, made, and what is said when that does not work."""

import logging
import os
import shutil
import stat
import sys
import threading
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from netrex_gui.gui.hand_over.identity import controller as identity_controller
from netrex_gui.gui.hand_over.identity.controller import imported
from netrex_gui.gui.hand_over.identity.panel import IdentityPanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.encryption import decrypt, encrypt
from netrex_gui.hand_over.errors import NotForThisKey
from netrex_gui.hand_over.identity import Keeping, KeyPair, fingerprint, import_key
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import shown
from tests.hand_over.kit import OTHER, PASSPHRASE
from tests.hand_over.scrypt_file import lightly_exported
from tests.hand_over.test_with_age import age_at_a_terminal
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore
from tests.window.prepare_steps import NoStore, answer, choose, identity_page

KEY_FILE = "netrex-token-key.age"


@pytest.fixture
def pair(workspace: Workspace) -> KeyPair:
    """Make the key that is there when the page opens."""
    workspace.library.identity.make()
    return workspace.library.identity.private_half()


def now(workspace: Workspace, passphrase: str = "") -> KeyPair:
    return workspace.library.identity.private_half(passphrase)


def type_twice(panel: IdentityPanel, passphrase: str, again: str | None = None) -> None:
    panel.export_part.new_passphrase.field.setText(passphrase)
    panel.export_part.new_passphrase.again_field.setText(passphrase if again is None else again)


def exported(panel: IdentityPanel, path: Path) -> Path:
    panel.export_button.click()
    type_twice(panel, PASSPHRASE)
    choose(path)
    panel.export_part.on_button.click()
    wait_for(lambda: path.exists() and "Saved to" in panel.news.text())
    return path


def begin_import(panel: IdentityPanel, path: Path, passphrase: str) -> None:
    choose(path)
    panel.import_button.click()
    panel.import_part.passphrase.setText(passphrase)
    panel.import_part.on_button.click()


def test_the_page_shows_the_key_and_copies_its_public_half(workspace: Workspace, pair: KeyPair) -> None:
    panel = identity_page(workspace)
    assert panel.fingerprint.text() == fingerprint(pair.public_key)
    assert "password store" in panel.place.text()
    panel.public_box.copy_button.click()
    assert QApplication.clipboard().text() == pair.public_key
    assert not panel.make_button.isVisible()
    workspace._escape()  # noqa: SLF001 (as the key does)
    assert shown(workspace) is workspace.form


def test_nothing_is_offered_before_it_is_known_whether_there_is_a_key(workspace: Workspace, pair: KeyPair) -> None:
    offered: list[list[str]] = []

    def note(page: QWidget) -> None:
        offered.append([each.objectName() for each in page.findChildren(QAbstractButton) if each.isVisible()])

    workspace.navigator.shown.connect(note)
    panel = identity_page(workspace)
    assert offered == [["leaveOwnKeyButton"]]
    assert panel.export_button.isVisible()
    assert panel.public_box.field.text() == pair.public_key


@pytest.mark.skipif(not shutil.which("age") or not shutil.which("script"), reason="age is Debian's")
def test_age_opens_with_the_exported_key_what_was_sealed_for_it(
    workspace: Workspace, pair: KeyPair, tmp_path: Path
) -> None:
    """N31: the file is for the person alone."""
    path = exported(identity_page(workspace), tmp_path / KEY_FILE)
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600
    sealed, opened = tmp_path / "sealed.age", tmp_path / "opened"
    sealed.write_text(encrypt("růže", pair.public_key))
    age_at_a_terminal(PASSPHRASE, "--decrypt", "-i", str(path), "-o", str(opened), str(sealed))
    assert opened.read_text("utf-8") == "růže"


def test_the_passphrase_for_the_file_is_asked_for_twice_and_may_not_be_short(
    workspace: Workspace, pair: KeyPair, tmp_path: Path
) -> None:
    panel = identity_page(workspace)
    panel.export_button.click()
    new = panel.export_part.new_passphrase
    for typed, again, said in (("short", "short", "too short"), (PASSPHRASE, "other-passphrase", "not the same")):
        type_twice(panel, typed, again)
        panel.export_part.on_button.click()  # and no dialog comes, which would wait for ever
        assert said in new.trouble.text()
        assert new.trouble.isVisible()
    assert "10" in new.hint.text()


def test_neither_passphrase_nor_key_is_in_the_log_or_left_in_the_fields(
    workspace: Workspace, pair: KeyPair, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """N27, N30: and nothing that is left behind prints them."""
    caplog.set_level(logging.DEBUG)
    panel = identity_page(workspace)
    exported(panel, tmp_path / KEY_FILE)
    assert panel.export_part.new_passphrase.field.text() == ""
    panel.export_button.click()
    type_twice(panel, PASSPHRASE)
    panel.back_button.click()
    assert panel.export_part.new_passphrase.field.text() == ""
    assert panel.export_part.new_passphrase.again_field.text() == ""
    for secret in (PASSPHRASE, pair.private_key):
        assert secret not in caplog.text
        assert secret not in repr(vars(panel)) + panel.news.text() + (tmp_path / KEY_FILE).read_text()


def test_an_imported_key_takes_the_place_of_the_one_before_after_a_yes(
    workspace: Workspace, pair: KeyPair, tmp_path: Path
) -> None:
    path = tmp_path / KEY_FILE
    path.write_text(lightly_exported(OTHER, PASSPHRASE))
    panel = identity_page(workspace)
    asked = answer(yes=True)
    begin_import(panel, path, PASSPHRASE)
    wait_for(lambda: panel.fingerprint.text() == fingerprint(OTHER.public_key))
    assert "will not open any more" in asked[0]
    assert now(workspace) == OTHER
    assert not panel.import_part.isVisible()
    assert panel.import_part.passphrase.text() == ""
    with pytest.raises(NotForThisKey):
        decrypt(encrypt("old", pair.public_key).encode(), now(workspace).private_key)


def test_what_was_wrong_with_a_passphrase_is_not_said_of_the_right_one(
    workspace: Workspace, pair: KeyPair, tmp_path: Path
) -> None:
    path = tmp_path / KEY_FILE
    path.write_text(lightly_exported(OTHER, PASSPHRASE))
    panel = identity_page(workspace)
    begin_import(panel, path, "another passphrase")
    wait_for(panel.import_part.trouble.isVisible)
    panel.import_part.passphrase.setText(PASSPHRASE)
    asked = answer(yes=False)
    panel.import_part.on_button.click()
    wait_for(lambda: bool(asked))
    assert not panel.import_part.trouble.isVisible()
    assert now(workspace) == pair


def test_after_a_no_the_key_stays(workspace: Workspace, pair: KeyPair, tmp_path: Path) -> None:
    path = tmp_path / KEY_FILE
    path.write_text(lightly_exported(OTHER, PASSPHRASE))
    panel = identity_page(workspace)
    asked = answer(yes=False)
    begin_import(panel, path, PASSPHRASE)
    wait_for(lambda: bool(asked) and panel.import_button.isEnabled())
    asked = answer(yes=False)
    panel.replace_button.click()
    assert len(asked) == 1
    assert now(workspace) == pair
    assert panel.fingerprint.text() == fingerprint(pair.public_key)


def test_ones_own_key_comes_back_unasked_where_its_private_half_was_lost(
    workspace: Workspace, pair: KeyPair, password_store: MemoryStore, tmp_path: Path
) -> None:
    panel = identity_page(workspace)
    path = exported(panel, tmp_path / KEY_FILE)
    password_store.secrets.clear()
    panel.export_button.click()
    type_twice(panel, PASSPHRASE)
    panel.export_part.on_button.click()
    wait_for(lambda: "not where it was kept" in panel.export_part.trouble.text())
    begin_import(panel, path, PASSPHRASE)
    wait_for(lambda: "the key that you have already" in panel.news.text())
    assert now(workspace) == pair


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lightly_exported(OTHER, "another-passphrase"), "passphrase does not fit"),
        ("Dear Jana", "no key in this file"),
        (lightly_exported(OTHER, PASSPHRASE)[:200], "missing or was changed"),
        (None, "could not be read"),
    ],
    ids=["wrong passphrase", "another file", "truncated", "gone"],
)
def test_what_cannot_be_imported_is_told_beside_the_field_and_changes_nothing(
    workspace: Workspace, pair: KeyPair, tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / KEY_FILE
    path.write_text(content or "")
    panel = identity_page(workspace)
    choose(path)
    panel.import_button.click()
    if content is None:
        path.unlink()
    panel.import_part.passphrase.setText(PASSPHRASE)
    panel.import_part.on_button.setFocus()
    panel.import_part.on_button.click()
    wait_for(lambda: said in panel.import_part.trouble.text())
    assert panel.import_part.isVisible()
    assert panel.import_part.passphrase.text() == PASSPHRASE
    assert panel.focusWidget() is panel.import_part.passphrase
    assert now(workspace) == pair


def test_a_new_key_takes_the_place_of_the_one_before(workspace: Workspace, pair: KeyPair) -> None:
    panel = identity_page(workspace)
    asked = answer(yes=True)
    panel.replace_button.click()
    wait_for(lambda: "your key now" in panel.news.text())
    assert len(asked) == 1
    assert now(workspace) != pair
    assert panel.fingerprint.text() == fingerprint(now(workspace).public_key)


@pytest.mark.parametrize("how", ["replace", "import"])
def test_a_key_that_another_window_has_put_there_meanwhile_is_not_replaced(
    workspace: Workspace, pair: KeyPair, tmp_path: Path, how: str
) -> None:
    """Nobody has agreed to lose that one: what is sealed for it would open nowhere."""
    path, anothers = tmp_path / KEY_FILE, KeyPair.make()
    path.write_text(lightly_exported(OTHER, PASSPHRASE))
    panel = identity_page(workspace)
    workspace.library.identity.replace(anothers)
    answer(yes=True)
    if how == "import":
        begin_import(panel, path, PASSPHRASE)
    else:
        panel.replace_button.click()
    wait_for(lambda: panel.fingerprint.text() == fingerprint(anothers.public_key))
    assert "Nothing was replaced" in panel.news.text()
    assert now(workspace) == anothers
    assert pair != anothers


def test_a_key_that_another_window_has_made_meanwhile_is_not_replaced(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / KEY_FILE
    path.write_text(lightly_exported(OTHER, PASSPHRASE))
    panel = identity_page(workspace)
    made = workspace.library.identity.make()
    begin_import(panel, path, PASSPHRASE)
    wait_for(lambda: panel.fingerprint.text() == fingerprint(made.public_key))
    assert workspace.library.identity.public_half() == made


def test_where_there_is_none_one_can_be_made(workspace: Workspace) -> None:
    panel = identity_page(workspace)
    assert "no key on this computer yet" in panel.none.text()
    assert not panel.export_button.isVisible()
    panel.make_button.click()
    wait_for(lambda: panel.half is not None)
    assert panel.fingerprint.text() == fingerprint(now(workspace).public_key)
    assert panel.export_button.isVisible()


def test_without_a_password_store_a_passphrase_is_asked_for_and_again_to_export(
    workspace: Workspace, tmp_path: Path
) -> None:
    """N28: the file that keeps it is a locked one."""
    keyring.set_keyring(NoStore())
    panel = identity_page(workspace)
    panel.make_button.click()
    wait_for(panel.lock_part.isVisible)
    assert "no password store" in panel.lock_part.reason.text()
    panel.lock_part.new_passphrase.field.setText(PASSPHRASE)
    panel.lock_part.new_passphrase.again_field.setText(PASSPHRASE)
    panel.lock_part.on_button.click()
    wait_for(lambda: panel.half is not None)
    assert panel.half is not None
    assert panel.half.keeping is Keeping.LOCKED_FILE
    assert "In a file" in panel.place.text()
    pair = now(workspace, PASSPHRASE)
    panel.export_button.click()
    type_twice(panel, "another-passphrase")
    panel.export_part.current.setText("not-the-passphrase")
    panel.export_part.on_button.click()
    wait_for(lambda: "does not fit" in panel.export_part.trouble.text())
    path = tmp_path / KEY_FILE
    panel.export_part.current.setText(PASSPHRASE)
    choose(path)
    panel.export_part.on_button.click()
    wait_for(path.exists)
    assert import_key(path.read_bytes(), "another-passphrase") == pair


def test_a_key_file_of_a_newer_version_is_left_alone(workspace: Workspace, store: ConnectionStore) -> None:
    """N33: neither read nor overwritten."""
    file = store.path.parent / "own-key.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"version": 99}')
    panel = identity_page(workspace)
    wait_for(lambda: "newer version" in panel.none.text())
    assert not any(each.isVisible() for each in panel.buttons)
    assert file.read_text() == '{"version": 99}'


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pipes of that kind")
def test_a_pipe_in_the_place_of_a_key_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / KEY_FILE)
    raised: list[OSError] = []

    def work() -> None:
        try:
            imported(tmp_path / KEY_FILE, PASSPHRASE)
        except OSError as error:
            raised.append(error)

    reading = threading.Thread(target=work, daemon=True)
    reading.start()
    reading.join(3.0)
    assert len(raised) == 1


@pytest.mark.parametrize("asks", ["where to save", "whether to replace"])
def test_who_has_left_the_page_is_asked_nothing_on_another(
    workspace: Workspace, pair: KeyPair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asks: str
) -> None:
    path = tmp_path / KEY_FILE
    path.write_text("a key")
    panel, asked, may_end, ended = identity_page(workspace), list[object](), threading.Event(), threading.Event()
    monkeypatch.setattr(identity_controller, "ask_where_to_save", lambda *_: asked.append("where"))
    monkeypatch.setattr(identity_controller, "confirm", lambda *_: bool(asked.append("whether")))  # type: ignore[func-returns-value]

    def work(*_: object) -> object:
        may_end.wait(5.0)
        ended.set()
        return "locked" if asks == "where to save" else OTHER

    monkeypatch.setattr(identity_controller, "exported", work)
    monkeypatch.setattr(identity_controller, "imported", work)
    if asks == "where to save":
        panel.export_button.click()
        type_twice(panel, PASSPHRASE)
        panel.export_part.on_button.click()
    else:
        begin_import(panel, path, PASSPHRASE)
    workspace._escape()  # noqa: SLF001 (as the key does)
    may_end.set()
    ended.wait(5.0)
    wait_for(panel.export_button.isEnabled)
    assert asked == []
    assert now(workspace) == pair
