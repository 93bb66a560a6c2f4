"""Whoever received a connection seals the token for its sender, and sends it without having seen it."""

import logging
import re
import shutil
import stat
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from netrex_gui.gui.hand_over.encrypt import text as encrypt_wording
from netrex_gui.gui.hand_over.encrypt.controller import EncryptController
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.encrypted_token import decrypt_token, loads
from netrex_gui.hand_over.identity import fingerprint
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.private_file import FileExists, FileNotSaved
from tests.gui.steps import leave_token, shown, token_from
from tests.hand_over.kit import PAIR
from tests.support.test_logs import Records, records
from tests.waiting import wait_for
from tests.window.focus_steps import stops
from tests.window.language_steps import Room, room
from tests.window.sealing_steps import JANA, card, leave_unsealed, primary, received, seal, sealing, to_seal, visible
from tests.window.shown_texts import SIZES, without_room, words_shown
from tests.window.spoken_steps import problem_of
from tests.window.test_language_switch import CZECH
from tests.window.test_plain_words import TRADE, words_of_the_trade
from tests.window.test_token_handed_on import save_as
from tests.window.token_steps import Role, actions, answer, news, renew, works

__all__ = ["records", "room"]

HIDDEN = (
    *("accessToken", "copyTokenButton", "copyAsButton", "checkTokenButton", "keepTokens", "renewTokenButton"),
    *("saveTokenButton", "moreButton", "tokenWarning"),
)


@pytest.fixture
def token(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    return to_seal(workspace, portal, redirect_uri)


def texts(page: QWidget) -> list[str]:
    """Return what can be read on a page."""
    kinds: list[QLabel | QLineEdit] = [*page.findChildren(QLabel), *page.findChildren(QLineEdit)]
    boxes = [each.toPlainText() for each in page.findChildren(QPlainTextEdit) if each.isVisible()]
    return [each.text() for each in kinds if each.isVisible()] + boxes


@pytest.mark.parametrize("name", ["Jana", ""])
def test_who_can_open_it_is_said_of_the_key_and_not_of_the_name_in_the_file(name: str) -> None:
    """N37: anybody can write any name beside a key of their own."""
    said = (encrypt_wording.title(), encrypt_wording.what_to_do(name), encrypt_wording.what_is_next(name))
    assert all("key" in each for each in said)
    assert not any("nobody else" in each.lower() for each in said)
    assert name == "" or name not in said[0]


def test_only_the_sender_can_open_what_is_sealed_and_finds_the_token_there(workspace: Workspace, token: str) -> None:
    handed = decrypt_token(seal(workspace).encode(), PAIR.private_key)
    assert handed.token.access_token == token
    assert handed.token.refresh_token
    assert (handed.name, handed.client_id) == ("Gate", workspace.form.connection().client_id)
    assert (
        workspace.token_panel.findChildren(QPlainTextEdit, "sealedText")[0].toPlainText()
        == card(workspace).encrypted_text
    )


def test_three_presses_of_the_mouse_are_all_that_the_window_asks_for(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    workspace.connections.show_unsaved(received(portal, redirect_uri), portal.client_secret)
    presses = 0
    for name in ("signInButton", "sealButton", "copySealedButton"):
        wait_for(lambda name=name: visible(workspace, name) == [name])  # type: ignore[misc]
        (button,) = workspace.findChildren(QPushButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        presses += 1
    assert presses == 3
    assert decrypt_token(QApplication.clipboard().text().encode(), PAIR.private_key).token.access_token


def test_the_same_goes_with_the_enter_key_alone(workspace: Workspace, token: str) -> None:
    workspace.activateWindow()
    wait_for(card(workspace).encrypt_button.hasFocus)
    QTest.keyClick(card(workspace).encrypt_button, Qt.Key.Key_Return)
    wait_for(card(workspace).copy_button.hasFocus)
    QTest.keyClick(card(workspace).copy_button, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == card(workspace).encrypted_text


def test_the_token_is_nowhere_in_clear(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, records: Records, tmp_path: Path
) -> None:
    """N27: not in the log at DEBUG, not on the clipboard, not on the page, not in the file."""
    token = to_seal(workspace, portal, redirect_uri)
    refresh_token = workspace.token_panel.shown and workspace.token_panel.shown.token.refresh_token
    assert refresh_token
    seal(workspace)
    card(workspace).copy_button.click()
    save_as(tmp_path / "sealed.age")
    card(workspace).save_button.click()
    wait_for((tmp_path / "sealed.age").exists)
    logging.getLogger("netrex_gui").debug("the end")
    places = [*records.written, QApplication.clipboard().text(), (tmp_path / "sealed.age").read_text()]
    places += texts(workspace.token_panel)
    assert any("the end" in place for place in places)
    assert any("BEGIN AGE" in place for place in places)
    assert not [place for place in places if token in place or refresh_token in place]
    assert "x-kde-passwordManagerHint" not in QApplication.clipboard().mimeData().formats()  # it is no secret


def test_the_card_stands_for_the_token_until_more_is_asked_for(workspace: Workspace, token: str) -> None:
    panel = workspace.token_panel
    assert token
    assert visible(panel, *HIDDEN) == []
    assert visible(panel, "sealButton", "sealFingerprint", "expiry", "grantedScopes", "doneButton") != []
    assert not panel.renewable.isVisible()
    assert primary(panel) == ["sealButton"]
    workspace.token_panel.more_link.click()
    assert visible(panel, *HIDDEN) == list(HIDDEN)
    assert panel.renewable.isVisible()
    assert primary(panel) == ["sealButton"]
    assert panel.arrival.y() > card(workspace).geometry().bottom()
    workspace.token_panel.more_link.click()
    assert visible(panel, *HIDDEN) == []
    seal(workspace)
    assert primary(panel) == ["copySealedButton"]


def test_what_more_there_is_about_the_token_is_scrolled_to(workspace: Workspace, token: str) -> None:
    assert token
    workspace.resize(720, 540)
    seal(workspace)
    panel = workspace.token_panel
    panel.more_link.click()
    wait_for(lambda: panel.copy_button.visibleRegion().boundingRect() == panel.copy_button.rect())


def test_the_tab_key_goes_from_the_card_to_the_link_and_on_to_the_token(workspace: Workspace, token: str) -> None:
    assert token
    seal(workspace)
    workspace.token_panel.more_link.click()
    names = [each.objectName() for each in stops(workspace) if workspace.token_panel.isAncestorOf(each)]
    order = ["sealedText", "copySealedButton", "saveSealedButton", "moreAboutTokenButton", "accessToken"]
    assert names[: len(order)] == order
    assert names[-1] == "doneButton"


def test_a_token_of_ones_own_connection_has_its_page_as_ever(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    before = token_from(workspace, portal, redirect_uri)
    panel = workspace.token_panel
    assert not panel.has_card

    def look() -> list[tuple[str, int, int]]:
        QApplication.processEvents()
        parts = [each for each in panel.findChildren(QWidget) if each.isVisible() and each.objectName()]
        return sorted((each.objectName(), each.y(), each.height()) for each in parts)

    as_ever, order = look(), [each.objectName() for each in stops(workspace)]
    leave_token(workspace)
    assert to_seal(workspace, portal, redirect_uri) != before
    leave_unsealed(workspace)
    assert workspace.connections.show_unsaved(Connection(), "")
    token_from(workspace, portal, redirect_uri)
    wait_for(lambda: look() == as_ever)
    assert [each.objectName() for each in stops(workspace)] == order
    assert primary(panel) == ["copyTokenButton"]
    panel.focus_first()
    assert workspace.token_panel.focusWidget() is panel.copy_button


def test_the_fingerprint_is_that_of_the_key_and_the_name_is_called_a_claim(workspace: Workspace, token: str) -> None:
    assert token
    assert card(workspace).digits.text() == fingerprint(PAIR.public_key)
    assert card(workspace).digits.isVisible()
    assert f"“{JANA}” is what the file says" in card(workspace).how_to_be_sure.text()
    seal(workspace)
    assert card(workspace).digits.isVisible()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("J\u202ean", "&Seal and copy for “J⟨U+202E⟩an”"),
        ("Gates & Sons", "&Seal and copy for Gates && Sons"),
        ("W" * 100, "&Seal and copy for “" + "W" * 17 + "…”"),
        (" ".join(["gate"] * 20), "&Seal and copy for “gate gate gate gate gate gate gate gate gate ga…”"),
        ("Netrex (✓ genuine)", "&Seal and copy for “Netrex (✓ genuine)”"),
        ("you. ✓ “Verified”", "&Seal and copy for “you. ✓ 'Verified'”"),
        ("", "&Seal and copy for whoever sent you the file"),
        ("{name}", "&Seal and copy for “{name}”"),
    ],
)
def test_whatever_the_sender_calls_themselves_fits_and_hides_nothing(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, name: str, said: str
) -> None:
    """N16: control and bidirectional characters are made visible; what may be more than a name is in quotes."""
    to_seal(workspace, portal, redirect_uri, lambda each: replace(each, sender_name=name, name="Ga\u202ete"))
    button = card(workspace).encrypt_button
    assert button.text() == said
    assert button.accessibleName() == said[1:].replace("&&", "&")
    workspace.resize(720, 540)
    wait_for(lambda: card(workspace).width() <= workspace.token_panel.width() - 2 * 24)
    seal(workspace)
    assert "\u202e" not in "".join(texts(workspace.token_panel))
    assert workspace.token_panel.subtitle.text().startswith("Ga⟨U+202E⟩te · ")


def test_a_renewed_token_is_not_the_one_that_was_sealed(
    workspace: Workspace, portal: PracticePortal, token: str
) -> None:
    old = seal(workspace)
    workspace.token_panel.more_link.click()
    renewed = renew(workspace)
    assert renewed != token
    assert works(portal, renewed)
    assert visible(workspace.token_panel, "sealedText", "copySealedButton") == []
    assert card(workspace).box.toPlainText() == ""
    new = seal(workspace)
    assert new != old
    assert decrypt_token(new.encode(), PAIR.private_key).token.access_token == renewed


@pytest.mark.parametrize("button", ["revokeTokenButton", "forgetTokenButton"])
def test_a_token_that_is_gone_takes_with_it_what_was_sealed(workspace: Workspace, token: str, button: str) -> None:
    assert token
    seal(workspace)
    workspace.token_panel.more_link.click()
    asked = answer(Role.AcceptRole)
    (pressed,) = workspace.token_panel.findChildren(QPushButton, button)
    pressed.click()
    wait_for(lambda: bool(asked) and not card(workspace).isVisible())
    assert card(workspace).encrypted_text == card(workspace).box.toPlainText() == ""
    if button == "revokeTokenButton":
        assert "revoked" in news(workspace)
        assert visible(workspace.token_panel, "tokenNews", "signInAgainButton", "moreAboutTokenButton") == [
            "tokenNews",
            "signInAgainButton",
        ]


def test_what_was_copied_or_saved_may_be_left_unasked(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    to_seal(workspace, portal, redirect_uri)
    seal(workspace)
    card(workspace).copy_button.click()
    assert "close this window only after that" in card(workspace).result.text()
    workspace.token_panel.done_button.click()
    assert shown(workspace) is not workspace.token_panel


def test_the_next_token_begins_anew(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    for _ in range(2):
        to_seal(workspace, portal, redirect_uri)
        assert visible(workspace.token_panel, "sealButton", "sealedText", *HIDDEN) == ["sealButton"]
        seal(workspace)
        workspace.token_panel.more_link.click()
        leave_token(workspace)


def test_a_token_that_has_run_out_is_first_to_be_renewed(workspace: Workspace, token: str) -> None:
    assert token
    page = workspace.token.session
    assert page.held is not None
    run_out = replace(page.held.token, received_clock=page.held.token.received_clock - 2 * 3600)
    workspace.token.show(replace(page.held, token=run_out), workspace.form.sign_in_settings(), page.connection)
    assert not card(workspace).isVisible()
    assert primary(workspace.token_panel) == ["renewTokenButton"]
    renew(workspace)
    assert visible(workspace.token_panel, "sealButton", *HIDDEN) == ["sealButton"]


def test_a_key_that_is_none_is_told_on_the_card_and_nothing_is_lost(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    token = to_seal(workspace, portal, redirect_uri, lambda each: replace(each, public_key="age1gate"))
    card(workspace).encrypt_button.click()
    wait_for(card(workspace).result.isVisible)
    assert "the key to seal for is not one" in card(workspace).result.text()
    assert card(workspace).result.property("kind") == "bad"
    assert workspace.token_panel.token_field.text() == token
    assert not card(workspace).sealed.isVisible()


@pytest.mark.parametrize("next_one", [True, False], ids=["another token", "none"])
def test_what_comes_after_the_token_has_gone_is_not_shown(workspace: Workspace, token: str, next_one: bool) -> None:
    assert token
    page = workspace.token.session
    held, settings, connection = page.held, page.settings, page.connection
    assert held is not None
    assert settings is not None
    card(workspace).encrypt_button.click()
    leave_unsealed(workspace)
    if next_one:
        workspace.token.show(replace(held, token=replace(held.token, access_token="other")), settings, connection)
    sealing(workspace)._background.finish(5)  # noqa: SLF001 (there is nothing else to wait for)
    QApplication.processEvents()
    assert card(workspace).encrypted_text == card(workspace).box.toPlainText() == ""
    assert card(workspace).isVisible() == next_one


@pytest.mark.skipif(not shutil.which("age"), reason="age is Debian's")
def test_debians_age_opens_the_saved_file_which_is_for_its_owner_alone(
    workspace: Workspace, token: str, tmp_path: Path
) -> None:
    """N31: created 0600."""
    seal(workspace)
    file, identity = tmp_path / "sealed.age", tmp_path / "key.txt"
    identity.write_text(PAIR.private_key)
    save_as(file)
    card(workspace).save_button.click()
    wait_for(lambda: str(file) in card(workspace).result.text())
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600
    opened = subprocess.run(["age", "-d", "-i", str(identity), str(file)], capture_output=True, timeout=60, check=True)
    assert loads(opened.stdout).token.access_token == token


def test_a_file_that_is_there_stays_after_a_no(workspace: Workspace, token: str, tmp_path: Path) -> None:
    """N31: never over something else unasked."""
    assert token
    seal(workspace)
    (tmp_path / "sealed.age").write_text("mine")
    asked = save_as(tmp_path / "sealed.age", replace=False)
    card(workspace).save_button.click()
    assert asked
    assert (tmp_path / "sealed.age").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Gate", "Token from Gate.netrex-token.age"),
        ("../../etc/passwd\u202e", "Token from etc passwd.netrex-token.age"),
        ("Vrátnice: růžová", "Token from Vrátnice růžová.netrex-token.age"),
        ("///", "Token.netrex-token.age"),
        ("x" * 500, f"Token from {'x' * 60}.netrex-token.age"),
    ],
)
def test_the_file_is_named_after_the_connection_and_nothing_of_that_leads_elsewhere(name: str, file: str) -> None:
    assert encrypt_wording.file_name(Connection(name=name)) == file


def test_the_dialog_proposes_that_name(workspace: Workspace, token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert token
    seal(workspace)
    proposed: list[str] = []

    def look(dialog: QFileDialog) -> int:
        proposed.extend(Path(each).name for each in dialog.selectedFiles())
        return 0

    monkeypatch.setattr(QFileDialog, "exec", look)
    card(workspace).save_button.click()
    assert proposed == ["Token from Gate.netrex-token.age"]


@pytest.mark.parametrize(
    ("error", "said"), [(FileExists(""), "Choose another name"), (FileNotSaved("Disk full"), "(Disk full)")]
)
def test_a_file_that_was_not_written_is_told(error: Exception, said: str) -> None:
    assert said in encrypt_wording.not_saved(error).text


def test_ctrl_c_copies_what_is_sealed_and_the_token_only_where_that_is_to_be_seen(
    workspace: Workspace, token: str
) -> None:
    QApplication.clipboard().clear()
    QTest.keyClick(workspace.token_panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == ""
    seal(workspace)
    QTest.keyClick(workspace.token_panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == card(workspace).encrypted_text
    workspace.token_panel.more_link.click()
    QTest.keyClick(workspace.token_panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == token


def test_no_word_of_the_trade_is_on_the_page_in_any_state(workspace: Workspace, token: str) -> None:
    assert token
    panel = workspace.token_panel
    assert words_of_the_trade(panel) == []
    workspace.token_panel.more_link.click()
    actions(workspace).keep_box.click()
    wait_for(lambda: not workspace.token.session.is_busy)
    assert words_of_the_trade(panel) == []
    seal(workspace)
    said = [text for part in panel.findChildren(QWidget) for text in words_shown(part)]
    assert [text for text in said if TRADE.search(text.replace("&", ""))] == []


def test_no_two_parts_of_the_page_have_the_same_key(workspace: Workspace, token: str) -> None:
    assert token

    def keys() -> list[str]:
        parts = [each for each in workspace.findChildren(QWidget) if each.isVisible()]
        shown_words = [each.text().replace("&&", "") for each in parts if isinstance(each, QLabel | QPushButton)]
        count = Counter(key.lower() for text in shown_words for key in re.findall(r"&(\w)", text))
        assert "b" in count
        return [key for key, times in count.items() if times > 1]

    link = workspace.token_panel.more_link
    assert keys() == []
    assert "&Seal" in card(workspace).encrypt_button.text()
    link.click()
    assert keys() == []
    seal(workspace)
    assert keys() == []
    link.click()
    assert keys() == []
    assert "&Copy" in card(workspace).copy_button.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_everything_has_room_and_can_be_heard(workspace: Workspace, token: str, size: tuple[int, int]) -> None:
    assert token
    workspace.resize(*size)

    def problems() -> list[str]:
        parts = [each for each in workspace.token_panel.findChildren(QWidget) if each.isVisible()]
        return without_room(workspace) + [problem for each in parts if (problem := problem_of(each))]

    assert problems() == []
    workspace.token_panel.more_link.click()
    assert problems() == []
    seal(workspace)
    assert problems() == []


def test_what_is_sealed_stays_where_a_language_is_chosen(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    to_seal(room.workspace, portal, redirect_uri)
    encrypted_text = seal(room.workspace)
    room.workspace.token_panel.more_link.click()
    room.choose_for_later(CZECH)
    workspace = room.workspace
    assert shown(workspace) is workspace.token_panel
    assert card(workspace).encrypted_text == card(workspace).box.toPlainText() == encrypted_text
    assert visible(workspace.token_panel, "sealButton", "sealedText", "accessToken") == ["sealedText", "accessToken"]
    assert card(workspace).digits.text() == fingerprint(PAIR.public_key)


def test_there_is_no_desk_for_a_token_that_nobody_waits_for(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    token_from(workspace, portal, redirect_uri)
    assert workspace.findChildren(EncryptController) == []
