"""axe-core finds nothing at fault in any page that the app shows in the browser, in light and dark; and none moves."""

import pytest

from netrex_gui.gui import languages
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.practice.server import PracticePortal
from netrex_gui.practice.wording import Speech
from tests.browser_pages.axe import faults
from tests.browser_pages.visits import practice_pages, redirect_pages
from tests.desktop.browser import Browser
from tests.desktop.running_app import free_redirect_uri

pytestmark = pytest.mark.desktop

MOVING = "return document.getAnimations().length"


def test_the_last_page_of_a_sign_in_shuts_nobody_out(browser: Browser, language: str) -> None:
    shown = []
    for page in redirect_pages(browser):
        assert browser.driver.execute_script("return document.documentElement.lang") == language
        assert faults(browser) == [], page
        assert browser.driver.execute_script(MOVING) == 0, page
        shown.append(page)
    assert sorted(shown) == sorted(Outcome.__members__)


def test_the_practice_portal_shuts_nobody_out(browser: Browser, language: str) -> None:
    redirect_uri, speech = free_redirect_uri(), Speech(languages.of_pages, languages.say_in_practice)
    with PracticePortal([redirect_uri], speech=speech) as portal:
        for page in practice_pages(browser, portal, redirect_uri):
            assert browser.driver.execute_script("return document.documentElement.lang") == language
            assert faults(browser) == [], page
            assert browser.driver.execute_script(MOVING) == 0, page


@pytest.mark.parametrize(
    ("breaking", "rule"),
    [
        ("document.documentElement.lang = ''", "html-has-lang"),
        ("document.querySelector('h1').style.color = 'rgb(128, 128, 128)'", "color-contrast"),
        ("document.querySelector('label').remove()", "label"),
    ],
)
def test_what_shuts_people_out_is_found(browser: Browser, breaking: str, rule: str) -> None:
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal:
        pages = practice_pages(browser, portal, redirect_uri)
        while next(pages) != "sign in":
            pass
        browser.driver.execute_script(breaking)
        assert rule in " ".join(faults(browser))
