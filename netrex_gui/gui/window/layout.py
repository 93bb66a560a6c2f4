"""How the window is parted: the sidebar with the language below it, beside the pages, or the pages alone."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netrex_gui.gui import languages
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.navigator import Navigator
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


class WindowLayout(QGridLayout):
    """Places the sidebar with the language below it beside the pages, on a stage of their own that has the style sheet.

    Without the sidebar the pages have the whole width, and the language is in a strip below them. What is not shown
    yet is kept behind the stage, without it, until it is added to what is on it: it takes less memory there.
    """

    def __init__(self, window: QWidget, sidebar: QWidget, language_bar: LanguageBar, navigator: Navigator) -> None:
        stage = QWidget()
        super().__init__(stage)
        self._window, self._sidebar, self._language_bar, self._navigator = window, sidebar, language_bar, navigator
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

    def keep_behind(self, part: QWidget) -> None:
        """Keep a part of the window for when it is shown for the first time."""
        part.setParent(self._window)
        part.hide()

    def show_sidebar(self, shown: bool) -> None:
        """Show the sidebar, or give its room to the pages."""
        if shown == self._sidebar.isHidden():
            self._sidebar.setVisible(shown)
            self._place(with_sidebar=shown)

    def _place(self, with_sidebar: bool) -> None:
        pages = self._navigator.stack
        for part in (self._language_bar, pages):
            self.removeWidget(part)
        if with_sidebar:
            self.addWidget(self._language_bar, 1, 0)
            self.addWidget(pages, 0, 1, 2, 1)
        else:
            self.addWidget(pages, 0, 0, 1, 2)
            self.addWidget(self._language_bar, 1, 0, 1, 2)
        self._navigator.set_centred(not with_sidebar)
        self._language_bar.stand_below_sidebar(below=with_sidebar)
