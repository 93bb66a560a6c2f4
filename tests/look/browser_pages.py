"""Pictures of the pages in the browser: the one that it ends on, in each of its forms, and the practice portal's."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlencode

from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice.server import PracticePortal
from netrex_gui.texts.redirect_page import redirect_page
from tests.desktop.browser import Browser, ColourScheme
from tests.desktop.running_app import free_redirect_uri
from tests.look import dress

LANGUAGES = ("en", "cs")
SCHEMES: tuple[ColourScheme, ...] = ("light", "dark")


def take_all(folder: Path) -> None:
    """Write a picture of each page in each scheme, in a real Chromium."""
    redirect_uri = free_redirect_uri()
    with Browser() as browser, PracticePortal([redirect_uri]) as portal:
        for name in chain(_last_pages(browser, folder), _portal_pages(browser, portal, redirect_uri)):
            for scheme in SCHEMES:
                browser.use_colour_scheme(scheme)
                browser.screenshot(folder / f"browser-{name}-{scheme}.png")


def _last_pages(browser: Browser, folder: Path) -> Iterator[str]:
    page = folder.resolve() / "page.html"
    for language in LANGUAGES:
        dress.start(language=language)
        for outcome in Outcome:
            page.write_bytes(redirect_page().render(outcome))
            browser.open(page.as_uri())
            yield f"{outcome.name.lower()}-{language}"
    page.unlink()


def _portal_pages(browser: Browser, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    browser.open(portal.base_url)
    yield "portal-start"
    asked = {"response_type": "code", "client_id": portal.client_id, "scope": "read,write", "state": "s"}
    browser.open(f"{portal.base_url}/oauth2/auth/?{urlencode(asked | {'redirect_uri': 'http://127.0.0.1:1/other'})}")
    yield "portal-redirect-url"
    browser.open(f"{portal.base_url}/oauth2/auth/?{urlencode(asked | {'redirect_uri': redirect_uri})}")
    yield "portal-login"
    browser.click("sign-in")
    browser.wait_for_text("read")
    yield "portal-consent"
