"""The commands that people know from other programs, each with the system's own keys for it, and the menu bar."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.sidebar.sidebar import Sidebar

translate = QCoreApplication.translate
_Keys = QKeySequence.StandardKey
_Role = QAction.MenuRole


class Commands(QObject):
    """What the window can be told by keys and, where there is one, by the menu bar.

    Each command does what the button of that name does, so that it does nothing where the button is off; `paste` opens
    what is on the clipboard, `prepare` prepares the connection for somebody else, `cancel` ends what is under way.
    """

    def __init__(
        self,
        owner: QWidget,
        sidebar: Sidebar,
        form: ConnectionForm,
        paste: Callable[[], None],
        prepare: Callable[[], None],
        cancel: Callable[[], None],
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self.new = self._command(self.tr("New connection"), sidebar.new_button.click, _Keys.New)
        self.save = self._command(self.tr("Save"), form.save_button.click, _Keys.Save)
        self.open_sent = self._command(self.tr("Open what you were sent"), sidebar.open_sent_button.click, _Keys.Open)
        self.paste_sent = self._command("", paste, _Keys.Paste)
        self.prepare = self._command(self.tr("Prepare for somebody else"), prepare)
        self.search = self._command(self.tr("Find"), sidebar.go_to_search, _Keys.Find)
        self.close = self._command(self.tr("Close the window"), self._leave, _Keys.Close)
        self.guide = self._command(self.tr("Step-by-step guide"), sidebar.guide_button.click, _Keys.HelpContents)
        self.practice = self._command(self.tr("Try it without an account"), sidebar.practice_button.click)
        self.check = self._command(self.tr("Check my setup"), sidebar.check_button.click)
        self.about = self._command(self.tr("About Netrex Token"), sidebar.about_button.click, role=_Role.AboutRole)
        self.quit = self._command(self.tr("Quit Netrex Token"), self._leave, _Keys.Quit, "Ctrl+Q", _Role.QuitRole)
        self.cancel = self._command("", cancel, _Keys.Cancel)
        tell_keys(sidebar.new_button, self.new.shortcut())
        tell_keys(sidebar.open_sent_button, self.open_sent.shortcut())
        tell_keys(form.save_button, self.save.shortcut())
        tell_keys(sidebar.search_field, self.search.shortcut())
        tell_keys(sidebar.guide_button, self.guide.shortcut())

    def _leave(self) -> None:
        self._owner.window().close()

    def _command(
        self,
        text: str,
        do: Callable[[], object],
        key: QKeySequence.StandardKey | None = None,
        otherwise: str = "",
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        """Make a command; `otherwise` are its keys on a system that has none of its own for it."""
        made = QAction(text, self)
        made.setMenuRole(role)
        keys = QKeySequence.keyBindings(key) if key is not None else []
        made.setShortcuts(keys or [QKeySequence(otherwise)])
        made.triggered.connect(do)
        self._owner.addAction(made)
        return made


def tell_keys(control: QWidget, keys: QKeySequence) -> None:
    """Say in a control's tooltip which keys do the same."""
    control.setToolTip(f"{control.accessibleName()} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")


def install_menu_bar(owner: QWidget, commands: Commands, platform: str = sys.platform) -> QMenuBar | None:
    """Make the menu bar at the top of the screen on macOS, where every program has one; elsewhere the window has all.

    Qt moves About and Quit to the menu that has the app's name.
    """
    if platform != "darwin":
        return None
    bar = QMenuBar(owner)
    connection = bar.addMenu(translate("Menu", "Connection"))
    connection.addActions([commands.new, commands.open_sent, commands.save, commands.prepare, commands.search])
    connection.addSeparator()
    connection.addActions([commands.close, commands.quit])
    helping = bar.addMenu(translate("Menu", "Help"))
    helping.addActions([commands.guide, commands.practice, commands.check, commands.about])
    return bar
