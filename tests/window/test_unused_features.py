"""What PySide would do at each import for a feature that nothing here uses."""

import subprocess
import sys

PROGRAM = """
import linecache
from netrex_gui.app import let_qt_end_alone, open_window
parts = open_window()
import netrex_gui.gui.workspace
let_qt_end_alone()
print([name for name in linecache.cache if "netrex_gui" in name])
"""


def test_the_sources_are_not_read_once_more_at_each_import() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
