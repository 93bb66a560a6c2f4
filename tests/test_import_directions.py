"""Who may import whom: imports run one way, and heavy ones come late."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "netrex_gui"
FILES = [ROOT / "main.py", *sorted((ROOT / PACKAGE).rglob("*.py"))]
FOLDERS_OF_ROOMS = {PACKAGE, f"{PACKAGE}.gui"}  # their own files hold a name and a version, and the window's language

# what comes from others -> those who may import it; a name stands for all that is inside it as well
THIRD_PARTIES = {
    "PySide6": ("netrex_gui.gui", "netrex_gui.app"),
    "keyring": ("netrex_gui.store.secrets",),
    "filelock": ("netrex_gui.store.json_file",),
    "jeepney": ("netrex_gui.system.desktop_settings",),
    "pyrage": ("netrex_gui.hand_over.encryption",),
    "requests_oauthlib": ("netrex_gui.oauth.token_endpoint",),
    "oauthlib": ("netrex_gui.oauth.token_endpoint",),
    "requests": (
        "netrex_gui.oauth.http",
        "netrex_gui.oauth.network_problem",
        "netrex_gui.oauth.proxies",
        "netrex_gui.oauth.token_endpoint",
    ),
    "urllib3": ("netrex_gui.oauth.http", "netrex_gui.oauth.network_problem"),
}

KEPT = ("oauth", "store", "system")
UNDER_GUI = (*KEPT, "tokens", "support", "hand_over", "pasted", "resources", "texts")
SHARED = (*UNDER_GUI, "gui.look", "gui.parts", "gui.languages", "gui.texts")
UNDER_PAGES = (*SHARED, "gui.problem", "gui.sidebar")
FIRST_PAGES = ("gui.connection", "gui.sign_in")
LATER_PAGES = ("gui.start", "gui.token", "gui.guide", "gui.help")
UNDER_CRASH = (*UNDER_PAGES, *FIRST_PAGES, *LATER_PAGES, "gui.hand_over", "gui.crash", "gui.window")

# room -> the rooms that it may import, from the ground up; a file that stands in no folder is a room of its own
ROOMS: dict[str, tuple[str, ...]] = {
    "resources": (),
    "command_line": (),
    "oauth": (),
    "store": ("oauth",),
    "system": ("oauth", "resources"),
    "practice": ("oauth", "store"),
    "tokens": KEPT,
    "support": KEPT,
    "hand_over": (*KEPT, "tokens", "support"),
    "pasted": ("oauth",),
    "texts": (*KEPT, "tokens", "support", "hand_over", "resources"),
    "command": (*KEPT, "tokens", "hand_over", "resources", "texts"),
    "gui.look": ("resources",),
    "gui.parts": (*UNDER_GUI, "gui.look"),
    "gui.languages": (*UNDER_GUI, "gui.look", "gui.parts"),
    "gui.texts": (*UNDER_GUI, "gui.look", "gui.parts", "gui.languages"),
    "gui.problem": SHARED,
    "gui.sidebar": SHARED,
    "gui.crash": SHARED,
    "gui.connection": UNDER_PAGES,
    "gui.sign_in": UNDER_PAGES,
    "gui.start": (*UNDER_PAGES, *FIRST_PAGES),
    "gui.token": (*UNDER_PAGES, *FIRST_PAGES),
    "gui.guide": (*UNDER_PAGES, *FIRST_PAGES),
    "gui.help": (*UNDER_PAGES, *FIRST_PAGES),
    "gui.hand_over": (*UNDER_PAGES, *FIRST_PAGES, *LATER_PAGES),
    "gui.window": (*UNDER_PAGES, *FIRST_PAGES, *LATER_PAGES, "gui.hand_over", "gui.crash"),
    "crash": UNDER_CRASH,
    "app": (*UNDER_CRASH, "crash", "command_line", "practice"),
    "self_test": (*UNDER_CRASH, "crash", "command_line", "practice", "app"),
    "start": (*UNDER_CRASH, "crash", "command_line", "practice", "app", "self_test"),
    "__main__": ("start",),
    "main": ("start",),
}


def inside(name: str, *of: str) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in of)


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(file: Path) -> Iterator[str]:
    """Name every module that a file imports, wherever in it; of ``from a import b`` both a and a.b."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def pairs() -> list[tuple[str, str]]:
    return [(name_of(file), imported) for file in FILES for imported in imports(file)]


def room_of(module: str) -> str:
    """Name the room of a module: of the window that in gui, else that below the package."""
    parts = module.removeprefix(f"{PACKAGE}.").split(".")
    return ".".join(parts[: 2 if parts[0] == "gui" else 1])


def upward() -> set[tuple[str, str]]:
    """Name each file that imports a room which it may not: late, and for types alone, is imported as well."""
    between = {(importer, room_of(imported)) for importer, imported in pairs() if inside(imported, PACKAGE)}
    between = {(importer, room) for importer, room in between if importer not in FOLDERS_OF_ROOMS}
    between = {(importer, room) for importer, room in between if room in ROOMS and room != room_of(importer)}
    return {(importer, room) for importer, room in between if room not in ROOMS[room_of(importer)]}


def test_each_file_stands_in_a_room_of_the_table() -> None:
    assert {room_of(name_of(file)) for file in FILES if name_of(file) not in FOLDERS_OF_ROOMS} == set(ROOMS)


def test_the_table_of_rooms_goes_one_way() -> None:
    above = list(ROOMS)
    for room, below in ROOMS.items():
        assert [each for each in below if above.index(each) >= above.index(room)] == []


def test_a_room_imports_only_what_is_below_it() -> None:
    assert sorted(upward()) == []


def test_no_file_comes_back_to_itself_by_its_imports() -> None:
    below: dict[str, set[str]] = {name_of(file): set() for file in FILES}
    for importer, imported in pairs():
        if imported in below and imported != importer:
            below[importer].add(imported)
    while ends := {name for name, imported in below.items() if not imported}:
        below = {name: imported - ends for name, imported in below.items() if name not in ends}
    assert sorted(below) == [], "in a circle, or above one"


@pytest.mark.parametrize("module", THIRD_PARTIES)
def test_what_comes_from_others_is_imported_only_by_those_who_may(module: str) -> None:
    importers = {importer for importer, imported in pairs() if inside(imported, module)}
    assert importers, f"nobody imports {module}: the table is out of date"
    assert [importer for importer in importers if not inside(importer, *THIRD_PARTIES[module])] == []


def test_nothing_is_imported_by_a_name_that_is_made_up_at_run_time() -> None:
    for file in FILES:
        assert not {"importlib", "__import__"} & set(file.read_text(encoding="utf-8").replace(".", " ").split())


def loaded_after(statement: str, **environment: str) -> set[str]:
    """Name the modules that a fresh process has loaded after a statement."""
    code = f"{statement}; import sys; print(*sys.modules)"
    environment = {**os.environ, **environment}
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return set(ended.stdout.split())


HEAVY = {
    "requests",
    "requests_oauthlib",
    "oauthlib",
    "urllib3",
    "truststore",
    "keyring",
    "http.server",
    "sqlite3",
    "filelock",
    "pyrage",
}


@pytest.mark.parametrize("module", ["netrex_gui.gui.window.main_window", "netrex_gui.app", "netrex_gui.store.secrets"])
def test_heavy_imports_come_late(module: str) -> None:
    loaded = loaded_after(f"import {module}")
    assert module in loaded
    assert loaded & HEAVY == set()


def test_a_start_loads_nothing_that_only_a_sign_in_needs(tmp_path: Path) -> None:
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    start = "from netrex_gui.app import *; pair = open_window(); content = set_content(*pair, 'en'); content.complete()"
    loaded = loaded_after(start, QT_QPA_PLATFORM="offscreen", **folders)
    assert "netrex_gui.gui.token.panel" in loaded
    assert loaded & (HEAVY | {"_ssl", "_hashlib", "socket", "subprocess", "email", "jeepney", "http"}) == set()


def test_a_start_with_a_connection_loads_nothing_that_only_a_newcomer_needs(tmp_path: Path) -> None:
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    save = "from netrex_gui.store.connections import *; from netrex_gui.store.connection import *"
    save += "; from netrex_gui.store.paths import *; ConnectionStore(settings_folder()).put(Connection())"
    start = "from netrex_gui.app import *; pair = open_window(); content = set_content(*pair, 'en'); content.complete()"
    loaded = loaded_after(f"{save}; {start}", QT_QPA_PLATFORM="offscreen", **folders)
    guide = "netrex_gui.gui.guide"
    assert {name for name in loaded if inside(name, guide)} == {guide, f"{guide}.controller"}


def test_the_protocol_needs_no_window_no_disk_and_no_password_store() -> None:
    loaded = loaded_after("import netrex_gui.oauth.sign_in, netrex_gui.oauth.token_endpoint")
    assert "netrex_gui.oauth.token_endpoint" in loaded
    assert not [name for name in loaded if inside(name, "PySide6", "keyring", "platformdirs")]


def test_the_hand_over_needs_no_window_no_disk_and_no_password_store_and_pyrage_late() -> None:
    room = sorted(name_of(file) for file in FILES if inside(name_of(file), "netrex_gui.hand_over"))
    loaded = loaded_after(f"import {', '.join(room)}")
    assert set(room) <= loaded
    light = ("PySide6", "keyring", "platformdirs", "pyrage", "requests", "_hashlib")
    assert [name for name in loaded if inside(name, *light)] == []


def test_there_is_no_web_engine() -> None:
    """N1: the package holds no web engine."""
    assert [pair for pair in pairs() if "WebEngine" in pair[1] or "WebView" in pair[1]] == []
