"""A label for text from outside, which wraps within long words: texts/untrusted.py makes that fit to be seen."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_LONG = re.compile(r"\S{24,}")
_PIECE = 8
_MAY_BREAK = "\u200b"


class UntrustedLabel(QLabel):
    """Shows plain text that wraps, within a word as well where the word is long: a host without a blank, a name.

    `text` returns what was set, without the places where it may break.
    """

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.setObjectName(name)
        self._text = ""
        self.setProperty("kind", kind)

    def setText(self, text: str) -> None:
        """Show a text, in which everything that hides has been made visible before."""
        self._text = text
        shown = _LONG.sub(lambda word: _MAY_BREAK.join(_pieces(word[0])), text)
        is_whole = shown == text
        super().setText(shown)
        self.setAccessibleName("" if is_whole else text)
        flags = Qt.TextInteractionFlag  # what is copied must be what was sent
        self.setTextInteractionFlags(flags.TextSelectableByMouse if is_whole else flags.NoTextInteraction)

    def text(self) -> str:
        """Return the text."""
        return self._text


def _pieces(word: str) -> list[str]:
    return [word[place : place + _PIECE] for place in range(0, len(word), _PIECE)]
