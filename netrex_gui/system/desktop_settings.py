"""What a Linux desktop is set to, asked over the session bus: its proxy, whether it moves little, a locked keyring.

Only here is jeepney imported, late; whatever is asked has a time limit.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any
from urllib.parse import urlsplit

from netrex_gui.oauth.provider import is_here
from netrex_gui.oauth.proxies import usable


class BusSilent(Exception):
    """There is no bus, nobody of that name on it, an error in answer, or no answer in time."""


@dataclass(frozen=True)
class BusObject:
    """One interface of an object on the bus."""

    bus_name: str
    path: str
    interface: str


def call(to: BusObject, method: str, signature: str, arguments: Sequence[object], seconds: float) -> tuple[object, ...]:
    """Call a method and return what it answered, unchecked; waits so many seconds at most: raises BusSilent.

    The thread is there because jeepney waits without end for a bus that lets it in and then says nothing.
    """
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        raise BusSilent
    answers: SimpleQueue[tuple[object, ...] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_ask(to, method, signature, tuple(arguments), seconds))
        except Exception as error:  # noqa: BLE001 (the top of a thread)
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise BusSilent from None
    if isinstance(answer, Exception):
        raise BusSilent from answer
    return answer


def _ask(
    to: BusObject, method: str, signature: str, arguments: tuple[object, ...], seconds: float
) -> tuple[object, ...]:
    from jeepney import DBusAddress, new_method_call
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket
    from jeepney.wrappers import unwrap_msg

    message = new_method_call(DBusAddress(to.path, to.bus_name, to.interface), method, signature, arguments)
    with contextlib.closing(prep_socket(get_bus("SESSION"), timeout=seconds)) as socket:
        with DBusConnection(socket) as bus:
            answer: Any = unwrap_msg(bus.send_and_get_reply(message, timeout=seconds))
        return tuple(answer)


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
    if sys.platform != "linux" or is_here(url):
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
