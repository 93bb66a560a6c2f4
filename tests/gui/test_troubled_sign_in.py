"""Sign-ins that take another way: nobody comes back, the port is taken, the portal refuses, the person changes mind."""

import socket
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtWidgets import QSpinBox

from netrex_gui.gui.workspace import Workspace
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice import PracticePortal
from tests.fake_browser import FakeBrowser, led_to
from tests.gui.steps import cancel, finish, shown, stay_away, texts
from tests.oauth.attempt import HangingPortal
from tests.oauth.kit import ask
from tests.waiting import wait_for
from tests.window.conftest import Reopen, fill_in


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def test_the_time_limit_ends_the_wait_and_trying_again_begins_another(workspace: Workspace) -> None:
    (limit,) = workspace.findChildren(QSpinBox, "signInTimeout")
    limit.setValue(1)
    links = stay_away(workspace)
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    assert "time for signing in has run out" in workspace.problem_panel.title.text()
    assert "within 1 second" in workspace.problem_panel.advice.text()
    limit.setValue(300)
    workspace.problem_panel.try_again_button.click()
    wait_for(lambda: len(links) == 2)
    assert links[0] != links[1]
    cancel(workspace)


def test_the_sign_in_page_tells_time_host_and_redirect_url(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    stay_away(workspace)
    panel = workspace.sign_in_panel
    assert panel.ring.clock.text() in {"5:00", "4:59"}
    assert portal.base_url.removeprefix("http://") in panel.sentence.text()
    assert panel.help.redirect_box.field.text() == redirect_uri
    assert not workspace.sidebar.isEnabled()
    cancel(workspace)
    assert workspace.sidebar.isEnabled()


def test_the_browser_can_be_opened_again_for_the_same_sign_in(workspace: Workspace) -> None:
    """N43: by a new link, because each is good once."""
    links = stay_away(workspace)
    workspace.sign_in_panel.open_again_button.click()
    wait_for(lambda: len(links) == 2)
    assert links[0] != links[1]
    assert led_to(links[0]) == led_to(links[1])
    cancel(workspace)


def test_pressing_twice_begins_one_sign_in(workspace: Workspace) -> None:
    links = stay_away(workspace)
    workspace.sign_in()
    cancel(workspace)
    assert len(links) == 1


def test_another_window_of_the_app_on_the_same_port_is_told_by_name(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen
) -> None:
    """N2: no browser is opened where nobody of ours listens; the first window goes on undisturbed."""
    (link,) = stay_away(workspace)
    second = reopen()
    fill_in(second, portal, redirect_uri)
    finish(second)
    assert "is in use" in second.problem_panel.title.text()
    assert "Another window of Netrex Token" in second.problem_panel.advice.text()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    second.problem_panel.back_button.click()
    assert second.may_close()


def test_the_offered_port_is_used_at_the_press_of_its_button(workspace: Workspace, redirect_uri: str) -> None:
    """N4: the redirect URL is the same in the form and in the request."""
    taken = RedirectUri.parse(redirect_uri)
    with socket.create_server((taken.host, taken.port)):
        finish(workspace)
        offered = workspace.problem_panel.offer_box.field.text()
        links = stay_away(workspace, workspace.problem_panel.offer_button)
    assert parse_qs(urlsplit(led_to(links[0])).query)["redirect_uri"] == [offered]
    cancel(workspace)
    assert workspace.form.connection().redirect_url == offered


def test_a_token_that_comes_after_cancel_is_not_shown(workspace: Workspace, redirect_uri: str) -> None:
    """N26: a result that comes later is dropped."""
    with HangingPortal((redirect_uri,)) as portal:
        fill_in(workspace, portal, redirect_uri)
        workspace.form.sign_in_button.click()
        wait_for(portal.is_asked.is_set)
        wait_for(lambda: "Getting your token" in workspace.sign_in_panel.status.text())
        cancel(workspace)
        portal.go_on.set()
        wait_for(portal.has_minted.is_set)
    assert shown(workspace) is workspace.form
    assert portal.minted[0] not in texts(workspace)


def test_closing_the_window_frees_the_port(workspace: Workspace, redirect_uri: str) -> None:
    """N17: after exit the port is free again."""
    stay_away(workspace)
    assert workspace.may_close()
    taken = RedirectUri.parse(redirect_uri)
    socket.create_server((taken.host, taken.port)).close()


def test_an_older_tab_is_told_on_the_page_that_waits(workspace: Workspace, redirect_uri: str) -> None:
    """N9: the wait goes on, and the person knows which tab counts."""
    (link,) = stay_away(workspace)
    uri = RedirectUri.parse(redirect_uri)
    assert ask(uri, f"{uri.path}?code=x&state=of-an-earlier-sign-in").status == 400
    panel = workspace.sign_in_panel
    wait_for(lambda: "An older tab was finished: use the newest" in panel.notice.text())
    assert panel.notice.isVisible()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    workspace.token_panel.done_button.click()
    stay_away(workspace)
    assert not panel.notice.isVisible()
    cancel(workspace)
