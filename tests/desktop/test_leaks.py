"""Whole sign-ins, good ones and failing ones, with every word logged: where their secrets are afterwards."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.leak_search import ProcessWatch, secrets_in, secrets_in_files
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop
LAUNCHER = Path(__file__).with_name("app_at_debug.py")
DUMPING_BROWSER = """#!/bin/sh
printf "%s\\n" "$@" >> {urls}
for process in $$ $PPID; do
  cat /proc/$process/environ >> {dumps}/environ
  cat /proc/$process/cmdline >> {dumps}/argv
done
"""


# All that Qt has to say of what the app does; the rest is of painting and of the accessibility bus, and takes minutes.
TALKATIVE = ";".join(f"qt.{part}=true" for part in ("core.*", "gui.*", "dbus.*", "qpa.clipboard", "qpa.services"))

# Where Chromium keeps the addresses that it was at; the last of them is a database of what it learns from these.
BROWSERS_HISTORY = ("Default/History", "Default/Sessions/", "segmentation_platform/ukm_db")


class TattlingPortal(PracticePortal):
    """Notes every secret; `mood` says whether it answers well, or with all that it was sent."""

    def __init__(self, redirect_uri: str) -> None:
        super().__init__([redirect_uri])
        self.mood = "well"
        self.secrets = {"client secret": self.client_secret}
        self.requests: list[dict[str, str]] = []

    def note(self, kind: str, value: str) -> None:
        self.secrets[f"{kind} {len(self.requests)}"] = value

    def token_parameters(self, request: HttpRequest) -> dict[str, str]:
        parameters = super().token_parameters(request)
        if self.mood == "another's":
            return parameters
        self.requests.append(parameters)
        self.note("code", parameters["code"])
        self.note("verifier", parameters["code_verifier"])
        if self.mood == "quotes in a refusal":
            raise Refusal(401, "invalid_client", f"Wrong: {json.dumps(parameters)}")
        return parameters

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        if self.mood == "another's":
            return super().token_answer(answer)
        self.note("access token", str(answer["access_token"]))
        self.note("refresh token", str(answer["refresh_token"]))
        if self.mood == "quotes in a page":
            return 200, "text/html", f"<html>You sent {self.requests[-1]}, and {answer}</html>".encode()
        return super().token_answer(answer)


@pytest.fixture
def redirect_uri() -> str:
    return free_redirect_uri()


@pytest.fixture
def portal(redirect_uri: str) -> Iterator[TattlingPortal]:
    with TattlingPortal(redirect_uri) as running:
        yield running


class Run:
    """The app at work, with the sign-ins that it is put through."""

    def __init__(
        self,
        desktop: DesktopSession,
        browser: Browser,
        portal: TattlingPortal,
        redirect_uri: str,
        watch: ProcessWatch,
    ) -> None:
        self.desktop, self.browser, self.portal, self.watch = desktop, browser, portal, watch
        self.secrets = portal.secrets
        self.urls, self.dumps, self.log = (
            desktop.home / "opened-urls",
            desktop.home / "dumps",
            desktop.home / "debug.log",
        )
        self.dumps.mkdir()
        (desktop.home / "test-browser").write_text(DUMPING_BROWSER.format(urls=self.urls, dumps=self.dumps))
        desktop.env["QT_LOGGING_RULES"] = TALKATIVE
        self.app = RunningApp(desktop, str(self.log), main=LAUNCHER)
        self.app.fill_in(portal, redirect_uri)
        self.seen: list[str] = []

    def look(self) -> None:
        """Note the titles of all windows, and all that the app's own window says."""
        self.seen += [self.desktop.run("wmctrl", "-l"), self.app.window.screen()]

    def sign_in(self, mood: str, decision: str = "allow") -> None:
        """Sign in at a portal of that mood, until the token or a problem is shown with its details."""
        self.portal.mood = mood
        link = self.app.sign_in()
        self.app.window.press("browserShowsNothing")
        self.app.window.wait_until_showing("copySignInLinkButton")
        self.app.window.press("copySignInLinkButton")
        wait_until(lambda: "state=" in self.desktop.clipboard(), WAIT_SECONDS, "the link was not copied")
        state = parse_qs(urlsplit(self.desktop.clipboard()).query)["state"][0]
        self.portal.secrets[f"state of {mood}, {decision}"] = state
        self.look()
        self.app.decide(self.browser, link, decision)
        if (mood, decision) == ("well", "allow"):
            self.app.copied_token()
            self.look()
            self.app.window.press("doneButton")
        else:
            self.app.window.wait_until_showing("problemTitle", WAIT_SECONDS)
            self.look()
            self.open_details()
            self.app.window.press_labelled("Back to the connection")
        self.app.window.wait_until_showing("signInButton")

    def open_details(self) -> None:
        """Show what the portal said, if it said anything."""
        if self.app.window.is_showing("problemDetailsButton"):
            self.app.window.press("problemDetailsButton")
            self.app.window.wait_until_showing("problemDetails")
            self.look()


def redeem(portal: TattlingPortal, parameters: dict[str, str]) -> int:
    """Send a token request as somebody else would, and return the status."""
    portal.mood = "another's"
    with requests.Session() as session:
        session.trust_env = False
        return session.post(f"{portal.base_url}/oauth2/token", parameters, timeout=WAIT_SECONDS).status_code


@pytest.fixture
def run(desktop: DesktopSession, browser: Browser, portal: TattlingPortal, redirect_uri: str) -> Run:
    """Give the app after a token, a person who declined, and two portals that quoted the whole request."""
    with ProcessWatch(desktop.home) as watch:
        run = Run(desktop, browser, portal, redirect_uri, watch)
        run.app.tick("keepSecret")
        run.sign_in("well")
        run.sign_in("well", "deny")
        run.sign_in("quotes in a refusal")
        run.sign_in("quotes in a page")
        assert run.app.close() == 0
    browser.driver.quit()  # its files are complete then
    return run


def test_secrets_get_nowhere_but_into_the_browsers_history(run: Run) -> None:
    """N27, N28, N43: at DEBUG, with failures that quote the request; a code that the browser keeps is of no use.

    What the launcher's arguments hold is no state, but an address of our own listener that was good once.
    """
    states = {name for name in run.secrets if name.startswith("state")}
    codes = {name for name in run.secrets if name.startswith("code")}
    assert (len(states), len(codes), len(run.secrets)) == (4, 3, 15)
    assert "DEBUG:keyring" in run.log.read_text()
    assert "DEBUG:netrex_gui.gui.window.application:Qt: " in run.log.read_text()
    assert run.urls.read_text().count("/start/") == 4
    assert "/start/" in (run.dumps / "argv").read_text()
    assert secrets_in_files(run.desktop.home, run.secrets) == {}
    assert [text for text in run.seen if secrets_in(text.encode(), run.secrets)] == []
    assert "What the portal said" in "".join(run.seen)
    assert b"/start/" in b"".join(run.watch.seen().values())
    assert [what for what, content in run.watch.seen().items() if secrets_in(content, run.secrets)] == []
    kept = secrets_in_files(run.browser.profile, run.secrets)
    assert set().union(*kept.values()) == states | codes
    assert [file for file in kept if not file.startswith(BROWSERS_HISTORY)] == []
    assert [file for file, names in kept.items() if names & codes and "Session" in file] == []
    in_history = ("grant_type", "client_id", "redirect_uri", "code")
    for parameters in run.portal.requests[:]:
        assert redeem(run.portal, {name: parameters[name] for name in in_history}) == 400
    assert redeem(run.portal, run.portal.requests[0]) == 400
