"""The main path by what a screen reader says and offers alone: from the very first start to the copied token."""

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.screen_reader import BUTTONS, ScreenReader
from tests.desktop.session import DesktopSession
from tests.words import Words

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize("language", ["en", "cs"])
def test_a_newcomer_who_hears_the_window_reaches_a_token(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str, language: str
) -> None:
    words = Words(language)
    app = RunningApp(desktop, "--language", language, at_start=True)
    reader = ScreenReader(desktop, app.process.pid)
    begin(reader, words, redirect_uri)
    create(reader, words, portal, desktop)
    paste(reader, words, portal)
    reader.hear(words("Finish signing in in your browser"))
    reader.hear_focus(words("&Open browser again"), by=words("Sign in with &browser"))  # the form is on the way
    app.decide(browser, desktop.wait_for_url(WAIT_SECONDS))
    assert reader.hear(words("Your token is ready")) == words("Your token is ready")
    reader.hear_focus(words("&Copy token"), by=words("Cancel"))  # while the token is asked for
    assert copied(reader, words, desktop)


def begin(reader: ScreenReader, words: Words, redirect_uri: str) -> None:
    """Read the first page, at the top of which is the question; go on to the guide by way of the form."""
    reader.start_from_the_top()
    reader.find("Netrex Token", "frame")
    reader.find(words("Get a token for your cameras"), "label")
    reader.find(words("Only an account at the portal"), *BUTTONS)
    reader.start_from_the_top()
    reader.press(words("An ID and a secret"))
    reader.hear_focus(words("Client &ID"))
    reader.start_from_the_top()
    row = f"{words.of('ConnectionForm', 'Redirect URL')}: {words('Set up already by whoever gave you the ID')}"
    reader.press(row, "check box")
    reader.hear(words("Open"))
    reader.fill_in(words("Redirect URL"), redirect_uri, labelled=False)  # the usual port may be in use on this machine
    reader.start_from_the_top()
    reader.press(words("Help"))
    reader.hear_focus(words("Step-by-step guide"))
    reader.press(words("Step-by-step guide"))


def create(reader: ScreenReader, words: Words, portal: PracticePortal, desktop: DesktopSession) -> None:
    """Go through the guide to where the client ID is pasted."""
    reader.hear(words("Let’s get your token"))
    reader.hear_focus(words("I was given an ID and a secret"), by=words("Help"))
    assert reader.unheard() == []
    reader.start_from_the_top()
    reader.press(words("I have to create them"))
    reader.hear(words("Step 1 of 3"))
    reader.hear_focus(words("&Open the portal"))
    reader.start_from_the_top()
    reader.fill_in(words("Portal addr&ess"), portal.base_url)
    reader.press(words("&Open the portal"))
    assert desktop.wait_for_url(WAIT_SECONDS) == portal.base_url
    reader.press(words("Ne&xt"))
    reader.hear(words("Step 2 of 3"))
    copy = words("Copy: {what}").format(what=words("Redirect URL"))
    reader.hear_focus(copy)
    reader.start_from_the_top()
    reader.press(copy)
    reader.hear(words("Copied"))
    reader.press(words("Ne&xt"))


def paste(reader: ScreenReader, words: Words, portal: PracticePortal) -> None:
    """Fill in what the portal has shown, and sign in."""
    reader.hear(words("Step 3 of 3"))
    reader.hear_focus(words("Client &ID"))
    reader.start_from_the_top()
    reader.fill_in(words("Client &ID"), portal.client_id)
    reader.fill_in(words("Client &secret"), portal.client_secret)
    reader.press(words("Sign in &with browser"))


def copied(reader: ScreenReader, words: Words, desktop: DesktopSession) -> str:
    """Copy the token, and return what is on the clipboard."""
    reader.start_from_the_top()
    reader.find(words("Your token is ready"), "label")
    reader.press(words("&Copy token"))
    reader.hear(words("The token is on the clipboard, for another {time}.").partition("{time}")[0])
    return wait_until(desktop.clipboard, WAIT_SECONDS, "nothing was copied")


@pytest.mark.parametrize("language", ["en", "cs"])
def test_a_problem_is_announced_and_leads_to_the_field_that_it_is_about(desktop: DesktopSession, language: str) -> None:
    words = Words(language)
    app = RunningApp(desktop, "--language", language)
    reader = ScreenReader(desktop, app.process.pid)
    reader.press(words("Sign in with &browser"))
    title = words("The client ID is missing")
    assert reader.hear(title).startswith(f"{title}. ")
    assert app.window.is_focused("clientId")  # where it was: nothing has to be heard of that
    assert reader.described(words("Client &ID")).startswith(title)


def test_a_newcomer_hears_the_question_when_a_new_connection_is_begun(desktop: DesktopSession) -> None:
    app = RunningApp(desktop, at_start=True)
    reader = ScreenReader(desktop, app.process.pid)
    reader.press("I only want to try it")  # the question makes room for it
    reader.start_from_the_top()
    reader.press("New connection")
    assert reader.hear("What were you given?").startswith("Get a token for your cameras. ")
    reader.hear_focus("Paste")
    reader.find("Only an account at the portal", *BUTTONS)
