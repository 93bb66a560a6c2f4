"""The command beside the window: one home, one password store, one renewal."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from netrex_gui.tokens.token_store import FILE_NAME
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.fake_browser import FakeBrowser
from tests.oauth.portals import Portal
from tests.practice.walk import Walk

pytestmark = pytest.mark.desktop
ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "netrex_gui.command.start")
CURL = """
export no_proxy=127.0.0.1
exec curl --silent "$1" --header "$2" --header 'Content-Type: application/json' --data '{"query":"{cameraList{name}}"}'
"""
HAVE_IT_RUN_OUT = """
import json, keyring, sys
kept = json.loads(keyring.get_password("Netrex Token", sys.argv[1]))
kept["received_at"] -= 7200
keyring.set_password("Netrex Token", sys.argv[1], json.dumps(kept))
"""


@pytest.fixture
def redirect_uri() -> str:
    return free_redirect_uri()


@pytest.fixture
def portal(redirect_uri: str) -> Iterator[Portal]:
    with Portal([redirect_uri]) as running:
        yield running


def called(desktop: DesktopSession, *arguments: str) -> "subprocess.Popen[str]":
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*COMMAND, *arguments], cwd=ROOT, env=desktop.env, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, text=True
    )


def printed(*commands: "subprocess.Popen[str]") -> str:
    """Return what these commands print, all of them the same; wait for every one before any is judged."""
    said = [each.communicate(timeout=WAIT_SECONDS) for each in commands]
    assert [(each.returncode, err) for each, (_, err) in zip(commands, said, strict=True)] == [(0, "")] * len(said)
    (out,) = {out for out, _ in said}
    return out.strip()


def kept_entry(desktop: DesktopSession) -> str:
    """Name the entry of the password store in which the only kept token is."""
    file = Path(desktop.env["XDG_CONFIG_HOME"]) / "netrex-token" / FILE_NAME
    (kept,) = json.loads(file.read_text())["tokens"]
    return f"token:{kept['id']}:{kept['generation']}"


def test_what_the_window_keeps_the_command_prints_and_all_of_them_renew_it_once(
    desktop: DesktopSession, portal: Portal, redirect_uri: str
) -> None:
    """N27, N28, N32: four commands and the window at the same instant, on the system's password store."""
    app = RunningApp(desktop)
    app.fill_in(portal, redirect_uri)
    app.tick("keepSecret")
    FakeBrowser().open(app.sign_in())
    token = app.copied_token()
    app.tick("keepTokens")
    app.window.wait_for_text("tokenNews", "Kept in the system's password store", WAIT_SECONDS)
    (listed,) = json.loads(printed(called(desktop, "list", "--json")))
    name = listed["name"]
    assert printed(called(desktop, "print", name)) == token
    header = printed(called(desktop, "print", name, "--as", "header"))
    answer = desktop.run("sh", "-c", CURL, "sh", f"{portal.base_url}/api/graphql.php", header)
    assert [camera["name"] for camera in json.loads(answer)["data"]["cameraList"]] == ["Gate", "Yard", "Hall"]

    desktop.run(sys.executable, "-c", HAVE_IT_RUN_OUT, kept_entry(desktop))
    portal.asked.clear()
    commands = [called(desktop, "print", name) for _ in range(4)]
    app.window.press("renewTokenButton")
    renewed = printed(*commands)
    app.window.wait_for_text("tokenNews", lambda text: text.startswith(("Renewed.", "Another window")), WAIT_SECONDS)
    app.window.press("showTokenButton")
    assert app.window.wait_for_text("accessToken", lambda text: "●" not in text, WAIT_SECONDS) == renewed
    assert len(portal.asked) == 1
    assert [Walk(portal).cameras(each).status for each in (token, renewed)] == [401, 200]
    assert app.close() == 0
    written = [file.read_bytes() for file in desktop.home.rglob("*") if file.is_file() and "keyring" not in str(file)]
    secrets = (token, renewed, portal.client_secret)
    assert not [text for text in written if any(secret.encode() in text for secret in secrets)]
