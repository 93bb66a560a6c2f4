"""A process of the app that crashes leaves no file with what was in its memory."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHOW = "import resource; print(*resource.getrlimit(resource.RLIMIT_CORE))"
RAISE = "import resource; resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)"
CHILD = f"import subprocess, sys; sys.stdout.flush(); subprocess.run([sys.executable, '-c', {SHOW!r}], check=True)"
START = """
import sys
from netrex_gui import start
sys.argv[1:] = ["--version"]
try:
    start.main()
except SystemExit:
    print()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_neither_the_app_nor_what_it_starts_leaves_a_core_file() -> None:
    """N27: a core file would hold tokens, secrets and passphrases; the process for a passphrase is one of these."""
    said = subprocess.run(
        [sys.executable, "-P", "-c", "\n".join((RAISE, SHOW, START, SHOW, CHILD))],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout.split("\n")
    before, *_, after, child = filter(None, said)
    highest = before.split()[1]
    assert after == child == f"0 {highest}"
