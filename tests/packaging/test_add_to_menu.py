"""The archive's way into a desktop's menu: what it writes, that it opens what was sent, and that nothing stays."""

import os
import subprocess
from configparser import ConfigParser
from pathlib import Path

import linux
import pytest

from tests.desktop.processes import wait_until

ROOT = Path(__file__).parents[2]
PROGRAM = '#!/bin/sh\nprintf "%s" "$1" >"${0%/*}/opened.part"\nmv "${0%/*}/opened.part" "${0%/*}/opened"\n'
FOLDERS = ["plain", "Můj počítač – 私の 100 % #1;", 'a "quoted" $HOME `name` \\ it\'s &']


@pytest.fixture(params=FOLDERS, ids=["plain", "letters of every kind", "what a shell would read"])
def unpacked(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Lay out what is in the archive, with a program that notes which file it was given."""
    built = tmp_path / "built"
    (built / "_internal/netrex_gui/resources/icons").mkdir(parents=True)
    (built / linux.PROGRAM).write_text(PROGRAM, encoding="utf-8")
    for icon in (ROOT / "resources/icons").glob("*.png"):
        (built / "_internal/netrex_gui/resources/icons" / icon.name).write_bytes(icon.read_bytes())
    folder = tmp_path / str(request.param)
    linux.portable_tree(built, folder, linux.Release("1.0", 0, [], "", {}))
    return folder


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Give a home folder with nothing in it, for all but what GLib keeps for itself."""
    home = tmp_path / "home of a person"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "LC_", "LANG"))}
    places = {"HOME": str(home), "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_DATA_DIRS": "/usr/share"}
    return kept | places | {"LANG": "C.UTF-8"}


def run(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def everything_in(environment: dict[str, str]) -> list[str]:
    home = Path(environment["HOME"])
    return sorted(str(path.relative_to(home)) for path in home.rglob("*"))


def test_a_file_that_was_sent_opens_and_nothing_stays(unpacked: Path, environment: dict[str, str]) -> None:
    assert run([str(unpacked / "add-to-menu")], environment) == "Netrex Token is in the menu now.\n"
    data = Path(environment["HOME"], ".local/share")
    run(["desktop-file-validate", str(data / "applications/netrex-token.desktop")], environment)
    sent = Path(environment["HOME"], "Šárka's camera.netrex-connection")
    sent.write_text("{}", encoding="utf-8")
    assert "application/x-netrex-connection+json" in run(["gio", "info", str(sent)], environment)
    run(["gio", "open", str(sent)], environment)
    wait_until((unpacked / "opened").exists, 60, "the file was not opened")
    assert (unpacked / "opened").read_text(encoding="utf-8") == str(sent)
    sent.unlink()
    assert run([str(unpacked / "remove-from-menu")], environment) == "Netrex Token is no longer in the menu.\n"
    assert [path for path in everything_in(environment) if path not in (".local", ".local/share")] == []


def test_what_is_anothers_stays(unpacked: Path, environment: dict[str, str]) -> None:
    data = Path(environment["HOME"], "elsewhere")
    environment["XDG_DATA_HOME"] = str(data)
    for place in ("applications/other.desktop", "mime/packages/other.xml", "icons/hicolor/48x48/apps/other.png"):
        (data / place).parent.mkdir(parents=True)
        (data / place).write_text("<mime-info xmlns='http://www.freedesktop.org/standards/shared-mime-info'/>")
    for times in ("once", "twice"):
        assert "menu" in run([str(unpacked / "add-to-menu")], environment), times
    run([str(unpacked / "add-to-menu"), "--remove"], environment)
    left = everything_in(environment)
    assert [path for path in left if "netrex" in path] == []
    assert {"elsewhere/applications/other.desktop", "elsewhere/mime/packages/other.xml"} <= set(left)
    assert {"elsewhere/icons/hicolor/48x48/apps/other.png", "elsewhere/mime/globs2"} <= set(left)


def test_a_folder_that_is_gone_leaves_no_entry_to_press(unpacked: Path, environment: dict[str, str]) -> None:
    """Desktops leave an entry out whose TryExec is not there."""
    run([str(unpacked / "add-to-menu")], environment | {"LC_ALL": "cs_CZ.UTF-8"})
    entry = ConfigParser(interpolation=None, strict=True)
    entry.read(Path(environment["HOME"], ".local/share/applications/netrex-token.desktop"), encoding="utf-8")
    assert entry["Desktop Entry"]["TryExec"].replace("\\\\", "\\") == str(unpacked / linux.PROGRAM)
    assert entry["Desktop Entry"]["GenericName[cs]"] == "Token OAuth2"


def test_it_says_so_in_czech(unpacked: Path, environment: dict[str, str]) -> None:
    said = run([str(unpacked / "add-to-menu")], environment | {"LANG": "cs_CZ.UTF-8"})
    assert said == "Netrex Token je teď v nabídce.\n"
