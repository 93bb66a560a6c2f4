"""The way of a person who was sent a connection and says yes, through the sign-in, and back to the page."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import ConnectionFile, loads
from netrex_gui.hand_over.mapping import connection_of
from netrex_gui.oauth.errors import AuthorizationDenied
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser, led_to
from tests.gui.steps import shown, stay_away, texts
from tests.hand_over.kit import PASSPHRASE
from tests.hand_over.scrypt_file import lightly_locked
from tests.waiting import wait_for
from tests.window import prepare_steps
from tests.window.conftest import Button, MemoryStore, answer
from tests.window.language_steps import Room, room
from tests.window.receiving_steps import SENT, page, receive, sent_for, text
from tests.window.sealing_steps import leave_unsealed

__all__ = ["room"]


@pytest.fixture
def locked(portal: PracticePortal, redirect_uri: str) -> ConnectionFile:
    return lightly_locked(sent_for(portal, redirect_uri), portal.client_secret, PASSPHRASE)


def say_yes(workspace: Workspace, file: ConnectionFile) -> list[str]:
    """Open the file, type the passphrase, say yes, and stay in the browser; return the links."""
    panel = receive(workspace, file)
    panel.passphrase_field.setText(PASSPHRASE)
    return stay_away(workspace, panel.sign_in_button)


def back(workspace: Workspace) -> None:
    """Cancel the sign-in, and wait for the page of what was sent."""
    workspace.sign_in_panel.cancel_button.click()
    wait_for(lambda: not workspace.is_busy)


def saved(workspace: Workspace) -> list[Connection]:
    return list(workspace.library.connections.values())


def test_after_yes_the_person_gets_a_token_and_the_connection_is_kept_with_its_sender(
    workspace: Workspace, locked: ConnectionFile, portal: PracticePortal, password_store: MemoryStore
) -> None:
    """N28: the secret that was locked in the file is in memory alone."""
    (link,) = say_yes(workspace, locked)
    assert not workspace.sidebar.isVisible()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    (connection,) = saved(workspace)
    assert (connection.received, connection.sender_name) == (True, "Jana")
    assert connection.public_key == SENT.public_key
    assert not connection.keep_secret
    assert password_store.secrets == {}
    assert portal.client_secret not in " ".join(each for each in texts(workspace) if each != portal.client_secret)
    asked = leave_unsealed(workspace)
    assert ["Jana has not got anything yet" in each for each in asked] == [True]
    end = workspace.hand_over.receive.end_panel
    assert (shown(workspace), end.title.text()) == (end, "You have signed in")
    end.again_button.click()
    assert page(workspace).sign_in_button.text() == "&Sign in again"
    page(workspace).decline_button.click()
    assert saved(workspace) == [connection]
    assert shown(workspace) is end
    assert not workspace.sidebar.isVisible()
    workspace._escape()  # noqa: SLF001 (as the key does)
    assert shown(workspace) is workspace.form
    assert workspace.sidebar.isVisible()


def test_who_stays_has_the_token_still(workspace: Workspace, locked: ConnectionFile) -> None:
    (link,) = say_yes(workspace, locked)
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    prepare_steps.answer(yes=False)
    workspace.token_panel.done_button.click()
    assert shown(workspace) is workspace.token_panel
    assert workspace.token_panel.shown is not None


def test_one_press_starts_the_sign_in(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    panel = receive(workspace, sent_for(portal, redirect_uri))
    (link,) = stay_away(workspace, panel.sign_in_button)
    assert led_to(link).startswith(portal.base_url)
    back(workspace)


def test_cancel_leads_back_to_the_page_and_no_then_keeps_nothing(
    workspace: Workspace, locked: ConnectionFile, store: ConnectionStore
) -> None:
    say_yes(workspace, locked)
    back(workspace)
    panel = page(workspace)
    assert "No access came to this app" in panel.notice.text()
    assert panel.passphrase_field.text() == PASSPHRASE
    assert text(workspace, "receiveFooterNote") != "Nothing has been kept or opened so far."
    panel.decline_button.click()
    assert text(workspace, "endTitle") == "You said no"
    assert saved(workspace) == []
    assert store.load().connections == ()
    assert workspace.form.connection().client_id == ""


def test_escape_leads_back_one_step_at_a_time(workspace: Workspace, locked: ConnectionFile) -> None:
    say_yes(workspace, locked)
    workspace._escape()  # noqa: SLF001 (as the key does)
    wait_for(lambda: not workspace.is_busy)
    assert page(workspace).isVisible()
    workspace._escape()  # noqa: SLF001
    assert text(workspace, "endTitle") == "You said no"
    workspace._escape()  # noqa: SLF001
    assert workspace.start.is_shown


def test_the_last_page_closes_the_window_or_shows_once_more_what_was_sent(
    workspace: Workspace, locked: ConnectionFile, qtbot: QtBot
) -> None:
    receive(workspace, locked).decline_button.click()
    end = workspace.hand_over.receive.end_panel
    end.again_button.click()
    assert page(workspace).isVisible()
    page(workspace).decline_button.click()
    assert end.close_button.hasFocus()
    end.close_button.click()
    qtbot.waitUntil(lambda: not workspace.window().isVisible())


def test_a_problem_leads_back_to_the_page_and_not_to_the_form(workspace: Workspace, locked: ConnectionFile) -> None:
    say_yes(workspace, locked)
    workspace.show_problem(AuthorizationDenied(""))
    wait_for(lambda: not workspace.is_busy)
    assert shown(workspace) is workspace.problem_panel
    workspace.problem_panel.left.emit()
    assert page(workspace).isVisible()


def test_saying_yes_again_makes_no_second_connection(workspace: Workspace, locked: ConnectionFile) -> None:
    say_yes(workspace, locked)
    back(workspace)
    stay_away(workspace, page(workspace).sign_in_button)
    assert len(saved(workspace)) == 1
    back(workspace)


def test_an_equal_connection_that_is_saved_already_is_used(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    file = sent_for(portal, redirect_uri, scopes=("liveview", "read"))
    known = replace(connection_of(loads(file.dumps())), name="By another name", scopes=("read", "liveview"))
    workspace.library.save(known)
    stay_away(workspace, receive(workspace, file).sign_in_button)
    assert workspace.form.connection().id == known.id
    assert saved(workspace) == [known]
    back(workspace)
    page(workspace).decline_button.click()
    assert saved(workspace) == [known]


@pytest.mark.parametrize(
    "change",
    [
        {"client_id": "another"},
        {"scopes": ("read", "write")},
        {"public_key": ""},
        {"redirect_url": "http://127.0.0.1:1/callback"},
        {"token_endpoint": "http://127.0.0.1:9/token"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_connection_that_differs_in_what_counts_is_another_one(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, change: dict[str, object]
) -> None:
    """N4, N20: what the page shows is what is signed in with, be there a like one that is saved."""
    file = sent_for(portal, redirect_uri)
    known = replace(connection_of(file), **change)  # type: ignore[arg-type]  # of the types of the members
    workspace.library.save(known)
    stay_away(workspace, receive(workspace, file).sign_in_button)
    assert workspace.form.connection().id != known.id
    assert workspace.form.connection().client_id == file.client_id
    back(workspace)


def test_edits_in_the_form_are_asked_about_and_not_lost(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    workspace.form.client_id_field.setText("being typed")
    panel = receive(workspace, sent_for(portal, redirect_uri))
    asked = answer(Button.Cancel)
    panel.sign_in_button.click()
    assert asked
    assert page(workspace) is panel
    assert not workspace.is_busy
    assert workspace.form.client_id_field.text() == "being typed"


@pytest.mark.parametrize("is_there", [True, False])
def test_a_secret_that_was_kept_before_is_used_and_its_loss_is_told_on_the_page(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, is_there: bool
) -> None:
    """N28: from the password store, without the words for whoever set it up."""
    file = sent_for(portal, redirect_uri)
    known = replace(connection_of(file), keep_secret=True)
    workspace.library.save(known)
    if is_there:
        workspace.library.save_secret(known, portal.client_secret, was_kept=False)
        stay_away(workspace, receive(workspace, file).sign_in_button)
        assert workspace.form.secret() == portal.client_secret
        back(workspace)
    else:
        receive(workspace, file).sign_in_button.click()
        wait_for(lambda: "not there any more" in text(workspace, "receiveNotice"))
        assert not workspace.is_busy


def test_a_wrong_passphrase_is_told_beside_the_field_and_nothing_is_lost(
    workspace: Workspace, locked: ConnectionFile
) -> None:
    panel = receive(workspace, locked)
    assert "by another way than the file" in text(workspace, "receivePassphraseHint")
    panel.passphrase_field.setText("gate yard hall")
    panel.sign_in_button.click()
    assert not panel.sign_in_button.isEnabled()
    wait_for(lambda: "does not fit" in text(workspace, "receivePassphraseProblem"))
    assert page(workspace) is panel
    assert panel.passphrase_field.text() == "gate yard hall"
    assert "does not fit" in panel.passphrase_field.accessibleDescription()
    assert panel.sign_in_button.isEnabled()
    assert saved(workspace) == []
    panel.passphrase_field.textEdited.emit("g")
    assert text(workspace, "receivePassphraseProblem") == ""


def test_without_a_passphrase_nothing_is_tried(workspace: Workspace, locked: ConnectionFile) -> None:
    panel = receive(workspace, locked)
    panel.sign_in_button.click()
    assert "Type the code from the sender here first" in text(workspace, "receivePassphraseProblem")
    assert panel.sign_in_button.isEnabled()
    assert not workspace.is_busy


def test_a_file_without_a_lock_asks_for_no_passphrase(workspace: Workspace) -> None:
    assert not receive(workspace, SENT).passphrase_field.isVisible()


def test_no_while_the_passphrase_is_tried_is_no(workspace: Workspace, locked: ConnectionFile) -> None:
    panel = receive(workspace, locked)
    panel.passphrase_field.setText(PASSPHRASE)
    panel.sign_in_button.click()
    panel.decline_button.click()
    controller = workspace.hand_over.receive
    assert shown(workspace) is controller.end_panel
    tried: list[object] = []
    controller._background.run(lambda: None, tried.append, tried.append)  # noqa: SLF001 (after what was asked for before)
    wait_for(lambda: bool(tried))
    assert shown(workspace) is controller.end_panel
    assert not workspace.is_busy


def test_a_connection_that_was_changed_on_the_way_is_refused(workspace: Workspace, locked: ConnectionFile) -> None:
    """N20: the secret is not sent to an address that somebody else has put in."""
    panel = receive(workspace, replace(locked, client_id="another"))
    panel.passphrase_field.setText(PASSPHRASE)
    panel.sign_in_button.click()
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    assert workspace.problem_panel.title.text() == "This connection was changed after it was made"
    assert saved(workspace) == []


def test_choosing_the_connection_in_the_list_ends_the_way(workspace: Workspace, locked: ConnectionFile) -> None:
    say_yes(workspace, locked)
    back(workspace)
    workspace.sidebar.selected.emit(workspace.form.connection().id)
    assert shown(workspace) is workspace.form
    assert workspace.sidebar.isVisible()
    workspace.show_problem(AuthorizationDenied(""))
    workspace.problem_panel.left.emit()
    assert shown(workspace) is workspace.form


def test_another_connection_ends_the_way(workspace: Workspace, locked: ConnectionFile) -> None:
    say_yes(workspace, locked)
    back(workspace)
    workspace.sidebar.new_button.click()
    assert workspace.start.is_shown
    assert workspace.form.connection().client_id == ""


def test_a_language_that_is_chosen_leaves_the_page_with_the_passphrase_typed(
    room: Room, locked: ConnectionFile
) -> None:
    panel = receive(room.workspace, locked)
    panel.passphrase_field.setText("gate yard")
    room.choose_for_later("Čeština")
    assert page(room.workspace) is panel
    assert panel.passphrase_field.text() == "gate yard"
    assert panel.note.text() == SENT.note
    panel.passphrase_field.setText(PASSPHRASE)
    stay_away(room.workspace, panel.sign_in_button)
    back(room.workspace)


def test_a_language_that_is_chosen_on_the_way_leaves_the_way_back(room: Room, locked: ConnectionFile) -> None:
    say_yes(room.workspace, locked)
    back(room.workspace)
    workspace = room.workspace
    workspace.show_problem(AuthorizationDenied(""))
    room.choose_for_later("Čeština")
    assert shown(workspace) is workspace.problem_panel
    assert not workspace.sidebar.isVisible()
    workspace.problem_panel.left.emit()
    page(workspace).decline_button.click()
    assert saved(workspace) == []
