"""A sentence that stands out on a page, for as long as there is something to say."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netrex_gui.gui.parts.widgets import announce, set_kind

Say = Callable[[], str]
"""Says a sentence in the language of the moment it is called; an empty one is not shown."""


def nothing() -> str:
    """Say nothing."""
    return ""


class Notice(QLabel):
    """A tinted label with a sentence, hidden where there is none; `said` is what says it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", "notice")
        self.setObjectName(name)
        self.said = nothing
        self.hide()

    def say(self, say: Say) -> None:
        """Show a sentence, or none, and have it read out."""
        self.said, text = say, say()
        self.setText(text)
        self.setVisible(bool(text))
        announce(self, text)


class FieldMessage(Notice):
    """A sentence below a field: what is wrong with what stands there, or what was changed of it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("kind", "bad")

    def say(self, say: Say, *, is_bad: bool = True) -> None:
        """Show a sentence, or none, and have it read out."""
        set_kind(self, "bad" if is_bad else "small")
        super().say(say)
