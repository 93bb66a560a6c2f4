"""The one page about a connection that somebody sent: who asks, where, for what, and yes or no."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.layouts import column_in, fill
from netrex_gui.gui.parts.messages import Banner, FieldMessage
from netrex_gui.gui.parts.page import Badge, Ending, Page
from netrex_gui.gui.parts.secret_field import SecretField
from netrex_gui.gui.parts.untrusted_text import UntrustedLabel
from netrex_gui.gui.parts.widgets import announce, button, heading, label, set_kind, unfolding_link
from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.warnings import ConnectionWarnings
from netrex_gui.texts import receive as wording
from netrex_gui.texts import sender as sender_wording

_SIGN_WIDTH = 20
_BESIDE = 24
_BETWEEN = 6

SECONDS_TO_READ = 1.0
"""For so long after the page has come, the Enter key is taken for one that was meant for what was there before."""


class ReceivePanel(Page):
    """Shows what a connection file claims. `clock` returns monotonic seconds.

    Signals: `accepted` with the passphrase that was typed, blank where none is needed; `left` says no.
    """

    accepted = Signal(str)

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.clock, self._came_at = clock, clock()
        self._footer_says, self._has_warning = "", False
        self._make_parts()
        self._lay_out()
        self._make_footer()
        for each in (self.passphrase_field, self.decline_button, self.sign_in_button):
            each.installEventFilter(self)

    def show_file(self, file: ConnectionFile, claims: ConnectionWarnings) -> None:
        """Show a file, with nothing left of the one before it."""
        name, self._came_at = file.sender_name, self.clock()
        self.notice.say("")
        self.title.setText(wording.title(name))
        self.claim.setText(wording.claim(name))
        self.portal.show_claims(claims)
        permissions = wording.permissions(file.scopes)
        self.permissions.show_permissions(permissions)
        has_warning = any(each.is_dangerous for each in permissions) or not wording.is_as_usual(claims)
        self._has_warning = has_warning
        self._footer_says = wording.look_first() if has_warning else wording.nothing_yet()
        set_kind(self.footer_note, "caution" if has_warning else "small")
        self.note_caption.setText(wording.note_caption(name))
        self.note.setText(sender_wording.note(file.note))
        for part in (self.note_caption, self.note):
            part.setVisible(bool(file.note))
        self.passphrase_hint.setText(wording.passphrase_hint())
        self.forget()
        self.passphrase_part.setVisible(bool(file.locked_secret))
        self.show_trying(trying=False)
        self.say_beside_passphrase("")
        self.decline_button.set_words(self.tr("N&o, thanks"))
        self.sign_in_button.set_words(self.tr("&Sign in"))
        announce(self.title, f"{self.title.text()}. {self.claim.text()}")

    def forget(self) -> None:
        """Let go of the passphrase that was typed."""
        self.passphrase_field.clear()
        self.passphrase_field.hide_text()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the time for reading anew."""
        if not event.spontaneous():
            self._came_at = self.clock()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let an Enter do nothing that came before anybody can have read the page."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.type() == QEvent.Type.KeyPress and self.clock() - self._came_at < SECONDS_TO_READ:
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Show no passphrase to whoever comes back."""
        if not event.spontaneous():  # a minimised window comes back
            self.passphrase_field.hide_text()
        super().hideEvent(event)

    def focus_first(self) -> None:
        """Put the focus on the way on, or on the passphrase where that can be seen without scrolling.

        With a warning on the page it is on the way back: whoever presses a key unread loses nothing.
        """
        self._first_button().setFocus()
        if self.passphrase_part.isVisible():
            QTimer.singleShot(0, self.passphrase_field, self._focus_passphrase)

    def say_beside_passphrase(self, text: str) -> None:
        """Say what is wrong with the passphrase, or nothing; what was typed stays."""
        self.passphrase_problem.say(text)
        self.passphrase_field.setAccessibleDescription(self.passphrase_problem.text() or self.passphrase_hint.text())
        if self.passphrase_problem.text():
            self.show_part(self.passphrase_problem)
            self.passphrase_field.setFocus()
            self.passphrase_field.selectAll()

    def show_trying(self, trying: bool) -> None:
        """Show that the passphrase is being tried: there is nothing to press but no."""
        if trying:
            self.passphrase_field.setFocus()  # or the key that is still held down would press No
        self.sign_in_button.setEnabled(not trying)
        self.passphrase_field.setReadOnly(trying)
        self.footer_note.setText(wording.unlocking() if trying else self._footer_says)
        if trying:
            announce(self.footer_note, self.footer_note.text())

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stood side by side, or back."""
        self.permissions.set_narrow(narrow)
        self.footer_note.setHidden(narrow and theme.is_large())  # the buttons need the room

    def say(self, text: str) -> None:
        """Say something above everything else, or nothing."""
        self.notice.say(text)
        if self.notice.text():
            self.show_part(self.notice)

    def show_begun(self, is_through: bool) -> None:
        """Show that the person has said yes before, and with `is_through` that there is nothing to say no to."""
        if self._footer_says == wording.nothing_yet():
            self._footer_says = ""
        self.show_trying(trying=False)
        if is_through:
            self.decline_button.set_words(self.tr("Cl&ose this page"))
            self.sign_in_button.set_words(self.tr("&Sign in again"))

    def _first_button(self) -> QWidget:
        return self.decline_button if self._has_warning else self.sign_in_button

    def _focus_passphrase(self) -> None:
        self.lay_out_now()
        seen = self.passphrase_field.visibleRegion().boundingRect().height()
        if self._first_button().hasFocus() and seen >= self.passphrase_field.height():
            self.passphrase_field.setFocus()

    def _make_parts(self) -> None:
        self.notice = Banner("receiveNotice")
        self.title = UntrustedLabel("title", "receiveTitle")
        self.claim = label("", "secondary", "receiveClaim")
        self.portal = PortalCard()
        self.permissions = PermissionList()
        self.note_caption = UntrustedLabel("label", "receiveNoteCaption")
        self.note = UntrustedLabel("letter", "receiveNote")
        self.passphrase_field = SecretField(self.tr("Show the code"), self.tr("Hide the code"))
        self.passphrase_field.setObjectName("receivePassphrase")
        self.passphrase_hint = label("", "secondary", "receivePassphraseHint")
        self.passphrase_problem = FieldMessage("receivePassphraseProblem")
        self.passphrase_field.textEdited.connect(lambda: self.say_beside_passphrase(""))
        self.passphrase_field.returnPressed.connect(self._accept)

    def _lay_out(self) -> None:
        fill(self.column, self.notice, self.title, self.claim, 8, self.portal, 8)
        fill(self.column, label(wording.permissions_caption(), "label"), self.permissions, 8)
        fill(self.column, self.note_caption, self.note, self._passphrase())
        self.column.addStretch(1)

    def _passphrase(self) -> QWidget:
        self.passphrase_part = QWidget()
        caption = self.tr("Code f&rom the sender (not your portal password)")
        inside = column_in(self.passphrase_part, spacing=6, edges=(0, 8, 0, 0))
        inside.addWidget(label(caption, "label", buddy=self.passphrase_field))
        fill(inside, self.passphrase_hint, self.passphrase_field, self.passphrase_problem)
        return self.passphrase_part

    def _make_footer(self) -> None:
        self.footer_note = label(wording.nothing_yet(), "small", "receiveFooterNote")
        self.decline_button = button(self.tr("N&o, thanks"), "declineButton")
        self.sign_in_button = button(self.tr("&Sign in"), "receiveSignInButton", "primary")
        self.sign_in_button.setDefault(True)
        self.footer.addWidget(self.footer_note, 1)
        self.footer.addWidget(self.decline_button)
        self.footer.addWidget(self.sign_in_button)
        self.decline_button.clicked.connect(self.left)
        self.sign_in_button.clicked.connect(self._accept)

    def _accept(self) -> None:
        if self.sign_in_button.isEnabled():
            self.accepted.emit(self.passphrase_field.text())


class PortalCard(QFrame):
    """Shows where the person would sign in, and whether that is what they should expect."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "arrival")
        self.caption = label("", "small", "receiveWhere")
        self.host = UntrustedLabel("host", "receiveHost")
        self.sign_in_caption = label("", "warning", "receiveSignInWhere")
        self.sign_in_host = UntrustedLabel("host", "receiveSignInHost")
        self.access_caption = label("", "warning", "receiveAccessWhere")
        self.access_host = UntrustedLabel("host", "receiveAccessHost")
        self.note = UntrustedLabel("good", "receiveHostNote")
        self._lay_out()

    def show_claims(self, claims: ConnectionWarnings) -> None:
        """Show what has to be pointed out of a file."""
        signs_in_elsewhere, is_led_on = claims.sign_in_host != claims.host, claims.access_host != claims.sign_in_host
        is_named_below = signs_in_elsewhere and claims.access_host == claims.host
        _show(self.caption, "" if is_named_below else wording.where_caption(claims), self.host, claims.host)
        where = wording.sign_in_caption() if signs_in_elsewhere else ""
        _show(self.sign_in_caption, where, self.sign_in_host, claims.sign_in_host)
        _show(self.access_caption, wording.access_caption() if is_led_on else "", self.access_host, claims.access_host)
        set_kind(self.note, "good" if wording.is_as_usual(claims) else "warning")
        self.note.setText(wording.host_note(claims))

    def _lay_out(self) -> None:
        column = column_in(self, self.caption, self.host, spacing=4, edges=(16, 12, 16, 16))
        fill(column, self.sign_in_caption, self.sign_in_host, self.access_caption, self.access_host, self.note)


def _show(caption: QLabel, said: str, host: QLabel, shown: str) -> None:
    """Show a host below what it is, or neither where there is nothing to say of it."""
    caption.setText(said)
    host.setText(shown if said else "")
    for part in (caption, host):
        part.setVisible(bool(said))


class PermissionList(QWidget):
    """Shows what is asked for, each with what comes of it; a danger has a sign and another colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("receivePermissions")
        self._shown: list[tuple[QLabel, QLabel, QLabel]] = []
        self._is_narrow = False
        self._grid = QGridLayout()
        self.names = UntrustedLabel("secondary", "receivePermissionNames")
        self.names.setIndent(theme.sp(_SIGN_WIDTH))
        self.names_button = unfolding_link(wording.show_names(), "showPermissionNamesButton", self.names)
        column = column_in(self, self._grid)
        column.addWidget(self.names_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.names)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnMinimumWidth(0, theme.sp(_SIGN_WIDTH))

    def show_permissions(self, permissions: Sequence[wording.Permission]) -> None:
        """Show these, in place of those before them."""
        for part in [part for row in self._shown for part in row]:
            part.hide()
            part.deleteLater()
        seen = [each for each in permissions if not each.is_folded]
        self._shown = [_in_words(each) for each in seen]
        self.setAccessibleName(" ".join(f"{each.allows}: {each.risk}" for each in seen))
        self.names.setText(", ".join(each.allows for each in permissions if each.is_folded))
        self.names_button.setVisible(len(seen) < len(permissions))
        self.names_button.setChecked(False)
        self._place()

    def set_narrow(self, narrow: bool) -> None:
        """Put what comes of it below what is asked for, or beside it."""
        self._is_narrow = narrow
        self._place()

    def _place(self) -> None:
        narrow, top = self._is_narrow, Qt.AlignmentFlag.AlignTop
        self._grid.setVerticalSpacing(2 if narrow else 8)
        self._grid.setColumnStretch(1, 1 if narrow else 0)
        self._grid.setColumnStretch(2, 0 if narrow else 1)
        for place, (sign, allows, risk) in enumerate(self._shown):
            row = 2 * place
            allows.setWordWrap(narrow)
            allows.setContentsMargins(0, 0, 0 if narrow else _BESIDE, 0)
            risk.setContentsMargins(0, 0, 0, _BETWEEN if narrow else 0)
            self._grid.addWidget(sign, row, 0, top)
            self._grid.addWidget(allows, row, 1, top)
            self._grid.addWidget(risk, row + 1 if narrow else row, 1 if narrow else 2, top)


def _in_words(permission: wording.Permission) -> tuple[QLabel, QLabel, QLabel]:
    kind = "warning" if permission.is_dangerous else "secondary"
    risk = UntrustedLabel(kind, "")
    risk.setText(permission.risk)
    return label("⚠" if permission.is_dangerous else "•", kind), label(permission.allows, "card"), risk


class EndPanel(Page):
    """Says how it ended.

    Signals: `close_wanted` for the window, and `again_wanted` when the person wants to see what was sent once more.
    """

    close_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.badge = Badge(Ending.GOOD)
        self.title = label("", "title", "endTitle")
        self.sentence = label("", "secondary", "endAdvice")
        self.again_button = button(self.tr("&Look at it again"), "lookAgainButton")
        self.close_button = button(self.tr("&Close the window"), "closeWindowButton", "primary")
        self.again_button.clicked.connect(self.again_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.column.addLayout(heading(self.badge, self.title, self.sentence))
        self.column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.again_button)
        self.footer.addWidget(self.close_button)

    def show_end(self, *, is_through: bool) -> None:
        """Show that a token came of it, or that the person said no."""
        if is_through:
            title = self.tr("You have signed in")
            sentence = self.tr("Once you have sent on what you copied or saved, you can close this window.")
        else:
            title = self.tr("You said no")
            sentence = self.tr("Nobody has been given anything by it. You can close this window.")
        self.badge.show_ending(Ending.GOOD if is_through else Ending.OVER)
        self.title.setText(title)
        self.sentence.setText(sentence)
        announce(self.title, f"{title}. {sentence}")

    def focus_first(self) -> None:
        """Put the focus on the way out."""
        self.close_button.setFocus()
