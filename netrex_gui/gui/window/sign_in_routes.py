"""The ways between the pages of a sign-in and the rest of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from netrex_gui.gui.sign_in.controller import SignInDesk
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.store.connection import PRACTICE_ID

if TYPE_CHECKING:
    from netrex_gui.gui.window.workspace import Workspace
    from netrex_gui.oauth.client import SignInSettings


def sign_in_desk(workspace: "Workspace", open_browser: Callable[[str], bool]) -> SignInDesk:
    """Make the desk for the workspace's sign-in page, and join it and the problem page with what leads there and away.

    The guide can be looked at while a sign-in is waited for; it leads back to the page that waits.
    """
    desk = SignInDesk(workspace.sign_in_panel, open_browser)

    def show_progress(progress: Progress, settings: "SignInSettings") -> None:
        """Derive the page from the state of the sign-in."""
        if progress.granted is not None:
            workspace.desk.remember_form(progress.granted.form.name, settings.provider.token_endpoint)
            workspace.token_desk.show_granted(progress.granted.token, settings)
        elif progress.error is not None:
            workspace.show_problem(progress.error)
        elif progress.state is SignInState.CANCELLED:
            workspace.leave(workspace.sign_in_panel)
        else:
            workspace.show_page(workspace.sign_in_panel)
        workspace.enable_sidebar()
        if progress.granted is not None or progress.error is not None:
            workspace.attention_wanted.emit()

    desk.progressed.connect(show_progress)
    workspace.sign_in_panel.help.where_wanted.connect(workspace.guide.open_at_redirect_url)
    problem_panel = workspace.problem_panel
    problem_panel.back.connect(workspace.show_form)
    problem_panel.try_again.connect(workspace.sign_in)
    problem_panel.other_redirect_url_accepted.connect(workspace.form.set_redirect_url)
    problem_panel.other_redirect_url_accepted.connect(workspace.sign_in)
    return desk


def start(workspace: "Workspace") -> None:
    """Start a sign-in with the connection as it stands in the form, unless one is under way."""
    if workspace.sign_ins is None or workspace.is_busy:
        return
    connection = workspace.form.connection()
    try:
        settings = workspace.form.sign_in_settings()
    except SignInError as error:
        if connection.received or not workspace.tell_at_field(error):
            workspace.show_problem(error)
        return
    workspace.form.credentials.tidy()
    connection = workspace.form.connection()
    if connection.id != PRACTICE_ID:
        workspace.desk.save_if_edited()
    workspace.pages.join(workspace.sign_in_panel)
    workspace.sign_ins.start(settings, connection)
