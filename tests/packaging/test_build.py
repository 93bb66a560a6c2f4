"""What a build says, and whether it stops where it must."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("coding", ["ascii", "cp1252", "utf-8"])
def test_a_failed_self_test_is_told_whatever_the_console_can_show(tmp_path: Path, coding: str) -> None:
    program = tmp_path / "netrex-gui"
    program.write_text("#!/bin/sh\necho 'FAILED  window: Žádné okno → konec'\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    script = f"import build, pathlib; build._self_test(pathlib.Path({str(tmp_path)!r}))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT / "resources/packaging",
        env={"PYTHONIOENCODING": coding, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.decode() == "The packaged copy failed its self-test: this is no package.\n"
    assert b"FAILED  window: " in done.stdout
    assert ("Žádné okno".encode() in done.stdout) == (coding == "utf-8")
