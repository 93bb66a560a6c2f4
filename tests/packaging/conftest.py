"""What the tests of the frozen copy are given: the folder, built once, and a private desktop."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.conftest import browser, desktop, portal, redirect_uri
from tests.packaging import frozen

__all__ = ["browser", "desktop", "portal", "redirect_uri"]


@pytest.fixture(scope="session")
def folder() -> Path:
    """Give the frozen copy's folder; NETREX_GUI_FOLDER names one that is built already."""
    given = os.environ.get("NETREX_GUI_FOLDER")
    return Path(given) if given else frozen.build()


@pytest.fixture
def command(folder: Path) -> list[str]:
    """Give the command that starts the frozen copy."""
    return [str(folder / frozen.PROGRAM)]


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """Give the place of a folder that will be made read-only."""
    place = tmp_path / "read only"
    yield place
    frozen.allow_writing(place)
