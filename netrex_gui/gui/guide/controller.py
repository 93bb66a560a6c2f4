"""The ways into the guide and back: the card that leads a newcomer there, and the fields that are the form's too."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netrex_gui.gui.connection.controller import ConnectionController
from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.look.icons import SIDE
from netrex_gui.gui.parts.background import Background
from netrex_gui.gui.parts.navigator import Navigator
from netrex_gui.gui.parts.widgets import announce, button, label
from netrex_gui.gui.sidebar.sidebar import ConnectionList
from netrex_gui.gui.texts.input_errors import url_invalid
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import base_url
from netrex_gui.store.connection import PRACTICE_ID

if TYPE_CHECKING:
    from netrex_gui.gui.guide.panel import GuidePanel
    from netrex_gui.gui.guide.text import Step

_LEFT = 14
_RIGHT = 8
_GAP = 8
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class GuideController(QObject):
    """Opens and leaves the guide, which is made when it is first wanted.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.

    Signals: `form_wanted` when the connection is to be shown.
    """

    form_wanted = Signal()

    def __init__(
        self,
        sidebar: ConnectionList,
        form: ConnectionForm,
        navigator: Navigator,
        open_browser: Callable[[str], bool],
    ) -> None:
        super().__init__(navigator)
        self._sidebar = sidebar
        self._form = form
        self._navigator = navigator
        self._open_browser = open_browser
        self._focus_was: QWidget | None = None
        self.panel: GuidePanel | None = None
        sidebar.guide_requested.connect(self.open)
        form.where_requested.connect(self.open_at_redirect_url)

    def open(self, step: "Step | None" = None) -> "GuidePanel":
        """Show the guide at a step, or at its start."""
        from netrex_gui.gui.guide.text import Step  # late, as the guide itself: few starts come to it

        panel = self.panel or self._make_panel()
        self.panel = panel
        if self._navigator.current is self._form and self._form.connection().id == PRACTICE_ID:
            self._sidebar.new_requested.emit()  # the guide is about a real portal: its address goes into the letter
        if not self.is_open:
            self._focus_was = QApplication.focusWidget()
            self._navigator.visit(panel)
        panel.show_step(step or Step.START)
        return panel

    def open_at_redirect_url(self) -> None:
        """Show where in the portal the redirect URL goes."""
        from netrex_gui.gui.guide.text import Step

        self.open(Step.CREATE)

    @property
    def is_open(self) -> bool:
        """Tell whether the guide is shown."""
        return self._navigator.current is self.panel

    def welcome(self, connections: ConnectionController, library: ConnectionLibrary) -> None:
        """Point a newcomer to the guide, above the form, at the very first start."""
        if library.is_new:
            welcome(self._sidebar, self._form, connections, library)

    def leave(self) -> None:
        """Show again what the person came from, with the focus where it was; nothing if the guide is not shown."""
        if self.panel is None or not self.is_open:
            return
        if not self._navigator.return_from(self.panel):
            self._show_form()
        if self._focus_was is not None and self._focus_was.isVisible():
            self._focus_was.setFocus()

    def _show_form(self) -> None:
        self.form_wanted.emit()
        if not self._form.client_id_field.text():
            self._form.client_id_field.setFocus()

    def _sign_in(self) -> None:
        self.form_wanted.emit()  # what is to be said about the connection is said there
        self._form.sign_in_requested.emit()

    def _practise(self) -> None:
        self.form_wanted.emit()
        self._sidebar.practice_requested.emit()

    def _show_permissions(self) -> None:
        self.form_wanted.emit()
        self._form.scope_boxes.setFocus()
        self._form.show_part(self._form.scope_boxes)

    def _make_panel(self) -> "GuidePanel":
        from netrex_gui.gui.guide.panel import GuidePanel

        panel = GuidePanel()
        self._navigator.add(panel)
        panel.left.connect(self.leave)
        panel.sign_in_wanted.connect(self._sign_in)
        panel.start_part.have_codes.connect(self._show_form)
        panel.start_part.practice_wanted.connect(self._practise)
        panel.paste_part.permissions_wanted.connect(self._show_permissions)
        self._fields = GuideFields(panel, self._form, self._open_browser)
        return panel


class GuideFields(QObject):
    """What is typed in one place is in the other.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.
    """

    def __init__(self, panel: "GuidePanel", form: ConnectionForm, open_browser: Callable[[str], bool]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._form = form
        self._open_browser = open_browser
        self._background = Background(self)
        panel.open_part.open_wanted.connect(self._open_portal)
        self._join_fields()
        self._show_addresses()

    def _join_fields(self) -> None:
        form, open_part, credentials = self._form, self._panel.open_part, self._panel.paste_part.credentials
        join(form.provider_field.line, open_part.provider_field.line)
        join(form.client_id_field, credentials.client_id_field)
        join(form.secret_field, credentials.secret_field)
        credentials.keep_secret_box.setChecked(form.keep_secret_box.isChecked())
        credentials.keep_secret_box.toggled.connect(form.keep_secret_box.setChecked)
        form.keep_secret_box.toggled.connect(credentials.keep_secret_box.setChecked)
        open_part.provider_field.line.editingFinished.connect(form.provider_field.tidy)
        form.provider_field.line.textChanged.connect(lambda: open_part.tell(""))
        for copy_button in (self._panel.create_part.redirect_box.copy_button, self._panel.ask_part.copy_button):
            copy_button.clicked.connect(form.keep_redirect_url)
        for line in (form.provider_field.line, form.redirect_box.field):
            line.textChanged.connect(self._show_addresses)

    def _show_addresses(self) -> None:
        from netrex_gui.gui.guide import text as wording

        connection = self._form.connection()
        self._panel.create_part.show_redirect_url(connection.redirect_url)
        self._panel.ask_part.show_letter(wording.letter(connection.provider_url, connection.redirect_url))

    def _open_portal(self, typed: str) -> None:
        from netrex_gui.gui.guide import text as wording

        tell = self._panel.open_part.tell
        try:
            address = base_url(typed)
        except UrlInvalid as error:
            invalid = error
            tell(url_invalid(invalid).sentences, is_bad=True)
            return
        self._form.provider_field.tidy()  # now: a change of the address takes away what is said about it
        tell(wording.opening(address.split("://", 1)[-1]))
        not_opened = wording.not_opened(address)
        self._background.run(
            lambda: self._open_browser(address),
            lambda was_taken: None if was_taken else tell(not_opened, is_bad=True),
            lambda _: tell(not_opened, is_bad=True),
        )


def join(one: QLineEdit, other: QLineEdit) -> None:
    """Keep two fields at the same text, beginning with that of the first."""
    other.setText(one.text())
    for source, mirror in ((one, other), (other, one)):
        source.textChanged.connect(lambda text, mirror=mirror: mirror.text() == text or mirror.setText(text))


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
