"""What the tests of the guide do in it."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.guide.panel import GuidePanel
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.store.connections import ConnectionStore
from tests.fake_browser import FakeBrowser
from tests.window.conftest import AskPortal, MemoryStore, new_workspace


@pytest.fixture
def first_start(
    qtbot: QtBot, store: ConnectionStore, password_store: MemoryStore, ask_portal: AskPortal, browser: FakeBrowser
) -> Workspace:
    """Start the app as somebody does who has never started it."""
    workspace = new_workspace(qtbot, store, ask_portal, browser, at_start=True)
    workspace.may_close = lambda: True  # type: ignore[method-assign]  # what is typed in a test is not to be asked about
    workspace.activateWindow()
    return workspace


@pytest.fixture
def in_guide(first_start: Workspace) -> Workspace:
    """Open the guide as a newcomer does."""
    press(first_start, "helpButton", "guideButton")
    return first_start


def guide(workspace: Workspace) -> GuidePanel:
    """Return the guide, which must be shown."""
    panel = workspace.guide.panel
    assert panel is not None
    assert workspace.navigator.current is panel
    return panel


def press(workspace: Workspace, *names: str) -> None:
    """Press buttons that can be seen, one after the other."""
    for name in names:
        (button,) = (each for each in workspace.findChildren(QPushButton, name) if each.isVisible())
        button.click()


def seen(workspace: Workspace, name: str) -> bool:
    """Tell whether a control can be seen."""
    return any(each.isVisible() for each in workspace.findChildren(QWidget, name))
