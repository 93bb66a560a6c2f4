"""One start of one window, measured from within: ``python -m tests.bench.window app|bare``.

Prints the milliseconds from the start of the process (BENCH_STARTED, Unix time) to the first paint and to being ready,
which is when the event loop is idle again after everything was built, and the peak memory in MiB at that moment.
"""

import os
import resource
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def bare() -> int:
    """Show one label."""
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel("Netrex Token")
    label.resize(960, 700)
    label.show()
    _after_paint(label, lambda: None)
    return app.exec()


def whole_app() -> int:
    """Start the app as a double-click does."""
    from netrex_gui.app import open_window, set_content

    app, window = open_window()
    _after_paint(window, lambda: set_content(app, window, None).complete())
    return app.exec()


def _after_paint(window: "QWidget", build: "Callable[[], object]") -> None:
    from PySide6.QtCore import QTimer

    from netrex_gui.gui.window.application import after_first_paint

    def painted() -> None:
        _say("first paint", _milliseconds())
        build()
        QTimer.singleShot(0, ready)

    def ready() -> None:
        _say("ready", _milliseconds())
        _say("peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        sys.stdout.flush()
        os._exit(0)

    after_first_paint(window, painted)


def _milliseconds() -> float:
    return (time.time() - float(os.environ["BENCH_STARTED"])) * 1000


def _say(name: str, value: float) -> None:
    sys.stdout.write(f"{name}={value}\n")


if __name__ == "__main__":
    sys.exit(whole_app() if sys.argv[1] == "app" else bare())
