"""The main path by keys alone: from the very first start to the copied token, seeing at each step where one is."""

import socket

import pytest

from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.keyboard import Keyboard
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.words import Words

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize("language", ["en", "cs"])
def test_a_newcomer_without_a_mouse_reaches_a_token(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str, language: str
) -> None:
    words = Words(language)
    app = RunningApp(desktop, "--language", language)
    keyboard = Keyboard(desktop, app.window)
    keyboard.arrive_at("clientId")
    for name in ("clientSecret", "keepSecret", "permissionsButton", "accountButton", "redirectButton"):
        keyboard.go_to(name, "Tab")
    keyboard.press("Return")
    keyboard.go_to("redirectUrl", "Tab")
    keyboard.type_over(redirect_uri)  # the usual port may be in use on this machine
    come_to_the_guide(keyboard)
    create(keyboard, words, desktop, portal)
    wait_until(lambda: desktop.clipboard() == redirect_uri, WAIT_SECONDS, "the redirect URL was not copied")
    paste(keyboard, words, portal)
    app.decide(browser, desktop.wait_for_url(WAIT_SECONDS))
    keyboard.arrive_at("copyTokenButton")
    keyboard.press("ctrl+c")
    wait_until(lambda: desktop.clipboard() not in {"", redirect_uri}, WAIT_SECONDS, "nothing was copied")
    assert len(app.window.text("accessToken")) == len(desktop.clipboard()) > 20


def come_to_the_guide(keyboard: Keyboard) -> None:
    """Press the key for help."""
    keyboard.press("F1")


def create(keyboard: Keyboard, words: Words, desktop: DesktopSession, portal: PracticePortal) -> None:
    """Go through the guide to where the redirect URL has been copied."""
    keyboard.arrive_at("guideHaveCodesButton")
    keyboard.go_to("guideCreateButton", "Tab")
    keyboard.press("Return")
    keyboard.arrive_at("openPortalButton")
    keyboard.go_to("guideProviderUrl", "shift+Tab")
    keyboard.type_over(portal.base_url)
    keyboard.press("Return")
    assert desktop.wait_for_url(WAIT_SECONDS) == portal.base_url
    keyboard.press(words.key("Ne&xt"))
    keyboard.arrive_at("copyGuideRedirectUrlButton")
    keyboard.press("space")


def paste(keyboard: Keyboard, words: Words, portal: PracticePortal) -> None:
    """Type what the portal has shown, and press Enter to sign in."""
    keyboard.press(words.key("Ne&xt"))
    keyboard.arrive_at("guideClientId")
    keyboard.type_over(portal.client_id)
    keyboard.go_to("guideClientSecret", "Tab")
    keyboard.type_over(portal.client_secret)
    keyboard.press("Return")
    keyboard.arrive_at("openBrowserAgainButton")


def test_enter_does_what_the_filled_button_does_and_escape_goes_back(
    desktop: DesktopSession, redirect_uri: str
) -> None:
    app = RunningApp(desktop)
    keyboard = Keyboard(desktop, app.window)
    keyboard.arrive_at("clientId")
    keyboard.press("Return")  # signs in, which cannot be without a client ID
    app.window.wait_for_text("clientIdProblem", "The client ID is missing", WAIT_SECONDS)
    keyboard.arrive_at("clientId")
    keyboard.type_over("s6BhdRkqt3")
    app.window.set_text("redirectUrl", redirect_uri)  # its row has to be opened, and so has the keyboard then
    app.window.focus("clientSecret")
    keyboard.arrive_at("clientSecret")
    keyboard.type_over("gX1fBat3bV")
    with socket.create_server(("127.0.0.1", RedirectUri.parse(redirect_uri).port)):  # another program holds the port
        keyboard.press("Return")
        keyboard.arrive_at("tryAgainButton")
    keyboard.press("Escape")
    keyboard.arrive_at("signInButton")
    keyboard.press("F1")
    keyboard.arrive_at("guideHaveCodesButton")
    keyboard.press("Escape")
    keyboard.arrive_at("signInButton")
