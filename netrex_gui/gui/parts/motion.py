"""Whether anything in the window may move."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from netrex_gui.gui.parts.background import Background
from netrex_gui.system.desktop_settings import wants_less_motion


def ask(background: Background, tell: Callable[[bool], None]) -> None:
    """Tell whether anything may move: at once where Qt knows that it may not, or when the desktop has answered."""
    hints = QGuiApplication.styleHints()  # held on to: with it goes what is asked of it
    preference = hints.accessibility().property("motionPreference")  # since Qt 6.12
    if preference is not None and preference.value:
        tell(False)
    else:
        background.run(wants_less_motion, lambda less: tell(not less), lambda _: tell(False))
