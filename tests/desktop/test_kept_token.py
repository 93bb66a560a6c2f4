"""The life of a kept token in the real window, with the real browser and the real password store."""

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.practice.walk import Walk

pytestmark = pytest.mark.desktop


def works(portal: PracticePortal, token: str) -> bool:
    return Walk(portal).cameras(token).status == 200


def kept_token(app: RunningApp, browser: Browser) -> str:
    app.decide(browser, app.sign_in())
    token = app.copied_token()
    app.tick("keepTokens")
    app.window.wait_for_text("tokenNews", "Kept in the system's password store", WAIT_SECONDS)
    return token


def shown_token(app: RunningApp) -> str:
    app.window.press("showTokenButton")
    return app.window.wait_for_text("accessToken", lambda text: bool(text) and "●" not in text, WAIT_SECONDS)


def test_a_token_is_kept_shown_again_renewed_and_revoked(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str
) -> None:
    """N28, N32: in the password store and in no file; renewed across a restart; revoked at the portal and here."""
    app = RunningApp(desktop)
    app.fill_in(portal, redirect_uri)
    app.tick("keepSecret")
    token = kept_token(app, browser)
    assert app.close() == 0
    written = [file.read_bytes() for file in desktop.home.rglob("*") if file.is_file() and "keyring" not in str(file)]
    assert not [text for text in written if token.encode() in text]

    second = RunningApp(desktop)
    second.window.wait_for_text("keptToken", "A token is kept for this connection. It works until", WAIT_SECONDS)
    second.window.press("showKeptTokenButton")
    second.window.wait_until_showing("renewTokenButton", WAIT_SECONDS)
    assert "minutes left" in second.window.text("expiry")
    assert shown_token(second) == token
    second.window.press("renewTokenButton")
    second.window.wait_for_text("tokenNews", "Renewed", WAIT_SECONDS)
    renewed = shown_token(second)
    assert (works(portal, token), works(portal, renewed)) == (False, True)
    second.end_token("revokeTokenButton")
    second.window.wait_for_text("tokenNews", "has revoked the token", WAIT_SECONDS)
    assert not works(portal, renewed)
    second.window.press("doneButton")
    second.window.wait_until_showing("signInButton")
    assert not second.window.is_showing("showKeptTokenButton")
    assert second.close() == 0


def test_a_forgotten_token_is_gone_here_and_lives_on_at_the_portal(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str
) -> None:
    app = RunningApp(desktop)
    app.fill_in(portal, redirect_uri)
    token = kept_token(app, browser)
    app.end_token("forgetTokenButton")
    app.window.wait_for_text("notice", "The portal was not told", WAIT_SECONDS)
    assert works(portal, token)
    assert app.close() == 0
    second = RunningApp(desktop)
    assert not second.window.is_showing("showKeptTokenButton")
