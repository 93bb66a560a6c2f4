"""What came along with a pasted client ID or secret: removed and said, or refused at the field."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser
from tests.gui.steps import finish, refusal, shown
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, Reopen, fill_in
from tests.window.guide_steps import guide, press

REMOVED = "in what you pasted were removed"


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def paste(field: QLineEdit, text: str) -> None:
    """Put a text in place of a field's own, as a person does from a web page or a mail."""
    QGuiApplication.clipboard().setText(text)
    field.selectAll()
    field.paste()


@pytest.mark.parametrize("around", ["{} ", " {}", "{}\n", "\r\n{}\t", "\u00a0{}"])
def test_blanks_around_a_right_id_and_secret_do_no_harm(
    workspace: Workspace, portal: PracticePortal, store: ConnectionStore, around: str
) -> None:
    paste(workspace.form.client_id_field, around.format(portal.client_id))
    paste(workspace.form.secret_field, around.format(portal.client_secret))
    finish(workspace)
    assert shown(workspace) is workspace.token_panel
    assert store.load().connections[0].client_id == portal.client_id


@pytest.mark.parametrize("wrong", ["wrong ", " wrong", "wrong\r\n", "wrong\u00a0"])
def test_blanks_that_were_in_the_secret_are_told_when_the_portal_does_not_accept_it(
    workspace: Workspace, wrong: str
) -> None:
    paste(workspace.form.secret_field, wrong)
    finish(workspace)
    assert "does not accept this client ID and secret" in workspace.problem_panel.title.text()
    assert REMOVED in workspace.problem_panel.advice.text()


def test_blanks_that_were_in_the_id_are_told_when_the_portal_does_not_accept_the_secret(
    workspace: Workspace, portal: PracticePortal
) -> None:
    paste(workspace.form.client_id_field, f"{portal.client_id}\n")
    paste(workspace.form.secret_field, "wrong")
    finish(workspace)
    assert REMOVED in workspace.problem_panel.advice.text()


def test_nothing_is_said_to_be_removed_where_nothing_was(workspace: Workspace) -> None:
    paste(workspace.form.secret_field, "wrong")
    finish(workspace)
    assert "does not accept this client ID and secret" in workspace.problem_panel.title.text()
    assert REMOVED not in workspace.problem_panel.advice.text()
    assert "removed" not in workspace.problem_panel.advice.text()


def test_a_secret_that_was_remembered_with_a_line_break_in_it_is_refused_at_its_field(
    workspace: Workspace, password_store: MemoryStore, reopen: Reopen
) -> None:
    """N39: it is not sent without that, since nobody knows what was meant."""
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    wait_for(lambda: bool(password_store.values()))
    password_store.secrets = dict.fromkeys(password_store.secrets, "wro\nng")
    again = reopen()
    wait_for(lambda: again.form.secret() != "")
    finish(again)
    assert "more than a client secret" in refusal(again)
    assert again.may_close()


MAIL = "Hello,\nplease send us a token for your cameras, so that we can see them.\nRegards"


def leave(workspace: Workspace) -> None:
    """Go on to another field."""
    workspace.form.name_field.setFocus()


def test_a_mail_without_an_id_that_is_pasted_into_its_field_goes_nowhere(
    workspace: Workspace, store: ConnectionStore, browser: FakeBrowser
) -> None:
    """N39: neither to the browser's address bar nor into the file of connections; it is said as soon as it is left."""
    field, message = workspace.form.client_id_field, workspace.form.credentials.id_message
    field.setFocus()
    paste(field, MAIL)
    leave(workspace)
    assert message.text().startswith("This is more than a client ID. ")
    assert field.accessibleDescription() == message.text()
    finish(workspace)
    workspace.form.save_button.click()
    wait_for(field.hasFocus)
    assert "more than a client ID" in refusal(workspace)
    assert (field.text(), browser.opened, store.load().connections) == (MAIL, [], ())


@pytest.mark.parametrize("hidden", ["\u200b", "\u200e", "\u2060", "\u00ad"])
def test_what_cannot_be_seen_is_taken_out_of_an_id_and_a_secret_and_that_is_said(
    workspace: Workspace, portal: PracticePortal, hidden: str
) -> None:
    """N39: the portal would refuse what looks right."""
    form = workspace.form
    for field, value in ((form.client_id_field, portal.client_id), (form.secret_field, portal.client_secret)):
        field.setFocus()
        paste(field, value[:3] + hidden + value[3:] + hidden)
    leave(workspace)
    for message in (form.credentials.id_message, form.credentials.secret_message):
        assert message.text() == "Removed from what you pasted: characters that cannot be seen."
        assert message.isVisible()
    finish(workspace)
    assert shown(workspace) is workspace.token_panel


def test_what_stands_around_an_id_is_taken_off_in_the_guide_as_well(
    workspace: Workspace, portal: PracticePortal
) -> None:
    """N39: the same is done wherever an ID can be typed."""
    workspace.guide.open(Step.PASTE)
    part = guide(workspace).paste_part
    paste(part.id_field, MAIL)
    press(workspace, "guideNextButton")
    assert guide(workspace).isVisible()
    assert part.credentials.id_message.text().startswith("This is more than a client ID. ")
    wait_for(part.id_field.hasFocus)
    paste(part.id_field, f"“client_id={portal.client_id}” ")
    press(workspace, "guideNextButton")
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    assert workspace.form.client_id_field.text() == portal.client_id
