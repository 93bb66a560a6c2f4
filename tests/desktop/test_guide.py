"""A newcomer's first start, by what a screen reader can do alone, and by keys alone."""

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop


@pytest.fixture
def app(desktop: DesktopSession) -> RunningApp:
    return RunningApp(desktop, at_start=True)


def test_a_newcomer_follows_the_guide_to_a_token(
    app: RunningApp, browser: Browser, desktop: DesktopSession, portal: PracticePortal, redirect_uri: str
) -> None:
    window = app.window
    app.open_form()
    window.set_text("redirectUrl", redirect_uri)  # the usual port may be in use on this machine
    window.press("helpButton")
    window.wait_until_showing("guideButton")
    window.press("guideButton")
    window.wait_until_showing("guideCreateButton")
    window.press("guideCreateButton")
    window.wait_for_text("guideProgress", "Step 1 of 3")
    assert "upper right" in (window.find("guideMenuDrawing") or {})["description"]
    window.set_text("guideProviderUrl", portal.base_url)
    window.press("openPortalButton")
    assert desktop.wait_for_url(WAIT_SECONDS) == portal.base_url
    window.press("guideNextButton")
    window.wait_until_showing("copyGuideRedirectUrlButton")
    window.press("copyGuideRedirectUrlButton")
    wait_until(lambda: desktop.clipboard() == redirect_uri, WAIT_SECONDS, "the redirect URL was not copied")
    window.press("guideNextButton")
    window.wait_until_showing("guideClientId")
    window.set_text("guideClientId", portal.client_id)
    window.set_text("guideClientSecret", portal.client_secret)
    window.press("guideNextButton")
    app.decide(browser, desktop.wait_for_url(WAIT_SECONDS))
    assert len(app.copied_token()) > 20


def test_the_guide_can_be_walked_by_keys_alone(app: RunningApp, desktop: DesktopSession) -> None:
    window = app.window
    wait_until(lambda: window.is_focused("pasteButton"), WAIT_SECONDS, "the first page has not the keyboard")
    desktop.key("F1")
    window.wait_until_showing("guideHaveCodesButton")
    wait_until(
        lambda: window.is_focused("guideHaveCodesButton"),
        WAIT_SECONDS,
        lambda: f"the first way has not the keyboard. {window.screen()}",
    )
    desktop.key("Tab", "Return")
    wait_until(lambda: window.is_focused("openPortalButton"), WAIT_SECONDS, "the first step did not come")
    desktop.key("alt+x")
    wait_until(lambda: window.is_focused("copyGuideRedirectUrlButton"), WAIT_SECONDS, "the second step did not come")
    desktop.key("Return")
    wait_until(desktop.clipboard, WAIT_SECONDS, "nothing was copied")
    desktop.key("alt+x")
    wait_until(lambda: window.is_focused("guideClientId"), WAIT_SECONDS, "the third step did not come")
    desktop.type_text("client-7f3a")
    desktop.key("Tab")
    desktop.type_text("s3cret")
    desktop.key("Escape")
    window.wait_until_showing("signInButton")
    assert window.text("clientId") == "client-7f3a"
    assert len(window.text("clientSecret")) == len("s3cret")
