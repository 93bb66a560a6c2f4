"""What can be done with a token: keep it, renew it, revoke it, forget it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import CheckBox, WrappingRow
from netrex_gui.gui.parts.messages import Message, show_message
from netrex_gui.gui.parts.widgets import announce, button, label, rule, set_kind, tell_what_does_not_fit

_BESIDE_THE_BOX = 30
_SPACING = 8
_NARROWEST = 436
"""The width of the page's column in the smallest window."""
LONGEST = 200


@dataclass(frozen=True)
class TokenStanding:
    """How things stand with the token of the page; everything that the buttons show follows from it.

    `present` is False once it was revoked; `refused` means that the provider does not renew it any more, `can_be_kept`
    that its connection is saved, `busy` that something is under way.
    """

    present: bool = False
    renewable: bool = False
    refused: bool = False
    run_out: bool = False
    kept: bool = False
    can_be_kept: bool = False
    busy: bool = False

    @property
    def can_be_renewed(self) -> bool:
        """Tell whether the provider may be asked for a new token in its place."""
        return self.present and self.renewable and not self.refused

    @property
    def is_of_use(self) -> bool:
        """Tell whether there is something to copy, and not first something to be done."""
        return self.present and not self.run_out


class TokenActions(QWidget):
    """The lower part of the token page.

    Signals: `keep_toggled` with the person's choice, `renew_wanted`, `sign_in_wanted`, `revoke_wanted`,
    `forget_wanted`.
    """

    keep_toggled = Signal(bool)
    renew_wanted = Signal()
    sign_in_wanted = Signal()
    revoke_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_parts()
        self._narrow = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.keep_frame)
        self._column.addWidget(self.rule)
        self._column.addLayout(self._button_rows())
        self._column.addWidget(self.news)

    def show_standing(self, standing: TokenStanding) -> None:
        """Derive every button from how things stand."""
        if standing.present:
            self._column.addWidget(self.news)  # below the buttons, and read after them
            self.news.raise_()
        self.keep_box.setChecked(standing.kept)
        self.name.setVisible(standing.kept)
        self.keep_box.setEnabled(standing.present and standing.can_be_kept and not standing.busy)
        self.renew_button.setEnabled(standing.can_be_renewed and not standing.busy)
        self.sign_in_button.setVisible(not standing.can_be_renewed)
        self.sign_in_button.setEnabled(not standing.busy)
        for each in (self.revoke_button, self.forget_button):
            each.setEnabled(standing.present and not standing.busy)
        for part in (self.keep_frame, self.rule, self.renew_button, self.revoke_button, self.forget_button):
            part.setVisible(standing.present)
        self._explain(standing)
        self._arrange()
        next_one = self.renew_button if standing.can_be_renewed else self.sign_in_button
        for each in (self.renew_button, self.sign_in_button):
            set_kind(each, "primary" if each is next_one and not standing.is_of_use else "")

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons in two rows where one is too long, or back."""
        self._narrow = narrow
        self._arrange()

    def show_end(self) -> None:
        """Say first what became of the token, and offer then to sign in again."""
        self._column.insertWidget(0, self.news)
        self.news.lower()
        self.sign_in_button.setFocus()

    def show_news(self, news: Message) -> None:
        """Say what is under way, or how it ended."""
        self.news.setText(news.text)
        self.news.setVisible(bool(news.text))
        set_kind(self.news, news.kind)
        announce(self.news, news.text)

    def _explain(self, standing: TokenStanding) -> None:
        if standing.can_be_kept:
            self.keep_hint.setText(
                self.tr("To have it here the next time, and to renew it then. In the system's password store.")
            )
        else:
            self.keep_hint.setText(self.tr("Only the token of a connection that is saved can be kept."))
        if standing.can_be_renewed or not standing.present:
            reason = ""
        elif standing.refused:
            reason = self.tr("The portal does not renew this token any more.")
        else:
            reason = self.tr("The portal gave nothing to renew it with: sign in again for a new one.")
        self.renew_button.setToolTip(reason)
        self.renew_button.setAccessibleDescription(reason)

    def _make_parts(self) -> None:
        self.keep_box = CheckBox(self.tr("Keep this token on this comp&uter"))
        self.keep_box.setObjectName("keepTokens")
        self.keep_box.setAccessibleName(self.tr("Keep this token on this computer"))
        self.keep_box.clicked.connect(self.keep_toggled)
        self.keep_hint = label("", "small", "keepTokensHint")
        self.name = TokenName()
        self.name.hide()
        self.renew_button = button(self.tr("R&enew"), "renewTokenButton")
        self.sign_in_button = button(self.tr("Sign in &again"), "signInAgainButton")
        self.revoke_button = button(self.tr("Re&voke…"), "revokeTokenButton", "danger")
        self.forget_button = button(self.tr("&Forget…"), "forgetTokenButton")
        self.revoke_button.setToolTip(self.tr("Have the portal end this token, everywhere"))
        self.forget_button.setToolTip(self.tr("Remove this token from this computer only"))
        self.renew_button.clicked.connect(self.renew_wanted)
        self.sign_in_button.clicked.connect(self.sign_in_wanted)
        self.revoke_button.clicked.connect(self.revoke_wanted)
        self.forget_button.clicked.connect(self.forget_wanted)
        self.keep_frame, self.rule = self._keep_frame(), rule()
        self.news = label("", "", "tokenNews")
        self.news.hide()

    def _keep_frame(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "framed")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(0)
        inside.addWidget(self.keep_box)
        beside_the_box = theme.sp(_BESIDE_THE_BOX)
        self.keep_hint.setIndent(beside_the_box)
        inside.addWidget(self.keep_hint)
        self.name.setContentsMargins(beside_the_box, 0, 0, 0)
        inside.addWidget(self.name)
        return frame

    def _button_rows(self) -> QVBoxLayout:
        self._rows = (QHBoxLayout(), QHBoxLayout())
        rows = QVBoxLayout()
        rows.setSpacing(_SPACING)
        for row in self._rows:
            row.setSpacing(_SPACING)
            row.setAlignment(Qt.AlignmentFlag.AlignLeft)
            rows.addLayout(row)
        self._arrange()
        return rows

    def _arrange(self) -> None:
        """Put all the buttons in one row, or those that end a token in a second one."""
        upper, lower = (self.renew_button, self.sign_in_button), (self.revoke_button, self.forget_button)
        shown = [each for each in (*upper, *lower) if not each.isHidden()]
        is_long = sum(each.sizeHint().width() + _SPACING for each in shown) - _SPACING > _NARROWEST
        for each in upper:
            self._rows[0].addWidget(each)
        for each in lower:
            self._rows[1 if self._narrow and is_long else 0].addWidget(each)


class TokenName(QWidget):
    """A field for the name. Signals: `renamed` with what the person typed, when it is another name."""

    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.field = QLineEdit()
        self.field.setObjectName("tokenName")
        self.field.setMaxLength(LONGEST)
        tell_what_does_not_fit(self.field)
        self.field.setPlaceholderText(self.tr("whom it is for"))
        self.field.editingFinished.connect(self.finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Na&me"), "secondary", buddy=self.field))
        row.addWidget(self.field, 1)
        self.field.setAccessibleName(self.tr("Name of this token"))

    def show_name(self, name: str) -> None:
        """Show a name, unless the person is typing another one."""
        if self.field.text() == self._name:
            self.field.setText(name)
            self.field.setCursorPosition(0)
        self._name = name

    def clear(self) -> None:
        """Let go of the name."""
        self._name = ""
        self.field.clear()

    def finish(self) -> None:
        """Take what was typed as the name; an empty field leaves the one before."""
        typed = self.field.text().strip()
        if self._name and typed and typed != self._name:
            self._name = typed
            self.renamed.emit(typed)
        self.field.setText(self._name)


class TokenUse(QWidget):
    """The buttons that try and save a token, and what came of it. Signals: `check_wanted`, `save_wanted`."""

    check_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.check_button = button(self.tr("Check that it &works"), "checkTokenButton")
        self.save_button = button(self.tr("Save to fi&le…"), "saveTokenButton")
        self.result = label("", "", "checkResult")
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.check_button.clicked.connect(self.check_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(WrappingRow(self.check_button, self.save_button))
        column.addWidget(self.result)
        self.tell(Message())

    def tell(self, message: Message) -> None:
        """Say what is under way, or what came of it."""
        show_message(self.result, message)

    def set_busy(self, busy: bool) -> None:
        """Have one thing done at a time."""
        self.check_button.setEnabled(not busy)
