"""A whole private desktop: screen, window manager, buses, password store, folders and default browser."""

import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.desktop import services
from tests.desktop.processes import (
    START_SECONDS,
    DesktopError,
    Processes,
    private_environment,
    require_programs,
    wait_until,
)

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xclip", "import", "xdg-open", "dbus-daemon", "dbus-send")


class DesktopSession:
    """A desktop of its own in a temporary HOME; leaving the context ends every program in it.

    Programs started here know nothing of the caller's desktop, proxies or settings: `env` is all they get.
    """

    def __init__(self, *, keyring: bool = False, size: str = "1280x1000x24") -> None:
        self.keyring = keyring
        self.size = size
        self._folder = tempfile.TemporaryDirectory(prefix="netrex-desktop-", ignore_cleanup_errors=True)
        self.home = Path(self._folder.name)
        self.env = private_environment(self.home) | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        self.processes = Processes(self.home, self.env)
        self._urls = self.home / "opened-urls"
        self._urls_taken = 0

    def __enter__(self) -> Self:
        try:
            self._start_services()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _start_services(self) -> None:
        require_programs(*PROGRAMS, services.ACCESSIBILITY_LAUNCHER, "/usr/bin/python3")
        self.env["BROWSER"] = services.register_browser(self.processes, self._urls)  # where it fails, no other is tried
        self.env["DISPLAY"] = services.start_screen(self.processes, self.size)
        services.start_window_manager(self.processes)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = services.start_bus(self.processes)
        services.start_accessibility(self.processes)
        if self.keyring:
            require_programs("gnome-keyring-daemon")
            services.start_keyring(self.processes)

    def close(self) -> None:
        """End every program of this desktop and remove its folder; more than once is harmless."""
        try:
            self.processes.stop()
        finally:
            self._folder.cleanup()

    def start(self, argv: Sequence[str]) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; `log` has what it printed."""
        return self.processes.start(argv)

    def log(self, process: subprocess.Popen[bytes]) -> str:
        """Return what a program has printed so far."""
        return self.processes.log(process.pid)

    def run(self, *argv: str) -> str:
        """Run a program to its end and return what it printed, or fail with what it complained of."""
        done = self.processes.run(*argv)
        if done.returncode != 0:
            raise DesktopError(f"{shlex.join(argv)} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def screenshot(self, path: Path) -> None:
        """Save a picture of the whole screen."""
        self.run("import", "-window", "root", str(path))

    def key(self, *keys: str) -> None:
        """Press keys by their X names, such as "Tab", "ctrl+c", "Return", one after the other."""
        self.run("xdotool", "key", "--clearmodifiers", *keys)

    def type_text(self, text: str) -> None:
        """Type into whatever has the keyboard focus; characters of a US keyboard are the reliable ones."""
        self.run("xdotool", "type", "--clearmodifiers", "--", text)

    def click(self, x: int, y: int) -> None:
        """Click with the left mouse button at a place on the screen."""
        self.run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def clipboard(self) -> str:
        """Return the text on the clipboard, or "" if nobody has put any there."""
        done = self.processes.run("xclip", "-o", "-selection", "clipboard", "-t", "UTF8_STRING")
        return done.stdout if done.returncode == 0 else ""

    def clipboard_targets(self) -> list[str]:
        """Return the formats in which the clipboard is offered."""
        done = self.processes.run("xclip", "-o", "-selection", "clipboard", "-t", "TARGETS")
        return done.stdout.split() if done.returncode == 0 else []

    def active_window_title(self) -> str:
        """Return the title of the window that has the keyboard, or "" if none has."""
        done = self.processes.run("xdotool", "getactivewindow", "getwindowname")
        return done.stdout.rstrip("\n") if done.returncode == 0 else ""

    def opened_urls(self) -> list[str]:
        """Return every address that the default browser was asked to open, oldest first."""
        return self._urls.read_text(encoding="utf-8").splitlines() if self._urls.exists() else []

    def wait_for_url(self, timeout: float = START_SECONDS) -> str:
        """Return the next address that the browser is asked to open, each one once."""

        def next_urls() -> list[str]:
            return self.opened_urls()[self._urls_taken :]

        url = wait_until(next_urls, timeout, "the default browser was not asked to open anything new")[0]
        self._urls_taken += 1
        return url
