"""A frozen copy that is damaged, or that crashes: the person is told, and has a report to copy."""

import signal
import subprocess
from pathlib import Path

import pytest

from netrex_gui.crash import EXIT_CRASHED
from netrex_gui.practice.server import PracticePortal
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.desktop.window import Window
from tests.packaging import frozen

pytestmark = [pytest.mark.desktop, pytest.mark.long, pytest.mark.timeout(frozen.TEST_SECONDS)]

LOOK = f"{frozen.RESOURCES}/look/style.qss"
BOX = '#!/bin/sh\nprintf "%s\\n" "$@" > {notes}.part\ncat >> {notes}.part\nmv {notes}.part {notes}\n'


def ended(process: "subprocess.Popen[bytes]") -> int:
    wait_until(lambda: process.poll() is not None, WAIT_SECONDS, "it lives still")
    return process.wait()


def copied(desktop: DesktopSession, text: str) -> str:
    """Wait until the clipboard has a text with this in it, and return it."""

    def found() -> str:
        on_it = desktop.clipboard()
        return on_it if text in on_it else ""

    return wait_until(found, WAIT_SECONDS, lambda: f"no {text!r} on the clipboard: {desktop.clipboard()!r}")


def box_on(desktop: DesktopSession, name: str = "zenity") -> Path:
    """Put a program that shows texts on the path; return the file to which it writes what it was to show."""
    notes, programs = desktop.home / "shown", desktop.home / "programs"
    programs.mkdir()
    program = programs / name
    program.write_text(BOX.format(notes=notes))
    program.chmod(0o700)
    desktop.env["PATH"] = f"{programs}:{desktop.env['PATH']}"
    return notes


def test_a_copy_that_lacks_a_file_says_so_and_has_a_report_to_copy(desktop: DesktopSession, folder: Path) -> None:
    """N27: no home folder, which bears a person's name, in the report."""
    program = desktop.start(frozen.copy(folder, desktop.home / "Netrex Token", [LOOK]))
    window = Window(desktop, program.pid)
    assert window.wait_for_text("crashTitle", bool, WAIT_SECONDS) == "Netrex Token could not start"
    assert "Install it again." in window.text("crashAdvice")
    assert not window.is_showing("signInButton")
    window.press("copyCrashReportButton")
    report = copied(desktop, "style.qss")
    assert report == window.text("crashReport")
    for wanted in ("Netrex Token ", "Started:  packaged", "FileNotFoundError", "theme.py", "Qt:       6."):
        assert wanted in report
    assert str(desktop.home) not in report
    window.press("closeCrashButton")
    assert ended(program) == EXIT_CRASHED
    assert report in desktop.log(program)
    logs = Path(desktop.env["XDG_STATE_HOME"], "netrex-token/log/netrex-token.log")
    assert "style.qss" in logs.read_text()


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        (f"{frozen.QT}/Qt/plugins/platforms/libqxcb.so", 'Could not find the Qt platform plugin "xcb"'),
        (f"{frozen.QT}/Qt/lib/libQt6Widgets.so.6", "ImportError: libQt6Widgets.so.6"),
    ],
)
def test_where_qt_itself_is_damaged_a_box_of_the_desktop_says_so(
    desktop: DesktopSession, folder: Path, lost: str, told: str
) -> None:
    notes = box_on(desktop)
    program = desktop.start(frozen.copy(folder, desktop.home / "Netrex Token", [lost]))
    wait_until(notes.exists, WAIT_SECONDS, lambda: desktop.log(program))
    shown = " ".join(notes.read_text().split())
    assert "--title=Netrex Token could not start" in shown
    assert "Install it again." in shown
    assert told in shown
    assert ended(program) == EXIT_CRASHED
    assert told in desktop.log(program)


def test_what_goes_wrong_later_is_a_problem_in_the_window_with_details_to_copy(
    desktop: DesktopSession, folder: Path, portal: PracticePortal, redirect_uri: str
) -> None:
    copy = desktop.home / "Netrex Token"
    app = RunningApp(desktop, command=frozen.copy(folder, copy))
    app.fill_in(portal, redirect_uri)
    (copy / frozen.RESOURCES / "redirect_page.html").unlink()
    app.window.press("signInButton")
    app.window.wait_for_text("problemTitle", "Something in this app went wrong", WAIT_SECONDS)
    app.window.press("problemDetailsButton")
    app.window.wait_until_showing("copyProblemDetailsButton")
    app.window.press("copyProblemDetailsButton")
    assert "FileNotFoundError" in copied(desktop, "redirect_page.html")
    app.window.press("backToConnectionButton")
    app.window.wait_until_showing("signInButton")


def test_a_crash_is_told_at_the_next_start_and_only_then(desktop: DesktopSession, command: list[str]) -> None:
    """N27: the report holds places in the source, and no value."""
    first = RunningApp(desktop, command=command)
    first.process.send_signal(signal.SIGSEGV)
    assert ended(first.process) == -signal.SIGSEGV
    second = RunningApp(desktop, command=command, at_start=True)
    second.window.wait_until_showing("lastCrashTitle")
    assert second.window.text("lastCrashTitle") == "Netrex Token ended unexpectedly last time"
    assert second.window.is_showing("pasteButton")
    second.window.press("copyLastCrashButton")
    assert "app.py" in copied(desktop, "Fatal Python error: Segmentation fault")
    second.window.press("dismissLastCrashButton")
    wait_until(lambda: not second.window.exists("lastCrashTitle"), WAIT_SECONDS, "the card is there still")
    assert second.close() == 0
    third = RunningApp(desktop, command=command, at_start=True)
    assert not third.window.exists("lastCrashTitle")


def test_the_page_about_the_app_says_what_is_inside_and_where_the_log_is(
    desktop: DesktopSession, command: list[str]
) -> None:
    app = RunningApp(desktop, command=command)
    app.choose_help("aboutButton")
    app.window.wait_until_showing("noticesButton", WAIT_SECONDS)
    assert app.window.text("logPath").startswith(desktop.env["XDG_STATE_HOME"])
    app.window.press("noticesButton")
    app.window.wait_until_showing("notices", WAIT_SECONDS)
    notices = app.window.text("notices")
    for project in ("PySide6", "requests-oauthlib", "keyring", "GNU LESSER GENERAL PUBLIC LICENSE"):
        assert project in notices
    desktop.key("Escape")
    app.window.wait_until_showing("noticesButton")
    desktop.key("Escape")
    app.window.wait_until_showing("signInButton")
