"""The keys that people know from other programs, told where they help, and the menu bar of macOS."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.window.actions import install_menu_bar
from netrex_gui.gui.window.main_window import MainWindow
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import cancel, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in

KEYS = QKeySequence.StandardKey
ROLE = QAction.MenuRole


@pytest.fixture
def window(workspace: Workspace) -> Workspace:
    """Have the window take keys, as it does when the person is in it."""
    workspace.activateWindow()
    wait_for(workspace.isActiveWindow)
    return workspace


def press(window: QWidget, key: QKeySequence.StandardKey | str) -> None:
    QTest.keySequence(window, QKeySequence(key))


def test_new_save_search_and_help_have_the_systems_keys(window: Workspace) -> None:
    form = window.form
    form.name_field.setText("Gate")
    press(window, KEYS.Save)
    assert list(window.library.connections) == [form.connection().id]
    press(window, KEYS.New)
    assert form.connection().id not in window.library.connections
    assert window.start.panel.paste_button.hasFocus()
    window.sidebar.search_field.show()
    press(window, KEYS.Find)
    assert window.sidebar.search_field.hasFocus()
    press(window, KEYS.HelpContents)
    assert shown(window) is window.guide.panel
    press(window, KEYS.Cancel)
    assert window.start.is_shown


@pytest.mark.parametrize("key", [KEYS.Close, "Ctrl+W", "Ctrl+Q"], ids=str)
def test_the_window_closes_at_the_keys_for_it(window: Workspace, key: QKeySequence.StandardKey | str) -> None:
    press(window, key)
    assert not window.isVisible()


def test_a_command_does_nothing_where_its_button_is_off(
    window: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(window, portal, redirect_uri)
    stay_away(window)
    before = window.form.connection().id
    for key in (KEYS.New, KEYS.HelpContents):
        press(window, key)
    assert window.form.connection().id == before
    assert shown(window) is window.sign_in_panel
    cancel(window)


def test_the_keys_are_told_where_the_mouse_rests(workspace: Workspace) -> None:
    sidebar, token = workspace.sidebar, workspace.token_panel
    told = {
        sidebar.new_button: "New connection (Ctrl+N)",
        sidebar.search_field: "Find connections and tokens (Ctrl+F)",
        sidebar.guide_button: "Step-by-step guide (F1)",
        workspace.form.save_button: "Save (Ctrl+S)",
        workspace.sign_in_panel.cancel_button: "Cancel (Esc)",
        token.copy_button: "Copy token (Ctrl+C)",
    }
    assert {control: control.toolTip() for control in told} == told


def test_no_two_commands_have_the_same_keys(workspace: Workspace) -> None:
    keys = [keys.toString() for action in workspace.actions() for keys in action.shortcuts() if not keys.isEmpty()]
    assert len(keys) > 6
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_where_no_menu_bar_is_the_custom_there_is_none(workspace: Workspace, platform: str) -> None:
    assert install_menu_bar(workspace, workspace.commands, platform) is None
    assert workspace.findChildren(QMenuBar) == []


def test_macos_has_a_menu_bar_with_about_and_quit_in_their_roles(workspace: Workspace) -> None:
    bar = install_menu_bar(workspace, workspace.commands, "darwin")
    assert bar is not None
    menus = bar.findChildren(QMenu)
    assert [menu.title() for menu in menus] == ["Connection", "Help"]
    entries = [action for menu in menus for action in menu.actions() if not action.isSeparator()]
    assert all(action.text() for action in entries)
    roles = {action.menuRole(): action for action in entries}
    assert set(roles) == {ROLE.NoRole, ROLE.AboutRole, ROLE.QuitRole}
    roles[ROLE.AboutRole].trigger()
    assert shown(workspace) is workspace.help.about_panel
    roles[ROLE.QuitRole].trigger()
    assert not workspace.isVisible()


def test_the_frame_of_the_window_closes_at_the_key_as_well(qtbot: QtBot, window: Workspace) -> None:
    frame = MainWindow()
    qtbot.addWidget(frame)
    frame.set_content(window, lambda: True)
    frame.show()
    frame.activateWindow()
    wait_for(frame.isActiveWindow)
    QTest.keyClick(frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not frame.isVisible()
    window.setParent(None)  # the frame goes before it
