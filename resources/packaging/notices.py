"""The third-party notices, made from what is really inside: who made it, under which licence, and its whole text."""

import re
import textwrap
from collections.abc import Iterable, Iterator

from contents import Component

_HEAD = """\
Netrex Token is free software under the MIT licence. This copy of it brings along the projects below, each under a
licence of its own. What a licence says follows after the list.
"""

_DEBIANS_OWN = {
    "GPL-2": r"GNU GENERAL PUBLIC LICENSE\s+Version 2",
    "GPL-3": r"GNU GENERAL PUBLIC LICENSE\s+Version 3",
    "LGPL-3": r"GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3",
    "Apache-2.0": r"Apache License\s+Version 2\.0",
}


def text(components: Iterable[Component]) -> str:
    """Return the notices; a licence text that several projects share is given once."""
    listed = list(components)
    names: dict[str, list[str]] = {}
    for component in listed:
        for path in component.texts:
            whole = path.read_text(encoding="utf-8", errors="replace").strip()
            names.setdefault(whole, []).append(f"{component.name} {component.version}")
    lines = [line for component in listed for line in _lines(component)]
    parts = [f"{_rule(', '.join(owners))}\n\n{whole}\n" for whole, owners in names.items()]
    return "\n".join((_HEAD, *lines, "", *parts))


def _lines(component: Component) -> Iterator[str]:
    yield f"  {component.name} {component.version}: {component.licence}"
    for part in component.parts:
        yield f"    in it {part.name} {part.version}: {part.licence}"


def for_debian(notices: str) -> str:
    """Name the long licences that Debian brings along itself, in place of their texts."""
    for name, heading in _DEBIANS_OWN.items():
        place = f"{name}: see /usr/share/common-licenses/{name}"
        whole = rf"{heading}.*?(END OF TERMS AND CONDITIONS|(?=\n={{80}})|\Z)"
        notices = re.sub(whole, place, notices, flags=re.DOTALL)
    return notices


def _rule(names: str) -> str:
    return "=" * 80 + "\n" + textwrap.fill(names, 80)
