"""The packages for Linux: an archive that runs from any folder, and one for Debian and its relatives."""

import gzip
import io
import lzma
import os
import re
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import notices
from contents import ROOT, Component

PACKAGE = "netrex-token"
PROGRAM = "netrex-gui"
_HERE = Path(__file__).parent / "linux"
_ICONS = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_LIBRARIES = f"usr/lib/{PACKAGE}"
_NOTICES = f"{_LIBRARIES}/_internal/netrex_gui/resources/notices.txt"
_COMPRESSION = 6


def archive(folder: Path, version: str, epoch: int, target: Path) -> Path:
    """Pack the folder as it is; the same files give the same archive. Returns its path."""
    path = target / f"{PACKAGE}-{version}-linux-{os.uname().machine}.tar.xz"
    with lzma.open(path, "wb", preset=_COMPRESSION) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        for file in sorted(folder.rglob("*")):
            info = tar.gettarinfo(file, f"{PACKAGE}-{version}/{file.relative_to(folder)}")
            info.uid = info.gid = 0
            info.uname = info.gname = "root"
            info.mtime = epoch
            info.mode = 0o755 if file.is_dir() or os.access(file, os.X_OK) else 0o644
            with file.open("rb") if info.isreg() else io.BytesIO() as content:
                tar.addfile(info, content)
    return path


def deb(folder: Path, version: str, epoch: int, inside: list[Component], target: Path) -> Path:
    """Make the Debian package, and return its path. Debian's own libraries stay out: it depends on them instead."""
    architecture = _output("dpkg", "--print-architecture").strip()
    root = folder.parent / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / _LIBRARIES, symlinks=True)
    own = [component for component in inside if not component.purl.startswith("pkg:deb/")]
    for component in inside:
        for place in component.files if component not in own else ():
            (root / _LIBRARIES / "_internal" / place).unlink()
    (root / _NOTICES).write_text(notices.text(own), encoding="utf-8")
    _add_desktop_files(root, version, epoch, own)
    _set_modes(root)
    control = (_HERE / "control").read_text(encoding="utf-8")
    size = sum(file.lstat().st_size for file in root.rglob("*") if file.is_file()) // 1024
    filled = control.format(version=version, architecture=architecture, size=size, depends=_depends(root))
    (root / "DEBIAN").mkdir(mode=0o755)
    (root / "DEBIAN/control").write_text(filled, encoding="utf-8")
    path = target / f"{PACKAGE}_{version}_{architecture}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{_COMPRESSION}", "--build", str(root), str(path)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 (our own words)
    return path


def _add_desktop_files(root: Path, version: str, epoch: int, own: list[Component]) -> None:
    """Add what a desktop and a person look for: menu entry, icons, description, man page, licences, changes."""
    shares = {
        "applications/netrex-token.desktop": _HERE / "netrex-token.desktop",
        "metainfo/netrex-token.metainfo.xml": _HERE / "netrex-token.metainfo.xml",
        "mime/packages/netrex-token.xml": _HERE / "netrex-token-mime.xml",
        "icons/hicolor/scalable/apps/netrex-token.svg": ROOT / "resources/icons/netrex-token.svg",
        **{
            f"icons/hicolor/{size}x{size}/apps/netrex-token.png": ROOT / f"resources/icons/netrex-token-{size}.png"
            for size in _ICONS
        },
        "lintian/overrides/netrex-token": _HERE / "lintian-overrides",
    }
    for place, source in shares.items():
        _copy(source, root / "usr/share" / place)
    metainfo = root / "usr/share/metainfo/netrex-token.metainfo.xml"
    filled = metainfo.read_text("utf-8").replace("@VERSION@", version).replace("@EPOCH@", str(epoch))
    metainfo.write_text(filled, encoding="utf-8")
    documents = root / f"usr/share/doc/{PACKAGE}"
    _write_copyright(documents / "copyright", own)
    _zip((ROOT / "CHANGELOG.md").read_bytes(), documents / "CHANGELOG.md.gz")
    date = format_datetime(datetime.fromtimestamp(epoch, UTC))
    changes = (_HERE / "changelog").read_text(encoding="utf-8").format(version=version, date=date)
    _zip(changes.encode(), documents / "changelog.gz")
    _zip((_HERE / f"{PROGRAM}.1").read_bytes(), root / f"usr/share/man/man1/{PROGRAM}.1.gz")
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / PROGRAM).symlink_to(f"../lib/{PACKAGE}/{PROGRAM}")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _zip(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, 9, mtime=0))


def _write_copyright(path: Path, own: list[Component]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    own_licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    path.write_text(f"{own_licence}\n{notices.for_debian(notices.text(own))}", encoding="utf-8")


def _set_modes(root: Path) -> None:
    program = root / _LIBRARIES / PROGRAM
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)


def _depends(root: Path) -> str:
    """Ask Debian's own tool which packages hold the libraries that are not inside."""
    private = root / _LIBRARIES / "_internal"
    folders = {file.parent for file in private.rglob("*.so*")}
    files = [file for file in root.rglob("*") if file.is_file() and not file.is_symlink() and _is_elf(file)]
    work = root.parent / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian/control").write_text(f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n", "utf-8")
    options = ["-O", "--warnings=0", "--ignore-missing-info", *(f"-l{folder}" for folder in sorted(folders))]
    found = _output("dpkg-shlibdeps", *options, *map(str, files), cwd=work)
    return re.sub(r"^shlibs:Depends=", "", found.strip())


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _output(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd)  # noqa: S603 (Debian's tools)
    return done.stdout
