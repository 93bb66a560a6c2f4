"""Somebody who was only given this app gets to a token without the words of those who set it up."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import AnswerProblem, NetworkProblem, SignInError
from netrex_gui.practice.server import PracticePortal
from tests.fake_browser import FakeBrowser
from tests.gui.steps import shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import Reopen, fill_in

TRADE = re.compile(r"\b(client|scope|redirect|OAuth|endpoint|issuer)", re.IGNORECASE)

WHAT_GOES_WRONG = (
    errors.AuthorizationDenied(""),
    errors.AuthorizationRefused("server_error", ""),
    errors.NotOurResponse(),
    errors.TokenAnswerUnusable(AnswerProblem.TOO_MANY_REQUESTS, 429, ""),
    *(errors.ProviderUnreachable(kind, "portal.example", "") for kind in NetworkProblem),
    errors.UnexpectedFailure("ValueError"),
)


def told(page: QWidget) -> Iterator[str]:
    """Yield what a page shows and tells a screen reader."""
    for part in page.findChildren(QWidget):
        if not part.isVisible():
            continue
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()


def words_of_the_trade(page: QWidget | None) -> list[str]:
    assert page is not None
    QApplication.processEvents()
    said = [text for text in told(page) if text]
    assert said
    return [text for text in said if TRADE.search(text.replace("&", ""))]


def given(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    """Set up a connection as somebody else does, with its secret remembered."""
    fill_in(workspace, portal, redirect_uri)
    workspace.form.keep_secret_box.setChecked(True)
    workspace.form.save_button.click()
    assert workspace.may_close()


def test_from_a_given_connection_to_the_token(
    workspace: Workspace, reopen: Reopen, portal: PracticePortal, redirect_uri: str
) -> None:
    given(workspace, portal, redirect_uri)
    received = reopen()
    wait_for(lambda: received.form.secret() == portal.client_secret)
    (link,) = stay_away(received)
    assert words_of_the_trade(shown(received)) == []
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(received) is received.token_panel)
    assert words_of_the_trade(shown(received)) == []
    received.token_panel.copy_button.click()  # or there would be a question
    assert received.may_close()


def test_neither_the_first_page_nor_the_beginning_of_the_guide_speaks_of_them(workspace: Workspace) -> None:
    workspace.sidebar.new_button.click()
    assert workspace.start.is_shown
    assert words_of_the_trade(shown(workspace)) == []
    workspace.guide.open(Step.START)
    assert words_of_the_trade(shown(workspace)) == []


@pytest.mark.parametrize("error", WHAT_GOES_WRONG, ids=lambda error: type(error).__name__)
def test_what_goes_wrong_on_the_way_is_told_without_them(workspace: Workspace, error: SignInError) -> None:
    workspace.show_problem(error)
    assert words_of_the_trade(workspace.problem_panel) == []


@pytest.mark.parametrize(
    "error", [errors.ClientIdMissing(), errors.TokenRequestRefused("invalid_client", "", 401)], ids=str
)
def test_what_only_the_one_who_gave_the_id_can_mend_has_a_text_to_send_to_them(
    workspace: Workspace, error: SignInError
) -> None:
    workspace.show_problem(error)
    note_box = workspace.problem_panel.note_box
    assert "Send this to whoever gave them to you" in note_box.caption.text()
    assert note_box.copy_button.isVisible()
    assert not note_box.field.isVisible()
    assert workspace.problem_panel.try_again_button.property("kind") == "primary"
    assert note_box.copy_button.property("kind") == ""
    workspace.show_problem(errors.AuthorizationDenied(""))
    assert not note_box.isVisible()
