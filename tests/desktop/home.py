"""One of several people at one screen: a home, a password store and an app of their own."""

import re
import shlex
import sys
from pathlib import Path

from tests.desktop import services
from tests.desktop.processes import processes_of, wait_until
from tests.desktop.running_app import MAIN, WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.desktop.window import Window

ROOT = MAIN.parent
LINUX = ROOT / "resources/packaging/linux"
ENTRY = "netrex-token.desktop"
LAUNCHER = Path(__file__).with_name("app_at_debug.py")


class Home(DesktopSession):
    """A person's home on a screen that is there already, with buses and a password store of its own.

    The app is registered there as its Debian package does it, so that a file opens as at a double click. Wherever it is
    started, everything that anybody in it has to say is logged.
    """

    def __init__(self, screen: DesktopSession, *, keyring: bool = True) -> None:
        super().__init__(keyring=keyring)
        self._screen = screen
        self.command = (sys.executable, str(LAUNCHER), str(self.home / "debug.log"))

    def _start_services(self) -> None:
        services.register_browser(self.processes, self._urls)
        self._register_app()
        self.env["DISPLAY"] = self._screen.env["DISPLAY"]
        self.env["DBUS_SESSION_BUS_ADDRESS"] = services.start_bus(self.processes)
        services.start_accessibility(self.processes)
        self.env["AT_SPI_BUS_ADDRESS"] = services.start_registry(self.processes)
        if self.keyring:
            services.start_keyring(self.processes)

    def _register_app(self) -> None:
        shares = Path(self.env["XDG_DATA_HOME"])
        entry = (LINUX / ENTRY).read_text(encoding="utf-8")
        started = entry.replace("Exec=netrex-gui", f"Exec={shlex.join(self.command)}")
        (shares / "applications" / ENTRY).write_text(started, encoding="utf-8")
        (shares / "mime/packages").mkdir(parents=True)
        kinds = (LINUX / "netrex-token-mime.xml").read_text(encoding="utf-8")
        (shares / "mime/packages/netrex-token.xml").write_text(kinds, encoding="utf-8")
        self.run("update-mime-database", str(shares / "mime"))
        chosen = Path(self.env["XDG_CONFIG_HOME"], "mimeapps.list")
        opened = "".join(f"{kind}={ENTRY}\n" for kind in re.findall('type="([^"]+)"', kinds))
        chosen.write_text(chosen.read_text(encoding="utf-8") + opened, encoding="utf-8")

    def double_click(self, file: Path, first: str) -> "OpenedApp":
        """Open a file as GNOME's file browser does, and wait until the window shows a control."""
        before = set(processes_of(self.home))
        self.start(["gio", "open", str(file)])
        return OpenedApp(self, self._new_app(before), first)

    def _new_app(self, before: set[int]) -> int:
        def found() -> list[int]:
            return [pid for pid in set(processes_of(self.home)) - before if self._is_app(pid)]

        return wait_until(found, WAIT_SECONDS, "the file opened no window")[0]

    def _is_app(self, pid: int) -> bool:
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:  # it has ended
            return False
        return words[: len(self.command)] == [word.encode() for word in self.command]


class OpenedApp(RunningApp):
    """The app, started by the desktop for a file."""

    def __init__(self, home: Home, pid: int, first: str) -> None:
        self.desktop = home
        self.window = Window(home, pid)
        self.window.wait_until_showing(first, WAIT_SECONDS)
