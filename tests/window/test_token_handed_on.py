"""A token handed on: copied in the form in which it is used, saved to a file."""

import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from netrex_gui.gui.token.text import not_saved
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.private_file import FileExists, FileNotSaved
from tests.gui.steps import finish
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.token_steps import actions, news


@pytest.fixture
def token(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in, and return the token that is shown."""
    fill_in(workspace, portal, redirect_uri)
    finish(workspace)
    return workspace.token_panel.token_field.text()


def menu(workspace: Workspace) -> list[QAction]:
    return [each for each in workspace.token_panel.row.copy_as_button.menu().actions() if each.isVisible()]


def test_the_token_is_copied_in_every_form_and_marked(workspace: Workspace, portal: PracticePortal, token: str) -> None:
    """N29: whatever holds the token is confidential."""
    copied: dict[str, str] = {}
    for action in menu(workspace):
        action.trigger()
        copied[action.text().replace("&", "")] = QGuiApplication.clipboard().text()
        assert "x-kde-passwordManagerHint" in QGuiApplication.clipboard().mimeData().formats()
    assert copied["Authorization header"] == f"Authorization: Bearer {token}"
    assert copied["curl command"].startswith(f"curl {portal.base_url}/api/graphql.php ")
    assert copied["PowerShell command"].startswith("Invoke-RestMethod ")
    assert json.loads(copied["JSON"])["access_token"] == token
    assert f"ACCESS_TOKEN={token}\n" in copied[".env lines"]
    assert copied["Refresh token"] == json.loads(copied["JSON"])["refresh_token"]
    assert len(copied) == 6


def test_without_a_refresh_token_there_is_none_to_copy(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    fill_in(workspace, portal, redirect_uri)
    workspace.form.secret_field.clear()
    finish(workspace)
    assert [action.isEnabled() for action in menu(workspace)] == [True] * 5 + [False]


def test_of_a_kept_token_the_command_that_prints_it_can_be_copied(workspace: Workspace, token: str) -> None:
    assert "Command that prints it" not in [each.text().replace("&", "") for each in menu(workspace)]
    actions(workspace).keep_box.click()
    wait_for(lambda: "Kept" in news(workspace))
    actions(workspace).name.renamed.emit("Shop in Brno")
    wait_for(lambda: "Shop in Brno" in [each.name for each in workspace.library.kept_tokens.load().content.values()])
    assert menu(workspace)[-1].text().replace("&", "") == "Command that prints it"
    menu(workspace)[-1].trigger()
    assert QGuiApplication.clipboard().text() == "netrex-token print 'Shop in Brno'"
    assert workspace.token_panel.row.copied_note.text().startswith("The command is on the clipboard")


def save_as(path: Path, replace: bool | None = None) -> list[str]:
    """Answer the dialog that comes next with a path, and the question whether to replace; return what was asked."""
    asked: list[str] = []

    def answer_question() -> None:
        box = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()
        )
        asked.append(box.text())
        button = QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No
        box.button(button).click()
        if not replace:
            QTimer.singleShot(0, dialog().reject)

    def dialog() -> QFileDialog:
        return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))

    def choose() -> None:
        dialog().selectFile(str(path))
        if replace is not None:
            QTimer.singleShot(0, answer_question)
        dialog().accept()

    QTimer.singleShot(0, choose)
    return asked


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("token.json", lambda text, token: json.loads(text)["access_token"] == token),
        ("token.txt", lambda text, token: text == f"{token}\n"),
        ("token.env", lambda text, token: text.startswith(f"ACCESS_TOKEN={token}\n")),
        (".env", lambda text, token: text.startswith(f"ACCESS_TOKEN={token}\n")),
    ],
)
def test_the_file_is_in_the_form_of_its_name_and_private(
    workspace: Workspace, token: str, tmp_path: Path, name: str, holds: Callable[[str, str], bool]
) -> None:
    """N31: created 0600."""
    save_as(tmp_path / name)
    workspace.token_panel.use.save_button.click()
    file = tmp_path / name
    assert holds(file.read_text(), token)
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert str(file) in workspace.token_panel.use.result.text()
    assert ("which only you can read" in workspace.token_panel.use.result.text()) is (sys.platform != "win32")


def test_a_file_is_not_called_private_where_the_system_does_not_show_it_so(
    workspace: Workspace, token: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N31: a stick, a share or Windows."""
    monkeypatch.setattr("netrex_gui.store.private_file._is_private", lambda _: False)
    save_as(tmp_path / "token.json")
    workspace.token_panel.use.save_button.click()
    said = workspace.token_panel.use.result.text()
    assert (token in (tmp_path / "token.json").read_text(), "only you" in said) == (True, False)
    assert said.startswith(f"Saved to {tmp_path / 'token.json'}. Whoever gets this file can use the token")


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_that_is_there_is_replaced_only_after_a_yes(
    workspace: Workspace, token: str, tmp_path: Path, replace: bool
) -> None:
    """N31: never over something unasked."""
    file = tmp_path / "token.json"
    file.write_text("mine")
    asked = save_as(file, replace)
    workspace.token_panel.use.save_button.click()
    assert len(asked) == 1
    assert (file.read_text() == "mine") is not replace
    assert (token in file.read_text()) is replace


@pytest.mark.parametrize(
    ("error", "said"),
    [(FileNotSaved("No space left on device"), "(No space left on device)"), (FileExists("x"), "Choose another name")],
)
def test_a_file_that_cannot_be_written_is_told_with_what_to_do(error: FileNotSaved, said: str) -> None:
    assert said in not_saved(error).text
