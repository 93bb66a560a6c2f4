"""What becomes of an app that cannot go on: a window says so, with a report to copy, and the process ends."""

import logging
import os
import sys
from typing import NoReturn

EXIT_CRASHED = 70
"""The exit status; sysexits.h calls it EX_SOFTWARE."""

_LINE = 80
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
    import textwrap

    from netrex_gui.gui.crash import text as crash_wording
    from netrex_gui.system import message_box

    if report not in _told:
        _print(report)
    if _is_somebody_there():
        advice = textwrap.fill(crash_wording.advice(), _LINE)  # not every box breaks lines
        message_box.show(crash_wording.title(), f"{advice}\n\n{report}")
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

        show(report, EXIT_CRASHED)
    except Exception:  # noqa: BLE001 (whatever is damaged, the system's own box is next)
        return False
    return True
