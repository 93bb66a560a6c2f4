"""Where the guide begins, and the way for those who need somebody else."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from netrex_gui.gui.guide.pictures import WayDrawing
from netrex_gui.gui.guide.widgets import Card, Part
from netrex_gui.gui.parts import clipboard
from netrex_gui.gui.parts.widgets import CopyButton, button, label

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
        self.column.addWidget(WayDrawing())
        self.column.addSpacing(4)
        self.column.addWidget(label(intro, "secondary"))
        self.column.addSpacing(4)
        for card in cards:
            self.column.addWidget(card)
        for link in links:
            self.column.addWidget(link, 0, _LEFT)


class AskPart(Part):
    """A text to send to somebody who may create the application."""

    def __init__(self) -> None:
        super().__init__()
        self.letter = label("", "letter", "guideLetter")
        flags = Qt.TextInteractionFlag
        self.letter.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.copy_button = CopyButton(self.tr("&Copy the text"), "copyGuideLetterButton", self.tr("Copied"))
        self.copy_button.clicked.connect(self._copy)
        who = self.tr(
            "It takes an account with full access to the portal: usually that of whoever set up the cameras. Send "
            "them this text."
        )
        self.column.addWidget(label(who, "secondary"))
        self.column.addSpacing(4)
        self.column.addWidget(self.letter)
        self.column.addWidget(self.copy_button, 0, _LEFT)
        self.first = self.copy_button

    def show_letter(self, text: str) -> None:
        """Show the text to send."""
        self.letter.setText(text)

    def _copy(self) -> None:
        clipboard.copy_text(self.letter.text())
        self.copy_button.show_copied()
