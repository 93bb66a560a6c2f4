"""Words for an app that cannot go on, and for one that did not end well the last time."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
else:
    try:
        from PySide6.QtCore import QCoreApplication

        translate = QCoreApplication.translate
    except ImportError:  # Qt itself is what is missing; English is better than nothing

        def translate(_context: str, text: str) -> str:
            """Return the text as it is."""
            return text


def title() -> str:
    """Say that the app cannot go on."""
    return translate("Crash", "Netrex Token could not start")


def advice() -> str:
    """Say what to do about it."""
    return translate(
        "Crash",
        "A part of the app is missing or damaged, or the app has a fault. Install it again. If that does not help, "
        "copy this report and send it to whoever gave you the app. There is no secret in it.",
    )


def report_name() -> str:
    """Name the report, for those who hear it."""
    return translate("Crash", "Report")


def copy() -> str:
    """Name the button that copies the report."""
    return translate("Crash", "Copy report")


def copied() -> str:
    """Say that the report was copied."""
    return translate("Crash", "Copied")


def close() -> str:
    """Name the button that closes the window."""
    return translate("Crash", "Close")


def ended_unexpectedly() -> str:
    """Say that the app crashed the last time."""
    return translate("Crash", "Netrex Token ended unexpectedly last time")


def ended_advice() -> str:
    """Say what to do about a crash that is over."""
    return translate(
        "Crash",
        "You can go on as usual. So that it can be mended, copy the report and send it to whoever gave you the app. "
        "There is no secret in it.",
    )


def dismiss() -> str:
    """Name the button that takes the news of a crash away."""
    return translate("Crash", "Dismiss")
