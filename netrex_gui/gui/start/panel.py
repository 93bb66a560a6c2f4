"""The page that asks what the person was given."""

from PySide6.QtCore import Qt, Signal

from netrex_gui.gui.look import theme
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_of, fill
from netrex_gui.gui.parts.messages import Banner, show_message
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.widgets import announce, button, hold_line, label
from netrex_gui.gui.start.cards import Card, LeadingCard
from netrex_gui.texts.message import Message

_BETWEEN, _BESIDE = 10, 6


class StartPanel(Page):
    """Four answers, one below the other, and what is rarely wanted.

    Signals: `paste_wanted`, `type_in_wanted`, `open_wanted` for what somebody sent, `guide_wanted`, `practice_wanted`
    and `prepare_wanted`.
    """

    paste_wanted = Signal()
    type_in_wanted = Signal()
    open_wanted = Signal()
    guide_wanted = Signal()
    practice_wanted = Signal()
    prepare_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.notice = Banner("startNotice")
        self.title = label(self.tr("Get a token for your cameras"), "title", "startTitle")
        then = self.tr("You sign in at the portal afterwards.")
        self.intro = label(f"{self.tr('What were you given?')} {then}", "secondary")
        self._make_cards()
        self.result = label("", "small", "pasteResult")
        hold_line(self.result)
        self.asker = label(self.tr("Need a token from a customer?"), "secondary")
        self.asker.setWordWrap(False)
        self.prepare_button = button(self.tr("Prepare a file"), "prepareButton", "link")
        self._lay_out()
        self._connect()

    def _make_cards(self) -> None:
        self.paste_button = button(self.tr("Paste"), "pasteButton", "primary")
        self.paste_button.setDefault(True)
        sentence = self.tr("Paste the whole message.")
        given = Card("typeInButton", "key", self.tr("An ID and a secret"), sentence, leads=True)
        self.paste_button.setAccessibleDescription(sentence)
        self.lead = LeadingCard(given, self.paste_button)
        sentence = self.tr("Drop it here, or choose it.")
        self.open_card = Card("openFileButton", "letter", self.tr("A prepared file or text"), sentence)
        sentence = self.tr("Three steps, with pictures.")
        title = self.tr("Only an account at the portal")
        self.guide_card = Card("startGuideButton", "person", title, sentence)
        sentence = self.tr("Practice: nothing is real.")
        title = self.tr("I only want to try it")
        self.practice_card = Card("startPracticeButton", "play", title, sentence)

    def _lay_out(self) -> None:
        column = self.column
        column.setSpacing(_BETWEEN)
        answer = column_of(self.lead, self.result, spacing=6)
        fill(column, self.notice, self.title, self.intro, answer, self.open_card, self.guide_card, self.practice_card)
        column.addWidget(WrappingRow(self.asker, self.prepare_button, spacing=_BESIDE))
        column.addStretch(1)
        self.footer_bar.hide()
        self.setTabOrder(self.lead.card, self.paste_button)
        self.setTabOrder(self.paste_button, self.open_card)

    def _connect(self) -> None:
        self.paste_button.clicked.connect(self.paste_wanted)
        self.lead.card.clicked.connect(self.type_in_wanted)
        self.open_card.clicked.connect(self.open_wanted)
        self.guide_card.clicked.connect(self.guide_wanted)
        self.practice_card.clicked.connect(self.practice_wanted)
        self.prepare_button.clicked.connect(self.prepare_wanted)

    def set_narrow(self, narrow: bool) -> None:
        """Put the button of the first card below its words where large print leaves it no room beside them."""
        self.lead.set_narrow(narrow and theme.is_large())

    def focus_first(self) -> None:
        """Put the focus on the button that most people need."""
        self.paste_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.title, f"{self.title.text()}. {self.intro.text()}")

    def tell(self, text: str, kind: str = "warning") -> None:
        """Say what became of a pasted text, in the place that is kept for it."""
        show_message(self.result, Message(text, kind))
        self.result.show()
