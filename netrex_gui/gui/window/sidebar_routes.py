"""The ways from an entry of the list to what it stands for: Enter or a double click, and F2 for its name."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from netrex_gui.gui.window.workspace import Workspace


def join(workspace: "Workspace") -> None:
    """Join the list with the pages."""
    form, token_panel = workspace.form, workspace.token_panel
    name_of_token = token_panel.token_actions.name.field

    def shows_token() -> bool:
        return workspace.pages.currentWidget() is token_panel

    def go_to_page() -> None:
        if shows_token():
            token_panel.focus_first()
            return
        workspace.show_form()
        (form.sign_in_button if form.client_id_field.text() else form.client_id_field).setFocus()

    def rename() -> None:
        if shows_token() and name_of_token.isVisible():
            _go_to(name_of_token)
        elif not shows_token():
            workspace.show_form()
            _go_to(form.name_field)

    workspace.sidebar.open_requested.connect(go_to_page)
    workspace.sidebar.rename_requested.connect(rename)


def _go_to(field: QLineEdit) -> None:
    field.setFocus()
    field.selectAll()
