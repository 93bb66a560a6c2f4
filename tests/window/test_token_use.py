"""What a token is good for: whether it works, and what it says of itself."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from netrex_gui.gui.token.text import found
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.texts.message import Message
from netrex_gui.tokens.api_check import Accepted, SeesCameras, Unclear
from tests.gui.steps import AnsweringPortal, finish, leave_token
from tests.oauth.test_jwt_claims import EXAMPLE
from tests.practice.walk import Walk
from tests.waiting import wait_for
from tests.window.conftest import fill_in


@pytest.fixture
def token(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in, and return the token that is shown."""
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    return workspace.token_panel.token_field.text()


def check(workspace: Workspace) -> str:
    """Press the button, and return what is said in the end."""
    use = workspace.token_panel.use
    use.check_button.click()
    assert use.is_busy
    wait_for(lambda: not use.is_busy)
    return use.result.text()


def test_a_good_token_sees_the_cameras(workspace: Workspace, token: str) -> None:
    assert token
    assert check(workspace) == "Works: sees 3 cameras: Gate, Yard, Hall"


def test_the_result_is_a_stop_for_a_screen_reader_only_once_it_says_something(workspace: Workspace, token: str) -> None:
    result = workspace.token_panel.use.result
    assert result.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert check(workspace)
    assert result.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_dead_token_is_told_with_what_to_do(workspace: Workspace, portal: PracticePortal, token: str) -> None:
    Walk(portal).post(f"/oauth2/revoke?access_token={token}")
    said = check(workspace)
    assert "does not accept this token any more" in said
    assert "sign in again" in said


def test_a_missing_permission_is_told_with_what_the_portal_said(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N16: the portal's words are quoted."""
    fill_in(workspace, portal, redirect_uri)
    workspace.form.scope_boxes.set_scopes(["liveview"])
    finish(workspace)
    assert "a permission is missing" in check(workspace)
    assert workspace.token_panel.use.result.text().endswith("It said: “The access token lacks the scope read.”")


def test_a_portal_that_is_gone_is_told(workspace: Workspace, portal: PracticePortal, token: str) -> None:
    assert token
    portal.close()
    assert "does not answer" in check(workspace)


def test_what_a_check_brings_after_the_token_has_gone_is_not_shown(workspace: Workspace, token: str) -> None:
    assert token
    panel = workspace.token_panel
    panel.use.check_button.click()
    leave_token(workspace)
    wait_for(lambda: not panel.use.is_busy)
    assert "Works" not in panel.use.result.text()


def test_a_token_that_is_a_json_web_token_says_what_it_claims(
    workspace: Workspace, redirect_uri: str, portal: PracticePortal
) -> None:
    """N16: labelled as not verified."""
    with AnsweringPortal([redirect_uri], access_token=EXAMPLE) as answering:
        fill_in(workspace, answering, redirect_uri)
        finish(workspace)
        assert workspace.token_panel.claims.text().startswith("issued by joe, until ")
        assert workspace.token_panel.claims.text().endswith("(not verified)")
        assert workspace.token_panel.claims.isVisible()
        leave_token(workspace)
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    assert not workspace.token_panel.claims.isVisible()


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (SeesCameras(()), "Works. There is no camera that this token may see."),
        (SeesCameras(("Gate", "Yard")), "Works: sees 2 cameras: Gate, Yard"),
        (SeesCameras(tuple("abcdefg")), "Works: sees 7 cameras: a, b, c, d, e and 2 more"),
        (SeesCameras(("a\u202eb", "")), "Works: sees 2 cameras: a⟨U+202E⟩b, ?"),
        (Accepted(), "Works: api.example accepts the token."),
    ],
)
def test_what_a_working_token_sees_is_told_in_a_sentence(
    workspace: Workspace, finding: SeesCameras | Accepted, said: str
) -> None:
    """N16: names from outside are made visible, and a long list is shortened."""
    assert found(finding, "api.example") == Message(said, "good")


def test_an_answer_that_says_nothing_is_told_with_what_to_do() -> None:
    assert "HTTP 503" in found(Unclear(503, ""), "api.example").text


@pytest.mark.parametrize(("scopes", "said"), [(["read"], "can use it"), (["read", "write"], "change and delete")])
def test_what_can_be_done_with_the_token_is_said_by_what_it_may(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, scopes: list[str], said: str
) -> None:
    fill_in(workspace, portal, redirect_uri)
    workspace.form.scope_boxes.set_scopes(scopes)
    finish(workspace)
    assert said in workspace.token_panel.warning.text()


def test_no_two_controls_of_the_page_have_the_same_key(workspace: Workspace, token: str) -> None:
    assert token
    shown = [each for each in workspace.token_panel.findChildren(QAbstractButton) if each.isVisible()]
    keys = [key.lower() for each in shown for key in re.findall(r"&(\w)", each.text())]
    assert sorted(keys) == sorted(set(keys))
    assert len(keys) > 6
