"""Tells a machine on which the desktop tests cannot work from an app that does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.processes import START_SECONDS, processes_of, wait_until
from tests.desktop.session import DesktopSession
from tests.desktop.window import Window

pytestmark = pytest.mark.desktop

LABEL_PROGRAM = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Hello", objectName="greeting")
label.show()
app.exec()
"""
KEYRING_PROGRAM = """
import keyring
keyring.set_password("harness", "somebody", "s3cret")
print(keyring.get_password("harness", "somebody"))
"""


def test_the_machine_can_show_a_label_and_keep_a_secret(desktop: DesktopSession) -> None:
    program = desktop.start([sys.executable, "-c", LABEL_PROGRAM])
    assert Window(desktop, program.pid).wait_for_text("greeting", "Hello") == "Hello"
    assert desktop.run(sys.executable, "-c", KEYRING_PROGRAM).strip() == "s3cret"


ABANDONED = """
import os, signal, sys
from pathlib import Path
from tests.desktop.processes import Processes, private_environment
home = Path(sys.argv[1])
Processes(home, private_environment(home)).start(["sleep", "1000"])
print("started", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_run_that_is_killed_takes_its_programs_with_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ended = subprocess.run(
        [sys.executable, "-c", ABANDONED, str(home)], capture_output=True, text=True, check=False, timeout=START_SECONDS
    )
    assert ended.stdout == "started\n", ended.stderr
    wait_until(lambda: not processes_of(home) and not home.exists(), START_SECONDS, "its programs go on")
