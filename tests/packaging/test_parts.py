"""Which files go into a package."""

import parts
import pytest

ENGLISH_AND_CZECH = ("cs", "en")


def wanted(place: str, platform: str) -> bool:
    return parts.is_wanted((place, f"/from/{place}", "BINARY"), platform, ENGLISH_AND_CZECH)


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "platforms/qxcb"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "platforms/qwindows"),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "platforms/qcocoa"),
        ("PySide6/Qt/lib/libQt6Core.so.6", ""),
        ("plugins/readme.txt", ""),
    ],
)
def test_a_plugin_is_known_on_each_system(place: str, named: str) -> None:
    assert parts.plugin(place) == named


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "PySide6/Qt/plugins/platforms/libqxcb.so"),
        ("win32", "PySide6\\plugins\\platforms\\qwindows.dll"),
        ("win32", "PySide6\\msvcp140.dll"),
        ("win32", "PySide6\\translations\\qtbase_cs.qm"),
        ("win32", "keyring-25.7.0.dist-info\\entry_points.txt"),
        ("darwin", "PySide6/Qt/plugins/platforms/libqcocoa.dylib"),
        ("darwin", "PySide6/Qt/translations/qtbase_en.qm"),
        ("darwin", "libssl.3.dylib"),
        ("darwin", "libz.so.1"),
    ],
)
def test_what_the_app_needs_goes_in(platform: str, place: str) -> None:
    assert wanted(place, platform)


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "PySide6/Qt/plugins/platformthemes/libqgtk3.so"),
        ("linux", "libxcb.so.1"),
        ("linux", "PySide6/Qt/plugins/platforms/libqwindows.so"),
        ("win32", "PySide6\\plugins\\platforms\\qdirect2d.dll"),
        ("win32", "PySide6\\plugins\\tls\\qschannelbackend.dll"),
        ("win32", "PySide6\\plugins\\imageformats\\qjpeg.dll"),
        ("win32", "PySide6\\plugins\\imageformats\\qsvg.dll"),
        ("win32", "PySide6\\translations\\qtbase_de.qm"),
        ("win32", "PySide6\\translations\\assistant_cs.qm"),
        ("win32", "api-ms-win-crt-runtime-l1-1-0.dll"),
        ("win32", "UCRTBASE.dll"),
        ("darwin", "PySide6/Qt/plugins/tls/libqopensslbackend.dylib"),
        ("darwin", "keyring-25.7.0.dist-info/RECORD"),
    ],
)
def test_what_the_app_does_not_need_stays_out(platform: str, place: str) -> None:
    assert not wanted(place, platform)


def binary(place: str) -> parts.Entry:
    return place, f"/from/{place}", "BINARY"


def extension(place: str) -> parts.Entry:
    return place, f"/from/{place}", "EXTENSION"


def reached(entries: list[parts.Entry], imports: dict[str, list[str]]) -> list[str]:
    return [entry[0] for entry in parts.reachable(entries, lambda file: imports.get(file.removeprefix("/from/"), []))]


def test_libraries_that_nothing_needs_stay_out() -> None:
    """What is opened by its name alone, such as Windows' OpenGL in software: 20 MB that no window here draws with."""
    entries = [extension("QtGui.pyd"), binary("Qt6Gui.dll"), binary("Qt6Core.dll"), binary("opengl32sw.dll")]
    imports = {"QtGui.pyd": ["Qt6Gui.dll"], "Qt6Gui.dll": ["Qt6Core.dll", "KERNEL32.dll"]}
    assert reached(entries, imports) == ["QtGui.pyd", "Qt6Gui.dll", "Qt6Core.dll"]


def test_a_library_that_is_needed_and_not_here_is_missed_unless_the_system_has_it() -> None:
    needed = {"libxcb-cursor.so.0": "", "libxcb-icccm.so.4": "/usr/lib/libxcb-icccm.so.4", "libwayland-cursor.so.0": ""}
    assert parts.lacking(needed, "linux") == ["libxcb-cursor.so.0"]


def test_windows_may_write_a_name_in_other_letters() -> None:
    entries = [extension("PySide6\\QtCore.pyd"), binary("PySide6\\msvcp140.dll")]
    assert reached(entries, {"PySide6\\QtCore.pyd": ["MSVCP140.dll"]}) == [
        "PySide6\\QtCore.pyd",
        "PySide6\\msvcp140.dll",
    ]


def test_a_library_that_is_there_twice_stays_in_both_folders() -> None:
    entries = [binary("python313.dll"), binary("vcruntime140.dll"), binary("PySide6\\vcruntime140.dll")]
    assert len(reached(entries, {"python313.dll": ["VCRUNTIME140.dll"]})) == 3


def test_libraries_that_need_each_other_are_looked_at_once() -> None:
    entries = [binary("Python"), binary("libfirst.dylib"), binary("libsecond.dylib")]
    imports = {
        "Python": ["libfirst.dylib"],
        "libfirst.dylib": ["libsecond.dylib"],
        "libsecond.dylib": ["libfirst.dylib"],
    }
    assert len(reached(entries, imports)) == 3


def test_links_to_what_was_left_out_are_left_out() -> None:
    libraries = [binary("PySide6/Qt/lib/libQt6Core.so.6")]
    links = [
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
        ("PySide6/again.so", "../libQt6Core.so.6", "SYMLINK"),
    ]
    assert [entry[0] for entry in parts.without_loose_ends(links, libraries)] == ["libQt6Core.so.6", "PySide6/again.so"]


def framework(name: str) -> list[parts.Entry]:
    folder = f"PySide6/Qt/lib/{name}.framework"
    return [
        (f"{folder}/Versions/A/Resources/Info.plist", "/from/Info.plist", "DATA"),
        (f"{folder}/Versions/Current", "A", "SYMLINK"),
        (f"{folder}/{name}", f"Versions/Current/{name}", "SYMLINK"),
        (f"{folder}/Resources", "Versions/Current/Resources", "SYMLINK"),
    ]


def test_a_framework_on_macos_stays_whole_or_goes_whole() -> None:
    """A folder with an Info.plist and no library in it would stop the app from being signed."""
    libraries = [binary("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore")]
    note = ("netrex_gui/resources/notices.txt", "/from/notices.txt", "DATA")
    kept = parts.without_loose_ends([*framework("QtCore"), *framework("QtNetwork"), note], libraries)
    assert kept == [*framework("QtCore"), note]


def test_what_a_part_is_there_for_names_no_other_system() -> None:
    assert "X11 and Wayland" in parts.reason("PySide6_Essentials", "linux")
    for platform in ("win32", "darwin"):
        assert parts.reason("PySide6_Essentials", platform) == "the window: Qt's core, drawing and widgets"
