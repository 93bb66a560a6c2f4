"""By which words a kept token, or a connection, is called where it has to be typed."""

import re
import shlex
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, count

from netrex_gui.store.connection import Connection
from netrex_gui.tokens.stored_token import KeptToken

Names = Mapping[str, tuple[str, str]]
"""The short and the longer name of each, by its ID; both may be empty, or those of others as well."""

_MEANS_ITSELF = re.compile(r"[\w.,:;@/+=#()&][\w .,:;@/+=#()&-]*")
"""What both shells of Windows take as it stands, in quotes."""


def names_of(tokens: Mapping[str, KeptToken], connections: Mapping[str, Connection]) -> Names:
    """Return a kept token's own name, and the one with its connection's before it."""

    def path(kept: KeptToken) -> str:
        connection = connections.get(kept.connection_id)
        return f"{connection.name or connection.host()}/{kept.name}" if connection and kept.name else ""

    return {each.id: (each.name, path(each)) for each in tokens.values()}


def labels(names: Names) -> dict[str, str]:
    """Return what each is called by: its name, or where another has the same the longer one, or else the ID."""
    short, long = (Counter(each[place] for each in names.values()) for place in (0, 1))

    def label(found: str, name: str, path: str) -> str:
        if name and short[name] == 1:
            return name
        return path if path and long[path] == 1 else found

    return {found: label(found, *each) for found, each in names.items()}


def as_argument(name: str, its_id: str, platform: str = sys.platform) -> str:
    """Return what stands in a command for what is called so, as a shell of this system reads it.

    The name may be somebody else's choice. What begins like an option, or could be more than a name to fish or a
    shell of Windows, gives way to the ID.
    """
    if platform != "win32":
        is_unsure = name.startswith("-") or "\\" in name  # which fish reads within quotes as well
        return its_id if is_unsure else shlex.quote(name)
    return f'"{name}"' if _MEANS_ITSELF.fullmatch(name) else its_id


def print_command(token_id: str, names: Names, platform: str = sys.platform) -> str:
    """Return the command that prints a token."""
    return f"netrex-token print {as_argument(labels(names).get(token_id, token_id), token_id, platform)}"


def sign_in_command(connection: Connection, platform: str = sys.platform) -> str:
    """Return the command that signs in for a connection."""
    return f"netrex-token sign-in {as_argument(connection.name or connection.host(), connection.id, platform)}"


def fitting(wanted: str, names: Names) -> list[str]:
    """Return the IDs of all that are called so, or where there is none, of those whose names begin so.

    A number at the end of a name tells it from the one without: that one is not meant where it has gone. The command
    takes none where there are several (command/stores.py).
    """
    exact = [found for found, each in names.items() if wanted in {found, *each}]
    begun = (found for found, each in names.items() if _is_short_for(each, wanted))
    return (exact or list(begun)) if wanted else []


def _is_short_for(names: Iterable[str], wanted: str) -> bool:
    start, whole = wanted.casefold(), [name.casefold() for name in names]
    ends = [name[len(start) :] for name in whole if name.startswith(start)]
    return bool(ends) and not any(re.fullmatch(r" \d+", end) for end in ends)


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name that none of those has: the wanted one, or with a number after it."""
    return next(name for name in chain([wanted], (f"{wanted} {number}" for number in count(2))) if name not in taken)


def given_name(wanted: str, taken: Collection[str]) -> str:
    """Return a free name for what somebody else named, by which none of those is called, be it in short."""
    shortened = {wanted} if any(_is_short_for([each], wanted) for each in taken) else set[str]()
    return free_name(wanted, {*taken, *shortened})
