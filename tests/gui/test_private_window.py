"""A sign-in in a private window: it is opened there, or nowhere."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.system import installed_browsers
from tests.fake_browser import FakeBrowser, led_to
from tests.gui.steps import cancel, note_links, shown, stay_away
from tests.waiting import wait_for
from tests.window.conftest import fill_in


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the links that are to be opened in a private window."""
    links: list[str] = []
    monkeypatch.setattr(installed_browsers, "open_private", lambda link: not links.append(link))  # type: ignore[func-returns-value]
    return links


@pytest.fixture(autouse=True)
def filled(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> None:
    fill_in(workspace, portal, redirect_uri)


def begin_in_private(workspace: Workspace) -> list[str]:
    """Start a sign-in that belongs into a private window; return the links that come to the usual one."""
    usual = note_links(workspace)
    connection = workspace.form.connection()
    workspace.sign_in.start(workspace.form.sign_in_settings(), connection, private=True)
    wait_for(lambda: shown(workspace) is workspace.sign_in_panel)
    return usual


def test_the_browser_is_opened_in_private_and_again_so(workspace: Workspace, private: list[str]) -> None:
    usual = begin_in_private(workspace)
    wait_for(lambda: len(private) == 1)
    workspace.sign_in_panel.open_again_button.click()
    wait_for(lambda: len(private) == 2)
    assert usual == []
    FakeBrowser().open_detached(private[1])
    wait_for(lambda: shown(workspace) is workspace.token_panel)


def test_who_finds_somebody_else_signed_in_gets_a_private_window(workspace: Workspace, private: list[str]) -> None:
    (link,) = stay_away(workspace)
    workspace.sign_in_panel.rows.private_row.set_open(True)
    (button,) = workspace.findChildren(QPushButton, "openPrivateWindowButton")
    button.click()
    wait_for(lambda: len(private) == 1)
    assert led_to(private[0]) == led_to(link)
    cancel(workspace)


def test_where_there_is_none_it_is_said_and_no_usual_window_is_opened(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, portal: PracticePortal
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(installed_browsers, "open_private", asked.append)
    usual = begin_in_private(workspace)
    panel = workspace.sign_in_panel
    wait_for(lambda: "No private window could be opened" in panel.status.text())
    assert "nothing else was opened" in panel.sentence.text()
    wait_for(panel.copy_link_button.hasFocus)
    panel.open_again_button.click()
    wait_for(lambda: len(asked) == 2)
    assert usual == []
    panel.copy_link_button.click()
    assert QGuiApplication.clipboard().text().startswith(portal.base_url)
    cancel(workspace)
