"""Try each package for Linux where there is nothing else, and remove it again: `make package-check`.

The archive and the Debian package in a fresh Debian, the rpm package in an empty folder. As root, with debootstrap and
the network, which is why no test does it. Prints a line for each step; ends with an error at the first that fails.
"""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from netrex_gui.hand_over.connection_file import SUFFIX
from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import processes_of, wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.desktop.test_sign_in import cameras
from tests.desktop.window import Window
from tests.hand_over.kit import FULL

DIST = Path(__file__).parents[2] / "dist"
ENTRY = Path("usr/share/applications/netrex-token.desktop")
LEFT_BY_DPKG = ("var/log/", "var/cache/", "var/lib/apt/", "var/lib/dpkg/")
DESKTOP = (
    "ca-certificates", "desktop-file-utils", "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-bin",
    "libwayland-client0", "libwayland-cursor0", "libx11-xcb1", "libxkbcommon0", "shared-mime-info", "xdg-utils",
)  # fmt: skip
"""What every desktop has, which the archive relies on."""


class Installed(RunningApp):
    """The installed app, started as its menu entry says."""

    def __init__(self, desktop: DesktopSession, root: Path) -> None:
        self.desktop = desktop
        lines = (root / ENTRY).read_text(encoding="utf-8").splitlines()
        (command,) = (line.removeprefix("Exec=") for line in lines if line.startswith("Exec="))
        words = [word for word in command.split() if not word.startswith("%")]  # no file is opened
        self.process = desktop.start(["chroot", str(root), *words])
        self.window = Window(desktop, self.process.pid)
        self.window.wait_until_showing("typeInButton", WAIT_SECONDS)
        wait_until(lambda: self.window.exists("copyTokenButton"), WAIT_SECONDS, "the pages were not made")
        self.open_form()


class OpenedByTheDesktop(RunningApp):
    """The unpacked app, started by the desktop for a file."""

    def __init__(self, desktop: DesktopSession, program: str) -> None:
        self.desktop = desktop
        self.program = program
        self.window = Window(desktop, wait_until(self.is_running, WAIT_SECONDS, "the file opened no window"))
        self.window.wait_until_showing("receiveTitle", WAIT_SECONDS)

    def is_running(self) -> int:
        """Return the process that it runs in, or 0."""
        own = self.program.encode() + b"\0"
        for pid in processes_of(self.desktop.home):
            with contextlib.suppress(OSError):  # it has ended meanwhile
                if Path(f"/proc/{pid}/cmdline").read_bytes().startswith(own):
                    return pid
        return 0


def main() -> None:
    """Go through the life of each package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "suite", nargs="?", default=_run("sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME").strip()
    )
    parser.add_argument("--dist", type=Path, default=DIST, help="the folder with the packages")
    options = parser.parse_args()
    for package in options.dist.glob("*.rpm"):
        _try_rpm(package)
    with _folder() as root, DesktopSession() as desktop:
        _debootstrap(root, options.suite)
        _say(f"Debian {options.suite} with {len(_packages(root))} packages")
        for package in options.dist.glob("*.tar.xz"):
            _try_archive(root, desktop, package)
        for package in options.dist.glob("*.deb"):
            _try_deb(root, desktop, package)


def _try_deb(root: Path, desktop: DesktopSession, package: Path) -> None:
    """Install it, mint a token, and purge it."""
    before = len(_packages(root))
    told = _run("lintian", "--display-info", "--fail-on", "error,warning", str(package))
    if unused := [line for line in told.splitlines() if "unused-override" in line]:
        sys.exit("\n".join(unused))
    shutil.copy(package, root / "package.deb")
    _in(root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", "/package.deb")
    (root / "package.deb").unlink()
    installed = _in(root, "dpkg-query", "-L", "netrex-token").splitlines()
    _in(root, "dpkg", "--verify", "netrex-token")
    _say(f"{package.name} installed, {len(_packages(root)) - before} packages more")
    with _shared(desktop.home, root):
        _say(_in(root, "env", *_words(desktop.env), "netrex-gui", "--self-test"))
        _say(_in(root, "env", *_words(desktop.env), "netrex-token", "list", "--json"))
        found = _sign_in(desktop, root)
    _say(f"a token was minted, and copied; it sees {', '.join(found)}")
    _say(_in(root, "apt-get", "purge", "-qq", "-y", "netrex-token"))
    if left := [path for path in installed if _is_ours(root, path)] + _named_after_us(root):
        sys.exit(f"left behind: {left}")
    _say("purged: nothing is left")


def _try_archive(root: Path, desktop: DesktopSession, package: Path) -> None:
    """Unpack it in a home folder, add it to the menu, have the desktop open a file with it, and take it away."""
    _in(root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *DESKTOP)
    shares = Path(desktop.env["XDG_DATA_HOME"])
    before = _everything_in(shares)
    home = desktop.home / "Můj počítač"
    home.mkdir()
    _run("tar", "-C", str(home), "-xf", str(package))
    (folder,) = home.iterdir()
    sent = home / f"Gate{SUFFIX}"
    sent.write_text(FULL.dumps(), encoding="utf-8")
    environment = ["env", *_words(desktop.env)]
    with _shared(desktop.home, root):
        _say(f"{package.name} unpacked:\n{_in(root, *environment, str(folder / 'netrex-gui'), '--self-test')}")
        _say(_in(root, *environment, str(folder / "add-to-menu")))
        desktop.start(["chroot", str(root), *environment, "gio", "open", str(sent)])  # whose output the app inherits
        app = OpenedByTheDesktop(desktop, str(folder / "netrex-gui"))
        _say(f"gio open showed: {app.window.text('receiveTitle')}")
        desktop.run("wmctrl", "-c", "Netrex Token")
        wait_until(lambda: not app.is_running(), WAIT_SECONDS, "the app did not end")
        _say(_in(root, *environment, str(folder / "remove-from-menu")))
    shutil.rmtree(home)
    cache = "applications/mimeinfo.cache"  # that of the entries which were there before: the browser's
    if left := _everything_in(shares) - before - {cache if "netrex" not in (shares / cache).read_text("utf-8") else ""}:
        sys.exit(f"left behind: {left}")
    _say("taken away: nothing is left")


def _try_rpm(package: Path) -> None:
    """Install it in an empty folder, run it from there, and erase it."""
    with _folder() as root:
        rpm = ("rpm", "--root", str(root), "--dbpath", "/var/lib/rpm", "--nodeps")
        _run(*rpm, "--install", str(package))
        _run(*rpm, "--verify", "netrex-token")
        files = len(_everything_in(root))
        told = _run("env", "QT_QPA_PLATFORM=offscreen", str(root / "usr/lib/netrex-token/netrex-gui"), "--self-test")
        _say(f"{package.name} installed in an empty folder, {files} files:\n{told}")
        _run(*rpm, "--erase", "netrex-token")
        if left := [place for place in _everything_in(root) if not place.startswith("var/lib/rpm/")]:
            sys.exit(f"left behind: {left}")
        _say("erased: nothing is left")


def _sign_in(desktop: DesktopSession, root: Path) -> list[str]:
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal, Browser() as browser:
        app = Installed(desktop, root)
        app.fill_in(portal, redirect_uri)
        app.decide(browser, app.sign_in())
        token = app.copied_token()
        found = cameras(portal.base_url, token)
        if app.close():
            sys.exit("the app did not end well")
    return found


def _debootstrap(root: Path, suite: str) -> None:
    sites = _run("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages").splitlines()
    _run("debootstrap", "--variant=minbase", suite, str(root), sites[0])
    _unmount(root)


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """Give an empty folder, and remove it once nothing is mounted in it any more: what is mounted belongs to others."""
    root = Path(tempfile.mkdtemp(prefix="netrex-debian-"))
    try:
        yield root
    finally:
        _unmount(root)
        _run("rm", "-rf", "--one-file-system", str(root))


def _unmount(root: Path) -> None:
    """Unmount everything below a folder; ends with an error, and removes nothing, where that fails."""
    table = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    for place in sorted((line.split()[1] for line in table), reverse=True):
        if Path(place).is_relative_to(root):
            _run("umount", place)


@contextlib.contextmanager
def _shared(home: Path, root: Path) -> Iterator[None]:
    """Show the desktop's folder inside, at the same path; it is gone from there before anything is removed."""
    inside = root / home.relative_to("/")
    inside.mkdir(parents=True)
    _run("mount", "-t", "proc", "proc", str(root / "proc"))
    _run("mount", "--bind", str(home), str(inside))
    yield
    _unmount(root)
    inside.rmdir()


def _everything_in(folder: Path) -> set[str]:
    """Name the files below a folder, and the links."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_symlink() or path.is_file()}


def _packages(root: Path) -> list[str]:
    return _in(root, "dpkg-query", "-W").splitlines()


def _is_ours(root: Path, path: str) -> bool:
    place = root / path.lstrip("/")
    return place.is_symlink() or place.is_file() or ("netrex" in path and place.exists())


def _named_after_us(root: Path) -> list[str]:
    found = (str(path.relative_to(root)) for path in root.rglob("*netrex*"))
    return [path for path in found if not path.startswith(LEFT_BY_DPKG)]


def _words(environment: dict[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in environment.items()]


def _in(root: Path, *command: str) -> str:
    return _run("chroot", str(root), *command)


def _run(*command: str) -> str:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def _say(text: str) -> None:
    sys.stdout.write(text.rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
