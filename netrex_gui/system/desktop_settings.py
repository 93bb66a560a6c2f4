"""The proxy that a Linux desktop is set to use: GNOME's and KDE's settings and their PAC files, through the portal.

What the environment says, and what Windows and macOS are set to, is read by requests itself and comes first.
"""

import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from netrex_gui.oauth.provider import is_loopback
from netrex_gui.oauth.proxies import usable
from netrex_gui.system.session_bus import BusObject, BusSilent, call

_RESOLVER = BusObject(
    "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.ProxyResolver"
)
_SECONDS = 1.0
_DIRECT = "direct"


def find_proxies(url: str) -> Mapping[str, str]:
    """Return the desktop's proxy for a URL, by the URL's scheme; nothing where there is none, or nobody to ask.

    Asks for one second at most, and tells no more of the URL than its origin.
    """
    address = urlsplit(url)
    if sys.platform != "linux" or is_loopback(address.hostname or ""):
        return {}
    try:
        untrusted_answer = call(_RESOLVER, "Lookup", "s", [f"{address.scheme}://{address.netloc}/"], _SECONDS)
    except BusSilent:
        return {}
    proxy = _first_usable(untrusted_answer[0] if untrusted_answer else None)
    return {address.scheme: proxy} if proxy else {}


def _first_usable(untrusted_proxies: object) -> str:
    """Return the first proxy of a kind that requests knows; empty where a direct connection comes first."""
    if not isinstance(untrusted_proxies, list):
        return ""
    for proxy in untrusted_proxies:
        scheme, mark, _ = str(proxy).partition("://")
        if scheme == _DIRECT:
            return ""
        found = usable(str(proxy))
        if mark and isinstance(found, str):
            return found
    return ""
