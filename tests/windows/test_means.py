"""The means by which the package for Windows is tried, as far as they need no Windows."""

import re
import subprocess
import sys
from pathlib import Path

from netrex_gui.system.running_copy import MUTEX
from tests.conftest import EVERYWHERE
from tests.desktop.processes import wait_until
from tests.windows import check, native
from tests.windows.environment import Environment, Prefix
from tests.windows.listening import listening_ports
from tests.windows.person import words_of
from tests.windows.standing import PROGRAM_FOLDER, Standing

ROOT = Path(__file__).parents[2]
REGISTRY = r"""WINE REGISTRY Version 2

[Software\\Classes\\.age\\OpenWithProgids] 1796079000
#time=1dc62f3
"NetrexToken.Sealed"=hex(0):

[Software\\Classes\\NetrexToken.Connection\\DefaultIcon] 1796079000
@="C:\\somewhere\\netrex-gui.exe,0"

[Software\\Classes\\.agent] 1796079000
@="of somebody else"

[Software\\Microsoft\\Windows\\Shell] 1796079000
"seen"="C:\\somewhere\\netrex-gui.exe"
"other"="C:\\somewhere\\else.exe"
"""


def test_both_checks_look_for_what_the_installer_writes() -> None:
    script = (ROOT / "resources/packaging/windows/netrex-token.iss").read_text(encoding="utf-8")
    (identity,) = re.findall(r"^AppId=\{(\{.*\})$", script, re.MULTILINE)
    for entry in (check.ENTRY, native.ENTRY):
        assert entry.endswith(rf"\{identity}_is1")
    assert native._MUTEX == MUTEX  # noqa: SLF001 (it knows nothing of the app: it needs Python alone)
    for key in native.TYPES:
        assert rf'Subkey: "Software\Classes\{key}"' in script


def test_what_the_registry_has_of_the_app_is_found_and_nothing_else(tmp_path: Path) -> None:
    prefix = Prefix(Environment(tmp_path), "person")
    program = prefix.drive / "users/root" / PROGRAM_FOLDER
    program.mkdir(parents=True)
    (program / "netrex-gui.exe").write_bytes(b"MZ")
    (prefix.drive / "windows").mkdir()
    (prefix.drive / "windows/win.ini").touch()
    (prefix.path / "user.reg").write_text(REGISTRY, encoding="utf-8")
    (prefix.path / "system.reg").touch()
    found = Standing.of(prefix)
    assert list(found.files) == [f"users/root/{PROGRAM_FOLDER}/netrex-gui.exe"] == found.program_files
    assert found.registry == {
        r"Software\Classes\.age\OpenWithProgids",
        r"Software\Classes\NetrexToken.Connection\DefaultIcon",
        r'Software\Microsoft\Windows\Shell : "seen"',
    }
    assert found.more_than(Standing({}, found.registry)) == found.program_files


def test_a_registered_command_gets_the_file_in_its_place() -> None:
    words = list(words_of(r'"C:\Netrex Token\netrex-gui.exe" "%1"', r"C:\a b.netrex-connection"))
    assert words == [r"C:\Netrex Token\netrex-gui.exe", r"C:\a b.netrex-connection"]


def test_where_a_program_listens_is_found_and_where_it_connects_is_not(tmp_path: Path) -> None:
    script = """
import socket, sys
first, second = socket.create_server(("127.0.0.1", 0)), socket.create_server(("::1", 0), family=socket.AF_INET6)
connected = socket.create_connection(first.getsockname())
print(first.getsockname()[1], second.getsockname()[1], flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", script]
    with subprocess.Popen(
        command, env={"HOME": str(tmp_path)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        first, second = map(int, program.stdout.readline().split())
        wait_until(lambda: listening_ports(tmp_path), 60, "nothing was found")
        assert listening_ports(tmp_path) == {("127.0.0.1", first), ("::1", second)}
        assert listening_ports(tmp_path / "another") == set()
        program.communicate()


def test_every_file_of_tests_that_runs_everywhere_is_there() -> None:
    for folder, names in EVERYWHERE.items():
        assert [name for name in names if not (ROOT / "tests" / folder / f"test_{name}.py").is_file()] == []
