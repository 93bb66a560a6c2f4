"""The trees of files for Linux: one that runs from any folder, with its archive, and one as it is installed."""

import gzip
import io
import lzma
import os
import re
import shutil
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import notices
from contents import ROOT, Component

PACKAGE = "netrex-token"
PROGRAM, COMMAND = "netrex-gui", "netrex-token"
HERE = Path(__file__).parent / "linux"
KINDS = ("archive", "deb", "rpm")
LIBRARIES = f"usr/lib/{PACKAGE}"
COMPRESSION = 6
_NOTICES = "_internal/netrex_gui/resources/notices.txt"
_ICONS = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ZSH = {"deb": "vendor-completions", "rpm": "site-functions"}
"""Where a package's completion for zsh goes, below its own folder."""
_BY_ANOTHER_NAME = ("libbz2-1.0",)  # libbz2.so.1.0 is what Debian calls libbz2.so.1
_SCREENSHOTS = {
    "token.png": ("A token that has just come", "Token, který právě přišel"),
    "connection.png": ("What is entered once", "Co se jednou vyplní"),
    "received.png": ("What a customer sees after the double click", "Co uvidí zákazník po dvojím kliknutí"),
}


@dataclass(frozen=True)
class Release:
    """What is packed, and told about it.

    `epoch` is the time that all files bear (seconds), `inside` the projects in the folder, `news` what is new
    (Markdown), and `urls` has the project's addresses by the names that PyPI knows them by.
    """

    version: str
    epoch: int
    inside: list[Component]
    news: str
    urls: Mapping[str, str]

    def held_by(self, kind: str) -> list[Component]:
        """Return the projects that a kind of package holds; what it leaves to the system is a dependency of it."""
        return [component for component in self.inside if is_inside(component, kind)]


def is_inside(component: Component, kind: str) -> bool:
    """Tell whether a kind of package holds what comes from a project.

    What Debian keeps up to date stays out of a ``deb`` and an ``rpm``, unless the systems of the latter have it by
    another name.
    """
    if kind == "rpm" and component.debian in _BY_ANOTHER_NAME:
        return True
    return not component.debian or kind not in ("deb", "rpm")


def system_version(version: str) -> str:
    """Return a version as Debian and rpm order them: ``0.2.0rc1`` is ``0.2.0~rc1``, which comes before ``0.2.0``."""
    return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", version)


def changes(news: str) -> list[str]:
    """Return what is new, a text for each point, without Markdown's marks."""
    points = re.findall(r"^- (.*?)(?=^- |^#|\Z)", news, re.MULTILINE | re.DOTALL)
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)|\*(\S[^*]*)\*|`([^`]*)`", r"\1\2\3", point) for point in points)
    return [" ".join(point.split()) for point in plain]


def portable_tree(folder: Path, root: Path, packed: Release) -> None:
    """Lay out the folder that runs from anywhere, with what a person looks for in it, and the way into the menu."""
    shutil.rmtree(root, ignore_errors=True)
    _copy_program(folder, root, packed, "archive")
    for name, source in {
        "LICENSE": ROOT / "LICENSE",
        "netrex-token.png": ROOT / "resources/icons/netrex-token-256.png",
        "add-to-menu": HERE / "add-to-menu",
        "_internal/menu/netrex-token.desktop": HERE / "netrex-token.desktop",
        "_internal/menu/netrex-token.xml": HERE / "netrex-token-mime.xml",
        **{f"completions/{file.name}": file for file in (HERE / "completions").iterdir()},
    }.items():
        _copy(source, root / name)
    (root / "remove-from-menu").symlink_to("add-to-menu")
    told = (HERE / "README").read_text(encoding="utf-8")
    write(root / "README", told.replace("@GLIBC@", os.confstr("CS_GNU_LIBC_VERSION") or "glibc"))
    _set_modes(root, root / PROGRAM, root / COMMAND, root / "add-to-menu")


def installed_tree(folder: Path, root: Path, packed: Release, kind: str) -> None:
    """Lay out what any system has where it is installed: the program, menu entry, icons, description, man page."""
    shutil.rmtree(root, ignore_errors=True)
    _copy_program(folder, root / LIBRARIES, packed, kind)
    (root / "usr/bin").mkdir(parents=True)
    for name in (PROGRAM, COMMAND):
        (root / "usr/bin" / name).symlink_to(f"../lib/{PACKAGE}/{name}")
        write(root / f"usr/share/man/man1/{name}.1.gz", zipped((HERE / f"{name}.1").read_bytes()))
    icons = {f"{size}x{size}/apps/{PACKAGE}.png": f"{PACKAGE}-{size}.png" for size in _ICONS}
    shares = {
        "applications/netrex-token.desktop": HERE / "netrex-token.desktop",
        "mime/packages/netrex-token.xml": HERE / "netrex-token-mime.xml",
        "icons/hicolor/scalable/apps/netrex-token.svg": ROOT / "resources/icons/netrex-token.svg",
        "bash-completion/completions/netrex-token": HERE / "completions/netrex-token.bash",
        f"zsh/{_ZSH[kind]}/_netrex-token": HERE / "completions/_netrex-token",
        "fish/vendor_completions.d/netrex-token.fish": HERE / "completions/netrex-token.fish",
        **{f"icons/hicolor/{place}": ROOT / "resources/icons" / name for place, name in icons.items()},
    }
    for place, source in shares.items():
        _copy(source, root / "usr/share" / place)
    write(root / "usr/share/metainfo/netrex-token.metainfo.xml", metainfo(packed.version, packed.epoch, packed.urls))
    _set_modes(root, *(root / LIBRARIES / name for name in (PROGRAM, COMMAND)))


def metainfo(version: str, epoch: int, urls: Mapping[str, str]) -> str:
    """Return what software centres show; pictures and links are in it once the project has addresses."""
    kind = "development" if re.search("[a-z]", version) else "stable"
    filled = (HERE / "netrex-token.metainfo.xml").read_text(encoding="utf-8")
    for name, text in {"VERSION": version, "EPOCH": str(epoch), "KIND": kind}.items():
        filled = filled.replace(f"@{name}@", text)
    return filled.replace("  @ADDRESSES@\n", "".join(f"  {line}\n" for line in _addresses(urls)))


def archive(root: Path, packed: Release, target: Path) -> Path:
    """Pack the portable tree as it is; the same files give the same archive. Returns its path."""
    path = target / f"{PACKAGE}-{packed.version}-linux-{os.uname().machine}.tar.xz"
    with lzma.open(path, "wb", preset=COMPRESSION) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        for file in sorted(root.rglob("*")):
            info = tar.gettarinfo(file, f"{PACKAGE}-{packed.version}/{file.relative_to(root)}")
            info.uid = info.gid = 0
            info.uname = info.gname = "root"
            info.mtime = packed.epoch
            with file.open("rb") if info.isreg() else io.BytesIO() as content:
                tar.addfile(info, content)
    return path


def is_elf(file: Path) -> bool:
    """Tell whether a file is a program or a library."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def write(path: Path, content: str | bytes) -> None:
    """Write a file that everybody may read, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o644)


def zipped(content: bytes) -> bytes:
    """Compress; the same content gives the same bytes."""
    return gzip.compress(content, 9, mtime=0)


def _copy_program(folder: Path, root: Path, packed: Release, kind: str) -> None:
    shutil.copytree(folder, root, symlinks=True)
    for component in packed.inside:
        for place in component.files if not is_inside(component, kind) else ():
            (root / "_internal" / place).unlink()
    write(root / _NOTICES, notices.text(packed.held_by(kind)))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _set_modes(root: Path, *programs: Path) -> None:
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)


def _addresses(urls: Mapping[str, str]) -> Iterator[str]:
    for kind, name in (("homepage", "Homepage"), ("bugtracker", "Issues")):
        if name in urls:
            yield f'<url type="{kind}">{escape(urls[name])}</url>'
    if pictures := urls.get("Screenshots"):
        yield "<screenshots>"
        for number, (name, (caption, czech)) in enumerate(_SCREENSHOTS.items()):
            yield "  <screenshot>" if number else '  <screenshot type="default">'
            yield f"    <image>{escape(pictures)}/{name}</image>"
            yield f"    <caption>{caption}</caption>"
            yield f'    <caption xml:lang="cs">{czech}</caption>'
            yield "  </screenshot>"
        yield "</screenshots>"
