"""Brings every fault about in the window, and prints the table of what a person reads."""

import contextlib
import sys
from pathlib import Path

import pytest

with contextlib.redirect_stdout(sys.stderr):
    status = pytest.main([str(Path(__file__).parent), "--quiet", "--no-header"])

from tests.faults.table import ROWS, markdown  # now, as pytest rewrites what is imported after its start

sys.stdout.write(markdown(ROWS))
sys.exit(status)
