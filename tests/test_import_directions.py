"""Who may import whom: imports run one way, and heavy ones come late."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "netrex_gui"
FILES = [ROOT / "main.py", *sorted((ROOT / PACKAGE).rglob("*.py"))]

# module -> those who may import it; a name stands for all that is inside it as well
ALLOWED = {
    "PySide6": ("netrex_gui.gui", "netrex_gui.app"),
    "keyring": ("netrex_gui.secret_store",),
    "jeepney": ("netrex_gui.session_bus",),
    "pyrage": ("netrex_gui.hand_over.sealing", "netrex_gui.hand_over.key_pair"),
    "requests_oauthlib": ("netrex_gui.oauth.token_endpoint",),
    "oauthlib": ("netrex_gui.oauth.token_endpoint",),
    "requests": ("netrex_gui.oauth.http", "netrex_gui.oauth.network_problem", "netrex_gui.oauth.token_endpoint"),
    "urllib3": ("netrex_gui.oauth.http", "netrex_gui.oauth.network_problem", "netrex_gui.oauth.bounded_connections"),
    "netrex_gui.start": ("main", "netrex_gui.__main__"),
    "netrex_gui.app": ("netrex_gui.start", "netrex_gui.self_test"),
    "netrex_gui.self_test": ("netrex_gui.app",),
    "netrex_gui.gui": ("netrex_gui.gui", "netrex_gui.app", "netrex_gui.self_test", "netrex_gui.crash"),
    "netrex_gui.practice": ("netrex_gui.practice", "netrex_gui.practice_connection"),
    "netrex_gui.practice_connection": ("netrex_gui.app",),
}
# module -> all that it may import of the package
CONFINED = {
    "netrex_gui.oauth": ("netrex_gui.oauth", "netrex_gui.__version__"),
    "netrex_gui.practice": ("netrex_gui.practice",),
    "netrex_gui.resources": (),
    "netrex_gui.secret_parts": (),
    "netrex_gui.secret_store": ("netrex_gui.secret_parts",),
    "netrex_gui.file_lock": (),
    "netrex_gui.session_bus": (),
    "netrex_gui.system_proxy": ("netrex_gui.session_bus", "netrex_gui.oauth.provider", "netrex_gui.oauth.proxies"),
    "netrex_gui.system_motion": ("netrex_gui.session_bus",),
    "netrex_gui.set_aside": (),
    "netrex_gui.file_store": ("netrex_gui.file_lock", "netrex_gui.set_aside"),
    "netrex_gui.connections": ("netrex_gui.oauth",),
    "netrex_gui.connection_store": ("netrex_gui.connections", "netrex_gui.file_store"),
    "netrex_gui.kept_token": ("netrex_gui.oauth", "netrex_gui.record_time"),
    "netrex_gui.kept_tokens": (
        "netrex_gui.file_lock",
        "netrex_gui.file_store",
        "netrex_gui.kept_token",
        "netrex_gui.oauth",
        "netrex_gui.secret_store",
    ),
    "netrex_gui.hand_over": (
        "netrex_gui.connections",
        "netrex_gui.hand_over",
        "netrex_gui.oauth",
        "netrex_gui.token_formats",
    ),
    "netrex_gui.own_key": (
        "netrex_gui.file_store",
        "netrex_gui.hand_over",
        "netrex_gui.private_file",
        "netrex_gui.secret_store",
    ),
    "netrex_gui.renewal": (
        "netrex_gui.file_store",
        "netrex_gui.kept_token",
        "netrex_gui.kept_tokens",
        "netrex_gui.oauth",
        "netrex_gui.secret_store",
    ),
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


def pairs() -> list[tuple[str, str]]:
    return [(name_of(file), imported) for file in FILES for imported in imports(file)]


@pytest.mark.parametrize("module", ALLOWED)
def test_a_module_is_imported_only_by_those_who_may(module: str) -> None:
    importers = {importer for importer, imported in pairs() if inside(imported, module)}
    assert importers, f"nobody imports {module}: the table is out of date"
    assert [importer for importer in importers if not inside(importer, *ALLOWED[module])] == []


@pytest.mark.parametrize("module", CONFINED)
def test_a_module_imports_of_the_package_only_what_it_may(module: str) -> None:
    found = {
        imported
        for importer, imported in pairs()
        if inside(importer, module) and inside(imported, PACKAGE) and imported != PACKAGE
    }
    assert [imported for imported in found if not inside(imported, *CONFINED[module])] == []


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
    "pyrage",
}


@pytest.mark.parametrize("module", ["netrex_gui.gui.main_window", "netrex_gui.app", "netrex_gui.secret_store"])
def test_heavy_imports_come_late(module: str) -> None:
    loaded = loaded_after(f"import {module}")
    assert module in loaded
    assert loaded & HEAVY == set()


def test_a_start_loads_nothing_that_only_a_sign_in_needs(tmp_path: Path) -> None:
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    start = "from netrex_gui.app import *; pair = open_window(); content = furnish(*pair, 'en'); content.complete()"
    loaded = loaded_after(start, QT_QPA_PLATFORM="offscreen", **folders)
    assert "netrex_gui.gui.token_panel" in loaded
    assert loaded & (HEAVY | {"_ssl", "_hashlib", "socket", "subprocess", "email", "jeepney", "http"}) == set()


def test_a_start_with_a_connection_loads_nothing_that_only_a_newcomer_needs(tmp_path: Path) -> None:
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    save = "from netrex_gui.connection_store import *; from netrex_gui.connections import *"
    save += "; from netrex_gui.places import *; ConnectionStore(settings_folder()).put(Connection())"
    start = "from netrex_gui.app import *; pair = open_window(); content = furnish(*pair, 'en'); content.complete()"
    loaded = loaded_after(f"{save}; {start}", QT_QPA_PLATFORM="offscreen", **folders)
    assert "netrex_gui.gui.guide_desk" in loaded
    newcomers = ("guide_", "drawings", "welcome")
    found = {name for name in loaded if name.removeprefix("netrex_gui.gui.").startswith(newcomers)}
    assert found == {"netrex_gui.gui.guide_desk"}


def test_the_protocol_needs_no_window_no_disk_and_no_password_store() -> None:
    loaded = loaded_after("import netrex_gui.oauth.sign_in, netrex_gui.oauth.token_endpoint")
    assert "netrex_gui.oauth.token_endpoint" in loaded
    assert not [name for name in loaded if inside(name, "PySide6", "keyring", "platformdirs")]


def test_the_hand_over_needs_no_window_no_disk_and_no_password_store_and_pyrage_late() -> None:
    room = sorted(name_of(file) for file in FILES if inside(name_of(file), "netrex_gui.hand_over"))
    loaded = loaded_after(f"import {', '.join(room)}, netrex_gui.own_key")
    assert set(room) <= loaded
    light = ("PySide6", "keyring", "platformdirs", "pyrage", "requests", "_hashlib")
    assert [name for name in loaded if inside(name, *light)] == []


def test_there_is_no_web_engine() -> None:
    """N1: the package holds no web engine."""
    assert [pair for pair in pairs() if "WebEngine" in pair[1] or "WebView" in pair[1]] == []
