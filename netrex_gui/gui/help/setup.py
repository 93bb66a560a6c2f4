"""The page of *Check my setup*: one line for each part of a sign-in, and a report to copy."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from netrex_gui.gui.help import setup_text
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.background import Background, Task
from netrex_gui.gui.parts.layouts import column_of, fill, row_in
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label, rule, set_kind
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_check import SetupCheck
from netrex_gui.support.setup_findings import Check, Finding, PortInUse, Result, Verdict
from netrex_gui.system.desktop_settings import wants_less_motion
from netrex_gui.texts.redirect_page import redirect_page

_SIZE = 22
_STROKE = 2.5
_TICK_MILLISECONDS = 80
_STEPS = 12
_FULL_CIRCLE = 360 * 16
_ARC = 100 * 16
_SIGNS = {Verdict.GOOD: "✓", Verdict.CAUTION: "i", Verdict.BAD: "!", Verdict.UNKNOWN: "–"}
THREAD = "setup check"
"""The name of the thread."""


class SetupTask(Task):
    """Runs one check, once. Connect the signal queued: it is emitted in the task's own thread.

    Signals: `found` with this task and a Result, once for each Check unless it was finished before.
    """

    found = Signal(object, object)

    def __init__(self, connection: Connection, page: RedirectPage, is_listening: bool) -> None:
        super().__init__(THREAD)
        self._check = SetupCheck(connection, page, partial(self.found.emit, self), is_listening=is_listening)

    def run(self) -> None:
        """Go through the checks, in the thread."""
        self._check.run()

    def cancel(self) -> None:
        """End it: no further result comes."""
        self._check.cancel()


def ask_for_motion(background: Background, tell: Callable[[bool], None]) -> None:
    """Tell whether anything may move: at once where Qt knows that it may not, or when the desktop has answered."""
    hints = QGuiApplication.styleHints()  # held on to: with it goes what is asked of it
    preference = hints.accessibility().property("motionPreference")  # since Qt 6.12
    if preference is not None and preference.value:
        tell(False)
    else:
        background.run(wants_less_motion, lambda less: tell(not less), lambda _: tell(False))


class Mark(QLabel):
    """A round sign for a verdict; while there is none, an arc that goes round if it may move."""

    def __init__(self) -> None:
        super().__init__()
        side = theme.sp(_SIZE)
        self.setFixedSize(side, side)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._step = 0
        self._may_move = False
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._turn)

    @property
    def is_moving(self) -> bool:
        """Tell whether the arc goes round."""
        return self._ticks.isActive()

    def let_move(self, may_move: bool) -> None:
        """Let the arc go round, or stand still for a person who wants no motion."""
        self._may_move = may_move
        if not may_move:
            self._ticks.stop()
        elif self.isVisible() and not self.text():
            self._ticks.start()

    def show_waiting(self) -> None:
        """Show the arc until there is a verdict."""
        self._look("mark-waiting", "")
        self.let_move(self._may_move)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict."""
        self._ticks.stop()
        self._look(f"mark-{verdict.name.lower()}", _SIGNS[verdict])

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._ticks.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign, or the arc."""
        super().paintEvent(event)
        if self.text():
            return
        inset = _STROKE / 2 + 2
        circle = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, start, length in (
            (self.palette().mid().color(), 0, _FULL_CIRCLE),
            (self.palette().accent().color(), -self._step * _FULL_CIRCLE // _STEPS, _ARC),
        ):
            painter.setPen(QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(circle, start, length)

    def _turn(self) -> None:
        self._step = (self._step + 1) % _STEPS
        self.update()

    def _look(self, kind: str, sign: str) -> None:
        self.setText(sign)
        set_kind(self, kind)


class SetupRow(QWidget):
    """Shows one check.

    Signals: `other_redirect_url_accepted` with a redirect URL on a free port, where that was offered.
    """

    other_redirect_url_accepted = Signal(str)

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.setObjectName(f"setupRow_{check.name.lower()}")
        self._name = setup_text.name(check)
        self._offered = ""
        self.mark = Mark()
        self.words = label("", "secondary", selectable=True)
        self.offer_button = button(self.tr("&Use this redirect URL"), f"{self.objectName()}_offer", "small")
        self.offer_button.clicked.connect(lambda: self.other_redirect_url_accepted.emit(self._offered))
        texts = column_of(label(self._name, "label"), self.words, 4, spacing=2)
        texts.addWidget(self.offer_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = row_in(self, spacing=12, edges=(0, 8, 0, 8))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def show_waiting(self) -> None:
        """Show that the check is under way."""
        self.mark.show_waiting()
        self.offer_button.hide()
        self._say(setup_text.checking(), "")

    def show_finding(self, finding: Finding) -> None:
        """Show what was found, with the offer that helps."""
        self.mark.show_verdict(finding.verdict)
        self._offered = finding.free_redirect_uri if isinstance(finding, PortInUse) else ""
        self.offer_button.setVisible(bool(self._offered))
        self._say(setup_text.sentence(finding), setup_text.verdict(finding.verdict))

    def _say(self, sentence: str, verdict: str) -> None:
        self.words.setText(sentence)
        spoken = ": ".join(filter(None, (self._name, verdict, sentence)))
        self.setAccessibleName(spoken)
        self.words.setAccessibleName(spoken)


class SetupPanel(Page):
    """Checks the setup of one connection; leaving the page ends what is still being checked.

    Signals: `other_redirect_url_accepted` with the one that was offered.
    """

    other_redirect_url_accepted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.connection, self._is_listening = Connection(), False
        self._task: SetupTask | None = None
        self.results: dict[Check, Result] = {}
        self._background = Background(self)
        self._make_parts()
        self._lay_out()

    def check(self, connection: Connection, *, is_listening: bool = False) -> None:
        """Check the setup of a connection from the beginning; a sign-in that goes on may be listening already."""
        self._end()
        self.connection, self._is_listening = connection, is_listening
        self.results = {}
        for row in self.rows.values():
            row.show_waiting()
        ask_for_motion(self._background, self._let_move)
        self.again_button.setEnabled(False)
        self._say(self.tr("Trying what a sign-in at {host} needs…").format(host=_host(connection)))
        self._task = SetupTask(connection, redirect_page(), is_listening)
        self._task.found.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._task.start()

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

    def _check_again(self) -> None:
        self.check(self.connection, is_listening=self._is_listening)

    def _make_parts(self) -> None:
        self.title = label(self.tr("Check my setup"), "title", "setupTitle")
        self.summary = label("", "secondary", "setupSummary")
        self.rows = {check: SetupRow(check) for check in Check}
        for row in self.rows.values():
            row.other_redirect_url_accepted.connect(self.other_redirect_url_accepted)
        words = self.tr("Copy &report"), "copyReportButton", self.tr("Copied")
        self.copy_button = CopyButton(*words, text_to_copy=lambda: setup_text.report(self.connection, self.results))
        self.copy_button.setToolTip(self.tr("For whoever helps you. There is no secret in it."))
        self.copy_button.setAccessibleDescription(self.copy_button.toolTip())
        self.again_button = button(self.tr("Check &again"), "checkAgainButton")
        self.again_button.clicked.connect(self._check_again)
        self.back_button = button(self.tr("&Back"), "leaveSetupButton", "primary")
        self.back_button.setAccessibleName(self.tr("Back to the connection"))
        self.back_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        fill(self.column, self.title, 4, self.summary, 12)
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
