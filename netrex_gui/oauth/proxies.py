"""Who knows of more proxies than requests finds by itself: the protocol asks no desktop, it is told whom to ask.

It belongs to the whole process, as the environment does, so that no request can be forgotten.
"""

from collections.abc import Callable, Mapping

FindProxies = Callable[[str], Mapping[str, str]]
"""Takes a URL, and returns the proxy for it by the URL's scheme, or nothing; may take a second."""


def ask_nobody(_url: str) -> Mapping[str, str]:
    """Know of no proxy."""
    return {}


class ProxySource:
    """Holds whom to ask; `find` is set once, before the first request."""

    def __init__(self) -> None:
        self.find: FindProxies = ask_nobody


desktop = ProxySource()
"""The settings of the desktop, asked where the environment names no proxy."""
