"""What is in the sidebar, and what of it a person finds by typing."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from netrex_gui.connections import Connection
from netrex_gui.kept_token import KeptToken
from netrex_gui.token_standing import Standing, standing

_MARKS = re.compile("[\u0300-\u036f]")
_SHORTEST_STATE = 4
"""Fewer letters stand for a name: “val” is on its way to Valašské Meziříčí as well as to “valid”."""

Tokens = Mapping[str, Sequence[KeptToken]]


class Entry(NamedTuple):
    """A connection, or a kept token of it; `text` is what is searched, folded."""

    connection: Connection
    kept: KeptToken | None
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """Return the connection's ID and the token's, which is empty for the connection itself."""
        return self.connection.id, self.kept.id if self.kept else ""


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return a text without accents and capitals: a person who types “zdar” finds Žďár."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold()


def host(connection: Connection) -> str:
    """Return what is shown of a connection's provider URL."""
    return connection.provider_url.split("://", 1)[-1]


def entries(connections: Iterable[Connection], tokens: Tokens) -> list[Entry]:
    """List the connections, each with its tokens after it."""
    listed = []
    for connection in connections:
        text = f"{folded(connection.name)} {folded(host(connection))}"
        listed.append(Entry(connection, None, text))
        for kept in tokens.get(connection.id, ()):
            listed.append(Entry(connection, kept, f"{folded(kept.name)} {text}"))  # noqa: PERF401 (two kinds in turn)
    return listed


def found(listed: Sequence[Entry], typed: str, states: Mapping[Standing, str], now: float) -> Sequence[Entry]:
    """Keep what has each typed word in its name, its host or its state, and the connections of such tokens.

    `states` are the words for a token's state, `now` is a Unix time.
    """
    words = folded(typed).split()
    if not words:
        return listed
    named = [(word, _states_of(word, states)) for word in words]
    kept_entries: list[Entry] = []
    parent: Entry | None = None
    for entry in listed:
        if entry.kept is None:
            parent = entry
        for word, meant in named:
            if word not in entry.text and not (meant and entry.kept and standing(entry.kept, now) in meant):
                break
        else:
            if parent is not None:
                if parent is not entry:
                    kept_entries.append(parent)
                parent = None
            kept_entries.append(entry)
    return kept_entries


def _states_of(word: str, states: Mapping[Standing, str]) -> set[Standing]:
    if len(word) < _SHORTEST_STATE:
        return set()
    return {state for state, words in states.items() if any(each.startswith(word) for each in folded(words).split())}
