"""A practice portal that runs for one test, with a clock that the test moves."""

from collections.abc import Iterator

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.practice.walk import REDIRECT_URI, Clock, Walk


@pytest.fixture
def walk() -> Iterator[Walk]:
    clock = Clock()
    with PracticePortal([REDIRECT_URI], clock=clock) as portal:
        yield Walk(portal, clock)
