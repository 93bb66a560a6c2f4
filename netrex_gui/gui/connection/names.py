"""The names of connections: what they are called until somebody names them, so that no two are called the same."""

import re
from collections.abc import Collection


def is_named_after(name: str, host: str) -> bool:
    """Tell whether a connection has no name of its own, but that of its portal, or none at all."""
    return not name or bool(host and re.fullmatch(rf"{re.escape(host)}( \d+)?", name))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return the name, or where another connection has it, the same with the next number that none has."""
    if wanted not in taken:
        return wanted
    root, number = re.sub(r" \d+$", "", wanted), 2
    while f"{root} {number}" in taken:
        number += 1
    return f"{root} {number}"
