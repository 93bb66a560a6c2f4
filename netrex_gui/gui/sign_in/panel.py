"""The sign-in page: what is being waited for, how long, and what helps if it does not come."""

import time
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.browser_menu import BrowserChoice, SplitButton
from netrex_gui.gui.parts.layouts import column_in, column_of, fill, set_beside
from netrex_gui.gui.parts.messages import SignedLine, show_message
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import announce, button, label, unfolding_link
from netrex_gui.gui.sign_in import text as wording
from netrex_gui.gui.sign_in.paste import PasteBox
from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.gui.sign_in.rows import BrowserRows
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.progress import ListenerEvent, Progress, SignInState
from netrex_gui.store.connection import Connection
from netrex_gui.texts.untrusted import visible

LATE_SECONDS = 20.0
"""After so long without an answer it is worth saying what to look for in the browser."""

_TICK_MILLISECONDS = 500
_SIZE = 64
_STROKE = 5
_FULL_CIRCLE = 360 * 16
_TOP = 90 * 16


class CountdownRing(QWidget):
    """Shows what share of the time is left, with the time itself in the middle."""

    def __init__(self, name: str) -> None:
        super().__init__()
        side = theme.sp(_SIZE)
        self.setFixedSize(side, side)
        self._share = 1.0
        self.clock: QLabel = label("", "clock", name)
        self.clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column_in(self, self.clock)

    def show_left(self, seconds: float, share: float) -> None:
        """Show the seconds left, and their share of the whole time (0 to 1)."""
        minutes, rest = divmod(max(0, round(seconds)), 60)
        self.clock.setText(f"{minutes}:{rest:02}")
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ring."""
        palette = self.palette()
        inset = _STROKE / 2
        square = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, share in ((palette.mid().color(), 1.0), (palette.accent().color(), self._share)):
            painter.setPen(QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(square, _TOP, round(_FULL_CIRCLE * share))


class SignInPanel(Page):
    """Shows one sign-in under way.

    Signals: `cancelled`; `browser_wanted` with the browser that is to open the sign-in again, an InstalledBrowser or
    None for the system's, and whether its window is to be private; `pasted` with the text that the person pasted; and
    `reach_wanted` when it is to be found out anew whether this app reaches the portal.
    """

    cancelled = Signal()
    browser_wanted = Signal(object, bool)
    pasted = Signal(str)
    reach_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._link = ""
        self.began = 0.0
        self._deadline = 0.0
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._show_time_left)
        self._has_begun_elsewhere = self._misses_browser = False
        self._make_notice()
        self._make_parts()
        self._make_help()
        self._lay_out()

    def begin(self, settings: SignInSettings, connection: Connection) -> None:
        """Get ready for a sign-in with these settings of a connection; whoever was sent it is spoken to plainly."""
        self._redirect_uri, self._provider = settings.redirect_uri, settings.provider
        self._link = ""
        self._deadline = 0.0
        self.rows.begin(settings, connection)
        self._place_paste_box(is_only_way=not self._redirect_uri.listens)
        self.show_reach(Reach(self._provider.sign_in_host))
        self._say_question(is_late=False)
        self._has_begun_elsewhere = not self._redirect_uri.listens
        self._hide_notice()
        self.ring.show_left(settings.time_limit, 1.0)

    def show_progress(self, progress: Progress) -> None:
        """Show the state that a sign-in has come to."""
        waiting = progress.state is SignInState.AWAITING_AUTHORIZATION
        self._link = progress.link
        self.began, self._deadline = time.monotonic(), progress.deadline
        self._ticks.start()
        self._show_time_left()
        self.help.setVisible(waiting)
        if not waiting:
            self._hide_notice()
        (self.open_again_button if waiting else self.cancel_button).setFocus()
        self.access_note.setText(wording.access(self._provider) if waiting else "")
        self.access_note.setVisible(bool(self.access_note.text()))
        is_asking = progress.state is SignInState.REQUESTING_TOKEN
        host = self._provider.token_host if is_asking else self._provider.sign_in_host
        title, sentence = wording.waiting(progress.state, host)
        if waiting and not self._redirect_uri.listens:
            sentence = wording.paste(self._redirect_uri)
        self._say(title, sentence)

    def show_notice(self, noticed: ListenerEvent, untrusted_words: str = "") -> None:
        """Tell what came instead of the answer, with what it says collapsed and plain; the wait goes on."""
        if noticed is ListenerEvent.BROWSER_CAME:
            self._has_begun_elsewhere = True
            if self._misses_browser:
                self._hide_notice()
            return
        self._say_notice(wording.notice(noticed, bool(untrusted_words)), visible(untrusted_words))

    def show_reach(self, reach: Reach) -> None:
        """Say whether this app itself reaches the portal, or that this is being found out."""
        said = wording.reach(reach)
        self.reach_line.say(said)
        self.rows.show_reach(reach)
        if reach.is_known:
            announce(self.reach_line, said.text)

    def tell(self, text: str) -> None:
        """Say something else that the person has to know while the sign-in goes on."""
        self._say_notice(text)

    def show_browser_missing(self) -> None:
        """Tell that the browser did not open; the link can be copied instead."""
        self._say(*wording.browser_missing())
        self._offer_link()

    def show_private_missing(self) -> None:
        """Tell that no private window could be opened, and that nothing else was opened in its place."""
        self._say(*wording.private_missing())
        self._offer_link()

    def show_paste_problem(self, text: str) -> None:
        """Tell why what was pasted is of no use; the wait goes on."""
        self.paste.show_problem(text)
        self.show_part(self.paste.problem)

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stands side by side, or back."""
        self.rows.set_narrow(narrow)
        self.paste.set_narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ring beside the words where the page is low."""
        alignments = Qt.AlignmentFlag
        self._head.set_low(self.is_low)
        if (column := self.help.layout()) is not None:
            column.setAlignment(self._split, alignments.AlignLeft if self.is_low else alignments.AlignHCenter)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock go on after a look at the guide."""
        super().showEvent(event)
        if time.monotonic() < self._deadline:
            self._ticks.start()
            self._show_time_left()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._ticks.stop()
        super().hideEvent(event)

    def _place_paste_box(self, *, is_only_way: bool) -> None:
        """Have the address pasted before anything else where no answer comes by itself, or else in its row."""
        self.paste.begin(is_only_way=is_only_way)
        if is_only_way:
            self._paste_first.addWidget(self.paste)
            self.paste.stackUnder(self.question)  # which is how it is read aloud
        else:
            self.rows.take_paste_box(self.paste)
        before = self.browser_choice if is_only_way else self.copy_link_button
        for one, following in pairwise((before, self.paste.field, self.paste.use_button)):
            self.setTabOrder(one, following)

    def _say(self, title: str, sentence: str) -> None:
        self.status.setText(title)
        self.sentence.setText(sentence)
        announce(self.status, f"{title}. {sentence} {self.access_note.text()}".rstrip())

    def _say_question(self, *, is_late: bool) -> None:
        self.is_late = is_late
        self.question.setText(wording.question(is_late=is_late, pastes=not self._redirect_uri.listens))

    def _say_notice(self, text: str, words: str = "") -> None:
        self._misses_browser = False
        self.notice_words.setText(words)
        self.notice_words_button.setChecked(False)
        self.notice_words_button.setVisible(bool(words))
        show_message(self.notice, text)
        self.show_part(self.notice)

    def _hide_notice(self) -> None:
        self.notice.clear()
        for part in (self.notice, self.notice_words_button, self.notice_words):
            part.hide()

    def _offer_link(self) -> None:
        self.rows.nothing_row.set_open(True)
        self.copy_link_button.setFocus()

    def _show_time_left(self) -> None:
        now = time.monotonic()
        left, whole = self._deadline - now, max(1.0, self._deadline - self.began)
        self.ring.show_left(left, max(0.0, min(1.0, left / whole)))
        if self._redirect_uri.listens and self._link and now - self.began >= LATE_SECONDS and not self.is_late:
            self._show_late()

    def _show_late(self) -> None:
        self._say_question(is_late=True)
        announce(self.question, self.question.text())
        if not self._has_begun_elsewhere and self.notice.isHidden():
            self._say_notice(wording.browser_not_here())
            self._misses_browser = True

    def _copy_link(self) -> None:
        clipboard.copy_text(self._link)
        self._has_begun_elsewhere = True
        self.copy_link_button.show_copied()

    def _make_notice(self) -> None:
        self.notice = label("", "hint", "waitingNotice")
        self.notice_words = label("", "secondary", "waitingNoticeWords")
        says = self.tr("What the answer sa&ys")
        self.notice_words_button = unfolding_link(says, "waitingNoticeWordsButton", self.notice_words)
        self._hide_notice()

    def _make_parts(self) -> None:
        self.ring = CountdownRing("remainingTime")
        self.status = label("", "title", "signInStatus")
        self.sentence = label("", "secondary")
        self.access_note = label("", "warning", "waitingAccessNote")
        self.access_note.hide()
        self.open_again_button = button(self.tr("&Open browser again"), "openBrowserAgainButton")
        self.open_again_button.clicked.connect(self._open_again)
        self.browser_choice = BrowserChoice()
        self.browser_choice.chosen.connect(self.browser_wanted)
        self.question = label("", "label")
        self.question.setWordWrap(True)
        self.reach_line = SignedLine("reachResult")
        self.cancel_button = button(self.tr("Cancel"), "cancelButton")
        self.cancel_button.clicked.connect(self.cancelled)

    def _make_help(self) -> None:
        self.rows = BrowserRows()
        self.copy_link_button = self.rows.copy_link_button
        self.paste = PasteBox()
        self.paste.pasted.connect(self.pasted)
        self.rows.opened.connect(self.show_opened)
        self.rows.again_wanted.connect(self._open_again)
        self.rows.private_wanted.connect(lambda: self.browser_wanted.emit(None, True))
        self.rows.link_wanted.connect(self._copy_link)
        self.rows.cannot_reach_shown.connect(self._look_again)

    def _look_again(self, is_open: bool) -> None:
        """Have the row alone say what was found, and find it out anew: a portal may have gone down meanwhile."""
        self.reach_line.setHidden(is_open)
        if is_open:
            self.reach_wanted.emit()

    def _open_again(self) -> None:
        self.browser_wanted.emit(None, False)

    def _lay_out(self) -> None:
        self._head = _Head(self.ring, self.status, self.sentence, self.access_note)
        self.help = QWidget()
        column = column_in(self.help, spacing=8)
        self._paste_first = QVBoxLayout()
        self._split = SplitButton(self.open_again_button, self.browser_choice)
        fill(column, self._split, 4, self._paste_first, self.question, self.rows, self.notice)
        column.addWidget(self.notice_words_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.notice_words, self.reach_line):
            column.addWidget(part)
        fill(self.column, self._head, 8, self.help)
        self.column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel_button)
        self._place_paste_box(is_only_way=False)  # also where no sign-in ever begins: it has to be somebody's


class _Head(QWidget):
    """The ring above what is being waited for, or beside it."""

    def __init__(self, ring: QWidget, *texts: QLabel) -> None:
        super().__init__()
        self._ring, self._texts = ring, texts
        self._row = column_in(self, ring)
        self._row.addLayout(column_of(*texts, spacing=4), 1)
        self.set_low(low=False)

    def set_low(self, low: bool) -> None:
        """Need less height, or stand in the middle."""
        alignments = Qt.AlignmentFlag
        set_beside(self._row, low)
        self._row.setSpacing(16 if low else 10)
        self._row.setAlignment(self._ring, alignments.AlignTop if low else alignments.AlignHCenter)
        for text in self._texts:
            text.setAlignment(alignments.AlignLeft if low else alignments.AlignHCenter)
