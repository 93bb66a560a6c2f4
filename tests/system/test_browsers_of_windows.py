"""Which browsers are found in the registry of Windows, read through a stand-in for Python's winreg on every system."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from netrex_gui.system import installed_browsers
from netrex_gui.system.installed_browsers import LINK, InstalledBrowser

LISTED = r"SOFTWARE\Clients\StartMenuInternet"
OPEN = r"shell\open\command"
PLAIN, EXPANDED, BINARY = 1, 2, 3
Value = tuple[object, int]


class Registry:
    """What is asked of winreg; a key has the value that is its own, by its path."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = "person", "computer"
    REG_EXPAND_SZ = EXPANDED

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys: dict[str, Value | None] = {}

    def add(self, root: str, key: str, command: Value | None, name: Value | None = None) -> None:
        self.keys[rf"{root}\{LISTED}\{key}"] = name
        self.keys[rf"{root}\{LISTED}\{key}\{OPEN}"] = command

    def program(self, name: str) -> str:
        file = self.folder / name
        file.touch()
        file.chmod(0o755)
        return str(file)

    @contextlib.contextmanager
    def OpenKey(self, root: str, path: str) -> Iterator[str]:  # noqa: N802 (winreg's name)
        whole = rf"{root}\{path}"
        if not any(key == whole or key.startswith(f"{whole}\\") for key in self.keys):
            raise FileNotFoundError(2, "there is no such key")
        yield whole

    def _below(self, opened: str) -> list[str]:
        below = (key.removeprefix(f"{opened}\\") for key in self.keys if key.startswith(f"{opened}\\"))
        return [key for key in below if "\\" not in key]

    def QueryInfoKey(self, opened: str) -> tuple[int, int, int]:  # noqa: N802
        return len(self._below(opened)), 0, 0

    def EnumKey(self, opened: str, index: int) -> str:  # noqa: N802
        return self._below(opened)[index]

    def QueryValueEx(self, opened: str, name: str) -> Value:  # noqa: N802
        assert name == ""
        value = self.keys.get(opened)
        if value is None:
            raise FileNotFoundError(2, "there is no such value")
        return value

    def ExpandEnvironmentStrings(self, text: str) -> str:  # noqa: N802
        return text.replace("%ProgramFiles%", str(self.folder))


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return Registry(tmp_path)


def found(registry: Registry) -> list[InstalledBrowser]:
    return list(installed_browsers._of_registry(registry))  # noqa: SLF001 (elsewhere Windows alone calls it)


def test_each_browser_has_its_name_and_its_private_window(registry: Registry) -> None:
    firefox, chrome = registry.program("firefox.exe"), registry.program("chrome.exe")
    registry.add("computer", "Firefox-308046B0AF4A39CB", (f'"{firefox}"', PLAIN), ("Mozilla Firefox", PLAIN))
    registry.add("person", "Google Chrome", (f'"{chrome}"', PLAIN), ("Google Chrome", PLAIN))
    assert found(registry) == [
        InstalledBrowser("Google Chrome", (chrome, LINK), (chrome, "--incognito", LINK)),
        InstalledBrowser("Mozilla Firefox", (firefox, LINK), (firefox, "--private-window", LINK)),
    ]


@pytest.mark.parametrize(
    "command",
    [
        ('"{}" -home', PLAIN),
        ("{}", PLAIN),
        ("{} -home", PLAIN),
        (' "{}"', PLAIN),
        ('"%ProgramFiles%/the browser.exe"', EXPANDED),
    ],
    ids=["an argument", "no quotes", "an argument without quotes", "a blank before", "a variable"],
)
def test_a_command_is_read_for_its_program(registry: Registry, command: Value) -> None:
    program = registry.program("the browser.exe")
    line, kind = cast("tuple[str, int]", command)
    registry.add("computer", "Some", (line.format(program), kind), ("Some browser", PLAIN))
    (only,) = found(registry)
    assert (Path(only.command[0]), *only.command[1:]) == (Path(program), LINK)


@pytest.mark.parametrize(
    "broken",
    [None, (b"\x00", BINARY), ("", PLAIN), ('"C:\\gone\\browser.exe"', PLAIN)],
    ids=["none", "bytes", "empty", "gone"],
)
@pytest.mark.parametrize("root", ["person", "computer"])
def test_a_broken_entry_hides_no_other_one(registry: Registry, broken: Value | None, root: str) -> None:
    firefox, opera = registry.program("firefox.exe"), registry.program("opera.exe")
    registry.add(root, "A broken one", broken, ("Broken", PLAIN))
    registry.add(root, "Firefox", (f'"{firefox}"', PLAIN), ("Mozilla Firefox", PLAIN))
    registry.add("computer", "Opera", (f'"{opera}"', PLAIN), ("Opera", PLAIN))
    assert {each.name for each in found(registry)} == {"Mozilla Firefox", "Opera"}


def test_where_there_is_no_list_there_is_no_browser(registry: Registry) -> None:
    assert found(registry) == []


def test_a_name_that_is_in_a_library_is_not_shown(registry: Registry) -> None:
    program = registry.program("iexplore.exe")
    registry.add("computer", "IEXPLORE.EXE", (program, PLAIN), (r"@C:\Windows\ie.dll,-7", PLAIN))
    registry.add("computer", "Odd.exe", (program, PLAIN), ("", PLAIN))
    assert [each.name for each in found(registry)] == ["IEXPLORE.EXE", "Odd"]
