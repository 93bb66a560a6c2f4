"""The language changes in the window, and everything else stays as it was."""

import threading

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.practice import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from tests.gui.steps import cancel, finish, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import GATE, HALL, MemoryStore, fill_in
from tests.window.language_steps import Room, room, title
from tests.window.sidebar_steps import chosen, listed, rows
from tests.window.token_steps import actions, news

__all__ = ["room"]

CZECH, ENGLISH = "Čeština", "English"


def field(workspace: Workspace, name: str) -> QLineEdit:
    found = workspace.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_each_language_is_named_in_itself_and_the_one_in_use_is_ticked(room: Room) -> None:
    assert [each.text() for each in room.menu()][1:] == [ENGLISH, CZECH]
    room.choose(CZECH)
    assert room.workspace.language_bar.button.text() == CZECH
    assert [each.text() for each in room.menu() if each.isChecked()] == [CZECH]


def test_the_window_is_in_the_chosen_language_and_back_again(room: Room) -> None:
    assert title(room.workspace) == "Sign in with browser"
    assert title(room.choose(CZECH)) == "Přihlásit se v\u00a0prohlížeči"
    assert title(room.choose(ENGLISH)) == "Sign in with browser"


def test_what_is_typed_and_not_saved_stays_blanks_and_all(room: Room) -> None:
    form = room.workspace.form
    form.name_field.setText(" Vrátnice ")
    form.provider_field.setEditText("cloud.camstreamer.com/")
    form.client_id_field.setText("4f1c 93")
    form.secret_field.setText(" s3cret ")
    form.other_scopes.field.setText("odd, one")
    form.set_redirect_url("http://127.0.0.1:1")
    form.keep_secret_box.setChecked(True)
    form.scope_boxes.set_scopes(("write", "events"))
    form.advanced_button.setChecked(True)
    field(room.workspace, "tokenEndpoint").setText("https://example.org/t ")
    room.workspace.findChildren(QPlainTextEdit, "extraParameters")[0].setPlainText("prompt=login\n\n")
    typed, secret = form.connection(), form.secret_field.text()
    form = room.choose(CZECH).form
    assert (form.connection(), form.secret_field.text()) == (typed, secret)
    assert form.name_field.text() == " Vrátnice "
    assert form.other_scopes.field.text() == "odd, one"
    assert form.advanced.isVisible()
    assert field(room.workspace, "tokenEndpoint").text() == "https://example.org/t "
    assert form.secret_field.echoMode() == QLineEdit.EchoMode.Password
    assert room.workspace.desk._is_edited()  # noqa: SLF001 (or nobody would be asked before it is dropped)


def test_the_chosen_connection_and_the_search_stay(room: Room, store: ConnectionStore) -> None:
    for connection in (GATE, HALL):
        store.put(connection)
    room.workspace.library.load()
    room.workspace.library.changed.emit()
    room.workspace.sidebar.selected.emit("hall")
    room.workspace.sidebar.search_field.setText("hall")
    room.choose(CZECH)
    assert chosen(room.workspace) == "Hall"
    assert listed(room.workspace) == ["Hall"]
    assert room.workspace.form.name_field.text() == "Hall"
    assert not room.workspace.desk._is_edited()  # noqa: SLF001 (it is as it was saved)


def test_a_token_that_is_not_kept_stays_on_its_page(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    finish(room.workspace)
    panel = room.workspace.token_panel
    panel.show_button.click()
    panel.copy_button.click()
    token = panel.token_field.text()
    panel = room.choose(CZECH).token_panel
    assert shown(room.workspace) is panel
    assert panel.token_field.text() == token
    assert panel.token_field.echoMode() == QLineEdit.EchoMode.Normal
    assert panel.title.text() == "Váš token je připraven"
    assert not room.workspace.token_desk.may_be_left
    assert panel.on_clipboard.isVisible()
    assert QApplication.clipboard().text() == token
    panel.clipboard.clear()
    assert QApplication.clipboard().text() == ""


def test_a_kept_token_stays_with_the_name_that_is_being_typed(
    room: Room, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    finish(room.workspace)
    actions(room.workspace).keep_box.click()
    wait_for(lambda: len(rows(room.workspace)) > 1 and "Kept" in news(room.workspace))
    actions(room.workspace).name.field.setText("For the ga")
    room.choose(CZECH)
    assert actions(room.workspace).name.field.text() == "For the ga"
    assert actions(room.workspace).keep_box.isChecked()
    assert "úložišti hesel" in news(room.workspace)
    wait_for(lambda: len(rows(room.workspace)) > 1)
    actions(room.workspace).name.finish()
    wait_for(lambda: "For the ga" in listed(room.workspace))
    actions(room.workspace).renew_button.click()
    wait_for(lambda: news(room.workspace).startswith("Obnoveno"))


def test_a_problem_stays_unfolded_and_is_told_in_the_other_language(room: Room) -> None:
    room.workspace.show_problem(TokenRequestRefused("invalid_client", "unknown client", 401))
    room.workspace.problem_panel.details_button.setChecked(True)
    before = room.workspace.problem_panel.title.text()
    panel = room.choose(CZECH).problem_panel
    assert shown(room.workspace) is panel
    assert panel.title.text() not in {"", before}
    assert "unknown client" in panel.details.toPlainText()
    assert panel.details.isVisible()
    panel.back_button.click()
    assert shown(room.workspace) is room.workspace.form


@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.name)
def test_the_guide_stays_at_its_step_and_leads_back(room: Room, step: Step) -> None:
    room.workspace.form.client_id_field.setText("4f1c")
    room.workspace.guide.open(step)
    workspace = room.choose(CZECH)
    assert workspace.guide.panel is not None
    assert shown(workspace) is workspace.guide.panel
    assert workspace.guide.panel.step is step
    assert field(workspace, "guideClientId").text() == "4f1c"
    workspace.guide.leave()
    assert shown(workspace) is workspace.form


def test_what_a_check_found_stays_and_about_does(room: Room) -> None:
    room.workspace.sidebar.check_button.click()
    panel = room.workspace.help.setup_panel
    assert panel is not None
    wait_for(panel.again_button.isEnabled)
    found = {check: result.finding for check, result in panel.results.items()}
    moved = room.choose(CZECH).help.setup_panel
    assert moved is not None
    assert shown(room.workspace) is moved
    assert {check: result.finding for check, result in moved.results.items()} == found
    assert moved.again_button.isEnabled()
    room.workspace.sidebar.about_button.click()
    room.choose(ENGLISH)
    assert shown(room.workspace) is room.workspace.help.about_panel


def test_a_sentence_above_the_form_is_said_again(room: Room) -> None:
    room.workspace.practise()
    assert "nothing here is real" in room.workspace.form.notice.text()
    assert room.choose(CZECH).form.notice.text().startswith("Na zkoušku")


def test_a_sign_in_under_way_goes_on_and_the_list_says_why_not_now(
    room: Room, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    stay_away(room.workspace)
    before = room.workspace
    first, *others = room.menu()
    assert "has ended" in first.text()
    assert not any(each.isEnabled() for each in (first, *others))
    before.language_bar.chosen.emit("cs")
    QApplication.processEvents()
    assert room.workspace is before
    assert shown(before) is before.sign_in_panel
    cancel(before)
    assert all(each.isEnabled() for each in room.menu())


def test_a_secret_that_the_password_store_has_not_handed_out_yet_still_comes(
    room: Room, store: ConnectionStore, password_store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked = threading.Event()
    at_hand = password_store.get_password
    monkeypatch.setattr(
        password_store, "get_password", lambda service, name: at_hand(service, name) if unlocked.wait(10) else None
    )
    connection = room.workspace.form.connection()
    room.workspace.form.keep_secret_box.setChecked(True)
    room.workspace.form.name_field.setText("Gate")
    room.workspace.form.secret_field.setText("s3cret")
    assert room.workspace.desk.save_silently()
    wait_for(lambda: bool(password_store.secrets))
    room.workspace.desk._make_new()  # noqa: SLF001 (as the button does)
    room.workspace.sidebar.selected.emit(connection.id)
    assert room.workspace.form.secret() == ""
    room.choose(CZECH)
    unlocked.set()
    wait_for(lambda: room.workspace.form.secret() == "s3cret")
