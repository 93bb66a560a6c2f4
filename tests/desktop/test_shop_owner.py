"""Somebody has a mail with an ID and a secret, and nothing else: three presses later the token is on the clipboard."""

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.desktop.test_sign_in import cameras
from tests.look.mail_states import mail

SMALLEST = (720, 540)

pytestmark = pytest.mark.desktop


def click(app: RunningApp, name: str) -> None:
    """Click into the middle of a button as soon as it is shown, which must be in the window without scrolling."""
    left, top, width, height = app.window.wait_until_showing(name, WAIT_SECONDS)["place"]
    x, y, whole_width, whole_height = app.window.wait_until_showing("mainWindow")["place"]
    assert x <= left, name
    assert y <= top, name
    assert left + width <= x + whole_width, name
    assert top + height <= y + whole_height, name
    app.desktop.click(left + width // 2, top + height // 2)


def copy_mail(desktop: DesktopSession, text: str) -> None:
    """Copy a text as a mail program does."""
    desktop.processes.start(["xclip", "-quiet", "-selection", "clipboard"], stdin=text.encode())
    wait_until(lambda: desktop.clipboard() == text, WAIT_SECONDS, "xclip did not take the clipboard")


def start_in_a_small_window(desktop: DesktopSession) -> RunningApp:
    """Start for the first time, in the smallest window that there is."""
    app = RunningApp(desktop, at_start=True)
    desktop.run("wmctrl", "-r", "Netrex Token", "-e", f"0,-1,-1,{SMALLEST[0]},{SMALLEST[1]}")

    def is_small() -> bool:
        return tuple(app.window.wait_until_showing("mainWindow")["place"][2:]) == SMALLEST

    wait_until(is_small, WAIT_SECONDS, lambda: f"as large as before. {app.window.screen()}")
    return app


def test_a_mail_becomes_a_token_on_the_clipboard_with_three_presses_and_nothing_typed(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str
) -> None:
    """N29: what is copied is marked, so that clipboard histories leave it out."""
    text = mail(portal.base_url, portal.client_id, portal.client_secret, redirect_uri)
    copy_mail(desktop, text)
    app = start_in_a_small_window(desktop)
    click(app, "pasteButton")
    click(app, "signInButton")
    app.decide(browser, desktop.wait_for_url(WAIT_SECONDS))
    click(app, "copyTokenButton")
    token = wait_until(lambda: copied(desktop, text), WAIT_SECONDS, "nothing was copied")
    assert cameras(portal.base_url, token) == ["Gate", "Yard", "Hall"]
    assert "x-kde-passwordManagerHint" in desktop.clipboard_targets()
    app.window.wait_for_text("copiedNote", "on the clipboard")


def copied(desktop: DesktopSession, before: str) -> str:
    """Return what is on the clipboard once that is something else."""
    now = desktop.clipboard()
    return now if now != before else ""
