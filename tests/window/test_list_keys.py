"""The list takes the keys and clicks that other lists take: open, rename, delete, and a menu that tells these keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.tokens.token_store import KeptTokens
from tests.gui.steps import shown
from tests.waiting import wait_for
from tests.window.conftest import GATE, HALL, MemoryStore, Reopen, answer
from tests.window.sidebar_steps import choose, listed

KEY = Qt.Key


@pytest.fixture
def two(store: ConnectionStore, password_store: MemoryStore, reopen: Reopen) -> Workspace:
    """Give a window in use with two connections, one of which has a token."""
    store.put(HALL)
    store.put(GATE)
    token = TokenResponse("token", "Bearer", 3600.0, ("read",), None, 1.0, 0.0)
    KeptTokens(store.path.parent, SecretStore()).keep("gate", "Shop", GATE.provider().token_endpoint, token)
    workspace = reopen()
    wait_for(lambda: len(listed(workspace)) == 3)
    workspace.activateWindow()
    wait_for(workspace.isActiveWindow)
    workspace.sidebar.entries.setFocus()
    return workspace


def press(workspace: Workspace, key: Qt.Key) -> None:
    QTest.keyClick(workspace.sidebar.entries, key)


def double_click(workspace: Workspace) -> None:
    entries = workspace.sidebar.entries
    place: QPoint = entries.visualRect(entries.currentIndex()).center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(entries.viewport(), left, none, place)
    QTest.mouseDClick(entries.viewport(), left, none, place)


def decrypt_token(workspace: Workspace) -> None:
    choose(workspace, "Shop")
    wait_for(lambda: shown(workspace) is workspace.token_panel)


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_goes_to_what_is_done_next_with_the_connection(two: Workspace, key: Qt.Key) -> None:
    press(two, key)
    assert two.form.secret_field.hasFocus()  # it was not kept


def test_a_double_click_does_so_too_and_leaves_a_page_of_help(two: Workspace) -> None:
    two.sidebar.about_button.click()
    double_click(two)
    assert shown(two) is two.form
    assert two.form.secret_field.hasFocus()


def test_enter_on_a_token_goes_to_the_button_that_copies_it(two: Workspace) -> None:
    decrypt_token(two)
    assert two.sidebar.entries.hasFocus()
    press(two, KEY.Key_Return)
    assert two.token_panel.copy_button.hasFocus()


def test_f2_goes_to_the_name_of_a_connection_or_a_token(two: Workspace) -> None:
    press(two, KEY.Key_F2)
    assert two.form.name_field.hasFocus()
    assert two.form.name_field.selectedText() == "Gate"
    two.sidebar.entries.setFocus()
    decrypt_token(two)
    press(two, KEY.Key_F2)
    name = two.token_panel.token_actions.name.field
    assert name.hasFocus()
    assert name.selectedText() == "Shop"


def test_enter_in_the_name_takes_it_and_does_not_sign_in(two: Workspace, store: ConnectionStore) -> None:
    press(two, KEY.Key_F2)
    QTest.keyClicks(two.form.name_field, "Back gate")
    QTest.keyClick(two.form.name_field, KEY.Key_Return)
    assert [each.name for each in store.load().connections] == ["Hall", "Back gate"]
    assert shown(two) is two.form
    assert not two.is_busy
    assert two.form.next_stop().hasFocus()


def test_delete_asks_and_then_deletes_what_is_selected(two: Workspace, store: ConnectionStore) -> None:
    choose(two, "Hall")
    asked = answer(QMessageBox.StandardButton.Cancel)
    press(two, KEY.Key_Delete)
    assert len(asked) == 1
    assert "Hall" in listed(two)
    asked = answer()
    press(two, KEY.Key_Delete)
    assert "Hall" in asked[0]
    assert listed(two) == ["Gate", "Shop"]
    assert [each.id for each in store.load().connections] == ["gate"]


def test_the_key_that_duplicates_makes_a_copy_with_the_next_number(two: Workspace) -> None:
    for name in ("Gate 2", "Gate 3"):
        choose(two, "Gate")
        two.sidebar.entries.setFocus()
        QTest.keyClick(two.sidebar.entries, KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert two.form.name_field.text() == name
        assert two.connections.save_silently()
    choose(two, "Gate 2")
    two.sidebar.duplicate_selected()
    assert two.form.name_field.text() == "Gate 4"


def test_delete_and_duplicate_do_nothing_while_a_new_connection_is_shown(two: Workspace) -> None:
    two.sidebar.new_button.click()
    new = two.form.connection().id
    two.sidebar.delete_selected()  # a question would wait for an answer
    two.sidebar.duplicate_selected()
    assert two.form.connection().id == new


def test_the_key_for_the_menu_asks_for_that_of_the_chosen_row(two: Workspace) -> None:
    places: list[QPoint] = []
    entries = two.sidebar.entries
    entries.menu_wanted.disconnect()
    entries.menu_wanted.connect(places.append)
    reasons = QContextMenuEvent.Reason
    below = entries.visualRect(entries.model().index(2, 0)).bottomLeft() + QPoint(5, 20)
    for reason, place in ((reasons.Keyboard, QPoint(0, 0)), (reasons.Mouse, below)):
        entries.contextMenuEvent(QContextMenuEvent(reason, place, entries.viewport().mapToGlobal(place)))
    assert places == [entries.viewport().mapToGlobal(entries.visualRect(entries.currentIndex()).center())]


def test_delete_on_a_token_asks_to_forget_it(two: Workspace) -> None:
    decrypt_token(two)
    asked = answer(QMessageBox.StandardButton.Cancel)
    press(two, KEY.Key_Delete)
    assert "“Shop”" in asked[0]
    assert "Shop" in listed(two)


def test_the_menu_of_an_entry_tells_the_keys(two: Workspace) -> None:
    def entries() -> list[tuple[str, str]]:
        actions = two.sidebar.menu().actions()
        return [(each.text(), each.shortcut().toString()) for each in actions if not each.isSeparator()]

    assert entries() == [("Rename", "F2"), ("Duplicate", "Ctrl+D"), ("Delete…", "Del")]
    decrypt_token(two)
    assert entries() == [("Rename", "F2"), ("Forget…", "Del")]


def test_the_menu_of_the_token_copies_it_as_the_button_does(two: Workspace) -> None:
    decrypt_token(two)
    field = two.token_panel.token_field
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    own = [action for action in field.actions() if action.text()]
    assert [action.text() for action in own] == ["&Copy token", "Show the token"]
    own[1].trigger()
    assert own[1].text() == "Hide the token"
    own[0].trigger()
    assert QApplication.clipboard().text() == field.text() == "token"
