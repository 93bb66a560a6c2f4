"""The package for Fedora and openSUSE, by rpm's own tool, which Debian has as well.

What it requires are the names of libraries (sonames), as rpm finds them itself: both systems have them by these. The
menu, the types of files and the icons are looked after by both systems' own triggers, so there are no scripts.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import linux
import notices
from contents import ROOT
from linux import HERE, LIBRARIES, PACKAGE

TOOL = "rpmbuild"


def tree(folder: Path, root: Path, packed: linux.Release) -> None:
    """Lay out the package: what both systems keep up to date stays out."""
    linux.installed_tree(folder, root, packed, "rpm")
    linux.write(root / f"usr/share/doc/{PACKAGE}/CHANGELOG.md", (ROOT / "CHANGELOG.md").read_bytes())
    linux.write(root / f"usr/share/licenses/{PACKAGE}/LICENSE", (ROOT / "LICENSE").read_bytes())
    linux.write(root / f"usr/share/licenses/{PACKAGE}/notices.txt", notices.text(packed.held_by("rpm")))
    for file in (root / LIBRARIES).rglob("*"):
        if linux.is_elf(file):
            file.chmod(0o755)  # rpm looks at what a library requires only where it may be executed


def package(root: Path, packed: linux.Release, target: Path) -> Path:
    """Pack the tree, and return the package's path; the same tree gives the same package."""
    for file in (root, *root.rglob("*")):
        os.utime(file, (packed.epoch, packed.epoch), follow_symlinks=False)
    path = target / f"{PACKAGE}-{linux.system_version(packed.version)}-1.{os.uname().machine}.rpm"
    with tempfile.TemporaryDirectory() as work:  # a path without blanks, which rpmbuild cannot do with
        Path(work, "tree").symlink_to(root)
        linux.write(Path(work, "netrex-token.spec"), spec(root, packed))
        _build(work, packed.epoch)
        shutil.move(Path(work, "made.rpm"), path)
    return path


def spec(root: Path, packed: linux.Release) -> str:
    """Return what rpm is told about the package."""
    own = sorted({file.name for file in (root / LIBRARIES).rglob("*.so*")})
    date = datetime.fromtimestamp(packed.epoch, UTC).strftime("%a %b %d %Y")
    points = (
        textwrap.fill(point, 78, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
        for point in linux.changes(packed.news)
    )
    home = packed.urls.get("Homepage")
    filled = (HERE / "netrex-token.spec").read_text(encoding="utf-8")
    for name, text in {
        "VERSION": linux.system_version(packed.version),
        "OWN": "|".join(name.replace(".", "[.]").replace("+", "[+]") for name in own),
        "HOME": f"URL: {home}\n" if home else "",
        "FILES": "".join(f"{place}\n" for place in _files(root)),
        "DATE": date,
        "CHANGES": "\n".join(points).replace("%", "%%"),
    }.items():
        filled = filled.replace(f"@{name}@", text)
    return filled


def _build(work: str, epoch: int) -> None:
    places = {"_topdir": work, "_rpmdir": work, "_sourcedir": f"{work}/tree", "_build_name_fmt": "made.rpm"}
    defined = [word for name, value in places.items() for word in ("--define", f"{name} {value}")]
    command = ["rpmbuild", "-bb", "--quiet", "--target", os.uname().machine, *defined, f"{work}/netrex-token.spec"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)  # noqa: S603
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}rpmbuild ended with {done.returncode}: there is no rpm package.")


def _files(root: Path) -> list[str]:
    """Name the folders that are the package's own, and the files that are in others."""
    own = [f"/{LIBRARIES}", f"%doc /usr/share/doc/{PACKAGE}", f"%license /usr/share/licenses/{PACKAGE}"]
    folders = tuple(line.rpartition(" ")[2] for line in own)
    files = [f"/{file.relative_to(root)}" for file in root.rglob("*") if file.is_symlink() or file.is_file()]
    return [*own, *sorted(place for place in files if not place.startswith(folders))]
