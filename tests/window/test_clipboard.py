"""A secret on the clipboard: marked, taken off after a time that is shown, and never something else instead."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui.parts.clipboard import Gone, SecretClipboard, confidential, copy_text
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
    clipboard, told, why = SecretClipboard(0.2), list[int](), list[Gone]()
    clipboard.time_left.connect(told.append)
    clipboard.gone.connect(why.append)
    clipboard.copy(SECRET)
    assert (on_clipboard(), told) == (SECRET, [1])
    wait_for(lambda: on_clipboard() == "")
    assert (told[-1], why) == (0, [Gone.TIME_OVER])


def test_what_was_copied_after_the_secret_stays(qtbot: QtBot) -> None:
    """N29: only if it still holds what was copied."""
    clipboard, told, why = SecretClipboard(60), list[int](), list[Gone]()
    clipboard.time_left.connect(told.append)
    clipboard.gone.connect(why.append)
    clipboard.copy(SECRET)
    copy_text("something else")
    assert (told, why, clipboard.is_in_use) == ([60, 0], [Gone.REPLACED], False)
    clipboard.clear()
    assert on_clipboard() == "something else"


def test_copying_again_starts_the_time_anew(qtbot: QtBot) -> None:
    clipboard, told = SecretClipboard(60), list[int]()
    clipboard.copy(SECRET)
    clipboard.time_left.connect(told.append)
    clipboard.copy("another secret")
    assert (on_clipboard(), told) == ("another secret", [60])
    clipboard.clear()
    assert (on_clipboard(), told) == ("", [60, 0])


def test_the_token_page_tells_the_time_and_closing_leaves_the_token_its_time(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N29: after a time that is shown."""
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    panel = workspace.token_panel
    assert panel.row.copied_note.text() == ""
    panel.copy_button.click()
    assert on_clipboard() == panel.token_field.text()
    assert panel.row.copied_note.text() == "The token is on the clipboard, for another 1:30."
    assert workspace.may_close()
    assert on_clipboard() == panel.token_field.text()
    panel.clipboard.clear()


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
CLOSE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from netrex_gui.gui.parts.clipboard import SecretClipboard, copy_text, outlive_window
app, window = QApplication([]), QWidget()
window.show()
clipboard = SecretClipboard({seconds})
clipboard.copy("secret")
outlive_window(clipboard)
QTimer.singleShot(0, window.close)
app.lastWindowClosed.connect(lambda: print("closed with", app.clipboard().text()))
QTimer.singleShot(100, lambda: copy_text("other") if {seconds} > 10 else None)
begin = time.monotonic()
app.exec()
assert time.monotonic() - begin >= min({seconds}, 0.05)
print("ended with", repr(app.clipboard().text()))
"""


def test_an_app_that_is_ended_without_closing_a_window_takes_the_secret_off_and_ends_well() -> None:
    """N29: at exit, however it comes."""
    done = subprocess.run([sys.executable, "-c", QUIT], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "''")


@pytest.mark.parametrize(("seconds", "left"), [(0.5, ""), (60, "other")], ids=["in time", "something else was copied"])
def test_an_app_whose_window_is_closed_ends_with_what_it_has_copied(seconds: float, left: str) -> None:
    """N29: at most its time, and only if the clipboard still holds what was copied."""
    script = CLOSE.format(seconds=seconds)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout.splitlines() == ["closed with secret", f"ended with {left!r}"]
