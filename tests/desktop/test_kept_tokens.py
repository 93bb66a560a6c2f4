"""Two tokens of one connection, each for a customer of its own, in the real window with the real password store."""

from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.practice.walk import Walk

pytestmark = pytest.mark.desktop
OTHERS = 6


@pytest.fixture
def others(desktop: DesktopSession) -> None:
    """Save some other connections, so that there is something to be searched."""
    store = ConnectionStore(Path(desktop.env["XDG_CONFIG_HOME"]) / "netrex-token")
    for number in range(OTHERS):
        store.put(Connection(name=f"Other {number}"))


def token_kept_as(app: RunningApp, browser: Browser, name: str) -> str:
    """Sign in, keep the token under a name, and go back to the connection."""
    app.decide(browser, app.sign_in())
    token = app.copied_token()
    if not app.window.is_checked("keepTokens"):
        app.tick("keepTokens")
    app.window.wait_for_text("tokenNews", "Kept in the system's password store", WAIT_SECONDS)
    app.window.set_text("tokenName", name)
    app.window.press("doneButton")
    app.window.wait_until_showing("signInButton")
    return token


def test_two_tokens_are_kept_under_their_names_and_one_is_found_by_typing_after_a_restart(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str, others: None
) -> None:
    """N28: both in the password store and in no file; the one that was chosen works at the portal."""
    app = RunningApp(desktop)
    app.window.press("newConnectionButton")
    app.window.wait_until_showing("typeInButton", WAIT_SECONDS)
    app.open_form()
    app.window.wait_for_text("connectionName", lambda text: not text)
    app.fill_in(portal, redirect_uri)
    tokens = [token_kept_as(app, browser, name) for name in ("Winshop Brno", "Zdar nad Sazavou")]
    app.window.wait_for_text("keptToken", "2 tokens are kept", WAIT_SECONDS)
    assert app.close() == 0
    written = [file.read_bytes() for file in desktop.home.rglob("*") if file.is_file() and "keyring" not in str(file)]
    assert not [text for text in written for token in tokens if token.encode() in text]

    second = RunningApp(desktop)
    second.window.wait_until_showing("searchField", WAIT_SECONDS)
    desktop.key("ctrl+f")
    wait_until(lambda: second.window.is_focused("searchField"), WAIT_SECONDS, "Ctrl+F does not lead to the search")
    desktop.type_text("winshop")
    desktop.key("Return")
    second.window.wait_until_showing("showTokenButton", WAIT_SECONDS)
    assert second.window.text("tokenName") == "Winshop Brno"
    second.window.press("showTokenButton")
    shown = second.window.wait_for_text("accessToken", lambda text: bool(text) and "●" not in text, WAIT_SECONDS)
    assert shown == tokens[0]
    assert Walk(portal).cameras(shown).status == 200
    assert second.close() == 0
