"""Steps in the sidebar that several tests take."""

from PySide6.QtCore import QModelIndex, Qt

from netrex_gui.gui.window.workspace import Workspace


def rows(workspace: Workspace) -> list[QModelIndex]:
    model = workspace.sidebar.entries.model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def listed(workspace: Workspace) -> list[str]:
    """Return the first line of each row."""
    return [str(row.data()) for row in rows(workspace)]


def spoken(workspace: Workspace) -> list[str]:
    """Return what a screen reader says of each row."""
    return [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows(workspace)]


def states(workspace: Workspace) -> list[str]:
    """Return the second line of each row."""
    return [str(row.data(Qt.ItemDataRole.AccessibleDescriptionRole)) for row in rows(workspace)]


def choose(workspace: Workspace, name: str) -> None:
    """Choose the row of a name, as a click on it does."""
    workspace.sidebar.entries.setCurrentIndex(rows(workspace)[listed(workspace).index(name)])


def chosen(workspace: Workspace) -> str | None:
    """Return the name of the chosen row."""
    current = workspace.sidebar.entries.currentIndex()
    return str(current.data()) if current.isValid() else None
