"""The sign-in page: what is being waited for, how long, and what helps if it does not come."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout

from netrex_gui.gui import clipboard, wording
from netrex_gui.gui.connection_fields import code_field
from netrex_gui.gui.countdown_ring import CountdownRing
from netrex_gui.gui.page import Page
from netrex_gui.gui.widgets import CopyBox, CopyButton, announce, button, label, rule
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import Progress, SignInState
from netrex_gui.oauth.settings import SignInSettings

_TICK_MILLISECONDS = 500


class SignInPanel(Page):
    """Shows one sign-in under way.

    Signals: `cancelled`, `browser_wanted` with the link, and `pasted` with the text that the person pasted.
    """

    cancelled = Signal()
    browser_wanted = Signal(str)
    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._link = ""
        self._deadline = 0.0
        self._time_limit = 1.0
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._show_time_left)
        self._make_parts()
        self._lay_out()

    def begin(self, settings: SignInSettings) -> None:
        """Get ready for a sign-in with these settings."""
        self._time_limit = settings.time_limit
        self._listens = settings.redirect_uri.listens
        self._host = settings.provider.host
        self._link = ""
        self.redirect_box.field.setText(settings.redirect_uri.text)
        self.pasted_field.clear()
        self.paste_problem.hide()
        self.ring.show_left(self._time_limit, 1.0)

    def show_progress(self, progress: Progress) -> None:
        """Show the state that a sign-in has come to."""
        waiting = progress.state is SignInState.AWAITING_AUTHORIZATION
        if waiting:
            self._link, self._deadline = progress.link, progress.deadline
            self._ticks.start()
            self._show_time_left()
        else:
            self._ticks.stop()
        self.ring.setVisible(waiting)
        (self.open_again_button if waiting else self.cancel_button).setFocus()
        for part in (self.open_again_button, self.copy_link_button, self.use_pasted_button, self.pasted_field):
            part.setEnabled(waiting)
        self._say(wording.waiting(progress.state, self._host, self._listens))

    def show_browser_missing(self) -> None:
        """Tell that the browser did not open; the link can be copied instead."""
        self._say(wording.browser_missing())
        self.copy_link_button.setFocus()

    def show_paste_problem(self, error: SignInError) -> None:
        """Tell why what was pasted is of no use; the wait goes on."""
        self.paste_problem.setText(wording.paste_problem(error))
        self.paste_problem.show()
        announce(self.paste_problem, self.paste_problem.text())

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._ticks.stop()
        super().hideEvent(event)

    def _say(self, words: wording.Waiting) -> None:
        self.status.setText(words.title)
        self.sentence.setText(words.sentence)
        announce(self.status, f"{words.title}. {words.sentence}")

    def _show_time_left(self) -> None:
        left = self._deadline - time.monotonic()
        self.ring.show_left(left, max(0.0, min(1.0, left / self._time_limit)))

    def _copy_link(self) -> None:
        clipboard.copy_text(self._link)
        self.copy_link_button.show_copied()

    def _make_parts(self) -> None:
        self.ring = CountdownRing("remainingTime")
        self.status = label("", "title", "signInStatus")
        self.sentence = label("", "secondary")
        self.open_again_button = button(self.tr("&Open browser again"), "openBrowserAgainButton")
        self.open_again_button.clicked.connect(lambda: self.browser_wanted.emit(self._link))
        self.copy_link_button = CopyButton(self.tr("Copy sign-in &link"), "copySignInLinkButton", self.tr("Copied"))
        self.copy_link_button.clicked.connect(self._copy_link)
        self.redirect_box = CopyBox("waitingRedirectUrl", "copyWaitingRedirectUrlButton", self.tr("Redirect URL"))
        self.redirect_box.set_read_only()
        self.pasted_field = code_field("pastedAddress")
        self.pasted_field.setPlaceholderText(self.tr("paste the whole address here"))
        self.pasted_field.returnPressed.connect(lambda: self.pasted.emit(self.pasted_field.text()))
        self.use_pasted_button = button(self.tr("&Use this address"), "usePastedAddressButton")
        self.use_pasted_button.clicked.connect(lambda: self.pasted.emit(self.pasted_field.text()))
        self.paste_problem = label("", "bad", "pasteProblem")
        self.cancel_button = button(self.tr("Cancel"), "cancelButton")
        self.cancel_button.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        column, centre = self.column, Qt.AlignmentFlag.AlignHCenter
        column.addSpacing(16)
        column.addWidget(self.ring, 0, centre)
        column.addSpacing(4)
        for text in (self.status, self.sentence):
            text.setAlignment(centre)
            column.addWidget(text)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.open_again_button)
        buttons.addWidget(self.copy_link_button)
        buttons.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(rule())
        column.addSpacing(12)
        self._lay_out_redirect_url()
        self._lay_out_paste()
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel_button)

    def _lay_out_redirect_url(self) -> None:
        advice = self.tr(
            "Then the portal does not know this address yet. Add it to the OAuth2 application, exactly as it is here, "
            "and open the browser again."
        )
        self.column.addWidget(label(self.tr("Does the browser show an error about the redirect URL?"), "label"))
        self.column.addWidget(label(advice, "secondary"))
        self.column.addWidget(self.redirect_box)

    def _lay_out_paste(self) -> None:
        column = self.column
        column.addSpacing(12)
        heading = self.tr("Did the browser end on a page that cannot be &reached?")
        column.addWidget(label(heading, "label", buddy=self.pasted_field))
        self.pasted_field.setAccessibleName(self.tr("Address that the browser ended on"))
        column.addWidget(
            label(self.tr("Copy the address from the top of the browser, and paste it here."), "secondary")
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.pasted_field, 1)
        row.addWidget(self.use_pasted_button)
        column.addLayout(row)
        self.paste_problem.hide()
        column.addWidget(self.paste_problem)
        column.addStretch(1)
