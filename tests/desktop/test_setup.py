"""*Check my setup*, the log and the trace of a crash, in the real window with a real password store."""

import signal
import stat
from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.desktop_portal import portal_on

pytestmark = pytest.mark.desktop


def copied_report(app: RunningApp) -> str:
    """Press *Check my setup*, wait until all was looked at, and return the report."""
    app.choose_help("checkSetupButton")
    app.window.wait_until_showing("copyReportButton", WAIT_SECONDS)
    wait_until(lambda: app.window.is_enabled("checkAgainButton"), WAIT_SECONDS, "the check did not end")
    app.window.press("copyReportButton")
    return wait_until(app.desktop.clipboard, WAIT_SECONDS, "nothing was copied")


def test_the_setup_is_checked_and_the_report_copied(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str
) -> None:
    """N27: no secret in the report, no client ID, and the person's folder is ~."""
    app = RunningApp(desktop)
    app.fill_in(portal, redirect_uri)
    report = copied_report(app)
    assert app.window.text("setupSummary") == "Everything is in order: you can sign in."
    assert "Links open in Test browser." in report
    assert "[good] Password store: SecretService Keyring is ready to keep secrets." in report
    assert f"Provider:  {portal.base_url}" in report
    for hidden in (portal.client_secret, portal.client_id, str(desktop.home)):
        assert hidden not in report
    desktop.key("Escape")
    app.window.wait_until_showing("signInButton")


def test_a_crash_leaves_a_trace_that_the_next_start_tells_of(desktop: DesktopSession) -> None:
    """N28: the folder of the log is 0700, its files 0600."""
    app = RunningApp(desktop)
    app.choose_help("aboutButton")
    app.window.wait_until_showing("logPath", WAIT_SECONDS)
    folder = Path(app.window.text("logPath")).parent
    assert folder == desktop.home / ".local/state/netrex-token/log"
    app.process.send_signal(signal.SIGSEGV)
    wait_until(lambda: app.process.poll() is not None, WAIT_SECONDS, "it lives still")
    report = copied_report(RunningApp(desktop))
    assert "Crash:     2" in report
    assert "~/.local/state/netrex-token/log/netrex-token-crash.old.log" in report
    assert "Segmentation fault" in (folder / "netrex-token-crash.old.log").read_text()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert (folder / "netrex-token.log").exists()


def test_the_proxy_of_the_desktop_is_the_app_s(desktop: DesktopSession) -> None:
    with portal_on(desktop.env["DBUS_SESSION_BUS_ADDRESS"], ["http://proxy.invalid:3128"]) as portal:
        app = RunningApp(desktop)
        app.window.set_text("providerUrl", "https://portal.invalid")
        report = copied_report(app)
    assert "Proxy: This computer is set to reach the portal through http://proxy.invalid:3128." in report
    assert "Portal: The proxy on the way to portal.invalid does not answer." in report
    assert set(portal.asked) == {"https://portal.invalid/"}
