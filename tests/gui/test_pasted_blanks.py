"""Blanks and line breaks that came with a pasted client ID or secret: removed, and said where it matters."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from netrex_gui.connection_store import ConnectionStore
from netrex_gui.gui.workspace import Workspace
from netrex_gui.practice import PracticePortal
from tests.gui.steps import finish, shown
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, Reopen, fill_in

REMOVED = "Spaces or line breaks"


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


@pytest.mark.parametrize("wrong", ["wrong ", " wrong", "wro\nng", "wrong\r\n", "wrong\u00a0"])
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


def test_a_secret_that_was_remembered_with_a_line_break_in_it_is_said_to_have_had_one(
    workspace: Workspace, password_store: MemoryStore, reopen: Reopen
) -> None:
    workspace.form.keep_secret_box.setChecked(True)
    paste(workspace.form.secret_field, "wro\nng")
    workspace.form.save_button.click()
    wait_for(lambda: password_store.values() == ["wro\nng"])
    again = reopen()
    wait_for(lambda: again.form.secret() != "")
    finish(again)
    assert REMOVED in again.problem_panel.advice.text()
    assert again.may_close()
