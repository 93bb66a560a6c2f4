"""A token in use, from the real window: checked, copied in each form and used in it, saved to a file."""

import json
import stat
import subprocess
from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.practice.walk import Walk

pytestmark = pytest.mark.desktop

FORMS = ("header", "curl", "powershell", "json", "env", "refresh token")
CAMERAS = ["Gate", "Yard", "Hall"]


def shell(script: str) -> str:
    """Run a script as the person does who was given the text; the proxy of this machine is none of the test's."""
    command = ["sh", "-euc", f"export no_proxy=127.0.0.1\n{script}"]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=WAIT_SECONDS).stdout


def cameras(answer: str) -> list[str]:
    return [camera["name"] for camera in json.loads(answer)["data"]["cameraList"]]


def copied_as(app: RunningApp, desktop: DesktopSession, form: str) -> str:
    """Choose a form from the menu, and return what then is on the clipboard."""
    before = desktop.clipboard()
    app.window.choose("copyAsButton", FORMS.index(form) + 1)
    return wait_until(lambda: text if (text := desktop.clipboard()) != before else "", WAIT_SECONDS, f"no {form}")


def test_a_token_is_checked_copied_in_each_form_and_saved(desktop: DesktopSession, browser: Browser) -> None:
    """N29, N31: every copy is marked; the file is for its owner alone."""
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, redirect_uri)
        app.decide(browser, app.sign_in())
        token = app.copied_token()
        app.window.press("checkTokenButton")
        app.window.wait_for_text("checkResult", "Works: sees 3 cameras: Gate, Yard, Hall", WAIT_SECONDS)
        endpoint = f"{portal.base_url}/api/graphql.php"

        header = copied_as(app, desktop, "header")
        body = '{"query":"{cameraList{name}}"}'
        ask = f"curl -s {endpoint} -H 'Content-Type: application/json' -H '{header}' -d '{body}'"
        assert cameras(shell(ask)) == CAMERAS
        assert cameras(shell(f"{copied_as(app, desktop, 'curl')} --silent")) == CAMERAS
        assert f"'Bearer {token}'" in copied_as(app, desktop, "powershell")
        members = json.loads(copied_as(app, desktop, "json"))
        assert (members["access_token"], members["scope"], members["provider_url"]) == (token, "read", portal.base_url)
        env = copied_as(app, desktop, "env")
        assert shell(f'{env}\nprintf %s "$ACCESS_TOKEN"') == token
        assert "x-kde-passwordManagerHint" in desktop.clipboard_targets()

        saved = save(app, desktop, desktop.home / "token for the yard.json")
        assert json.loads(saved.read_text()) == members
        assert stat.S_IMODE(saved.stat().st_mode) == 0o600
        app.window.wait_for_text("checkResult", str(saved), WAIT_SECONDS)

        renewed = Walk(portal).refresh(copied_as(app, desktop, "refresh token")).json["access_token"]
        assert renewed != token
        app.window.press("checkTokenButton")
        app.window.wait_for_text("checkResult", "does not accept this token any more", WAIT_SECONDS)


def save(app: RunningApp, desktop: DesktopSession, path: Path) -> Path:
    """Type a path into the dialog, as a person does."""
    app.window.press("saveTokenButton")
    wait_until(lambda: "Save the token" in desktop.active_window_title(), WAIT_SECONDS, "no dialog came")
    desktop.key("ctrl+a")
    desktop.type_text(str(path))
    desktop.key("Return")
    wait_until(path.exists, WAIT_SECONDS, lambda: f"nothing was saved. {app.window.screen()}")
    return path
