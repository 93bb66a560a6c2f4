"""A redirect receiver for one test."""

from collections.abc import Iterator

import pytest

from tests.oauth.receiving import Listener, listening


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listening() as running:
        yield running
