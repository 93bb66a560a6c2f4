"""What a Linux desktop is set to, asked over the session bus: its proxy, whether it moves little, a locked keyring."""

import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from netrex_gui.oauth.provider import is_loopback
from netrex_gui.oauth.proxies import usable
from netrex_gui.system.session_bus import BusObject, BusSilent, call

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
_RESOLVER = BusObject(*_PORTAL, "org.freedesktop.portal.ProxyResolver")
_SETTINGS = BusObject(*_PORTAL, "org.freedesktop.portal.Settings")
_SECRETS = "org.freedesktop.secrets"
_SECRET_SERVICE = BusObject(_SECRETS, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service")
_SECONDS, _SECRET_SECONDS = 1.0, 2.0
_LESS_MOTION: tuple[tuple[str, str, object], ...] = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0"),
)


def find_proxies(url: str) -> Mapping[str, str]:
    """Return the desktop's proxy for a URL, by the URL's scheme; nothing where there is none, or nobody to ask.

    GNOME's and KDE's settings and their PAC files are read by the portal. What the environment says, and what Windows
    and macOS are set to, is read by requests itself and comes first. Asks for one second at most, and tells no more of
    the URL than its origin.
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
        if scheme == "direct":
            return ""
        found = usable(str(proxy))
        if mark and isinstance(found, str):
            return found
    return ""


def wants_less_motion() -> bool:
    """Tell whether the person asked the desktop for less motion; no where there is nobody to ask.

    Each of the three settings is asked for during one second at most.
    """
    if sys.platform != "linux":
        return False
    return any(_is_set(namespace, key, value) for namespace, key, value in _LESS_MOTION)


def _is_set(namespace: str, key: str, wanted: object) -> bool:
    try:
        answer = call(_SETTINGS, "Read", "ss", [namespace, key], _SECONDS)
    except BusSilent:
        return False
    value: object = answer[0] if answer else None
    while isinstance(value, tuple) and len(value) == 2:  # noqa: PLR2004 (a variant: its type, and the value in it)
        value = value[1]
    return type(value) is type(wanted) and value == wanted


def is_secret_service_locked() -> bool:
    """Tell whether the person will be asked to unlock the default collection, without having it unlocked.

    False where nobody can tell.
    """
    try:
        (path,) = call(_SECRET_SERVICE, "ReadAlias", "s", ["default"], _SECRET_SECONDS)
        properties = BusObject(_SECRETS, str(path), "org.freedesktop.DBus.Properties")
        (locked,) = call(properties, "Get", "ss", ["org.freedesktop.Secret.Collection", "Locked"], _SECRET_SECONDS)
    except (BusSilent, ValueError):
        return False
    return locked == ("b", True)
