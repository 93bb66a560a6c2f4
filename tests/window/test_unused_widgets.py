"""What PySide would do at a start for things that nothing here uses."""

import subprocess
import sys
from pathlib import Path

START = """
from PySide6.QtCore import qInstallMessageHandler
from netrex_gui.app import set_content, open_window
app, window = open_window()
set_content(app, window, "en").complete()
app.processEvents()
qInstallMessageHandler(None)
"""
WIDGETS = "from PySide6 import QtWidgets; print([name for name in ('QWizard', 'QDial') if name in vars(QtWidgets)])"


def printed(program: str, home: Path) -> str:
    places = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    command = [sys.executable, "-c", program]
    run = subprocess.run(
        command, env={"QT_QPA_PLATFORM": "offscreen", **places}, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_no_class_is_loaded_for_a_kind_of_widget_that_the_window_does_not_have(tmp_path: Path) -> None:
    """One call that returns a part of Qt's own has PySide look through every class below its own, and keep them."""
    assert printed(START + WIDGETS, tmp_path) == "[]"
    assert printed(START + "window.centralWidget().sidebar.entries.viewport();" + WIDGETS, tmp_path) != "[]"
