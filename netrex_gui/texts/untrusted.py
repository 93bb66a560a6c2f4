"""Text from outside, made fit to be seen: nothing in it can hide or turn the text around it."""

from netrex_gui.oauth.client import SHOWING_NOTHING

_HIDING_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def visible(untrusted_text: str) -> str:
    """Return the text with control, format and bidirectional characters written out as their code points."""
    if untrusted_text.isascii() and untrusted_text.isprintable():
        return untrusted_text
    from unicodedata import category  # late, and once for a text: many need no look into its tables

    return "".join(f"⟨U+{ord(each):04X}⟩" if _hides(each, category(each)) else each for each in untrusted_text)


def _hides(character: str, category: str) -> bool:
    return character != "\n" and (character in SHOWING_NOTHING or category in _HIDING_CATEGORIES)
