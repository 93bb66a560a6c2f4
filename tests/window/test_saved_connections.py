"""Connections in the window: saved, chosen, edited, duplicated, deleted, and what is asked before."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.window.conftest import GATE, HALL, Button, Reopen, answer, fill_in
from tests.window.sidebar_steps import choose, chosen, listed, rows, states


@pytest.fixture
def two(store: ConnectionStore, reopen: Reopen) -> Workspace:
    store.put(HALL)
    store.put(GATE)
    return reopen()


def test_the_last_connection_is_shown_again(two: Workspace) -> None:
    assert two.form.connection() == GATE
    assert listed(two) == ["Hall", "Gate"]


def test_a_connection_that_is_called_like_its_portal_says_so_once(store: ConnectionStore, reopen: Reopen) -> None:
    portal = GATE.provider_url.removeprefix("https://")
    store.put(replace(GATE, name=portal))
    store.put(HALL)
    workspace = reopen()
    assert list(zip(listed(workspace), states(workspace), strict=True)) == [(portal, ""), ("Hall", portal)]


def test_choosing_shows_a_connection_with_its_own_scopes(two: Workspace) -> None:
    choose(two, "Hall")
    assert two.form.connection() == HALL
    assert two.form.other_scopes.field.text() == "odd_one"


def test_the_chosen_one_is_the_last_one_next_time(two: Workspace, reopen: Reopen) -> None:
    choose(two, "Hall")
    assert two.may_close()
    assert reopen().form.connection() == HALL


@pytest.mark.parametrize(
    ("button", "shown", "kept"), [(Button.Save, "Hall", "new"), (Button.Discard, "Hall", "gate-client")]
)
def test_unsaved_edits_are_asked_about(
    two: Workspace, store: ConnectionStore, button: Button, shown: str, kept: str
) -> None:
    two.form.client_id_field.setText("new")
    asked = answer(button)
    choose(two, "Hall")
    assert asked
    assert two.form.name_field.text() == shown
    assert {each.name: each.client_id for each in store.load().connections}["Gate"] == kept


def test_a_new_connection_is_called_that_by_the_question(workspace: Workspace) -> None:
    workspace.form.client_id_field.setText("new")
    asked = answer(Button.Discard)
    assert workspace.may_close()
    assert asked == ["The new connection is not saved yet."]


def test_cancelling_the_question_keeps_the_edit_and_the_choice(two: Workspace) -> None:
    two.form.client_id_field.setText("new")
    answer(Button.Cancel)
    choose(two, "Hall")
    assert two.form.client_id_field.text() == "new"
    assert chosen(two) == "Gate"
    answer(Button.Cancel)
    assert not two.may_close()
    answer(Button.Discard)
    assert two.may_close()


def test_the_row_that_was_clicked_is_marked_no_more_where_the_person_stays(two: Workspace) -> None:
    """Qt selects the row when the click has been dealt with: Delete would be for another one than is marked."""
    two.form.client_id_field.setText("new")
    answer(Button.Cancel)
    entries = two.sidebar.entries
    hall = next(row for row in rows(two) if row.data() == "Hall")
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=entries.visualRect(hall).center())
    QApplication.processEvents()
    assert [each.data() for each in entries.selectionModel().selectedIndexes()] == ["Gate"]
    assert chosen(two) == "Gate"


def test_the_list_chooses_nothing_by_itself_when_the_focus_comes(two: Workspace, qtbot: QtBot) -> None:
    two.sidebar.new_button.click()
    two.activateWindow()
    two.sidebar.entries.setFocus()
    qtbot.waitUntil(two.sidebar.entries.hasFocus)
    assert chosen(two) is None
    assert two.form.connection().client_id == ""


def test_nothing_is_asked_without_an_edit(two: Workspace) -> None:
    for name in ("Hall", "Gate", "Hall"):
        choose(two, name)
    two.sidebar.new_button.click()
    assert two.form.connection().name == ""
    assert two.may_close()


def test_saving_puts_it_in_the_list_and_in_the_file(workspace: Workspace, store: ConnectionStore) -> None:
    workspace.form.provider_field.setEditText("https://cloud.camstreamer.com")
    workspace.form.save_button.click()
    assert listed(workspace) == ["cloud.camstreamer.com"]
    assert store.load().connections == (workspace.form.connection(),)
    assert "Saved" in workspace.form.notice.text()


def test_a_duplicate_is_another_connection(two: Workspace, store: ConnectionStore) -> None:
    two.sidebar.duplicate_selected()
    two.form.save_button.click()
    gate, copy = (each for each in store.load().connections if each.client_id == "gate-client")
    assert (copy.name, copy.id == gate.id) == ("Gate 2", False)


def test_deleting_is_asked_first(two: Workspace, store: ConnectionStore) -> None:
    asked = answer(Button.Cancel)
    two.sidebar.delete_selected()
    assert "Gate" in asked[0]
    assert len(store.load().connections) == 2
    answer()
    two.sidebar.delete_selected()
    assert [each.name for each in store.load().connections] == ["Hall"]
    assert two.form.name_field.text() == "Hall"


@pytest.mark.parametrize(("deleted", "then"), [("Gate", "Hall"), ("Hall", "Yard"), ("Yard", "Hall")])
def test_after_deleting_the_one_beside_it_is_shown(
    store: ConnectionStore, reopen: Reopen, deleted: str, then: str
) -> None:
    for connection in (GATE, HALL, Connection(id="yard", name="Yard", client_id="yard-client")):
        store.put(connection)
    workspace = reopen()
    choose(workspace, deleted)
    answer()
    workspace.sidebar.delete_selected()
    assert (chosen(workspace), workspace.form.connection().name) == (then, then)
    assert workspace.may_close()
    assert store.load().last_id == workspace.form.connection().id


def test_an_unreadable_file_is_told_with_the_name_of_its_copy(store: ConnectionStore, reopen: Reopen) -> None:
    store.path.parent.mkdir()
    store.path.write_text("{ not json")
    assert ".unreadable" in reopen().form.notice.text()


def test_a_file_of_a_newer_version_is_told_and_left_alone(store: ConnectionStore, reopen: Reopen) -> None:
    """N33: a file from a newer version is not overwritten."""
    store.path.parent.mkdir()
    store.path.write_text('{"version": 99}')
    workspace = reopen()
    assert "newer version" in workspace.form.notice.text()
    workspace.form.save_button.click()
    assert "newer version" in workspace.form.notice.text()
    assert store.path.read_text() == '{"version": 99}'


def test_what_another_window_changed_meanwhile_is_kept_and_shown(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen, store: ConnectionStore
) -> None:
    """N33: two windows that save the same connection lose nothing but what both have changed."""
    fill_in(workspace, portal, redirect_uri)
    workspace.form.save_button.click()
    other = reopen()
    other.form.name_field.setText("Back gate")
    other.form.save_button.click()
    workspace.form.scope_boxes.set_scopes(["read", "events"])
    workspace.form.save_button.click()
    (saved,) = store.load().connections
    assert (saved.name, saved.scopes, saved.client_id) == ("Back gate", ("read", "events"), portal.client_id)
    assert workspace.form.name_field.text() == "Back gate"
    assert "Another window had changed it too" in workspace.form.notice.text()
    workspace.form.save_button.click()
    assert "Another window" not in workspace.form.notice.text()
    assert other.may_close()
