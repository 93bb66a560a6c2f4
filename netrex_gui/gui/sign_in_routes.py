"""The ways between the pages of a sign-in and the rest of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from netrex_gui.gui.sign_in_desk import SignInDesk

if TYPE_CHECKING:
    from netrex_gui.gui.workspace import Workspace


def sign_in_desk(workspace: "Workspace", open_browser: Callable[[str], bool]) -> SignInDesk:
    """Make the desk for the workspace's sign-in page, and join it and the problem page with what leads there and away.

    The guide can be looked at while a sign-in is waited for; it leads back to the page that waits.
    """
    desk = SignInDesk(workspace.sign_in_panel, open_browser)
    desk.progressed.connect(workspace.show_progress)
    workspace.sign_in_panel.help.where_wanted.connect(workspace.guide.open_at_redirect_url)
    problem_panel = workspace.problem_panel
    problem_panel.back.connect(workspace.show_form)
    problem_panel.try_again.connect(workspace.sign_in)
    problem_panel.other_redirect_url_accepted.connect(workspace.form.set_redirect_url)
    problem_panel.other_redirect_url_accepted.connect(workspace.sign_in)
    return desk
