"""The frozen copy of the app: built once, copied to where a test wants it, and damaged there."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "resources/packaging/build.py"
PROGRAM = "netrex-gui"
BUILD_SECONDS = 900
TEST_SECONDS = 1200
"""What a test may take that has to build the folder first, on a busy computer."""
INTERNAL = "_internal"
RESOURCES = f"{INTERNAL}/netrex_gui/resources"
QT = f"{INTERNAL}/PySide6"

BOUND_BY_PERMISSIONS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"] if os.geteuid() == 0 else []
"""Starts a program for which the permissions of files hold, also as root."""


def build() -> Path:
    """Build the folder, with this Python, and try it out; fails with what the build said."""
    done = subprocess.run(
        [sys.executable, str(BUILD), "--unpacked"],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1700000000")},
        capture_output=True,
        text=True,
        timeout=BUILD_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return ROOT / "build/package" / PROGRAM


def copy(folder: Path, target: Path, without: Sequence[str] = ()) -> list[str]:
    """Copy the folder, by links where that can be, leave some files out, and return the command that starts it."""
    target.mkdir(parents=True)
    for source in sorted(folder.rglob("*")):
        place = source.relative_to(folder)
        if source.is_symlink():
            (target / place).symlink_to(source.readlink())
        elif source.is_dir():
            (target / place).mkdir()
        else:
            _link(source, target / place)
    for name in without:
        (target / name).unlink()
    return [str(target / PROGRAM)]


def forbid_writing(folder: Path) -> None:
    """Take away the right to write from a folder and from all in it."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o555)


def allow_writing(folder: Path) -> None:
    """Give the right to write back, so that the folder can be removed."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # on another disk
        target.write_bytes(source.read_bytes())
        target.chmod(source.stat().st_mode)
