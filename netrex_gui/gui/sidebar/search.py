"""What is in the sidebar, and what of it a person finds by typing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from netrex_gui.store.connection import Connection
from netrex_gui.tokens.stored_token import KeptToken, TokenStatus

_MARKS = re.compile("[\u0300-\u036f]")
_WORDS = re.compile(r"\w+")
_SHORTEST_STATE = 4
"""Fewer letters, unless they are a word, stand for a name: “val” is on its way to Valašské Meziříčí as to “valid”."""

Tokens = Mapping[str, Sequence[KeptToken]]


class Entry(NamedTuple):
    """A connection, or a kept token of it; `text` is what is searched, folded.

    `heading` is what stands above a token that was found where its connection was not: it has no text.
    """

    connection: Connection
    kept: KeptToken | None
    text: str
    heading: "Entry | None" = None

    @property
    def key(self) -> tuple[str, str]:
        """Return the connection's ID and the token's, which is empty for the connection itself."""
        return self.connection.id, self.kept.id if self.kept else ""


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return a text without accents and capitals: a person who types “zdar” finds Žďár."""
    if text.isascii():
        return text.lower()
    import unicodedata  # late, as in visible_text

    return _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold()


def host(connection: Connection) -> str:
    """Return what is shown of a connection's provider URL."""
    return connection.provider_url.split("://", 1)[-1]


def entries(connections: Iterable[Connection], tokens: Tokens, searchable: bool = True) -> list[Entry]:
    """List the connections, each with its tokens after it; where nobody searches yet, the texts can wait."""
    listed: list[Entry] = []
    for connection in connections:
        text = f"{folded(connection.name)} {folded(host(connection))}" if searchable else ""
        listed.append(Entry(connection, None, text))
        if of_it := tokens.get(connection.id):
            heading = Entry(connection, None, "")
            listed += [Entry(connection, kept, f"{folded(kept.name)} {text}", heading) for kept in of_it]
    return listed


def found(listed: Sequence[Entry], typed: str, states: Mapping[TokenStatus, str], now: float) -> Sequence[Entry]:
    """Keep what has each typed word in its name, its host or its state, and the connections of such tokens.

    `states` are the words for a token's state, `now` is a Unix time.
    """
    hits = listed
    for word in folded(typed).split():
        meant = _states_of(word, states)
        hits = [
            each
            for each in hits
            if word in each.text or (meant and each.kept is not None and each.kept.status(now) in meant)
        ]
    return listed if len(hits) == len(listed) else _below_their_connections(hits)


def _below_their_connections(hits: Iterable[Entry]) -> list[Entry]:
    shown: list[Entry] = []
    last: Connection | None = None
    for entry in hits:
        if entry.connection is not last:
            last = entry.connection
            if entry.heading is not None:
                shown.append(entry.heading)
        shown.append(entry)
    return shown


def _states_of(word: str, states: Mapping[TokenStatus, str]) -> tuple[TokenStatus, ...]:
    whole = len(word) < _SHORTEST_STATE
    meant = []
    for state, words in states.items():
        each_word = _WORDS.findall(folded(words))
        if word in each_word or (not whole and any(each.startswith(word) for each in each_word)):
            meant.append(state)
    return tuple(meant)  # no set: an enum's members take long to hash
