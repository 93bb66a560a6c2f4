"""Layouts that are filled as they are made: parts from top to bottom, or from left to right."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Part = QWidget | QLayout | int
"""What a layout is filled with; a number is a gap of so many pixels, beyond the spacing."""

_Layout = TypeVar("_Layout", bound=QBoxLayout)
_Edges = tuple[int, int, int, int]
_NO_EDGES = (0, 0, 0, 0)


def fill(layout: _Layout, *parts: Part) -> _Layout:
    """Put parts into a layout, in the order in which they are read."""
    for part in parts:
        if isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout


def column_of(*parts: Part, spacing: int) -> QVBoxLayout:
    """Make a column for another layout."""
    made = QVBoxLayout()
    made.setSpacing(spacing)
    return fill(made, *parts)


def column_in(whole: QWidget, *parts: Part, spacing: int | None = None, edges: _Edges = _NO_EDGES) -> QVBoxLayout:
    """Lay a widget out as a column; `edges` are kept free at its left, above, at its right and below."""
    return fill(_edged(QVBoxLayout(whole), spacing, edges), *parts)


def row_in(whole: QWidget, *parts: Part, spacing: int | None = None, edges: _Edges = _NO_EDGES) -> QHBoxLayout:
    """Lay a widget out as a row; without a `spacing` it is the style's."""
    return fill(_edged(QHBoxLayout(whole), spacing, edges), *parts)


def set_beside(layout: QBoxLayout, beside: bool) -> None:
    """Have the parts of a layout stand side by side, or else below each other."""
    layout.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


def _edged(layout: _Layout, spacing: int | None, edges: _Edges) -> _Layout:
    layout.setContentsMargins(*edges)
    if spacing is not None:
        layout.setSpacing(spacing)
    return layout
