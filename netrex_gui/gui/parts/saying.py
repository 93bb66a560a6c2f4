"""A sentence that is handed on as the function that says it: so it can be said again, in another language."""

from collections.abc import Callable

Say = Callable[[], str]
"""Says a sentence in the language of the moment it is called; an empty one is not shown."""


def nothing() -> str:
    """Say nothing."""
    return ""
