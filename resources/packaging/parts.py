"""Which parts of Qt and of the system go into a package, for each platform: everything else is left out."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping

Entry = tuple[str, str, str]
"""What PyInstaller knows of a file: its place in the package, where it comes from, and its kind."""

_PLUGINS = {
    "linux": (
        "platforms/qxcb",
        "platforms/qwayland",
        "platforms/qoffscreen",
        "platformthemes/qxdgdesktopportal",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "wayland-decoration-client/adwaita",
        "wayland-decoration-client/bradient",
        "wayland-shell-integration/xdg-shell",
    ),
    "win32": ("platforms/qwindows", "platforms/qoffscreen", "styles/qmodernwindowsstyle"),
    "darwin": ("platforms/qcocoa", "platforms/qoffscreen", "styles/qmacstyle"),
}
"""How a window comes to the screen there, how it looks, how keys are composed; and a window without a screen, to test.

Left out are, among others, GTK's theme, which brings GTK along, OpenGL, and screens without a desktop.
"""

_EXCLUDED_MODULES = (
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSvg",
    "PySide6.QtDBus", "tkinter", "unittest", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pip",
    "_pytest", "pytest", "yaml", "simplejson", "brotli", "zstandard", "IPython", "shtab", "gi", "multiprocessing",
    "filelock.asyncio", "filelock._async_lock", "filelock._soft", "filelock._sqlite",
)  # fmt: skip
"""Modules that others import if they are there, and that the app has no use for.

A package with `multiprocessing` in it loads it at every start, and a dozen more with it, whether it is used or not; so
does one with `ctypes`, which Linux alone can do without.
"""

_UNUSED_ON = {"linux": ("ctypes",)}

_FROM_THE_SYSTEM = {
    "linux": re.compile(
        r"lib(X11|X11-xcb|Xau|Xdmcp|xcb|wayland-(client|cursor|egl)|EGL|GL|GLX|GLdispatch|OpenGL|drm|gbm|"
        r"fontconfig|freetype|expat|dbus-1|glib-2\.0|gthread-2\.0|stdc\+\+|gcc_s|systemd|lzma|gcrypt|gpg-error|cap|"
        r"lz4|zstd|pcre2-8|bsd|md|png16|brotli(dec|common)|z|uuid|xkbcommon|com_err|keyutils|gssapi_krb5|krb5|"
        r"k5crypto|krb5support|resolv)\.so[.0-9]*$"
    ),
    "win32": re.compile(r"(api-ms-win-.*|ucrtbase)\.dll", re.IGNORECASE),
}
"""Libraries that every Linux desktop has, and that must match its own: its screen, its fonts, its buses.

Windows has had its C library of its own since version 10, and uses that one whatever a package holds.
"""

_READ_AT_RUN_TIME = ("/METADATA", "/entry_points.txt")
"""What keyring finds its backends by; the licences go into the notices."""


_REASONS = {
    "PySide6_Essentials": "the window: Qt's core, drawing and widgets",
    "shiboken6": "how Python speaks to Qt",
    "Python": "runs the app",
    "cryptography": "keyring's way to the Linux password store encrypts what goes over the bus",
    "cffi": "cryptography's way to OpenSSL",
    "libssl3": "TLS",
    "libbz2-1.0": "one of Python's modules asks for it",
    "libxkbcommon-x11-0": "the keyboard, under X11",
    "libxcb": "the window, under X11",
    "certifi": "requests will not start without it; the system's own certificates are used",
    "charset-normalizer": "requests",
    "pyrage": "seals a token for whoever asked for it, and opens what was sealed (the age format)",
}
"""What the larger parts are there for."""

_MORE_REASONS = {"linux": {"PySide6_Essentials": ", X11 and Wayland, and ICU, which Qt's core needs"}}
"""What they are there for on one system besides."""


def reason(project: str, platform: str) -> str:
    """Say what a project is inside for, or nothing; Debian has xcb in many packages, and renamed some with t64."""
    name = "libxcb" if project.startswith("libxcb-") else project.removesuffix("t64")
    return _REASONS.get(name, "") + _MORE_REASONS.get(platform, {}).get(name, "")


def excluded_modules(platform: str) -> list[str]:
    """Return the modules that stay out of a package for this platform."""
    return [*_EXCLUDED_MODULES, *_UNUSED_ON.get(platform, ())]


def plugin(place: str) -> str:
    """Return a Qt plugin's folder and name, such as ``platforms/qxcb``; empty for any other file."""
    parts = _slashes(place).split("/")
    if "plugins" not in parts[:-2]:
        return ""
    name = re.sub(r"\.(so|dll|dylib)$", "", parts[-1])
    return f"{parts[-2]}/{name.removeprefix('lib')}"


def is_wanted(entry: Entry, platform: str, languages: Iterable[str]) -> bool:
    """Tell whether a file goes into the package, going by its place alone."""
    place = _slashes(entry[0])
    if found := plugin(place):
        return found in _PLUGINS[platform]
    if "/translations/" in place and place.endswith(".qm") and "PySide6" in place:
        return any(place.endswith(f"/qtbase_{language}.qm") for language in languages)
    if ".dist-info/" in place:
        return place.endswith(_READ_AT_RUN_TIME)
    return not is_from_the_system(place, platform)


def is_from_the_system(place: str, platform: str) -> bool:
    """Tell whether a library is left to the system in every package."""
    return platform in _FROM_THE_SYSTEM and _FROM_THE_SYSTEM[platform].fullmatch(place) is not None


def lacking(needed: Mapping[str, str], platform: str) -> list[str]:
    """Name the libraries that should have gone in and are not here; `needed` has the path of each by its name."""
    return sorted(name for name, path in needed.items() if not path and not is_from_the_system(name, platform))


def reachable(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out the shared libraries that nothing in the package needs any more.

    `imports` returns the file names of the libraries that a file asks for. Python's extension modules and Qt's
    plugins are needed by themselves. Windows asks for ``MSVCP140.dll`` where the file is ``msvcp140.dll``, and may
    have it in two folders: then all of one name stay.
    """
    listed = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in listed:
        by_name.setdefault(_name(entry[0]), []).append(entry)
    needed = [entry for entry in listed if _is_needed_by_itself(entry)]
    found = set[str]()
    while needed:
        entry = needed.pop()
        if entry[0] not in found:
            found.add(entry[0])
            needed += [other for name in imports(entry[1]) for other in by_name.get(_name(name), ())]
    return [entry for entry in listed if entry[0] in found]


def without_loose_ends(others: Iterable[Entry], libraries: Iterable[Entry]) -> list[Entry]:
    """Leave out links to libraries that were left out, and on macOS what else was in such a library's framework.

    A link that leads nowhere, or a framework without its library, cannot be signed.
    """
    kept = [_slashes(entry[0]) for entry in libraries]
    frameworks = {_framework(place) for place in kept}
    listed = [entry for entry in others if _framework(_slashes(entry[0])) in frameworks | {""}]
    links = {_slashes(entry[0]): _slashes(entry[1]) for entry in listed if entry[2] == "SYMLINK"}
    places = {*kept, *(_slashes(entry[0]) for entry in listed if entry[2] != "SYMLINK")}
    return [
        entry
        for entry in listed
        if entry[2] != "SYMLINK" or _framework(_slashes(entry[0])) or _end(_slashes(entry[0]), links) in places
    ]


def _is_needed_by_itself(entry: Entry) -> bool:
    return entry[2] == "EXTENSION" or bool(plugin(entry[0])) or _name(entry[0]).startswith(("libpython", "python"))


def _end(place: str, links: Mapping[str, str]) -> str:
    """Follow the links from a place to the file that they end at; each is relative to its own folder."""
    for _ in links:
        if place in links:
            place = posixpath.normpath(posixpath.join(posixpath.dirname(place), links[place]))
    return place


def _framework(place: str) -> str:
    return place.partition(".framework/")[0] if ".framework/" in place else ""


def _name(place: str) -> str:
    return _slashes(place).rpartition("/")[2].lower()


def _slashes(place: str) -> str:
    return place.replace("\\", "/")
