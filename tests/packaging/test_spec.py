"""The one spec, as each system's build reads it."""

import json
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import mac
import pytest

from netrex_gui import __version__
from tests.packaging.spec import ROOT, Asked, Entry, evaluate, evaluate_for_macos

QT = Path(str(distribution("PySide6_Essentials").locate_file("PySide6")))
EVERY_SYSTEM = ("linux", "win32", "darwin")
ICON = {"win32": "netrex-token.ico", "darwin": "netrex-token.icns"}
WINDOW = {"linux": "libqxcb.so", "win32": "qwindows.dll", "darwin": "libqcocoa.dylib"}


def found_on_each_system() -> list[Entry]:
    """Name what an analysis finds, as far as it matters here; the sources are files of this computer."""
    source = str(QT / "QtCore.abi3.so")
    windows = [(f"PySide6/Qt/plugins/platforms/{name}", source, "BINARY") for name in WINDOW.values()]
    return [
        ("PySide6/QtCore.abi3.so", source, "EXTENSION"),
        ("PySide6/Qt/lib/needed_by_nothing.dll", source, "BINARY"),
        ("needed_by_nothing.dll", "PySide6/Qt/lib/needed_by_nothing.dll", "SYMLINK"),
        *windows,
    ]


@pytest.fixture(scope="module")
def asked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Evaluate the spec for a system."""
    folder = tmp_path_factory.mktemp("spec")
    with pytest.MonkeyPatch.context() as elsewhere:
        if request.param == "darwin":
            yield evaluate_for_macos(found_on_each_system(), folder, elsewhere)
        else:
            yield evaluate(request.param, found_on_each_system(), folder, elsewhere)


on_each_system = pytest.mark.parametrize(
    ("platform", "asked"), [(name, name) for name in EVERY_SYSTEM], indirect=["asked"], ids=EVERY_SYSTEM, scope="module"
)
on_windows = pytest.mark.parametrize("asked", ["win32"], indirect=True, scope="module")
on_macos = pytest.mark.parametrize("asked", ["darwin"], indirect=True, scope="module")


@on_each_system
def test_a_system_gets_its_own_window_and_nothing_loose(platform: str, asked: Asked) -> None:
    plugins = [place.rpartition("/")[2] for place in asked.inside if "/plugins/" in place]
    assert plugins == [WINDOW[platform]]
    assert not [place for place in asked.inside if "needed_by_nothing" in place]


@on_each_system
def test_the_notices_are_inside_before_anything_is_sealed(platform: str, asked: Asked) -> None:
    written = Path(asked.inside["netrex_gui/resources/notices.txt"][1]).read_text(encoding="utf-8")
    assert "PySide6_Essentials" in written
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in written


@on_each_system
def test_the_apps_own_files_and_nothing_of_the_packaging_are_asked_for(platform: str, asked: Asked) -> None:
    datas = asked.given["Analysis"]["datas"]
    assert isinstance(datas, list)
    assert ("redirect_page.html", "netrex_gui/resources") in [(Path(file).name, place) for file, place in datas]
    assert {place for _, place in datas} == {
        "netrex_gui/resources",
        "netrex_gui/resources/icons",
        "netrex_gui/resources/look",
        "netrex_gui/resources/translations",
    }
    assert not [file for file, _ in datas if Path(file).suffix in (".py", ".ts", ".ico", ".icns", ".svg")]


@on_each_system
def test_what_loads_itself_at_every_start_stays_out_where_nothing_uses_it(platform: str, asked: Asked) -> None:
    excluded = asked.given["Analysis"]["excludes"]
    assert isinstance(excluded, list)
    assert "multiprocessing" in excluded
    assert ("ctypes" in excluded) is (platform == "linux")  # Windows' own box, macOS's and Windows' stores need it


@on_each_system
def test_the_program_has_no_console_and_bears_no_packer(platform: str, asked: Asked) -> None:
    for part in ("EXE", "COLLECT"):
        assert asked.given[part]["name"] == "netrex-gui"
        assert asked.given[part]["upx"] is False
    assert asked.given["EXE"]["console"] is False
    assert asked.given["command"]["name"] == "netrex-token"
    assert asked.given["command"]["upx"] is False
    assert asked.given["COLLECT"]["strip"] is (platform == "linux")


@on_each_system
def test_only_macos_gets_an_app_and_only_windows_a_version_resource(platform: str, asked: Asked) -> None:
    assert ("BUNDLE" in asked.given) == (platform == "darwin")
    assert (asked.given["EXE"]["version"] is not None) == (platform == "win32")
    icon = asked.given["BUNDLE" if platform == "darwin" else "EXE"]["icon"]
    assert icon == (str(ROOT / "resources/icons" / ICON[platform]) if platform in ICON else None)


@on_windows
def test_windows_shows_the_version_and_the_name(asked: Asked) -> None:
    told = Path(str(asked.given["EXE"]["version"])).read_text(encoding="utf-8")
    assert f"StringStruct('ProductVersion', '{__version__}')" in told
    assert "StringStruct('FileDescription', 'Netrex Token')" in told
    assert "StringStruct('OriginalFilename', 'netrex-gui.exe')" in told
    told = Path(str(asked.given["command"]["version"])).read_text(encoding="utf-8")
    assert "StringStruct('OriginalFilename', 'netrex-token.exe')" in told


@on_macos
def test_macos_is_told_what_the_app_is(asked: Asked) -> None:
    told = asked.given["BUNDLE"]["info_plist"]
    assert isinstance(told, dict)
    assert asked.given["BUNDLE"]["name"] == mac.APP
    assert asked.given["BUNDLE"]["bundle_identifier"] == told["CFBundleIdentifier"]
    assert told["CFBundleShortVersionString"] == __version__
    assert told["LSMinimumSystemVersion"] == "14.0"
    assert told["CFBundleLocalizations"] == ["cs", "en"]


@on_macos
def test_what_is_built_asks_for_no_certificate(asked: Asked) -> None:
    assert not {"codesign_identity", "entitlements_file"} & set(asked.given["EXE"])


@on_each_system
def test_the_inventory_lists_what_is_inside(platform: str, asked: Asked) -> None:
    listing = Path(asked.inside["netrex_gui/resources/notices.txt"][1]).with_name("contents.json")
    listed = {entry[0] for entry in json.loads(listing.read_text(encoding="utf-8"))}
    assert listed == set(asked.inside) - {"netrex_gui/resources/notices.txt"}
