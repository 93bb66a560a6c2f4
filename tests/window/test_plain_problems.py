"""What goes wrong is told to whoever was sent the connection: what is theirs to mend, or what to send to the sender."""

import pytest
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth import errors
from netrex_gui.oauth.client import CredentialInvalid
from netrex_gui.oauth.errors import AnswerProblem, NetworkProblem, SignInError
from netrex_gui.oauth.extra_parameters import ParameterInvalid
from netrex_gui.practice.server import PracticePortal
from netrex_gui.texts.errors import plain, problem
from tests.faults import answers, browsers, network, proxies, secure_connections
from tests.faults.conftest import stage
from tests.faults.stage import Fault, Stage
from tests.gui.steps import finish, shown
from tests.window.plain_steps import SENDER, copied_note, receive, words_of_the_trade
from tests.window.test_plain_way import language, workspace
from tests.window.test_wording import SAMPLES, kinds_of_error

__all__ = ["language", "stage", "workspace"]

ALL_FAULTS = (
    *answers.FAULTS,
    *browsers.FAULTS,
    *browsers.AT_FIELD,
    *network.FAULTS,
    *secure_connections.FAULTS,
    *proxies.FAULTS,
)
ONE_OF_EACH = tuple({fault.title: fault for fault in reversed(ALL_FAULTS)}.values())
OF_SETTINGS = {errors.UrlInvalid, errors.ClientIdMissing, ParameterInvalid, CredentialInvalid}
FOR_THE_SENDER = (
    errors.ClientIdMissing(),
    errors.TokenRequestRefused("invalid_client", "", 401),
    errors.TokenRequestRefused("invalid_scope", "", 400),
    errors.AuthorizationRefused("unauthorized_client"),
    errors.AuthorizationRefused("invalid_scope"),
    errors.TokenRequestNotUnderstood("", 404),
    errors.TokenRequestRefused("", "", 401),
    errors.TokenAnswerUnusable(AnswerProblem.NO_TOKEN, 200),
    errors.TokenAnswerUnusable(AnswerProblem.ONLY_ID_TOKEN, 200),
    errors.TokenAnswerUnusable(AnswerProblem.REDIRECT, 307),
    errors.IssuerMismatch("https://elsewhere.example", "https://portal.example"),
    errors.ProviderUnreachable(NetworkProblem.NAME_NOT_FOUND, "portal.example"),
    errors.PortRefused(80, "Permission denied"),
)
FOR_THE_PERSON = (
    errors.ProviderUnreachable(NetworkProblem.NO_NETWORK, "portal.example"),
    errors.ProviderUnreachable(NetworkProblem.CERTIFICATE_OUT_OF_DATE, "portal.example"),
    errors.ProviderUnreachable(NetworkProblem.PROXY_PASSWORD, "portal.example"),
    errors.TokenRequestRefused("invalid_grant", "", 400, clock_skew=4000.0),
    errors.TokenRequestRefused("invalid_grant", "", 400),
    errors.TokenAnswerUnusable(AnswerProblem.WEB_PAGE, 200),
    errors.TokenAnswerUnusable(AnswerProblem.SERVER_ERROR, 500),
    errors.TokenAnswerUnusable(AnswerProblem.TURNED_AWAY, 403),
    errors.TokenAnswerUnusable(AnswerProblem.OF_ANOTHER_SIGN_IN, 200),
    errors.AuthorizationRefused("login_required"),
    errors.TokenRequestRefused("interaction_required", "", 400),
    errors.AuthorizationDenied(),
    errors.AuthorizationRefused("server_error"),
    errors.SignInTimedOut(300.0),
    errors.PortTaken(17817, by_this_app=True, free_redirect_uri=None),
    errors.NotOurResponse(),
    errors.UnexpectedFailure("ValueError"),
)


@pytest.mark.parametrize("kind", kinds_of_error(), ids=lambda kind: kind.__name__)
def test_every_kind_of_error_has_plain_words_or_can_only_come_of_settings(kind: type[SignInError]) -> None:
    told = [problem(error) for error in SAMPLES if type(error) is kind]
    assert told
    assert all((words.plain is None) == (kind in OF_SETTINGS) for words in told)


def test_each_is_told_without_a_word_of_the_trade(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N16: text from outside is in what is sent alone, and folded there."""
    receive(workspace, portal, redirect_uri)
    for error in SAMPLES:
        workspace.show_problem(error)
        assert words_of_the_trade(workspace.problem_panel) == [], error
        assert_it_is_told_as_to_whoever_was_sent_it(workspace)
        assert type(error).__name__ in copied_note(workspace)


def assert_it_is_told_as_to_whoever_was_sent_it(workspace: Workspace) -> None:
    panel = workspace.problem_panel
    title, advice = panel.title.text(), panel.advice.text()
    assert 10 < len(title) < 80
    assert advice.endswith(".")
    assert not any(each in title + advice for each in ("{", "%n", "<b>"))
    assert panel.try_again_button.isVisible()
    unwanted = (panel.note_box.field, panel.details_button, panel.offer)
    assert [each for each in unwanted if each.isVisible()] == []


@pytest.mark.parametrize("fault", ONE_OF_EACH, ids=str)
@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_whatever_really_goes_wrong_is_told_plainly_and_can_be_sent_without_a_secret(
    fault: Fault, stage: Stage, portal: PracticePortal, redirect_uri: str
) -> None:
    """N27: what is copied for somebody else holds neither the secret nor a token."""
    sent = receive(stage.workspace, portal, redirect_uri)
    with fault.arrange(stage):
        finish(stage.workspace)
    workspace = stage.workspace
    assert shown(workspace) is workspace.problem_panel
    assert words_of_the_trade(workspace.problem_panel) == []
    note = copied_note(workspace)
    assert sent.redirect_url in note or "redirect URL that is none" in fault.name
    assert portal.client_secret not in note
    assert answers.TOKEN not in note
    assert "\u202e" not in note
    assert len(note) < 8000
    workspace.problem_panel.back_button.click()
    assert shown(workspace) is workspace.form
    assert workspace.form.connection().received


@pytest.mark.parametrize("error", FOR_THE_SENDER, ids=repr)
@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_what_is_not_theirs_to_mend_is_for_the_sender(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, error: SignInError
) -> None:
    receive(workspace, portal, redirect_uri)
    workspace.activateWindow()
    workspace.show_problem(error)
    panel = workspace.problem_panel
    assert SENDER in panel.advice.text()
    assert SENDER in panel.note_box.caption.text()
    assert panel.note_box.copy_button.property("kind") == "primary"
    assert panel.try_again_button.property("kind") == ""
    assert workspace.focusWidget() is panel.note_box.copy_button
    QApplication.processEvents()
    assert panel.note_place.y() < panel.buttons.y()


@pytest.mark.parametrize("error", FOR_THE_PERSON, ids=repr)
@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_what_is_theirs_to_mend_says_what_to_do(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, error: SignInError
) -> None:
    receive(workspace, portal, redirect_uri)
    workspace.show_problem(error)
    panel = workspace.problem_panel
    assert SENDER not in panel.advice.text()
    assert panel.try_again_button.property("kind") == "primary"
    assert workspace.focusWidget() is panel.try_again_button
    QApplication.processEvents()
    assert panel.buttons.y() < panel.note_place.y()
    assert plain(error).is_theirs
