"""Parts of the page about a connection that somebody sent: the portal, and what is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from netrex_gui.gui.hand_over import receive_wording as wording
from netrex_gui.gui.widgets import label, set_kind
from netrex_gui.hand_over.claims import ConnectionClaims


class PortalCard(QFrame):
    """Shows where the person would sign in, and whether that is what they should expect."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "arrival")
        self.caption = label("", "small", "receiveWhere")
        self.host = label("", "host", "receiveHost")
        self.sign_in_caption = label("", "warning", "receiveSignInWhere")
        self.sign_in_host = label("", "host", "receiveSignInHost")
        self.mark = label("", "mark-good", "receiveHostMark")
        self.mark.setWordWrap(False)
        self.note = label("", "secondary", "receiveHostNote")
        for part in (self.host, self.sign_in_host):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()

    def show_claims(self, claims: ConnectionClaims) -> None:
        """Show what has to be pointed out of a file."""
        other_host, is_usual = wording.signs_in_at(claims), wording.is_as_usual(claims)
        self.caption.setText(wording.where_caption(claims))
        self.host.setText(claims.host)
        self.sign_in_host.setText(other_host)
        self.sign_in_caption.setText(wording.sign_in_caption())
        for part in (self.sign_in_host, self.sign_in_caption):
            part.setVisible(bool(other_host))
        set_kind(self.mark, "mark-good" if is_usual else "mark-caution")
        self.mark.setText(f"{'✓' if is_usual else '!'} {wording.mark(claims)}")
        set_kind(self.note, "secondary" if is_usual else "warning")
        self.note.setText(wording.host_note(claims))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.caption, 0, 0)
        grid.addWidget(self.mark, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.host, 1, 0)
        for row, part in enumerate((self.sign_in_caption, self.sign_in_host, self.note), 2):
            grid.addWidget(part, row, 0, 1, 2)


class PermissionList(QWidget):
    """Shows what is asked for, each with what comes of it; a danger has a sign and another colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("receivePermissions")
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(1, 1)

    def show_permissions(self, permissions: Sequence[wording.Permission]) -> None:
        """Show these, in place of those before them."""
        while item := self._rows.takeAt(0):
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for row, each in enumerate(permissions):
            sign = label("⚠", "warning") if each.is_dangerous else label("•", "secondary")
            self._rows.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(_in_words(each), row, 1)
        self.setAccessibleName(" ".join(f"{each.allows}: {each.risk}" for each in permissions))


def _in_words(permission: wording.Permission) -> QWidget:
    holder = QWidget()
    words = QVBoxLayout(holder)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(0)
    words.addWidget(label(permission.allows, "card"))
    words.addWidget(label(permission.risk, "warning" if permission.is_dangerous else "secondary"))
    return holder
