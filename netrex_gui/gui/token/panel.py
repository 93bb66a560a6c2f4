"""The token page: the token, how long it is valid, and what it may do."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QVBoxLayout

from netrex_gui.gui.parts.badge import Badge, Ending
from netrex_gui.gui.parts.buttons import Button
from netrex_gui.gui.parts.clipboard import SecretClipboard, on_clipboard
from netrex_gui.gui.parts.messages import Message
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.parts.widgets import announce, button, heading, label, set_kind
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.gui.token import check_text
from netrex_gui.gui.token.actions import TokenActions
from netrex_gui.gui.token.beside import TokenBeside
from netrex_gui.gui.token.row import TokenRow
from netrex_gui.gui.token.use import TokenUse
from netrex_gui.oauth.client import SignInSettings

if TYPE_CHECKING:
    from netrex_gui.oauth.token import TokenResponse
    from netrex_gui.tokens.formats import GrantedToken

_TICK_MILLISECONDS = 1000


class TokenPanel(Page):
    """Shows one token, masked until asked for. Signals: `done` when the person is through with it."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: GrantedToken | None = None
        self._is_refused = False
        self.clipboard = SecretClipboard(parent=self)
        self.clipboard.time_left.connect(self._show_clipboard)
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._show_validity)
        self._make_parts()
        self._lay_out()

    def show_token(
        self, token: "TokenResponse", settings: SignInSettings, untrusted_name: str, origin: Message
    ) -> None:
        """Show a token that has just come; `untrusted_name` is its connection's, `origin` says how else it came."""
        from netrex_gui.tokens.formats import GrantedToken
        from netrex_gui.tokens.jwt_claims import read_claims  # late: a start has no token

        provider = settings.provider
        self.shown = GrantedToken(token, provider.base_url, provider.api_endpoint, settings.scopes)
        self._is_refused = False
        self.origin.setText(origin.text)
        set_kind(self.origin, origin.kind)
        self._show_parts(shown=True)
        self.show_title(self.tr("Your token is ready"), is_good=True)
        self.row.show_token(self.shown)
        self.use.tell(Message)
        self.claims.setText(check_text.claims(read_claims(token.access_token)))
        self.facts.setRowVisible(self.claims, bool(self.claims.text()))
        host = settings.provider.host
        where = host if origin.text else self.tr("signed in at {host}").format(host=host)
        name = "" if untrusted_name == host else visible(untrusted_name)
        self.subtitle.setText(" · ".join(filter(None, (name, where))))
        self.warning.setText(token_wording.warning(token, settings.scopes))
        self.granted.setText(token_wording.granted_scopes(token, settings.scopes))
        self.renewable.setText(token_wording.renewable(token, bool(settings.client.client_secret)))
        self.odd_type.setText(token_wording.odd_type(token))
        self.odd_type.setVisible(bool(self.odd_type.text()))
        self.beside.show_beside(token.untrusted_beside)
        self._show_validity()
        if token.expires_in is not None:
            self._ticks.start()
        announce(self.title, self.title.text())

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
        for part in (self.arrival, self.use, self.warning):
            part.setVisible(shown)
        self.origin.setVisible(shown and bool(self.origin.text()))
        for row in range(self.facts.rowCount()):
            self.facts.setRowVisible(row, shown)

    def focus_first(self) -> None:
        """Put the focus on the button that the person has come for."""
        self.first_button.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below each other where they need it."""
        self.token_actions.set_narrow(narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the countdown with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._ticks.stop()
        super().hideEvent(event)

    def _show_validity(self) -> None:
        if self.shown is not None:
            self.expiry.setText(token_wording.validity(self.shown.token, time.monotonic(), self._is_refused))

    def _show_clipboard(self, seconds_left: int) -> None:
        self.on_clipboard.setText(on_clipboard(seconds_left))
        self.on_clipboard.setVisible(seconds_left > 0)

    def _make_parts(self) -> None:
        self.badge = Badge(Ending.GOOD)
        self.title = label(self.tr("Your token is ready"), "title", "tokenTitle")
        self.subtitle = label("", "secondary")
        self.origin = label("", "small", "tokenOrigin")
        self.origin.hide()
        self.row = TokenRow()
        self.row.copy_wanted.connect(self.clipboard.copy)
        self.token_field, self.copy_button = self.row.token_field, self.row.copy_button
        self.show_button = self.row.show_button
        self.first_button: Button = self.copy_button
        self.use = TokenUse()
        self.on_clipboard = label("", "small", "clipboardNote")
        self.on_clipboard.hide()
        self.expiry = label("", "", "expiry")
        self.granted = label("", "", "grantedScopes")
        self.renewable = label("", "", "renewable")
        self.claims = label("", "", "tokenClaims")
        self.odd_type = label("", "caution", "tokenType")
        self.beside = TokenBeside()
        self.token_actions = TokenActions()
        self.warning = label("", "small", "tokenWarning")
        self.done_button = button(self.tr("Done"), "doneButton")
        self.done_button.clicked.connect(self.done)
        self.copy_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        self.copy_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_keys.activated.connect(self.row.copy)

    def _lay_out(self) -> None:
        self.column.addLayout(heading(self.badge, self.title, self.subtitle))
        self.column.addWidget(self.origin)
        self.column.addSpacing(8)
        self.column.addWidget(self._arrival())
        self.column.addSpacing(8)
        self.facts = self._facts()
        self.column.addLayout(self.facts)
        self.column.addWidget(self.odd_type)
        self.column.addWidget(self.beside)
        self.column.addSpacing(4)
        self.column.addWidget(self.use)
        self.column.addSpacing(4)
        self.column.addWidget(self.token_actions)
        self.column.addStretch(1)
        self.footer.addWidget(self.warning, 1)
        self.footer.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignRight)

    def _arrival(self) -> QFrame:
        """Make the card with what the person has come for."""
        self.arrival = QFrame()
        self.arrival.setProperty("kind", "arrival")
        inside = QVBoxLayout(self.arrival)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(8)
        inside.addWidget(label(self.tr("Access t&oken"), "label", buddy=self.token_field))
        inside.addWidget(self.row)
        inside.addWidget(self.on_clipboard)
        return self.arrival

    def _facts(self) -> QFormLayout:
        facts = QFormLayout()
        facts.setHorizontalSpacing(24)
        facts.setVerticalSpacing(8)
        facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QLabel], ...] = (
            (self.tr("Valid"), self.expiry),
            (self.tr("May do"), self.granted),
            (self.tr("Renewable"), self.renewable),
            (self.tr("Says of itself"), self.claims),
        )
        for text, value in rows:
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addRow(label(text, "secondary"), value)
        return facts
