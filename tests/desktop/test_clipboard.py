"""A token and a secret on a real clipboard, which other programs read and keep, and in what X11 takes by selecting."""

import sys
from pathlib import Path

import pytest

from netrex_gui.practice.server import PracticePortal
from tests.desktop.processes import processes_of, wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.desktop.window import Window
from tests.fake_browser import FakeBrowser

MARK = "x-kde-passwordManagerHint"

pytestmark = pytest.mark.desktop


def keep_on_clipboard(desktop: DesktopSession, text: str) -> None:
    """Take over the clipboard as another program does, such as a clipboard history."""
    desktop.processes.start(["xclip", "-quiet", "-selection", "clipboard"], stdin=text.encode())

    def taken() -> bool:
        return desktop.clipboard() == text and MARK not in desktop.clipboard_targets()

    wait_until(taken, WAIT_SECONDS, "xclip did not take the clipboard")


def primary(desktop: DesktopSession) -> str:
    """Return what a middle click would paste anywhere: X11's primary selection."""
    done = desktop.processes.run("xclip", "-o", "-selection", "primary", "-t", "UTF8_STRING")
    return done.stdout if done.returncode == 0 else ""


def select_by(desktop: DesktopSession, window: Window, name: str, way: str) -> None:
    """Select what is in a field, in one of the ways that there are."""
    left, top, width, height = window.wait_until_showing(name)["place"]
    middle, begin, end = str(top + height // 2), str(left + 12), str(left + width // 2)
    if way == "drag":
        desktop.run("xdotool", "mousemove", end, middle, "mousedown", "1", "mousemove", begin, middle)
        desktop.run("xdotool", "mousemove", str(left + 2), middle, "mouseup", "1")
    elif way == "double click":
        desktop.run("xdotool", "mousemove", begin, middle, "click", "--repeat", "2", "--delay", "60", "1")
    elif way == "triple click":
        desktop.run("xdotool", "mousemove", begin, middle, "click", "--repeat", "3", "--delay", "60", "1")
    else:
        desktop.run("xdotool", "mousemove", begin, middle, "click", "1")
        desktop.key(*way.split())


def copies(desktop: DesktopSession, keys: str) -> str:
    """Press keys that copy; return what is on the clipboard then, which is marked as confidential."""
    keep_on_clipboard(desktop, "before")
    desktop.key(keys)
    wait_until(lambda: desktop.clipboard() != "before", WAIT_SECONDS, f"{keys} copied nothing")
    assert MARK in desktop.clipboard_targets()
    return desktop.clipboard()


WAYS = ("drag", "double click", "triple click", "ctrl+a", "Home shift+End")


def test_a_shown_secret_goes_nowhere_but_onto_the_marked_clipboard(desktop: DesktopSession) -> None:
    """N45: not to X11's primary selection, however it is selected, and marked where it is copied or cut."""
    app, secret = RunningApp(desktop), "s3cret"
    desktop.processes.start(["xclip", "-quiet", "-selection", "primary"], stdin=b"of another program")
    wait_until(lambda: primary(desktop), WAIT_SECONDS, "xclip did not take the selection")
    app.window.set_text("clientSecret", secret)
    left, top, width, height = app.window.wait_until_showing("clientSecret")["place"]
    desktop.click(left + width - 18, top + height // 2)  # the eye
    app.window.wait_for_text("clientSecret", secret)
    for way in WAYS:
        select_by(desktop, app.window, "clientSecret", way)
        assert secret.startswith(copies(desktop, "ctrl+c")), way
        assert primary(desktop) == "of another program", way
    assert copies(desktop, "ctrl+x") == secret
    app.window.wait_for_text("clientSecret", lambda text: text == "")
    app.window.set_text("clientSecret", secret)
    keep_on_clipboard(desktop, "before")
    desktop.key("Home", "ctrl+k")
    app.window.wait_for_text("clientSecret", lambda text: text == "")
    assert (desktop.clipboard(), primary(desktop)) == ("before", "of another program")


def test_a_shown_token_goes_nowhere_but_onto_the_marked_clipboard(desktop: DesktopSession) -> None:
    """N45: by mouse and by keys, and copied whole."""
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, redirect_uri)
        desktop.processes.start(["xclip", "-quiet", "-selection", "primary"], stdin=b"of another program")
        wait_until(lambda: primary(desktop), WAIT_SECONDS, "xclip did not take the selection")
        FakeBrowser().open(app.sign_in())
        token = app.copied_token()
        app.window.press("showTokenButton")
        app.window.wait_for_text("accessToken", token)
        for way in WAYS:
            select_by(desktop, app.window, "accessToken", way)
            assert copies(desktop, "ctrl+c") == token, way
            assert primary(desktop) == "of another program", way


def closed_with_a_copied_token(app: RunningApp, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in, copy, and close the window at once, which asks nothing; return what was copied."""
    app.fill_in(portal, redirect_uri)
    FakeBrowser().open(app.sign_in())
    token = app.copied_token()
    app.desktop.run("wmctrl", "-c", "Netrex Token")
    wait_until(lambda: not app.window.is_on_screen(), WAIT_SECONDS, "the window stayed")
    return token


def test_a_closed_window_leaves_what_was_copied_until_something_else_is(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str
) -> None:
    """N29: marked all the time; a second window works meanwhile, and what another program copied is left alone."""
    app = RunningApp(desktop)
    token = closed_with_a_copied_token(app, portal, redirect_uri)
    assert (desktop.clipboard(), app.process.poll()) == (token, None)
    assert MARK in desktop.clipboard_targets()
    second = RunningApp(desktop)
    second.window.set_text("connectionName", "another")
    second.window.wait_for_text("connectionName", "another")
    assert (desktop.clipboard(), app.process.poll()) == (token, None)
    keep_on_clipboard(desktop, "of another program")
    wait_until(lambda: app.process.poll() is not None, WAIT_SECONDS, "it runs on without anything to wait for")
    assert (app.process.returncode, desktop.clipboard()) == (0, "of another program")
    assert second.process.poll() is None


def test_the_time_of_what_was_copied_ends_the_closed_app_and_leaves_nothing(
    desktop: DesktopSession, portal: PracticePortal, redirect_uri: str
) -> None:
    """N17, N29: cleared after its time, also where another program holds the same text by then; no process is left."""
    command = (sys.executable, str(Path(__file__).with_name("app_with_short_clipboard.py")), "8")
    before = set(processes_of(desktop.home))
    app = RunningApp(desktop, command=command)
    token = closed_with_a_copied_token(app, portal, redirect_uri)
    keep_on_clipboard(desktop, token)  # as a clipboard history does
    assert app.process.poll() is None
    wait_until(lambda: app.process.poll() is not None, WAIT_SECONDS, "it runs on after the time")
    assert (app.process.returncode, desktop.clipboard()) == (0, "")
    others = {pid for pid in set(processes_of(desktop.home)) - before if b"netrex" in cmdline(pid)}
    assert others == set()


def cmdline(pid: int) -> bytes:
    """Return the words with which a process was started; none of one that has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
