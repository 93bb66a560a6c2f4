"""What once held the redirect's port, and left a service worker in the browser, gets nothing of a later sign-in."""

from collections.abc import Iterator

import pytest

from netrex_gui.oauth.progress import ListenerEvent, SignInState
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.desktop.browser import Browser
from tests.desktop.former_holder import ANSWERS_IT, LETS_IT_PASS, PASSES_IT_ON, left_behind
from tests.desktop.processes import wait_until
from tests.oauth.attempt import Attempt
from tests.oauth.kit import free_redirect_uri
from tests.oauth.portals import Portal

pytestmark = pytest.mark.desktop

SECONDS = 60


@pytest.fixture
def uri() -> RedirectUri:
    return free_redirect_uri()


@pytest.fixture
def attempt(uri: RedirectUri) -> Iterator[Attempt]:
    """Begin a sign-in once it is wanted, and end it whatever comes."""
    with Portal([uri.text]) as portal:
        waiting = Attempt(portal, lambda _: None, uri, time_limit=5 * SECONDS)
        yield waiting
        waiting.sign_in.cancel()


def begin(attempt: Attempt) -> None:
    attempt.start()
    assert attempt.reached[SignInState.AWAITING_AUTHORIZATION].wait(SECONDS)


def open_tab(browser: Browser, link: str, *, hangs: bool = False) -> None:
    """Open a link in a tab of its own, as a launcher does, without waiting for its page."""
    driver = browser.driver
    driver.switch_to.window(driver.window_handles[0])  # another may hang, and with it whoever asks for it
    tab = driver.execute_cdp_cmd("Target.createTarget", {"url": link})["targetId"]
    if not hangs:
        driver.switch_to.window(tab)


def workers(browser: Browser) -> int:
    """Ask a page of the origin how many service workers it has."""
    ask = "navigator.serviceWorker.getRegistrations().then(found => arguments[0](found.length))"
    return int(browser.driver.execute_async_script(ask))


def finish(browser: Browser, attempt: Attempt) -> None:
    """Log in, allow, and see that the token came, by the one redirect."""
    browser.click("sign-in")
    browser.click("allow")
    assert attempt.finish().state is SignInState.SUCCEEDED
    browser.wait_for_text("SUCCEEDED")


def learnt(heard: list[str], attempt: Attempt) -> list[str]:
    """Return what the worker was told that it may not know."""
    state = attempt.link.split("state=")[1].split("&")[0]
    return [each for each in heard if "code=" in each or state in each]


def test_a_worker_that_lets_the_start_pass_gets_nothing(browser: Browser, attempt: Attempt, uri: RedirectUri) -> None:
    """N43: it is gone before the redirect comes."""
    with left_behind(browser, uri, LETS_IT_PASS) as heard:
        begin(attempt)
        browser.open(attempt.sign_in.link_for_browser())
        finish(browser, attempt)
        assert learnt(heard, attempt) == []
        assert [each for each in heard if "/start/" not in each] == []


def test_a_worker_that_passes_the_start_on_gets_nothing(browser: Browser, attempt: Attempt, uri: RedirectUri) -> None:
    """N43: its request is not answered as a person's visit is; the window tells, and the next link is good."""
    with left_behind(browser, uri, PASSES_IT_ON) as heard:
        begin(attempt)
        open_tab(browser, attempt.sign_in.link_for_browser(), hangs=True)  # Chromium clears nothing before that ends
        wait_until(lambda: ListenerEvent.LINK_ASTRAY in attempt.noticed, SECONDS, lambda: f"noticed: {attempt.noticed}")
        open_tab(browser, attempt.sign_in.link_for_browser())
        finish(browser, attempt)
        assert learnt(heard, attempt) == []
        assert attempt.noticed == [ListenerEvent.LINK_ASTRAY, ListenerEvent.BROWSER_CAME]


def test_a_worker_that_answers_the_start_gets_nothing(browser: Browser, attempt: Attempt, uri: RedirectUri) -> None:
    """N43: our state is not given out; when the browser asks for the worker's script, our answer clears it."""
    with left_behind(browser, uri, ANSWERS_IT) as heard:
        begin(attempt)
        open_tab(browser, attempt.sign_in.link_for_browser())
        browser.wait_for_text("Sign in here", SECONDS)
        assert attempt.noticed == []
        wait_until(lambda: workers(browser) == 0, SECONDS, "the worker stayed")
        open_tab(browser, attempt.sign_in.link_for_browser())
        finish(browser, attempt)
        assert learnt(heard, attempt) == []


def test_a_worker_that_stays_gets_nothing_and_another_browser_is_free_of_it(
    browser: Browser, attempt: Attempt, uri: RedirectUri
) -> None:
    """N43: the browser need not ask for its script for a day; still it never learns our state."""
    with left_behind(browser, uri, ANSWERS_IT, is_kept=True) as heard:
        begin(attempt)
        for _ in range(3):
            open_tab(browser, attempt.sign_in.link_for_browser())
            browser.wait_for_text("Sign in here", SECONDS)
        assert attempt.noticed == []
        with Browser() as another:
            another.open(attempt.sign_in.link_for_browser())
            finish(another, attempt)
        assert learnt(heard, attempt) == []
        assert len(heard) == 3
