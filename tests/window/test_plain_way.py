"""From *Sign in* to the token, somebody who was sent the connection reads no word of the trade."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui import languages
from netrex_gui.gui.sign_in.portal_error import PortalError
from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth import errors
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.texts.paste import paste_problem
from netrex_gui.texts.redirect_page import redirect_page
from tests.fake_browser import FakeBrowser
from tests.gui.steps import cancel, finish, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import AskPortal, MemoryStore, fill_in, new_workspace
from tests.window.plain_steps import SENDER, TRADE, receive, words_of_the_trade, words_on

ELSEWHERE = "https://tokens.gate-systems.example/redirect"


@pytest.fixture(params=["en", "cs"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before, code = QLocale(), request.param
    languages.install(qapp, code)
    yield code
    languages.remove(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def workspace(
    language: str,
    qtbot: QtBot,
    store: ConnectionStore,
    password_store: MemoryStore,
    ask_portal: AskPortal,
    browser: FakeBrowser,
) -> Iterator[Workspace]:
    made = new_workspace(qtbot, store, ask_portal, browser)
    yield made
    made.may_close = lambda: True  # type: ignore[method-assign]  # what is filled in by a test is not to be asked about
    made.close()


def open_rows(workspace: Workspace) -> PortalError:
    """Open all that the browser may show, and return what helps with an error."""
    rows = workspace.sign_in_panel.rows
    assert not rows.portal_error.note_box.isVisible()
    for row in rows.list.rows:
        row.set_open(True)
    wait_for(rows.portal_error.note_box.isVisible)
    return rows.portal_error


def offered(workspace: Workspace) -> list[QWidget]:
    panel = workspace.sign_in_panel
    always = [panel.open_again_button, panel.copy_link_button, panel.paste.field, panel.cancel_button]
    return [each for each in always if each.isVisible()]


@pytest.mark.parametrize("redirect_url", ["", ELSEWHERE], ids=["here", "elsewhere"])
def test_the_wait_needs_none_of_them_however_long_it_lasts(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, redirect_url: str
) -> None:
    receive(workspace, portal, redirect_url or redirect_uri)
    stay_away(workspace)
    panel = workspace.sign_in_panel
    assert words_of_the_trade(panel) == []
    for noticed in ListenerEvent:
        panel.show_notice(noticed)
        assert words_of_the_trade(panel) == []
    helping = open_rows(workspace)
    for problem in (None, *NetworkProblem):
        error = ProviderUnreachable(problem, "portal.example") if problem else None
        panel.show_reach(Reach("portal.example", is_known=True, is_out_of_order=error is None, error=error))
        assert words_of_the_trade(panel) == []
    for portal_host in ("", "portal.example"):
        panel.show_paste_problem(paste_problem(errors.ResponseMalformed(), portal_host))
        assert words_of_the_trade(panel) == []
    assert len(offered(workspace)) == 4
    assert not any(kind.isVisible() for kind in helping.kinds)
    assert not helping.where_button.isVisible()
    panel.show_private_missing()
    assert words_of_the_trade(panel) == []
    panel.show_browser_missing()
    assert words_of_the_trade(panel) == []
    cancel(workspace)


def test_the_address_that_the_portal_may_not_know_is_sent_to_whoever_sent_the_connection(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    receive(workspace, portal, redirect_uri)
    stay_away(workspace)
    helping = open_rows(workspace)
    assert SENDER in helping.note_box.caption.text()
    helping.note_box.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == helping.note_box.field.toPlainText()
    assert copied.endswith(f"\n{redirect_uri}")
    assert portal.base_url.removeprefix("http://") in copied
    assert not TRADE.search(copied.replace(redirect_uri, ""))
    cancel(workspace)


def test_an_answer_that_goes_elsewhere_is_pasted_first_of_all_and_leads_to_the_token(
    workspace: Workspace, language: str, redirect_uri: str
) -> None:
    """N18: by the same checks as a redirect."""
    with PracticePortal([ELSEWHERE]) as portal:
        receive(workspace, portal, ELSEWHERE)
        (link,) = stay_away(workspace)
        panel = workspace.sign_in_panel
        assert "tokens.gate-systems.example" in panel.sentence.text()
        QApplication.processEvents()
        field, again = (part.mapTo(panel, QPoint()) for part in (panel.paste.field, panel.open_again_button))
        assert again.y() < field.y() < panel.question.mapTo(panel, QPoint()).y()
        address = FakeBrowser(follows_redirect=False).open(link).headers["Location"]
        panel.paste.field.setText(address)
        panel.paste.use_button.click()
        wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_the_whole_way_ends_at_the_token_and_on_a_plain_page(
    workspace: Workspace, portal: PracticePortal, browser: FakeBrowser, redirect_uri: str
) -> None:
    receive(workspace, portal, redirect_uri)
    finish(workspace)
    assert shown(workspace) is workspace.token_panel
    wait_for(lambda: browser.last_page is not None)
    assert browser.last_page is not None
    assert not TRADE.search(page_text(browser.last_page.text))


def page_text(page: str) -> str:
    """Return what of a page is read: without its style, its script and its tags."""
    return re.sub(r"<style>.*?</style>|<script>.*?</script>|<[^>]*>", " ", page, flags=re.DOTALL)


@pytest.mark.parametrize("outcome", Outcome)
def test_no_last_page_of_the_browser_has_one_of_them(language: str, outcome: Outcome) -> None:
    text = page_text(redirect_page().render(outcome).decode())
    assert len(text.split()) > 5
    assert not TRADE.search(text)


def test_whoever_sent_no_name_is_spoken_of_all_the_same(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    receive(workspace, portal, redirect_uri, sender_name=" ")
    stay_away(workspace)
    advice = open_rows(workspace).note_box.caption.text()
    cancel(workspace)
    workspace.show_problem(errors.ClientIdMissing())
    for text in (advice, workspace.problem_panel.advice.text(), workspace.problem_panel.note_box.caption.text()):
        assert not re.search("[{}“”„]|  ", text)


def test_a_connection_of_ones_own_is_spoken_of_as_ever_after_one_that_was_sent(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    receive(workspace, portal, redirect_uri)
    stay_away(workspace)
    cancel(workspace)
    workspace.sidebar.new_requested.emit()
    fill_in(workspace, portal, redirect_uri)
    stay_away(workspace)
    helping = open_rows(workspace)
    assert all(kind.isVisible() for kind in helping.kinds)
    assert helping.redirect.box.field.text() == redirect_uri
    assert "sent you this connection" not in helping.note_box.caption.text()
    assert any(TRADE.search(text) for text in words_on(workspace.sign_in_panel))
    cancel(workspace)
