"""A token that nobody has got yet is asked about once, whichever way the page is left, with a way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import note_links, shown, token_from
from tests.waiting import wait_for
from tests.window.conftest import HALL
from tests.window.test_token_handed_on import save_as
from tests.window.token_steps import actions, news

Way = Callable[[Workspace], object]
WAYS: dict[str, Way] = {
    "Done": lambda workspace: workspace.token_panel.done_button.click(),
    "New": lambda workspace: workspace.sidebar.new_requested.emit(),
    "its connection": lambda workspace: workspace.sidebar.selected.emit(workspace.form.connection().id),
    "another connection": lambda workspace: workspace.sidebar.selected.emit(HALL.id),
    "a duplicate": lambda workspace: workspace.sidebar.duplicate_requested.emit(),
    "practice": lambda workspace: workspace.practise(),
    "another sign-in": lambda workspace: workspace.start_sign_in(),
    "closing": lambda workspace: workspace.may_close(),
}


@pytest.fixture
def token(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> str:
    """Sign in, and return the token that is shown."""
    workspace.library.save(HALL)
    return token_from(workspace, portal, redirect_uri)


def answered(name: str, go: Callable[[], object]) -> list[str]:
    """Go, and press this button of every question; return what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            (pressed,) = box.findChildren(QPushButton, name)
            pressed.click()

    poll = QTimer(interval=5)
    poll.timeout.connect(press)
    poll.start()
    go()
    poll.stop()
    return asked


@pytest.mark.parametrize("way", WAYS)
def test_whichever_way_leads_away_there_is_a_way_back(workspace: Workspace, token: str, way: str) -> None:
    connection = workspace.form.connection()
    asked = answered("backButton", lambda: WAYS[way](workspace))
    assert asked == ["The token is not copied, saved or kept yet, and it is gone once you leave."]
    assert shown(workspace) is workspace.token_panel
    assert workspace.token_panel.token_field.text() == token
    assert workspace.form.connection() == connection
    assert workspace.sidebar.entries.selected == (connection.id, "")


@pytest.mark.parametrize("way", [way for way in WAYS if way != "closing"])
def test_it_is_asked_once(workspace: Workspace, token: str, way: str) -> None:
    assert token
    note_links(workspace)
    assert len(answered("confirmButton", lambda: WAYS[way](workspace))) == 1
    assert shown(workspace) is not workspace.token_panel
    assert workspace.token.session.held is None
    workspace.sign_in.cancel()


def copy(workspace: Workspace, _folder: Path) -> None:
    workspace.token_panel.copy_button.click()


def copy_as_header(workspace: Workspace, _folder: Path) -> None:
    workspace.token_panel.row.copy_as_button.menu().actions()[0].trigger()


def save(workspace: Workspace, folder: Path) -> None:
    save_as(folder / "token.json")
    workspace.token_panel.use.save_button.click()


def keep(workspace: Workspace, _folder: Path) -> None:
    actions(workspace).keep_box.click()
    wait_for(lambda: "Kept" in news(workspace))


@pytest.mark.parametrize("take", [copy, copy_as_header, save, keep])
def test_what_was_taken_along_is_left_unasked(
    workspace: Workspace, token: str, take: Callable[[Workspace, Path], None], tmp_path: Path
) -> None:
    assert token
    take(workspace, tmp_path)
    assert answered("confirmButton", workspace.token_panel.done_button.click) == []
    assert shown(workspace) is workspace.form


def test_a_renewed_token_is_another_that_nobody_has_got(workspace: Workspace, token: str) -> None:
    workspace.token_panel.copy_button.click()
    actions(workspace).renew_button.click()
    wait_for(lambda: "Renewed" in news(workspace))
    assert workspace.token_panel.token_field.text() != token
    assert len(answered("backButton", workspace.token_panel.done_button.click)) == 1


def test_help_leads_back_to_the_token_unasked(workspace: Workspace, token: str) -> None:
    for opened in (
        workspace.sidebar.check_requested,
        workspace.sidebar.about_requested,
        workspace.sidebar.guide_requested,
    ):
        assert answered("backButton", opened.emit) == []
        assert shown(workspace) is not workspace.token_panel
        shown(workspace).left.emit()  # type: ignore[union-attr]  # it is a page
        assert shown(workspace) is workspace.token_panel
        assert workspace.token_panel.token_field.text() == token


def test_a_defect_does_not_take_the_token_along(workspace: Workspace, token: str) -> None:
    from netrex_gui.oauth.errors import UnexpectedFailure

    workspace.show_problem(UnexpectedFailure("Error"))
    assert shown(workspace) is workspace.problem_panel
    workspace.problem_panel.left.emit()
    assert shown(workspace) is workspace.token_panel
    assert workspace.token_panel.token_field.text() == token
