"""Text from outside, made fit to be seen: nothing in it can hide or turn the text around it."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_KEPT = frozenset("\n")
_HIDING_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and signs that show nothing."""
_LONG = re.compile(r"\S{24,}")
_PIECE = 8
_MAY_BREAK = "\u200b"


def visible(untrusted_text: str) -> str:
    """Return the text with control, format and bidirectional characters written out as their code points."""
    if untrusted_text.isascii() and untrusted_text.isprintable():
        return untrusted_text
    from unicodedata import category  # late, and once for a text: many need no look into its tables

    return "".join(f"⟨U+{ord(each):04X}⟩" if _hides(each, category(each)) else each for each in untrusted_text)


def _hides(character: str, category: str) -> bool:
    return character not in _KEPT and (character in _BLANK or category in _HIDING_CATEGORIES)


class UntrustedLabel(QLabel):
    """Shows plain text that wraps, within a word as well where the word is long: a host without a blank, a name.

    `text` returns what was set, without the places where it may break.
    """

    def __init__(self, kind: str, name: str) -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", kind)
        self.setObjectName(name)

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
