"""Which parts of Qt and of the system go into a package, for each platform: everything else is left out."""

import re
from collections.abc import Callable, Iterable

Entry = tuple[str, str, str]
"""What PyInstaller knows of a file: its place in the package, where it comes from, and its kind."""

_EVERYWHERE = ("imageformats/qsvg",)
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

EXCLUDED_MODULES = (
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSvg",
    "PySide6.QtDBus", "tkinter", "unittest", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pip",
    "_pytest", "pytest", "yaml", "simplejson", "brotli", "zstandard", "IPython", "shtab", "gi",
)  # fmt: skip
"""Modules that others import if they are there, and that the app has no use for."""

_FROM_THE_SYSTEM = re.compile(
    r"lib(X11|X11-xcb|Xau|Xdmcp|xcb|wayland-(client|cursor|egl)|EGL|GL|GLX|GLdispatch|OpenGL|drm|gbm|"
    r"fontconfig|freetype|expat|dbus-1|glib-2\.0|gthread-2\.0|stdc\+\+|gcc_s|systemd|lzma|gcrypt|gpg-error|cap|"
    r"lz4|zstd|pcre2-8|bsd|md|png16|brotli(dec|common)|z|uuid|xkbcommon|com_err|keyutils|gssapi_krb5|krb5|"
    r"k5crypto|krb5support|resolv)\.so[.0-9]*$"
)
"""Libraries that every Linux desktop has, and that must match its own: its screen, its fonts, its buses."""

_READ_AT_RUN_TIME = ("/METADATA", "/entry_points.txt")
"""What keyring finds its backends by; the licences go into the notices."""


def plugin(place: str) -> str:
    """Return a Qt plugin's folder and name, such as ``platforms/qxcb``; empty for any other file."""
    parts = place.replace("\\", "/").split("/")
    if "plugins" not in parts[:-2]:
        return ""
    name = re.sub(r"\.(so|dll|dylib)$", "", parts[-1])
    return f"{parts[-2]}/{name.removeprefix('lib')}"


def is_wanted(entry: Entry, platform: str, languages: Iterable[str]) -> bool:
    """Tell whether a file goes into the package, going by its place alone."""
    place = entry[0].replace("\\", "/")
    if found := plugin(place):
        return found in (*_EVERYWHERE, *_PLUGINS[platform])
    if "/translations/" in place and place.endswith(".qm") and "PySide6" in place:
        return any(place.endswith(f"/qtbase_{language}.qm") for language in languages)
    if ".dist-info/" in place:
        return place.endswith(_READ_AT_RUN_TIME)
    return not (platform == "linux" and _FROM_THE_SYSTEM.fullmatch(place))


def reachable(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out the shared libraries that nothing in the package needs any more.

    `imports` returns the file names of the libraries that a file asks for. Python's extension modules and Qt's
    plugins are needed by themselves.
    """
    by_name = {entry[0].replace("\\", "/").rpartition("/")[2]: entry for entry in entries}
    needed = [entry for entry in by_name.values() if entry[2] == "EXTENSION" or plugin(entry[0])]
    needed += [entry for name, entry in by_name.items() if name.startswith(("libpython", "python3", "Python"))]
    found: dict[str, Entry] = {}
    while needed:
        entry = needed.pop()
        if entry[0] not in found:
            found[entry[0]] = entry
            needed += [by_name[name] for name in imports(entry[1]) if name in by_name]
    kept = [entry for entry in entries if entry[0] in found or entry[2] not in ("BINARY", "EXTENSION", "SYMLINK")]
    targets = {entry[0] for entry in kept}
    return kept + [entry for entry in entries if entry[2] == "SYMLINK" and entry[1] in targets]
