"""The look in one place: a style sheet in the colours of the system's scheme and the sizes of its font."""

import os
import re
import sys
from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from netrex_gui import resources
from netrex_gui.gui.look.colours import DARK, LIGHT, Colours, high_contrast, is_dark

__all__ = [
    "DARK",
    "LIGHT",
    "Colours",
    "apply",
    "apply_colours",
    "apply_style_sheet",
    "current_colours",
    "is_large",
    "sp",
    "style_sheet",
    "wearer",
]

_FALLBACK_POINTS = 10.5
_COLOURS = "colours"
_USUAL_PIXELS = 15
"""The height of the print that the sizes of the look are made for."""
_LARGE = 1.5


class StyleSheet(QObject):
    """The style sheet of the look. Signals: `changed` with another one."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def set_text(self, text: str) -> None:
        """Take another one, for all that it was applied to."""
        self.text = text
        self.changed.emit(text)


style_sheet = StyleSheet()


def apply(app: QApplication) -> None:
    """Give the app its look, and give it anew whenever the system's scheme or contrast changes."""
    system = QPalette(app.palette())
    app.setCursorFlashTime(0)  # a caret that blinks would wake an idle app twice a second
    _set_readable_font(app)

    def follow_system() -> None:
        apply_colours(app, _colours(system))

    follow_system()
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(follow_system)
    hints.accessibility().contrastPreferenceChanged.connect(follow_system)


def apply_colours(app: QApplication, colours: Colours) -> None:
    """Set the palette of the app and the style sheet, in these colours and the size of its font."""
    app.setProperty(_COLOURS, colours)
    app.setPalette(_palette(colours))
    style_sheet.set_text(_style_sheet(colours, app.font().pointSizeF()))


def apply_style_sheet(part: QWidget) -> None:
    """Give a part of the window, with all that is in it, the style sheet, and another one when the scheme changes.

    Of the whole app Qt would take ten times as long for that, and it keeps 7 KB for each widget, also for those that
    are not shown yet.
    """
    part.setStyleSheet(style_sheet.text)
    style_sheet.changed.connect(part.setStyleSheet)


def wearer(part: QWidget) -> QWidget:
    """Return what a part of the window has the style sheet from."""
    while not part.styleSheet() and (above := part.parentWidget()):
        part = above
    return part


def current_colours() -> Colours:
    """Return the colours of the app at this moment, for what no style sheet reaches."""
    app = QGuiApplication.instance()
    colours = app.property(_COLOURS) if app else None
    return colours if isinstance(colours, Colours) else LIGHT


def sp(pixels: float) -> int:
    """Return a size in pixels that grows with the person's print; it is given as for usual print."""
    return round(pixels * _times())


def is_large() -> bool:
    """Tell whether the print is so large that words need the room of everything else."""
    return _times() >= _LARGE


def _times() -> float:
    return max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / _USUAL_PIXELS)


def _colours(system: QPalette) -> Colours:
    hints = QGuiApplication.styleHints()
    scheme = hints.colorScheme()
    dark = is_dark(system) if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return high_contrast(system, dark)
    return DARK if dark else LIGHT


def _set_readable_font(app: QApplication) -> None:
    """Where there is no desktop to tell a size, Qt's own fallback is small print."""
    font = app.font()
    if sys.platform == "linux" and not os.environ.get("XDG_CURRENT_DESKTOP"):
        font.setPointSizeF(max(font.pointSizeF(), _FALLBACK_POINTS))
        app.setFont(font)


def _style_sheet(colours: Colours, points: float) -> str:
    sizes = {
        "size": points,
        "host": points * 1.8,
        "title": points * 1.57,
        "badge": points * 1.4,
        "clock": points * 1.2,
        "label": points * 0.93,
    }
    members = {
        **asdict(colours),
        **{name: f"{value:.1f}" for name, value in sizes.items()},
        "face": QFontInfo(QGuiApplication.font()).family(),
        "mono": QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(),
        "look": resources.path("look"),
    }
    text = Template(resources.read("look/style.qss")).substitute(members)
    return re.sub(r"\b(\d+)sp(-\d+)?\b", lambda found: f"{sp(int(found[1])) + int(found[2] or 0)}px", text)


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(colours.field), QColor(colours.page))
    for roles, colour in (
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.Window,), colours.page),
        ((role.Base, role.Button, role.ToolTipBase), colours.field),
        ((role.AlternateBase,), colours.sidebar),
        ((role.Highlight, role.Accent, role.Link), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.PlaceholderText,), colours.secondary),
        ((role.Mid,), colours.line),
        ((role.Midlight,), colours.tint),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for disabled in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(colours.disabled))
    return palette
