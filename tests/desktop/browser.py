"""A real browser, headless and with a folder of its own, that reaches nothing but this machine."""

import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Literal, Self
from unittest import mock

from selenium.common.exceptions import (
    NoSuchElementException,
    SessionNotCreatedException,
    StaleElementReferenceException,
    WebDriverException,
)
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from tests.desktop.processes import Processes, private_environment, require_programs, wait_until

BROWSER = "/usr/bin/chromium"
DRIVER = "/usr/bin/chromedriver"
PAGE_SECONDS = 120
SWITCHES = (
    "--headless=new",
    "--no-sandbox",  # Chromium's own cannot be had as root, which CI often is
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE [::1], EXCLUDE localhost",
    "--window-size=1280,1000",
)

_PAGE_HAS_GONE = "Node with given id does not belong to the document"
"""What the driver (150) says where the next page comes while it reads the words of an element."""

ColourScheme = Literal["light", "dark"]


class Browser:
    """Debian's Chromium, driven by Selenium; leaving the context ends it and removes its folder."""

    def __init__(self, colour_scheme: ColourScheme = "light") -> None:
        self._colour_scheme: ColourScheme = colour_scheme
        self._folder = tempfile.TemporaryDirectory(prefix="netrex-browser-", ignore_cleanup_errors=True)
        home = Path(self._folder.name)
        self.profile = home / "profile"
        self._processes = Processes(home, private_environment(home))
        self._driver: Chrome | None = None

    def __enter__(self) -> Self:
        try:
            require_programs(BROWSER, DRIVER)
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _start(self) -> None:
        """Start driver and browser; with both paths given, Selenium looks for nothing on the network."""
        options = ChromeOptions()
        options.binary_location = BROWSER
        for switch in (*SWITCHES, f"--user-data-dir={self.profile}"):
            options.add_argument(switch)
        service = Service(
            executable_path=DRIVER,
            env=self._processes.environment,
            log_output=str(self._processes.home / "chromedriver.log"),
        )
        with mock.patch.dict(os.environ, {"no_proxy": "localhost,127.0.0.1"}):  # the driver is on this machine
            try:
                self._driver = Chrome(options=options, service=service)
            except SessionNotCreatedException:  # the driver gives a browser a minute, which a busy machine may not have
                self._driver = Chrome(options=options, service=service)
        self._driver.set_page_load_timeout(PAGE_SECONDS)
        self.use_colour_scheme(self._colour_scheme)

    def close(self) -> None:
        """End the browser and whatever it started; more than once is harmless."""
        try:
            if self._driver is not None:
                self._driver.quit()
                self._driver = None
        finally:
            self._processes.stop()
            self._folder.cleanup()

    @property
    def driver(self) -> Chrome:
        """Selenium's own handle, for what has no method here."""
        assert self._driver is not None, "the browser is not running"
        return self._driver

    def use_colour_scheme(self, colour_scheme: ColourScheme) -> None:
        """Let pages see that the person prefers light or dark."""
        features = [{"name": "prefers-color-scheme", "value": colour_scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def open(self, url: str) -> None:
        """Open an address and wait until the page is loaded."""
        self.driver.get(url)

    def click(self, element_id: str) -> None:
        """Click the element of that id as soon as it is there."""

        def found() -> bool:
            return bool(self.driver.find_elements(By.ID, element_id))

        wait_until(found, PAGE_SECONDS, lambda: f"no element {element_id!r}. {self._page()}")
        self.driver.find_element(By.ID, element_id).click()

    def fill(self, element_id: str, value: str) -> None:
        """Type a value into the emptied field of that id."""
        field = self.driver.find_element(By.ID, element_id)
        field.clear()
        field.send_keys(value)

    def text(self) -> str:
        """Return the words that are visible on the page."""
        try:
            return self.driver.find_element(By.TAG_NAME, "body").text
        except (NoSuchElementException, StaleElementReferenceException):  # the next page is about to come
            return ""
        except WebDriverException as error:
            if _PAGE_HAS_GONE in str(error):
                return ""
            raise

    def address(self) -> str:
        """Return what the address bar shows."""
        return self.driver.current_url

    def wait_for_text(self, text: str, timeout: float = PAGE_SECONDS) -> None:
        """Wait until the page says something."""
        wait_until(lambda: text in self.text(), timeout, lambda: f"no {text!r}. {self._page()}")

    def wait_for_element(self, selector: str) -> None:
        """Wait until the page has an element that a CSS selector matches."""
        wait_until(
            lambda: self.driver.find_elements(By.CSS_SELECTOR, selector), PAGE_SECONDS, lambda: f"none: {self._page()}"
        )

    def screenshot(self, path: Path) -> None:
        """Save a picture of the page."""
        self.driver.save_screenshot(str(path))

    def _page(self) -> str:
        """Describe the page for an error."""
        return f"{self.address()} says instead:\n{self.text()}"
