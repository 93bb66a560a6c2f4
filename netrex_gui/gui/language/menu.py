"""At the foot of the sidebar: the language of the window, named in itself, and the others to choose from."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from netrex_gui.gui.language import languages
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.widgets import announce, label, set_kind

_BELOW_SIDEBAR = (17, 0, 12, 14)
_STRIP = (33, 4, 12, 4)


class LanguageBar(QFrame):
    """A button with a globe that opens the list of languages.

    `is_free` tells whether another language can be had at once. Signals: `chosen` with a language's code, which is
    empty for the system's language.
    """

    chosen = Signal(str)

    def __init__(self, is_free: Callable[[], bool]) -> None:
        super().__init__()
        self.setObjectName("sidebarFoot")
        self._is_free = is_free
        self._group: QActionGroup | None = None
        self._code, self._is_system = "en", True
        self.button = Button()
        self.button.setObjectName("languageButton")
        self.button.setProperty("kind", "link")
        self.button.setAutoDefault(True)
        self.button.show_icon("globe")
        self.menu = QMenu(self)
        self.menu.setObjectName("languageMenu")
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.note = label("", "small", "languageNote")
        self.note.hide()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.note)
        self._column.addLayout(row)
        self.stand_below_sidebar(below=True)
        self.show_language("", languages.of_pages())

    def stand_below_sidebar(self, below: bool) -> None:
        """Look like the end of the sidebar, or where that is not shown, like a strip along the window."""
        self._column.setContentsMargins(*(_BELOW_SIDEBAR if below else _STRIP))
        set_kind(self, "" if below else "strip")

    def show_language(self, chosen: str, code: str) -> None:
        """Show a language by its code; `chosen` is empty where it is the system's."""
        self._code, self._is_system = code, not chosen
        name = languages.name(code)
        self.button.setText(name)
        self.button.setAccessibleName(self.tr("Language: {name}").format(name=name))
        self.button.setToolTip(self.tr("Language of this window"))

    def tell_later(self, code: str) -> None:
        """Say that the window has a language from the next start on."""
        text = self.tr("{name} from the next start on: something in this window would be lost now.")
        self.tell(text.format(name=languages.name(code)))

    def tell(self, text: str) -> None:
        """Say what became of a choice, or nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        announce(self.note, text)

    def _fill(self) -> None:
        """List the languages that there are now; where none can be had at once, say so."""
        self.menu.clear()
        if not self._is_free():
            text = self.tr("Something would be lost now: what you choose is for the next start.")
            self.menu.addAction(text).setEnabled(False)
            self.menu.addSeparator()
        if self._group is not None:
            self._group.deleteLater()
        group = self._group = QActionGroup(self.menu)
        as_system = self.tr("As this computer has it ({name})").format(name=languages.name(languages.system()))
        self._add(group, "", as_system, self._is_system)
        self.menu.addSeparator()
        for code in languages.available():
            self._add(group, code, languages.name(code), code == self._code and not self._is_system)

    def _add(self, group: QActionGroup, code: str, text: str, is_current: bool) -> None:
        action = QAction(text, self.menu, checkable=True, checked=is_current)
        action.triggered.connect(lambda: self.chosen.emit(code))
        action.setActionGroup(group)
        self.menu.addAction(action)
