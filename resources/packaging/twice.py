"""Build twice, from copies of the source in different folders, and compare: ``python resources/packaging/twice.py``.

Exits with 1 and names what differs. Where it is called by ``make package-twice``, the second copy is built by another
virtual environment in another folder, with the same versions in it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PLACES = ("first", "second copy of the source, in a folder elsewhere")


def main() -> None:
    """Build in both places, one after the other, and compare what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packed", action="store_true", help="compare the packages as well")
    parser.add_argument("--other", metavar="PYTHON", default=sys.executable, help="what builds the second copy")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        first, second = (Path(folder, place) for place in _PLACES)
        build(first, sys.executable, options.packed)
        build(second, options.other, options.packed)
        compared = ["build/package/netrex-gui", *(["dist"] if options.packed else [])]
        found = [line for name in compared for line in differences(first / name, second / name)]
    sys.stdout.write("".join(f"{line}\n" for line in found) or "Both are the same, byte for byte.\n")
    sys.exit(bool(found))


def differences(first: Path, second: Path) -> Iterator[str]:
    """Name each file that only one of two folders has, and each that differs in content, mode or the link it is.

    Raises FileNotFoundError where there is nothing to compare.
    """
    left, right = ({file.relative_to(root): file for file in root.rglob("*")} for root in (first, second))
    if not left:
        raise FileNotFoundError(f"{first} is empty")
    for place in sorted(left.keys() | right.keys()):
        if place not in left or place not in right:
            yield f"only in one: {place}"
        elif _seen(left[place]) != _seen(right[place]):
            yield f"differs: {place}"


def _seen(file: Path) -> tuple[int, bytes]:
    mode = file.lstat().st_mode
    if file.is_symlink():
        return mode, os.fsencode(file.readlink())
    return mode, b"" if file.is_dir() else file.read_bytes()


def build(place: Path, python: str, packed: bool) -> None:
    """Build a copy of the source in a folder by a Python; raises CalledProcessError where that fails."""
    for name in _sources():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, place / name)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1600000000")}
    command = [python, str(place / "resources/packaging/build.py"), *([] if packed else ["--unpacked"])]
    subprocess.run(command, cwd=place, env=environment, check=True)  # noqa: S603 (our own)


def _sources() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S607
    return listed.splitlines()


if __name__ == "__main__":
    main()
