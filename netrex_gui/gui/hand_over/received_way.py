"""How far a person has come with a connection that somebody sent, and which connection it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from netrex_gui.connections import Connection
from netrex_gui.gui.visible_text import visible
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.exchange import connection_of, is_same

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from netrex_gui.gui.workspace import Workspace


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
