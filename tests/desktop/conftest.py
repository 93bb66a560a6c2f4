"""What the tests on a private desktop are given."""

from collections.abc import Iterator

import pytest

from tests.desktop.browser import Browser
from tests.desktop.session import DesktopSession


@pytest.fixture
def desktop() -> Iterator[DesktopSession]:
    """Give a desktop of its own with an unlocked, empty password store; fail if the machine lacks a program."""
    with DesktopSession(keyring=True) as session:
        yield session


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Give a headless browser that reaches loopback addresses alone; fail if the machine lacks it."""
    with Browser() as running:
        yield running
