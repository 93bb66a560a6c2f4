"""The app, started on a private desktop, and what a person does with it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri
from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.session import DesktopSession
from tests.desktop.window import Window
from tests.ports import free_port

MAIN = Path(__file__).parents[2] / "main.py"
WAIT_SECONDS = 120.0


def free_redirect_uri() -> str:
    """Return the default redirect URI on a port that is free."""
    return RedirectUri.parse(DEFAULT_REDIRECT_URI).on_port(free_port()).text


class RunningApp:
    """The app's window, with the steps of the main path; it runs from source, unless `command` starts another copy.

    From the first page it goes on to the form, unless it is to stay `at_start`.
    """

    def __init__(
        self,
        desktop: DesktopSession,
        *arguments: str,
        main: Path = MAIN,
        command: Sequence[str] = (),
        at_start: bool = False,
    ) -> None:
        self.desktop = desktop
        argv = [*(command or (sys.executable, str(main))), *arguments]
        self.process: subprocess.Popen[bytes] = desktop.start(argv)
        self.window = Window(desktop, self.process.pid)
        first = ("signInButton", "pasteButton")
        wait_until(lambda: any(map(self.window.is_showing, first)), WAIT_SECONDS, "neither the form nor the first page")
        wait_until(lambda: self.window.exists("copyTokenButton"), WAIT_SECONDS, "the pages were not made")
        if not at_start and self.window.is_showing("typeInButton"):
            self.open_form()

    def fill_in(self, portal: PracticePortal, redirect_uri: str, name: str = "Gate") -> None:
        """Type a connection to a practice portal."""
        texts = {
            "connectionName": name,
            "providerUrl": portal.base_url,
            "clientId": portal.client_id,
            "clientSecret": portal.client_secret,
            "redirectUrl": redirect_uri,
        }
        for field, text in texts.items():
            self.window.set_text(field, text)

    def open_form(self) -> None:
        """Go on from the first page to the form, if that page is shown."""
        if not self.window.is_showing("signInButton"):
            self.window.wait_until_showing("typeInButton", WAIT_SECONDS)
            self.window.press("typeInButton")
            self.window.wait_until_showing("signInButton", WAIT_SECONDS)

    def tick(self, name: str) -> None:
        """Tick a box, and wait until it is ticked."""
        self.window.press(name)
        wait_until(lambda: self.window.is_checked(name), WAIT_SECONDS, f"{name} was not ticked")

    def set_time_limit(self, seconds: int) -> None:
        """Set the time limit, among the other settings."""
        self.window.set_text("signInTimeout", str(seconds))

    def sign_in(self) -> str:
        """Press the button, and return the link that the system's browser was given."""
        self.window.press("signInButton")
        link = self.desktop.wait_for_url(WAIT_SECONDS)
        self.window.wait_until_showing("cancelButton")
        return link

    def decide(self, browser: Browser, link: str, decision: str = "allow") -> None:
        """Open the link in the browser, log in, and allow or deny."""
        browser.open(link)
        browser.click("sign-in")
        browser.click(decision)

    def come_forward(self) -> None:
        """Have the window manager give the keyboard to this app's window, where there are several."""
        wanted = ("--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Netrex Token")
        self.desktop.run("xdotool", "search", *wanted, "windowactivate", "--sync")

    def choose_help(self, name: str) -> None:
        """Open the menu of the button that helps, and press an entry."""
        self.window.press("helpButton")
        self.window.wait_until_showing(name, WAIT_SECONDS)
        self.window.press(name)

    def end_token(self, name: str) -> None:
        """Press what ends a token, in the menu for what is rare, and say yes to the question."""
        self.window.press("moreButton")
        self.window.wait_until_showing(name, WAIT_SECONDS)
        self.window.press(name)
        self.window.wait_until_showing("confirmButton", WAIT_SECONDS)
        self.window.press("confirmButton")

    def copied_token(self) -> str:
        """Wait for the token page, press copy, and return what is on the clipboard."""
        self.window.wait_until_showing("copyTokenButton", WAIT_SECONDS)
        before = self.desktop.clipboard()
        self.window.press("copyTokenButton")

        def copied() -> str:
            now = self.desktop.clipboard()
            return now if now != before else ""

        return wait_until(copied, WAIT_SECONDS, "nothing was copied")

    def close(self) -> int:
        """Have the window manager close the window, copy something in place of a token, and return the exit status."""
        self.desktop.run("wmctrl", "-c", "Netrex Token")
        wait_until(self.is_closed, WAIT_SECONDS, lambda: f"open still. {self.window.screen()}")
        if self.process.poll() is None:
            self.copy_something_else()
        wait_until(lambda: self.process.poll() is not None, WAIT_SECONDS, lambda: f"open still. {self.window.screen()}")
        return self.process.wait()

    def copy_something_else(self) -> None:
        """Take the place of a copied token, for whose time a program goes on without its window."""
        self.desktop.processes.start(["xclip", "-quiet", "-selection", "clipboard"], stdin=b"something else")

    def is_closed(self) -> bool:
        """Tell whether its window has gone."""
        return self.process.poll() is not None or not self.window.is_on_screen()
