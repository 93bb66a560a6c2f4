"""Somebody at a Windows computer: installs, presses keys, and looks at the screen."""

import contextlib
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.desktop.processes import DesktopError, processes_of, wait_until
from tests.desktop.session import DesktopSession
from tests.windows.environment import PROGRAMS_OF_LINUX, EnvironmentFailed, Prefix

WAIT_SECONDS = 300.0
TITLE = "Netrex Token"
STILL_PIXELS = 400
"""Fewer than these change where a cursor blinks."""

_OPENER = """\
#!/bin/sh
printf '%s\\n' "$1" >>/srv/opened-addresses
"""


class Person:
    """Whoever sits at a private desktop on which one Windows of Wine's shows itself; its folders are made anew."""

    def __init__(self, prefix: Prefix, desktop: DesktopSession, pictures: Path) -> None:
        self.prefix = prefix
        self.desktop = desktop
        self._pictures = pictures
        self._variables = {**prefix.variables, "DISPLAY": desktop.env["DISPLAY"], "HOME": str(desktop.home)}
        self._opened = prefix.environment.debian / "srv/opened-addresses"
        self._opened.unlink(missing_ok=True)
        opener = prefix.environment.debian / "usr/local/bin/xdg-open"  # Wine's own browser hands every address to it
        opener.write_text(_OPENER, encoding="utf-8")
        opener.chmod(0o755)

    def run(self, *words: str) -> str:
        """Run a program of that Windows to its end, and return what it printed; raises EnvironmentFailed."""
        return self.prefix.run(*words, variables=self._variables)

    def fails(self, *words: str) -> bool:
        """Tell whether a program of that Windows ends with an error."""
        with contextlib.suppress(EnvironmentFailed):
            self.run(*words)
            return False
        return True

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start a program of that Windows, and do not wait for it."""
        root, *wine = self.prefix.command(*words)[1:]
        told = [f"{name}={value}" for name, value in {"PATH": PROGRAMS_OF_LINUX, **self._variables}.items()]
        return self.desktop.start(["chroot", root, "env", "--ignore-environment", *told, *wine])

    def stop(self) -> None:
        """End every program of that Windows: what they wrote is in its files then."""
        self.prefix.stop()

    def wait_for_window(self, title: str = TITLE) -> None:
        """Wait until a window of that title has the keyboard, and is drawn."""
        wait_until(lambda: title in self.desktop.active_window_title(), WAIT_SECONDS, lambda: self._seen(title))
        self.look()

    def answer(self, title: str, picture: str, before: Callable[[], None]) -> None:
        """Wait until a box of that title asks something, keep a picture, do what it asks for, and press Enter in it."""
        wait_until(lambda: self._boxes(title), WAIT_SECONDS, lambda: self._seen(title))
        self.keep_picture(picture)
        before()
        self.desktop.run("wmctrl", "-i", "-a", self._boxes(title)[-1])
        self.wait_for_window(title)
        self.press("Return")

    def _boxes(self, title: str) -> list[str]:
        lines = self.desktop.processes.run("wmctrl", "-l").stdout.splitlines()
        return [line.split()[0] for line in lines if line.endswith(f" {title}")]

    def wait_for_app(self) -> None:
        """Wait until the app's window has the keyboard, and more than its first empty picture."""
        self.wait_for_window()
        wait_until(self._has_sidebar, WAIT_SECONDS, lambda: self._seen("the window stays empty"))
        self.look()

    def _has_sidebar(self) -> bool:
        """Tell whether the ground of the window is another one at its left edge than at its right one."""
        picture = self.desktop.home / "window.png"
        self.desktop.run("import", "-window", self.desktop.run("xdotool", "getactivewindow").strip(), str(picture))
        pixels = "%[pixel:p{8,h/2}] %[pixel:p{w-9,h/2}]"
        left, right = self.desktop.run("convert", str(picture), "-format", pixels, "info:").split()
        return left != right

    def wait_until_ended(self) -> None:
        """Wait until no window of the app is left, and no process."""
        wait_until(lambda: not self.titles(), WAIT_SECONDS, lambda: f"still open: {self.titles()}")
        wait_until(lambda: not self._is_running(), WAIT_SECONDS, "the app goes on without its window")

    def _is_running(self) -> bool:
        for pid in processes_of(self.desktop.home):
            with contextlib.suppress(OSError):  # it has ended meanwhile
                if b"netrex-gui.exe" in Path(f"/proc/{pid}/cmdline").read_bytes():
                    return True
        return False

    def titles(self) -> list[str]:
        """Return the titles of the windows that are shown."""
        done = self.desktop.processes.run("wmctrl", "-l")
        return [line.split(maxsplit=3)[-1] for line in done.stdout.splitlines() if TITLE in line]

    def look(self) -> Path:
        """Wait until nothing moves on the screen any more, and return a picture of it."""
        pictures = [self.desktop.home / f"seen-{number}.png" for number in (0, 1)]
        self.desktop.screenshot(pictures[0])

        def is_still() -> bool:
            self.desktop.screenshot(pictures[1])
            moved = _differing(self.desktop, *pictures)
            pictures.reverse()
            return moved < STILL_PIXELS

        wait_until(is_still, WAIT_SECONDS, "the screen does not come to rest", pause=0.7)
        return pictures[0]

    def keep_picture(self, name: str) -> None:
        """Keep a picture of the screen, once it is still, under a name."""
        self.look().rename(self._pictures / f"{name}.png")

    def press(self, *keys: str) -> None:
        """Press keys, by their X names."""
        self.desktop.key(*keys)

    def press_and_see(self, *keys: str) -> None:
        """Press keys, and wait until the screen shows something else."""
        before = self.look().rename(self.desktop.home / "before.png")
        after = self.desktop.home / "after.png"
        self.press(*keys)

        def is_other() -> bool:
            self.desktop.screenshot(after)
            return _differing(self.desktop, before, after) >= STILL_PIXELS

        wait_until(is_other, WAIT_SECONDS, lambda: self._seen(f"{keys} did nothing"))

    def copy(self, text: str) -> None:
        """Copy a text in another program."""
        self.desktop.processes.start(["xclip", "-quiet", "-selection", "clipboard"], stdin=text.encode())
        wait_until(lambda: self.desktop.clipboard() == text, WAIT_SECONDS, "xclip did not take the clipboard")

    def copied(self, before: str) -> str:
        """Wait for another text on the clipboard than before, and return it."""

        def other() -> str:
            now = self.desktop.clipboard()
            return now if now != before else ""

        return wait_until(other, WAIT_SECONDS, lambda: self._seen("nothing was copied"))

    def opened_address(self) -> str:
        """Wait for the next address that the system's browser is asked to open, and return it."""

        def asked() -> list[str]:
            return self._opened.read_text(encoding="utf-8").splitlines() if self._opened.exists() else []

        address = wait_until(asked, WAIT_SECONDS, lambda: self._seen("the browser was not asked to open anything"))[-1]
        self._opened.unlink()
        return address

    def registered(self, key: str) -> str:
        """Return what a key of the registry has for itself: raises EnvironmentFailed."""
        told = self.run("reg", "query", key, "/ve")
        return told.partition("REG_SZ")[2].strip()

    def _seen(self, wanted: str) -> str:
        with contextlib.suppress(DesktopError):
            self.desktop.screenshot(self._pictures / "trouble.png")
        return f"{wanted}; the windows are {self.titles()}, and trouble.png shows them"


def _differing(desktop: DesktopSession, one: Path, other: Path) -> float:
    done = desktop.processes.run("compare", "-metric", "AE", str(one), str(other), "null:")
    return float(done.stderr.split()[0])


def words_of(command: str, file: str) -> Iterable[str]:
    """Split a command of the registry, which has quotes around its parts, with a file in its place."""
    return [part.replace("%1", file) for part in command.strip('"').split('" "')]
