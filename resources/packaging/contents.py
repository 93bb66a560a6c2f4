"""What is inside a package: each file, and the project that it comes from, with that project's licence.

A file that a Debian package owns is Debian's, whichever Python builds: only Debian's own Python counts as Python.
"""

import dataclasses
import importlib.metadata
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parents[2]
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_LICENCES = Path(__file__).parent / "licences"
_QT = ("PySide6_Essentials", "shiboken6")
_QT_TEXTS = ("QT.txt", "LGPL-3.0.txt", "GPL-3.0.txt")

_PYTHONS_FIRST_MODULES = "base_library.zip"
"""What PyInstaller puts the modules into that Python needs to start: a file of its own making."""

_STANDARD_LIBRARY = Path(os.__file__).parent.resolve()
_PYTHONS_OWN_FOLDER = None if sys.base_prefix in ("/usr", "/usr/local") else Path(sys.base_prefix).resolve()
"""What is in /usr is everybody's: nothing there is Python's for lying beside it."""


@dataclass(frozen=True)
class Part:
    """A project that was compiled into files of another one, as that one's own bill of materials says."""

    name: str
    version: str
    licence: str
    purl: str


@dataclass
class Component:
    """A project that has files in the package: `purl` names it in a bill of materials.

    `debian` is the Debian package whose updates reach it where it is left to the system; empty for what has none.
    """

    name: str
    version: str
    licence: str
    purl: str
    texts: list[Path]
    files: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    debian: str = ""


def components(contents: Path) -> list[Component]:
    """Sort the files that PyInstaller put in by the project that each comes from; our own are left out.

    Raises LookupError for a file of unknown origin, and for a project whose licence is not found.
    """
    origins = Origins()
    found: dict[str, Component] = {}
    for place, source, kind in json.loads(contents.read_text(encoding="utf-8")):
        if kind == "SYMLINK" or source == "-":  # a namespace package has no file
            continue
        if _is_ours(Path(source)) and place != _PYTHONS_FIRST_MODULES:
            continue
        component = origins.of(Path(source))
        known = found.setdefault(component.purl, component)
        known.files.append(place)
    loader = origins.distribution("pyinstaller")
    found.setdefault(loader.purl, loader).files.append("the program that starts it")
    for component in found.values():
        if not component.texts:
            raise LookupError(f"no licence text of {component.name} was found")
    return sorted(found.values(), key=lambda component: component.name.lower())


def outside(listed: Path) -> dict[str, Component | None]:
    """Return the libraries that the package asks for and does not hold, with what they come from on this computer.

    None stands for one that is not on this computer. `listed` has the path of each by its name, or an empty text.
    """
    origins = Origins()
    told: dict[str, str] = json.loads(listed.read_text(encoding="utf-8"))
    return {name: origins.of(Path(source)) if source else None for name, source in sorted(told.items())}


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and "site-packages" not in path.parts and "lib-dynload" not in path.parts


class Origins:
    """Knows where a file of this computer comes from: a Python distribution, Python itself, or a Debian package."""

    def __init__(self) -> None:
        self._owners: dict[Path, importlib.metadata.Distribution] = {}
        for distribution in importlib.metadata.distributions():
            folder = Path(str(distribution.locate_file(""))).resolve()
            for file in distribution.files or ():
                self._owners[Path(os.path.normpath(folder / file))] = distribution
        self._read: dict[importlib.metadata.Distribution, Component] = {}
        self._python = _python()

    def of(self, source: Path) -> Component:
        """Return the project that a file comes from: raises LookupError."""
        path = source.resolve()
        if owner := self._owners.get(path):
            return self._component(owner)
        if source.name == _PYTHONS_FIRST_MODULES or not source.is_absolute():
            return self._python
        if path.is_relative_to(_STANDARD_LIBRARY) or path.name.startswith("libpython"):
            return self._python
        if package := _owner(source):
            return _debian_package(package)
        if _PYTHONS_OWN_FOLDER and path.is_relative_to(_PYTHONS_OWN_FOLDER):
            return self._python
        raise LookupError(f"nothing is known of where {source} comes from")

    def distribution(self, name: str) -> Component:
        """Return an installed Python distribution by its name."""
        return self._component(importlib.metadata.distribution(name))

    def _component(self, found: importlib.metadata.Distribution) -> Component:
        """Return what a distribution says of itself, which is read once: each look can take half a second."""
        if found not in self._read:
            self._read[found] = _read(found)
        return self._read[found]


def _read(found: importlib.metadata.Distribution) -> Component:
    metadata = found.metadata
    licence = _first(metadata, "License-Expression") or _first(metadata, "License") or _classified(metadata)
    paths = [Path(str(found.locate_file(file))) for file in found.files or ()]
    texts = [path for path in paths if ".dist-info" in str(path) and _LICENCE_FILE.search(path.name)]
    if metadata["Name"] in _QT:
        texts = [_LICENCES / text for text in _QT_TEXTS]
    return Component(
        name=metadata["Name"],
        version=found.version,
        licence=licence,
        purl=f"pkg:pypi/{metadata['Name'].lower().replace('_', '-')}@{found.version}",
        texts=sorted(texts),
        parts=sorted(_parts(path for path in paths if path.parent.name == "sboms"), key=lambda part: part.purl),
    )


def _parts(boms: Iterable[Path]) -> Iterator[Part]:
    """Read what the makers of a wheel say that they compiled in (PEP 770); what only its build needed is left out."""
    for bom in boms:
        for told in json.loads(bom.read_text(encoding="utf-8")).get("components", ()):
            if told.get("scope") != "excluded":
                licences = (each.get("expression") or each["license"].get("id") for each in told.get("licenses", ()))
                named = next((each for each in licences if each), "see the text of its project")
                yield Part(told["name"], told["version"], named, told["purl"].partition("?")[0])


def _first(metadata: importlib.metadata.PackageMetadata, key: str) -> str:
    """Return the first line of a field, or nothing: some put a whole licence there."""
    return next(iter((metadata.get_all(key) or [""])[0].splitlines()), "")


def _classified(metadata: importlib.metadata.PackageMetadata) -> str:
    kinds = [line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or () if line.startswith("License")]
    return " or ".join(kinds) or "see its text"


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    if package := _owner(_STANDARD_LIBRARY / "json/__init__.py"):
        return dataclasses.replace(_debian_package(package), name="Python", licence="PSF-2.0", debian="")
    places = (Path(sys.base_prefix) / "LICENSE.txt", _STANDARD_LIBRARY / "LICENSE.txt")
    texts = [place for place in places if place.exists()]
    return Component("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", texts)


def _debian_package(name: str) -> Component:
    package, version = _output("dpkg-query", "-W", "-f", "${Package} ${Version}", name).split()
    text = Path(f"/usr/share/doc/{package}/copyright")
    purl = f"pkg:deb/debian/{package}@{quote(version)}"
    return Component(package, version, debian_licence(text), purl, [text], debian=package)


def debian_licence(copyright_file: Path) -> str:
    """Return the licence of most of a Debian package, which is that of "Files: *" where its copyright file has such."""
    text = copyright_file.read_text(encoding="utf-8", errors="replace")
    if found := re.search(r"^Files: *\*$.*?^License:[ \t]*(\S[^\n]*)$", text, re.MULTILINE | re.DOTALL):
        return found.group(1).strip()
    return "MIT or X11, see its text" if "Permission is hereby granted, free of charge" in text else "see its text"


def _owner(source: Path) -> str:
    """Return the Debian package of a file, or nothing; where /lib is a link to /usr/lib it is known by either name."""
    names: Iterable[Path] = {source, source.resolve()}
    for path in sorted({*names, *(Path(str(name).removeprefix("/usr")) for name in names)}):
        for line in _output("dpkg-query", "-S", str(path)).splitlines():
            if not line.startswith("diversion by "):
                return line.partition(": ")[0].partition(",")[0]
    return ""


def _output(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 (dpkg's)
    except FileNotFoundError:  # no Debian
        return ""
