"""A token of a standard server that names no revocation endpoint."""

from PySide6.QtWidgets import QLineEdit

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import token_from
from tests.window.row_steps import opened
from tests.window.token_steps import actions, news, shown_token, works


def test_that_it_cannot_be_revoked_is_told_before_anything_is_lost(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N27: it is not sent to an address that nobody named."""
    issuer = opened(workspace.form, "issuer")
    assert isinstance(issuer, QLineEdit)
    issuer.setText(portal.base_url)
    token = token_from(workspace, portal, redirect_uri)
    actions(workspace).revoke_button.click()
    assert "names no address" in news(workspace)
    assert shown_token(workspace) == token
    assert works(portal, token)
