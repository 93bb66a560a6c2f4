"""How each authorization server is started, and what a person does on its pages."""

import shutil
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Self

import requests
from selenium.webdriver.common.by import By

from tests.desktop.browser import Browser
from tests.desktop.processes import DesktopError, wait_until
from tests.desktop.session import DesktopSession
from tests.ports import free_port

HERE = Path(__file__).parent
CLIENT_ID = "netrex-token"
CLIENT_SECRET = "a-secret-of-the-tests+/="  # its signs have to be encoded, in a form and in HTTP Basic
USER = "jana"
PASSWORD = "a-password-of-the-tests"
SECONDS = 120.0


class RealServer(ABC):
    """A server in a process of its own, on a loopback port; it ends with the desktop that it is started on.

    `issuer_path` is what its issuer has after the host; `scopes` and `parameters` are what it wants to be asked with.
    """

    issuer_path = ""
    userinfo_path = ""
    scopes = "openid"
    parameters = ""

    def __init__(self, desktop: DesktopSession, redirect_uri: str) -> None:
        self.desktop = desktop
        self.redirect_uri = redirect_uri
        self.url = f"http://127.0.0.1:{free_port()}"

    def start(self) -> Self:
        """Start it, and wait until it answers."""
        process = self.desktop.start([*self.command(), self.url.rpartition(":")[2], self.redirect_uri])
        self.desktop.processes.wait_for_start(process, self._answers)
        return self

    @property
    def issuer(self) -> str:
        """What a person types as the provider URL."""
        return self.url + self.issuer_path

    @abstractmethod
    def command(self) -> list[str]:
        """Return the command that starts it, to which its port and the redirect URI are added."""

    @abstractmethod
    def allow(self, browser: Browser) -> None:
        """Log in and agree, on the page that is open."""

    def knows(self, token: str) -> bool:
        """Ask the server itself whose token it is: the person's, or nobody's any more."""
        with requests.Session() as session:
            session.trust_env = False
            headers = {"Authorization": f"Bearer {token}"}
            answer = session.get(f"{self.url}{self.userinfo_path}", headers=headers, timeout=SECONDS)
        return answer.status_code == requests.codes.ok and "sub" in answer.json()

    def _answers(self) -> bool:
        try:
            with requests.Session() as session:
                session.trust_env = False
                session.get(self.url, timeout=SECONDS, allow_redirects=False)
        except requests.RequestException:
            return False
        return True


class OidcProvider(RealServer):
    """The npm package oidc-provider: certified by the OpenID Foundation, JavaScript, everything in memory."""

    userinfo_path = "/me"
    scopes = "openid offline_access"
    parameters = "prompt=consent"  # it grants offline_access only to a person who is asked each time

    def command(self) -> list[str]:
        node = shutil.which("node", path=str(Path(sys.executable).parent))
        if node is None or not (HERE / "node_modules" / "oidc-provider").exists():
            raise DesktopError("oidc-provider is not set up: make test does that")
        return [node, str(HERE / "oidc_provider.mjs")]

    def allow(self, browser: Browser) -> None:
        type_into(browser, "login", USER)
        type_into(browser, "password", PASSWORD)
        press(browser, "button[type=submit]")
        browser.wait_for_text("Continue")
        press(browser, "button[type=submit]")


class DjangoOAuthToolkit(RealServer):
    """django-oauth-toolkit: built on oauthlib, in a database; its issuer has a path."""

    issuer_path = "/o"
    userinfo_path = "/o/userinfo/"
    scopes = "openid read"

    def command(self) -> list[str]:
        return [sys.executable, str(HERE / "django_server.py")]

    def allow(self, browser: Browser) -> None:
        type_into(browser, "username", USER)
        type_into(browser, "password", PASSWORD)
        press(browser, "input[type=submit]")
        browser.wait_for_text("Authorize")
        press(browser, "input[name=allow]")


class Canaille(RealServer):
    """Canaille: an identity server of its own, built on Authlib; it wants a nonce, and asks user and password apart."""

    userinfo_path = "/oauth/userinfo"
    scopes = "openid profile"
    parameters = "nonce=n-0S6_WzA2Mj"

    def command(self) -> list[str]:
        return [sys.executable, str(HERE / "canaille_server.py")]

    def allow(self, browser: Browser) -> None:
        type_into(browser, "login", USER)
        press(browser, "button[type=submit]")
        self._give_password(browser)
        if "Login failed" in browser.text():  # it draws its form anew: on a busy machine while one types
            self._give_password(browser)
        browser.click("accept")

    def _give_password(self, browser: Browser) -> None:
        type_into(browser, "password", PASSWORD)
        press(browser, "button[type=submit]")

        def is_answered() -> bool:
            return "Login failed" in browser.text() or bool(browser.driver.find_elements(By.ID, "accept"))

        wait_until(is_answered, SECONDS, lambda: f"no answer: {browser.text()}")


KINDS: tuple[type[RealServer], ...] = (OidcProvider, DjangoOAuthToolkit, Canaille)


def type_into(browser: Browser, name: str, text: str) -> None:
    """Type into the field of that name, as soon as it is there."""
    wait_until(lambda: browser.driver.find_elements(By.NAME, name), SECONDS, lambda: f"no {name}: {browser.text()}")
    browser.driver.find_element(By.NAME, name).send_keys(text)


def press(browser: Browser, selector: str) -> None:
    """Press the first control that matches."""
    browser.driver.find_element(By.CSS_SELECTOR, selector).click()
