"""Whoever sent the connection opens what came back: the token page, or words for why not."""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QPushButton, QWidget

from netrex_gui.gui.hand_over.decrypt.panel import PassphrasePanel, Stage
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.encryption import LONGEST_ENCRYPTED, encrypt
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.tokens.formats import GrantedToken
from tests.gui.steps import leave_token, shown, texts, token_from
from tests.hand_over.kit import ACCESS, OTHER, PAIR, PASSPHRASE, granted
from tests.hand_over.scrypt_file import locked_by_hand
from tests.support.test_logs import Records, records
from tests.waiting import wait_for
from tests.window.conftest import Button, MemoryStore, answer, fill_in
from tests.window.language_steps import Room, room
from tests.window.sealing_steps import opener, own, sealed
from tests.window.shown_texts import SIZES, without_room
from tests.window.sidebar_steps import chosen, listed
from tests.window.spoken_steps import problem_of
from tests.window.test_language_switch import CZECH
from tests.window.token_steps import actions, renew, works

__all__ = ["records", "room"]

ANOTHER = "another passphrase"
KEY = re.compile(r"&(\w)")


def saved_at(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Connection:
    """Save a connection to the portal, with its secret, and show another one."""
    fill_in(workspace, portal, redirect_uri)
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    connection = workspace.form.connection()
    assert workspace.connections.show_unsaved(Connection(name="Elsewhere"), "")
    return connection


def from_there(portal: PracticePortal, workspace: Workspace, redirect_uri: str) -> GrantedToken:
    """Return a token as somebody else gets it at the portal."""
    token_from(workspace, portal, redirect_uri)
    assert workspace.token_panel.shown is not None
    token = workspace.token_panel.shown
    leave_token(workspace)
    assert workspace.connections.show_unsaved(Connection(name="Elsewhere"), "")
    return token


def shows_token(workspace: Workspace) -> bool:
    return shown(workspace) is workspace.token_panel


def problem(workspace: Workspace, untrusted_bytes: bytes) -> str:
    """Open something that cannot be opened, and return the title of the problem."""
    opener(workspace).open(untrusted_bytes)
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    return workspace.problem_panel.title.text()


def panel(workspace: Workspace) -> PassphrasePanel:
    return opener(workspace).panel


def asked_for_passphrase(workspace: Workspace) -> PassphrasePanel:
    """Open a sealed token, and wait for the question."""
    opener(workspace).open(sealed())
    wait_for(lambda: shown(workspace) is panel(workspace) and panel(workspace).stage is Stage.PASSPHRASE)
    return panel(workspace)


def visible(part: QWidget) -> bool:
    return part.isVisible()


def test_the_token_is_shown_with_its_connection_and_renewed_with_the_secret_of_that(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    connection = saved_at(workspace, portal, redirect_uri)
    token = from_there(portal, workspace, redirect_uri)
    own(workspace)
    opener(workspace).open(sealed(token, "Gate", portal.client_id))
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.token_field.text() == token.token.access_token
    assert chosen(workspace) == "Gate"
    assert workspace.form.connection() == connection
    assert workspace.token.session.connection == connection
    assert workspace.token.session.would_be_lost
    wait_for(lambda: workspace.form.secret() == portal.client_secret)
    workspace.token_panel.use.check_button.click()
    wait_for(lambda: "Works" in workspace.token_panel.use.result.text())
    assert works(portal, renew(workspace))
    assert not visible(workspace.token_panel.origin)  # the new one is ours


def test_a_kept_token_bears_the_name_that_was_given_to_the_customers_connection(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    saved_at(workspace, portal, redirect_uri)
    token = from_there(portal, workspace, redirect_uri)
    own(workspace)
    opener(workspace).open(sealed(token, "Winshop Brno", portal.client_id))
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.subtitle.text().startswith("Winshop Brno · ")
    actions(workspace).keep_box.click()
    wait_for(lambda: "Winshop Brno" in listed(workspace))
    actions(workspace).keep_box.click()
    wait_for(lambda: "Winshop Brno" not in listed(workspace))
    actions(workspace).keep_box.click()
    wait_for(lambda: "Winshop Brno" in listed(workspace))


def test_what_is_on_the_page_does_not_claim_to_know_who_sealed_it(workspace: Workspace) -> None:
    own(workspace)
    opener(workspace).open(sealed())
    wait_for(lambda: shows_token(workspace))
    assert "That does not prove who sealed it" in workspace.token_panel.origin.text()
    assert visible(workspace.token_panel.origin)
    assert "signed in" not in workspace.token_panel.subtitle.text()
    assert workspace.token_panel.subtitle.text() == "Gate · system2.netrex.cz"


def test_a_token_that_fits_no_connection_has_a_new_one_which_is_not_saved(
    workspace: Workspace, store: ConnectionStore
) -> None:
    own(workspace)
    opener(workspace).open(sealed())
    wait_for(lambda: shows_token(workspace))
    form = workspace.form.connection()
    assert (form.name, form.provider_url, form.client_id) == ("Gate", "https://system2.netrex.cz", "gate-client")
    assert form.scopes == ("read",)
    assert "is not saved here yet" in workspace.token_panel.origin.text()
    assert "none of the portals" not in workspace.token_panel.origin.text()
    assert store.load().connections == ()
    assert not actions(workspace).keep_box.isEnabled()
    leave_token(workspace)
    assert form == workspace.form.connection()


def test_a_portal_that_is_not_known_is_pointed_out(workspace: Workspace) -> None:
    own(workspace)
    opener(workspace).open(sealed(replace(granted(None), provider_url="https://system9.example")))
    wait_for(lambda: shows_token(workspace))
    assert "system9.example is none of the portals" in workspace.token_panel.origin.text()


def test_its_time_counts_from_when_it_was_received_there(workspace: Workspace) -> None:
    now = granted(3600.0)
    there = replace(now, token=replace(now.token, received_at=time.time() - 1800))
    own(workspace)
    opener(workspace).open(sealed(there))
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.expiry.text().endswith(("30 minutes left", "29 minutes left"))


def test_a_token_whose_time_is_over_is_shown_so_and_can_be_renewed(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    saved_at(workspace, portal, redirect_uri)
    token = from_there(portal, workspace, redirect_uri)
    over = replace(token, token=replace(token.token, received_at=time.time() - 24 * 3600))
    own(workspace)
    opener(workspace).open(sealed(over, "Gate", portal.client_id))
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.title.text() == "Your token has run out"
    wait_for(lambda: workspace.form.secret() == portal.client_secret)
    assert works(portal, renew(workspace))
    assert workspace.token_panel.title.text() == "Your token is ready"


@pytest.mark.parametrize(("button", "leaves"), [(Button.Cancel, False), (Button.Discard, True)])
def test_unsaved_edits_of_another_connection_are_asked_about(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, button: Button, leaves: bool
) -> None:
    saved_at(workspace, portal, redirect_uri)
    token = from_there(portal, workspace, redirect_uri)
    own(workspace)
    workspace.start.type_in()
    workspace.form.name_field.setText("Half done")
    workspace.form.client_id_field.setText("of another portal")
    asked, before = answer(button), shown(workspace)
    opener(workspace).open(sealed(token, "Gate", portal.client_id))
    wait_for(lambda: bool(asked))
    assert "not saved yet" in asked[0]
    if leaves:
        wait_for(lambda: shows_token(workspace))
    else:
        wait_for(lambda: shown(workspace) is before)
        assert workspace.form.name_field.text() == "Half done"


def test_a_connection_that_is_not_saved_yet_is_saved_unasked_for_the_token_that_belongs_to_it(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    token = replace(granted(None), provider_url=portal.base_url)
    own(workspace)
    fill_in(workspace, portal, redirect_uri)
    workspace.form.name_field.clear()
    opener(workspace).open(sealed(token, "Gate", portal.client_id))
    wait_for(lambda: shows_token(workspace))
    (connection,) = workspace.library.connections.values()
    assert workspace.token.session.connection.id == connection.id
    assert actions(workspace).keep_box.isEnabled()
    assert not any("not saved" in each for each in texts(workspace))


@pytest.mark.parametrize("chosen_name", ["Yard", "Gate", ""])
def test_where_two_of_the_same_id_lead_to_different_places_the_person_says_which(
    workspace: Workspace, chosen_name: str
) -> None:
    """N37: the name in the token decides nothing; with none of them it belongs to one that is not saved."""
    yard = Connection(name="Yard", client_id="gate-client")
    gate = Connection(name="Gate", client_id="gate-client", token_endpoint="https://other.example/token")
    for each in (yard, gate):
        workspace.library.save(each)
    own(workspace)
    asked: list[str] = []

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        asked.extend(dialog.comboBoxItems())
        if not chosen_name:
            dialog.reject()
            return
        dialog.setTextValue(next(each for each in asked if chosen_name in each))
        dialog.accept()

    opener(workspace).open(sealed())
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: press() if QApplication.activeModalWidget() and not asked else None)
    timer.start()
    wait_for(lambda: shows_token(workspace))
    assert sorted(each.partition(". ")[2] for each in asked) == [
        "other.example: Gate, which you set up",
        "system2.netrex.cz: Yard, which you set up",
    ]
    shown_id = workspace.token.session.connection.id
    assert shown_id == {"Yard": yard.id, "Gate": gate.id}.get(chosen_name, shown_id)
    assert (shown_id in workspace.library.connections) == bool(chosen_name)


def test_a_connection_that_was_sent_never_stands_in_for_ones_own(workspace: Workspace) -> None:
    """N37: nobody is asked, either: a person could be talked into it."""
    yard = Connection(name="Yard", client_id="gate-client")
    away = replace(yard, id="x", name="Gate", received=True, token_endpoint="https://evil.example/token")
    for each in (away, yard):
        workspace.library.save(each)
    own(workspace)
    opener(workspace).open(sealed())
    wait_for(lambda: shows_token(workspace))
    assert workspace.token.session.connection.id == yard.id


def test_what_came_sealed_is_not_offered_to_be_sealed_again(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    saved_at(workspace, portal, redirect_uri)
    (connection,) = workspace.library.connections.values()
    workspace.library.save(replace(connection, received=True, sender_name="Jana", public_key=PAIR.public_key))
    token = from_there(portal, workspace, redirect_uri)
    own(workspace)
    opener(workspace).open(sealed(token, "Gate", portal.client_id))
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.copy_button.isVisible()
    assert not any(each.isVisible() for each in workspace.findChildren(QPushButton, "sealButton"))


def altered(untrusted_bytes: bytes) -> bytes:
    """Return it with one letter in its middle turned into another."""
    lines = untrusted_bytes.split(b"\n")
    middle = len(lines) - 4
    lines[middle] = (b"B" if lines[middle][:1] == b"A" else b"A") + lines[middle][1:]
    return b"\n".join(lines)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda _: sealed(key=OTHER.public_key), "It was sealed for another key"),
        (lambda each: each[: len(each) // 2], "part of it is missing or was changed"),
        (altered, "part of it is missing or was changed"),
        (lambda _: b"age-encryption.org/v2\n-> X25519 a\n", "newer version"),
        (lambda each: each + b" " * LONGEST_ENCRYPTED, "too large"),
        (lambda _: b"hello", "not a sealed token"),
        (lambda _: encrypt("hello", PAIR.public_key).encode(), "something else inside"),
        (lambda _: encrypt('{"type": "netrex-token", "version": 2}', PAIR.public_key).encode(), "newer version"),
        (lambda _: locked_by_hand("hello", PASSPHRASE).encode(), "locked with a passphrase, not sealed"),
    ],
    ids=["another key", "cut", "altered", "newer format", "large", "odd", "other content", "newer", "passphrase"],
)
def test_what_cannot_be_opened_is_told_and_nothing_changes(
    workspace: Workspace, change: Callable[[bytes], bytes], said: str
) -> None:
    own(workspace)
    workspace.form.name_field.setText("Half done")
    assert said in problem(workspace, change(sealed()))
    assert workspace.form.name_field.text() == "Half done"
    assert ACCESS not in " ".join(texts(workspace))


def test_without_a_key_it_is_said_where_to_open_it(workspace: Workspace) -> None:
    assert problem(workspace, sealed()) == "There is no key on this computer yet"
    assert workspace.library.identity.public_half() is None  # none is made for what it could not open


def test_a_key_that_is_lost_is_told(workspace: Workspace, password_store: MemoryStore) -> None:
    own(workspace)
    password_store.secrets.clear()
    assert problem(workspace, sealed()) == "Your key is not where it was kept"


def test_a_key_file_that_is_damaged_is_not_taken_for_what_was_sent(
    workspace: Workspace, store: ConnectionStore
) -> None:
    own(workspace, PASSPHRASE)
    (file,) = store.path.parent.glob("*.age")
    file.write_text(file.read_text()[:100])
    asked_for_passphrase(workspace).field.setText(PASSPHRASE)
    panel(workspace).open_button.click()
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    assert workspace.problem_panel.title.text() == "Your key is not where it was kept"


def test_a_locked_password_store_is_told_and_asked_again(
    workspace: Workspace, password_store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(workspace)

    def locked(*_: str) -> str:
        raise KeyringLocked

    monkeypatch.setattr(password_store, "get_password", locked)
    opener(workspace).open(sealed())
    wait_for(lambda: panel(workspace).stage is Stage.STORE_FAILED and visible(panel(workspace).advice))
    assert panel(workspace).title.text() == "Your key is out of reach"
    assert panel(workspace).advice.text().startswith("The system's password store is locked.")
    assert not visible(panel(workspace).field)
    monkeypatch.undo()
    panel(workspace).again_button.click()
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.token_field.text() == ACCESS


@pytest.fixture
def slow_store(workspace: Workspace, password_store: MemoryStore, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Have the password store wait for the person; set the event to let it answer."""
    own(workspace)
    unlocked, get = threading.Event(), password_store.get_password

    def wait(service: str, username: str) -> str | None:
        unlocked.wait(20)
        return get(service, username)

    monkeypatch.setattr(password_store, "get_password", wait)
    return unlocked


def test_a_password_store_that_waits_is_told_meanwhile(workspace: Workspace, slow_store: threading.Event) -> None:
    opener(workspace).open(sealed())
    wait_for(lambda: shown(workspace) is panel(workspace))
    assert "password store" in panel(workspace).wait_words.text()
    assert visible(panel(workspace).mark)
    assert not visible(panel(workspace).field)
    slow_store.set()
    wait_for(lambda: shows_token(workspace))


@pytest.mark.parametrize("way", ["cancel", "another connection", "the guide"])
def test_whoever_goes_elsewhere_meanwhile_is_left_there(
    workspace: Workspace, slow_store: threading.Event, way: str
) -> None:
    controller = opener(workspace)
    controller.open(sealed())
    wait_for(lambda: shown(workspace) is panel(workspace))
    if way == "cancel":
        panel(workspace).cancel_button.click()
    elif way == "the guide":
        workspace.sidebar.guide_button.click()
        workspace.guide.leave()
    else:
        workspace.sidebar.new_button.click()
    page = workspace.start.panel if way == "another connection" else workspace.form
    assert shown(workspace) is page
    slow_store.set()
    controller._background.finish(5)  # noqa: SLF001 (there is nothing else to wait for)
    QApplication.processEvents()
    assert shown(workspace) is page
    assert ACCESS not in " ".join(texts(workspace))


def test_without_a_password_store_the_passphrase_of_the_key_is_asked_for(
    workspace: Workspace, records: Records
) -> None:
    """N27: and it is written nowhere."""
    own(workspace, PASSPHRASE)
    page = asked_for_passphrase(workspace)
    assert visible(page.field)
    assert page.title.text() == "Your key is locked"
    assert page.field.echoMode() == page.field.EchoMode.Password
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.stage is Stage.PASSPHRASE  # nothing was typed
    page.field.setText(PASSPHRASE)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    wait_for(lambda: shows_token(workspace))
    assert workspace.token_panel.token_field.text() == ACCESS
    assert page.field.text() == ""
    assert not [line for line in records.written if PASSPHRASE in line or ACCESS in line]


def test_a_wrong_passphrase_is_said_beside_the_field_and_nothing_is_lost(workspace: Workspace) -> None:
    own(workspace, PASSPHRASE)
    page = asked_for_passphrase(workspace)
    page.field.setText(ANOTHER)
    page.open_button.click()
    assert page.stage is Stage.UNLOCKING
    assert visible(page.mark)
    assert not page.open_button.isEnabled()
    wait_for(lambda: page.stage is Stage.PASSPHRASE)
    assert shown(workspace) is page
    assert "does not fit" in page.problem.text()
    assert visible(page.problem)
    assert page.field.accessibleDescription() == page.problem.text()
    assert page.field.text() == page.field.selectedText() == ANOTHER
    page.field.setText(PASSPHRASE)
    page.open_button.click()
    wait_for(lambda: shows_token(workspace))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_everything_on_the_page_that_asks_has_room_and_can_be_heard(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    own(workspace, PASSPHRASE)
    page = asked_for_passphrase(workspace)
    workspace.resize(*size)
    for _ in range(2):
        parts = [each for each in page.findChildren(QWidget) if each.isVisible()]
        assert without_room(workspace) + [problem for each in parts if (problem := problem_of(each))] == []
        keys = [key for each in parts if isinstance(each, QLabel | QPushButton) for key in KEY.findall(each.text())]
        assert sorted(keys) == sorted(set(keys) - set("NPDGTKHnpdgtkh"))
        page.field.setText(ANOTHER)
        page.open_button.click()
        wait_for(lambda: page.stage is Stage.PASSPHRASE)


def test_the_window_lives_while_a_passphrase_takes_its_seconds(workspace: Workspace) -> None:
    own(workspace, PASSPHRASE)
    asked_for_passphrase(workspace).field.setText(PASSPHRASE)
    panel(workspace).open_button.click()
    looks = [0]

    def look() -> bool:
        looks[0] += visible(panel(workspace).mark)
        return looks[0] > 20

    wait_for(look)  # it takes the window's thread to look
    assert panel(workspace).stage is Stage.UNLOCKING
    panel(workspace).cancel_button.click()
    assert shown(workspace) is workspace.form
    assert panel(workspace).field.text() == ""


def test_a_damaged_file_is_told_before_a_passphrase_is_asked_for(workspace: Workspace) -> None:
    own(workspace, PASSPHRASE)
    assert "missing or was changed" in problem(workspace, sealed()[:200])


def test_the_page_that_asks_stays_where_a_language_is_chosen(room: Room) -> None:
    own(room.workspace, PASSPHRASE)
    page = asked_for_passphrase(room.workspace)
    page.field.setText(ANOTHER)
    page.open_button.click()
    wait_for(lambda: page.stage is Stage.PASSPHRASE)
    room.choose_for_later(CZECH)
    assert shown(room.workspace) is page
    assert page.field.text() == ANOTHER
    assert visible(page.problem)
    page.field.setText(PASSPHRASE)
    page.open_button.click()
    wait_for(lambda: shows_token(room.workspace))


def test_where_it_came_from_stays_where_a_language_is_chosen(room: Room) -> None:
    own(room.workspace)
    opener(room.workspace).open(sealed())
    wait_for(lambda: shows_token(room.workspace))
    room.choose_for_later(CZECH)
    assert shows_token(room.workspace)
    assert room.workspace.token_panel.token_field.text() == ACCESS
    assert visible(room.workspace.token_panel.origin)


def test_nothing_in_a_new_connection_of_a_token_hides_or_turns_anything(workspace: Workspace) -> None:
    """N16: anybody may have sealed it; its name comes to the form and to the list."""
    own(workspace)
    odd = granted(None)
    token = replace(odd.token, scope=("read", "wri\u202ete", *(f"s{number}" for number in range(100))))
    workspace.hand_over.open_untrusted(sealed(replace(odd, token=token), name="Gate \u202egpj\u200b"))
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    connection = workspace.form.connection()
    assert connection.name == "Gate ⟨U+202E⟩gpj⟨U+200B⟩"
    assert workspace.form.name_field.text() == connection.name
    assert set(connection.scopes) == {"read", *(f"s{number}" for number in range(49))}
