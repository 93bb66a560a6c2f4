"""Every page that the app serves, opened in the browser one after the other."""

import contextlib
from collections.abc import Iterator
from urllib.parse import urlencode

from netrex_gui.oauth.messages import AuthorizationRequest
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from netrex_gui.texts.redirect_page import redirect_page
from tests.desktop.browser import Browser
from tests.desktop.running_app import free_redirect_uri

SCOPES = "read,write,liveview,recordings_delete"


def redirect_pages(browser: Browser) -> Iterator[str]:
    """Open the redirect's last page in each of its forms, and yield the outcome that it tells."""
    for outcome in (Outcome.SUCCEEDED, Outcome.DENIED, Outcome.FAILED, Outcome.STILL_WORKING):
        with listening() as (receiver, ours):
            receiver.answer(outcome)
            browser.open(f"{ours}&code=SplxlOBeZQQYbYS6WxSbIA")
            yield outcome.name
    with listening() as (_, earlier):
        older = earlier.partition("?")[2]
    with listening() as (receiver, ours):
        receiver.answer(Outcome.SUCCEEDED)
        uri, state = receiver.redirect_uri.text, ours.partition("?")[2]
        for outcome, address in (
            (Outcome.NOTHING_HERE, f"{uri}/nowhere"),
            (Outcome.OLDER_TAB, f"{uri}?code=x&{older}"),
            (Outcome.ANOTHER_SIGN_IN, f"{uri}?code=x&state=unknown"),
            (Outcome.STATE_MISSING, f"{uri}?code=x"),
            (Outcome.NOTHING_IN_IT, uri),
            (Outcome.NOT_OURS, f"{uri}?hello"),
            (Outcome.MALFORMED, ours),
            (Outcome.UNREADABLE, f"{ours}&long={'x' * 65536}"),
            (Outcome.OTHER_ADDRESS, f"{uri}/?code=x&{state}"),
        ):
            browser.open(address)
            yield outcome.name
        yield from links_that_lead_nowhere(browser, receiver)
        for _ in range(2):
            browser.open(f"{ours}&code=SplxlOBeZQQYbYS6WxSbIA")
        yield Outcome.ALREADY_USED.name


def links_that_lead_nowhere(browser: Browser, receiver: RedirectReceiver) -> Iterator[str]:
    """Open a link from a page, as no launcher does, and then once more."""
    link = receiver.link_for_browser()
    browser.driver.execute_script("location.href = arguments[0]", link)
    browser.wait_for_element(".link-astray")
    yield Outcome.LINK_ASTRAY.name
    browser.open(link)
    yield Outcome.LINK_USED.name


@contextlib.contextmanager
def listening() -> Iterator[tuple[RedirectReceiver, str]]:
    """Listen for a redirect, and give the receiver, and our redirect URI with our state."""
    uri = RedirectUri.parse(free_redirect_uri())
    request = AuthorizationRequest("https://portal.invalid/oauth2/auth/", "client-7f3a", uri.text, "read")
    with listen(RedirectReceiver(uri, redirect_page(), lambda _: None)) as receiver:
        receiver.expect(request)
        yield receiver, f"{uri.text}?state={request.state}"


def practice_pages(browser: Browser, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    """Open every page of the practice portal, and yield what it is for."""
    asked = {"client_id": portal.client_id, "redirect_uri": redirect_uri, "response_type": "code", "scope": SCOPES}
    asking = f"{portal.base_url}/oauth2/auth/?"
    for name, address in (
        ("start", portal.base_url),
        ("no such page", f"{portal.base_url}/nowhere"),
        ("unknown client", asking + urlencode(asked | {"client_id": "unknown"})),
        ("redirect URL not registered", asking + urlencode(asked | {"redirect_uri": "http://127.0.0.1:1/other"})),
        ("sign in", asking + urlencode(asked)),
    ):
        browser.open(address)
        yield name
    browser.fill("password", "guess")
    browser.click("sign-in")
    browser.wait_for_element("[role=alert]")
    yield "wrong password"
    browser.click("sign-in")
    browser.wait_for_element("#allow")
    yield "consent"
