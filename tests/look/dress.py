"""The clothes that a state is looked at in: schemes, print and languages."""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from netrex_gui.gui import languages
from netrex_gui.gui.look import theme
from netrex_gui.gui.look.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours, high_contrast

FACE = "Noto Sans"


def schemes() -> dict[str, Colours]:
    """Return the colours of each scheme by its name, two of them those of a system."""
    return {
        "light": LIGHT,
        "dark": DARK,
        "light contrast": LIGHT_CONTRAST,
        "dark contrast": DARK_CONTRAST,
        "system, dark": high_contrast(_system("#202020", "#ffffff", "#8ee3f0", "#263b50", "#a6a6a6"), dark=True),
        "system, light": high_contrast(_system("#fffaef", "#3d3d3d", "#903909", "#fff5e3", "#676767"), dark=False),
    }


def _system(page: str, text: str, accent: str, on_accent: str, disabled: str) -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Base), page),
        ((role.WindowText, role.Text), text),
        ((role.Highlight,), accent),
        ((role.HighlightedText,), on_accent),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, role.WindowText, QColor(disabled))
    return palette


def app() -> QApplication:
    """Start Qt, or have it go on."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


def start(points: int = 11, language: str = "en") -> None:
    """Have everything that is made from now on in print of this size and in this language."""
    started = app()
    started.setStyle("Fusion")
    started.setCursorFlashTime(0)
    started.setFont(QFont(FACE, points))
    languages.install(started, language)
    theme.apply_colours(started, LIGHT)
