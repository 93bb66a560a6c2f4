"""What the tests on a private desktop are given."""

from collections.abc import Iterator

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.running_app import free_redirect_uri
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


@pytest.fixture
def redirect_uri() -> str:
    """Give the default redirect URI on a port that is free."""
    return free_redirect_uri()


@pytest.fixture
def portal(redirect_uri: str) -> Iterator[PracticePortal]:
    """Give a practice portal that knows this redirect URI."""
    with PracticePortal([redirect_uri]) as running:
        yield running
