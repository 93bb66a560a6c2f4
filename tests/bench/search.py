"""The list with many entries, measured from within: ``python -m tests.bench.search``.

Prints the milliseconds from a key in the search field to the list painted anew, for the slowest key of all (each typed
several times, and the median counts), and the longest gap of the window's event loop while a connection is chosen and
while one is saved.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from netrex_gui.app import open_window, set_content
from netrex_gui.gui.window.workspace import Workspace
from tests.waiting import wait_for

WORDS = ("gate 77", "expired", "customer 9999", "zdar", "q")
TURNS = 5
SETTLED_SECONDS = 1.0
SETTLE_TURNS = 5


def main(entries: int) -> None:
    """Measure the app's own window, once its list has so many entries."""
    app, window = open_window()
    workspace = set_content(app, window, "en")
    workspace.complete()
    wait_for(lambda: workspace.sidebar.entries.entry_count() == entries)
    for _ in range(SETTLE_TURNS):
        app.processEvents()
    if entries > TURNS:
        _say("slowest key", max(_typed(workspace, word) for word in WORDS))
    rows = workspace.sidebar.entries.model()
    half = rows.rowCount() // 4 * 2
    _say("gap of choosing", _longest_gap(lambda: workspace.sidebar.entries.setCurrentIndex(rows.index(half, 0))))
    workspace.form.name_field.setText("Another name")
    _say("gap of saving", _longest_gap(workspace.connections.save))
    sys.stdout.flush()
    os._exit(0)


def _typed(workspace: Workspace, word: str) -> float:
    """Type a word several times, and return the median of its slowest key."""
    field, view = workspace.sidebar.search_field, workspace.sidebar.entries.viewport()
    times: list[list[float]] = [[] for _ in word]
    for _ in range(TURNS):
        for key, taken in zip(word, times, strict=True):
            started = time.perf_counter()
            QTest.keyClicks(field, key)
            view.repaint()
            taken.append((time.perf_counter() - started) * 1000)
        field.clear()
        view.repaint()
    return max(statistics.median(taken) for taken in times)


def _longest_gap(act: Callable[[], object]) -> float:
    """Do something, and return how long the event loop stood still at most until a second later."""
    gaps, last = [0.0], [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    timer = QTimer(interval=1)
    timer.timeout.connect(tick)
    timer.start()
    QTimer.singleShot(0, act)
    end = time.perf_counter() + SETTLED_SECONDS
    wait_for(lambda: time.perf_counter() > end)
    return max(gaps)


def _say(name: str, value: float) -> None:
    sys.stdout.write(f"{name}={value}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
