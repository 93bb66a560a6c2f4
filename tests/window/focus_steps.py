"""Where the Tab key stops, and where the keyboard is."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from netrex_gui.gui.window.workspace import Workspace


def stops(workspace: Workspace) -> Iterator[QWidget]:
    """Yield what the Tab key stops at, in its order, from the first one of the window on."""
    first = workspace.window()
    each = first.nextInFocusChain()
    while each is not None and each is not first:
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and is_own(each):
            yield each
        each = each.nextInFocusChain()


def is_own(widget: QWidget) -> bool:
    """Tell a control from the parts of one: a combo box and its line edit are one stop."""
    return widget.focusProxy() is None and not isinstance(widget.parentWidget(), QComboBox)


def place(workspace: Workspace, stop: QWidget) -> QRect:
    """Return where a stop is in the window."""
    return QRect(stop.mapTo(workspace, QPoint(0, 0)), stop.size())
