"""The page of *Check my setup*: one line for each part of a sign-in, and a report to copy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent

from netrex_gui.gui.help import setup_text
from netrex_gui.gui.help.setup_report import report
from netrex_gui.gui.help.setup_row import SetupRow
from netrex_gui.gui.help.setup_task import SetupTask
from netrex_gui.gui.parts import clipboard, motion
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label, rule
from netrex_gui.gui.texts.redirect_page import redirect_page
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider
from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_results import Check, Result, Verdict


class SetupPanel(Page):
    """Checks the setup of one connection; leaving the page ends what is still being checked.

    Signals: `back` to the connection, and `other_redirect_url_accepted` with the one that was offered.
    """

    back = Signal()
    other_redirect_url_accepted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.connection = Connection()
        self._task: SetupTask | None = None
        self.results: dict[Check, Result] = {}
        self._background = Background(self)
        self._make_parts()
        self._lay_out()

    def check(self, connection: Connection) -> None:
        """Check the setup of a connection from the beginning."""
        self._end()
        self.connection = connection
        self.results = {}
        for row in self.rows.values():
            row.show_waiting()
        motion.ask(self._background, self._let_move)
        self.again_button.setEnabled(False)
        self._say(self.tr("Trying what a sign-in at {host} needs…").format(host=_host(connection)))
        self._task = SetupTask(connection, redirect_page())
        self._task.found.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._task.start()

    def take_over(self, other: "SetupPanel") -> None:
        """Show what another page has found; where it was not through yet, check from the beginning."""
        if len(other.results) < len(self.rows):
            self.check(other.connection)
            return
        self.connection, self.results = other.connection, other.results
        for check, result in self.results.items():
            self.rows[check].show_finding(result.finding)
        self._say(setup_text.summary(list(self.results.values())))

    def focus_first(self) -> None:
        """Put the focus on the button that leads back."""
        self.back_button.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """End with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._end()
        super().hideEvent(event)

    def _take(self, task: SetupTask, result: Result) -> None:
        if task is not self._task:
            return  # of a check that was left
        self.results[result.check] = result
        self.rows[result.check].show_finding(result.finding)
        if len(self.results) < len(self.rows):
            return
        self._end()
        bad = [check for check in self.rows if self.results[check].finding.verdict is Verdict.BAD]
        self._say(setup_text.summary(list(self.results.values())))
        if bad:
            self.show_part(self.rows[bad[0]])
        announce(self.summary, " ".join((self.summary.text(), *(self.rows[check].accessibleName() for check in bad))))

    def _let_move(self, may_move: bool) -> None:
        for row in self.rows.values():
            row.mark.let_move(may_move)

    def _end(self) -> None:
        if self._task is not None:
            self._task.finish()
            self._task = None
        self.again_button.setEnabled(True)

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        announce(self.summary, text)

    def _copy_report(self) -> None:
        clipboard.copy_text(report(self.connection, self.results))
        self.copy_button.show_copied()

    def _make_parts(self) -> None:
        self.title = label(self.tr("Check my setup"), "title", "setupTitle")
        self.summary = label("", "secondary", "setupSummary")
        self.rows = {check: SetupRow(check) for check in Check}
        for row in self.rows.values():
            row.other_redirect_url_accepted.connect(self.other_redirect_url_accepted)
        self.copy_button = CopyButton(self.tr("Copy &report"), "copyReportButton", self.tr("Copied"))
        self.copy_button.setToolTip(self.tr("For whoever helps you. There is no secret in it."))
        self.copy_button.setAccessibleDescription(self.copy_button.toolTip())
        self.copy_button.clicked.connect(self._copy_report)
        self.again_button = button(self.tr("Check &again"), "checkAgainButton")
        self.again_button.clicked.connect(lambda: self.check(self.connection))
        self.back_button = button(self.tr("&Back"), "leaveSetupButton", "primary")
        self.back_button.setAccessibleName(self.tr("Back to the connection"))
        self.back_button.clicked.connect(self.back)

    def _lay_out(self) -> None:
        self.column.addWidget(self.title)
        self.column.addSpacing(4)
        self.column.addWidget(self.summary)
        self.column.addSpacing(12)
        for row in self.rows.values():
            self.column.addWidget(rule())
            self.column.addWidget(row)
        self.column.setSpacing(0)
        self.column.addStretch(1)
        self.footer.addWidget(self.copy_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.again_button)
        self.footer.addWidget(self.back_button)


def _host(connection: Connection) -> str:
    try:
        return Provider.at(connection.provider_url).host
    except UrlInvalid:
        return "…"
