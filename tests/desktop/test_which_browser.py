"""Another browser, and a private window of it, chosen in the real window on the sign-in page."""

from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.fake_browser import led_to

pytestmark = pytest.mark.desktop

ENTRY = """[Desktop Entry]
Type=Application
Name=A Firefox of the tests
Exec={program} %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
"""


@pytest.fixture
def opened(desktop: DesktopSession) -> Path:
    """Install a browser, first by name, that notes what it was given; return the file of its notes."""
    notes, program = desktop.home / "notes", desktop.home / "firefox"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {notes}.part\nmv {notes}.part {notes}\n')
    program.chmod(0o700)
    applications = Path(desktop.env["XDG_DATA_HOME"], "applications")
    (applications / "firefox.desktop").write_text(ENTRY.format(program=program))
    return notes


def test_a_private_window_of_another_browser_leads_to_the_token(
    desktop: DesktopSession, browser: Browser, opened: Path
) -> None:
    """N8, N43: it is handed a link of its own for the same sign-in, whole."""
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, redirect_uri)
        link = app.sign_in()
        leads_to = led_to(link)
        app.window.wait_until_showing("chooseBrowserButton", WAIT_SECONDS)
        app.window.choose("chooseBrowserButton", 1)
        wait_until(opened.exists, WAIT_SECONDS, "the chosen browser was not started")
        assert [led_to(again) for again in opened.read_text().splitlines()] == [leads_to]
        opened.unlink()
        app.window.choose("chooseBrowserButton", 2)
        wait_until(opened.exists, WAIT_SECONDS, "the private window was not opened")
        switch, again = opened.read_text().splitlines()
        assert (switch, led_to(again)) == ("--private-window", leads_to)
        assert len(desktop.opened_urls()) == 1
        app.window.press("openBrowserAgainButton")
        app.decide(browser, desktop.wait_for_url(WAIT_SECONDS))
        assert app.copied_token()
