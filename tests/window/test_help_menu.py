"""The menu that Help opens: by mouse and keys, above the window, with the pages of help and the languages."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.sidebar.help_menu import HelpMenu
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import cancel, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.language_steps import Room, room

__all__ = ["room"]

KEY = Qt.Key
ENTRIES = ["guideButton", "practiceButton", "checkSetupButton", "ownKeyButton", "languageButton", "aboutButton"]


@pytest.fixture
def menu(workspace: Workspace) -> HelpMenu:
    """Give the menu, open, in a window that has the keyboard."""
    workspace.activateWindow()
    wait_for(workspace.isActiveWindow)
    workspace.sidebar.foot.button.click()
    return workspace.sidebar.foot.menu


def focused() -> str:
    has_it = QApplication.focusWidget()
    return has_it.objectName() if has_it else ""


def press(*keys: Qt.Key) -> None:
    for key in keys:
        has_it = QApplication.focusWidget()
        assert has_it is not None
        QTest.keyClick(has_it, key)


def names(menu: HelpMenu) -> list[str]:
    seen = [each for each in menu.panel.findChildren(Button) if each.isVisible()]
    return [each.objectName() for each in sorted(seen, key=lambda each: each.y())]


def test_it_opens_above_its_button_with_the_keyboard_at_the_first_entry(workspace: Workspace, menu: HelpMenu) -> None:
    assert names(menu) == ENTRIES
    assert focused() == "guideButton"
    bottom = menu.panel.mapTo(workspace, QPoint(0, menu.panel.height())).y()
    button = workspace.sidebar.foot.button
    assert 0 < bottom <= button.mapTo(workspace, QPoint(0, 0)).y()
    assert menu.panel.mapTo(workspace, QPoint(0, 0)).y() >= 0


def test_the_languages_take_the_keyboard_from_nothing_but_the_entries(
    workspace: Workspace, menu: HelpMenu, qapp: QApplication
) -> None:
    """On its way there it was in the connection's name, which then was selected."""
    workspace.navigator.show(workspace.form)
    menu.open()
    been: list[QWidget] = []

    def note(_old: QWidget | None, has_it: QWidget | None) -> None:
        if has_it is not None:
            been.append(has_it)

    qapp.focusChanged.connect(note)
    press(*[KEY.Key_Down] * 4, KEY.Key_Space)
    press(KEY.Key_Up, KEY.Key_Space)
    qapp.focusChanged.disconnect(note)
    assert focused() == "languageButton"
    assert [each.objectName() for each in been if not menu.panel.isAncestorOf(each)] == []


def test_the_arrow_keys_go_round_and_home_and_end_lead_to_the_ends(menu: HelpMenu) -> None:
    been = []
    for _ in ENTRIES:
        press(KEY.Key_Down)
        been.append(focused())
    assert been == [*ENTRIES[1:], ENTRIES[0]]
    press(KEY.Key_Up)
    assert focused() == "aboutButton"
    press(KEY.Key_Home)
    assert focused() == "guideButton"
    press(KEY.Key_End)
    assert focused() == "aboutButton"


def test_escape_closes_it_alone_and_gives_the_keyboard_back(workspace: Workspace, menu: HelpMenu) -> None:
    before = shown(workspace)
    press(KEY.Key_Escape)
    assert not menu.isVisible()
    assert focused() == "helpButton"
    assert shown(workspace) is before


def test_a_click_beside_it_closes_it_and_presses_nothing(workspace: Workspace, menu: HelpMenu) -> None:
    place = workspace.form.save_button.mapTo(workspace, workspace.form.save_button.rect().center())
    target = workspace.childAt(place)
    assert target is menu
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, menu.mapFrom(workspace, place))
    assert not menu.isVisible()
    assert list(workspace.library.connections) == []


def test_it_closes_when_the_keyboard_goes_elsewhere(workspace: Workspace, menu: HelpMenu) -> None:
    workspace.form.client_id_field.setFocus()
    assert not menu.isVisible()
    assert focused() == "clientId"


def test_it_stays_above_its_button_when_the_window_gets_another_size(workspace: Workspace, menu: HelpMenu) -> None:
    button = workspace.sidebar.foot.button

    def gap() -> int:
        top = button.mapTo(workspace, QPoint(0, 0)).y()
        return top - menu.panel.mapTo(workspace, QPoint(0, menu.panel.height())).y()

    before = gap()
    workspace.resize(800, 560)
    wait_for(lambda: menu.height() == workspace.height() and gap() == before)
    assert menu.isVisible()


def test_an_entry_closes_it_and_shows_its_page(workspace: Workspace, menu: HelpMenu) -> None:
    menu.about_button.click()
    assert not menu.isVisible()
    assert shown(workspace) is workspace.help.about_panel
    workspace.sidebar.foot.button.click()
    menu.own_key_button.click()
    assert shown(workspace) is workspace.hand_over.identity.panel


def test_the_languages_take_the_place_of_the_entries_and_lead_back(menu: HelpMenu) -> None:
    menu.language_button.click()
    assert names(menu) == ["languageBackButton", "language_system", "language_en", "language_cs"]
    assert focused() == "language_system"
    press(KEY.Key_Home, KEY.Key_Space)
    assert names(menu) == ENTRIES
    assert focused() == "languageButton"


def test_after_another_language_the_keyboard_is_at_help(room: Room) -> None:
    room.window.activateWindow()
    wait_for(room.window.isActiveWindow)
    workspace = room.choose("Čeština")
    wait_for(workspace.sidebar.foot.button.hasFocus)


def test_while_a_sign_in_is_under_way_only_the_language_can_be_chosen(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(workspace, portal, redirect_uri)
    stay_away(workspace)
    foot = workspace.sidebar.foot
    assert foot.button.isEnabled()
    foot.button.click()
    usable = [each.objectName() for each in foot.menu.panel.findChildren(Button) if each.isEnabled()]
    assert usable == ["languageButton"]
    assert foot.menu.language_button.hasFocus()
    foot.menu.close_menu()
    cancel(workspace)
    foot.button.click()
    assert foot.menu.about_button.isEnabled()
