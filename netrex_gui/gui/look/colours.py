"""The colours of each scheme, by role."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from netrex_gui.gui.look import GROUNDS

_STRONG, _READABLE, _VISIBLE = 7.0, 4.5, 3.0
_DARKEST_CURVED = 0.04045
_Role = QPalette.ColorRole


@dataclass(frozen=True)
class Colours:
    """The colours of one scheme, by role.

    `line` parts and adorns, `outline` is the edge of what can be used and is to be seen on every ground; `shade` names
    the scheme, and `check` whether a check mark on the accent is `light` or `dark`.
    """

    page: str
    sidebar: str
    text: str
    secondary: str
    disabled: str
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
    check: str


LIGHT = Colours(
    page=GROUNDS["light"],
    sidebar="#f4f6f8",
    text="#1b1f24",
    secondary="#57606a",
    disabled="#69727c",
    line="#d0d7de",
    outline="#7d8590",
    field="#ffffff",
    accent="#0b6e6e",
    accent_hover="#095a5a",
    on_accent="#ffffff",
    tint="#e6f2f2",
    good="#17752f",
    good_tint="#e9f6ec",
    bad="#b42318",
    bad_tint="#fdeceb",
    caution="#7a4d00",
    shade="light",
    check="light",
)
DARK = Colours(
    page=GROUNDS["dark"],
    sidebar="#16181c",
    text="#e9ecef",
    secondary="#a5adb8",
    disabled="#8b949e",
    line="#3a4048",
    outline="#7d8590",
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
    check="dark",
)
LIGHT_CONTRAST = Colours(
    page="#ffffff",
    sidebar="#ffffff",
    text="#000000",
    secondary="#2b3138",
    disabled="#57606a",
    line="#57606a",
    outline="#000000",
    field="#ffffff",
    accent="#004f4f",
    accent_hover="#003838",
    on_accent="#ffffff",
    tint="#dff0f0",
    good="#0a5522",
    good_tint="#ffffff",
    bad="#8c1208",
    bad_tint="#ffffff",
    caution="#573600",
    shade="light",
    check="light",
)
DARK_CONTRAST = Colours(
    page="#000000",
    sidebar="#000000",
    text="#ffffff",
    secondary="#dbe1e7",
    disabled="#a5adb8",
    line="#a5adb8",
    outline="#ffffff",
    field="#000000",
    accent="#7feaea",
    accent_hover="#a8f2f2",
    on_accent="#000000",
    tint="#16393b",
    good="#8ff0ab",
    good_tint="#000000",
    bad="#ffb8b0",
    bad_tint="#000000",
    caution="#ffda8a",
    shade="dark",
    check="dark",
)


def high_contrast(system: QPalette, dark: bool) -> Colours:
    """Return the system's own colours where they are a high contrast, as on Windows, or else ours for the scheme."""
    pairs = (
        (_Role.WindowText, _Role.Window, _STRONG),
        (_Role.Text, _Role.Base, _STRONG),
        (_Role.HighlightedText, _Role.Highlight, _READABLE),
        (_Role.Highlight, _Role.Window, _VISIBLE),
    )
    if all(contrast(system.color(one), system.color(other)) >= least for one, other, least in pairs):
        return _of_the_system(system)
    return DARK_CONTRAST if dark else LIGHT_CONTRAST


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette has light words on a dark ground."""
    return palette.color(_Role.Window).lightness() < palette.color(_Role.WindowText).lightness()


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= _DARKEST_CURVED else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _of_the_system(palette: QPalette) -> Colours:
    text, page = palette.color(_Role.WindowText).name(), palette.color(_Role.Window).name()
    accent, on_accent = palette.color(_Role.Highlight).name(), palette.color(_Role.HighlightedText).name()
    on_accent_is_dark = palette.color(_Role.HighlightedText).lightness() < palette.color(_Role.Highlight).lightness()
    return Colours(
        page=page,
        sidebar=page,
        text=text,
        secondary=text,
        disabled=palette.color(QPalette.ColorGroup.Disabled, _Role.WindowText).name(),
        line=text,
        outline=text,
        field=palette.color(_Role.Base).name(),
        accent=accent,
        accent_hover=accent,
        on_accent=on_accent,
        tint=page,
        good=text,
        good_tint=page,
        bad=text,
        bad_tint=page,
        caution=text,
        shade="dark" if is_dark(palette) else "light",
        check="dark" if on_accent_is_dark else "light",
    )
