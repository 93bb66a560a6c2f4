"""*Check my setup*: one line for each part, and a report with no secret in it."""

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.help.setup import THREAD, SetupPanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store import paths
from netrex_gui.support.setup_findings import Check
from tests.oauth.kit import serving
from tests.setup_kit import answering, hang
from tests.waiting import wait_for
from tests.window.conftest import fill_in

pytestmark = pytest.mark.usefixtures("surroundings")


def open_page(workspace: Workspace) -> SetupPanel:
    workspace.sidebar.check_button.click()
    panel = workspace.help.setup_panel
    assert panel is not None
    assert workspace.navigator.current is panel
    return panel


def finished(workspace: Workspace) -> SetupPanel:
    """Open the page, and wait until every part was looked at."""
    panel = open_page(workspace)
    wait_for(panel.again_button.isEnabled)
    return panel


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def words(panel: SetupPanel) -> dict[Check, str]:
    return {check: row.words.text() for check, row in panel.rows.items()}


def test_each_part_is_told_for_the_connection_in_the_form(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(workspace, portal, redirect_uri)
    panel = finished(workspace)
    assert panel.summary.text() == "Everything is in order: you can sign in."
    told = words(panel)
    assert redirect_uri.split(":")[2].split("/", maxsplit=1)[0] in told[Check.LISTENER]
    assert portal.base_url.removeprefix("http://") in told[Check.PROVIDER]
    assert all(told.values())
    assert {row.mark.text() for row in panel.rows.values()} == {"✓"}


def test_the_page_shows_that_it_is_alive_and_the_window_goes_on(workspace: Workspace, qtbot: QtBot) -> None:
    gone = threading.Event()
    with serving(lambda _: hang(gone)) as server:
        workspace.form.provider_field.setEditText(f"http://127.0.0.1:{server.port}")
        panel = open_page(workspace)
        row = panel.rows[Check.PROVIDER]
        assert row.words.text() == "Checking…"
        before = row.mark.grab().toImage()
        qtbot.waitUntil(lambda: row.mark.grab().toImage() != before)
        assert not panel.again_button.isEnabled()
        gone.set()
        wait_for(panel.again_button.isEnabled)


def test_leaving_ends_the_check(workspace: Workspace) -> None:
    gone = threading.Event()
    with serving(lambda _: hang(gone)) as server:
        workspace.form.provider_field.setEditText(f"http://127.0.0.1:{server.port}")
        panel = open_page(workspace)
        wait_for(lambda: len(server.requests) == 1)
        assert THREAD in {thread.name for thread in threading.enumerate()}
        panel.back_button.click()
        assert workspace.navigator.current is workspace.form
        assert panel.again_button.isEnabled()
        assert THREAD not in {thread.name for thread in threading.enumerate()}
        gone.set()
    QApplication.processEvents()
    assert panel.rows[Check.PROVIDER].words.text() == "Checking…"


def test_a_second_check_begins_from_the_beginning(workspace: Workspace) -> None:
    panel = None
    with serving(answering()) as server:
        workspace.form.provider_field.setEditText(f"http://127.0.0.1:{server.port}")
        panel = finished(workspace)
        assert panel.rows[Check.PROVIDER].words.text() == f"127.0.0.1:{server.port} answers."
    panel.again_button.click()
    assert panel.rows[Check.PROVIDER].words.text() == "Checking…"
    wait_for(panel.again_button.isEnabled)
    assert "does not answer" in panel.rows[Check.PROVIDER].words.text()
    assert "attention" in panel.summary.text()


def test_what_an_older_check_found_is_not_shown(workspace: Workspace) -> None:
    gone = threading.Event()
    with serving(answering()) as quick, serving(lambda _: hang(gone)) as slow:
        workspace.form.provider_field.setEditText(f"http://127.0.0.1:{quick.port}")
        panel = open_page(workspace)
        (older,) = (thread for thread in threading.enumerate() if thread.name == THREAD)
        older.join(10)  # its results wait for the window now
        workspace.form.provider_field.setEditText(f"http://127.0.0.1:{slow.port}")
        workspace.sidebar.check_button.click()
        wait_for(lambda: panel.rows[Check.LISTENER].words.text() != "Checking…")
        assert panel.rows[Check.PROVIDER].words.text() == "Checking…"
        gone.set()


def test_a_port_that_is_taken_is_told_and_another_can_be_used(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(workspace, portal, redirect_uri)
    with serving(answering()) as other:
        workspace.form.set_redirect_url(f"http://127.0.0.1:{other.port}/callback")
        panel = finished(workspace)
        row = panel.rows[Check.LISTENER]
        assert f"Another program uses port {other.port}" in row.words.text()
        assert row.offer_button.isVisible()
        row.offer_button.click()
    assert workspace.navigator.current is workspace.form
    offered = workspace.form.connection().redirect_url
    assert offered != f"http://127.0.0.1:{other.port}/callback"
    assert offered in row.words.text()
    assert "Register" in workspace.form.notice.text()


def test_the_report_says_what_was_found_and_nothing_secret(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """N27: no secret, no client ID, and home is ~; the provider's host and the log's place are told."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("https_proxy", "http://somebody:pr0xy-s3cret@127.0.0.1:9")
    fill_in(workspace, portal, redirect_uri)
    panel = finished(workspace)
    panel.copy_button.click()
    report = QApplication.clipboard().text()
    for wanted in ("Netrex Token 0.", "Qt", "Python", "Linux", portal.base_url, "[good] Clock: ", "Log:       ~/"):
        assert wanted in report
    assert report.count("[good]") == len(Check)
    for secret in (portal.client_secret, portal.client_id, "pr0xy-s3cret", str(tmp_path)):
        assert secret not in report
    assert os.sep in str(paths.log_file())


def test_a_report_that_is_copied_early_says_what_is_not_known_yet(workspace: Workspace) -> None:
    gone = threading.Event()
    with serving(lambda _: hang(gone)) as server:
        workspace.form.provider_field.setEditText(f"http://somebody:s3cret@127.0.0.1:{server.port}")
        panel = open_page(workspace)
        panel.copy_button.click()
        gone.set()
    report = QApplication.clipboard().text()
    assert "[?]" in report
    assert "not a usable address" in report
    assert "s3cret" not in report


def test_the_page_is_walked_by_keyboard_and_left_by_escape(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitActive(workspace)
    panel = finished(workspace)
    assert panel.back_button.hasFocus()
    seen = set()
    for _ in range(len(panel.findChildren(QAbstractButton)) + 12):
        press(Qt.Key.Key_Tab)
        seen.add(focused().objectName())
    assert {"copyReportButton", "checkAgainButton", "leaveSetupButton"} <= seen
    press(Qt.Key.Key_Escape)
    assert workspace.navigator.current is workspace.form


def test_each_line_can_be_heard(workspace: Workspace) -> None:
    panel = finished(workspace)
    for row in panel.rows.values():
        assert row.words.text() in row.accessibleName()
    assert panel.rows[Check.BROWSER].accessibleName().startswith("Browser: good: ")
    used = [button for button in panel.findChildren(QAbstractButton) if button.objectName()]
    assert [button.objectName() for button in used if not button.accessibleName()] == []
