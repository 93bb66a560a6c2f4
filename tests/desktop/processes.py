"""Starting programs in a private folder, and being sure that they are gone afterwards.

As a program it is the reaper: it reads folders, one a line, until nobody can write any more, because the run of the
tests has ended, however it did; then it ends the programs whose HOME is one of them, and removes those folders.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

POLL_SECONDS = 0.05
START_SECONDS = 120.0
STOP_SECONDS = 3.0
TOOL_SECONDS = 60.0

PACKAGES = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "import": "imagemagick",
    "xdg-open": "xdg-utils",
    "dbus-daemon": "dbus",
    "dbus-send": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "gnome-keyring-daemon": "gnome-keyring",
    "/usr/bin/chromium": "chromium",
    "/usr/bin/chromedriver": "chromium-driver",
    "/usr/bin/python3": "python3-gi gir1.2-atspi-2.0",
}

ROOT = Path(__file__).parents[2]

T = TypeVar("T")


class DesktopError(Exception):
    """The test desktop itself did not do its part; the message says which part and why."""


def require_programs(*programs: str) -> None:
    """Fail with the names of the Debian packages to install if a program is missing."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        packages = " ".join(sorted({PACKAGES[program] for program in missing}))
        raise DesktopError(f"Missing: {', '.join(missing)}. On Debian: apt-get install {packages}")


def wait_until(
    probe: Callable[[], T | None], timeout: float, complaint: str | Callable[[], str], pause: float = POLL_SECONDS
) -> T:
    """Return the first truthy answer of `probe`, or fail with `complaint` when time is up."""
    deadline = time.monotonic() + timeout
    while True:
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > deadline:
            text = complaint if isinstance(complaint, str) else complaint()
            raise DesktopError(f"Waited {timeout:g} s: {text}")
        time.sleep(pause)


def private_environment(home: Path) -> dict[str, str]:
    """Create the folders of a person below `home`, and return the variables that point at them."""
    folders = {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp",
    }
    environment = {"HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ.get("PATH", os.defpath)}
    for variable, folder in folders.items():
        (home / folder).mkdir(mode=0o700, parents=True)
        environment[variable] = str(home / folder)
    return environment


class Processes:
    """The programs that run for one private folder: each has a log, and all of them end with `stop`."""

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        self.home = home
        self.environment = environment
        self._running: list[subprocess.Popen[bytes]] = []
        _have_reaped(home)
        self._logs: dict[int, Path] = {}

    def start(self, argv: Sequence[str], *, stdin: bytes | None = None, piped: bool = False) -> subprocess.Popen[bytes]:
        """Start a program in a process group of its own; `piped` keeps its input and output for the caller."""
        log = self.home / f"{len(self._logs):02}-{Path(argv[0]).name}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                argv,
                env=self.environment,
                cwd=self.home,
                stdin=subprocess.PIPE if piped or stdin is not None else subprocess.DEVNULL,
                stdout=subprocess.PIPE if piped else output,
                stderr=output,
                bufsize=0,
                start_new_session=True,
            )
        self._running.append(process)
        self._logs[process.pid] = log
        if stdin is not None and process.stdin is not None:
            process.stdin.write(stdin)
            process.stdin.close()
        return process

    def run(self, *argv: str) -> subprocess.CompletedProcess[str]:
        """Run a program to its end, with a time limit, and return what came of it."""
        try:
            return subprocess.run(
                argv,
                env=self.environment,
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                timeout=TOOL_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise DesktopError(f"{error} It printed: {error.stdout!r} {error.stderr!r}") from error

    def succeeds(self, *argv: str) -> bool:
        """Tell whether a program ends without an error."""
        return self.run(*argv).returncode == 0

    def log(self, pid: int) -> str:
        """Return what a program of ours has printed, its exit status if it has ended, and the trace of a crash."""
        process = next(process for process in self._running if process.pid == pid)
        ended = "" if process.poll() is None else f" (ended with {process.returncode})"
        printed = self._logs[pid].read_text(encoding="utf-8", errors="replace")
        traces = [trace.read_text(encoding="utf-8", errors="replace") for trace in self.home.rglob("*-crash.log")]
        return "\n".join((f"{process.args!r}{ended} printed:", printed[-4000:], *traces))

    def wait_for_start(self, process: subprocess.Popen[bytes], ready: Callable[[], bool]) -> None:
        """Wait until `ready`, or fail with the program's own words, at once if it has ended."""

        def ready_or_ended() -> bool:
            return process.poll() is not None or ready()

        wait_until(ready_or_ended, START_SECONDS, lambda: f"not ready. {self.log(process.pid)}")
        if process.poll() is not None:
            raise DesktopError(f"A program of the test desktop did not start. {self.log(process.pid)}")

    def stop(self) -> None:
        """End every program, the last one first, and whatever they left behind."""
        for process in reversed(self._running):
            _end(process)
        self._running.clear()
        end_processes_of(self.home)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End one process group, politely at first, and wait for it."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal_number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
            return


def processes_of(home: Path) -> list[int]:
    """Find the processes whose HOME is this folder, such as those that detached themselves."""
    mark = b"\0HOME=" + os.fsencode(home) + b"\0"
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if mark in b"\0" + (entry / "environ").read_bytes() + b"\0":
                found.append(int(entry.name))
    return found


def end_processes_of(home: Path) -> None:
    """End what still runs with this folder as its HOME, and wait until it is gone."""
    deadline = time.monotonic() + STOP_SECONDS
    asked: set[int] = set()
    while left := processes_of(home):
        late = time.monotonic() > deadline
        for pid in left:
            if late or pid not in asked:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL if late else signal.SIGTERM)
        asked.update(left)
        if time.monotonic() > deadline + START_SECONDS:
            raise DesktopError(f"Processes that do not end: {left}")
        time.sleep(POLL_SECONDS)


def _have_reaped(home: Path) -> None:
    """Have what is left of this folder's programs ended when the tests are: killed, or by their time limit."""
    stream = _reaper().stdin
    assert stream is not None
    stream.write(f"{home}\n".encode())


@cache
def _reaper() -> "subprocess.Popen[bytes]":
    """Start it in a session of its own: what ends the group of the tests does not end it too."""
    command = [sys.executable, "-m", "tests.desktop.processes"]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, bufsize=0, start_new_session=True)


def _reap() -> None:
    for home in [Path(line.rstrip("\n")) for line in sys.stdin]:
        if home.exists():
            end_processes_of(home)
            shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    _reap()
