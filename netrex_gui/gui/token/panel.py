"""The token page: the token, how long it is valid, and what it may do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.clipboard import Gone, SecretClipboard
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.page import Badge, Ending, Page
from netrex_gui.gui.parts.widgets import announce, button, heading, label, set_kind
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.gui.token import text as token_text
from netrex_gui.gui.token.actions import TokenActions, TokenUse
from netrex_gui.gui.token.beside import TokenBeside
from netrex_gui.gui.token.copied_text import Copied, message_to_send
from netrex_gui.gui.token.token_row import TokenRow
from netrex_gui.gui.token.validity import TokenValidity
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.foreign_json import read_claims
from netrex_gui.texts.message import Message
from netrex_gui.texts.untrusted import visible

if TYPE_CHECKING:
    from netrex_gui.oauth.token import TokenResponse
    from netrex_gui.tokens.formats import GrantedToken

_TICK_MILLISECONDS = 1000


class TokenPanel(Page):
    """Shows one token, masked until asked for, and has a place for a card with a better thing to do than to look at it.

    While such a card is shown, the token and all that can be done with it are folded behind a link below. `has_card`
    tells whether one is shown.

    Signals: `done_wanted` when the person is through with the token, `another_account_wanted` when somebody else is to
    sign in for the same connection, `folded` with whether it is folded behind the
    link, and `card_copy_wanted` when the keys for copying were pressed then.
    """

    done_wanted = Signal()
    another_account_wanted = Signal()
    folded = Signal(bool)
    card_copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: GrantedToken | None = None
        self._is_refused = self.has_card = self._is_of_use = False
        self.clipboard = SecretClipboard(parent=self)
        self.clipboard.time_left.connect(self._show_clipboard)
        self.clipboard.gone.connect(self._show_gone)
        self._copied: Copied | None = None
        self._host = ""
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._show_validity)
        self._make_parts()
        self._lay_out()

    def show_token(
        self, token: "TokenResponse", settings: SignInSettings, untrusted_name: str, origin: Message
    ) -> None:
        """Show a token that has just come; `untrusted_name` says whose it is, `origin` how else it came."""
        from netrex_gui.tokens.formats import GrantedToken  # late: a start has no token

        provider = settings.provider
        self.shown = GrantedToken(token, provider.base_url, provider.api_endpoint, settings.scopes)
        self._host = provider.host
        self._is_refused = False
        self._copied = None  # what is on the clipboard is the token before this one
        self.origin.setText(origin.text)
        set_kind(self.origin, origin.kind)
        self._show_parts(shown=True)
        self.show_title(self.tr("Your token is ready"), is_good=True)
        self.row.show_token(self.shown)
        self.use.tell(Message())
        self._show_facts(token, settings)
        where = provider.host if origin.text else self.tr("from {host}").format(host=provider.host)
        name = "" if untrusted_name == provider.host else visible(untrusted_name)
        self.subtitle.setText(" · ".join(filter(None, (name, where))))
        self.validity.show_token(token, settings.scopes)
        self._show_validity()
        if token.expires_in is not None:
            self._ticks.start()
        announce(self.title, self.title.text())

    def _show_facts(self, token: "TokenResponse", settings: SignInSettings) -> None:
        self.claims.setText(token_text.claims(read_claims(token.access_token)))
        self.claims.setVisible(bool(self.claims.text()))
        self.granted.setText(token_wording.granted_scopes(token, settings.scopes))
        self.renewable.setText(token_wording.renewable(token, bool(settings.client.client_secret)))
        self.odd_type.setText(token_wording.odd_type(token))
        self.odd_type.setVisible(bool(self.odd_type.text()))
        self.beside.show_beside(token.untrusted_beside)

    def show_end(self, title: str) -> None:
        """Drop the token, and say under its title what became of it."""
        self.forget()
        self.clipboard.clear()  # a token that works no more is of no use there
        self._show_parts(shown=False)
        self.show_title(title, is_good=False)

    def forget(self) -> None:
        """Drop the token from the window."""
        self.shown = None
        self._ticks.stop()
        self.row.forget()
        self.beside.show_beside({})

    def show_title(self, text: str, is_good: bool) -> None:
        """Say at the top of the page how things are."""
        self.title.setText(text)
        self.badge.show_ending(Ending.GOOD if is_good else Ending.OVER)

    def show_refused(self) -> None:
        """Say that the provider does not renew the token any more."""
        self.renewable.setText(token_wording.refused())
        self._is_refused = True
        self._show_validity()

    def _show_parts(self, shown: bool) -> None:
        for part in (self.arrival, self.granted, self.another_button, self.not_taken_note):
            part.setVisible(shown)
        if not shown:
            for part in (self.claims, self.odd_type):
                part.hide()
        self.origin.setVisible(shown and bool(self.origin.text()))
        self.more_link.setVisible(shown and self.has_card)

    def focus_first(self) -> None:
        """Put the focus on the button that the person has come for."""
        self._first_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the countdown when the person comes back."""
        if self.shown is not None and self.shown.token.expires_in is not None:
            self._show_validity()
            self._ticks.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the countdown with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._ticks.stop()
        super().hideEvent(event)

    def _show_validity(self) -> None:
        if self.shown is not None:
            self.validity.show_time(self.shown.token, self._is_refused)

    def _copy(self, text: str, what: Copied) -> None:
        self._copied = None  # what was copied before is taken for no end of this
        self.clipboard.copy(text)
        self._copied = what
        self.row.show_left(what, self.clipboard.seconds_left)

    def _show_clipboard(self, seconds_left: int) -> None:
        if self._copied is not None and seconds_left > 0:
            self.row.show_left(self._copied, seconds_left)

    def _show_gone(self, why: Gone) -> None:
        if self._copied is not None:
            self._copied = None
            self.row.show_gone(why)

    def show_not_taken(self, not_taken: bool) -> None:
        """Say that nobody has got the token yet, or not."""
        self.not_taken_note.setText(self.tr("Not copied yet") if not_taken else "")

    def _message(self) -> str:
        assert self.shown is not None  # noqa: S101 (there is a token to be copied)
        return message_to_send(self.shown, self._host, self.validity.renewing_part.isChecked())

    def _make_parts(self) -> None:
        self.badge = Badge(Ending.GOOD)
        self.title = label(self.tr("Your token is ready"), "title", "tokenTitle")
        self.subtitle = label("", "secondary")
        self.origin = label("", "small", "tokenOrigin")
        self.origin.hide()
        self.row = TokenRow(self._message)
        self.row.copy_wanted.connect(self._copy)
        self.token_field, self.copy_button = self.row.token_field, self.row.copy_button
        self.show_button = self.row.show_button
        self._first_button: Button = self.copy_button
        self.use = TokenUse(self)
        self.validity = TokenValidity(self.use)
        self.expiry, self.warning = self.validity.expiry, self.validity.warning
        self.granted = label("", "secondary", "grantedScopes", selectable=True)
        self.claims = label("", "small", "tokenClaims", selectable=True)
        self.odd_type = label("", "caution", "tokenType")
        self.beside = TokenBeside()
        self.token_actions = TokenActions(self.use.save_button)
        self.renewable = self.token_actions.renewable
        self.not_taken_note = label("", "warning", "notTakenNote")
        self.another_button = button(self.tr("Anothe&r account…"), "anotherAccountButton")
        self.another_button.clicked.connect(self.another_account_wanted)
        self.done_button = button(self.tr("Done"), "doneButton")
        self.done_button.clicked.connect(self.done_wanted)
        self._make_way_below_card()

    def _make_way_below_card(self) -> None:
        """Make the keys that copy, and the link behind which the token is folded while there is a card."""
        self.copy_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        self.copy_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_keys.activated.connect(self._copy_by_keys)
        self.more_link = button(self.tr("More a&bout this token"), "moreAboutTokenButton", "link")
        self.more_link.setCheckable(True)
        self.more_link.show_expanded(expanded=False)
        self.more_link.toggled.connect(self._show_folded)

    def _lay_out(self) -> None:
        fill(self.column, heading(self.badge, self.title, self.subtitle, self.granted), self.origin, 8)
        self._place = self.column.count()
        self.column.addWidget(self._arrival())
        self.column.addWidget(self.more_link, 0, Qt.AlignmentFlag.AlignLeft)
        fill(self.column, 4, self.token_actions, self.odd_type, self.beside, self.claims)
        self.more_link.hide()
        self.column.addStretch(1)
        self.footer.addWidget(self.not_taken_note, 1)
        for each in (self.another_button, self.done_button):
            self.footer.addWidget(each, 0, Qt.AlignmentFlag.AlignRight)

    def _arrival(self) -> QFrame:
        """Make the card with what the person has come for."""
        self.arrival = QFrame()
        self.arrival.setProperty("kind", "arrival")
        column_in(self.arrival, self.row, self.validity, spacing=12, edges=(16, 16, 16, 8))
        return self.arrival

    def offer_card(self, card: QWidget, *stops: QWidget) -> None:
        """Give a card its place above the token, hidden for now; the Tab key comes to its stops there."""
        self.insert(self._place, card, *stops, before=self.token_field)
        for before, after in ((stops[-1], self.more_link), (self.more_link, self.token_field)):
            QWidget.setTabOrder(before, after)
        card.hide()

    def show_card(self, card: QWidget, first_button: Button) -> None:
        """Show a card, whose button is the first now, and fold the rest away."""
        if not self.has_card:
            self.has_card = True
            self.column.removeWidget(self.arrival)
            self.column.insertWidget(self.column.indexOf(self.more_link) + 1, self.arrival)
            self.arrival.stackUnder(self.token_actions)  # the order in which it is read
            self.more_link.stackUnder(self.arrival)
        self._first_button = first_button
        card.show()
        self._show_folded()

    def hide_card(self, card: QWidget) -> None:
        """Show the page as it is without a card."""
        if self.has_card:
            self.has_card = False
            self.column.insertWidget(self._place + 1, self.arrival)
            self.arrival.stackUnder(card)
            self._show_token(is_open=self.shown is not None)
            self.token_actions.show()  # also without a token: what became of it is said there
        self._first_button = self.copy_button
        card.hide()
        self.more_link.hide()
        self._share_keys()

    def fold(self) -> None:
        """Fold the token away again, if it was unfolded below a card."""
        self.more_link.setChecked(False)

    @property
    def is_folded(self) -> bool:
        """Tell whether the token is behind the link."""
        return self.has_card and not self.more_link.isChecked()

    def show_use(self, is_of_use: bool) -> None:
        """Have the button that copies stand out, while there is something to copy and nothing better to do."""
        self._is_of_use = is_of_use
        set_kind(self.copy_button, "primary" if is_of_use and not self.has_card else "")

    def _show_folded(self) -> None:
        self.more_link.show_expanded(expanded=self.more_link.isChecked())
        if self.has_card:
            self._show_token(is_open=self.more_link.isChecked())
            self.more_link.show()
        if self.has_card and self.more_link.isChecked():
            self.show_part(self.arrival)
        self._share_keys()

    def _share_keys(self) -> None:
        """Let one of the buttons that copy stand out and have the keys: the token's own once that is to be seen."""
        self.show_use(self._is_of_use)
        self.folded.emit(self.is_folded)

    def _show_token(self, *, is_open: bool) -> None:
        for part in (self.arrival, self.token_actions):
            part.setVisible(is_open)
        self.claims.setVisible(is_open and bool(self.claims.text()))
        self.odd_type.setVisible(is_open and bool(self.odd_type.text()))
        self.beside.setVisible(is_open and self.beside.is_needed)

    def _copy_by_keys(self) -> None:
        if self.is_folded:
            self.card_copy_wanted.emit()
        else:
            self.row.copy()
