"""Nothing but the typed errors comes out of a parser, whatever goes in."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.runs import NAMES, parser_named

QUICK = settings(
    max_examples=300,
    database=None,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", NAMES)
def test_a_parser_lets_nothing_out_but_values_and_typed_errors(name: str) -> None:
    """N9, N10, N18, N19, N24, N33: redirects, pasted and typed addresses, token answers and settings files."""
    with parser_named(name) as parser:
        QUICK(given(parser.inputs)(parser.feed))()
