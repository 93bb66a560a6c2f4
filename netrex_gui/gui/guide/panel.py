"""The guide: one step at a time, with the way on in the footer."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from netrex_gui.gui.guide import text as wording
from netrex_gui.gui.guide.pictures import WayDrawing
from netrex_gui.gui.guide.steps import Card, CreatePart, OpenPart, Part, PastePart
from netrex_gui.gui.guide.text import Step
from netrex_gui.gui.parts.layouts import fill
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import CopyButton, announce, button, label, set_kind

_BACK = {Step.OPEN: Step.START, Step.CREATE: Step.OPEN, Step.PASTE: Step.CREATE, Step.ASK: Step.START}
_ON = {Step.OPEN: Step.CREATE, Step.CREATE: Step.PASTE}
_LEFT = Qt.AlignmentFlag.AlignLeft


class StartPart(Part):
    """Two ways for two kinds of people, and two more for those who have neither.

    Signals: `have_codes`, `create_wanted`, `ask_wanted` and `practice_wanted` when one was chosen.
    """

    have_codes = Signal()
    create_wanted = Signal()
    ask_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        have = Card(
            "guideHaveCodesButton",
            self.tr("I was given an ID and a secret"),
            self.tr("Go to the form, paste them there, and sign in."),
        )
        create = Card(
            "guideCreateButton",
            self.tr("I have to create them"),
            self.tr("In the portal, with an account that has full access. Three steps, each with a picture."),
        )
        ask = button(self.tr("&Ask somebody to create them"), "guideAskButton", "link")
        practice = button(self.tr("Try it &without an account"), "guidePracticeButton", "link")
        signals = (self.have_codes, self.create_wanted, self.ask_wanted, self.practice_wanted)
        for way, signal in zip((have, create, ask, practice), signals, strict=True):
            way.clicked.connect(signal)
        self._lay_out((have, create), (ask, practice))
        self.first = have

    def _lay_out(self, cards: Iterable[Card], links: Iterable[QPushButton]) -> None:
        intro = self.tr(
            "The portal gives a token only to a program that it knows, by an ID and a secret. Which of these is true "
            "for you?"
        )
        fill(self.column, WayDrawing(), 4, label(intro, "secondary"), 4, *cards)
        for link in links:
            self.column.addWidget(link, 0, _LEFT)


class AskPart(Part):
    """A text to send to somebody who may create the application."""

    def __init__(self) -> None:
        super().__init__()
        self.letter = label("", "letter", "guideLetter")
        flags = Qt.TextInteractionFlag
        self.letter.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        words = self.tr("&Copy the text"), "copyGuideLetterButton", self.tr("Copied")
        self.copy_button = CopyButton(*words, "primary", self.letter.text)
        who = self.tr(
            "It takes an account with full access to the portal: usually that of whoever set up the cameras. Send "
            "them this text."
        )
        fill(self.column, label(who, "secondary"), 4, self.letter)
        self.column.addWidget(self.copy_button, 0, _LEFT)
        self.first = self.copy_button

    def show_letter(self, text: str) -> None:
        """Show the text to send."""
        self.letter.setText(text)


class GuidePanel(Page):
    """Shows the steps.

    Signals: `sign_in_wanted` at the end of the guide.
    """

    sign_in_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.step = Step.START
        self.start_part, self.open_part, self.create_part = StartPart(), OpenPart(), CreatePart()
        self.paste_part, self.ask_part = PastePart(), AskPart()
        self._parts: dict[Step, Part] = {
            Step.START: self.start_part,
            Step.OPEN: self.open_part,
            Step.CREATE: self.create_part,
            Step.PASTE: self.paste_part,
            Step.ASK: self.ask_part,
        }
        self._lay_out()
        self._make_footer()
        self.start_part.create_wanted.connect(lambda: self.show_step(Step.OPEN))
        for part in (self.start_part, self.open_part):
            part.ask_wanted.connect(lambda: self.show_step(Step.ASK))
        for field in (self.paste_part.id_field, self.paste_part.secret_field):
            field.returnPressed.connect(self._go_on)

    def show_step(self, step: Step) -> None:
        """Show a step from its top, with the focus on what is to be done first."""
        self.step = step
        self._parts[step].show()
        self.focus_first()  # before the other step goes, whose focus would pass on to whatever comes after it
        for each, part in self._parts.items():
            part.setVisible(each is step)
        self.title.setText(wording.title(step))
        self.progress.setText(wording.progress(step))
        self.progress.setVisible(bool(wording.progress(step)))
        self.on_button.set_words(wording.onward(step))
        self.on_button.setVisible(step is not Step.START)
        set_kind(self.on_button, "" if step is Step.ASK else "primary")  # there the text to send comes first
        self.back_button.setVisible(step in _BACK)
        self.paste_part.secret_field.hide_text()
        self.lay_out_now()
        QTimer.singleShot(0, self, self.show_top)
        announce(self.title, f"{self.progress.text()} {self.title.text()}".strip())

    def focus_first(self) -> None:
        """Put the focus on what is to be done first."""
        self._parts[self.step].first.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stood side by side, or back."""
        for part in self._parts.values():
            part.set_narrow(narrow)

    def _go_on(self) -> None:
        if self.step is Step.ASK:
            self.start_part.have_codes.emit()  # to the form: there is room for the portal's address as well
        elif self.step in _ON:
            self.show_step(_ON[self.step])
        elif not self.paste_part.credentials.are_in_order():
            return  # which is said at the field
        elif self.paste_part.id_field.text():
            self.sign_in_wanted.emit()
        else:
            self.paste_part.tell_missing()

    def _lay_out(self) -> None:
        self.progress = label("", "section", "guideProgress")
        self.title = label("", "title", "guideTitle")
        self.column.setSpacing(4)
        fill(self.column, self.progress, self.title, 6, *self._parts.values())
        self.column.addStretch(1)

    def _make_footer(self) -> None:
        self.close_button = button(self.tr("C&lose"), "closeGuideButton", "link")
        self.close_button.setAccessibleName(self.tr("Close the guide"))
        self.back_button = button(self.tr("&Back"), "guideBackButton")
        self.on_button = button("", "guideNextButton", "primary")
        self.footer.addWidget(self.close_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.back_button)
        self.footer.addWidget(self.on_button)
        self.close_button.clicked.connect(self.left)
        self.back_button.clicked.connect(lambda: self.show_step(_BACK[self.step]))
        self.on_button.clicked.connect(self._go_on)
