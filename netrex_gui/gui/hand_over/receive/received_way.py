"""How far a person has come with a connection that somebody sent, and which connection it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.mapping import connection_of, is_same
from netrex_gui.store.connection import Connection

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from netrex_gui.gui.window.workspace import Workspace


@dataclass
class Way:
    """How far a person has come with a file.

    `connection_id` is empty until they have said yes; `is_made` tells that the connection was not saved before;
    `before_id` is the connection that was shown then; `is_through` tells that a token came.
    """

    file: ConnectionFile = field(repr=False)
    connection_id: str = ""
    is_made: bool = False
    before_id: str = ""
    is_through: bool = False


def asks_for_form(workspace: "Workspace") -> "tuple[SignalInstance, ...]":
    """Return the signals by which a person turns to a connection in full."""
    sidebar = workspace.sidebar
    return sidebar.selected, sidebar.open_requested, sidebar.rename_requested, workspace.guide.form_wanted


def connection_for(file: ConnectionFile, saved: Iterable[Connection]) -> Connection:
    """Return the connection that is saved already, or a new one whose names hide nothing in any list."""
    made = connection_of(file)
    found = (each for each in saved if is_same(each, made))
    return next(found, replace(made, name=visible(made.name), sender_name=visible(made.sender_name)))


def sign_in_with(workspace: "Workspace", way: Way, secret: str) -> bool:
    """Show the connection to the form, and sign in with it; what is saved already is not saved twice.

    Tells whether the person let go what was in the form.
    """
    connection = connection_for(way.file, workspace.library.connections.values())
    before = workspace.form.connection()
    if connection.id == before.id:
        secret = secret or workspace.form.secret()
    asked, way.connection_id = way.connection_id, connection.id
    if not workspace.desk.show_unsaved(connection, secret):
        way.connection_id = asked
        return False
    if connection.id not in workspace.library.connections:
        way.is_made, way.before_id = True, before.id
    workspace.library.select(connection.id)
    workspace.sign_in()
    return True
