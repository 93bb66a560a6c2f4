"""What several tests are given."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.setup_kit import surroundings

__all__ = ["surroundings"]


EVERYWHERE = {
    "hand_over": ("encrypted_token", "incoming", "pasted"),
    "pasted": ("reader",),
    "store": ("connection", "json_file", "killed_saves", "lock", "preferences", "secret_parts", "secrets"),
    "support": ("log_of_libraries", "logs", "newer_version", "redaction"),
    "system": ("browsers_of_windows", "info", "message_box", "running_copy"),
    "tokens": ("api_check", "renewal_interrupted", "stored_token", "token_status", "token_store"),
}
"""The files of tests, by their folder, that were seen to pass on a Python for Windows: those marked `everywhere`."""


def runs_everywhere(path: Path) -> bool:
    """Tell whether a file of tests, or a folder with some, is one of those."""
    if path.suffix:
        return path.stem.removeprefix("test_") in EVERYWHERE.get(path.parent.name, ())
    return path.name in EVERYWHERE


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave everything else out on Windows: some of it cannot even be imported there."""
    is_at_the_top = collection_path in Path(__file__).parents
    return True if sys.platform == "win32" and not is_at_the_top and not runs_everywhere(collection_path) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the walks over all pages and states: they take minutes, and no other worker can help with a file."""
    for item in items:
        if runs_everywhere(item.path):
            item.add_marker("everywhere")
    items.sort(key=lambda item: not item.path.name.startswith("test_every_"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Have the windows of a test gone before the next: Qt lets go of them in an event loop, which few tests run."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard_at_the_end() -> Iterator[None]:
    """Leave nothing of Python's on the clipboard, which Qt would ask for after Python has ended."""
    yield
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
