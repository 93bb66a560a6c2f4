"""Text from outside, made fit to be seen: nothing in it can hide or turn the text around it."""

_KEPT = frozenset("\n")
_HIDING_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and signs that show nothing."""


def visible(untrusted_text: str) -> str:
    """Return the text with control, format and bidirectional characters written out as their code points."""
    if untrusted_text.isascii() and untrusted_text.isprintable():
        return untrusted_text
    from unicodedata import category  # late, and once for a text: many need no look into its tables

    return "".join(f"⟨U+{ord(each):04X}⟩" if _hides(each, category(each)) else each for each in untrusted_text)


def _hides(character: str, category: str) -> bool:
    return character not in _KEPT and (character in _BLANK or category in _HIDING_CATEGORIES)
