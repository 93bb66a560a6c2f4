"""Nothing in the window moves for a person who asked the system for less motion."""

import threading

import pytest

from netrex_gui.gui.help.setup import ask_for_motion
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.support.setup_findings import Check
from tests.desktop_portal import portal_on, session_bus
from tests.oauth.kit import serving
from tests.setup_kit import hang
from tests.waiting import wait_for

pytestmark = pytest.mark.usefixtures("surroundings")


@pytest.mark.parametrize("animations", [False, True])
def test_what_is_waited_for_moves_only_where_the_desktop_lets_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, animations: bool
) -> None:
    gone = threading.Event()
    with session_bus() as bus, portal_on(bus, settings={"enable-animations": ("b", animations)}):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        with serving(lambda _: hang(gone)) as server:
            workspace.form.provider_field.setEditText(f"http://127.0.0.1:{server.port}")
            workspace.sidebar.check_button.click()
            panel = workspace.help.setup_panel
            assert panel is not None
            told: list[bool] = []
            ask_for_motion(panel._background, told.append)  # noqa: SLF001 (it is told after the page was)
            wait_for(lambda: bool(told))
            row = panel.rows[Check.PROVIDER]
            assert row.words.text() == "Checking…"
            assert (row.mark.is_moving, told) == (animations, [animations])
            gone.set()
            wait_for(panel.again_button.isEnabled)
