"""Parts of the page about a connection that somebody sent: the portal, and what is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from netrex_gui.gui.hand_over.receive import text as wording
from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.untrusted_text import UntrustedLabel
from netrex_gui.gui.parts.widgets import button, label, set_kind
from netrex_gui.hand_over.warnings import ConnectionWarnings

_SIGN_WIDTH = 20
_BESIDE = 24
_BETWEEN = 6


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
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        for part in (self.caption, self.host, self.sign_in_caption, self.sign_in_host):
            column.addWidget(part)
        for part in (self.access_caption, self.access_host, self.note):
            column.addWidget(part)


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
        self.names_button = button(wording.show_names(), "showPermissionNamesButton", "link")
        self.names_button.setCheckable(True)
        self.names_button.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
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
        self._unfold(shown=False)
        self._place()

    def _unfold(self, shown: bool) -> None:
        self.names_button.show_fold(is_open=shown)
        self.names.setVisible(shown)

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
