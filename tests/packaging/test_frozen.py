"""The frozen copy on a desktop: what works from source works packaged, and what it starts is not hurt by it."""

from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connections import ConnectionStore
from tests.desktop.browser import Browser
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.oauth.certificates import certificate_in, tls_with
from tests.oauth.kit import json_answer, serving
from tests.packaging import frozen
from tests.practice.walk import Walk

pytestmark = [pytest.mark.desktop, pytest.mark.long, pytest.mark.timeout(frozen.TEST_SECONDS)]

BROWSER_THAT_TELLS = '#!/bin/sh\ntr "\\0" "\\n" < /proc/$$/environ > {notes}.part\nmv {notes}.part {notes}\n'


def save(app: RunningApp) -> None:
    app.window.press("saveConnectionButton")
    app.window.wait_for_text("notice", "Saved", WAIT_SECONDS)


def saved_names(desktop: DesktopSession) -> set[str]:
    content = ConnectionStore(Path(desktop.env["XDG_CONFIG_HOME"]) / "netrex-token").load()
    assert (content.quarantined, content.from_newer_version) == ("", False)
    return {connection.name for connection in content.connections}


def test_the_self_test_finds_the_password_store(desktop: DesktopSession, command: list[str]) -> None:
    told = desktop.run(*command, "--self-test")
    assert "FAILED" not in told
    assert "ok      password store: SecretService Keyring" in told
    assert "ok      translations: cs, en" in told
    assert "on xcb" in told


def test_the_main_path_leads_to_a_token_and_the_secret_is_there_the_next_time(
    desktop: DesktopSession, browser: Browser, portal: PracticePortal, redirect_uri: str, command: list[str]
) -> None:
    """N28: the secret is in the password store and in no file."""
    app = RunningApp(desktop, command=command)
    app.fill_in(portal, redirect_uri)
    app.tick("keepSecret")
    save(app)
    app.decide(browser, app.sign_in())
    assert Walk(portal).cameras(app.copied_token()).status == 200
    browser.wait_for_text("your token is ready")
    assert app.close() == 0
    written = [file.read_bytes() for file in desktop.home.rglob("*") if file.is_file() and "keyring" not in str(file)]
    assert not [text for text in written if portal.client_secret.encode() in text]
    second = RunningApp(desktop, command=command)
    second.window.wait_for_text("clientSecret", lambda text: len(text) == len(portal.client_secret), WAIT_SECONDS)
    assert second.close() == 0


def test_the_browser_gets_the_environment_of_the_session(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str, command: list[str], folder: Path
) -> None:
    """N8, N27: nothing of the copy's own is in it, nor a secret; what the person had set is as it was."""
    notes = desktop.home / "environment"
    (desktop.home / "test-browser").write_text(BROWSER_THAT_TELLS.format(notes=notes))
    own = {"LD_LIBRARY_PATH": "/opt/own", "QT_PLUGIN_PATH": "/opt/plugins"}
    desktop.env.update(own)
    app = RunningApp(desktop, command=command)
    app.fill_in(portal, redirect_uri)
    app.window.press("signInButton")
    wait_until(notes.exists, WAIT_SECONDS, "the browser was not started")
    told = dict(line.split("=", 1) for line in notes.read_text().splitlines())
    assert {name: value for name, value in told.items() if str(folder) in value} == {}
    assert [name for name in told if name.startswith(("_PYI", "_MEI", "PYSIDE", "QML"))] == []
    assert {name: told.get(name) for name in own} == own
    assert not [value for value in told.values() if portal.client_secret in value]


def test_a_certificate_that_the_system_names_is_believed(
    desktop: DesktopSession, command: list[str], tmp_path: Path
) -> None:
    """N19: checked against the system's store, which truststore reads."""
    certificate = certificate_in(tmp_path)
    assert "[needs attention] Certificate: " in setup_report(desktop, command, certificate)
    desktop.env["SSL_CERT_FILE"] = str(certificate)
    report = setup_report(desktop, command, certificate)
    assert "[good] Certificate: " in report
    assert "Started:   packaged" in report


def setup_report(desktop: DesktopSession, command: list[str], certificate: Path) -> str:
    """Check the setup of a connection to a provider that shows a certificate, and return the report."""
    answer = json_answer({}, "404 Not Found")
    with serving(lambda connection: connection.sendall(answer), tls_with(certificate)) as server:
        app = RunningApp(desktop, command=command)
        app.window.set_text("providerUrl", f"https://127.0.0.1:{server.port}")
        app.choose_help("checkSetupButton")
        app.window.wait_until_showing("copyReportButton", WAIT_SECONDS)
        wait_until(lambda: app.window.is_enabled("checkAgainButton"), WAIT_SECONDS, "the check did not end")
        app.window.press("copyReportButton")
        report = wait_until(lambda: copied(desktop, f"127.0.0.1:{server.port}"), WAIT_SECONDS, "nothing was copied")
        app.process.terminate()
    return report


def copied(desktop: DesktopSession, text: str) -> str:
    """Return what is on the clipboard if it has this text."""
    on_it = desktop.clipboard()
    return on_it if text in on_it else ""


def test_two_windows_at_once_lose_nothing(desktop: DesktopSession, portal: PracticePortal, command: list[str]) -> None:
    first, second = (RunningApp(desktop, command=command) for _ in range(2))
    for app, name in ((first, "Gate"), (second, "Hall")):
        app.fill_in(portal, "http://127.0.0.1:17817/callback", name)
        save(app)
    assert saved_names(desktop) == {"Gate", "Hall"}


def test_a_path_with_blanks_and_letters_of_every_kind_is_no_hindrance(
    desktop: DesktopSession, folder: Path, tmp_path: Path
) -> None:
    command = frozen.copy(folder, tmp_path / "Můj počítač – 私の 100 % #1;" / "Netrex Token")
    app = RunningApp(desktop, "--language", "cs", command=command)
    assert app.window.text("signInButton") == "Přihlásit se v\u00a0prohlížeči"
    assert app.close() == 0
