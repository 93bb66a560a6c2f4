"""The token itself, and the buttons that show and copy it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from netrex_gui.gui.parts.widgets import CopyButton, button
from netrex_gui.gui.parts.wrapping_row import BreakingRow
from netrex_gui.gui.token.field import TokenField

if TYPE_CHECKING:
    from netrex_gui.tokens.formats import GrantedToken

translate = QCoreApplication.translate


class TokenRow(QWidget):
    """The masked token above the button that copies it. Signals: `copy_wanted` with the text to be copied."""

    copy_wanted = Signal(str)

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
        column.addWidget(BreakingRow(self.copy_button, self.copy_as_button))
