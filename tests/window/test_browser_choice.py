"""The menu beside *Open browser again*, with browsers that are scripts in a folder of the test's own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from netrex_gui.gui.parts.browser_menu import BrowserChoice, SplitButton
from netrex_gui.gui.parts.widgets import button
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.system.installed_browsers import LINK, InstalledBrowser
from tests.fake_browser import led_to
from tests.gui.steps import stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install one browser, which notes what it is given."""
    applications, program = tmp_path / "share" / "applications", tmp_path / "firefox"
    applications.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {tmp_path}/noted\nmv {tmp_path}/noted {tmp_path}/opened\n')
    program.chmod(0o700)
    entry = f"[Desktop Entry]\nName=Fire & Fox\nExec={program} %u\nMimeType=x-scheme-handler/https;\n"
    (applications / "firefox.desktop").write_text(entry)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    return tmp_path


@pytest.fixture
def choice(workspace: Workspace, desktop: Path, portal: PracticePortal, redirect_uri: str) -> BrowserChoice:
    fill_in(workspace, portal, redirect_uri)
    return workspace.sign_in_panel.browser_choice


def looked(choice: BrowserChoice) -> BrowserChoice:
    """Come near the menu, and wait until it has what is installed."""
    wait_for(choice.isVisible)
    choice.look()
    wait_for(lambda: any(entry.isEnabled() for entry in choice.choices.actions()))
    return choice


def test_each_browser_is_offered_and_opens_the_link(workspace: Workspace, choice: BrowserChoice, desktop: Path) -> None:
    (link,) = stay_away(workspace)
    looked(choice)
    assert [action.text() for action in choice.choices.actions()] == ["Fire && Fox", "Fire && Fox, private window"]
    leads_to = led_to(link)
    for action, switches in zip(choice.choices.actions(), ([], ["--private-window"]), strict=True):
        action.trigger()
        opened = desktop / "opened"
        wait_for(opened.exists)
        *given, again = opened.read_text().removesuffix("|").split("|")
        assert (given, led_to(again)) == (switches, leads_to)
        opened.unlink()


def test_a_plain_press_still_opens_the_systems_browser(workspace: Workspace, choice: BrowserChoice) -> None:
    links = stay_away(workspace)
    assert workspace.sign_in_panel.open_again_button.menu() is None
    workspace.sign_in_panel.open_again_button.click()
    wait_for(lambda: len(links) == 2)
    assert led_to(links[0]) == led_to(links[1])


def test_a_browser_that_does_not_open_is_told(workspace: Workspace, choice: BrowserChoice, desktop: Path) -> None:
    """N8: the link can be copied instead."""
    stay_away(workspace)
    looked(choice)
    (desktop / "firefox").write_text("#!/bin/sh\nexit 3\n")
    choice.choices.actions()[0].trigger()
    wait_for(lambda: "did not open" in workspace.sign_in_panel.status.text())


def test_the_menu_has_its_place_before_anything_is_found_and_says_when_there_is_nothing(
    workspace: Workspace, choice: BrowserChoice
) -> None:
    stay_away(workspace)
    wait_for(choice.isVisible)
    before = workspace.sign_in_panel.open_again_button.geometry()
    choice.show_browsers(())
    assert [(entry.text(), entry.isEnabled()) for entry in choice.choices.actions()] == [
        ("No other browser was found.", False)
    ]
    choice.show_browsers((InstalledBrowser("Firefox", ("firefox", LINK)),))
    assert [entry.text() for entry in choice.choices.actions()] == ["Firefox"]
    assert workspace.sign_in_panel.open_again_button.geometry() == before


def test_a_split_button_is_joined_where_there_is_a_menu_beside_it(qtbot: QtBot) -> None:
    main, choice = button("Open", "openButton", "primary"), BrowserChoice("browsersButton")
    both = SplitButton(main, choice)
    qtbot.addWidget(both)
    both.show()
    assert (main.property("side"), choice.property("side"), choice.property("kind")) == ("left", "right", "primary")
    choice.hide()
    qtbot.waitUntil(lambda: main.property("side") == "")


def test_the_page_fits_the_smallest_window(workspace: Workspace, choice: BrowserChoice) -> None:
    workspace.resize(720, 540)
    stay_away(workspace)
    wait_for(choice.isVisible)
    (content,) = workspace.sign_in_panel.findChildren(QWidget, "pageColumn")
    (area,) = workspace.sign_in_panel.findChildren(QScrollArea, "pageScroll")
    wait_for(lambda: content.width() <= area.viewport().width())
