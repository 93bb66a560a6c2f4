"""What *Help* opens: a menu of the pages of help, and of the languages."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from netrex_gui.gui import languages
from netrex_gui.gui.look.icons import SIDE
from netrex_gui.gui.parts.buttons import MENU_STEPS, Button, MenuEntry
from netrex_gui.gui.parts.widgets import label, rule

_PADDING, _GAP = 6, 6
_BESIDE = (10, 6, 10, 6)
_KEYS = Qt.Key


class HelpMenu(QFrame):
    """Covers the window while it is open, so that a click beside its panel closes it and does nothing else.

    Assistive tools see no menu of Qt's own, but this one: it is made of buttons. `is_free` tells whether another
    language can be had at once. Signals: `closed` by a key or a click; one for each page of help; `language_chosen`
    with its code, which is empty for the system's language.
    """

    closed = Signal()
    guide_requested = Signal()
    practice_requested = Signal()
    check_requested = Signal()
    own_key_requested = Signal()
    about_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setObjectName("helpMenuGround")
        self.hide()
        self._ground = self._opener = owner
        self.panel = QFrame(self)
        self.panel.setObjectName("helpMenu")
        self._rows = QVBoxLayout(self.panel)
        self._rows.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self._rows.setSpacing(0)
        self.is_free: Callable[[], bool] = lambda: True
        self._chosen = ""
        self._make_entries()
        self._languages: list[QWidget] = []
        self._offered: Sequence[QWidget] = self._entries
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _make_entries(self) -> None:
        guide, practice = self.tr("Step-by-step guide"), self.tr("Try it without an account")
        check, own_key = self.tr("Check my setup"), self.tr("My key for sealed tokens")
        self.guide_button = self._page(guide, "guideButton", "guide", self.guide_requested)
        self.practice_button = self._page(practice, "practiceButton", "play", self.practice_requested)
        self.check_button = self._page(check, "checkSetupButton", "pulse", self.check_requested)
        self.own_key_button = self._page(own_key, "ownKeyButton", "key", self.own_key_requested)
        self.language_button = self._entry("", "languageButton", "globe")
        self.language_button.clicked.connect(self._show_languages)
        self.about_button = self._page(self.tr("About this app"), "aboutButton", "info", self.about_requested)
        self._pages = (
            *(self.guide_button, self.practice_button, self.check_button),
            *(self.own_key_button, self.about_button),
        )
        self._entries = (*self._pages[:-1], self.language_button, self.about_button)

    def _page(self, text: str, name: str, sign: str, wanted: SignalInstance) -> Button:
        made = self._entry(text, name, sign)
        made.clicked.connect(partial(self._leave_for, wanted))
        return made

    def _entry(self, text: str, name: str, sign: str) -> Button:
        made = MenuEntry(text)
        made.setObjectName(name)
        made.setProperty("kind", "entry")
        made.setAccessibleName(text)
        made.setAutoDefault(True)
        if sign:
            made.show_icon(sign)
        self._rows.addWidget(made)
        return made

    def show_language(self, chosen: str, code: str) -> None:
        """Name the window's language; `chosen` is empty where it is the system's."""
        text = self.tr("Language: {name}").format(name=languages.name(code))
        self.language_button.setText(text)
        self.language_button.setAccessibleName(text)
        self._chosen = chosen

    def offer_other_ways(self, offered: bool) -> None:
        """Offer what leads away from what the person was sent here for, or not."""
        about_this = (self.check_button, self.language_button, self.about_button)
        self._offered = self._entries if offered else about_this

    def let_pages_come(self, may_come: bool) -> None:
        """Say whether a page may take the place of the one that is shown; a language can be chosen at any time."""
        for each in self._pages:
            each.setEnabled(may_come)

    def open(self, ground: QWidget, opener: QWidget) -> None:
        """Show the entries on this ground, above what opened them, with the keyboard at the first."""
        if self.parentWidget() is not ground:
            self.setParent(ground)
            ground.installEventFilter(self)
        self._ground, self._opener = ground, opener
        self._show_rows(self._offered)

    def close_menu(self) -> None:
        """Hide the menu, and say so."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the button once the window has laid itself out in another size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape to the menu: elsewhere it cancels."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == _KEYS.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the entries, round and round, or close."""
        key = event.key()
        if key == _KEYS.Key_Escape:
            self.close_menu()
        elif key in MENU_STEPS:
            self._step(MENU_STEPS[key])
        elif key in {_KEYS.Key_Home, _KEYS.Key_End}:
            self._stops()[0 if key == _KEYS.Key_Home else -1].setFocus()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_menu()

    def _step(self, by: int) -> None:
        stops = self._stops()
        at = next((place for place, each in enumerate(stops) if each.hasFocus()), -1 if by > 0 else 0)
        stops[(at + by) % len(stops)].setFocus()

    def _stops(self) -> list[Button]:
        shown = [each for each in self.panel.findChildren(Button) if each.isVisible() and each.isEnabled()]
        return sorted(shown, key=lambda each: each.y())

    def _follow_focus(self, _old: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self.isVisible() and not self.isAncestorOf(focused):
            self.hide()  # the keyboard is elsewhere already

    def _leave_for(self, wanted: SignalInstance) -> None:
        self.close_menu()
        wanted.emit()

    def _show_rows(self, rows: Sequence[QWidget]) -> None:
        for each in (*self._entries, *self._languages):
            each.setVisible(each in rows)
        self.show()
        self.raise_()
        self._place()
        self._stops()[0].setFocus(Qt.FocusReason.PopupFocusReason)  # the languages can always be had

    def _place(self) -> None:
        """Stand above the button, within the window."""
        self.setGeometry(self._ground.rect())
        size, corner = self.panel.sizeHint().boundedTo(self.size()), self._opener.mapTo(self._ground, QPoint())
        self.panel.setGeometry(QRect(QPoint(corner.x(), max(0, corner.y() - _GAP - size.height())), size))

    def _show_languages(self) -> None:
        if not self._languages:
            self._list_languages()
        self._later.setVisible(not self.is_free())
        self._show_rows([each for each in self._languages if each is not self._later or not self.is_free()])
        next(each for each in self._stops() if each.isChecked()).setFocus()

    def _list_languages(self) -> None:
        back = self._entry(self.tr("Language"), "languageBackButton", "back")
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
        made = self._entry(text, f"language_{code or 'system'}", "")
        made.setProperty("indented", not is_current)
        if is_current:
            made.show_sign("tick", SIDE)  # in every print: it says which one it is
        made.setCheckable(True)
        made.setChecked(is_current)
        made.clicked.connect(lambda: self._choose(code))
        return made

    def _choose(self, code: str) -> None:
        self.close_menu()
        self.language_chosen.emit(code)
