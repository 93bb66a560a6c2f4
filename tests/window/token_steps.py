"""Steps with a token on its page that several tests take."""

import json

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from netrex_gui.gui.token.actions import TokenActions
from netrex_gui.gui.token.finder import TokenBar
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import shown, token_from
from tests.practice.walk import Walk
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore

Role = QMessageBox.ButtonRole


def actions(workspace: Workspace) -> TokenActions:
    return workspace.token_panel.token_actions


def news(workspace: Workspace) -> str:
    return actions(workspace).news.text()


def shown_token(workspace: Workspace) -> str:
    return workspace.token_panel.token_field.text()


def bar(workspace: Workspace) -> TokenBar:
    (found,) = workspace.findChildren(TokenBar)
    return found


def works(portal: PracticePortal, access_token: str) -> bool:
    return Walk(portal).cameras(access_token).status == 200


def kept_token_from(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in, tick the box, and wait until the token is in the password store."""
    token = token_from(workspace, portal, redirect_uri)
    actions(workspace).keep_box.click()
    wait_for(lambda: "Kept" in news(workspace))
    return token


def open_kept(workspace: Workspace) -> str:
    """Go from the connection page to the kept token."""
    wait_for(lambda: bar(workspace).isVisible() and bar(workspace).open_button.isEnabled())
    bar(workspace).open_button.click()
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    return shown_token(workspace)


def renew(workspace: Workspace) -> str:
    """Press the button, and wait until it is told how that ended."""
    actions(workspace).renew_button.click()
    assert "Asking" in news(workspace)
    wait_for(lambda: "Asking" not in news(workspace))
    return shown_token(workspace)


def answer(role: Role) -> list[str]:
    """Press a button of the next question by its role, and note what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        next(each for each in box.buttons() if box.buttonRole(each) == role).click()

    QTimer.singleShot(50, press)
    return asked


def tokens_in(password_store: MemoryStore) -> list[str]:
    """Return the access tokens that the password store holds."""
    return [json.loads(value)["access_token"] for value in password_store.values() if "access_token" in value]


def filled_buttons(workspace: Workspace) -> list[str]:
    """Name the filled buttons of the token page: there is to be one."""
    buttons = workspace.token_panel.findChildren(QPushButton)
    return [each.objectName() for each in buttons if each.property("kind") == "primary" and not each.isHidden()]
