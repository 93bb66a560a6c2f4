"""Brings every fault about in the window, and prints the table of what a person reads."""

import sys
from pathlib import Path

import pytest

from tests.faults import table


class Printer:
    """Prints the rows that the tests wrote, at the end of their run."""

    def pytest_sessionfinish(self) -> None:
        """Print the table."""
        sys.stdout.write(table.markdown(table.ROWS))


sys.exit(pytest.main([str(Path(__file__).parent), "-p", "no:terminal"], plugins=[Printer()]))
