"""Build the packages for this platform: ``python resources/packaging/build.py [--release TAG]``, or ``make package``.

A copy that fails its own self-test is no package. It is not signed: where it is to be, --to-sign leaves the program for
sign.py, which is run where nothing of others has been. With --release the version must be the tag's, and in
CHANGELOG.md.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import bom
import contents
import debian
import inventory
import linux
import mac
import release
import rpm
import sign
import windows

ROOT = contents.ROOT
BUILD = ROOT / "build/package"
DIST = ROOT / "dist"
PROGRAM, COMMAND = "netrex-gui", "netrex-token"


@dataclass(frozen=True)
class Packer:
    """Makes one kind of package of what was laid out: `pack` takes the folder to write it to, and returns its path."""

    kind: str
    pack: Callable[[Path], Path]


def main() -> None:
    """Build, try out, and pack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--release", metavar="TAG", help="stop unless the tag is the version, and CHANGELOG has it")
    parser.add_argument("--to-sign", action="store_true", help="leave the program as it is, for sign.py to pack")
    parser.add_argument("--unpacked", action="store_true", help="stop once the folder is built and has been tried out")
    options = parser.parse_args()
    version = release.version()
    if options.release:
        release.check(options.release, version, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    epoch = _epoch()
    shutil.rmtree(BUILD, ignore_errors=True)
    _translate()
    folder = _freeze(epoch)
    inside = contents.components(BUILD / "contents.json")
    _write_down(folder, inside)
    _self_test(folder)
    if sys.platform == "linux":
        packers = _lay_out(folder, version, epoch, inside)
    else:
        packers = [_packer(folder, version, to_sign=options.to_sign)]
    if not options.unpacked:
        _pack(packers, version, inside)


def _lay_out(folder: Path, version: str, epoch: int, inside: list[contents.Component]) -> list[Packer]:
    """Lay out what each package for Linux will hold, try it out, and return what packs it."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    news = release.changes(version, changelog) or release.changes("Unreleased", changelog)
    packed = linux.Release(version, epoch, inside, news, release.urls())
    linux.portable_tree(folder, BUILD / "archive", packed)
    packers = [Packer("archive", partial(linux.archive, BUILD / "archive", packed))]
    for kind, maker in (("deb", debian), ("rpm", rpm)):
        if shutil.which(maker.TOOL) is None:
            _say(f"There will be no .{kind}: {maker.TOOL} is not on this computer.")
            continue
        maker.tree(folder, BUILD / kind, packed)
        _self_test(BUILD / kind / linux.LIBRARIES)
        packers.append(Packer(kind, partial(maker.package, BUILD / kind, packed)))
    return packers


def _packer(folder: Path, version: str, *, to_sign: bool) -> Packer:
    if to_sign:
        return Packer("program", partial(sign.program, folder))
    make = windows.package if sys.platform == "win32" else mac.package
    _say(sign.UNSIGNED)
    return Packer("package", lambda target: make(folder, version, target, {}))


def _pack(packers: list[Packer], version: str, inside: list[contents.Component]) -> None:
    """Make the packages, each with its own bill of materials beside it."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for packer in packers:
        package = packer.pack(DIST)
        held = [component for component in inside if linux.is_inside(component, packer.kind)]
        listed = package.with_name(_bill_of(package, version))
        listed.write_text(bom.text(version, held), encoding="utf-8", newline="\n")
        _say(f"{package.relative_to(ROOT)}  {package.stat().st_size / 2**20:.1f} MiB")
    sign.write_checksums(DIST)


def _say(text: str) -> None:
    """Print a line; what the console has no sign for is written as an escape, as a report of a failure must come."""
    coding = sys.stdout.encoding
    sys.stdout.write(f"{text}\n".encode(coding, "backslashreplace").decode(coding))
    sys.stdout.flush()


def _bill_of(package: Path, version: str) -> str:
    """Name a bill of materials: on Linux by its package, elsewhere by the system, as what is signed is packed later."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform)
    name = f"{linux.PACKAGE}-{version}-{system}-{platform.machine().lower()}" if system else package.name
    return f"{name}.cdx.json"


def _epoch() -> int:
    """Return the time of the commit, in seconds: what is packed bears it, so that a second build is the same."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S607
    return int(done.stdout)


def _translate() -> None:
    lrelease = str(Path(sysconfig.get_path("scripts")) / "pyside6-lrelease")
    for texts in sorted((ROOT / "resources/translations").glob("*.ts")):
        subprocess.run([lrelease, "-silent", str(texts), "-qm", str(texts.with_suffix(".qm"))], check=True)  # noqa: S603 (of this environment)


def _freeze(epoch: int) -> Path:
    spec = ROOT / "resources/packaging/netrex-gui.spec"
    places = ["--distpath", str(BUILD), "--workpath", str(BUILD / "work")]
    options = ["--noconfirm", "--clean", "--log-level", "ERROR", *places]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0", "PYTHONNODEBUGRANGES": "1"}
    command = [sys.executable, "-m", "PyInstaller", *options, str(spec)]
    if code := subprocess.run(command, check=False, env=environment).returncode:  # noqa: S603 (our own words)
        sys.exit(f"PyInstaller ended with {code}: what it said is above.")
    app = BUILD / mac.APP
    return app if app.exists() else BUILD / PROGRAM


def _self_test(folder: Path) -> None:
    """Run the packaged copy's own test, in an environment that knows nothing of this Python: exits where it fails."""
    places = (f"Contents/MacOS/{PROGRAM}", windows.PROGRAM, PROGRAM)
    program = next(folder / place for place in places if (folder / place).exists())
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    if sys.platform == "linux":  # which may have no screen here; the others always have theirs, and use it
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [str(program), "--self-test"]
    # Without a console it speaks only to a pipe on Windows.
    done = subprocess.run(command, env=environment, check=False, stdout=subprocess.PIPE)  # noqa: S603 (ours)
    _say(f"{folder.name} tries itself out:\n{done.stdout.decode(errors='replace')}".rstrip())
    if done.returncode:
        sys.exit("The packaged copy failed its self-test: this is no package.")
    _try_command(program.with_name(program.name.replace(PROGRAM, COMMAND)), environment)


def _try_command(program: Path, environment: dict[str, str]) -> None:
    """Start the command of a packaged copy: exits where it does not tell its version."""
    done = subprocess.run([str(program), "--version"], env=environment, check=False, stdout=subprocess.PIPE)  # noqa: S603 (ours)
    told = done.stdout.decode(errors="replace")
    _say(told.rstrip())
    if done.returncode or release.version() not in told:
        sys.exit("The packaged command did not start: this is no package.")


def _write_down(folder: Path, inside: list[contents.Component]) -> None:
    """Write sizes.txt and contents.tsv: what takes how much room, whose each file is, and which packages have it."""
    kinds = linux.KINDS if sys.platform == "linux" else ("package",)
    packages = {kind: partial(linux.is_inside, kind=kind) for kind in kinds}
    outside = contents.outside(BUILD / "outside.json")
    (BUILD / "sizes.txt").write_text(inventory.sizes(folder, inside), encoding="utf-8")
    table = inventory.table(BUILD / "contents.json", inside, outside, packages)
    (BUILD / "contents.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
