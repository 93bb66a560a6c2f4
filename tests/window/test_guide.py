"""The guide: never in the way, and its values are those of the connection."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from netrex_gui.gui.guide.panel import GuidePanel
from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import PRACTICE_ID, Connection
from netrex_gui.store.connections import ConnectionStore
from tests.waiting import wait_for
from tests.window.conftest import GATE, Reopen
from tests.window.guide_steps import first_start, guide, in_guide, press, seen
from tests.window.row_steps import opened

__all__ = ["first_start", "in_guide"]


def field(workspace: Workspace, name: str) -> QLineEdit:
    (found,) = workspace.findChildren(QLineEdit, name)
    return found


def test_the_guide_begins_with_its_two_ways(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.activateWindow()
    press(workspace, "helpButton", "guideButton")
    panel = guide(workspace)
    qtbot.waitUntil(panel.start_part.first.hasFocus)
    for name in ("guideHaveCodesButton", "guideCreateButton", "guideAskButton", "guidePracticeButton"):
        assert seen(workspace, name)


def test_a_guide_that_goes_as_its_page_comes_has_nothing_left_to_do(qtbot: QtBot) -> None:
    panel = GuidePanel()
    panel.show_step(Step.PASTE)
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as exceptions:
        QCoreApplication.processEvents()
    assert exceptions == []


def test_the_empty_form_is_one_press_away(in_guide: Workspace, qtbot: QtBot) -> None:
    press(in_guide, "guideHaveCodesButton")
    assert in_guide.navigator.current is in_guide.form
    qtbot.waitUntil(in_guide.form.client_id_field.hasFocus)


def test_escape_leaves_the_guide(in_guide: Workspace) -> None:
    QTest.keyClick(guide(in_guide), Qt.Key.Key_Escape)
    assert in_guide.start.is_shown


def test_the_button_for_it_leaves_the_guide(in_guide: Workspace) -> None:
    press(in_guide, "closeGuideButton")
    assert in_guide.start.is_shown


def test_trying_it_without_an_account_is_one_press_away(in_guide: Workspace) -> None:
    press(in_guide, "guidePracticeButton")
    assert in_guide.navigator.current is in_guide.form
    assert in_guide.form.connection().id == PRACTICE_ID


def test_a_practice_portal_that_does_not_start_is_told_where_it_can_be_seen(in_guide: Workspace) -> None:
    in_guide._start_practice = no_portal  # noqa: SLF001 (the composition root hands it over)
    press(in_guide, "guidePracticeButton")
    assert in_guide.form.notice.isVisible()
    assert "could not be started" in in_guide.form.notice.text()


def no_portal() -> tuple[Connection, str]:
    raise OSError


def test_what_is_typed_in_one_place_is_in_the_other(workspace: Workspace) -> None:
    workspace.form.client_id_field.setText("typed in the form")
    press(workspace, "helpButton", "guideButton", "guideCreateButton")
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


def test_the_secret_is_masked_here_too_and_masked_again(in_guide: Workspace) -> None:
    in_guide.guide.open(Step.PASTE)
    secret = field(in_guide, "guideClientSecret")
    secret.actions()[0].trigger()
    assert secret.echoMode() == QLineEdit.EchoMode.Normal
    press(in_guide, "guideBackButton")
    assert secret.echoMode() == QLineEdit.EchoMode.Password


def test_another_connection_is_another_one_in_the_guide(
    store: ConnectionStore, workspace: Workspace, reopen: Reopen
) -> None:
    store.put(GATE)
    two = reopen()
    two.guide.open(Step.PASTE)
    assert field(two, "guideClientId").text() == GATE.client_id
    two.sidebar.new_button.click()
    assert two.start.is_shown
    assert field(two, "guideClientId").text() == ""


def test_leaving_leads_back_to_a_problem_that_was_being_read(workspace: Workspace) -> None:
    workspace.show_problem(TokenRequestRefused("invalid_client", "", 401))
    title = workspace.problem_panel.title.text()
    press(workspace, "helpButton", "guideButton", "guideCreateButton", "closeGuideButton")
    assert workspace.navigator.current is workspace.problem_panel
    assert workspace.problem_panel.title.text() == title != ""


def test_leaving_puts_the_focus_where_it_was(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.activateWindow()
    opened(workspace.form, "redirectUrl").setFocus()
    qtbot.waitUntil(workspace.form.redirect_box.field.hasFocus)
    workspace.guide.open()
    press(workspace, "closeGuideButton")
    qtbot.waitUntil(workspace.form.redirect_box.field.hasFocus)


def test_where_leads_to_the_step_with_the_redirect_url(workspace: Workspace) -> None:
    """N4: the redirect URL is the same string in the form and in the guide."""
    workspace.form.set_redirect_url("http://127.0.0.1:18000/other")
    press(workspace, "redirectButton", "guideWhereButton")
    assert guide(workspace).step is Step.CREATE
    assert field(workspace, "guideRedirectUrl").text() == "http://127.0.0.1:18000/other"
    assert field(workspace, "guideRedirectUrl").isReadOnly()


def test_the_guide_ends_with_a_token(in_guide: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    in_guide.form.set_redirect_url(redirect_uri)
    press(in_guide, "guideCreateButton")
    field(in_guide, "guideProviderUrl").setText(portal.base_url)
    press(in_guide, "guideNextButton", "guideNextButton")
    field(in_guide, "guideClientId").setText(portal.client_id)
    field(in_guide, "guideClientSecret").setText(portal.client_secret)
    press(in_guide, "guideNextButton")
    wait_for(lambda: in_guide.navigator.current is in_guide.token_panel)
    assert in_guide.token_panel.token_field.text()


def test_a_missing_client_id_is_told_beside_its_field(in_guide: Workspace, qtbot: QtBot) -> None:
    in_guide.guide.open(Step.PASTE)
    press(in_guide, "guideNextButton")
    assert seen(in_guide, "guideClientIdProblem")
    qtbot.waitUntil(field(in_guide, "guideClientId").hasFocus)
    field(in_guide, "guideClientId").setText("there-it-is")
    assert not seen(in_guide, "guideClientIdProblem")


def test_permissions_are_one_press_away_from_the_last_step(in_guide: Workspace, qtbot: QtBot) -> None:
    in_guide.guide.open(Step.PASTE)
    press(in_guide, "guidePermissionsButton")
    assert in_guide.navigator.current is in_guide.form
    qtbot.waitUntil(lambda: "scope_read" in names_with_focus(in_guide))


def names_with_focus(workspace: Workspace) -> list[str]:
    focused = workspace.window().focusWidget()
    return [] if focused is None else [focused.objectName()]


def test_the_word_oauth_stands_only_where_the_portal_has_it(in_guide: Workspace) -> None:
    panel = guide(in_guide)
    labels = [each.text() + each.accessibleDescription() for each in panel.findChildren(QLabel)]
    buttons = [each.text() + each.accessibleDescription() for each in panel.findChildren(QPushButton)]
    words = " ".join([*labels, *buttons])
    assert "OAuth2 Application" in words
    assert "OAuth" not in words.replace("OAuth2 Application", "")
