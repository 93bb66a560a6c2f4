"""The window of an app that cannot even import its own parts."""

import shutil
import sys
from pathlib import Path

import pytest

from netrex_gui.crash import EXIT_CRASHED
from tests.desktop.processes import wait_until
from tests.desktop.running_app import MAIN, WAIT_SECONDS
from tests.desktop.session import DesktopSession
from tests.desktop.window import Window

pytestmark = pytest.mark.desktop


def test_a_copy_that_lacks_a_module_says_so_in_a_window_in_the_persons_language(desktop: DesktopSession) -> None:
    copy = desktop.home / "copy"
    for name in ("netrex_gui", "resources"):
        shutil.copytree(MAIN.parent / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "packaging"))
    shutil.copy(MAIN, copy)
    Path(copy, "netrex_gui/gui/window/main_window.py").unlink()
    program = desktop.start([sys.executable, str(copy / "main.py"), "--language", "cs"])
    window = Window(desktop, program.pid)
    window.wait_until_showing("crashReport", WAIT_SECONDS)
    assert "No module named 'netrex_gui.gui.window.main_window'" in window.text("crashReport")
    assert window.text("crashTitle") == "Netrex Token se nepodařilo spustit"
    desktop.key("Escape")
    wait_until(lambda: program.poll() is not None, WAIT_SECONDS, "it lives still")
    assert program.wait() == EXIT_CRASHED
