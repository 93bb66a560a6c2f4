"""The token page: the token, how long it is valid, and what it may do."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from netrex_gui.gui.parts.buttons import Button, WrappingRow
from netrex_gui.gui.parts.clipboard import SecretClipboard, on_clipboard
from netrex_gui.gui.parts.messages import Message
from netrex_gui.gui.parts.page import Badge, Ending, Page
from netrex_gui.gui.parts.secret_field import SecretLine
from netrex_gui.gui.parts.untrusted_text import visible
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, heading, label, set_kind
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.gui.token import text as token_text
from netrex_gui.gui.token.actions import TokenActions, TokenUse
from netrex_gui.gui.token.beside import TokenBeside
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.foreign_json import read_claims

if TYPE_CHECKING:
    from netrex_gui.oauth.token import TokenResponse
    from netrex_gui.tokens.formats import GrantedToken

_TICK_MILLISECONDS = 1000
_FACTS_ABOVE_LINK = 2
"""How long it is valid, and what it may do."""
translate = QCoreApplication.translate


class TokenPanel(Page):
    """Shows one token, masked until asked for, and has a place for a card with a better thing to do than to look at it.

    While such a card is shown, the token and all that can be done with it are folded behind a link below. `has_card`
    tells whether one is shown.

    Signals: `done_wanted` when the person is through with the token, `folded` with whether it is folded behind the
    link, and `card_copy_wanted` when the keys for copying were pressed then.
    """

    done_wanted = Signal()
    folded = Signal(bool)
    card_copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: GrantedToken | None = None
        self._is_refused = self.has_card = self._is_of_use = False
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
        from netrex_gui.tokens.formats import GrantedToken  # late: a start has no token

        provider = settings.provider
        self.shown = GrantedToken(token, provider.base_url, provider.api_endpoint, settings.scopes)
        self._is_refused = False
        self.origin.setText(origin.text)
        set_kind(self.origin, origin.kind)
        self._show_parts(shown=True)
        self.show_title(self.tr("Your token is ready"), is_good=True)
        self.row.show_token(self.shown)
        self.use.tell(Message())
        self._show_facts(token, settings)
        host = settings.provider.host
        where = host if origin.text else self.tr("signed in at {host}").format(host=host)
        name = "" if untrusted_name == host else visible(untrusted_name)
        self.subtitle.setText(" · ".join(filter(None, (name, where))))
        self.warning.setText(token_wording.warning(token, settings.scopes))
        self._show_validity()
        if token.expires_in is not None:
            self._ticks.start()
        announce(self.title, self.title.text())

    def _show_facts(self, token: "TokenResponse", settings: SignInSettings) -> None:
        self.claims.setText(token_text.claims(read_claims(token.access_token)))
        self.facts.setRowVisible(self.claims, bool(self.claims.text()))
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
        for part in (self.arrival, self.use, self.warning):
            part.setVisible(shown)
        self.origin.setVisible(shown and bool(self.origin.text()))
        for row in range(self.facts.rowCount()):
            self.facts.setRowVisible(row, shown)
        self.facts.setRowVisible(self.more_link, shown and self.has_card)

    def focus_first(self) -> None:
        """Put the focus on the button that the person has come for."""
        self._first_button.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below each other where they need it."""
        self.token_actions.set_narrow(narrow)

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
            self.expiry.setText(token_wording.validity(self.shown.token, time.monotonic(), self._is_refused))

    def _show_clipboard(self, seconds_left: int) -> None:
        self.on_clipboard.setText(on_clipboard(seconds_left) if seconds_left > 0 else "")
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
        self._first_button: Button = self.copy_button
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
        self.column.addLayout(heading(self.badge, self.title, self.subtitle))
        self.column.addWidget(self.origin)
        self.column.addSpacing(8)
        self._place = self.column.count()
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
        facts.insertRow(_FACTS_ABOVE_LINK, self.more_link)
        facts.setAlignment(self.more_link, Qt.AlignmentFlag.AlignLeft)
        facts.setRowVisible(self.more_link, False)
        return facts

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
            self.column.insertWidget(self.column.indexOf(self.odd_type), self.arrival)
            self.arrival.stackUnder(self.use)  # the order in which it is read
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
        self.facts.setRowVisible(self.more_link, False)
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
            self.facts.setRowVisible(self.more_link, True)
        self._share_keys()

    def _share_keys(self) -> None:
        """Let one of the buttons that copy stand out and have the keys: the token's own once that is to be seen."""
        self.show_use(self._is_of_use)
        self.folded.emit(self.is_folded)

    def _show_token(self, *, is_open: bool) -> None:
        for part in (self.arrival, self.use, self.token_actions, self.warning):
            part.setVisible(is_open)
        for value in (self.renewable, self.claims):
            self.facts.setRowVisible(value, is_open and bool(value.text()))
        self.odd_type.setVisible(is_open and bool(self.odd_type.text()))
        self.beside.setVisible(is_open and self.beside.is_needed)

    def _copy_by_keys(self) -> None:
        if self.is_folded:
            self.card_copy_wanted.emit()
        else:
            self.row.copy()


class TokenField(SecretLine):
    """The token, masked or not; however it is copied from here, it is copied whole and marked as confidential."""

    def __init__(self, copy: Callable[[], None]) -> None:
        super().__init__()
        self._copy_whole = copy
        self.setObjectName("accessToken")
        self.setProperty("code", "true")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)  # ours, which copy confidentially
        self.setDragEnabled(False)

    def copy_marked(self) -> None:
        """Copy in the way that the page has, which says so there."""
        self._copy_whole()


class TokenRow(QWidget):
    """The masked token above the button that copies it.

    Signals: `copy_wanted` with the text to be copied, `taken` when that holds the access token.
    """

    copy_wanted = Signal(str)
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._granted: GrantedToken | None = None
        self.token_field = TokenField(self.copy)
        self.show_button = button("", "showTokenButton")
        self.show_button.clicked.connect(self._toggle_mask)
        self.copy_button = CopyButton(self.tr("&Copy token"), "copyTokenButton", self.tr("Copied"))
        self.copy_button.setProperty("kind", "primary")
        self.copy_button.clicked.connect(self.copy)
        self.copy_as_button = button(self.tr("Cop&y as"), "copyAsButton")
        self.copy_as_button.setMenu(self._menu())
        self._copying, self._showing = QAction(self.tr("&Copy token"), self), QAction(self)
        self._copying.triggered.connect(self.copy)
        self._showing.triggered.connect(self._toggle_mask)
        for action in (self._copying, self._showing):
            QWidget.addAction(self.token_field, action)
        self._lay_out()
        self.hide_token(hidden=True)

    def show_token(self, granted: "GrantedToken") -> None:
        """Show a token, masked."""
        self._granted = granted
        self.token_field.setText(granted.token.access_token)
        self.token_field.setCursorPosition(0)
        self._refresh_token.setEnabled(granted.token.refresh_token is not None)
        self.hide_token(hidden=True)

    def forget(self) -> None:
        """Drop the token."""
        self._granted = None
        self.token_field.clear()

    def copy(self) -> None:
        """Copy the token."""
        if self._granted is not None:
            self.copy_wanted.emit(self._granted.token.access_token)
            self.copy_button.show_copied()
            self.taken.emit()

    @property
    def is_hidden(self) -> bool:
        """Tell whether dots stand for the token."""
        return self.token_field.echoMode() == QLineEdit.EchoMode.Password

    def hide_token(self, hidden: bool) -> None:
        """Show dots in place of the token, or the token."""
        self.token_field.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self.show_button.setText(self.tr("&Show") if hidden else self.tr("H&ide"))
        self.show_button.setAccessibleName(self.tr("Show the token") if hidden else self.tr("Hide the token"))
        self._showing.setText(self.show_button.accessibleName())

    def _toggle_mask(self) -> None:
        self.hide_token(hidden=not self.is_hidden)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, name in (
            (self.tr("&Authorization header"), "authorization_header"),
            (self.tr("&curl command"), "curl_command"),
            (self.tr("&PowerShell command"), "powershell_command"),
            (self.tr("&JSON"), "json_text"),
            (self.tr(".&env lines"), "env_lines"),
        ):
            menu.addAction(text, self._copy_as(name))
        self._refresh_token = menu.addAction(self.tr("&Refresh token"), self._copy_refresh_token)
        return menu

    def _copy_as(self, name: str) -> Callable[[], None]:
        def copy() -> None:
            from netrex_gui.tokens import formats  # late: few copy in a form of their own

            if self._granted is not None:
                self.copy_wanted.emit(getattr(formats, name)(self._granted))
                self.taken.emit()

        return copy

    def _copy_refresh_token(self) -> None:
        if self._granted is not None:
            self.copy_wanted.emit(self._granted.token.refresh_token or "")

    def _lay_out(self) -> None:
        token = QHBoxLayout()
        token.setSpacing(10)
        token.addWidget(self.token_field, 1)
        token.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(token)
        column.addWidget(WrappingRow(self.copy_button, self.copy_as_button))
