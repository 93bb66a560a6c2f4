"""A hand-over as it was copied out of a mail: quoted, indented, with other words around it."""

import re

from netrex_gui.hand_over.connection_file import FORMAT
from netrex_gui.hand_over.recognition import LONGEST, Handed, recognised

_QUOTED = re.compile(r"[ \t\xa0]*>[> \t\xa0]*")


def pasted(untrusted_text: str) -> bytes:
    """Return what was sent, without what a mail program put around it; nothing within its words is changed.

    Only so much is put right as has no second meaning: a line of JSON begins with neither a blank nor a quotation mark
    of mail, and nothing of it stands before its first brace or after its last one. Armour is found by its reader.
    """
    text = untrusted_text[: LONGEST + 1]
    if FORMAT.type in text and "{" in text and "}" in text and "-----BEGIN" not in text.partition("{")[0]:
        text = _without_mail(text)
    return text.encode("utf-8", "surrogatepass")  # half a character is for the reader to refuse


def is_sent(untrusted_text: str) -> bool:
    """Tell whether a text is meant to be a hand-over, in whatever state."""
    return recognised(untrusted_text[: LONGEST + 1].encode("utf-8", "surrogatepass")) is not Handed.NEITHER


def _without_mail(text: str) -> str:
    lines = text.splitlines()
    first = next(place for place, line in enumerate(lines) if "{" in line)
    last = max(place for place, line in enumerate(lines) if "}" in line)
    inside = lines[first : last + 1]
    if all(_QUOTED.match(line) for line in inside if line.strip()):
        inside = [_QUOTED.sub("", line, count=1) for line in inside]
    whole = "\n".join(line.lstrip(" \t\xa0") for line in inside)
    return whole[whole.find("{") : whole.rfind("}") + 1]
