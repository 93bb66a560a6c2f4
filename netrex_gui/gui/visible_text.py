"""Text from outside, made fit to be seen: nothing in it can hide or turn the text around it."""

import unicodedata

_KEPT = frozenset("\n")
_HIDING_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def visible(untrusted_text: str) -> str:
    """Return the text with control, format and bidirectional characters written out as their code points."""
    return "".join(
        character
        if character in _KEPT or unicodedata.category(character) not in _HIDING_CATEGORIES
        else f"⟨U+{ord(character):04X}⟩"
        for character in untrusted_text
    )
