"""At the top of the connection page at the very first start: where a newcomer may begin."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.look.icons import SIDE
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.gui.sidebar.sidebar import ConnectionList
from netrex_gui.store.connection import PRACTICE_ID

_LEFT = 14
_RIGHT = 8
_GAP = 8
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class WelcomeCard(QFrame):
    """A tinted card with three ways to begin, for those who cannot fill in the form yet.

    Signals: `guide_wanted`, `practice_wanted`, `open_wanted` for what was sent, and `closed` when the person does not
    want to see it again.
    """

    guide_wanted = Signal()
    practice_wanted = Signal()
    open_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcomeCard")
        self.setProperty("kind", "tinted")
        self.guide_button = button(self.tr("Step-by-step guide"), "welcomeGuideButton", "small")
        self.practice_button = button(self.tr("Try it without an account"), "welcomePracticeButton", "small")
        self.open_button = button(self.tr("I was sent a file"), "welcomeOpenButton", "small")
        self.close_button = button("", "closeWelcomeButton", "close")
        self.close_button.show_sign("clear", SIDE)
        self.close_button.setAccessibleName(self.tr("Do not show this again"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.guide_button.clicked.connect(self.guide_wanted)
        self.practice_button.clicked.connect(self.practice_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.close_button.clicked.connect(self.closed)
        self._ways = (self.guide_button, self.practice_button, self.open_button)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Have a screen reader say that there is help: the keyboard is in the form below."""
        super().showEvent(event)
        announce(self, f"{self.accessibleName()} {self._advice}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many buttons side by side as there is room for, and the others below them."""
        room = self.width() - _LEFT - _RIGHT
        widths = [each.sizeHint().width() + _GAP for each in self._ways]
        in_a_row = [count for count in range(len(widths), 1, -1) if sum(widths[:count]) <= room]
        self._place(in_a_row[0] if in_a_row else 1)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        title = label(self.tr("First time here?"), "card", "welcomeTitle")
        self.setAccessibleName(title.text())
        self._advice = self.tr("If you were given an ID and a secret for this app, paste them into the form below.")
        grid = QGridLayout(self)
        grid.setContentsMargins(_LEFT, 10, _RIGHT, 12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0)
        grid.addWidget(label(self._advice, "secondary"), 1, 0)
        grid.setRowMinimumHeight(2, 8)
        grid.addWidget(self._buttons(), 3, 0, 1, 2)
        grid.addWidget(self.close_button, 0, 1, 2, 1, _TOP_RIGHT)

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        self._rows = QVBoxLayout(buttons)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_GAP)
        for _ in self._ways:
            row = QHBoxLayout()
            row.setSpacing(_GAP)
            row.addStretch(1)
            self._rows.addLayout(row)
        self._in_a_row = 0
        self._place(len(self._ways))
        buttons.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # or it could not get narrow
        return buttons

    def _place(self, in_a_row: int) -> None:
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for place, each in enumerate(self._ways):
            row = self._rows.itemAt(place // in_a_row)
            if isinstance(row, QHBoxLayout):
                row.insertWidget(place % in_a_row, each)


class _FirstStart(QObject):
    def __init__(self, card: WelcomeCard, form: ConnectionForm, library: ConnectionLibrary) -> None:
        super().__init__(card)
        self._card, self._form, self._library = card, form, library

    def look_again(self) -> None:
        """Show the card while no connection is saved, but not above the practice portal's."""
        self._card.setVisible(self._library.is_new and self._form.connection().id != PRACTICE_ID)

    def end(self) -> None:
        """Have no first start any more."""
        self._library.end_first_start()
        self.look_again()
        self._form.client_id_field.setFocus()


def welcome(
    sidebar: ConnectionList, form: ConnectionForm, connections: ConnectionController, library: ConnectionLibrary
) -> WelcomeCard:
    """Put the card above an empty form, until a connection is saved or the card is closed."""
    card = WelcomeCard()
    first_start = _FirstStart(card, form, library)
    card.guide_wanted.connect(sidebar.guide_requested)
    card.practice_wanted.connect(sidebar.practice_requested)
    card.open_wanted.connect(sidebar.open_sent_requested)
    card.closed.connect(first_start.end)
    connections.connection_shown.connect(first_start.look_again)
    library.changed.connect(first_start.look_again)
    stops = (card.guide_button, card.practice_button, card.open_button, card.close_button)
    form.insert(0, card, *stops, before=form.name_field)
    return card
