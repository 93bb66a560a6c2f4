"""A file that the app is started with, or that macOS wants opened, is shown as soon as the window is there."""

import os
import subprocess
import sys
from pathlib import Path

from tests.window.receiving_steps import SENT

ROOT = Path(__file__).parents[2]
STEPS = """
import sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from netrex_gui import app

def shown():
    wanted = ("receiveTitle", "problemTitle")
    return [each.text() for each in QApplication.allWidgets() if each.objectName() in wanted and each.isVisible()]

def look(left):
    if shown() or not left:
        print("SHOWN", *shown())
        QApplication.instance().exit(0)
    else:
        QTimer.singleShot(20, lambda: look(left - 1))

began = app.open_window
def open_window(language=None):
    made = began(language)
    if event_for:
        QApplication.sendEvent(made[0], QFileOpenEvent(QUrl.fromLocalFile(event_for)))
    QTimer.singleShot(0, lambda: look(500))
    return made

arguments, event_for = sys.argv[2:], sys.argv[1]
app.open_window = open_window
sys.exit(app.main(app.read_options(arguments)))
"""


def start(folder: Path, *arguments: str, event_for: str = "") -> str:
    """Start the app, and return the title of the page that shows what was sent."""
    own = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", STEPS, event_for, *arguments],
        cwd=folder,
        env=os.environ | own | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    (line,) = [each for each in done.stdout.splitlines() if each.startswith("SHOWN")]
    return line.removeprefix("SHOWN").strip()


def sent(folder: Path) -> Path:
    path = folder / "Brána č. 1.netrex-connection"
    path.write_text(SENT.dumps(), encoding="utf-8")
    return path


def test_the_app_starts_with_the_file_that_it_is_given(tmp_path: Path) -> None:
    assert start(tmp_path, "--language", "en", sent(tmp_path).name) == "Jana asks for access to your cameras"


def test_a_file_that_is_not_there_is_told_in_the_window(tmp_path: Path) -> None:
    assert start(tmp_path, "--language", "en", "gone.age") == "The file is not there any more"


def test_a_file_that_macos_wants_opened_before_the_window_is_ready_is_not_lost(tmp_path: Path) -> None:
    shown = start(tmp_path, "--language", "en", event_for=str(sent(tmp_path)))
    assert shown == "Jana asks for access to your cameras"


def test_the_file_and_what_it_may_be_are_explained(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "--help", "--language", "en"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "[FILE]" in done.stdout
    assert "a connection, or a sealed token" in " ".join(done.stdout.split())
