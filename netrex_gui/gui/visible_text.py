"""Text from outside, made fit to be seen: nothing in it can hide or turn the text around it."""

_KEPT = frozenset("\n")
_HIDING_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and signs that show nothing."""


def visible(untrusted_text: str) -> str:
    """Return the text with control, format and bidirectional characters written out as their code points."""
    return "".join(f"⟨U+{ord(each):04X}⟩" if _hides(each) else each for each in untrusted_text)


def _hides(character: str) -> bool:
    if character in _KEPT or " " <= character <= "~":
        return False
    import unicodedata  # late: most texts need no look into its tables

    return character in _BLANK or unicodedata.category(character) in _HIDING_CATEGORIES
