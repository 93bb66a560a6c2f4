"""The kept tokens in the sidebar: below their connections, with their state, chosen, found, forgotten."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.texts import token_state
from netrex_gui.tokens.stored_token import KeptToken, TokenState
from netrex_gui.tokens.token_store import KeptTokens
from tests.gui.steps import leave_token, shown
from tests.waiting import wait_for
from tests.window import conftest
from tests.window.conftest import GATE, HALL, Button, MemoryStore, Reopen
from tests.window.language_steps import Room, room
from tests.window.sidebar_steps import choose, chosen, listed, spoken, states
from tests.window.token_steps import Role, actions, answer, shown_token

__all__ = ["room"]

HOUR = 3600.0
Keep = Callable[..., KeptToken]


@pytest.fixture
def tokens(store: ConnectionStore, password_store: MemoryStore) -> KeptTokens:
    return KeptTokens(store.path.parent, SecretStore())


@pytest.fixture
def keep(store: ConnectionStore, tokens: KeptTokens) -> Keep:
    """Save two connections, and return what keeps a token that came so many seconds ago."""
    store.put(HALL)
    store.put(GATE)

    def keep(connection_id: str, name: str, age: float = 0.0, refresh: str | None = "refresh") -> KeptToken:
        token = TokenResponse(f"token of {name}", "Bearer", HOUR, ("read",), refresh, time.time() - age, 0.0)
        endpoint = GATE.provider().token_endpoint
        return tokens.keep(connection_id, name, endpoint, token)

    return keep


def opened(reopen: Reopen, rows: int) -> Workspace:
    """Open the window, and wait until so many rows are there."""
    workspace = reopen()
    wait_for(lambda: len(listed(workspace)) == rows)
    return workspace


def type_into_search(workspace: Workspace, text: str) -> None:
    workspace.activateWindow()
    workspace.sidebar.search_field.setFocus()
    QTest.keyClicks(workspace.sidebar.search_field, text)


def test_tokens_are_listed_below_their_connection_the_last_kept_first(keep: Keep, reopen: Reopen) -> None:
    keep("gate", "Winshop")
    keep("gate", "Brno", age=60.0)
    keep("hall", "Praha", age=2 * HOUR)
    workspace = opened(reopen, 5)
    assert listed(workspace) == ["Hall", "Praha", "Gate", "Brno", "Winshop"]
    assert chosen(workspace) == "Gate"


def test_the_tokens_of_the_connection_that_is_shown_are_in_sight_after_a_start(
    store: ConnectionStore, keep: Keep, reopen: Reopen
) -> None:
    for number in range(30):
        store.put(Connection(f"shop {number}", f"Shop {number}"))
    for number in range(20, 30):
        keep(f"shop {number}", f"Camera {number}", age=60.0)
    keep("shop 29", "Newest")
    entries = opened(reopen, 43).sidebar.entries
    sight = entries.viewport().rect()
    assert entries.currentIndex().data() == "Shop 29"
    below = [entries.currentIndex().siblingAtRow(entries.currentIndex().row() + place) for place in (0, 1, 2)]
    assert [row.data() for row in below] == ["Shop 29", "Newest", "Camera 29"]
    assert [row.data() for row in below if not sight.contains(entries.visualRect(row))] == []


def test_each_state_is_told_in_words_and_to_a_screen_reader(keep: Keep, tokens: KeptTokens, reopen: Reopen) -> None:
    keep("gate", "a", age=5.0)
    keep("gate", "b", age=HOUR - 305.0)
    keep("gate", "c", age=HOUR + 10.0)
    keep("gate", "d", age=HOUR + 20.0, refresh=None)
    tokens.mark(keep("gate", "e", age=HOUR + 30.0), TokenState.REVOKED)
    tokens.mark(keep("gate", "f", age=HOUR + 40.0), TokenState.REFUSED)
    workspace = opened(reopen, 8)
    assert states(workspace)[2:] == [
        "run out",
        "revoked",
        "run out",
        "run out, can be renewed",
        "5 minutes left",
        "59 minutes left",
    ]
    assert spoken(workspace)[1:3] == ["Gate", "Token f. run out. Of the connection Gate."]


def test_a_renewed_token_stays_where_it_is_in_the_list(keep: Keep, tokens: KeptTokens, reopen: Reopen) -> None:
    winshop = keep("gate", "Winshop", age=60.0)
    keep("gate", "Brno", age=30.0)
    token = TokenResponse("next", "Bearer", HOUR, ("read",), "refresh", time.time(), 0.0)
    tokens.put_next(winshop, token)
    workspace = opened(reopen, 4)
    assert listed(workspace) == ["Hall", "Gate", "Brno", "Winshop"]


@pytest.mark.parametrize("language", ["en", "cs"])
def test_no_state_is_longer_than_the_one_that_the_list_has_room_for(room: Room, language: str) -> None:
    room.switch.begin(language)
    entries = room.workspace.sidebar.entries
    assert room.workspace.sidebar.sizeHint().width() >= entries.room_for_states()
    now = time.time()
    every = [
        KeptToken("gate", received_at=now, expires_at=now + 59 * 60),
        KeptToken("gate", received_at=now, expires_at=now + 47 * HOUR),
        KeptToken("gate", received_at=now, expires_at=now + 999 * 24 * HOUR),
        KeptToken("gate", received_at=now),
        KeptToken("gate", received_at=now - HOUR, expires_at=now - 1, renewable=True),
        KeptToken("gate", received_at=now - HOUR, expires_at=now - 1),
        KeptToken("gate", state=TokenState.REVOKED),
        KeptToken("gate", received_at=now, expires_at=now + 59 * 60, state=TokenState.REFUSED),
    ]
    width = entries.fontMetrics().horizontalAdvance
    longest = width(token_state.longest_state())
    assert [line for each in every if width(line := token_state.state_line(each)) > longest] == []


def test_choosing_a_token_opens_it_with_its_connection_and_the_arrow_keys_go_on(
    keep: Keep, reopen: Reopen, qtbot: QtBot
) -> None:
    keep("hall", "Praha")
    keep("gate", "Brno")
    workspace = opened(reopen, 4)
    workspace.activateWindow()
    workspace.sidebar.entries.setFocus()
    qtbot.waitUntil(workspace.sidebar.entries.hasFocus)
    choose(workspace, "Praha")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    assert (shown_token(workspace), workspace.form.connection()) == ("token of Praha", HALL)
    assert workspace.sidebar.entries.hasFocus()
    QTest.keyClick(workspace.sidebar.entries, Qt.Key.Key_Down)
    assert (shown(workspace), shown_token(workspace)) == (workspace.form, "")
    QTest.keyClick(workspace.sidebar.entries, Qt.Key.Key_Down)
    wait_for(lambda: shown_token(workspace) == "token of Brno")
    assert (chosen(workspace), workspace.form.connection()) == ("Brno", GATE)
    leave_token(workspace)
    assert chosen(workspace) == "Gate"


def test_a_token_that_is_kept_nowhere_is_not_left_by_a_click_in_the_list(keep: Keep, reopen: Reopen) -> None:
    """N28: what is in memory alone would be lost."""
    keep("gate", "Brno")
    workspace = opened(reopen, 3)
    choose(workspace, "Brno")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    assert workspace.sidebar.isEnabled()
    actions(workspace).keep_box.click()
    wait_for(lambda: listed(workspace) == ["Hall", "Gate"])
    asked = conftest.answer(Button.Cancel)
    choose(workspace, "Hall")
    assert len(asked) == 1
    assert shown(workspace) is workspace.token_panel


def test_staying_with_an_unkept_token_marks_no_other_one(keep: Keep, reopen: Reopen) -> None:
    """Delete would be for a token that is not on the page."""
    keep("gate", "Brno")
    keep("gate", "Praha")
    workspace = opened(reopen, 4)
    choose(workspace, "Brno")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    actions(workspace).keep_box.click()
    wait_for(lambda: "Brno" not in listed(workspace))
    conftest.answer(Button.Cancel)
    choose(workspace, "Praha")
    assert shown_token(workspace) == "token of Brno"
    wait_for(lambda: chosen(workspace) == "Gate")
    assert workspace.sidebar.entries.selected == ("gate", "")


def test_unsaved_edits_are_asked_about_before_a_token_of_another_connection_comes(keep: Keep, reopen: Reopen) -> None:
    keep("hall", "Praha")
    workspace = opened(reopen, 3)
    workspace.form.client_id_field.setText("new")
    asked = conftest.answer(Button.Cancel)
    choose(workspace, "Praha")
    assert asked
    assert (chosen(workspace), shown(workspace)) == ("Gate", workspace.form)
    assert workspace.form.client_id_field.text() == "new"


def test_a_token_gets_another_name_here_and_in_the_file(keep: Keep, tokens: KeptTokens, reopen: Reopen) -> None:
    keep("gate", "24 Nov 2026")
    workspace = opened(reopen, 3)
    choose(workspace, "24 Nov 2026")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    field = actions(workspace).name.field
    assert (field.isVisible(), field.text()) == (True, "24 Nov 2026")
    field.setText(" Winshop, Brno ")
    leave_token(workspace)
    wait_for(lambda: "Winshop, Brno" in listed(workspace))
    assert [each.name for each in tokens.of_connection("gate")] == ["Winshop, Brno"]


def test_the_token_of_a_new_sign_in_has_no_name_until_it_is_kept(keep: Keep, reopen: Reopen) -> None:
    keep("gate", "Brno")
    workspace = opened(reopen, 3)
    choose(workspace, "Brno")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    actions(workspace).keep_box.click()
    wait_for(lambda: "no longer kept" in actions(workspace).news.text())
    assert not actions(workspace).name.isVisible()


def test_a_revoked_token_is_not_opened_and_can_be_taken_off_the_list(
    keep: Keep, tokens: KeptTokens, reopen: Reopen
) -> None:
    tokens.mark(keep("gate", "Brno"), TokenState.REVOKED)
    workspace = opened(reopen, 3)
    choose(workspace, "Brno")
    assert "was revoked" in workspace.form.notice.text()
    assert shown(workspace) is workspace.form
    asked = answer(Role.AcceptRole)
    workspace.sidebar.delete_selected()
    wait_for(lambda: listed(workspace) == ["Hall", "Gate"])
    assert "Brno" in asked[0]
    assert tokens.load().content == {}
    assert workspace.form.notice.text() == "The token was removed from this computer."


def test_deleting_a_connection_says_how_many_tokens_go_with_it(
    keep: Keep, tokens: KeptTokens, reopen: Reopen, password_store: MemoryStore
) -> None:
    keep("gate", "Brno")
    keep("gate", "Praha")
    other = keep("hall", "Ostrava")
    workspace = opened(reopen, 5)
    asked = conftest.answer()
    workspace.sidebar.delete_selected()
    wait_for(lambda: listed(workspace) == ["Hall", "Ostrava"])
    assert "2 tokens" in asked[0]
    wait_for(lambda: list(tokens.load().content) == [other.id])
    assert len(password_store.values()) == 1


def test_the_search_is_there_with_the_list_and_has_its_key(
    workspace: Workspace, keep: Keep, reopen: Reopen, qtbot: QtBot
) -> None:
    assert not workspace.sidebar.search_field.isVisible()
    assert workspace.sidebar.empty.isVisible()
    keep("hall", "Žďár nad Sázavou")
    workspace = opened(reopen, 3)
    assert not workspace.sidebar.empty.isVisible()
    workspace.activateWindow()
    QTest.keyClick(workspace, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(workspace.sidebar.search_field.hasFocus)
    QTest.keyClicks(workspace.sidebar.search_field, "zdar")
    assert listed(workspace) == ["Hall", "Žďár nad Sázavou"]
    QTest.keyClick(workspace.sidebar.search_field, Qt.Key.Key_Escape)
    assert (len(listed(workspace)), chosen(workspace)) == (3, "Gate")


@pytest.mark.parametrize(("connection", "before"), [("hall", None), ("gate", "Gate")])
def test_enter_opens_the_first_that_was_found(keep: Keep, reopen: Reopen, connection: str, before: str | None) -> None:
    for number in range(6):
        keep(connection, f"Customer {number}", age=float(number))
    workspace = opened(reopen, 8)
    type_into_search(workspace, "customer 3")
    assert (listed(workspace), chosen(workspace)) == ([connection.capitalize(), "Customer 3"], before)
    QTest.keyClick(workspace.sidebar.search_field, Qt.Key.Key_Return)
    wait_for(lambda: shown_token(workspace) == "token of Customer 3")


def test_what_the_command_has_done_meanwhile_is_listed_when_the_person_comes_back(
    keep: Keep, tokens: KeptTokens, reopen: Reopen, qapp: QApplication
) -> None:
    kept = keep("gate", "Brno")
    workspace = opened(reopen, 3)
    tokens.rename(kept, "Ostrava")
    assert "Brno" in listed(workspace)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    wait_for(lambda: "Ostrava" in listed(workspace))


def test_what_was_searched_for_does_not_hide_what_is_made(keep: Keep, reopen: Reopen) -> None:
    keep("gate", "Brno")
    workspace = opened(reopen, 3)
    type_into_search(workspace, "brno")
    choose(workspace, "Brno")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    assert workspace.sidebar.search_field.text() == "brno"
    actions(workspace).name.field.setText("Ostrava")
    leave_token(workspace)
    wait_for(lambda: "Ostrava" in listed(workspace))
    assert workspace.sidebar.search_field.text() == ""


def test_what_is_not_found_is_said(keep: Keep, reopen: Reopen) -> None:
    for number in range(6):
        keep("hall", f"Customer {number}")
    workspace = opened(reopen, 8)
    type_into_search(workspace, "nobody")
    assert listed(workspace) == []
    assert workspace.sidebar.nothing_found.isVisible()
    search = workspace.sidebar.search_field
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        assert search.hasFocus()
        QTest.keyClick(search, key)
    assert len(listed(workspace)) == 8
