"""Measures, and prints the table. The app and the bare window take turns; times and memory are medians."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from tests.bench import command, many, packaged
from tests.desktop.running_app import RunningApp
from tests.desktop.session import DesktopSession

ROUNDS = 15
IDLE_SECONDS = 60
MAXIMA = {"first paint": 1.25, "ready": None, "peak memory": 1.5}
UNITS = {"first paint": "ms", "ready": "ms", "peak memory": "MiB"}

Figures = Mapping[str, float]


def main() -> None:
    """Measure on a private desktop, and print the table."""
    runs: dict[str, list[Figures]] = {"bare": [], "app": []}
    with DesktopSession() as desktop:
        for _ in range(ROUNDS):
            for kind, figures in runs.items():
                figures.append(_measure(desktop, "tests.bench.window", kind))
        redirect = _measure(desktop, "tests.bench.redirect")
        flood = _measure(desktop, "tests.bench.flood")
        with_many = many.rows(desktop.home, partial(_measure, desktop))
        idle = _idle_milliseconds(desktop)
    rows: list[tuple[str, ...]] = [("measured", "app", "beside it", "more", "at most"), ("---",) * 5]
    for name, maximum in MAXIMA.items():
        app, bare = (statistics.median(run[name] for run in runs[kind]) for kind in ("app", "bare"))
        unit = UNITS[name]
        limit = f"{maximum} times" if maximum else "not set"
        rows.append((name, f"{app:.0f} {unit}", f"bare window {bare:.0f} {unit}", f"{app / bare:.2f} times", limit))
    through, plain = redirect["through"], redirect["plain"]
    beside = f"plain request {plain:.1f} ms"
    rows.append(("redirect to token on screen", f"{through:.1f} ms", beside, f"{through - plain:+.1f} ms", "+50 ms"))
    rows.append(("peak memory after 30 sign-ins", f"{redirect['memory']:.0f} MiB", "", "", "not set"))
    rows += _flood_rows(flood)
    rows += with_many
    rows += command.rows()
    rows += packaged.rows()
    rows.append((f"CPU in {IDLE_SECONDS} s of idleness", f"{idle:.0f} ms", "", "", "0 ms"))
    for row in rows:
        sys.stdout.write(f"| {' | '.join(row)} |\n")


def _flood_rows(flood: Figures) -> list[tuple[str, ...]]:
    """Tell what 10,000 junk requests and 500 idle connections cost."""
    plain, flooded = flood["undisturbed"], flood["flooded"]
    gap, flooded_gap = flood["undisturbed gap"], flood["flooded gap"]
    beside, more = f"undisturbed {plain:.1f} ms", f"{flooded - plain:+.1f} ms"
    return [
        ("redirect answered in a flood", f"{flooded:.1f} ms", beside, more, "+100 ms"),
        ("longest gap of the window in a flood", f"{flooded_gap:.0f} ms", f"undisturbed {gap:.0f} ms", "", "100 ms"),
        ("memory that a flood leaves behind", f"{flood['memory']:.1f} MiB", "", "", "10 MiB"),
    ]


def _measure(desktop: DesktopSession, *module: str, settings: Path | None = None) -> Figures:
    environment = {**desktop.env, "BENCH_STARTED": repr(time.time())}
    if settings is not None:
        environment["XDG_CONFIG_HOME"] = str(settings)
    argv = [sys.executable, "-m", *module]
    done = subprocess.run(argv, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    return {name: float(value) for name, value in (line.split("=") for line in done.stdout.splitlines())}


def _idle_milliseconds(desktop: DesktopSession) -> float:
    app = RunningApp(desktop)
    time.sleep(2)  # let the start and the reading of the screen settle
    before = _cpu_ticks(app.process.pid)
    time.sleep(IDLE_SECONDS)
    return (_cpu_ticks(app.process.pid) - before) * 1000 / os.sysconf("SC_CLK_TCK")


def _cpu_ticks(pid: int) -> int:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return int(user) + int(system)


main()
