"""The language changes in the window at once where nothing is lost by it, or at the next start."""

import threading

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.json_file import StoreNotWritable
from tests.gui.steps import cancel, finish, leave_token, shown, stay_away
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
    assert room.workspace.sidebar.foot.menu.language_button.text() == "Jazyk: Čeština"
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
    for row in form.rows.values():
        row.set_open(True)
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
    assert room.workspace.connections._is_edited()  # noqa: SLF001 (or nobody would be asked before it is dropped)


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
    assert not room.workspace.connections._is_edited()  # noqa: SLF001 (it is as it was saved)


def test_a_token_stays_on_its_page_and_the_language_is_for_the_next_start(
    room: Room, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    finish(room.workspace)
    panel = room.workspace.token_panel
    panel.show_button.click()
    panel.copy_button.click()
    token = panel.token_field.text()
    assert room.choose_for_later(CZECH).startswith("Čeština from the next start on")
    wait_for(lambda: room.preferences.load().language == "cs")
    assert shown(room.workspace) is panel
    assert panel.token_field.text() == token
    assert panel.token_field.echoMode() == QLineEdit.EchoMode.Normal
    assert panel.title.text() == "Your token is ready"
    assert not room.workspace.token.session.would_be_lost
    assert "on the clipboard" in panel.row.copied_note.text()
    assert QApplication.clipboard().text() == token


def test_a_secret_on_the_clipboard_is_still_taken_off_it(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    finish(room.workspace)
    room.workspace.token_panel.copy_button.click()
    leave_token(room.workspace)
    assert shown(room.workspace) is room.workspace.form
    room.choose_for_later(CZECH)
    room.workspace.token_panel.clipboard.clear()
    assert QApplication.clipboard().text() == ""
    assert title(room.choose(CZECH)) == "Přihlásit se v\u00a0prohlížeči"


def test_the_name_of_a_token_that_is_being_typed_stays(room: Room, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    finish(room.workspace)
    actions(room.workspace).keep_box.click()
    wait_for(lambda: len(rows(room.workspace)) > 1 and "Kept" in news(room.workspace))
    actions(room.workspace).name.field.setText("For the ga")
    room.choose_for_later(CZECH)
    assert actions(room.workspace).name.field.text() == "For the ga"
    assert actions(room.workspace).keep_box.isChecked()
    leave_token(room.workspace)
    wait_for(lambda: "For the ga" in listed(room.workspace))
    room.choose(CZECH)
    wait_for(lambda: "For the ga" in listed(room.workspace))


def test_a_problem_stays_and_once_it_is_left_the_language_can_be_had_at_once(room: Room) -> None:
    room.workspace.show_problem(TokenRequestRefused("invalid_client", "unknown client", 401))
    panel = room.workspace.problem_panel
    panel.details_button.setChecked(True)
    room.choose_for_later(CZECH)
    assert "unknown client" in panel.details.toPlainText()
    assert panel.details.isVisible()
    panel.back_button.click()
    assert title(room.choose(CZECH)) == "Přihlásit se v\u00a0prohlížeči"


def test_the_language_of_now_once_more_takes_back_what_was_chosen(room: Room) -> None:
    room.workspace.show_problem(TokenRequestRefused("invalid_client", "unknown client", 401))
    room.choose_for_later(CZECH)
    next(each for each in room.menu() if each.text() == ENGLISH).click()
    wait_for(lambda: room.preferences.load().language == "en")
    assert not room.workspace.sidebar.foot.note.isVisible()


def test_a_choice_that_cannot_be_kept_is_not_promised(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_changed: str) -> None:
        raise StoreNotWritable("full", 28)

    monkeypatch.setattr(room.preferences, "change", fail)
    room.workspace.show_problem(TokenRequestRefused("invalid_client", "unknown client", 401))
    assert "next start" not in room.choose_for_later(CZECH)


def test_a_page_of_help_gives_way_to_the_first_page(room: Room) -> None:
    room.workspace.sidebar.check_button.click()
    room.choose(CZECH)
    assert room.workspace.start.is_shown
    room.workspace.sidebar.about_button.click()
    room.choose(ENGLISH)
    assert room.workspace.start.is_shown


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


def test_a_sentence_above_the_form_is_said_again(room: Room) -> None:
    room.workspace.practise()
    assert "nothing here is real" in room.workspace.form.notice.text()
    assert room.choose(CZECH).form.notice.text().startswith("Na zkoušku")


def test_a_sign_in_under_way_goes_on_and_the_list_says_when_it_will_be(
    room: Room, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(room.workspace, portal, redirect_uri)
    stay_away(room.workspace)
    before = room.workspace
    room.choose_for_later(CZECH)
    assert shown(before) is before.sign_in_panel
    cancel(before)
    assert title(room.choose(CZECH)) == "Přihlásit se v\u00a0prohlížeči"


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
    assert room.workspace.connections.save_silently()
    wait_for(lambda: bool(password_store.secrets))
    room.workspace.connections._make_new()  # noqa: SLF001 (as the button does)
    room.workspace.sidebar.selected.emit(connection.id)
    assert room.workspace.form.secret() == ""
    room.choose(CZECH)
    unlocked.set()
    wait_for(lambda: room.workspace.form.secret() == "s3cret")
