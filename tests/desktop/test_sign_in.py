"""The main path in the real window, the real browser, the real password store: a token from the practice portal."""

import json
import subprocess
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop


@pytest.fixture
def portal(redirect_uri: str) -> Iterator[PracticePortal]:
    with PracticePortal([redirect_uri, "https://integrator.invalid/callback"]) as running:
        yield running


@pytest.fixture
def app(desktop: DesktopSession, portal: PracticePortal, redirect_uri: str) -> RunningApp:
    started = RunningApp(desktop)
    started.fill_in(portal, redirect_uri)
    return started


def cameras(portal_url: str, token: str) -> list[str]:
    """Read the cameras with curl, as the person who is given the token does."""
    answer = subprocess.run(
        [
            *("curl", "--silent", "--noproxy", "*", f"{portal_url}/api/graphql.php"),
            *("--header", "Content-Type: application/json"),
            *("--header", f"Authorization: Bearer {token}"),
            *("--data", '{"query":"{cameraList{name}}"}'),
        ],
        capture_output=True,
        check=True,
        timeout=WAIT_SECONDS,
    )
    return [camera["name"] for camera in json.loads(answer.stdout)["data"]["cameraList"]]


def test_allowing_access_brings_a_token_that_works(app: RunningApp, browser: Browser, portal: PracticePortal) -> None:
    """N15: the browser's page says that it is done, and its address bar shows no code."""
    link = app.sign_in()
    app.decide(browser, link)
    token = app.copied_token()
    assert cameras(portal.base_url, token) == ["Gate", "Yard", "Hall"]
    assert app.window.text("accessToken") == "●" * len(token)
    app.window.press("showTokenButton")
    app.window.wait_for_text("accessToken", token)
    assert "minutes left" in app.window.text("expiry")
    assert "read" in app.window.text("grantedScopes")
    browser.wait_for_text("your token is ready")
    assert "code=" not in browser.address()
    assert "state=" not in browser.address()


def test_the_window_comes_back_to_the_front_and_the_token_is_marked_confidential(
    app: RunningApp, browser: Browser, desktop: DesktopSession
) -> None:
    """N29: clipboard histories are asked to leave the token out."""
    app.decide(browser, app.sign_in())
    app.copied_token()
    assert desktop.active_window_title() == "Netrex Token"
    assert "x-kde-passwordManagerHint" in desktop.clipboard_targets()


def test_declining_is_told_and_the_connection_stays(app: RunningApp, browser: Browser, portal: PracticePortal) -> None:
    app.decide(browser, app.sign_in(), "deny")
    app.window.wait_for_text("problemTitle", "declined", WAIT_SECONDS)
    browser.wait_for_text("declined")
    app.window.press("backToConnectionButton")
    app.window.wait_until_showing("clientId")
    assert app.window.text("clientId") == portal.client_id
    assert app.window.text("problemTitle") == ""


def test_a_sign_in_that_nobody_finishes_ends_at_its_time_limit(app: RunningApp) -> None:
    app.set_time_limit(3)
    app.sign_in()
    app.window.wait_for_text("remainingTime", lambda text: text in {"0:03", "0:02", "0:01"})
    app.window.wait_for_text("problemTitle", "run out", WAIT_SECONDS)
    assert "3 seconds" in app.window.text("problemAdvice")


def test_cancel_leads_back_to_the_connection_and_frees_the_port(app: RunningApp, browser: Browser) -> None:
    """N17: the next sign-in takes the same port."""
    app.sign_in()
    app.window.press("cancelButton")
    app.window.wait_until_showing("signInButton")
    app.decide(browser, app.sign_in())
    assert app.copied_token()


def test_escape_cancels(app: RunningApp, desktop: DesktopSession) -> None:
    app.sign_in()
    app.window.focus("cancelButton")
    desktop.key("Escape")
    app.window.wait_until_showing("signInButton")


def test_a_pasted_address_does_what_a_redirect_does(app: RunningApp, browser: Browser, portal: PracticePortal) -> None:
    """N18: an address that is not of this sign-in is refused, and the wait goes on."""
    app.window.set_text("redirectUrl", "https://integrator.invalid/callback")
    link = app.sign_in()
    app.window.set_text("pastedAddress", "https://integrator.invalid/callback?code=x&state=y")
    app.window.press("usePastedAddressButton")
    app.window.wait_for_text("pasteProblem", "does not belong")
    app.decide(browser, link)
    arrived = "https://integrator.invalid/callback?"
    wait_until(lambda: browser.address().startswith(arrived), WAIT_SECONDS, lambda: f"still at {browser.address()}")
    app.window.set_text("pastedAddress", browser.address())
    app.window.press("usePastedAddressButton")
    assert cameras(portal.base_url, app.copied_token())


def test_a_saved_connection_is_there_again_with_its_secret(
    app: RunningApp, browser: Browser, desktop: DesktopSession, portal: PracticePortal
) -> None:
    """N28: the secret is in the password store and in no file."""
    app.tick("keepSecret")
    app.window.press("saveConnectionButton")
    app.window.wait_for_text("notice", "Saved")
    assert app.close() == 0
    written = [file.read_bytes() for file in desktop.home.rglob("*") if file.is_file() and "keyring" not in str(file)]
    assert not [text for text in written if portal.client_secret.encode() in text]
    second = RunningApp(desktop)
    second.window.wait_for_text("clientSecret", lambda text: len(text) == len(portal.client_secret), WAIT_SECONDS)
    assert second.window.text("connectionName") == "Gate"
    assert second.window.is_checked("keepSecret")
    second.decide(browser, second.sign_in())
    assert cameras(portal.base_url, second.copied_token())


def test_a_newcomer_reaches_a_token_without_an_account(desktop: DesktopSession, browser: Browser) -> None:
    app = RunningApp(desktop, "--practice")
    app.window.open_row_of("providerUrl")
    app.window.wait_for_text("providerUrl", "http://127.0.0.1:")
    portal_url = app.window.text("providerUrl")
    app.decide(browser, app.sign_in())
    assert cameras(portal_url, app.copied_token()) == ["Gate", "Yard", "Hall"]


def test_a_port_in_use_is_told_and_another_one_is_offered(app: RunningApp, desktop: DesktopSession) -> None:
    app.sign_in()
    second = RunningApp(desktop)
    second.window.wait_until_showing("connectionList")
    second.window.press("signInButton")
    second.window.wait_for_text("problemTitle", "Another window of Netrex Token", WAIT_SECONDS)
    offered = second.window.text("otherRedirectUrl")
    second.window.press("useOtherPortButton")
    link = desktop.wait_for_url(WAIT_SECONDS)
    assert urlsplit(link).port == urlsplit(offered).port
    second.window.wait_until_showing("cancelButton")
    second.window.press("browserShowsError")
    second.window.wait_for_text("waitingRedirectUrl", offered)


def test_killing_the_app_while_it_waits_leaves_the_port_free(app: RunningApp, redirect_uri: str) -> None:
    """N17: the port does not outlive the app."""
    app.sign_in()
    app.process.kill()
    app.process.wait(WAIT_SECONDS)
    with PracticePortal([redirect_uri], port=int(redirect_uri.split(":")[2].split("/", maxsplit=1)[0])) as taker:
        assert taker.base_url in redirect_uri
