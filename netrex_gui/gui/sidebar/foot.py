"""The foot of the sidebar, which is there where the list is not: *Help*, and what is said about a choice in it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from netrex_gui.gui import languages
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.widgets import button, label, set_kind
from netrex_gui.gui.sidebar.help_menu import HelpMenu

_BELOW_SIDEBAR = (12, 0, 12, 10)
_STRIP = (28, 4, 12, 4)


class SidebarFoot(QFrame):
    """A quiet line that opens a menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebarFoot")
        self.button = button(self.tr("&Help"), "helpButton", "quiet")
        self.button.show_icon("help")
        self.menu = HelpMenu(self.button)
        self.button.clicked.connect(self.menu.open)
        self.note = label("", "small", "languageNote")
        self.note.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self.note)
        self._column.addWidget(self.button)
        self.stand_below_sidebar(below=True)
        self.menu.show_language("", languages.of_pages())

    def stand_below_sidebar(self, below: bool) -> None:
        """Look like the end of the sidebar, or where that is not shown, like a strip along the window."""
        self._column.setContentsMargins(*(_BELOW_SIDEBAR if below else _STRIP))
        set_kind(self, "" if below else "strip")
        self.menu.offer_other_ways(offered=below)

    def tell_later(self, code: str) -> None:
        """Say that the window has a language from the next start on."""
        text = self.tr("{name} from the next start on: something in this window would be lost now.")
        self.tell(text.format(name=languages.name(code)))

    def tell(self, text: str) -> None:
        """Say what became of a choice, or nothing."""
        show_message(self.note, text)
