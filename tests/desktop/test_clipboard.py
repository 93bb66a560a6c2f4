"""The copied token on a real clipboard, which other programs read and keep."""

import pytest

from netrex_gui.practice import PracticePortal
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.fake_browser import FakeBrowser

MARK = "x-kde-passwordManagerHint"

pytestmark = pytest.mark.desktop


def keep_on_clipboard(desktop: DesktopSession, text: str) -> None:
    """Take over the clipboard as another program does, such as a clipboard history."""
    desktop.processes.start(["xclip", "-quiet", "-selection", "clipboard"], stdin=text.encode())

    def taken() -> bool:
        return desktop.clipboard() == text and MARK not in desktop.clipboard_targets()

    wait_until(taken, WAIT_SECONDS, "xclip did not take the clipboard")


@pytest.mark.parametrize("kept", ["the token", "something else"])
def test_closing_takes_the_token_off_the_clipboard_and_nothing_else(desktop: DesktopSession, kept: str) -> None:
    """N29: at exit, only if it still holds what was copied, also where another program holds it by now."""
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, redirect_uri)
        FakeBrowser().open(app.sign_in())
        token = app.copied_token()
        app.window.wait_for_text("clipboardNote", "taken off the clipboard in 1:")
        keep_on_clipboard(desktop, token if kept == "the token" else kept)
        assert app.close() == 0
        assert desktop.clipboard() == ("" if kept == "the token" else kept)
