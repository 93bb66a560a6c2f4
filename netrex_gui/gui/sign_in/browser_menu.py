"""The menu beside *Open browser again*: the other browsers, and a private window of each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from netrex_gui.gui.parts.background import in_thread
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.parts.widgets import set_kind

if TYPE_CHECKING:
    from netrex_gui.system.installed_browsers import InstalledBrowser

_LONGEST_NAME = 60
_ANY_WIDTH = (1 << 24) - 1
"""What Qt calls QWIDGETSIZE_MAX."""


class BrowserChoice(Button):
    """A button with a menu of the installed browsers; hidden while none is known.

    Signals: `chosen` with an InstalledBrowser, and whether its window is to be private.
    """

    chosen = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chooseBrowserButton")
        self.setAccessibleName(self.tr("Open in another browser"))
        self.setToolTip(self.accessibleName())
        self.setAutoDefault(True)
        self.setProperty("kind", "")
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.withdraw()

    def look(self) -> None:
        """Look in a thread for what is installed, and offer it."""
        self._is_wanted = True
        in_thread(self, _installed, self.show_browsers)

    def withdraw(self) -> None:
        """Offer nothing any more, even if browsers are found later."""
        self._is_wanted = False
        self.hide()

    def show_name(self, shown: bool) -> None:
        """Say in words what the button is for, or be no more than an arrow beside the one that it belongs to."""
        self.setText(self.accessibleName() if shown else "")
        set_kind(self, "named" if shown else "")
        if shown:  # Qt keeps what a style said that holds no longer
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)

    def show_browsers(self, browsers: "tuple[InstalledBrowser, ...]") -> None:
        """Offer these browsers, each with its private window where it has one."""
        self.choices.clear()
        for each in browsers:
            name = visible(each.name)[:_LONGEST_NAME].replace("&", "&&")
            self._offer(name, each, private=False)
            if each.private_command:
                self._offer(self.tr("{browser}, private window").format(browser=name), each, private=True)
        self.setVisible(self._is_wanted and bool(browsers))

    def _offer(self, text: str, browser: "InstalledBrowser", private: bool) -> None:
        self.choices.addAction(text).triggered.connect(lambda: self.chosen.emit(browser, private))


def _installed() -> "tuple[InstalledBrowser, ...]":
    from netrex_gui.system.installed_browsers import installed_browsers

    return installed_browsers()
