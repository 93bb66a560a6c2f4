"""What becomes of a defect: the window tells of it, or another one does, with a report to copy, and the app ends."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from netrex_gui.oauth.errors import SignInError, UnexpectedFailure

EXIT_CRASHED = 70
"""The exit status; sysexits.h calls it EX_SOFTWARE."""

_UNSEEN_PLATFORMS = ("offscreen", "minimal", "vnc")

log = logging.getLogger(__name__)
_told: list[str] = []


def tell(error: BaseException) -> None:
    """Tell the person of an exception that the app cannot go on after.

    Returns once the window was closed and Qt was asked to end; where Qt could not show one, the process ends here.
    """
    from netrex_gui.support import crash_report

    report = crash_report.of_exception(error)
    if _told:
        return  # the first is being read; its window ends the app
    _told.append(report)
    _print(report)
    if logging.getLogger().hasHandlers():
        log.error("the app could not go on\n%s", report)
    if not (_is_somebody_there() and _show_in_qt(report)):
        leave_without_qt(report)


def leave_without_qt(report: str) -> NoReturn:
    """Show a report in a box of the system's own, if it has one and somebody is there, and end the process."""
    from netrex_gui.gui.crash import text as crash_wording
    from netrex_gui.system import message_box

    if report not in _told:
        _print(report)
    if _is_somebody_there():
        message_box.show(crash_wording.title(), f"{crash_wording.advice()}\n\n{report}")
    os._exit(EXIT_CRASHED)  # at once: what is damaged may not be able to end in good order


def _print(report: str) -> None:
    sys.stderr.write(report)
    sys.stderr.flush()


def _is_somebody_there() -> bool:
    """Tell whether a window would be seen: not while a package is being tried out, nor without a screen."""
    unseen = os.environ.get("QT_QPA_PLATFORM", "").startswith(_UNSEEN_PLATFORMS)
    return "--self-test" not in sys.argv and not unseen


def _show_in_qt(report: str) -> bool:
    try:
        from netrex_gui.gui.crash.window import show

        show(report, EXIT_CRASHED, leave_without_qt)
    except Exception:  # noqa: BLE001 (whatever is damaged, the system's own box is next)
        return False
    return True


def tell_defects(show_problem: "Callable[[SignInError], None]") -> None:
    """Show every exception that nobody caught as a problem in the window, and note where it happened.

    Those of other threads, and of objects that are being dropped, are noted alone. Where the problem cannot be shown
    either, the app ends in a window of its own.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _note(kind, trace)
        try:
            show_problem(_failure(error))
        except Exception as worse:  # noqa: BLE001 (Python would drop it)
            tell(worse)

    sys.excepthook = hook
    threading.excepthook = lambda defect: _note(defect.exc_type, defect.exc_traceback)
    sys.unraisablehook = lambda defect: _note(defect.exc_type, defect.exc_traceback)


def _failure(error: BaseException) -> "UnexpectedFailure":
    from netrex_gui.oauth.errors import UnexpectedFailure
    from netrex_gui.support import crash_report

    return UnexpectedFailure(type(error).__name__, crash_report.of_exception(error))


def _note(kind: type[BaseException], trace: TracebackType | None) -> None:
    from traceback import format_tb

    log.error("unexpected: %s\n%s", kind.__name__, "".join(format_tb(trace)))  # its text may hold a secret
