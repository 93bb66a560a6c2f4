"""What every way of starting the app calls. It imports nothing: what is damaged shall be told, not just fail."""

import os
import sys
from types import TracebackType


def main() -> int:
    """Run the app, and return its exit status; what it cannot go on after is told in a window."""
    if sys.argv[1:] == ["--work-on-age-file"]:  # a process of the app's own, which has no window
        from netrex_gui.hand_over.encryption import serve

        return serve()
    _open_missing_streams()
    sys.excepthook = _tell
    try:
        from netrex_gui.system import core_dumps, running_copy

        core_dumps.forbid()
        running_copy.make_known()
        from netrex_gui import app

        options = app.read_options(sys.argv[1:])
        if options is not None and options.self_test:
            from netrex_gui import self_test

            return self_test.run(options.language)
        return app.main(options)
    except Exception as error:  # noqa: BLE001 (the top of the program)
        from netrex_gui import crash

        crash.tell(error)
        return crash.EXIT_CRASHED


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Take what a slot of Qt's raised, until the window can show a problem itself."""
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    from netrex_gui import crash

    crash.tell(error)


def _open_missing_streams() -> None:
    """Have somewhere to write to: a windowed program on Windows has no standard output."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 (for as long as it runs)
