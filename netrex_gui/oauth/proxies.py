"""The proxy of a request: which one the system's settings name, and whether that setting can be used at all.

It belongs to the whole process, as the environment does, so that no request can be forgotten. A setting is looked at
before it is used: of one that cannot be what was meant, no part is looked up as a name, and none goes to anybody.
"""

import os
import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable, UrlField, UrlInvalid
from netrex_gui.oauth.provider import split_url

FindProxies = Callable[[str], Mapping[str, str]]
"""Takes a URL, and returns the proxy for it by the URL's scheme, or nothing; may take a second."""

SCHEMES = {
    "http": "http",
    "https": "https",
    # The name is looked up at the proxy, as the machine itself may not be able to.
    "socks": "socks5h",
    "socks5": "socks5h",
    "socks5h": "socks5h",
    "socks4": "socks4a",
    "socks4a": "socks4a",
}
"""What stands before a proxy's address, and what requests is given for it."""

_QUOTES = frozenset("\"'`“”„‘’")
_NOT_ESCAPED = re.compile(r"[@/\\?#\s]|%(?![0-9A-Fa-f]{2})|:.*:", re.DOTALL)
_PLACE = re.compile(r"(?:[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?", re.ASCII)


def ask_nobody(_url: str) -> Mapping[str, str]:
    """Know of no proxy."""
    return {}


class ProxySource:
    """Holds whom to ask; `find` is set once, before the first request."""

    def __init__(self) -> None:
        self.find: FindProxies = ask_nobody


desktop = ProxySource()
"""The settings of the desktop, asked where the environment names no proxy."""


def proxies_for(url: str) -> Mapping[str, str]:
    """Return the proxy for a URL as a session of requests takes it: raises ProviderUnreachable for a useless setting.

    The environment's come first, or what Windows and macOS are set to, then the desktop's. The key is more particular
    than those of the environment, which requests would otherwise take first.
    """
    from requests.utils import get_environ_proxies, select_proxy, should_bypass_proxies  # late: it brings urllib3

    if should_bypass_proxies(url, None):
        return {}
    address = urlsplit(url)
    setting = select_proxy(url, get_environ_proxies(url))
    if setting is None:
        return desktop.find(url)
    if not setting.strip():
        return {f"{address.scheme}://{address.hostname}": ""}
    proxy = usable(setting)
    if isinstance(proxy, NetworkProblem):
        raise ProviderUnreachable(proxy, address.netloc, setting=setting_name(url))
    return {f"{address.scheme}://{address.hostname}": proxy}


def usable(setting: str) -> str | NetworkProblem:
    """Return a setting as the URL of a proxy, without the blanks around it, or why it cannot be used."""
    text = setting.strip()
    if set(text[:1] + text[-1:]) & _QUOTES:
        return NetworkProblem.PROXY_QUOTES
    scheme, mark, rest = text.partition("://")
    if not mark:
        scheme, rest = "http", text
    user, at, place = rest.rpartition("@")
    if _NOT_ESCAPED.search(user):
        return NetworkProblem.PROXY_USER
    try:
        host = split_url(f"//{place}", UrlField.PROVIDER).netloc
    except UrlInvalid:
        return NetworkProblem.PROXY_UNUSABLE
    known = SCHEMES.get(scheme.lower())
    is_usable = known and _PLACE.fullmatch(host)  # anything else has no one meaning to the libraries below
    return f"{known}://{user}{at}{host}" if is_usable else NetworkProblem.PROXY_UNUSABLE


def setting_name(url: str) -> str:
    """Return the name of the variable that names the proxy for a URL, or nothing where that is another setting."""
    for kind in (urlsplit(url).scheme, "all"):
        for name in (f"{kind}_proxy", f"{kind}_proxy".upper()):
            if os.environ.get(name):
                return name
    return ""
