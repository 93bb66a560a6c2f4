"""How a link is handed to the system's browser, with launchers that do what launchers do."""

import os
import sys
import time
from pathlib import Path

import pytest

from netrex_gui.system import browser
from netrex_gui.system.browser import child_environment
from tests.desktop.processes import wait_until
from tests.oauth.kit import SECONDS

LINK = "https://portal.example/oauth2/auth/?a=1&b=%20"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the launchers are those of Linux")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder that is all that can be found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER", raising=False)
    return tmp_path


def install(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)


def test_the_desktops_launcher_gets_the_link_whole(programs: Path) -> None:
    """N8: as one argument, without a shell."""
    install(programs, "xdg-open", f'printf "%s|%s" "$#" "$1" > {programs}/opened')
    install(programs, "firefox", "exit 1")
    assert browser.open_link(LINK)
    assert (programs / "opened").read_text() == f"1|{LINK}"


def test_a_launcher_that_fails_is_told(programs: Path) -> None:
    """N8: it never hangs the app, and the person hears of it."""
    install(programs, "xdg-open", "exit 3")
    assert not browser.open_link(LINK)


def test_a_launcher_that_cannot_be_started_is_told(programs: Path) -> None:
    """N8: a file that is no program."""
    (programs / "xdg-open").write_bytes(b"\x7fELF of another machine")
    (programs / "xdg-open").chmod(0o700)
    assert not browser.open_link(LINK)


def test_no_launcher_at_all_is_told(programs: Path) -> None:
    """N8: missing."""
    assert browser.launcher() == ()
    assert not browser.open_link(LINK)


def test_a_launcher_that_does_not_return_is_not_waited_for(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N8: it is the browser itself, and runs in a session of its own, which outlives the app."""
    monkeypatch.setattr(browser, "FAILURE_SECONDS", 0.3)
    fifo = programs / "held"
    os.mkfifo(fifo)
    install(programs, "xdg-open", f"echo $$ > {programs}/pid; read line < {fifo}")
    began = time.monotonic()
    assert browser.open_link(LINK)
    assert time.monotonic() - began < SECONDS / 2
    told = programs / "pid"
    pid = int(wait_until(lambda: told.read_text() if told.exists() else "", SECONDS, "the launcher was not started"))
    assert os.getsid(pid) == pid
    fifo.write_text("go\n")


def test_each_browser_that_the_person_chose_is_tried(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N8: one that is missing, that cannot be read or that fails is not the end of it."""
    install(programs, "fails", "exit 3")
    install(programs, "opens", f'printf "%s" "$1" > {programs}/opened')
    monkeypatch.setenv("BROWSER", f"no-such:'unclosed::{programs}/fails:{programs}/opens:other")
    assert browser.launcher() == (f"{programs}/fails",)
    assert browser.open_link(LINK)
    assert (programs / "opened").read_text() == LINK


def test_without_a_desktops_launcher_the_persons_own_choice_counts(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("firefox", "chosen"):
        install(programs, name, "exit 0")
    assert browser.launcher() == ("firefox",)
    monkeypatch.setenv("BROWSER", "chosen --new-window %s:other")
    assert browser.launcher() == ("chosen", "--new-window")


@pytest.mark.parametrize("choice", ["firefox '", 'fire"fox', "firefox\\"])
def test_a_choice_that_cannot_be_read_is_none(programs: Path, monkeypatch: pytest.MonkeyPatch, choice: str) -> None:
    """N8: a quotation mark that is never closed keeps no browser from opening, and no failure from being told."""
    monkeypatch.setenv("BROWSER", choice)
    assert not browser.open_link(LINK)
    install(programs, "xdg-open", "exit 0")
    assert browser.open_link(LINK)


def test_a_frozen_copy_gives_a_child_the_environment_of_the_session(tmp_path: Path) -> None:
    """N8: a frozen copy restores the environment for it; its Qt's plugins would end a browser that is made with Qt."""
    started_with = tmp_path / "environ"
    started_with.write_bytes(b"HOME=/home/somebody\0QT_PLUGIN_PATH=/opt/plugins\0")
    frozen = {
        "LD_LIBRARY_PATH": "/copy/_internal:/opt/lib",
        "LD_LIBRARY_PATH_ORIG": "/opt/lib",
        "DYLD_LIBRARY_PATH": "/copy/_internal",
        "QT_PLUGIN_PATH": "/copy/_internal/PySide6/Qt/plugins",
        "QML2_IMPORT_PATH": "/copy/_internal/PySide6/Qt/qml",
        "PYSIDE6_OPTION_PYTHON_ENUM": "True",
        "_PYI_ARCHIVE_FILE": "/copy/netrex-token",
        "PATH": "/copy/_internal:/usr/bin",
        "EMPTY": "",
        "HOME": "/home/somebody",
    }
    own = {"PATH": "/usr/bin", "EMPTY": "", "HOME": "/home/somebody"}
    kept = {**own, "LD_LIBRARY_PATH": "/opt/lib", "QT_PLUGIN_PATH": "/opt/plugins"}
    assert child_environment(frozen, "/copy/_internal", started_with) == kept
    assert child_environment(own, "/copy/_internal", tmp_path / "another system") == own
    assert child_environment(frozen, "") == frozen
