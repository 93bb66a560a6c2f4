"""The frozen copy where less is allowed than it is used to: nothing may be written, or nobody answers."""

import contextlib
from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.processes import DesktopError, wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.fake_browser import FakeBrowser
from tests.packaging import frozen

pytestmark = [pytest.mark.desktop, pytest.mark.long, pytest.mark.timeout(frozen.TEST_SECONDS)]


def test_it_runs_from_a_folder_that_cannot_be_written_to(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str, folder: Path, read_only: Path
) -> None:
    command = frozen.copy(folder, read_only)
    frozen.forbid_writing(read_only)
    assert not desktop.processes.succeeds(*frozen.BOUND_BY_PERMISSIONS, "touch", str(read_only / "new"))
    app = RunningApp(desktop, command=[*frozen.BOUND_BY_PERMISSIONS, *command])
    app.fill_in(portal, redirect_uri)
    FakeBrowser().open(app.sign_in())
    assert app.copied_token()
    assert app.close() == 0


def test_with_a_home_that_cannot_be_written_to_a_token_comes_and_a_save_says_why_not(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str, command: list[str]
) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        frozen.forbid_writing(Path(desktop.env[variable]))
    app = RunningApp(desktop, command=[*frozen.BOUND_BY_PERMISSIONS, *command])
    app.fill_in(portal, redirect_uri)
    app.window.press("saveConnectionButton")
    app.window.wait_for_text("notice", "may only be read", WAIT_SECONDS)
    FakeBrowser().open(app.sign_in())
    assert app.copied_token()
    app.process.terminate()


def test_without_a_bus_the_keyboard_leads_to_a_token(desktop: DesktopSession, command: list[str]) -> None:
    """There is no accessibility bus either, so that the window is worked as a person does."""
    for variable in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        del desktop.env[variable]
    del desktop.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]
    process = desktop.start([*command, "--practice"])
    wait_until(lambda: desktop.active_window_title() == "Netrex Token", WAIT_SECONDS, lambda: desktop.log(process))

    def link() -> str:
        desktop.key("Return")  # once the form has the focus, this signs in
        with contextlib.suppress(DesktopError):
            return desktop.wait_for_url(1.0)
        return ""

    FakeBrowser().open(wait_until(link, WAIT_SECONDS, "the browser was not asked"))

    def copied() -> str:
        desktop.key("ctrl+c")
        return desktop.clipboard()

    assert len(wait_until(copied, WAIT_SECONDS, "no token was copied")) > 20
    assert process.poll() is None
