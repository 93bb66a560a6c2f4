"""The sign-in page: what is being waited for, how long, and what helps if it does not come."""

import time

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.browser_menu import BrowserChoice
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label, set_kind
from netrex_gui.gui.sign_in import text as wording
from netrex_gui.gui.sign_in.help import SignInHelp
from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.progress import ListenerEvent, Progress, SignInState
from netrex_gui.store.connection import Connection

LATE_SECONDS = 20.0
"""After so long without an answer it is worth saying what to look for in the browser."""

_TICK_MILLISECONDS = 500
_SIZE = 84
_STROKE = 7
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.clock)

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

    Signals: `cancelled`, and `browser_wanted` with the browser that is to open the sign-in again: an InstalledBrowser
    and whether its window is private, or None for the system's. Its `help` has what the person pasted.
    """

    cancelled = Signal()
    browser_wanted = Signal(object, bool)

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
        self._lay_out()

    def begin(self, settings: SignInSettings, connection: Connection) -> None:
        """Get ready for a sign-in with these settings of a connection; whoever was sent it is spoken to plainly."""
        self._is_plain, self._redirect_uri = connection.received, settings.redirect_uri
        self._provider = settings.provider
        self._link = ""
        self._deadline = 0.0
        note = wording.sender_note(connection) if self._is_plain else None
        self.help.begin(self._redirect_uri.text, note, paste_first=self._is_plain and not self._redirect_uri.listens)
        self._has_begun_elsewhere = not self._redirect_uri.listens
        self._hide_notice()
        self.browser_choice.hide()
        self.ring.show_left(settings.time_limit, 1.0)

    def show_progress(self, progress: Progress) -> None:
        """Show the state that a sign-in has come to."""
        waiting = progress.state is SignInState.AWAITING_AUTHORIZATION
        self._link = progress.link
        self.began, self._deadline = time.monotonic(), progress.deadline
        self._ticks.start()
        self._show_time_left()
        if waiting:
            self.help.show()
            self.open_again_button.setFocus()
            self.browser_choice.show()
        else:
            self.cancel_button.setFocus()
            self.help.hide()
            self.reach_label.clear()
            self.browser_choice.hide()
            self._hide_notice()
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
        self.reach_label.setText(said.text)
        set_kind(self.reach_label, said.kind)
        if reach.is_known:
            announce(self.reach_label, said.text)

    def _say_notice(self, text: str, words: str = "") -> None:
        self._misses_browser = False
        self.notice_words.setText(words)
        self.notice_words_button.setChecked(False)
        self.notice_words_button.setVisible(bool(words))
        show_message(self.notice, text)

    def _hide_notice(self) -> None:
        self.notice.clear()
        for part in (self.notice, self.notice_words_button, self.notice_words):
            part.hide()

    def _expand_words(self, shown: bool) -> None:
        self.notice_words_button.show_expanded(expanded=shown)
        self.notice_words.setVisible(shown)

    def show_browser_missing(self) -> None:
        """Tell that the browser did not open; the link can be copied instead."""
        self._say(
            self.tr("Your browser did not open"),
            self.tr("Copy the sign-in link and open it in any browser on this computer."),
        )
        self.copy_link_button.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below each other, or side by side."""
        self.help.set_narrow(narrow)

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

    def _say(self, title: str, sentence: str) -> None:
        self.status.setText(title)
        self.sentence.setText(sentence)
        self.sentence.show()
        announce(self.status, f"{title}. {sentence} {self.access_note.text()}".rstrip())

    def _show_time_left(self) -> None:
        now = time.monotonic()
        left, whole = self._deadline - now, max(1.0, self._deadline - self.began)
        self.ring.show_left(left, max(0.0, min(1.0, left / whole)))
        if (self._is_plain or self._redirect_uri.listens) and self._link and now - self.began >= LATE_SECONDS:
            self._show_late()

    def _show_late(self) -> None:
        if not self.help.is_late:
            self.sentence.hide()  # it has been read by now, and what comes needs the room
            self.help.show_late()
            if not self._has_begun_elsewhere and self.notice.isHidden():
                self._say_notice(
                    self.tr(
                        "Your browser has not come to this app yet, which leads it on to the portal. Press “Open "
                        "browser again”. If the browser then shows a page all the same, do not sign in there: another "
                        "program may have left it in the browser. Choose a private window then, from the arrow beside "
                        "the button."
                    )
                )
                self._misses_browser = True

    def _copy_link(self) -> None:
        clipboard.copy_text(self._link)
        self._has_begun_elsewhere = True
        self.copy_link_button.show_copied()

    def _make_notice(self) -> None:
        self.notice = label("", "hint", "waitingNotice")
        self.notice_words = label("", "secondary", "waitingNoticeWords")
        self.notice_words_button = button(self.tr("What the answer sa&ys"), "waitingNoticeWordsButton", "link")
        self.notice_words_button.setCheckable(True)
        self.notice_words_button.toggled.connect(self._expand_words)
        self._hide_notice()

    def _make_parts(self) -> None:
        self.ring = CountdownRing("remainingTime")
        self.status = label("", "title", "signInStatus")
        self.sentence = label("", "secondary")
        self.access_note = label("", "warning", "waitingAccessNote")
        self.access_note.hide()
        self.open_again_button = button(self.tr("&Open browser again"), "openBrowserAgainButton")
        self.open_again_button.clicked.connect(lambda: self.browser_wanted.emit(None, False))
        self.browser_choice = BrowserChoice()
        self.browser_choice.chosen.connect(self.browser_wanted.emit)
        self.copy_link_button = CopyButton(self.tr("Copy sign-in &link"), "copySignInLinkButton", self.tr("Copied"))
        self.copy_link_button.clicked.connect(self._copy_link)
        self.reach_label = label("", "", "reachResult")
        self.help = SignInHelp(self.open_again_button, self.browser_choice, self.copy_link_button)
        self.cancel_button = button(self.tr("Cancel"), "cancelButton")
        self.cancel_button.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        column, centre = self.column, Qt.AlignmentFlag.AlignHCenter
        column.addSpacing(16)
        column.addWidget(self.ring, 0, centre)
        column.addSpacing(4)
        for text in (self.status, self.sentence, self.access_note):
            text.setAlignment(centre)
            column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(self.notice)
        column.addWidget(self.notice_words_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice_words)
        column.addSpacing(8)
        column.addWidget(self.help)
        column.addWidget(self.reach_label)
        column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel_button)
