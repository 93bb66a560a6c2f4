"""What helps when the browser does not come back, in the order in which it helps most."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from netrex_gui.gui.parts.browser_menu import BrowserChoice
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.secret_field import code_field
from netrex_gui.gui.parts.widgets import CopyBox, announce, button, label, rule
from netrex_gui.gui.problem import SenderNoteBox
from netrex_gui.gui.sign_in import text as wording
from netrex_gui.gui.texts.problem import SenderNote
from netrex_gui.oauth.errors import SignInError

_BUTTONS_CLOSE, _BUTTONS_APART = 6, 10
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_CLOSE, _APART = 8, 12


class HelpOption(QWidget):
    """What the browser may show, what to do about it, and below or beside these words the controls for it."""

    def __init__(self, question: str, advice: str, buddy: QLineEdit | None = None) -> None:
        super().__init__()
        self.question = label(question, "label", buddy=buddy)
        self.question.setWordWrap(True)
        self.advice = label(advice, "secondary")
        self._words = QWidget()  # a layout of its own that shows nothing would leave its neighbours no width
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stacked = [self._heading]
        self._heading.addWidget(self.question, 1)
        words.addLayout(self._heading)
        words.addWidget(self.advice)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_CLOSE)
        self._column.addWidget(self._words)

    def put_at_question(self, control: QWidget) -> None:
        """Put a small control at the right of the question."""
        self._heading.addWidget(control)
        control.stackUnder(self.advice)  # and before it, for whoever has the page read aloud

    def put_below(self, *controls: QWidget, is_wide: bool = False) -> None:
        """Put controls below the words, side by side; the first of them takes all the room if `is_wide`."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for control in controls:
            row.addWidget(control)
        if is_wide:
            row.setStretch(0, 1)
        else:
            row.addStretch(1)
            self._stacked.append(row)
        self._column.addLayout(row)

    def stack(self, stacked: bool) -> None:
        """Put words and controls below each other, or side by side."""
        directions = QBoxLayout.Direction
        for row in self._stacked:
            row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
            row.setSpacing(_CLOSE if stacked else _APART)

    def put_beside(self, control: QWidget) -> None:
        """Put one control at the right of the words."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stacked.append(row)
        self._column.removeWidget(self._words)
        row.addWidget(self._words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)

    def show_words(self, shown: bool) -> None:
        """Show the words with the controls, or the controls alone."""
        self._words.setVisible(shown)


class SignInHelp(QWidget):
    """The lower part of the sign-in page: at first what is needed most, later options for all that may be seen.

    Signals: `pasted` with the text that the person pasted, and `where_wanted` when the person wants to see where in
    the portal the redirect URL goes.
    """

    pasted = Signal(str)
    where_wanted = Signal()

    def __init__(self, open_again: QPushButton, another: BrowserChoice, copy_link: QPushButton) -> None:
        super().__init__()
        self._open_again, self._another, self._copy_link = open_again, another, copy_link
        self.is_late = self._is_narrow = self._is_plain = self._is_paste_first = False
        self._make_parts()
        self._lay_out()
        self._arrange()

    def begin(self, redirect_url: str, note: SenderNote | None = None, *, paste_first: bool = False) -> None:
        """Get ready for a sign-in with this redirect URL.

        With a `note` for whoever sent the connection, that is offered in place of the redirect URL. `paste_first` is
        for an answer that cannot come by itself.
        """
        self.redirect_box.field.setText(redirect_url)
        self._is_plain, self._is_paste_first = note is not None, paste_first
        if note is not None:
            self.error_option.advice.setText(note.caption)
            self.note_box.show_note(note)
        self.pasted_field.clear()
        self.paste_problem.hide()
        self.pasted_field.setAccessibleDescription("")
        self.is_late = False
        self._arrange()

    def show_late(self) -> None:
        """Say that nothing has come back, and offer what to do for each thing that the browser may show; once."""
        if not self.is_late:
            self.is_late = True
            self._arrange()
            announce(self.nothing_yet, self.nothing_yet.text())

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below each other, or side by side."""
        self._is_narrow = narrow
        self._arrange()

    def show_paste_problem(self, error: SignInError) -> None:
        """Tell why what was pasted is of no use; the wait goes on."""
        text = wording.paste_problem(error)
        self.pasted_field.setAccessibleDescription(text)
        show_message(self.paste_problem, text)

    def _arrange(self) -> None:
        """Derive from the time that has gone by, and from who waits, what is shown, and in which order."""
        late, plain = self.is_late, self._is_plain
        self.nothing_yet.setVisible(late)
        self.where_button.setVisible(late)
        self._rule.setHidden(late or self._is_paste_first)
        self.redirect_option.setHidden(plain)
        self.error_option.setVisible(late and plain)
        self.redirect_option.question.setText(
            self.tr("Does the browser show an error about the redirect URL?")
            if late
            else self.tr("When you have signed in, the portal sends your browser to this address:")
        )
        self.redirect_option.advice.setVisible(late)
        for option in (self.again_option, self.another_option):
            option.show_words(late)
        self._column.removeWidget(self.redirect_option)
        self._column.insertWidget(2 if late else 4, self.redirect_option)  # it keeps its parent, and with it the focus
        # which is how it is read aloud
        self.redirect_option.stackUnder(self.again_option if late else self.paste_option)
        self._place_paste_option()
        self._arrange_buttons()
        self._order_by_tab()

    def _place_paste_option(self) -> None:
        """Have the address pasted first, where there is no other way on, or else last."""
        first = self._is_paste_first
        self.nothing_yet.setText(self.tr("Does the browser show something else?") if first else wording.nothing_yet())
        self.paste_option.question.setText(
            self.tr("Add&ress of the page that the browser ended on")
            if first
            else self.tr("Did the browser end on a page that cannot be &reached?")
        )
        self._column.removeWidget(self.paste_option)
        self._column.insertWidget(0 if first else self._column.count(), self.paste_option)
        if first:
            self.paste_option.stackUnder(self.nothing_yet)
        else:
            self.paste_option.raise_()

    def _arrange_buttons(self) -> None:
        late, narrow = self.is_late, self._is_narrow
        self._another.show_name(late or narrow)
        for option in (self.redirect_option, self.again_option, self.another_option, self.paste_option):
            option.stack(narrow)
        beside = not late and not narrow
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(_BUTTONS_CLOSE if beside else self._column.spacing() if late else _BUTTONS_APART)
        for option in (self.again_option, self.another_option):
            self._buttons.setAlignment(option, Qt.AlignmentFlag(0) if late else _CENTRE)
        for margin in (0, self._buttons.count() - 1):
            self._buttons.setStretch(margin, 1 if beside else 0)

    def _order_by_tab(self) -> None:
        browsers = (self._open_again, self._another, self._copy_link)
        redirect = (self.where_button, self.redirect_box.field, self.redirect_box.copy_button)
        note = (self.note_box.field, self.note_box.copy_button) if self._is_plain else ()
        paste = (self.pasted_field, self.use_pasted_button)
        rest = (*note, *redirect, *browsers) if self.is_late else (*browsers, *note, *redirect)
        order = (*paste, *rest) if self._is_paste_first else (*rest, *paste)
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def _make_parts(self) -> None:
        self.nothing_yet = label(wording.nothing_yet(), "hint", "nothingYet")
        address = self.tr("Address to which the portal sends your browser")
        self.redirect_box = CopyBox("waitingRedirectUrl", "copyWaitingRedirectUrlButton", address)
        self.redirect_box.set_read_only()
        self.where_button = button(self.tr("Sho&w me where it goes"), "waitingWhereButton", "link")
        self.where_button.clicked.connect(self.where_wanted)
        self.pasted_field = code_field("pastedAddress")
        self.pasted_field.setPlaceholderText(self.tr("paste the whole address here"))
        self.use_pasted_button = button(self.tr("&Use this address"), "usePastedAddressButton")
        self.paste_problem = label("", "bad", "pasteProblem")
        self.pasted_field.returnPressed.connect(self._use)
        self.use_pasted_button.clicked.connect(self._use)
        self._rule = rule()

    def _make_options(self) -> None:
        register = self.tr(
            "The portal does not know this address yet. Copy it, and add exactly this to the application in the "
            "portal, or send it to whoever looks after the portal. Then open the browser again."
        )
        allow = self.tr(
            "An address that begins with 127.0.0.1 is this app on your own computer: allow that. Or open the "
            "sign-in link in another browser."
        )
        self.redirect_option = HelpOption("", register)
        self.redirect_option.put_at_question(self.where_button)
        self.redirect_option.put_below(self.redirect_box, is_wide=True)
        self.note_box = SenderNoteBox("noteForSender", "copyNoteForSenderButton")
        self.error_option = HelpOption(self.tr("Does the browser show an error of the portal?"), "")
        self.error_option.put_below(self.note_box, is_wide=True)
        self.again_option = HelpOption(
            self.tr("Is the tab closed, or does it show nothing?"),
            self.tr("Open it once more: the same sign-in goes on."),
        )
        self.again_option.put_beside(self._open_again)
        self.another_option = HelpOption(
            self.tr("Does it warn about the connection, or is it the wrong browser?"), allow
        )
        self.another_option.put_below(self._another, self._copy_link)
        copy = self.tr("Copy the address from the top of the browser, and paste it here.")
        self.paste_option = HelpOption("", copy, buddy=self.pasted_field)
        self.paste_option.put_below(self.pasted_field, self.use_pasted_button, is_wide=True)
        self.paste_option.put_below(self.paste_problem, is_wide=True)
        self.pasted_field.setAccessibleName(self.tr("Address that the browser ended on"))

    def _lay_out(self) -> None:
        self._make_options()
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.again_option)
        self._buttons.addWidget(self.another_option)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self.nothing_yet)
        self._column.addWidget(self.error_option)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self._rule)
        self._column.addWidget(self.redirect_option)
        self._column.addWidget(self.paste_option)

    def _use(self) -> None:
        self.pasted.emit(self.pasted_field.text())
