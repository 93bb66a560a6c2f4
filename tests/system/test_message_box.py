"""A box of the system's own, where Qt cannot show a window."""

import sys
from pathlib import Path

import pytest

from netrex_gui.system import message_box

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the programs are those of Linux")

TITLE, TEXT = "Netrex Token could not start", "Install it again.\n\n— report —"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder that is all that can be found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(folder: Path, name: str, status: int = 0) -> None:
    """Install a program that notes what it was to show, and ends with a status."""
    program, notes = folder / name, folder / f"shown-by-{name}"
    lines = ("#!/bin/sh", f'printf "%s\\n" "$@" > {notes}', f"/bin/cat >> {notes}", f"exit {status}", "")
    program.write_text("\n".join(lines))
    program.chmod(0o700)


@pytest.mark.parametrize("name", ["zenity", "kdialog", "xmessage"])
def test_the_text_is_shown_whole_under_its_title_by_what_is_there(programs: Path, name: str) -> None:
    install(programs, name)
    assert message_box.show(TITLE, TEXT)
    shown = (programs / f"shown-by-{name}").read_text()
    assert TITLE in shown
    assert shown.endswith(TEXT)


def test_the_desktops_own_is_preferred_and_the_next_one_tried_where_it_fails(programs: Path) -> None:
    install(programs, "zenity", 255)
    install(programs, "kdialog")
    install(programs, "xmessage")
    assert message_box.show(TITLE, TEXT)
    shown = sorted(file.name for file in programs.glob("shown-by-*"))
    assert shown == ["shown-by-kdialog", "shown-by-zenity"]


def test_lines_are_broken_for_the_one_box_that_does_not_break_them(programs: Path) -> None:
    sentence, indented = "Install it again, and then once more. " * 9, '  File "netrex_gui/app.py", line 3'
    shown = {}
    for name in ("xmessage", "kdialog", "zenity"):
        install(programs, name)
        assert message_box.show(TITLE, f"{sentence}\n\n{indented}")
        shown[name] = (programs / f"shown-by-{name}").read_text()
    assert sentence in shown["zenity"]
    assert sentence in shown["kdialog"]
    assert sentence not in shown["xmessage"]
    assert shown["xmessage"].endswith(f"once more.\n\n{indented}")
    assert max(map(len, shown["xmessage"].splitlines())) <= 80


def test_where_there_is_none_that_is_told(programs: Path) -> None:
    assert not message_box.show(TITLE, TEXT)


def test_on_a_mac_the_texts_are_arguments_and_no_part_of_the_script() -> None:
    ((program, _, script, *arguments),) = message_box.commands(TITLE, TEXT, "darwin")
    assert program == "/usr/bin/osascript"
    assert arguments == [TITLE, TEXT]
    assert TITLE not in script
