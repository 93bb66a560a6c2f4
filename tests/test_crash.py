"""An app that cannot go on: it says so and ends, and leaves nobody waiting for a window that nobody sees."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from netrex_gui.crash import EXIT_CRASHED
from netrex_gui.gui.window.application import tell_of_no_display

ROOT = Path(__file__).parents[1]


def run(folder: Path, home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run Python where nobody sees a window."""
    places = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    environment = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen", **places}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ("netrex_gui/gui/window/main_window.py", "No module named 'netrex_gui.gui.window.main_window'"),
        ("netrex_gui/gui/window/workspace.py", "No module named 'netrex_gui.gui.window.workspace'"),
        ("resources/look/style.qss", "No such file or directory"),
    ],
    ids=["before the window is there", "after its first paint", "a file that is no module"],
)
@pytest.mark.parametrize("option", ["--practice", "--self-test"])
def test_a_copy_that_lacks_a_part_says_which_and_ends(tmp_path: Path, lost: str, told: str, option: str) -> None:
    for name in ("netrex_gui", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "packaging"))
    shutil.copy(ROOT / "main.py", tmp_path)
    (tmp_path / lost).unlink()
    done = run(tmp_path, tmp_path / "home", "main.py", option)
    if option == "--self-test":
        assert done.returncode == 1
        assert "FAILED  window: " in done.stdout
        assert told in done.stdout
    else:
        assert done.returncode == EXIT_CRASHED
        assert done.stderr.startswith("Netrex Token ")
        assert told in done.stderr


def test_a_defect_that_the_window_cannot_show_ends_the_app_with_a_report(tmp_path: Path) -> None:
    """N27: what the exception says may be a secret."""
    code = "from netrex_gui import crash; crash.tell_defects(lambda error: {}[error.name]); int('s3' + 'cret')"
    done = run(ROOT, tmp_path, "-c", code)
    assert done.returncode == EXIT_CRASHED
    assert done.stderr.endswith("KeyError\n")
    assert "ValueError" in done.stderr
    assert "s3cret" not in done.stderr


NOT_LOADED = 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'
NOT_FOUND = 'Could not find the Qt platform plugin "{}" in ""'


@pytest.mark.parametrize(
    ("messages", "is_told"),
    [
        (f"could not connect to display :1\n{NOT_LOADED}", True),
        ("Failed to create wl_display (No such file or directory)", True),
        (NOT_FOUND.format("xcb"), False),
        (f"could not connect to display :1\n{NOT_FOUND.format('wayland')}", False),
        (f"xcb-cursor0 is needed\n{NOT_LOADED}", False),
    ],
)
def test_a_missing_screen_is_told_from_a_missing_part(messages: str, is_told: bool) -> None:
    assert tell_of_no_display(messages) is is_told
