"""Which proxy a request goes through is told from outside: the protocol asks no desktop."""

from collections.abc import Callable, Mapping

FindProxies = Callable[[str], Mapping[str, str]]
"""Takes a URL, and returns the proxy for it by the URL's scheme, or nothing; may take a second."""


def ask_nobody(_url: str) -> Mapping[str, str]:
    """Know of no proxy but those that requests finds by itself."""
    return {}
