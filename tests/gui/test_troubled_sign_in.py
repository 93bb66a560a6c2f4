"""Sign-ins that take another way: nobody comes back, the port is taken, the portal refuses, the person changes mind."""

import socket
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from tests.fake_browser import FakeBrowser, led_to
from tests.gui.steps import cancel, finish, leave_token, shown, stay_away, texts
from tests.oauth.attempt import HangingPortal
from tests.oauth.kit import ask
from tests.waiting import wait_for
from tests.window.conftest import Reopen, fill_in


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def test_the_time_limit_ends_the_wait_and_trying_again_begins_another(workspace: Workspace) -> None:
    (limit,) = workspace.form.advanced.findChildren(QSpinBox)
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


def test_after_the_time_limit_the_setup_can_be_checked_and_leads_back_to_what_happened(workspace: Workspace) -> None:
    (limit,) = workspace.form.advanced.findChildren(QSpinBox)
    limit.setValue(1)
    stay_away(workspace)
    wait_for(lambda: shown(workspace) is workspace.problem_panel)
    title = workspace.problem_panel.title.text()
    workspace.problem_panel.check_button.click()
    setup = workspace.help.setup_panel
    assert shown(workspace) is setup
    wait_for(setup.again_button.isEnabled)
    setup.back_button.click()
    assert shown(workspace) is workspace.problem_panel
    assert workspace.problem_panel.title.text() == title
    workspace.problem_panel.back_button.click()
    assert shown(workspace) is workspace.form
    assert workspace.problem_panel.title.text() == ""


def test_the_sign_in_page_tells_time_host_and_redirect_url(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    stay_away(workspace)
    panel = workspace.sign_in_panel
    assert panel.ring.clock.text() in {"5:00", "4:59"}
    assert portal.base_url.removeprefix("http://") in panel.sentence.text()
    assert panel.rows.portal_error.redirect.box.field.text() == redirect_uri
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
    workspace.start_sign_in()
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
    assert second.problem_panel.title.text() == "Another window of Netrex Token is signing in"
    assert "is in use" in second.problem_panel.details.toPlainText()
    assert not second.problem_panel.details.isVisible()
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
    older = led_to(stay_away(workspace)[0])
    cancel(workspace)
    (link,) = stay_away(workspace)
    uri = RedirectUri.parse(redirect_uri)
    state = parse_qs(urlsplit(older).query)["state"][0]
    assert ask(uri, f"{uri.path}?code=x&state={state}").status == 400
    panel = workspace.sign_in_panel
    wait_for(lambda: "An older tab was finished: use the newest" in panel.notice.text())
    assert panel.notice.isVisible()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    leave_token(workspace)
    stay_away(workspace)
    assert not panel.notice.isVisible()
    cancel(workspace)


@pytest.mark.parametrize(
    ("query", "told", "words"),
    [
        ("?code=x&state=of-nobody-knows-whom", "belongs to another sign-in", ""),
        (
            "?error=server_error&error_description=Come+%3Cb%3Elater%E2%80%AE",
            "it says is below",
            "server_error\nCome <b>",
        ),
        ("?code=x", "does not say which sign-in", ""),
        ("", "paste it below", ""),
    ],
)
def test_what_is_not_ours_is_told_with_its_words_folded(
    workspace: Workspace, redirect_uri: str, query: str, told: str, words: str
) -> None:
    """N9, N16: the wait goes on; nothing is said of it that is not known."""
    (link,) = stay_away(workspace)
    uri = RedirectUri.parse(redirect_uri)
    assert ask(uri, f"{uri.path}{query}").status == 400
    panel = workspace.sign_in_panel
    wait_for(lambda: told in panel.notice.text())
    assert "older tab was" not in panel.notice.text()
    assert panel.notice_words_button.isVisible() is bool(words)
    assert not panel.notice_words.isVisible()
    panel.notice_words_button.click()
    assert panel.notice_words.text().startswith(words)
    assert "\u202e" not in panel.notice_words.text()
    FakeBrowser().open_detached(link)
    wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_our_state_at_another_address_is_told(workspace: Workspace, redirect_uri: str) -> None:
    """N10: no wait in silence."""
    (link,) = stay_away(workspace)
    state = parse_qs(urlsplit(led_to(link)).query)["state"][0]
    assert ask(RedirectUri.parse(redirect_uri), f"/callback/?code=x&state={state}").status == 404
    wait_for(lambda: "to another address" in workspace.sign_in_panel.notice.text())
    cancel(workspace)


def test_a_browser_that_never_came_is_told_after_20_seconds_until_it_comes(workspace: Workspace) -> None:
    """N43: what answers in our place is not to be trusted."""
    (link,) = stay_away(workspace)
    panel = workspace.sign_in_panel
    assert not panel.notice.isVisible()
    panel.began -= 20
    wait_for(lambda: "has not come to this app yet" in panel.notice.text())
    led_to(link)
    wait_for(panel.notice.isHidden)
    cancel(workspace)


def test_a_browser_that_came_is_not_missed(workspace: Workspace) -> None:
    (link,) = stay_away(workspace)
    led_to(link)
    panel = workspace.sign_in_panel
    panel.began -= 20
    wait_for(lambda: panel.is_late)
    assert panel.notice.isHidden()
    cancel(workspace)


def test_who_copied_the_link_may_be_elsewhere(workspace: Workspace, portal: PracticePortal) -> None:
    """N43: a copied link is the portal's own, for another device."""
    stay_away(workspace)
    panel = workspace.sign_in_panel
    panel.copy_link_button.click()
    assert QGuiApplication.clipboard().text().startswith(portal.base_url)
    panel.began -= 20
    wait_for(lambda: panel.is_late)
    assert panel.notice.isHidden()
    cancel(workspace)


def test_of_a_portal_that_is_not_known_it_is_said_who_gets_the_access(workspace: Workspace) -> None:
    """N46: RFC 9700 section 4.4: it may lead the browser on to a portal that is known."""
    workspace.form.provider_field.setEditText("https://portal.invalid")
    stay_away(workspace)
    assert "Netrex Token does not know portal.invalid" in workspace.sign_in_panel.access_note.text()
    assert "the access goes to portal.invalid" in workspace.sign_in_panel.access_note.text()
    cancel(workspace)


@pytest.mark.parametrize("names", [["tokenEndpoint"], ["authorizationEndpoint", "tokenEndpoint"]])
def test_an_address_elsewhere_makes_a_known_portal_one_that_is_not(workspace: Workspace, names: list[str]) -> None:
    """N46: whatever it calls itself, the access goes to whoever hands it out."""
    for name in names:
        way = workspace.form.way_to(name)
        assert way is not None
        field = way[0]
        assert isinstance(field, QLineEdit)
        field.setText("https://evil.invalid/x")
    stay_away(workspace)
    told = workspace.sign_in_panel.access_note.text()
    assert "Netrex Token does not know evil.invalid" in told
    assert "the access goes to evil.invalid" in told
    cancel(workspace)


def test_who_runs_the_redirects_page_may_take_the_access(workspace: Workspace) -> None:
    """N46: nobody knows that the portal checks the verifier."""
    workspace.form.set_redirect_url("https://integrator.invalid/callback")
    stay_away(workspace)
    told = workspace.sign_in_panel.sentence.text()
    assert "Whoever runs integrator.invalid sees it too, and may take the access" in told
    cancel(workspace)
