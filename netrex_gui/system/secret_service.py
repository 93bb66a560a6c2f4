"""The Secret Service of a Linux desktop: whether it is locked, asked without having it unlocked."""

from netrex_gui.system.session_bus import BusObject, BusSilent, call

_NAME = "org.freedesktop.secrets"
_SERVICE = BusObject(_NAME, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service")
_SECONDS = 2.0


def is_locked() -> bool:
    """Tell whether the person will be asked to unlock the default collection; False where nobody can tell."""
    try:
        (path,) = call(_SERVICE, "ReadAlias", "s", ["default"], _SECONDS)
        properties = BusObject(_NAME, str(path), "org.freedesktop.DBus.Properties")
        (locked,) = call(properties, "Get", "ss", ["org.freedesktop.Secret.Collection", "Locked"], _SECONDS)
    except (BusSilent, ValueError):
        return False
    return locked == ("b", True)
