"""The page on which a sealed token is opened where that takes a while: a password store that waits, or a passphrase."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.hand_over.decrypt import text as wording
from netrex_gui.gui.help.setup import Mark, ask_for_motion
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in, fill, row_in
from netrex_gui.gui.parts.page import Page
from netrex_gui.gui.parts.secret_field import SecretField
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.hand_over.identity import PassphraseNeeded
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts.hand_over_errors import hand_over_problem
from netrex_gui.texts.problem import Problem


class Stage(Enum):
    """What is being waited for: the password store, the person, or the passphrase to be worked through."""

    STORE = auto()
    STORE_FAILED = auto()
    PASSPHRASE = auto()
    UNLOCKING = auto()


class PassphrasePanel(Page):
    """Waits for the password store, or asks for the passphrase of one's own key.

    Signals: `passphrase_given`, and `again` when the store is to be asked once more.
    """

    passphrase_given = Signal(str)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stage = Stage.STORE
        self._trouble = self._locked()
        self._background = Background(self)
        self._make_parts()
        self._lay_out()

    def wait_for_store(self) -> None:
        """Say that the password store is being asked."""
        self._show(Stage.STORE)

    def show_store_failed(self, trouble: Problem) -> None:
        """Say what the password store could not do, and offer to ask it again."""
        self._trouble = trouble
        self._show(Stage.STORE_FAILED)
        self.again_button.setFocus()

    def ask(self, why: str = "") -> None:
        """Ask for the passphrase; `why` says why the one before it was of no use."""
        self._show(Stage.PASSPHRASE, why)
        self.field.selectAll()
        self.field.setFocus()
        self.show_part(self.problem if self.problem.text() else self.field)

    def show_unlocking(self) -> None:
        """Show that the passphrase is being worked through; what was typed stays."""
        self.field.setFocus()
        self._show(Stage.UNLOCKING)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.field.clear()
        self.field.hide_text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show no passphrase to whoever comes back."""
        if not event.spontaneous():  # a minimised window comes back
            self.field.hide_text()
        super().hideEvent(event)

    def _show(self, stage: Stage, why: str = "") -> None:
        self.stage = stage
        asks, is_waiting = stage in {Stage.PASSPHRASE, Stage.UNLOCKING}, stage in {Stage.STORE, Stage.UNLOCKING}
        words = self._locked() if asks else self._trouble
        self.title.setText(self.tr("Opening the sealed token") if stage is Stage.STORE else words.title)
        self.advice.setText(words.advice)
        self.advice.setVisible(stage is not Stage.STORE)
        self.asking.setVisible(asks)
        self.field.setReadOnly(stage is Stage.UNLOCKING)
        self.open_button.setVisible(asks)
        self.open_button.setEnabled(stage is Stage.PASSPHRASE)
        self.problem.setText(why)
        self.problem.setVisible(bool(why))
        self.field.setAccessibleDescription(why)
        self.again_button.setVisible(stage is Stage.STORE_FAILED)
        self.waiting.setVisible(is_waiting)
        self.wait_words.setText(wording.unlocking() if asks else store_wording.waiting_for_store())
        if is_waiting:
            self.mark.show_waiting()
            ask_for_motion(self._background, self.mark.let_move)
        announce(self.title, why or (self.wait_words.text() if is_waiting else words.sentences))

    @staticmethod
    def _locked() -> Problem:
        return hand_over_problem(PassphraseNeeded())

    def _give(self) -> None:
        typed = self.field.text()
        if not typed.strip():
            self.field.setFocus()
        elif self.stage is Stage.PASSPHRASE:
            self.passphrase_given.emit(typed)

    def _make_parts(self) -> None:
        self.title = label("", "title", "openingTitle")
        self.advice = label("", "", "openingAdvice")
        self.field = SecretField(self.tr("Show the passphrase"), self.tr("Hide the passphrase"))
        self.field.setObjectName("keyPassphrase")
        self.field.returnPressed.connect(self._give)
        self.problem = label("", "bad", "openingProblem")
        self.open_button = button(self.tr("&Open"), "openWithPassphraseButton", "primary")
        self.open_button.clicked.connect(self._give)
        self.again_button = button(self.tr("T&ry again"), "askStoreAgainButton", "primary")
        self.again_button.clicked.connect(self.again)
        self.mark = Mark()
        self.wait_words = label("", "secondary", "openingWait")
        self.cancel_button = button(self.tr("&Cancel"), "cancelOpeningButton")
        self.cancel_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.asking = QWidget()
        rows = column_in(self.asking, spacing=6, edges=(0, 8, 0, 0))
        fill(rows, label(self.tr("Pa&ssphrase"), "label", buddy=self.field), self.field)
        fill(self.column, self.title, 4, self.advice, self.asking, self.problem, self._waiting(), 8)
        self.column.addWidget(WrappingRow(self.open_button, self.again_button))
        self.column.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel_button)

    def _waiting(self) -> QWidget:
        self.waiting = QWidget()
        row = row_in(self.waiting, spacing=12)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.wait_words, 1)
        return self.waiting
