"""The menu bar at the top of the screen, on macOS, where every program has one; elsewhere the window has it all."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.window.actions import Commands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

translate = QCoreApplication.translate


def install(owner: QWidget, commands: Commands, platform: str = sys.platform) -> "QMenuBar | None":
    """Make the menu bar where it is the custom. Qt moves About and Quit to the menu that has the app's name."""
    if platform != "darwin":
        return None
    from PySide6.QtWidgets import QMenuBar

    bar = QMenuBar(owner)
    connection = bar.addMenu(translate("Menu", "Connection"))
    connection.addActions([commands.new, commands.open_sent, commands.save, commands.prepare, commands.search])
    connection.addSeparator()
    connection.addActions([commands.close, commands.quit])
    helping = bar.addMenu(translate("Menu", "Help"))
    helping.addActions([commands.guide, commands.practice, commands.check, commands.about])
    return bar
