"""How the window is parted: the sidebar with its foot below it, beside the pages, or the pages alone."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.sidebar.sidebar import Sidebar


class WindowLayout(QGridLayout):
    """Places the sidebar with its foot below it beside the pages, on a stage of their own that has the style sheet.

    Without the sidebar the pages have the whole width, and the foot is a strip below them. A question of the window
    is not on the stage: one that has the sheet from there would have another default in another scheme.
    """

    def __init__(self, window: QWidget, sidebar: Sidebar, navigator: Navigator) -> None:
        stage = QWidget()
        super().__init__(stage)
        self._sidebar, self._foot, self._navigator = sidebar, sidebar.foot, navigator
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.setRowStretch(0, 1)
        self.setColumnStretch(1, 1)
        self.addWidget(sidebar, 0, 0)
        self._place(with_sidebar=True)
        rows = QVBoxLayout(window)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(stage)
        theme.apply_style_sheet(stage)

    def show_sidebar(self, shown: bool) -> None:
        """Show the sidebar, or give its room to the pages."""
        if shown == self._sidebar.isHidden():
            self._sidebar.setVisible(shown)
            self._place(with_sidebar=shown)

    def _place(self, with_sidebar: bool) -> None:
        pages = self._navigator.stack
        for part in (self._foot, pages):
            self.removeWidget(part)
        if with_sidebar:
            self.addWidget(self._foot, 1, 0)
            self.addWidget(pages, 0, 1, 2, 1)
        else:
            self.addWidget(pages, 0, 0, 1, 2)
            self.addWidget(self._foot, 1, 0, 1, 2)
        self._navigator.set_centred(not with_sidebar)
        self._foot.stand_below_sidebar(below=with_sidebar)
