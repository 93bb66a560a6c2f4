"""The masked token with its eye, the buttons that copy it, and the line that says what is on the clipboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.clipboard import Gone
from netrex_gui.gui.parts.layouts import column_in, row_in
from netrex_gui.gui.parts.messages import SignedLine
from netrex_gui.gui.parts.secret_field import SecretLine
from netrex_gui.gui.parts.widgets import announce, button
from netrex_gui.gui.token.copied_text import Copied, copied, gone
from netrex_gui.texts.message import Message

if TYPE_CHECKING:
    from netrex_gui.tokens.formats import GrantedToken

_EYE, _EYE_ROOM = 20, 40


class TokenField(SecretLine):
    """The token, masked or not; however it is copied from here, it is copied whole and marked as confidential."""

    def __init__(self, copy: Callable[[], None], eye: QWidget) -> None:
        super().__init__()
        self._copy_whole = copy
        self.setObjectName("accessToken")
        self.setProperty("code", "true")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)  # ours, which copy confidentially
        self.setDragEnabled(False)
        self.setTextMargins(0, 0, theme.sp(_EYE_ROOM), 0)
        row = row_in(self, edges=(0, 0, 6, 0))
        row.addStretch(1)
        row.addWidget(eye)

    def copy_marked(self) -> None:
        """Copy in the way that the page has, which says so there."""
        self._copy_whole()


class TokenRow(QWidget):
    """The masked token above the buttons that copy it, and below these what was copied and for how long.

    `message` writes the message that goes with the token to whoever is to have it. Signals: `copy_wanted` with the
    text to be copied and what it is, `taken` when that holds the access token, `command_wanted` when the command that
    prints a kept token is to be copied.
    """

    copy_wanted = Signal(str, object)
    taken = Signal()
    command_wanted = Signal()

    def __init__(self, message: Callable[[], str]) -> None:
        super().__init__()
        self._granted: GrantedToken | None = None
        self._message = message
        self._copied: Copied | None = None
        self._make_buttons()
        self.token_field = TokenField(self.copy, self.show_button)
        self.token_field.setAccessibleName(self.tr("Access token"))
        self._copying, self._showing = QAction(self.tr("&Copy token"), self), QAction(self)
        self._copying.triggered.connect(self.copy)
        self._showing.triggered.connect(self._toggle_mask)
        for action in (self._copying, self._showing):
            QWidget.addAction(self.token_field, action)
        self.copied_note = SignedLine("copiedNote")
        self._lay_out()
        self.hide_token(hidden=True)

    def show_token(self, granted: "GrantedToken") -> None:
        """Show a token, masked."""
        self._granted = granted
        self.token_field.setText(granted.token.access_token)
        self.token_field.setCursorPosition(0)
        self._refresh_token.setEnabled(granted.token.refresh_token is not None)
        self.hide_token(hidden=True)
        self._say(Message())

    def show_kept(self, is_kept: bool) -> None:
        """Offer the command that prints the token, or not: it finds what is kept."""
        self._command.setVisible(is_kept)

    def copy_command(self, command: str) -> None:
        """Copy the command that prints the token; there is nothing of the token in it."""
        self._copy(command, Copied.COMMAND)

    def forget(self) -> None:
        """Drop the token."""
        self._granted = None
        self.token_field.clear()
        self._say(Message())

    def copy(self) -> None:
        """Copy the token."""
        if self._granted is not None:
            self._copy(self._granted.token.access_token, Copied.TOKEN)

    def show_left(self, what: Copied, seconds_left: int) -> None:
        """Say what is on the clipboard, and how long it will be."""
        is_new = what is not self._copied
        self._copied = what
        self._say(Message(copied(what, seconds_left), "good"), aloud=is_new)

    def show_gone(self, why: Gone) -> None:
        """Say that it is there no longer."""
        if self._copied is not None:
            self._copied = None
            self._say(gone(why), aloud=True)

    @property
    def is_hidden(self) -> bool:
        """Tell whether dots stand for the token."""
        return self.token_field.echoMode() == QLineEdit.EchoMode.Password

    def hide_token(self, hidden: bool) -> None:
        """Show dots in place of the token, or the token."""
        self.token_field.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        words = self.tr("Show the token") if hidden else self.tr("Hide the token")
        self.show_button.setAccessibleName(words)
        self.show_button.setToolTip(words)
        self.show_button.show_sign("eye" if hidden else "eye-off", _EYE)
        self._showing.setText(words)

    def _toggle_mask(self) -> None:
        self.hide_token(hidden=not self.is_hidden)

    def _copy(self, text: str, what: Copied) -> None:
        self._copied = None
        self.copy_wanted.emit(text, what)
        if what not in {Copied.REFRESH_TOKEN, Copied.COMMAND}:
            self.taken.emit()

    def _say(self, message: Message, *, aloud: bool = False) -> None:
        self.copied_note.say(message)
        if aloud:
            announce(self.copied_note, message.text)

    def _make_buttons(self) -> None:
        self.show_button = button("", "showTokenButton", "close")
        self.show_button.clicked.connect(self._toggle_mask)
        self.copy_button = button(self.tr("&Copy token"), "copyTokenButton", "primary")
        self.copy_button.show_icon("copy")
        self.copy_button.clicked.connect(self.copy)
        self.message_button = button(self.tr("Copy a &message to send"), "copyMessageButton")
        self.message_button.clicked.connect(self._copy_message)
        self.copy_as_button = button(self.tr("Cop&y as"), "copyAsButton")
        self.copy_as_button.setMenu(self._menu())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, name, what in (
            (self.tr("&Authorization header"), "authorization_header", Copied.HEADER),
            (self.tr("&curl command"), "curl_command", Copied.CURL),
            (self.tr("&PowerShell command"), "powershell_command", Copied.POWERSHELL),
            (self.tr("&JSON"), "json_text", Copied.JSON),
            (self.tr(".&env lines"), "env_lines", Copied.ENV),
        ):
            menu.addAction(text, self._copy_as(name, what))
        self._refresh_token = menu.addAction(self.tr("&Refresh token"), self._copy_refresh_token)
        self._command = menu.addAction(self.tr("Co&mmand that prints it"), self.command_wanted.emit)
        return menu

    def _copy_as(self, name: str, what: Copied) -> Callable[[], None]:
        def copy() -> None:
            from netrex_gui.tokens import formats  # late: few copy in a form of their own

            if self._granted is not None:
                self._copy(getattr(formats, name)(self._granted), what)

        return copy

    def _copy_message(self) -> None:
        if self._granted is not None:
            self._copy(self._message(), Copied.MESSAGE)

    def _copy_refresh_token(self) -> None:
        if self._granted is not None:
            self._copy(self._granted.token.refresh_token or "", Copied.REFRESH_TOKEN)

    def _lay_out(self) -> None:
        buttons = WrappingRow(self.copy_button, WrappingRow(self.message_button, self.copy_as_button))
        column_in(self, self.token_field, buttons, self.copied_note, spacing=12)
