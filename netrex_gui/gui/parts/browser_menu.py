"""The menu of the browsers beside a button that opens one: the other browsers, and a private window of each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from netrex_gui.gui.look.icons import SMALL_SIDE
from netrex_gui.gui.parts.background import in_thread
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.layouts import row_in
from netrex_gui.gui.parts.widgets import set_kind, set_look
from netrex_gui.texts.untrusted import visible

if TYPE_CHECKING:
    from netrex_gui.system.installed_browsers import InstalledBrowser

_LONGEST_NAME = 60
_ANY_WIDTH = (1 << 24) - 1
"""What Qt calls QWIDGETSIZE_MAX."""


class BrowserChoice(Button):
    """An arrow with a menu of the installed browsers, which are looked for once the person comes near it.

    Its place does not depend on what is found. Signals: `chosen` with an InstalledBrowser, and whether its window is
    to be private.
    """

    chosen = Signal(object, bool)

    def __init__(self, name: str = "chooseBrowserButton") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Open in another browser"))
        self.setToolTip(self.accessibleName())
        self.setAutoDefault(True)
        self.setProperty("kind", "")
        self.setProperty("menu", "browsers")
        self.show_sign("unfolded", SMALL_SIDE)
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self.look)
        self.setMenu(self.choices)
        self._has_looked = False

    def look(self) -> None:
        """Look in a thread for what is installed, once, and offer it."""
        if not self._has_looked:
            self._has_looked = True
            self._say(self.tr("Looking for browsers…"))
            in_thread(self, _installed, self.show_browsers)

    def show_name(self, shown: bool) -> None:
        """Say in words what the button is for, or be no more than an arrow beside the one that it belongs to."""
        self.setText(self.accessibleName() if shown else "")
        set_look(self, "menu", "" if shown else "browsers")
        if shown:  # Qt keeps what a style said that holds no longer
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)

    def show_browsers(self, browsers: "tuple[InstalledBrowser, ...]") -> None:
        """Offer these browsers, each with its private window where it has one."""
        self._has_looked = True
        self.choices.clear()
        for each in browsers:
            name = visible(each.name)[:_LONGEST_NAME].replace("&", "&&")
            self._offer(name, each, private=False)
            if each.private_command:
                self._offer(self.tr("{browser}, private window").format(browser=name), each, private=True)
        if not browsers:
            self._say(self.tr("No other browser was found."))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look in time for the press that may follow."""
        super().enterEvent(event)
        self.look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look in time for the key that may follow."""
        super().focusInEvent(event)
        self.look()

    def _say(self, text: str) -> None:
        self.choices.clear()
        self.choices.addAction(text).setEnabled(False)

    def _offer(self, text: str, browser: "InstalledBrowser", private: bool) -> None:
        self.choices.addAction(text).triggered.connect(lambda: self.chosen.emit(browser, private))


class SplitButton(QWidget):
    """A button that opens the system's browser, and joined to it the menu of the others; each has its own focus."""

    def __init__(self, main: Button, choice: BrowserChoice) -> None:
        super().__init__()
        self.main, self.choice = main, choice
        set_kind(choice, str(main.property("kind")))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row_in(self, main, choice, spacing=1)
        choice.setProperty("side", "right")
        self._join()

    def event(self, event: QEvent) -> bool:
        """Look again whether there is a menu to be joined to."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._join()
        return super().event(event)

    def _join(self) -> None:
        set_look(self.main, "side", "" if self.choice.isHidden() else "left")


def _installed() -> "tuple[InstalledBrowser, ...]":
    from netrex_gui.system.installed_browsers import installed_browsers

    return installed_browsers()
