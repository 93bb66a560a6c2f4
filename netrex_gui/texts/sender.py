"""How whoever sent a connection is spoken of, and what came from them shown."""

import re

from netrex_gui.store.connection import Connection
from netrex_gui.texts.language import translate
from netrex_gui.texts.untrusted import visible

_WORD = re.compile(r"&|[^\W_]+(?:['’&-][^\W_]+)*,?|(?:[^\W_]{1,3}\.)+,?")  # or what is short for one: s.r.o.
_OURS = re.compile("netrex|token|portal", re.IGNORECASE)
_MOST_WORDS, _LONGEST_PLAIN = 4, 40
_QUOTES = re.compile('["“”„‟«»]')
_LONGEST_NAME = 100
_LONGEST_LINE = 500


def named(untrusted_name: str) -> str:
    """Return a name as it is spoken; in quotes whatever may be more than one, or one of the app's own."""
    name = untrusted_name.strip()
    words = name.split(" ")
    is_plain = len(name) <= _LONGEST_PLAIN and len(words) <= _MOST_WORDS and all(map(_WORD.fullmatch, words))
    is_plain = is_plain and not _OURS.search(name) and not _looks_alike(name)
    return name if is_plain and visible(name) == name else quoted(untrusted_name)


def _looks_alike(name: str) -> bool:
    import unicodedata  # late, as in visible

    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in name if letter.isalpha()}
    return len(scripts) > 1 or unicodedata.normalize("NFKC", name) != name


def quoted(untrusted_name: str) -> str:
    """Return a name in quotes that it cannot close: it may be a sentence that would pass for one of the app's own."""
    return translate("Quote", "“{name}”").format(name=_QUOTES.sub("'", visible(untrusted_name)))


def note(untrusted_note: str) -> str:
    """Return what the sender wrote, without gaps by which a part of it would seem to stand on its own."""
    lines = (line.rstrip() for line in visible(untrusted_note).strip().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def sender(connection: Connection) -> str:
    """Name whoever sent a connection, as it claims, as the one who does something."""
    name = _name(connection)
    if not name:
        return translate("Sender", "whoever sent you this connection")
    return translate("Sender", "“{name}”").format(name=name)


def to_sender(connection: Connection) -> str:
    """Name whoever sent a connection, as it claims, as the one to whom something is sent."""
    name = _name(connection)
    if not name:
        return translate("Sender", "to whoever sent you this connection")
    return translate("Sender", "to “{name}”").format(name=name)


def _name(connection: Connection) -> str:
    name = visible(connection.sender_name.strip())[:_LONGEST_NAME]
    return _QUOTES.sub("'", name)  # it cannot close the quotes it is put in


def in_one_line(text: str) -> str:
    """Return a text of a connection or of the system in one line that is not too long, with nothing hidden."""
    return visible(text.replace("\n", " "))[:_LONGEST_LINE]
