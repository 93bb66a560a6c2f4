"""A file's name that every system takes, made of a name that a person gave to something."""

import unicodedata

_LONGEST = 60
_NOT_ON_WINDOWS = frozenset('<>:"/\\|?*')
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(10))})


def file_name(untrusted_name: str, otherwise: str, suffix: str) -> str:
    """Return the name with what no file may have in it taken out, or `otherwise` where nothing is left, and a suffix.

    Neither a folder nor a character that cannot be seen is left in it.
    """
    normal = unicodedata.normalize("NFC", untrusted_name)
    kept = "".join(" " if _is_odd(each) else each for each in normal)
    stem = " ".join(kept.split())[:_LONGEST].strip(". ")
    if stem.partition(".")[0].strip().upper() in _RESERVED:  # no such file can be made on Windows
        stem = ""
    return f"{stem or otherwise}{suffix}"


def _is_odd(character: str) -> bool:
    return character in _NOT_ON_WINDOWS or unicodedata.category(character)[0] in "CZ"
