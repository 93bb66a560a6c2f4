"""The end of the way of a person who was sent a connection."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.hand_over.receive.end_panel import EndPanel
from netrex_gui.gui.hand_over.receive.received_way import Way

if TYPE_CHECKING:
    from netrex_gui.gui.window.workspace import Workspace


class EndDesk(QObject):
    """Shows how it ended. Signals: `again_wanted` with the Way that the person wants to go once more."""

    again_wanted = Signal(object)

    def __init__(self, workspace: "Workspace") -> None:
        self.panel = EndPanel()
        super().__init__(self.panel)
        self._workspace = workspace
        self._way: Way | None = None
        workspace.pages.addWidget(self.panel)
        self.panel.close_wanted.connect(lambda: workspace.window().close())
        self.panel.again_wanted.connect(lambda: self.again_wanted.emit(self._way))

    def show(self, way: Way) -> None:
        """Show that a token came of it, or that the person said no."""
        self._way = way
        self.panel.show_end(is_through=way.is_through)
        self._workspace.show_page(self.panel)
        self.panel.focus_first()

    def is_shown(self, page: QWidget | None) -> bool:
        """Tell whether this page is the desk's."""
        return page is self.panel
