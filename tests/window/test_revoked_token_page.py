"""Revoking in the window: asked first, answered aloud, and the copy here goes in any case."""

import pytest
from PySide6.QtGui import QGuiApplication

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import leave_token, shown, texts, token_from
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore
from tests.window.token_steps import (
    Role,
    actions,
    answer,
    filled_buttons,
    kept_token_from,
    news,
    works,
)


@pytest.mark.parametrize("is_kept", [True, False])
def test_revoking_is_asked_first_and_ends_the_token_everywhere(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, is_kept: bool
) -> None:
    token = (kept_token_from if is_kept else token_from)(workspace, portal, redirect_uri)
    answer(Role.RejectRole)
    actions(workspace).revoke_button.click()
    assert works(portal, token)
    workspace.token_panel.copy_button.click()
    asked = answer(Role.AcceptRole)
    actions(workspace).revoke_button.click()
    wait_for(lambda: "The token is revoked" in workspace.token_panel.title.text())
    assert "cannot be undone" in asked[0]
    assert "The token was cancelled." in news(workspace)  # the portal's own words
    assert not works(portal, token)
    assert [text for text in (*password_store.values(), *texts(workspace)) if token in text] == []
    assert QGuiApplication.clipboard().text() != token
    assert workspace.token_panel.row.copied_note.text() == ""
    assert filled_buttons(workspace) == ["signInAgainButton"]
    leave_token(workspace)
    assert shown(workspace) is workspace.form


def test_where_nothing_is_heard_of_a_revocation_the_copy_goes_all_the_same_and_that_is_said(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore
) -> None:
    token = kept_token_from(workspace, portal, redirect_uri)
    portal.close()
    answer(Role.AcceptRole)
    actions(workspace).revoke_button.click()
    wait_for(lambda: "gone from here" in workspace.token_panel.title.text())
    assert "may still work until it runs out" in news(workspace)
    assert "does not answer" in news(workspace)
    assert [text for text in (*password_store.values(), *texts(workspace)) if token in text] == []
