"""From the redirect's arrival to the token on screen, beside a plain request to the same token endpoint.

``python -m tests.bench.redirect`` prints both in milliseconds, and the app's peak memory after its sign-ins in MiB.
"""

import os
import resource
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests
from PySide6.QtWidgets import QApplication

from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from tests.desktop.running_app import free_redirect_uri
from tests.fake_browser import FakeBrowser
from tests.gui.steps import leave_token
from tests.waiting import wait_for

ROUNDS = 15


class Stopwatch:
    """A browser that stops before the last redirect, and then follows it while the time is taken."""

    def __init__(self, portal: PracticePortal, redirect_uri: str, workspace: Workspace) -> None:
        self.portal, self.redirect_uri, self.workspace = portal, redirect_uri, workspace
        self.links: list[str] = []
        workspace.open_browser = self._take_link

    def _take_link(self, link: str) -> bool:
        self.links.append(link)
        return True

    def redirect(self) -> str:
        """Start a sign-in, log in and allow, and return the address that the browser is sent to."""
        self.links.clear()
        self.workspace.start_sign_in()
        wait_for(lambda: bool(self.links))
        return FakeBrowser(follows_redirect=False).open(self.links[0]).headers["Location"]

    def through_the_app(self) -> float:
        """Return the seconds from sending the redirect until the token page is painted."""
        address = self.redirect()
        panel = self.workspace.token_panel
        started = time.perf_counter()
        threading.Thread(target=requests.get, args=(address,), daemon=True).start()
        wait_for(panel.isVisible)
        panel.repaint()
        taken = time.perf_counter() - started
        leave_token(self.workspace)
        return taken

    def plain_request(self) -> float:
        """Return the seconds of one plain token request with a code of its own."""
        code = parse_qs(urlsplit(self.redirect()).query)["code"][0]
        assert not self.workspace.form.connection().use_pkce  # so that no verifier is wanted here
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.redirect_uri,
            "client_id": self.portal.client_id,
            "client_secret": self.portal.client_secret,
        }
        started = time.perf_counter()
        answer = requests.post(f"{self.portal.base_url}/oauth2/token", form, timeout=20)
        taken = time.perf_counter() - started
        assert answer.json()["access_token"]
        self.workspace.sign_in_panel.cancelled.emit()
        wait_for(self.workspace.form.isVisible)
        return taken


def times(workspace: Workspace, portal: PracticePortal, redirect_uri: str, rounds: int) -> list[tuple[float, float]]:
    """Measure in turns, so often, and return the seconds through the app and those of a plain request."""
    connection = Connection(
        provider_url=portal.base_url, client_id=portal.client_id, redirect_url=redirect_uri, use_pkce=False
    )
    workspace.connections.show_unsaved(connection, portal.client_secret)
    stopwatch = Stopwatch(portal, redirect_uri, workspace)
    return [(stopwatch.through_the_app(), stopwatch.plain_request()) for _ in range(rounds)]


def main() -> None:
    """Measure in turns, and print the medians."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QApplication([])
    redirect_uri = free_redirect_uri()
    with tempfile.TemporaryDirectory() as home, PracticePortal([redirect_uri]) as portal:
        workspace = Workspace(ConnectionLibrary(ConnectionStore(Path(home)), SecretStore()), lambda: (Connection(), ""))
        workspace.complete()
        workspace.show()
        taken = times(workspace, portal, redirect_uri, ROUNDS)
    through, plain = (statistics.median(column) * 1000 for column in zip(*taken, strict=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"through={through}\nplain={plain}\nmemory={memory}\n")


if __name__ == "__main__":
    main()
