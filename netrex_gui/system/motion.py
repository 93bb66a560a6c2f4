"""Whether a Linux desktop is set to move little: GNOME's and KDE's settings, and the one they have in common."""

import sys

from netrex_gui.system.session_bus import BusObject, BusSilent, call

_SETTINGS = BusObject(
    "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
)
_SECONDS = 1.0
_LESS_MOTION: tuple[tuple[str, str, object], ...] = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0"),
)


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
