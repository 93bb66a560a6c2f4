"""The clothes that a state is looked at in: schemes, print and languages."""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from netrex_gui.gui import languages, theme
from netrex_gui.gui.theme import Colours

FACE = "Noto Sans"


def schemes() -> dict[str, Colours]:
    """Return the colours of each scheme by its name."""
    return {"light": theme.LIGHT, "dark": theme.DARK}


def start(points: int = 11, language: str = "en") -> QApplication:
    """Start Qt, or have it go on, with print of this size and in this language."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    app.setFont(QFont(FACE, points))
    languages.install(app, language)
    theme.dress(app, theme.LIGHT)
    return app
