"""The real window, closed by its keys, comes back where it was and as large as it was."""

import pytest

from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop

PLACE = (40, 50, 800, 600)


def place(desktop: DesktopSession) -> tuple[int, ...]:
    """Return left, top, width and height of the window's content, in pixels of the screen."""
    (line,) = [each for each in desktop.run("wmctrl", "-l", "-G").splitlines() if "Netrex Token" in each]
    return tuple(map(int, line.split()[2:6]))


def test_a_window_closed_by_its_keys_comes_back_in_its_place(desktop: DesktopSession) -> None:
    app = RunningApp(desktop)
    usual = place(desktop)
    desktop.run("wmctrl", "-r", "Netrex Token", "-e", "0,{},{},{},{}".format(*PLACE))
    wait_until(lambda: place(desktop)[2:] == PLACE[2:], WAIT_SECONDS, "the window was not resized")
    before = place(desktop)
    assert before != usual
    desktop.key("ctrl+w")
    assert app.process.wait(WAIT_SECONDS) == 0
    again = RunningApp(desktop)
    wait_until(lambda: place(desktop) == before, WAIT_SECONDS, lambda: f"it is at {place(desktop)}, not at {before}")
    desktop.key("ctrl+q")
    assert again.process.wait(WAIT_SECONDS) == 0
