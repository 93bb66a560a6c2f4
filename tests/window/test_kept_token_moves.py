"""A kept token goes to its own provider alone, to every window, and away when it is forgotten."""

import pytest

from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.practice.server import PracticePortal
from tests.gui.steps import leave_token, shown, texts, token_from
from tests.waiting import wait_for
from tests.window.conftest import MemoryStore, Reopen
from tests.window.token_steps import (
    Role,
    actions,
    answer,
    bar,
    kept_token_from,
    news,
    open_kept,
    renew,
    shown_token,
    tokens_in,
    works,
)


def test_what_is_typed_in_the_form_does_not_lead_a_kept_token_elsewhere(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    """N20: an address that was not saved gets neither the refresh token nor the secret."""
    token = kept_token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    with PracticePortal([redirect_uri]) as other:
        workspace.form.provider_field.setEditText(other.base_url)
        open_kept(workspace)
        assert works(portal, renew(workspace))
    assert not works(portal, token)


def test_a_connection_that_was_saved_with_another_provider_keeps_the_token_from_it(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str
) -> None:
    token = kept_token_from(workspace, portal, redirect_uri)
    leave_token(workspace)
    with PracticePortal([redirect_uri]) as other:
        workspace.form.provider_field.setEditText(other.base_url)
        workspace.form.save_button.click()
        assert open_kept(workspace) == token
        renew(workspace)
        assert "another portal" in news(workspace)
    assert works(portal, token)


@pytest.mark.parametrize("is_kept", [True, False])
def test_forgetting_is_asked_first_and_is_local(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, password_store: MemoryStore, is_kept: bool
) -> None:
    steps = kept_token_from if is_kept else token_from
    token = steps(workspace, portal, redirect_uri)
    answer(Role.RejectRole)
    actions(workspace).forget_button.click()
    assert shown_token(workspace) == token
    asked = answer(Role.AcceptRole)
    actions(workspace).forget_button.click()
    wait_for(lambda: shown(workspace) is workspace.form)
    assert "this computer only" in asked[0]
    assert "The portal was not told" in workspace.form.notice.text()
    assert (tokens_in(password_store), works(portal, token)) == ([], True)
    assert [text for text in texts(workspace) if token in text] == []
    assert bar(workspace).isHidden()


def test_two_windows_show_and_renew_the_same_token(
    workspace: Workspace, portal: PracticePortal, redirect_uri: str, reopen: Reopen
) -> None:
    """N32: the second one takes what the first one got."""
    kept_token_from(workspace, portal, redirect_uri)
    second = reopen()
    second.form.secret_field.setText(portal.client_secret)
    open_kept(second)
    renewed = renew(workspace)
    assert renew(second) == renewed
    assert "Another window" in news(second)
    assert works(portal, renewed)
    assert second.may_close()
