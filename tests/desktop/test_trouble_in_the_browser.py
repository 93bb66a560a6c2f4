"""What goes wrong in the browser, as the real window tells it: an older tab, https alone, a launcher that fails."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException

from netrex_gui.practice.server import PracticePortal
from netrex_gui.system.browser import LAUNCHERS
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.fake_browser import FakeBrowser
from tests.oauth.attempt import HangingPortal
from tests.practice.walk import Walk

pytestmark = pytest.mark.desktop


@pytest.fixture
def app(desktop: DesktopSession, redirect_uri: str) -> Iterator[RunningApp]:
    with PracticePortal([redirect_uri]) as portal:
        started = RunningApp(desktop)
        started.fill_in(portal, redirect_uri)
        yield started


def test_an_older_tab_is_told_in_both_places_and_the_newest_one_counts(app: RunningApp, browser: Browser) -> None:
    """N9: the older tab's redirect changes nothing."""
    browser.open(app.sign_in())
    app.window.press("cancelButton")
    app.window.wait_until_showing("signInButton")
    newest = app.sign_in()
    browser.click("sign-in")
    browser.click("allow")
    browser.wait_for_text("older sign-in")
    app.window.wait_for_text("waitingNotice", "An older tab was finished: use the newest", WAIT_SECONDS)
    app.decide(browser, newest)
    assert app.copied_token()


def test_a_redirect_url_that_the_portal_does_not_know_is_named_to_whoever_asks(
    desktop: DesktopSession, browser: Browser
) -> None:
    """The portal shows its error in the browser, and the app hears nothing: the row for that leads on from there."""
    unknown = free_redirect_uri()
    with PracticePortal([free_redirect_uri()]) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, unknown)
        browser.open(app.sign_in())
        browser.wait_for_text("This redirect URL is not registered")
        app.window.wait_for_text("reachResult", "This app reaches 127.0.0.1")
        app.window.press("browserShowsError")
        app.window.wait_for_text("waitingRedirectUrl", unknown)
        app.window.press("copyWaitingRedirectUrlButton")
        wait_until(lambda: desktop.clipboard() == unknown, WAIT_SECONDS, "the redirect URL was not copied")
        app.window.press("waitingWhereButton")
        assert app.window.wait_until_showing("guideRedirectUrl")["text"] == unknown
        app.window.press("closeGuideButton")
        app.window.wait_until_showing("openBrowserAgainButton")
        app.window.press("openBrowserAgainButton")
        browser.open(desktop.wait_for_url(WAIT_SECONDS))
        browser.wait_for_text("This redirect URL is not registered")


def test_a_browser_that_insists_on_https_is_told_and_http_still_works(
    app: RunningApp, browser: Browser, redirect_uri: str
) -> None:
    """N14: the handshake is turned away at once."""
    link = app.sign_in()
    with pytest.raises(WebDriverException, match="ERR_SSL"):
        browser.open(redirect_uri.replace("http:", "https:"))
    app.window.wait_for_text("waitingNotice", "insists on a secure connection", WAIT_SECONDS)
    app.decide(browser, link)
    assert app.copied_token()


def test_a_token_that_is_minted_after_the_window_was_closed_is_revoked(desktop: DesktopSession) -> None:
    """N26: the window goes at once; the process ends when nothing is left to revoke."""
    redirect_uri = free_redirect_uri()
    with HangingPortal((redirect_uri,)) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, redirect_uri)
        FakeBrowser().open_detached(app.sign_in())
        assert portal.is_asked.wait(WAIT_SECONDS)
        desktop.run("wmctrl", "-c", "Netrex Token")
        wait_until(lambda: not desktop.active_window_title(), WAIT_SECONDS, "the window is still there")
        assert app.process.poll() is None
        portal.go_on.set()
        assert app.process.wait(WAIT_SECONDS) == 0
        assert Walk(portal).cameras(portal.minted[0]).status == HTTPStatus.UNAUTHORIZED


def test_a_launcher_that_fails_is_told_and_the_copied_link_works(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str, browser: Browser
) -> None:
    """N8: the link can be copied instead."""
    Path(desktop.home, "test-browser").unlink()
    _break_launchers(desktop)
    app = RunningApp(desktop)
    app.fill_in(portal, redirect_uri)
    app.window.press("signInButton")
    app.window.wait_for_text("signInStatus", "did not open", WAIT_SECONDS)
    app.window.press("copySignInLinkButton")
    app.decide(browser, wait_until(desktop.clipboard, WAIT_SECONDS, "the link was not copied"))
    assert app.copied_token()


def _break_launchers(desktop: DesktopSession) -> None:
    """Have all that open a link fail at once: a newer xdg-open does not tell what becomes of the browser."""
    broken = desktop.home / "broken"
    broken.mkdir()
    for name in LAUNCHERS:
        (broken / name).write_text("#!/bin/sh\nexit 1\n")
        (broken / name).chmod(0o700)
    desktop.env["PATH"] = f"{broken}:{desktop.env['PATH']}"
