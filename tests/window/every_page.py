"""Every page of the window, one after the other."""

from collections.abc import Iterator
from dataclasses import replace

from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.sign_in.panel import LATE_SECONDS
from netrex_gui.gui.token.actions import TokenStanding
from netrex_gui.gui.window.workspace import Workspace
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.oauth.errors import PortTaken, TokenRequestRefused
from netrex_gui.practice.server import PracticePortal
from tests.fake_browser import FakeBrowser
from tests.gui.steps import leave_token, note_links
from tests.waiting import wait_for
from tests.window.conftest import fill_in
from tests.window.prepare_steps import identity_page, preparing
from tests.window.sealing_steps import card, seal, to_seal
from tests.window.sidebar_steps import rows


def pages(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    """Go through every page of the window, and yield its name while it is shown."""
    yield "first start"
    workspace.form.advanced_button.setChecked(True)
    yield "advanced"
    workspace.form.advanced_button.setChecked(False)
    for step in Step:
        workspace.guide.open(step)
        yield f"guide {step.name}"
    workspace.guide.leave()
    workspace.sidebar.check_button.click()
    panel = workspace.help.setup_panel
    assert panel is not None
    wait_for(panel.again_button.isEnabled)
    yield "setup"
    workspace.sidebar.about_button.click()
    yield "about"
    workspace.navigator.current.left.emit()
    workspace.show_problem(TokenRequestRefused("invalid_client", "", 401))
    yield "problem"
    workspace.show_problem(PortTaken(17817, by_this_app=True, free_redirect_uri="http://127.0.0.1:17818/callback"))
    yield "port in use"
    yield from sign_in_pages(workspace, portal, redirect_uri)
    workspace.connections.may_leave = lambda: True  # type: ignore[method-assign]  # nobody is there to be asked
    yield from own_pages(workspace)
    yield from sent_pages(workspace, portal, redirect_uri)


def sign_in_pages(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    workspace._escape()  # noqa: SLF001 (as the key does)
    fill_in(workspace, portal, redirect_uri)
    workspace.form.name_field.setText("Brána")
    links = note_links(workspace)
    workspace.start_sign_in()
    wait_for(lambda: bool(links))
    yield "waiting"
    workspace.sign_in_panel.began -= LATE_SECONDS
    wait_for(lambda: workspace.sign_in_panel.is_late)
    for row in workspace.sign_in_panel.rows.list.rows:
        row.set_open(True)
    yield "waiting, and nothing has come back"
    FakeBrowser().open_detached(links[0])
    wait_for(lambda: workspace.navigator.current is workspace.token_panel)
    yield "token"
    workspace.token_panel.show_button.click()
    yield "token that can be read"
    workspace.token_panel.token_actions.keep_box.click()
    wait_for(lambda: len(rows(workspace)) > 1)
    yield "kept token"
    leave_token(workspace)
    yield "form of a connection with a token"
    workspace.form.name_field.setText("Vrátnice")
    workspace.sidebar.search_field.setText("nikde")
    yield "form with changes, and nothing found"
    workspace.token_panel.show_end(workspace.token_panel.title.text())
    workspace.navigator.show(workspace.token_panel)
    workspace.token_panel.token_actions.show_standing(TokenStanding())
    workspace.token_panel.token_actions.show_end()
    yield "token that has ended"


def own_pages(workspace: Workspace) -> Iterator[str]:
    """Prepare the connection for somebody else, and look at the key."""
    leave_token(workspace)
    workspace.sidebar.search_field.clear()
    workspace.form.secret_field.setText("secret")
    preparing_page = preparing(workspace)
    yield "prepare"
    preparing_page.secret.box.click()
    yield "prepare with the secret"
    preparing_page.left.emit()
    key_page = identity_page(workspace)
    yield "own key"
    key_page.export_button.click()
    yield "own key, exported"
    key_page.left.emit()


def sent_pages(workspace: Workspace, portal: PracticePortal, redirect_uri: str) -> Iterator[str]:
    """Open what was sent, sign in with it, and seal the token."""
    workspace.hand_over.show_open()
    yield "open what was sent"
    file = ConnectionFile(portal.base_url, portal.client_id, redirect_uri, "Brána", ("read",), "Brána", "Jana")
    workspace.hand_over.open_text(file.dumps())
    controller = workspace.hand_over.receive
    wait_for(lambda: controller.is_here)
    yield "received"
    controller.panel.left.emit()
    browser = FakeBrowser()
    workspace.open_browser = lambda link: browser.open_detached(link) or True  # type: ignore[func-returns-value]
    to_seal(workspace, portal, redirect_uri, lambda connection: replace(connection, name="Brána"))
    yield "token to be sealed"
    seal(workspace)
    yield "sealed"
    card(workspace).copy_button.click()
    leave_token(workspace)
