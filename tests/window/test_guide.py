"""The guide: shown by itself once, never in the way, and its values are those of the connection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from netrex_gui.connection_store import ConnectionStore
from netrex_gui.connections import PRACTICE_ID, Connection
from netrex_gui.gui.guide_wording import Step
from netrex_gui.gui.workspace import Workspace
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.practice import PracticePortal
from tests.waiting import wait_for
from tests.window.conftest import GATE, Reopen
from tests.window.guide_steps import first_start, guide, press, seen

__all__ = ["first_start"]


def field(workspace: Workspace, name: str) -> QLineEdit:
    (found,) = workspace.findChildren(QLineEdit, name)
    return found


def test_the_very_first_start_shows_the_guide_with_its_two_ways(first_start: Workspace, qtbot: QtBot) -> None:
    panel = guide(first_start)
    qtbot.waitUntil(panel.start_part.first.hasFocus)
    for name in ("guideHaveCodesButton", "guideCreateButton", "guideAskButton", "guidePracticeButton"):
        assert seen(first_start, name)


def test_a_later_start_shows_the_connection(store: ConnectionStore, reopen: Reopen) -> None:
    store.put(GATE)
    workspace = reopen()
    assert seen(workspace, "signInButton")
    assert not seen(workspace, "guideTitle")


@pytest.mark.parametrize("content", ["{ not json", '{"version": 99}', '{"version": 1, "last": "", "connections": []}'])
def test_where_there_was_a_file_the_form_is_shown_with_what_is_to_be_said(
    store: ConnectionStore, reopen: Reopen, content: str
) -> None:
    store.path.parent.mkdir()
    store.path.write_text(content)
    workspace = reopen()
    assert workspace.pages.currentWidget() is workspace.form
    assert bool(workspace.form.notice.text()) == ("connections" not in content)


@pytest.mark.parametrize("button", ["guideHaveCodesButton", "closeGuideButton"])
def test_the_empty_form_is_one_press_away(first_start: Workspace, qtbot: QtBot, button: str) -> None:
    press(first_start, button)
    assert first_start.pages.currentWidget() is first_start.form
    qtbot.waitUntil(first_start.form.client_id_field.hasFocus)


def test_escape_leaves_the_guide(first_start: Workspace) -> None:
    QTest.keyClick(guide(first_start), Qt.Key.Key_Escape)
    assert first_start.pages.currentWidget() is first_start.form


def test_trying_it_without_an_account_is_one_press_away(first_start: Workspace) -> None:
    press(first_start, "guidePracticeButton")
    assert first_start.pages.currentWidget() is first_start.form
    assert first_start.form.connection().id == PRACTICE_ID


def test_a_practice_portal_that_does_not_start_is_told_where_it_can_be_seen(first_start: Workspace) -> None:
    first_start._start_practice = no_portal  # noqa: SLF001 (the composition root hands it over)
    press(first_start, "guidePracticeButton")
    assert first_start.form.notice.isVisible()
    assert "could not be started" in first_start.form.notice.text()


def no_portal() -> tuple[Connection, str]:
    raise OSError


def test_what_is_typed_in_one_place_is_in_the_other(workspace: Workspace) -> None:
    workspace.form.client_id_field.setText("typed in the form")
    press(workspace, "guideButton", "guideCreateButton")
    field(workspace, "guideProviderUrl").setText("https://cloud.camstreamer.com")
    press(workspace, "guideNextButton", "guideNextButton")
    assert field(workspace, "guideClientId").text() == "typed in the form"
    field(workspace, "guideClientId").setText("typed in the guide")
    field(workspace, "guideClientSecret").setText("s3cret")
    guide(workspace).paste_part.credentials.keep_secret_box.setChecked(True)
    press(workspace, "closeGuideButton")
    connection = workspace.form.connection()
    assert (connection.provider_url, connection.client_id) == ("https://cloud.camstreamer.com", "typed in the guide")
    assert (workspace.form.secret(), connection.keep_secret) == ("s3cret", True)
    workspace.form.secret_field.setText("another")
    assert field(workspace, "guideClientSecret").text() == "another"


def test_the_secret_is_masked_here_too_and_masked_again(first_start: Workspace) -> None:
    first_start.guide.open(Step.PASTE)
    secret = field(first_start, "guideClientSecret")
    secret.actions()[0].trigger()
    assert secret.echoMode() == QLineEdit.EchoMode.Normal
    press(first_start, "guideBackButton")
    assert secret.echoMode() == QLineEdit.EchoMode.Password


def test_another_connection_is_another_one_in_the_guide(
    store: ConnectionStore, workspace: Workspace, reopen: Reopen
) -> None:
    store.put(GATE)
    two = reopen()
    two.guide.open(Step.PASTE)
    assert field(two, "guideClientId").text() == GATE.client_id
    two.sidebar.new_button.click()
    assert two.pages.currentWidget() is two.form
    assert field(two, "guideClientId").text() == ""


def test_leaving_leads_back_to_a_problem_that_was_being_read(workspace: Workspace) -> None:
    workspace.show_problem(TokenRequestRefused("invalid_client", "", 401))
    title = workspace.problem_panel.title.text()
    press(workspace, "guideButton", "guideCreateButton", "closeGuideButton")
    assert workspace.pages.currentWidget() is workspace.problem_panel
    assert workspace.problem_panel.title.text() == title != ""


def test_leaving_puts_the_focus_where_it_was(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.activateWindow()
    workspace.form.redirect_box.field.setFocus()
    qtbot.waitUntil(workspace.form.redirect_box.field.hasFocus)
    workspace.guide.open()
    press(workspace, "closeGuideButton")
    qtbot.waitUntil(workspace.form.redirect_box.field.hasFocus)


def test_where_leads_to_the_step_with_the_redirect_url(workspace: Workspace) -> None:
    """N4: the redirect URL is the same string in the form and in the guide."""
    workspace.form.set_redirect_url("http://127.0.0.1:18000/other")
    press(workspace, "guideWhereButton")
    assert guide(workspace).step is Step.CREATE
    assert field(workspace, "guideRedirectUrl").text() == "http://127.0.0.1:18000/other"
    assert field(workspace, "guideRedirectUrl").isReadOnly()


def test_the_guide_ends_with_a_token(first_start: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    first_start.form.set_redirect_url(redirect_uri)
    press(first_start, "guideCreateButton")
    field(first_start, "guideProviderUrl").setText(portal.base_url)
    press(first_start, "guideNextButton", "guideNextButton")
    field(first_start, "guideClientId").setText(portal.client_id)
    field(first_start, "guideClientSecret").setText(portal.client_secret)
    press(first_start, "guideNextButton")
    wait_for(lambda: first_start.pages.currentWidget() is first_start.token_panel)
    assert first_start.token_panel.token_field.text()


def test_a_missing_client_id_is_told_beside_its_field(first_start: Workspace, qtbot: QtBot) -> None:
    first_start.guide.open(Step.PASTE)
    press(first_start, "guideNextButton")
    assert seen(first_start, "guideIdMissing")
    qtbot.waitUntil(field(first_start, "guideClientId").hasFocus)
    field(first_start, "guideClientId").setText("there it is")
    assert not seen(first_start, "guideIdMissing")


def test_permissions_are_one_press_away_from_the_last_step(first_start: Workspace, qtbot: QtBot) -> None:
    first_start.guide.open(Step.PASTE)
    press(first_start, "guidePermissionsButton")
    assert first_start.pages.currentWidget() is first_start.form
    qtbot.waitUntil(lambda: "scope_read" in names_with_focus(first_start))


def names_with_focus(workspace: Workspace) -> list[str]:
    focused = workspace.window().focusWidget()
    return [] if focused is None else [focused.objectName()]


def test_the_word_oauth_stands_only_where_the_portal_has_it(first_start: Workspace) -> None:
    panel = guide(first_start)
    labels = [each.text() + each.accessibleDescription() for each in panel.findChildren(QLabel)]
    buttons = [each.text() + each.accessibleDescription() for each in panel.findChildren(QPushButton)]
    words = " ".join([*labels, *buttons])
    assert "OAuth2 Application" in words
    assert "OAuth" not in words.replace("OAuth2 Application", "")
