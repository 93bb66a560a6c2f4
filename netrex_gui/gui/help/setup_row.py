"""One line of the setup page: a mark, what is looked at, and what was found."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netrex_gui.gui.help import setup_text
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.widgets import button, label
from netrex_gui.support.setup_findings import PortInUse
from netrex_gui.support.setup_results import Check, Finding, Verdict

_SIZE = 22
_STROKE = 2.5
_TICK_MILLISECONDS = 80
_STEPS = 12
_FULL_CIRCLE = 360 * 16
_ARC = 100 * 16
_SIGNS = {Verdict.GOOD: "✓", Verdict.CAUTION: "i", Verdict.BAD: "!", Verdict.UNKNOWN: "–"}


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
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)


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
        self.words = label("", "secondary")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer_button = button(self.tr("&Use this redirect URL"), f"{self.objectName()}_offer", "small")
        self.offer_button.clicked.connect(lambda: self.other_redirect_url_accepted.emit(self._offered))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(self._name, "label"))
        texts.addWidget(self.words)
        texts.addSpacing(4)
        texts.addWidget(self.offer_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
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
