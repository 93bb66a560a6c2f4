"""The foot of the sidebar, which is there where the list is not: *Help*, with a menu of its pages and the languages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QWidget

from netrex_gui.gui import languages
from netrex_gui.gui.look.icons import SIDE
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.menu import Menu
from netrex_gui.gui.parts.messages import Banner
from netrex_gui.gui.parts.widgets import button, label, rule, set_kind

_BESIDE = (10, 6, 10, 6)
_BELOW_SIDEBAR = (12, 0, 12, 10)
_STRIP = (28, 4, 12, 4)


class HelpMenu(Menu):
    """The pages of help, and in their place once asked for, the languages.

    `is_free` tells whether another language can be had at once. Signals: one for each page of help; `language_chosen`
    with its code, which is empty for the system's language.
    """

    guide_requested = Signal()
    practice_requested = Signal()
    check_requested = Signal()
    own_key_requested = Signal()
    about_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self, opener: Button) -> None:
        super().__init__(opener, "helpMenu")
        self.is_free: Callable[[], bool] = lambda: True
        self._chosen = ""
        self._make_entries()
        self._languages: list[QWidget] = []
        self._offered: Sequence[QWidget] = self._entries

    def _make_entries(self) -> None:
        guide, practice = self.tr("Step-by-step guide"), self.tr("Try it without an account")
        check, own_key = self.tr("Check my setup"), self.tr("My key for sealed tokens")
        self.guide_button = self._page(guide, "guideButton", "guide", self.guide_requested)
        self.practice_button = self._page(practice, "practiceButton", "play", self.practice_requested)
        self.check_button = self._page(check, "checkSetupButton", "pulse", self.check_requested)
        self.own_key_button = self._page(own_key, "ownKeyButton", "key", self.own_key_requested)
        self.language_button = self.add("", "languageButton", stays_open=True)
        self.language_button.show_icon("globe")
        self.language_button.clicked.connect(self._show_languages)
        self.about_button = self._page(self.tr("About this app"), "aboutButton", "info", self.about_requested)
        self._pages = (
            *(self.guide_button, self.practice_button, self.check_button),
            *(self.own_key_button, self.about_button),
        )
        self._entries = (*self._pages[:-1], self.language_button, self.about_button)

    def _page(self, text: str, name: str, sign: str, wanted: SignalInstance) -> Button:
        made = self.add(text, name)
        made.show_icon(sign)
        made.clicked.connect(wanted)
        return made

    def show_language(self, chosen: str, code: str) -> None:
        """Name the window's language; `chosen` is empty where it is the system's."""
        self.language_button.set_words(self.tr("Language: {name}").format(name=languages.name(code)))
        self._chosen = chosen

    def offer_other_ways(self, offered: bool) -> None:
        """Offer what leads away from what the person was sent here for, or not."""
        about_this = (self.check_button, self.language_button, self.about_button)
        self._offered = self._entries if offered else about_this

    def let_pages_come(self, may_come: bool) -> None:
        """Say whether a page may take the place of the one that is shown; a language can be chosen at any time."""
        for each in self._pages:
            each.setEnabled(may_come)

    def open(self) -> None:
        """Show the entries, not the languages that were shown the last time."""
        self._show_rows(self._offered)

    def _show_rows(self, rows: Sequence[QWidget]) -> None:
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # as it goes, the page behind the menu would have the keyboard for a moment
        for each in (*self._entries, *self._languages):
            each.setVisible(each in rows)
        super().open()

    def _show_languages(self) -> None:
        if not self._languages:
            self._list_languages()
        self._later.setVisible(not self.is_free())
        self._show_rows([each for each in self._languages if each is not self._later or not self.is_free()])
        next(each for each in self.stops() if each.isChecked()).setFocus()

    def _list_languages(self) -> None:
        back = self.add(self.tr("Language"), "languageBackButton", stays_open=True)
        back.show_icon("back")
        back.clicked.connect(self._show_entries)
        line = rule()
        self._later = label(self.tr("Something would be lost now: what you choose is for the next start."), "small")
        self._later.setContentsMargins(*_BESIDE)
        self._rows.addWidget(line)
        self._rows.addWidget(self._later)
        as_system = self.tr("As this computer has it ({name})").format(name=languages.name(languages.system()))
        choices = [("", as_system), *((code, languages.name(code)) for code in languages.available())]
        self._languages += (back, line, self._later)
        self._languages += [self._language(*each) for each in choices]

    def _show_entries(self) -> None:
        self._show_rows(self._offered)
        self.language_button.setFocus()

    def _language(self, code: str, text: str) -> Button:
        is_current = code == self._chosen
        made = self.add(text, f"language_{code or 'system'}")
        made.setProperty("indented", not is_current)
        if is_current:
            made.show_sign("tick", SIDE)  # in every print: it says which one it is
        made.setCheckable(True)
        made.setChecked(is_current)
        made.clicked.connect(lambda: self.language_chosen.emit(code))
        return made


class SidebarFoot(QFrame):
    """A quiet line that opens a menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebarFoot")
        self.button = button(self.tr("&Help"), "helpButton", "quiet")
        self.button.show_icon("help")
        self.menu = HelpMenu(self.button)
        self.button.clicked.connect(self.menu.open)
        self.note = Banner("languageNote", "small")
        self._column = column_in(self, self.note, self.button, spacing=4)
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
        self.note.say(text)
