"""What several tests are given."""

import sys
from collections.abc import Iterator

import pytest

from tests.setup_kit import surroundings

__all__ = ["surroundings"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the walks over all pages and states: they take minutes, and no other worker can help with a file."""
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
