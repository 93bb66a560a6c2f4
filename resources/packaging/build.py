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
from collections import Counter
from pathlib import Path

import bom
import contents
import linux
import mac
import parts
import release
import sign
import windows

ROOT = contents.ROOT
BUILD = ROOT / "build/package"
DIST = ROOT / "dist"
PROGRAM = "netrex-gui"


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
    _write_sizes(folder, inside)
    _self_test(folder)
    if options.unpacked:
        return
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    packages = [sign.program(folder, DIST)] if options.to_sign else _packages(folder, version, epoch, inside)
    _list(packages, version, inside)


def _list(packages: list[Path], version: str, inside: list[contents.Component]) -> None:
    for package in packages:
        sys.stdout.write(f"{package.relative_to(ROOT)}  {package.stat().st_size / 2**20:.1f} MiB\n")
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    listed = DIST / f"netrex-token-{version}-{system}-{platform.machine().lower()}.cdx.json"
    listed.write_text(bom.text(version, inside), encoding="utf-8", newline="\n")
    sign.write_checksums(DIST)


def _epoch() -> int:
    """Return the time of the commit, in seconds: what is packed bears it, so that a second build is the same."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S607
    return int(done.stdout)


def _translate() -> None:
    lrelease = str(Path(sys.executable).with_name("pyside6-lrelease"))
    for texts in sorted((ROOT / "resources/translations").glob("*.ts")):
        subprocess.run([lrelease, "-silent", str(texts), "-qm", str(texts.with_suffix(".qm"))], check=True)  # noqa: S603 (of this environment)


def _freeze(epoch: int) -> Path:
    spec = ROOT / "resources/packaging/netrex-gui.spec"
    places = ["--distpath", str(BUILD), "--workpath", str(BUILD / "work")]
    options = ["--noconfirm", "--clean", "--log-level", "ERROR", *places]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0", "PYTHONNODEBUGRANGES": "1"}
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(spec)], check=True, env=environment)  # noqa: S603
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
    done = subprocess.run(command, env=environment, check=False, stdout=subprocess.PIPE)  # noqa: S603 (ours)
    sys.stdout.write(done.stdout.decode(errors="replace"))  # without a console it speaks only to a pipe on Windows
    if done.returncode:
        sys.exit("The packaged copy failed its self-test: this is no package.")


def _packages(folder: Path, version: str, epoch: int, inside: list[contents.Component]) -> list[Path]:
    if sys.platform != "linux":
        make = windows.package if sys.platform == "win32" else mac.package
        return [make(folder, version, DIST, {})]
    archive = linux.archive(folder, version, epoch, DIST)
    if shutil.which("dpkg-deb") is None:
        return [archive]
    return [archive, linux.deb(folder, version, epoch, inside, DIST)]


def _write_sizes(folder: Path, inside: list[contents.Component]) -> None:
    """Write what takes how much of the folder, and what it is there for; Python's modules are in the program."""
    owners = {place.replace("\\", "/"): component.name for component in inside for place in component.files}
    sizes: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            place = file.relative_to(folder).as_posix().removeprefix("_internal/")
            sizes[owners.get(place, "the app, and every Python module")] += file.stat().st_size
    lines = [f"{size / 2**20:8.2f} MiB  {name}: {parts.REASONS.get(name, '')}\n" for name, size in sizes.most_common()]
    (BUILD / "sizes.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
