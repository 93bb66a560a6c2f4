"""The token page: the token, how long it is valid, and what it may do."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit

from netrex_gui.gui import token_wording
from netrex_gui.gui.clipboard import SecretClipboard
from netrex_gui.gui.page import Page
from netrex_gui.gui.token_actions import TokenActions
from netrex_gui.gui.token_field import TokenField
from netrex_gui.gui.widgets import CopyButton, announce, button, heading, label, set_kind
from netrex_gui.oauth.settings import SignInSettings

if TYPE_CHECKING:
    from netrex_gui.oauth.token_response import TokenResponse

_TICK_MILLISECONDS = 1000


class TokenPanel(Page):
    """Shows one token, masked until asked for. Signals: `done` when the person is through with it."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._token: TokenResponse | None = None
        self._is_refused = False
        self.clipboard = SecretClipboard(parent=self)
        self.clipboard.time_left.connect(self._show_clipboard)
        self._ticks = QTimer(self, interval=_TICK_MILLISECONDS)
        self._ticks.timeout.connect(self._show_validity)
        self._make_parts()
        self._lay_out()
        self._mask(hidden=True)

    def show_token(self, token: "TokenResponse", settings: SignInSettings, connection_name: str) -> None:
        """Show a token that has just come."""
        self._token = token
        self._is_refused = False
        self._show_parts(shown=True)
        self.show_title(self.tr("Your token is ready"), is_good=True)
        self.token_field.setText(token.access_token)
        self.token_field.setCursorPosition(0)
        self._mask(hidden=True)
        where = self.tr("signed in at {host}").format(host=settings.provider.host)
        self.subtitle.setText(" · ".join(filter(None, (connection_name, where))))
        self.granted.setText(token_wording.granted_scopes(token, settings.scopes))
        self.renewable.setText(token_wording.renewable(token, bool(settings.client.client_secret)))
        self.odd_type.setText(token_wording.odd_type(token))
        self.odd_type.setVisible(bool(self.odd_type.text()))
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
        self._token = None
        self._ticks.stop()
        self.token_field.clear()

    def show_title(self, text: str, is_good: bool) -> None:
        """Say at the top of the page how things are."""
        self.title.setText(text)
        self.badge.setText("✓" if is_good else "×")
        set_kind(self.badge, "badge-good" if is_good else "badge-bad")

    def show_refused(self) -> None:
        """Say that the provider does not renew the token any more."""
        self.renewable.setText(token_wording.refused())
        self._is_refused = True
        self._show_validity()

    def _show_parts(self, shown: bool) -> None:
        for part in (self.token_label, self.token_field, self.show_button, self.copy_button):
            part.setVisible(shown)
        for row in range(self._facts_layout.rowCount()):
            self._facts_layout.setRowVisible(row, shown)

    def focus_first(self) -> None:
        """Put the focus on the button that copies."""
        self.copy_button.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below each other where they need it."""
        self.token_actions.set_narrow(narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the countdown with the page."""
        if not event.spontaneous():  # a minimised window comes back
            self._ticks.stop()
        super().hideEvent(event)

    def _show_validity(self) -> None:
        if self._token is not None:
            self.expiry.setText(token_wording.validity(self._token, time.monotonic(), self._is_refused))

    def _copy(self) -> None:
        if self._token is not None:
            self.clipboard.copy(self._token.access_token)
            self.copy_button.show_copied()

    def _show_clipboard(self, seconds_left: int) -> None:
        self.on_clipboard.setText(token_wording.on_clipboard(seconds_left))
        self.on_clipboard.setVisible(seconds_left > 0)

    def _toggle_mask(self) -> None:
        self._mask(hidden=self.token_field.echoMode() == QLineEdit.EchoMode.Normal)

    def _mask(self, hidden: bool) -> None:
        self.token_field.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self.show_button.setText(self.tr("&Show") if hidden else self.tr("&Hide"))
        self.show_button.setAccessibleName(self.tr("Show the token") if hidden else self.tr("Hide the token"))

    def _make_parts(self) -> None:
        self.badge = label("✓", "badge-good")
        self.title = label(self.tr("Your token is ready"), "title", "tokenTitle")
        self.subtitle = label("", "secondary")
        self.token_field = TokenField(self._copy)
        self.show_button = button("", "showTokenButton")
        self.show_button.clicked.connect(self._toggle_mask)
        self.copy_button = CopyButton(self.tr("&Copy token"), "copyTokenButton", self.tr("Copied"))
        self.copy_button.setProperty("kind", "primary")
        self.copy_button.clicked.connect(self._copy)
        self.on_clipboard = label("", "small", "clipboardNote")
        self.on_clipboard.hide()
        self.expiry = label("", "", "expiry")
        self.granted = label("", "", "grantedScopes")
        self.renewable = label("", "", "renewable")
        self.odd_type = label("", "caution", "tokenType")
        self.token_actions = TokenActions()
        self.done_button = button(self.tr("Done"), "doneButton")
        self.done_button.clicked.connect(self.done)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self._copy)

    def _lay_out(self) -> None:
        self.column.addLayout(heading(self.badge, self.title, self.subtitle))
        self.column.addSpacing(12)
        self.token_label = label(self.tr("Access &token"), "label", buddy=self.token_field)
        self.column.addWidget(self.token_label)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.token_field, 1)
        row.addWidget(self.show_button)
        row.addWidget(self.copy_button)
        self.column.addLayout(row)
        self.column.addWidget(self.on_clipboard)
        self.column.addSpacing(12)
        self._facts_layout = self._facts()
        self.column.addLayout(self._facts_layout)
        self.column.addWidget(self.odd_type)
        self.column.addSpacing(12)
        self.column.addWidget(self.token_actions)
        self.column.addStretch(1)
        warning = self.tr("A token can change and delete data. Give it only to whom it is meant for.")
        self.footer.addWidget(label(warning, "small"), 1)
        self.footer.addWidget(self.done_button)

    def _facts(self) -> QFormLayout:
        facts = QFormLayout()
        facts.setHorizontalSpacing(24)
        facts.setVerticalSpacing(12)
        facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QLabel], ...] = (
            (self.tr("Valid"), self.expiry),
            (self.tr("May do"), self.granted),
            (self.tr("Renewable"), self.renewable),
        )
        for text, value in rows:
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addRow(label(text, "secondary"), value)
        return facts
