"""A sign-in in the window, with the practice portal and a browser without a screen."""

import socket
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.client import STANDARD_FORM
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import PRACTICE_ID
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser
from tests.gui.steps import finish, leave_token, refusal, shown, stay_away
from tests.oauth.portals import AuthCodePortal, JsonPortal
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.row_steps import part


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Workspace:
    fill_in(workspace, portal, redirect_uri)
    return workspace


def test_the_token_is_masked_shown_copied_and_dropped(workspace: Workspace, qtbot: QtBot) -> None:
    """N29: the copy is marked as confidential."""
    finish(workspace)
    panel = workspace.token_panel
    token = panel.token_field.text()
    assert panel.token_field.echoMode() == QLineEdit.EchoMode.Password
    panel.show_button.click()
    assert panel.token_field.echoMode() == QLineEdit.EchoMode.Normal
    QGuiApplication.clipboard().clear()
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == token
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    leave_token(workspace)
    assert shown(workspace) is workspace.form
    assert panel.token_field.text() == ""


def test_ctrl_c_copies_the_token(workspace: Workspace, qtbot: QtBot) -> None:
    finish(workspace)
    QGuiApplication.clipboard().clear()
    workspace.activateWindow()
    qtbot.waitUntil(workspace.token_panel.copy_button.hasFocus)
    QTest.keyClick(workspace.token_panel.copy_button, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == workspace.token_panel.token_field.text()


def test_declining_leads_back_to_an_intact_connection(workspace: Workspace, browser: FakeBrowser) -> None:
    before = workspace.form.connection(), workspace.form.secret()
    browser.decision = "deny"
    finish(workspace)
    assert "declined" in workspace.problem_panel.title.text()
    workspace.problem_panel.back_button.click()
    assert workspace.problem_panel.title.text() == ""
    assert (replace(workspace.form.connection(), name="Gate"), workspace.form.secret()) == before


@pytest.mark.parametrize(
    ("provider_url", "client_id", "title"),
    [
        ("hello", "x", "portal address"),
        ("http://portal.example", "x", "portal address"),
        ("https://somebody:secret@portal.example", "x", "portal address"),
        ("https://portal.example", "", "client ID is missing"),
    ],
)
def test_what_cannot_work_is_told_before_the_browser_opens(
    workspace: Workspace, browser: FakeBrowser, provider_url: str, client_id: str, title: str
) -> None:
    workspace.form.provider_field.setEditText(provider_url)
    workspace.form.client_id_field.setText(client_id)
    finish(workspace)
    assert title in refusal(workspace)
    assert workspace.form.provider_field.currentText() == provider_url
    assert browser.opened == []


def test_cancelling_and_escape_lead_back(workspace: Workspace, qtbot: QtBot) -> None:
    stay_away(workspace)
    workspace.sign_in_panel.cancel_button.click()
    wait_for(lambda: shown(workspace) is workspace.form)
    stay_away(workspace)
    QTest.keyClick(workspace, Qt.Key.Key_Escape)
    wait_for(lambda: shown(workspace) is workspace.form)


def test_a_pasted_address_of_another_sign_in_is_refused_and_the_right_one_taken(workspace: Workspace) -> None:
    """N18: by the same checks as a redirect."""
    links = stay_away(workspace)
    panel = workspace.sign_in_panel
    panel.paste.field.setText("http://127.0.0.1/callback?code=x&state=y")
    panel.paste.use_button.click()
    assert "does not belong" in panel.paste.problem.text()
    address = FakeBrowser(follows_redirect=False).open(links[0]).headers["Location"]
    panel.paste.field.setText(f"  {address}\n")
    panel.paste.use_button.click()
    wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_a_browser_that_does_not_open_is_told_and_the_link_can_be_copied(workspace: Workspace) -> None:
    """N8: the link can be copied instead."""
    workspace.open_browser = lambda _link: False
    workspace.form.sign_in_button.click()
    panel = workspace.sign_in_panel
    wait_for(lambda: "did not open" in panel.status.text())
    panel.copy_link_button.click()
    FakeBrowser().open_detached(QGuiApplication.clipboard().text())
    wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_a_port_that_a_stranger_uses_is_told_with_another_one(workspace: Workspace, redirect_uri: str) -> None:
    """N2: the browser is not opened where nobody listens."""
    taken = RedirectUri.parse(redirect_uri)
    with socket.create_server((taken.host, taken.port)):
        finish(workspace)
    panel = workspace.problem_panel
    assert "Another program on this computer" in panel.title.text()
    assert str(taken.port) in panel.details.toPlainText()
    assert not [text for text in (panel.title.text(), panel.advice.text()) if str(taken.port) in text]
    offered = panel.offer_box.field.text()
    assert offered != redirect_uri
    workspace.problem_panel.back_button.click()
    workspace.form.set_redirect_url(offered)
    assert RedirectUri.parse(offered).port in range(taken.port + 1, taken.port + 21)
    assert stay_away(workspace)


def test_signing_in_saves_the_connection_but_not_the_practice_one(workspace: Workspace, store: ConnectionStore) -> None:
    finish(workspace)
    assert [each.name for each in store.load().connections] == ["Gate"]
    leave_token(workspace)
    workspace.practise()
    assert workspace.form.connection().id == PRACTICE_ID
    assert [each.name for each in store.load().connections] == ["Gate"]


def test_a_provider_that_takes_json_alone_is_found_out_shown_and_asked_once_the_next_time(
    workspace: Workspace, store: ConnectionStore, redirect_uri: str
) -> None:
    """N38: in the body both times; whoever knows it can set it before."""
    form, box = workspace.form, part(workspace.form, "tokenRequest")
    assert isinstance(box, QComboBox)
    with JsonPortal([redirect_uri]) as portal:
        fill_in(workspace, portal, redirect_uri)
        assert box.currentText() == "As a form, which is the standard"
        for requests in (2, 3):
            finish(workspace)
            assert shown(workspace) is workspace.token_panel
            assert len(portal.asked) == requests
            wait_for(lambda: store.load().connections[0].token_request_form == "json:authorization_code:redirect_uri")
            leave_token(workspace)
            assert box.currentText() == "As JSON"
        assert all(request.query == "" for request in portal.asked)
    assert workspace.may_close()  # there is nothing that is not saved
    box.setCurrentIndex(0)
    assert form.connection().token_request_form == "body:authorization_code:redirect_uri"
    box.setCurrentIndex(1)
    assert form.connection().token_request_form == "json:authorization_code:redirect_uri"


def test_the_form_that_the_provider_understood_is_saved(
    workspace: Workspace, store: ConnectionStore, redirect_uri: str
) -> None:
    with AuthCodePortal([redirect_uri]) as portal:
        fill_in(workspace, portal, redirect_uri)
        for requests in (3, 4):
            finish(workspace)
            assert len(portal.asked) == requests
            wait_for(lambda: store.load().connections[0].token_request_form == "body:auth_code:both")
            leave_token(workspace)
    assert workspace.form.sign_in_settings().form.name == "body:auth_code:both"
    workspace.form.provider_field.setEditText("https://portal.example")
    assert workspace.form.sign_in_settings().form == STANDARD_FORM
    workspace.form.provider_field.setEditText(portal.base_url)
    assert workspace.may_close()
