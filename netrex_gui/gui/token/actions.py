"""What can be done with a token: keep it, renew it, revoke it, forget it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedLayout, QWidget

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import Button, CheckBox, WrappingRow
from netrex_gui.gui.parts.layouts import column_in, row_in
from netrex_gui.gui.parts.menu import Menu
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.widgets import announce, button, label, rule, set_kind, tell_what_does_not_fit
from netrex_gui.texts.message import Message

_BESIDE_THE_BOX = 30
_SPACING = 8
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

    def __init__(self, save_button: Button) -> None:
        super().__init__()
        self._is_busy = False
        self._make_buttons()
        self._make_menu()
        self.keep_frame, self.buttons_frame = self._keep_part(), self._buttons_part(save_button)
        self.rule = rule()
        self.frame = QFrame()
        self.frame.setProperty("kind", "framed")
        column_in(self.frame, self.keep_frame, self.rule, self.buttons_frame, spacing=0)
        self.news = label("", "", "tokenNews")
        self.news.hide()
        self._column = column_in(self, self.frame, self.news, spacing=10)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way; the buttons stay as they are, so that the focus does, and wait."""
        return self._is_busy

    def show_standing(self, standing: TokenStanding) -> None:
        """Derive every button from how things stand."""
        self._is_busy = standing.busy
        if standing.present:
            self._column.addWidget(self.news)  # below the buttons, and read after them
            self.news.raise_()
        if not standing.busy:
            self._show_kept(kept=standing.kept)
        self.keep_box.setEnabled(standing.present and standing.can_be_kept)
        self.renew_button.setEnabled(standing.can_be_renewed)
        self.renew_button.setVisible(standing.can_be_renewed)
        self.sign_in_button.setVisible(not standing.can_be_renewed)
        for each in (self.revoke_button, self.forget_button):
            each.setEnabled(standing.present)
        for part in (self.keep_frame, self.rule, self.renewable, self.more_button, self._save_button):
            part.setVisible(standing.present)
        set_kind(self.frame, "framed" if standing.present else "")
        self._explain(standing)
        next_one = self.renew_button if standing.can_be_renewed else self.sign_in_button
        for each in (self.renew_button, self.sign_in_button):
            set_kind(each, "primary" if each is next_one and not standing.is_of_use else "")

    def show_end(self) -> None:
        """Say first what became of the token, and offer then to sign in again."""
        self._column.insertWidget(0, self.news)
        self.news.lower()
        self.sign_in_button.setFocus()

    def show_news(self, news: Message) -> None:
        """Say what is under way, or how it ended."""
        show_message(self.news, news)

    def ask_for_name(self) -> None:
        """Have the token's name typed at once, also while it is being stored."""
        self._place_of_name.setCurrentWidget(self.name)
        self.name.field.setFocus()
        self.name.field.selectAll()

    def _show_kept(self, *, kept: bool) -> None:
        self.keep_box.setChecked(kept)
        if not kept and self.name.field.hasFocus():
            self.keep_box.setFocus()
        self._place_of_name.setCurrentWidget(self.name if kept else self.keep_hint)

    def _explain(self, standing: TokenStanding) -> None:
        if standing.can_be_kept:
            self.keep_hint.setText(self.tr("In the system's password store, under a name that you give it."))
        else:
            self.keep_hint.setText(self.tr("Only the token of a connection that is saved can be kept."))

    def _ask_to_keep(self, wanted: bool) -> None:
        if self._is_busy:
            self.keep_box.setChecked(not wanted)
        else:
            self.keep_toggled.emit(wanted)

    def _unless_busy(self, asked: SignalInstance) -> Callable[[], None]:
        return lambda: None if self._is_busy else asked.emit()

    def _make_buttons(self) -> None:
        self.keep_box = CheckBox(self.tr("&Keep on this computer, to renew it later"), "keepTokens")
        self.keep_box.clicked.connect(self._ask_to_keep)
        self.keep_hint = label("", "small", "keepTokensHint")
        self.keep_hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.name = TokenName()
        self.renew_button = button(self.tr("R&enew"), "renewTokenButton")
        self.sign_in_button = button(self.tr("Sign in a&gain"), "signInAgainButton")
        self.renewable = label("", "small", "renewable")
        self.renew_button.clicked.connect(self._unless_busy(self.renew_wanted))
        self.sign_in_button.clicked.connect(self._unless_busy(self.sign_in_wanted))

    def _make_menu(self) -> None:
        self.more_button = button("", "moreButton")
        self.more_button.setProperty("menu", "more")
        self.more_button.setText("⋯")
        self.more_button.setAccessibleName(self.tr("More that can be done with this token"))
        self.menu = Menu(self.more_button, "moreMenu", ends_with_opener=True)
        self.more_button.clicked.connect(self.menu.open)
        everywhere = self.tr("Have the portal end this token, everywhere")
        here = self.tr("Remove this token from this computer only")
        self.revoke_button = self.menu.add(self.tr("Re&voke…"), "revokeTokenButton", everywhere)
        self.forget_button = self.menu.add(self.tr("&Forget…"), "forgetTokenButton", here)
        self.revoke_button.clicked.connect(self._unless_busy(self.revoke_wanted))
        self.forget_button.clicked.connect(self._unless_busy(self.forget_wanted))

    def _keep_part(self) -> QWidget:
        part = QWidget()
        inside = column_in(part, self.keep_box, spacing=0, edges=(16, 10, 16, 10))
        below = QWidget()
        self._place_of_name = QStackedLayout(below)
        for each in (self.keep_hint, self.name):
            each.setContentsMargins(theme.sp(_BESIDE_THE_BOX), 0, 0, 0)
            self._place_of_name.addWidget(each)
        inside.addWidget(below)
        return part

    def _buttons_part(self, save_button: Button) -> QWidget:
        self._save_button = save_button
        part = QWidget()
        column = column_in(part, spacing=_SPACING, edges=(16, 12, 16, 12))
        row = QHBoxLayout()
        row.addWidget(WrappingRow(save_button, self.renew_button, self.sign_in_button, spacing=12), 1)
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.renewable)
        return part


class TokenName(QWidget):
    """A field for the name. Signals: `renamed` with what the person typed, when it is another name."""

    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._is_finished = "", False
        self.field = QLineEdit(maxLength=LONGEST)
        self.field.setObjectName("tokenName")
        self.field.textEdited.connect(self._note_typing)
        tell_what_does_not_fit(self.field)
        self.field.setPlaceholderText(self.tr("whom it is for"))
        self.field.editingFinished.connect(self.finish)
        row = row_in(self, label(self.tr("N&ame"), "secondary", buddy=self.field), spacing=12, edges=(0, 4, 0, 4))
        row.addWidget(self.field, 1)
        self.field.setAccessibleName(self.tr("Name of this token"))

    def show_name(self, name: str) -> None:
        """Show a name, unless the person is typing another one."""
        is_untouched = self.field.text() == self._name
        self._name = name
        if is_untouched:
            self.field.setText(name)
            self.field.setCursorPosition(0)
            if self.field.hasFocus():
                self.field.selectAll()
        elif self._is_finished or not self.field.hasFocus():
            self.finish()

    def _note_typing(self) -> None:
        self._is_finished = False

    def clear(self) -> None:
        """Let go of the name."""
        self._name = ""
        self.field.clear()

    def finish(self) -> None:
        """Take what was typed as the name; an empty field leaves the one before.

        What was typed before the token was kept is taken then.
        """
        self._is_finished = True
        if not self._name:
            return
        typed = self.field.text().strip()
        if typed and typed != self._name:
            self._name = typed
            self.renamed.emit(typed)
        self.field.setText(self._name)


class TokenUse(QObject):
    """The buttons that try and save a token, and what came of it. Signals: `check_wanted`, `save_wanted`."""

    check_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.is_busy = False
        self.check_button = button(self.tr("Check that it &works"), "checkTokenButton", "link")
        self.save_button = button(self.tr("Save to fi&le…"), "saveTokenButton")
        self.result = label("", "", "checkResult")
        self.check_button.clicked.connect(lambda: None if self.is_busy else self.check_wanted.emit())
        self.save_button.clicked.connect(self.save_wanted)

    def tell(self, message: Message) -> None:
        """Say what is under way, or what came of it."""
        flags = Qt.TextInteractionFlag  # what can be selected is a stop for a screen reader, which has something to say
        self.result.setTextInteractionFlags(flags.TextSelectableByMouse if message.text else flags.NoTextInteraction)
        self.result.setText(message.text)
        set_kind(self.result, message.kind)
        announce(self.result, message.text)

    def set_busy(self, busy: bool) -> None:
        """Have one thing done at a time; the button stays as it is, so that the focus does."""
        self.is_busy = busy
