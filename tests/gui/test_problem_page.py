"""The problem page: what happened and what to do in the app's own words, the portal's own folded and plain."""

import sys
from dataclasses import replace
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netrex_gui import __version__, crash
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.client import CredentialInvalid
from netrex_gui.oauth.errors import (
    AuthorizationDenied,
    ClientIdMissing,
    NetworkProblem,
    PortRefused,
    PortTaken,
    ProviderUnreachable,
    SignInTimedOut,
    UnexpectedFailure,
    UrlInvalid,
    may_have_sent,
)
from netrex_gui.oauth.extra_parameters import ParameterInvalid
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from tests.fake_browser import led_to
from tests.gui.steps import finish, refusal, shown, stay_away, texts, token_from
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.test_wording import SAMPLES

FOREIGN = "<b>Bold</b> <img src=x> \u202eback"
FOREIGN_SHOWN = "<b>Bold</b> <img src=x> ⟨U+202E⟩back"


class RefusingPortal(PracticePortal):
    """Turns every token request down, with markup."""

    def token_parameters(self, request: HttpRequest) -> dict[str, str]:  # noqa: ARG002
        raise Refusal(400, "invalid_scope", FOREIGN)


class WebPagePortal(PracticePortal):
    """Answers with a page, as a hotel's network does."""

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:  # noqa: ARG002
        return 200, "text/html", b"<html>Welcome, please sign in</html>"


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def test_a_redirect_url_that_cannot_be_used_is_told_at_its_field(workspace: Workspace) -> None:
    """N3: never an address of another machine without https."""
    workspace.form.set_redirect_url("http://192.0.2.7:17817/callback")
    finish(workspace)
    assert shown(workspace) is workspace.form
    assert refusal(workspace).startswith("This redirect URL cannot be used")
    assert workspace.form.connection().redirect_url == "http://192.0.2.7:17817/callback"


def test_a_wrong_secret_is_told_and_everything_typed_is_still_there(workspace: Workspace) -> None:
    workspace.form.secret_field.setText("wrong")
    finish(workspace)
    assert "does not accept this client ID and secret" in workspace.problem_panel.title.text()
    workspace.problem_panel.try_again_button.click()
    assert shown(workspace) is workspace.form
    assert workspace.form.secret() == "wrong"


def test_what_the_portal_says_is_folded_and_plain_text(workspace: Workspace, redirect_uri: str) -> None:
    """N16: markup stays markup, and what would turn the text is made visible."""
    with RefusingPortal([redirect_uri]) as portal:
        fill_in(workspace, portal, redirect_uri)
        finish(workspace)
    panel = workspace.problem_panel
    assert not panel.details.isVisible()
    panel.details_button.click()
    assert panel.details.isVisible()
    assert panel.details.toPlainText() == f"invalid_scope\n{FOREIGN_SHOWN}"
    assert [text for text in texts(workspace) if "Bold" in text] == [panel.details.toPlainText()]


def test_no_label_reads_markup(workspace: Workspace) -> None:
    """N16: every label of the window is plain text."""
    labels = workspace.findChildren(QLabel)
    assert len(labels) > 30
    assert [each.text() for each in labels if each.textFormat() is not Qt.TextFormat.PlainText] == []


def test_an_error_in_the_pasted_address_is_told_in_the_details_alone(workspace: Workspace) -> None:
    """N16, N18: an error that comes with our state ends the sign-in, in the app's own words."""
    (link,) = stay_away(workspace)
    asked = parse_qs(urlsplit(led_to(link)).query)
    (state,), (redirect_uri,) = asked["state"], asked["redirect_uri"]
    workspace.sign_in_panel.paste.field.setText(
        f"{redirect_uri}?error=server_error&error_description={quote(FOREIGN)}&state={state}"
    )
    workspace.sign_in_panel.paste.use_button.click()
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    assert workspace.problem_panel.title.text() == "The portal has a problem of its own"
    assert FOREIGN_SHOWN in workspace.problem_panel.details.toPlainText()


def test_a_web_page_instead_of_a_token_is_told(workspace: Workspace, redirect_uri: str) -> None:
    """N24: a captive portal answers 200 with a web page."""
    with WebPagePortal([redirect_uri]) as portal:
        fill_in(workspace, portal, redirect_uri)
        finish(workspace)
    assert "web page, not with a token" in workspace.problem_panel.title.text()


def test_escape_leads_from_a_problem_to_the_connection(workspace: Workspace) -> None:
    workspace.form.client_id_field.clear()
    finish(workspace)
    QTest.keyClick(workspace, Qt.Key.Key_Escape)
    assert shown(workspace) is workspace.form
    assert workspace.problem_panel.title.text() == ""


def test_a_problem_gives_way_to_the_token_that_follows(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    workspace.form.client_id_field.clear()
    finish(workspace)
    workspace.problem_panel.try_again_button.click()
    token_from(workspace, portal, redirect_uri)
    assert workspace.problem_panel.title.text() == ""


def test_a_defect_in_the_window_is_shown_as_a_problem_and_not_printed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """N27: an exception's own words are neither shown nor printed."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # given back after the test
    crash.tell_defects(workspace.show_problem)
    (link,) = stay_away(workspace)
    QTimer.singleShot(0, lambda: int(link))
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    panel = workspace.problem_panel
    panel.details_button.click()
    panel.copy_button.click()
    report = QApplication.clipboard().text()
    assert report == panel.details.toPlainText()
    assert report.startswith(f"Netrex Token {__version__}, report of ")
    assert report.endswith("ValueError\n")
    assert [text for text in texts(workspace) if link in text] == []
    assert link not in "".join((report, *capfd.readouterr()))
    workspace.problem_panel.back_button.click()
    assert workspace.form.connection().name == "Gate"
    wait_for(workspace.sidebar.isEnabled)


def test_the_list_can_be_used_again_when_a_defect_has_ended_a_sign_in(workspace: Workspace, qtbot: QtBot) -> None:
    stay_away(workspace)
    workspace.show_problem(UnexpectedFailure("ValueError"))
    qtbot.waitUntil(workspace.sidebar.isEnabled)
    assert shown(workspace) is workspace.problem_panel


HERE, AWAY = "http://127.0.0.1:17817/callback", "https://integrator.example/callback"
NO_BROWSER_YET = (UrlInvalid, ClientIdMissing, CredentialInvalid, ParameterInvalid, PortTaken, PortRefused)
NO_CODE_CAME = (AuthorizationDenied, SignInTimedOut)


@pytest.mark.parametrize("redirect_url", [HERE, AWAY])
@pytest.mark.parametrize("received", [False, True])
def test_that_nothing_was_lost_is_said_only_where_no_code_can_be_anywhere(
    workspace: Workspace, received: bool, redirect_url: str
) -> None:
    """N46: with the portal, with whoever else got it, or in the browser's history after the network failed."""
    workspace.form.show_connection(Connection(client_id="c", received=received, redirect_url=redirect_url))
    for error in SAMPLES:
        workspace.show_problem(error)
        calm = workspace.problem_panel.calm.text()
        is_known = isinstance(error, NO_BROWSER_YET) or (redirect_url == HERE and isinstance(error, NO_CODE_CAME))
        assert ("Nothing was lost" in calm) is is_known, error
        assert ("again at any time" if received else "connection is as") in calm, error


@pytest.mark.parametrize("received", [False, True])
def test_that_nothing_was_sent_is_said_only_where_no_request_was(workspace: Workspace, received: bool) -> None:
    """N46: where a first request was answered, the code and the secret have been sent, whatever a second one met."""
    workspace.form.show_connection(Connection(client_id="c", received=received))
    advice = workspace.problem_panel.advice
    for reason in NetworkProblem:
        error = ProviderUnreachable(reason, "portal.example")
        workspace.show_problem(error)
        if "sent nothing to portal.example" in advice.text():
            assert not may_have_sent(error), reason
        else:
            assert "CERTIFICATE" not in reason.name
        workspace.show_problem(replace(error, sent_before=True))
        assert "sent nothing" not in advice.text(), reason


def test_a_code_may_have_reached_somebody_once_the_connection_was_trusted() -> None:
    """Before that it was not sent."""
    assert may_have_sent(ProviderUnreachable(NetworkProblem.TIMED_OUT, "evil.example"))
    assert may_have_sent(ProviderUnreachable(NetworkProblem.BROKEN_OFF, "evil.example"))
    assert not may_have_sent(ProviderUnreachable(NetworkProblem.CERTIFICATE, "evil.example"))
    assert may_have_sent(ProviderUnreachable(NetworkProblem.CERTIFICATE, "evil.example", sent_before=True))
