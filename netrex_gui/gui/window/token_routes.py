"""The ways between the token page and the rest of the window."""

from functools import partial
from typing import TYPE_CHECKING

from netrex_gui.gui.token.controller import TokenDesk

if TYPE_CHECKING:
    from netrex_gui.gui.token.panel import TokenPanel
    from netrex_gui.gui.token.session import TokenPage
    from netrex_gui.gui.window.workspace import Workspace


def token_desk(workspace: "Workspace") -> TokenDesk:
    """Make the desk for the workspace's token page, and join it with what leads there and away."""
    desk = TokenDesk(workspace.token_panel, workspace.form, workspace.sidebar, workspace.desk, workspace.library)

    def leave_for_guide() -> None:
        desk.leave()
        if workspace.guide.came_from is workspace.token_panel:
            workspace.guide.came_from = workspace.form  # there is nothing to come back to

    def show_token() -> None:
        workspace.show_page(workspace.token_panel)
        if not workspace.sidebar.entries.hasFocus():  # the arrow keys go on
            workspace.token_panel.focus_first()

    desk.standing_changed.connect(workspace.enable_sidebar)
    desk.page.changed.connect(partial(_offer_sealing, workspace.token_panel, desk.page))
    workspace.help.wanted.connect(desk.leave)
    workspace.sidebar.guide_requested.connect(leave_for_guide)
    desk.token_shown.connect(show_token)
    desk.left.connect(workspace.show_form)
    desk.sign_in_wanted.connect(lambda: workspace.show_page(workspace.form))
    desk.sign_in_wanted.connect(workspace.sign_in)
    workspace.token_panel.done.connect(workspace.show_form)
    return desk


def _offer_sealing(panel: "TokenPanel", page: "TokenPage") -> None:
    """Make the desk that seals, once there is a token that somebody is to have; it follows the page from then on."""
    if page.sealing is None and page.held is not None and page.connection.public_key:
        from netrex_gui.gui.hand_over.seal.controller import SealDesk  # late: few tokens are sealed

        page.sealing = SealDesk(panel, page)
