"""Install the Debian package in a Debian that has nothing else, try it, and remove it: `make package-check`.

As root, with debootstrap and the network, which is why no test does it. Prints a line for each step; ends with an error
at the first that fails.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from netrex_gui.practice import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.desktop.test_sign_in import cameras
from tests.desktop.window import Window

DIST = Path(__file__).parents[2] / "dist"
ENTRY = Path("usr/share/applications/netrex-token.desktop")
LEFT_BY_DPKG = ("var/log/", "var/cache/", "var/lib/apt/", "var/lib/dpkg/")


class Installed(RunningApp):
    """The installed app, started as its menu entry says."""

    def __init__(self, desktop: DesktopSession, root: Path) -> None:
        self.desktop = desktop
        lines = (root / ENTRY).read_text(encoding="utf-8").splitlines()
        (command,) = (line.removeprefix("Exec=") for line in lines if line.startswith("Exec="))
        words = [word for word in command.split() if not word.startswith("%")]  # no file is opened
        self.process = desktop.start(["chroot", str(root), *words])
        self.window = Window(desktop, self.process.pid)
        self.window.wait_until_showing("signInButton", WAIT_SECONDS)
        wait_until(lambda: self.window.exists("copyTokenButton"), WAIT_SECONDS, "the pages were not made")


def main() -> None:
    """Go through the life of the package."""
    (package,) = DIST.glob("*.deb")
    with _folder() as root, DesktopSession() as desktop:
        _debootstrap(root)
        _say(f"a Debian with {len(_packages(root))} packages")
        _run("cp", str(package), str(root / "package.deb"))
        _in(root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", "/package.deb")
        (root / "package.deb").unlink()
        installed = _in(root, "dpkg-query", "-L", "netrex-token").splitlines()
        _say(f"{package.name} installed, {len(_packages(root))} packages now")
        with _shared(desktop.home, root):
            _say(_in(root, "env", *_words(desktop.env), "netrex-gui", "--self-test"))
            found = _sign_in(desktop, root)
        _say(f"a token was minted, and copied; it sees {', '.join(found)}")
        _in(root, "apt-get", "purge", "-qq", "-y", "netrex-token")
        left = [path for path in installed if _is_ours(root, path)] + _named_after_us(root)
        if left:
            sys.exit(f"left behind: {left}")
        _say("removed: nothing is left")


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


def _debootstrap(root: Path) -> None:
    release = _run("sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME").strip()
    sites = _run("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages").splitlines()
    mirror = next(site.split()[0] for site in sites if site.split()[1] == release)
    _run("debootstrap", "--variant=minbase", release, str(root), mirror)
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
