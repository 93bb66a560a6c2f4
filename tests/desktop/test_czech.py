"""The main path in Czech, in the real window and the real browser, begun with a key of the Czech window."""

import re

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop


def test_a_token_comes_in_czech(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str
) -> None:
    app = RunningApp(desktop, "--language", "cs")
    app.fill_in(portal, redirect_uri, "Brána")
    wait_until(lambda: app.window.text("clientId") == portal.client_id, WAIT_SECONDS, "the fields were not filled in")
    desktop.key("alt+h")
    link = desktop.wait_for_url(WAIT_SECONDS)
    app.window.wait_for_text("signInStatus", "Dokončete přihlášení v\u00a0prohlížeči")
    app.decide(browser, link)
    browser.wait_for_text("Hotovo: váš token je připraven")
    assert browser.driver.execute_script("return document.documentElement.lang") == "cs"
    assert len(app.copied_token()) > 20
    today_or_later = r"Platí do \d+:\d\d( \(\w+ \d+\.\xa0\w+\))?; zbývá 59\xa0minut"  # today's day is not named
    assert re.fullmatch(today_or_later, app.window.text("expiry"))
