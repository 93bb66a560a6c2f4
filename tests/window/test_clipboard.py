"""A secret on the clipboard: marked, taken off after a time that is shown, and never something else instead."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui.parts.clipboard import SecretClipboard, confidential, copy_text
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import finish
from tests.waiting import wait_for
from tests.window.conftest import fill_in

SECRET = "2YotnFZFEjr1zCsicMWpAA"


def on_clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    ("platform", "marks"),
    [
        ("linux", {"x-kde-passwordManagerHint": b"secret"}),
        (
            "win32",
            {
                # Qt's name for a format of Windows' own
                'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': bytes(
                    [1, 0, 0, 0]
                ),
                'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
                'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
            },
        ),
        ("darwin", {"application/x-nspasteboard-concealed-type": b"1"}),
    ],
)
def test_a_secret_is_marked_for_the_histories_of_each_system(platform: str, marks: dict[str, bytes]) -> None:
    """N29: marked as confidential."""
    content = confidential(SECRET, platform)
    assert content.text() == SECRET
    assert {mark: content.data(mark).data() for mark in content.formats() if mark != "text/plain"} == marks


def test_a_secret_is_taken_off_after_its_time(qtbot: QtBot) -> None:
    """N29: cleared after a time that is told."""
    clipboard, told = SecretClipboard(0.2), list[int]()
    clipboard.time_left.connect(told.append)
    clipboard.copy(SECRET)
    assert (on_clipboard(), told) == (SECRET, [1])
    wait_for(lambda: on_clipboard() == "")
    assert told[-1] == 0


def test_what_was_copied_after_the_secret_stays(qtbot: QtBot) -> None:
    """N29: only if it still holds what was copied."""
    clipboard = SecretClipboard(0.2)
    told: list[int] = []
    clipboard.copy(SECRET)
    copy_text("something else")
    clipboard.time_left.connect(told.append)
    wait_for(lambda: told[-1:] == [0])
    assert on_clipboard() == "something else"


def test_copying_again_starts_the_time_anew(qtbot: QtBot) -> None:
    clipboard, told = SecretClipboard(60), list[int]()
    clipboard.copy(SECRET)
    clipboard.time_left.connect(told.append)
    clipboard.copy("another secret")
    assert (on_clipboard(), told) == ("another secret", [60])
    clipboard.clear()
    assert (on_clipboard(), told) == ("", [60, 0])


def test_the_token_page_tells_the_time_and_closing_takes_the_token_off(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N29: after a time that is shown, and at exit."""
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    panel = workspace.token_panel
    assert not panel.on_clipboard.isVisible()
    panel.copy_button.click()
    assert on_clipboard() == panel.token_field.text()
    assert "taken off the clipboard in 1:30" in panel.on_clipboard.text()
    assert panel.on_clipboard.isVisible()
    assert workspace.may_close()
    assert on_clipboard() == ""
    assert not panel.on_clipboard.isVisible()


QUIT = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from netrex_gui.gui.parts.clipboard import SecretClipboard
app = QGuiApplication([])
clipboard = SecretClipboard()
clipboard.copy("secret")
QTimer.singleShot(0, app.quit)
app.exec()
print(repr(QGuiApplication.clipboard().text()))
"""


def test_an_app_that_is_ended_without_closing_a_window_takes_the_secret_off_and_ends_well() -> None:
    """N29: at exit, however it comes."""
    done = subprocess.run([sys.executable, "-c", QUIT], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "''")
