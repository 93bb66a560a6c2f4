"""How far a person has come with a connection that somebody sent, and which connection it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from netrex_gui.connections import Connection
from netrex_gui.gui.saying import Say, nothing
from netrex_gui.gui.visible_text import visible
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.exchange import connection_of, is_same


@dataclass
class Way:
    """How far a person has come with a file.

    `connection_id` is empty until they have said yes; `is_made` tells that the connection was not saved before;
    `before_id` is the connection that was shown then; `is_through` tells that a token came; `after` is said when the
    page is shown again.
    """

    file: ConnectionFile = field(repr=False)
    connection_id: str = ""
    is_made: bool = False
    before_id: str = ""
    is_through: bool = False
    after: Say = nothing


def connection_for(file: ConnectionFile, saved: Iterable[Connection]) -> Connection:
    """Return the connection that is saved already, or a new one whose names hide nothing in any list."""
    made = connection_of(file)
    found = (each for each in saved if is_same(each, made))
    return next(found, replace(made, name=visible(made.name), sender_name=visible(made.sender_name)))
