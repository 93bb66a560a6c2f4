"""What a parser is to those who feed it."""

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis.strategies import SearchStrategy


@dataclass(frozen=True)
class Parser:
    """A parser, its inputs, and a call that fails for anything but a right value or a typed error."""

    name: str
    inputs: SearchStrategy[object]
    feed: Callable[[object], None]
