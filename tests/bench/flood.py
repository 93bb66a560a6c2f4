"""The redirect under a flood, in the window: ``python -m tests.bench.flood`` prints name=value lines.

While the window waits for a redirect, another process opens 500 idle connections and sends 10,000 junk requests. The
genuine redirect is sent in the middle of a flood, and its time until the browser has its page is taken beside that of
an undisturbed one. `gap` is the longest that the window's event loop was not heard of, in milliseconds, with the flood
and without; `memory` is what the process grew by, in MiB.
"""

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import requests
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from tests.bench.redirect import Stopwatch
from tests.desktop.running_app import free_redirect_uri
from tests.gui.steps import leave_token
from tests.waiting import wait_for

JUNK = 10_000
IDLE = 500
ROUNDS = 5


class Flood:
    """Another process that keeps the listener busy."""

    def __init__(self, redirect_uri: str) -> None:
        port = RedirectUri.parse(redirect_uri).port
        command = [sys.executable, "-m", "tests.oauth.junk", str(port), str(JUNK), str(IDLE)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self._lines: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()
        wait_for(lambda: bool(self._lines))

    def wait(self) -> None:
        """Wait until all of it was sent."""
        wait_for(lambda: self._process.poll() is not None, 120)

    def stop(self) -> None:
        """End it early."""
        self._process.kill()
        self._process.wait()

    def _read(self) -> None:
        assert self._process.stdout is not None
        self._lines += self._process.stdout.readline().splitlines()


def answer_time(address: str, workspace: Workspace) -> float:
    """Return the milliseconds from sending the redirect until the browser has its page, which tells of the token."""
    taken: list[float] = []

    def browse() -> None:
        started = time.perf_counter()
        page = requests.get(address, timeout=20)
        taken.append((time.perf_counter() - started) * 1000)
        assert page.ok

    threading.Thread(target=browse, daemon=True).start()
    wait_for(lambda: bool(taken) and workspace.token_panel.isVisible())
    return taken[0]


def main() -> None:
    """Measure, and print."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QApplication([])
    redirect_uri = free_redirect_uri()
    with tempfile.TemporaryDirectory() as home, PracticePortal([redirect_uri]) as portal:
        workspace = Workspace(ConnectionLibrary(ConnectionStore(Path(home)), SecretStore()), lambda: (Connection(), ""))
        workspace.complete()
        workspace.show()
        connection = Connection(provider_url=portal.base_url, client_id=portal.client_id, redirect_url=redirect_uri)
        workspace.connections.show_unsaved(connection, portal.client_secret)
        for name, value in measure(Stopwatch(portal, redirect_uri, workspace), workspace, redirect_uri).items():
            sys.stdout.write(f"{name}={value}\n")


def measure(stopwatch: Stopwatch, workspace: Workspace, redirect_uri: str) -> dict[str, float]:
    """Take turns, undisturbed and flooded; then one whole flood for the memory."""
    times: dict[str, list[float]] = {"undisturbed": [], "flooded": []}
    gaps: dict[str, list[float]] = {"undisturbed gap": [], "flooded gap": []}
    for _ in range(ROUNDS):
        for taken, longest, flooded in zip(times.values(), gaps.values(), (False, True), strict=True):
            address = stopwatch.redirect()
            flood = Flood(redirect_uri) if flooded else None
            longest.append(longest_gap())
            taken.append(answer_time(address, workspace))
            if flood:
                flood.stop()
            leave_token(workspace)
    stopwatch.redirect()
    before = resident()
    Flood(redirect_uri).wait()
    grown = resident() - before
    workspace.sign_in_panel.cancelled.emit()
    wait_for(workspace.form.isVisible)
    medians = {name: statistics.median(values) for name, values in times.items()}
    return medians | {name: max(values) for name, values in gaps.items()} | {"memory": grown}


def longest_gap() -> float:
    """Watch the event loop for a second; return the longest time, in milliseconds, that a beat of 5 ms was late."""
    beats = [time.perf_counter()]
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()
    wait_for(lambda: beats[-1] - beats[0] > 1)
    timer.stop()
    return max(after - before for before, after in itertools.pairwise(beats)) * 1000


def resident() -> float:
    """Return the memory that the process has now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


if __name__ == "__main__":
    main()
