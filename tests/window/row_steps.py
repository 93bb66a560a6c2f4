"""What is behind the rows of the connection page."""

from PySide6.QtWidgets import QWidget

from netrex_gui.gui.connection.form import ConnectionForm


def part(form: ConnectionForm, name: str) -> QWidget:
    """Return what has this name while its row is open."""
    way = form.way_to(name)
    assert way is not None, name
    return way[0]


def opened(form: ConnectionForm, name: str) -> QWidget:
    """Open the row that it is behind, and return it."""
    way = form.way_to(name)
    assert way is not None, name
    way[1]()
    (found,) = form.findChildren(QWidget, name)
    return found
