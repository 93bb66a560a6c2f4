"""What a build writes down about itself: what takes how much room, and for each file whose it is and where it goes."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import parts
from contents import Component


def sizes(folder: Path, inside: Iterable[Component]) -> str:
    """Tell what takes how much of the folder, and what it is there for; Python's modules are in the program."""
    owners = {_slashes(place): component.name for component in inside for place in component.files}
    found: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            place = file.relative_to(folder).as_posix().removeprefix("_internal/")
            found[owners.get(place, "the app, and every Python module")] += file.stat().st_size
    lines = [
        f"{size / 2**20:8.2f} MiB  {name}: {parts.reason(name, sys.platform)}\n" for name, size in found.most_common()
    ]
    return "".join(lines)


def table(
    listed: Path,
    inside: Iterable[Component],
    outside: Mapping[str, Component | None],
    packages: Mapping[str, Callable[[Component], bool]],
) -> str:
    """Return a table, tab-separated with a head: each file and Python module, its owner, where it is in, and why.

    `listed` is what PyInstaller put in, `outside` the libraries that are asked for and that it did not put in.
    `packages` tells for each kind whether it holds what comes from a project; what it leaves out is a dependency of it.
    """
    owners = {place: component for component in inside for place in component.files}
    entries = json.loads(listed.read_text(encoding="utf-8"))
    places = [place for place, source, kind in entries if kind != "SYMLINK" and source != "-"]
    rows = [("file", "owner", "version", "licence", *packages, "why")]
    rows += [(place, *_told(place, owners, packages)) for place in sorted({*places, *owners})]
    for name, owner in sorted(outside.items()):
        told = (owner.name, owner.version, owner.licence) if owner else ("not on this computer", "", "")
        rows.append((name, *told, *("out" for _ in packages), "the system's own, which every desktop has"))
    return "".join("\t".join(row) + "\n" for row in rows)


def _told(
    place: str, owners: Mapping[str, Component], packages: Mapping[str, Callable[[Component], bool]]
) -> Iterator[str]:
    owner = owners.get(place)
    if owner is None:
        yield from ("Netrex Token", "", "MIT", *("in" for _ in packages), "the app itself")
        return
    yield from (owner.name, owner.version, owner.licence)
    yield from ("in" if is_inside(owner) else "out" for is_inside in packages.values())
    why = parts.reason(owner.name, sys.platform) or "something inside asks for it"
    yield f"{why}; out where the system has it and keeps it up to date" if owner.debian else why


def _slashes(place: str) -> str:
    return place.replace("\\", "/")
