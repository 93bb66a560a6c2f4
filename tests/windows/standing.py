"""What there is on a Windows: its files, and what its registry has of the app."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from tests.windows.environment import Prefix

PROGRAM_FOLDER = "AppData/Local/Programs/Netrex Token"
_OURS = re.compile(r"netrex|6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41|\\\.age\b", re.IGNORECASE)
_ITS_OWN = ("windows/", "ProgramData/Microsoft/")
"""Where Wine itself writes at every start."""


@dataclass(frozen=True)
class Standing:
    """The files of drive C, each with its digest, and the keys and values of the registry that name the app."""

    files: dict[str, str]
    registry: frozenset[str]

    @classmethod
    def of(cls, prefix: Prefix) -> "Standing":
        """Read it; what a running program has changed in the registry may not be in its files yet."""
        files = {}
        for path in sorted(prefix.drive.rglob("*")):
            place = path.relative_to(prefix.drive).as_posix()
            if path.is_file() and not path.is_symlink() and not place.startswith(_ITS_OWN):
                files[place] = hashlib.sha256(path.read_bytes()).hexdigest()
        return cls(files, frozenset(_named(prefix.path / "user.reg") | _named(prefix.path / "system.reg")))

    @property
    def program_files(self) -> list[str]:
        """Name what is in the folder that the app is installed in."""
        return [place for place in self.files if f"/{PROGRAM_FOLDER}/" in f"/{place}"]

    def more_than(self, before: "Standing") -> list[str]:
        """Name the files and the keys that were not there before."""
        return sorted({*self.files} - {*before.files}) + sorted(self.registry - before.registry)

    def told(self) -> str:
        """Count it, for a table."""
        program, registry = len(self.program_files), len(self.registry)
        return f"{len(self.files):6} files, of the program {program:3}; {registry:3} in the registry"


def _named(file: Path) -> set[str]:
    """Name what a file of Wine's registry has of the app: keys, and values of other keys."""
    found, key = set[str](), ""
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("["):
            key = line.partition("]")[0].lstrip("[").replace("\\\\", "\\")
            if _OURS.search(key):
                found.add(key)
        elif line.startswith(('"', "@")) and _OURS.search(line) and not _OURS.search(key):
            found.add(f"{key} : {line.partition('=')[0]}")
    return found
