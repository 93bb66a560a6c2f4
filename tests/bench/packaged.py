"""The packaged app beside a bare window that PyInstaller packaged without any trimming: size, first paint, memory."""

import contextlib
import mmap
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.desktop.processes import Processes, private_environment
from tests.desktop.services import start_screen

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build/bench"
PYINSTALLER = ROOT / "build/venv/bin/pyinstaller"
APP = ROOT / "build/package/netrex-gui/netrex-gui"
ROUNDS = 9
SETTLED_SECONDS = 2.0
LONGEST_START = 20.0
PIXEL_BYTES = 4
SCREEN = 1000, 800
PLACE = 30, 690
CONTROL = "Package: bare\nVersion: 1\nArchitecture: all\nMaintainer: nobody <nobody@example.org>\nDescription: bare\n"


def rows() -> list[tuple[str, ...]]:
    """Build the bare package, and return the rows of the table; `make package` has to come first."""
    bare = _bare()
    (deb,) = (ROOT / "dist").glob("*.deb")
    sizes = deb.stat().st_size / 2**20, _deb_of(bare.parent) / 2**20
    runs: dict[Path, list[tuple[float, float]]] = {APP: [], bare: []}
    for _ in range(ROUNDS):
        for program, figures in runs.items():
            figures.append(_start(program))
    medians = [[statistics.median(run[which] for run in runs[program]) for program in (APP, bare)] for which in (0, 1)]
    return [
        _row("packaged: size of the .deb", sizes, "MiB", 0.75),
        _row("packaged: first paint", medians[0], "ms", 1.3),
        _row("packaged: peak memory", medians[1], "MiB", 1.5),
    ]


def _row(name: str, figures: tuple[float, ...] | list[float], unit: str, maximum: float) -> tuple[str, ...]:
    app, bare = figures
    return name, f"{app:.1f} {unit}", f"bare window {bare:.1f} {unit}", f"{app / bare:.2f} times", f"{maximum} times"


def _bare() -> Path:
    shutil.rmtree(BUILD, ignore_errors=True)
    script = Path(__file__).with_name("bare_window.py")
    places = ["--distpath", str(BUILD), "--workpath", str(BUILD / "work"), "--specpath", str(BUILD)]
    subprocess.run([PYINSTALLER, "--log-level", "ERROR", "--name", "bare", *places, str(script)], check=True)
    return BUILD / "bare/bare"


def _deb_of(folder: Path) -> int:
    """Pack a folder as the app is packed, and return the size in bytes."""
    root = BUILD / "deb"
    shutil.copytree(folder, root / "usr/lib/bare", symlinks=True)
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(CONTROL, encoding="utf-8")
    target = BUILD / "bare.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target.stat().st_size


def _start(program: Path) -> tuple[float, float]:
    """Start a program on a screen of its own; return the milliseconds until it has painted, and its peak MiB."""
    with tempfile.TemporaryDirectory(prefix="netrex-bench-") as folder:
        home = Path(folder)
        processes = Processes(home, private_environment(home) | {"QT_QPA_PLATFORM": "xcb"})
        try:
            with _screen(processes) as pixels:
                began = time.perf_counter()
                process = processes.start([str(program)])
                while not _has_painted(pixels):
                    if time.perf_counter() - began > LONGEST_START:
                        sys.exit(f"{program} painted nothing: {processes.log(process.pid)}")
                painted = time.perf_counter()
                time.sleep(SETTLED_SECONDS)
                status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        finally:
            processes.stop()
    (peak,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return (painted - began) * 1000, int(peak) / 1024


@contextlib.contextmanager
def _screen(processes: Processes) -> Iterator[mmap.mmap]:
    """Start an X server, and give what it shows, as it keeps it in a file."""
    environment = processes.environment
    display = start_screen(processes, f"{SCREEN[0]}x{SCREEN[1]}x24", ("-fbdir", str(processes.home)))
    processes.environment = {**environment, "DISPLAY": display}
    with (processes.home / "Xvfb_screen0").open("rb") as file:
        pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    yield pixels
    pixels.close()


def _has_painted(pixels: mmap.mmap) -> bool:
    """Tell whether a place inside the window, which stands in the corner of the screen, is no longer black."""
    start = len(pixels) - SCREEN[0] * SCREEN[1] * PIXEL_BYTES + (PLACE[1] * SCREEN[0] + PLACE[0]) * PIXEL_BYTES
    return any(pixels[start : start + PIXEL_BYTES - 1])


if __name__ == "__main__":
    for row in rows():
        sys.stdout.write(f"| {' | '.join(row)} |\n")
