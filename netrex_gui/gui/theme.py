"""The look in one place: colours by the system's scheme, sizes by the system's font, no colour anywhere else."""

import os
import sys
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from netrex_gui import resources
from netrex_gui.gui.main_window import GROUNDS

_FALLBACK_POINTS = 10.5
_WORN = "colours"


@dataclass(frozen=True)
class Colours:
    """The colours of one scheme, by role."""

    page: str
    sidebar: str
    text: str
    secondary: str
    line: str
    outline: str
    field: str
    accent: str
    accent_hover: str
    on_accent: str
    tint: str
    good: str
    good_tint: str
    bad: str
    bad_tint: str
    caution: str
    shade: str


LIGHT = Colours(
    page=GROUNDS["light"],
    sidebar="#f4f6f8",
    text="#1b1f24",
    secondary="#57606a",
    line="#d0d7de",
    outline="#6e7781",
    field="#ffffff",
    accent="#0b6e6e",
    accent_hover="#095a5a",
    on_accent="#ffffff",
    tint="#e6f2f2",
    good="#1a7f37",
    good_tint="#e9f6ec",
    bad="#b42318",
    bad_tint="#fdeceb",
    caution="#7a4d00",
    shade="light",
)
DARK = Colours(
    page=GROUNDS["dark"],
    sidebar="#16181c",
    text="#e9ecef",
    secondary="#a5adb8",
    line="#3a4048",
    outline="#8b949e",
    field="#22262c",
    accent="#4fc3c3",
    accent_hover="#72d3d3",
    on_accent="#06262a",
    tint="#1f3436",
    good="#6fd58a",
    good_tint="#1d3526",
    bad="#ff9a8f",
    bad_tint="#42201e",
    caution="#f2c66d",
    shade="dark",
)


def apply(app: QApplication) -> None:
    """Dress the app, and dress it anew whenever the system's scheme or contrast changes."""
    system = QPalette(app.palette())
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)  # a caret that blinks would wake an idle app twice a second
    _set_readable_font(app)

    def redress() -> None:
        dress(app, _colours(system))

    redress()
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(redress)
    hints.accessibility().contrastPreferenceChanged.connect(redress)


def dress(app: QApplication, colours: Colours) -> None:
    """Dress the app in these colours."""
    app.setProperty(_WORN, colours)
    app.setPalette(_palette(colours))
    app.setStyleSheet(_style_sheet(colours, app.font().pointSizeF()))


def worn() -> Colours:
    """Return the colours that the app is dressed in, for what no style sheet reaches."""
    app = QGuiApplication.instance()
    colours = app.property(_WORN) if app else None
    return colours if isinstance(colours, Colours) else LIGHT


def icon(name: str, palette: QPalette) -> QIcon:
    """Return one of the look's icons, in the shade that is seen on this palette."""
    return QIcon(resources.path(f"look/{name}-{'dark' if _is_dark(palette) else 'light'}.svg"))


def _colours(system: QPalette) -> Colours:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return _high_contrast(system)
    if hints.colorScheme() == Qt.ColorScheme.Unknown:
        return DARK if _is_dark(system) else LIGHT
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _is_dark(palette: QPalette) -> bool:
    role = QPalette.ColorRole
    return palette.color(role.Window).lightness() < palette.color(role.WindowText).lightness()


def _set_readable_font(app: QApplication) -> None:
    """Where there is no desktop to tell a size, Qt's own fallback is small print."""
    font = app.font()
    if sys.platform == "linux" and not os.environ.get("XDG_CURRENT_DESKTOP"):
        font.setPointSizeF(max(font.pointSizeF(), _FALLBACK_POINTS))
        app.setFont(font)


def _style_sheet(colours: Colours, points: float) -> str:
    sizes = {
        "size": points,
        "title": points * 1.57,
        "badge": points * 1.4,
        "clock": points * 1.2,
        "label": points * 0.93,
        "small": points * 0.86,
    }
    members = {
        **asdict(colours),
        **{name: f"{value:.1f}" for name, value in sizes.items()},
        "mono": QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(),
        "look": resources.path("look"),
    }
    return Template(resources.read("look/style.qss")).substitute(members)


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
    palette.setColor(QPalette.ColorGroup.Disabled, role.Text, QColor(colours.secondary))
    return palette


def _high_contrast(palette: QPalette) -> Colours:
    role = QPalette.ColorRole
    text, page = palette.color(role.WindowText).name(), palette.color(role.Window).name()
    accent, on_accent = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    return Colours(
        page=page,
        sidebar=page,
        text=text,
        secondary=text,
        line=text,
        outline=text,
        field=palette.color(role.Base).name(),
        accent=accent,
        accent_hover=accent,
        on_accent=on_accent,
        tint=page,
        good=text,
        good_tint=page,
        bad=text,
        bad_tint=page,
        caution=text,
        shade="dark" if _is_dark(palette) else "light",
    )
