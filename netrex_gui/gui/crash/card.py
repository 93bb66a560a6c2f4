"""At the top of the first page that is shown after a crash: what to do with the report that it left."""

import logging
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from netrex_gui.gui.crash import text as crash_wording
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label
from netrex_gui.support import crash_report

log = logging.getLogger(__name__)


def tell_of_crash(page: Page, trace: Path) -> None:
    """Put the card at the top of a page, unless the trace turns out to be of no crash, or cannot be read."""
    try:
        report = crash_report.of_trace(trace)
    except OSError as error:
        log.warning("the trace of a crash cannot be read: %s", error.strerror)
        return
    if report:
        card = CrashCard(report)
        page.column.insertWidget(0, card)
        announce(card, f"{crash_wording.ended_unexpectedly()}. {crash_wording.ended_advice()}")


class CrashCard(QFrame):
    """A tinted card that tells of a crash; it goes when the person says so, and does not come again."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.setObjectName("crashCard")
        self.setProperty("kind", "tinted")
        self.setAccessibleName(crash_wording.ended_unexpectedly())
        words = crash_wording.copy(), "copyLastCrashButton", crash_wording.copied()
        self.copy_button = CopyButton(*words, "small", lambda: report)
        self.dismiss_button = button(crash_wording.dismiss(), "dismissLastCrashButton", "small")
        self.dismiss_button.clicked.connect(self._dismiss)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for each in (self.copy_button, self.dismiss_button):
            buttons.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        title = label(crash_wording.ended_unexpectedly(), "card", "lastCrashTitle")
        advice = label(crash_wording.ended_advice(), "secondary", "lastCrashAdvice")
        column_in(self, title, advice, 8, buttons, spacing=2, edges=(14, 10, 14, 12))

    def _dismiss(self) -> None:
        self.hide()
        self.deleteLater()
