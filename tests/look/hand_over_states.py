"""The states of a hand-over: a connection prepared, one's own key, a token sealed, and one that came back."""

from collections.abc import Iterator
from dataclasses import replace

from netrex_gui.gui.hand_over.identity.panel import IdentityPanel
from netrex_gui.gui.window.workspace import Workspace
from tests.fake_browser import FakeBrowser
from tests.gui.steps import leave_token, shown
from tests.hand_over.kit import granted
from tests.look.stage import Stage
from tests.waiting import wait_for
from tests.window.prepare_steps import identity_page, preparing
from tests.window.sealing_steps import card, opener, own, seal, sealed, to_seal


def hand_over_states(on: Stage) -> Iterator[str]:
    """Prepare a connection, look at the key, and open what came back."""
    workspace = on.workspace
    _ask_nobody(workspace)
    yield from _prepare(workspace)
    yield from _identity(workspace)
    yield from _opened(workspace)


def sealing_states(on: Stage) -> Iterator[str]:
    """Sign in with what was sent, and seal the token."""
    workspace = on.workspace
    _ask_nobody(workspace)
    browser = FakeBrowser()
    workspace.open_browser = lambda link: browser.open_detached(link) or True  # type: ignore[func-returns-value]
    to_seal(workspace, on.portal, on.redirect_uri)
    yield "seal"
    seal(workspace)
    yield "sealed"
    workspace.token_panel.more_link.click()
    yield "sealed-more"
    card(workspace).copy_button.click()
    leave_token(workspace)


def _ask_nobody(workspace: Workspace) -> None:
    workspace.connections.may_leave = lambda: True  # type: ignore[method-assign]  # nobody is there to answer


def _prepare(workspace: Workspace) -> Iterator[str]:
    workspace.form.client_id_field.setText("4f1c93a07be2")
    workspace.form.secret_field.setText("a-secret-of-the-portal")
    panel = preparing(workspace)
    yield "prepare"
    panel.sender_field.setText("Jana Nováková, Brány s.r.o.")
    panel.note_field.setPlainText("This is for the new gate.")
    panel.secret.box.click()
    yield "prepare-with-secret"
    panel.secret.box.click()
    panel.copy_button.click()
    wait_for(panel.result.isVisible)
    yield "prepare-copied"
    panel.left.emit()


def _identity(workspace: Workspace) -> Iterator[str]:
    panel = identity_page(workspace)
    yield "own-key"
    panel.export_button.click()
    yield "own-key-export"
    _leave(workspace, panel)


def _leave(workspace: Workspace, panel: IdentityPanel) -> None:
    panel.left.emit()
    workspace.navigator.current.left.emit()


def _opened(workspace: Workspace) -> Iterator[str]:
    own(workspace)
    token = replace(granted(3600.0), provider_url="https://system2.netrex.cz")
    opener(workspace).open(sealed(token, "Gate integration", "4f1c93a07be2"))
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    yield "opened-sealed"
    leave_token(workspace)
    opener(workspace).open(sealed(replace(token, provider_url="https://portal.example")))
    wait_for(lambda: shown(workspace) is workspace.token_panel)
    yield "opened-sealed-unsaved"
    leave_token(workspace)
    own(workspace, "correct horse battery")
    opener(workspace).open(sealed(token))
    wait_for(lambda: shown(workspace) not in {workspace.token_panel, workspace.form})
    yield "opening-passphrase"
    workspace.navigator.back()
