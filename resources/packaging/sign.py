"""Sign the program that an earlier job left, and pack it: ``python resources/packaging/sign.py FOLDER``.

The keys are at hand then. So this runs the system's own tools and Python's own library, and nothing that was
downloaded: not even the program itself.
"""

import hashlib
import os
import shutil
import sys
import tarfile
from pathlib import Path

import mac
import release
import windows

ROOT = Path(__file__).parents[2]
UNSIGNED = "What is packed now bears no signature: the system of whoever opens it will warn of it."
_PROGRAM, _CHECKSUMS = "program.tar", "SHA256SUMS"


def main() -> None:
    """Sign what is in a folder, if there is a certificate, and pack it into dist/ with what else is there."""
    built, unpacked, target = Path(sys.argv[1]), ROOT / "build/to-sign", ROOT / "dist"
    check(built)
    for folder in (unpacked, target):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    with tarfile.open(built / _PROGRAM) as packed:
        packed.extraction_filter = getattr(tarfile, "data_filter", None)  # Debian 12's Python has none; built by us
        packed.extractall(unpacked)  # noqa: S202 (the filter is set, and the checksums were right)
    (program,) = unpacked.iterdir()
    system = mac if program.name == mac.APP else windows
    if not os.environ.get(system.CERTIFICATE):
        sys.stdout.write(f"{UNSIGNED}\n")
    system.sign(program, os.environ)
    system.package(program, release.version(), target, os.environ)
    for listed in built.glob("*.cdx.json"):
        shutil.copy(listed, target)
    write_checksums(target)


def program(folder: Path, target: Path) -> Path:
    """Pack a program as it is, with its links and modes, and return the file's path."""
    path = target / _PROGRAM
    with tarfile.open(path, "w") as packed:
        packed.add(folder, folder.name)
    return path


def write_checksums(folder: Path) -> None:
    """Write the SHA-256 of each file of a folder, as sha256sum does."""
    (folder / _CHECKSUMS).write_text(_checksums(folder), encoding="utf-8", newline="\n")


def check(folder: Path) -> None:
    """Exit unless a folder holds just the files whose checksums it names."""
    if (folder / _CHECKSUMS).read_text(encoding="utf-8") != _checksums(folder):
        sys.exit("What is to be signed is not what was built.")


def _checksums(folder: Path) -> str:
    files = sorted(file for file in folder.iterdir() if file.name != _CHECKSUMS)
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)


if __name__ == "__main__":
    main()
