"""The menu beside *Open browser again*, with browsers that are scripts in a folder of the test's own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from netrex_gui.gui.sign_in.browser_menu import BrowserChoice
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


def test_each_browser_is_offered_and_opens_the_link(workspace: Workspace, choice: BrowserChoice, desktop: Path) -> None:
    (link,) = stay_away(workspace)
    wait_for(choice.isVisible)
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
    wait_for(choice.isVisible)
    (desktop / "firefox").write_text("#!/bin/sh\nexit 3\n")
    choice.choices.actions()[0].trigger()
    wait_for(lambda: "did not open" in workspace.sign_in_panel.status.text())


def test_without_other_browsers_there_is_no_menu(workspace: Workspace, choice: BrowserChoice, desktop: Path) -> None:
    choice.show_browsers(())
    assert choice.isHidden()


def test_what_is_found_too_late_is_not_offered(workspace: Workspace, choice: BrowserChoice) -> None:
    stay_away(workspace)
    wait_for(choice.isVisible)
    choice.withdraw()
    choice.show_browsers((InstalledBrowser("Firefox", ("firefox", LINK)),))
    assert choice.isHidden()


def test_the_page_fits_the_smallest_window(workspace: Workspace, choice: BrowserChoice) -> None:
    workspace.resize(720, 540)
    stay_away(workspace)
    wait_for(choice.isVisible)
    (content,) = workspace.sign_in_panel.findChildren(QWidget, "pageColumn")
    (area,) = workspace.sign_in_panel.findChildren(QScrollArea, "pageScroll")
    wait_for(lambda: content.width() <= area.viewport().width())
