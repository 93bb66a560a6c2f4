"""The package for Debian and its relatives, by Debian's own tools."""

import hashlib
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import linux
import notices
from contents import ROOT
from linux import HERE, LIBRARIES, PACKAGE

TOOL = "dpkg-deb"
_WITHOUT_LOADER = ("ca-certificates", "xdg-utils")
"""What the app needs and no library of it asks for: whom to trust, and how the desktop opens a browser."""


def tree(folder: Path, root: Path, packed: linux.Release) -> None:
    """Lay out the package. Debian's own libraries stay out: it depends on them instead."""
    linux.installed_tree(folder, root, packed, "deb")
    documents = root / f"usr/share/doc/{PACKAGE}"
    own_licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    others = notices.for_debian(notices.text(packed.held_by("deb")))
    linux.write(documents / "copyright", f"{own_licence}\n{others}")
    linux.write(documents / "CHANGELOG.md.gz", linux.zipped((ROOT / "CHANGELOG.md").read_bytes()))
    linux.write(documents / "changelog.gz", linux.zipped(changelog(packed).encode()))
    linux.write(root / f"usr/share/lintian/overrides/{PACKAGE}", (HERE / "lintian-overrides").read_bytes())
    size = sum(file.lstat().st_size for file in root.rglob("*") if file.is_file()) // 1024
    sums = "".join(_sums(root))
    (root / "DEBIAN").mkdir(mode=0o755)  # by which Debian's tools know where the package begins
    linux.write(root / "DEBIAN/control", _control(root, packed, size))
    linux.write(root / "DEBIAN/md5sums", sums)
    linux.write(root / "DEBIAN/postrm", (HERE / "postrm").read_bytes())
    (root / "DEBIAN/postrm").chmod(0o755)


def package(root: Path, packed: linux.Release, target: Path) -> Path:
    """Pack the tree, and return the package's path."""
    path = target / f"{PACKAGE}_{linux.system_version(packed.version)}_{_architecture()}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(packed.epoch)}
    options = ["--root-owner-group", "-Zxz", f"-z{linux.COMPRESSION}"]
    _output("dpkg-deb", *options, "--build", str(root), str(path), environment=environment)
    return path


def changelog(packed: linux.Release) -> str:
    """Return what is new, in the form of Debian's changelogs (Debian Policy 4.4)."""
    points = linux.changes(packed.news)
    lines = [
        textwrap.fill(point, 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)
        for point in points
    ]
    date = format_datetime(datetime.fromtimestamp(packed.epoch, UTC))
    template = (HERE / "changelog").read_text(encoding="utf-8")
    return template.format(version=linux.system_version(packed.version), changes="\n".join(lines), date=date)


def for_any_release(depends: str) -> str:
    """Let the packages that Debian 13 renamed for its 64-bit times be had by either name.

    ``libssl3t64`` provides ``libssl3`` as well, with its version, but not the other way round.
    """
    return re.sub(r"(\S+)t64( \([^)]*\))?(?=,|$)", r"\1t64\2 | \1\2", depends)


def _control(root: Path, packed: linux.Release, size: int) -> str:
    control = (HERE / "control").read_text(encoding="utf-8")
    depends = ", ".join([for_any_release(_libraries(root)), *_WITHOUT_LOADER])
    version = linux.system_version(packed.version)
    filled = control.format(version=version, architecture=_architecture(), size=size, depends=depends)
    home = packed.urls.get("Homepage")
    return filled.replace("Description:", f"Homepage: {home}\nDescription:", 1) if home else filled


def _sums(root: Path) -> Iterator[str]:
    for file in sorted(root.rglob("*")):
        if file.is_file() and not file.is_symlink():
            yield f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}\n"  # noqa: S324 (dpkg's form)


def _libraries(root: Path) -> str:
    """Ask Debian's own tool which packages hold the libraries that are not inside."""
    files = [file for file in root.rglob("*") if linux.is_elf(file)]
    folders = {file.parent for file in (root / LIBRARIES / "_internal").rglob("*.so*")}
    work = root.parent / "shlibdeps"
    linux.write(work / "debian/control", f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n")
    options = ["-O", "--warnings=0", "--ignore-missing-info", *(f"-l{folder}" for folder in sorted(folders))]
    return _output("dpkg-shlibdeps", *options, *map(str, files), cwd=work).strip().removeprefix("shlibs:Depends=")


def _architecture() -> str:
    return _output("dpkg", "--print-architecture").strip()


def _output(*command: str, cwd: Path | None = None, environment: dict[str, str] | None = None) -> str:
    """Run a tool of Debian's; exits with what it complained about where it failed."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=cwd, env=environment)  # noqa: S603
    if done.returncode:
        sys.exit(f"{done.stderr}{command[0]} ended with {done.returncode}: there is no Debian package.")
    return done.stdout
