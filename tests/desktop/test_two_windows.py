"""Two windows of the app at the same time, on the same settings and the same password store."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.fake_browser import FakeBrowser
from tests.practice.walk import Walk

pytestmark = pytest.mark.desktop
ROUNDS = 5
READ_SECRETS = """
import sys, keyring
for connection_id in sys.argv[1:]:
    print(keyring.get_password("Netrex Token", connection_id))
"""


@pytest.fixture
def redirect_uris() -> tuple[str, str]:
    return free_redirect_uri(), free_redirect_uri()


@pytest.fixture
def portal(redirect_uris: tuple[str, str]) -> Iterator[PracticePortal]:
    with PracticePortal(redirect_uris) as running:
        yield running


@pytest.fixture
def store(desktop: DesktopSession) -> ConnectionStore:
    return ConnectionStore(Path(desktop.env["XDG_CONFIG_HOME"]) / "netrex-token")


def saved(store: ConnectionStore) -> dict[str, Connection]:
    """Return the connections of the file by their names, and see that it could be read whole."""
    content = store.load()
    assert (content.quarantined, content.from_newer_version) == ("", False)
    return {connection.name: connection for connection in content.connections}


def kept_secrets(desktop: DesktopSession, *connections: Connection) -> list[str]:
    """Read secrets from the password store as another program would."""
    ids = [connection.id for connection in connections]
    return desktop.run(sys.executable, "-c", READ_SECRETS, *ids).split()


def at_once(apps: list[RunningApp], do: Callable[[RunningApp], object]) -> None:
    """Do something in all windows at the same time."""
    with ThreadPoolExecutor(len(apps)) as threads:
        list(threads.map(do, apps))


def save(app: RunningApp) -> None:
    app.window.press("saveConnectionButton")
    app.window.wait_for_text("notice", "Saved", WAIT_SECONDS)


def save_gate(app: RunningApp, portal: PracticePortal, redirect_uri: str) -> None:
    """Save a connection with its secret."""
    app.fill_in(portal, redirect_uri)
    app.tick("keepSecret")
    save(app)


def delete(app: RunningApp) -> None:
    """Delete the connection that is shown, and say yes to the question."""
    app.come_forward()
    app.desktop.key("ctrl+f")
    wait_until(lambda: app.window.is_focused("searchField"), WAIT_SECONDS, "Ctrl+F does not lead to the search")
    app.desktop.key("Down", "Delete")
    wait_until(lambda: "Delete “" in app.window.screen(), WAIT_SECONDS, "it does not ask")
    app.window.press("confirmButton")


def open_with_secret(desktop: DesktopSession, portal: PracticePortal) -> RunningApp:
    """Open a window on what is saved, and wait until it has the secret."""
    app = RunningApp(desktop)
    app.window.wait_for_text("clientSecret", lambda text: len(text) == len(portal.client_secret), WAIT_SECONDS)
    return app


def end_all(apps: list[RunningApp]) -> None:
    """Close every window as a person does, and see that each program ends well."""
    for left in reversed(range(len(apps))):
        apps[0].desktop.run("wmctrl", "-c", "Netrex Token")
        wait_until(partial(_are_open, apps, left), WAIT_SECONDS, "no window closed")
        apps[0].copy_something_else()
        wait_until(partial(_are_running, apps, left), WAIT_SECONDS, "no program ended")
    assert [app.process.returncode for app in apps] == [0] * len(apps)


def _are_open(apps: list[RunningApp], number: int) -> bool:
    return sum(not app.is_closed() for app in apps) == number


def _are_running(apps: list[RunningApp], number: int) -> bool:
    return sum(app.process.poll() is None for app in apps) == number


def holds(store: ConnectionStore, *names: str) -> None:
    """Wait until the file holds connections of these names and no others."""
    wait_until(lambda: set(saved(store)) == set(names), WAIT_SECONDS, lambda: f"it holds {set(saved(store))}")


def test_two_windows_sign_in_at_the_same_time(
    desktop: DesktopSession, portal: PracticePortal, redirect_uris: tuple[str, str], store: ConnectionStore
) -> None:
    """N5, N9, N33: each takes its own redirect, and both connections are saved."""
    apps = [RunningApp(desktop), RunningApp(desktop)]
    for app, redirect_uri, name in zip(apps, redirect_uris, ("Gate", "Yard"), strict=True):
        app.fill_in(portal, redirect_uri, name)
    at_once(apps, lambda app: app.window.press("signInButton"))
    links = [desktop.wait_for_url(WAIT_SECONDS) for _ in apps]
    origins = {"{0.scheme}://{0.netloc}".format(urlsplit(link)) for link in links}
    assert origins == {redirect_uri.removesuffix("/callback") for redirect_uri in redirect_uris}
    with ThreadPoolExecutor(2) as browsers:
        assert [page.status_code for page in browsers.map(lambda link: FakeBrowser().open(link), links)] == [200, 200]
    tokens = [app.copied_token() for app in apps]
    for app in apps:
        app.window.press("showTokenButton")
        app.window.wait_for_text("accessToken", lambda text: "●" not in text)
    shown = {app.window.text("accessToken") for app in apps}
    assert len(shown) == 2
    assert set(tokens) <= shown
    assert [Walk(portal).cameras(token).status for token in shown] == [200, 200]
    assert set(saved(store)) == {"Gate", "Yard"}
    end_all(apps)


def test_two_windows_save_at_the_same_time(
    desktop: DesktopSession, portal: PracticePortal, redirect_uris: tuple[str, str], store: ConnectionStore
) -> None:
    """N28, N33: neither connection nor secret of either is lost."""
    apps = [RunningApp(desktop), RunningApp(desktop)]
    for app, redirect_uri in zip(apps, redirect_uris, strict=True):
        app.fill_in(portal, redirect_uri)
        app.tick("keepSecret")
    for number in range(ROUNDS):
        for place, app in enumerate(apps):
            app.window.set_text("connectionName", f"Window {place}, round {number}")
            app.window.set_text("clientSecret", f"secret-{place}-{number}")
        at_once(apps, lambda app: app.window.press("saveConnectionButton"))
        holds(store, *(f"Window {place}, round {number}" for place in range(2)))
    end_all(apps)
    connections = [saved(store)[f"Window {place}, round {ROUNDS - 1}"] for place in range(2)]
    assert kept_secrets(desktop, *connections) == [f"secret-{place}-{ROUNDS - 1}" for place in range(2)]


def test_the_same_connection_edited_in_two_windows_is_what_was_saved_last(
    desktop: DesktopSession, portal: PracticePortal, redirect_uris: tuple[str, str], store: ConnectionStore
) -> None:
    """N33: it is whole, there once, and its secret is kept."""
    first = RunningApp(desktop)
    save_gate(first, portal, redirect_uris[0])
    second = open_with_secret(desktop, portal)
    first.window.set_text("connectionName", "Front gate")
    second.window.set_text("connectionName", "Back gate")
    at_once([first, second], save)
    assert len(saved(store)) == 1
    assert set(saved(store)) < {"Front gate", "Back gate"}
    first.window.set_text("connectionName", "Side gate")
    first.window.press("saveConnectionButton")
    holds(store, "Side gate")
    (gate,) = saved(store).values()
    assert (gate.name, gate.client_id, gate.redirect_url) == ("Side gate", portal.client_id, redirect_uris[0])
    assert kept_secrets(desktop, gate) == [portal.client_secret]
    end_all([first, second])


def test_a_connection_that_another_window_deleted_stays_deleted_and_can_still_be_used(
    desktop: DesktopSession, portal: PracticePortal, redirect_uris: tuple[str, str], store: ConnectionStore
) -> None:
    """N28, N33: signing in with what is still on the screen brings back neither the connection nor its secret."""
    first = RunningApp(desktop)
    save_gate(first, portal, redirect_uris[0])
    (gate,) = saved(store).values()
    second = open_with_secret(desktop, portal)
    delete(first)
    holds(store)
    wait_until(lambda: kept_secrets(desktop, gate) == ["None"], WAIT_SECONDS, "its secret was not deleted")
    FakeBrowser().open(second.sign_in())
    assert Walk(portal).cameras(second.copied_token()).status == 200
    second.window.press("doneButton")
    second.window.wait_until_showing("signInButton")
    assert (saved(store), kept_secrets(desktop, gate)) == ({}, ["None"])
    delete(second)
    second.window.wait_for_text("clientId", lambda text: not text, WAIT_SECONDS)
    end_all([first, second])
