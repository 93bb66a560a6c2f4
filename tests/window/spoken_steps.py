"""What a screen reader says of a part of the window, and what a person who hears it would miss."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

INPUTS = (QLineEdit, QComboBox, QSpinBox, QPlainTextEdit)
WITHOUT_LABEL = {"connectionName", "searchField", "pastedAddress"}
"""The title of the page, and a search, whose placeholders say what they are; and what a question asks for."""


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def name(widget: QWidget) -> str:
    return spoken(widget).text(QAccessible.Text.Name)


def problem_of(widget: QWidget) -> str:
    """Say what a person who hears a control would miss, or nothing."""
    if isinstance(widget, INPUTS) and widget.objectName() not in WITHOUT_LABEL and _is_for_input(widget):
        bound = [_plain(each) for each in _labels(widget)]
        if not any(words in _plain(widget.accessibleName()) for words in bound):
            return f"{widget.objectName()} is called {widget.accessibleName()!r} and labelled {bound}"
    shown = widget.text() if isinstance(widget, QAbstractButton) else ""
    has_words = re.search(r"\w", shown)
    if has_words and _plain(shown) not in _plain(name(widget)):  # WCAG 2.2, 2.5.3: who speaks says what is seen
        return f"{widget.objectName()} shows {shown!r} and is called {name(widget)!r}"
    return ""


def keys(shown: list[QWidget]) -> Counter[str]:
    """Count the keys that the words of these parts name."""
    texts = [part.text() for part in shown if isinstance(part, QLabel | QAbstractButton)]
    return Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text))


def read(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a screen reader reads in a widget: what has words, and nothing in it."""
    told = spoken(widget)
    parts = [told.child(number).object() for number in range(told.childCount())]
    inner = [part for part in parts if isinstance(part, QWidget) and part.isVisible()]
    for part in inner:
        yield from read(part)
    if not inner and told.text(QAccessible.Text.Name):
        yield widget


def _labels(widget: QWidget) -> list[str]:
    """Return the words of the labels that are bound to a control, as they are read."""
    related = spoken(widget).relations(QAccessible.RelationFlag.Label)
    return [other.text(QAccessible.Text.Name) for other, _ in related]


def _plain(text: str) -> str:
    """Return the words of a text, without the mark of its key."""
    return text.replace("&", "").strip().lower()


def _is_for_input(widget: QWidget) -> bool:
    """Tell what can be changed from what is there to be read, and from the parts of another control."""
    if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly():
        return False
    return not (isinstance(widget, QComboBox) and widget.isEditable()) and not widget.objectName().startswith("qt_")
