"""What the browser may show, as five rows that open: what is to be done then, and the controls for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from netrex_gui.gui.parts.boxed_list import BoxedList, BoxRow
from netrex_gui.gui.parts.buttons import WrappingRow
from netrex_gui.gui.parts.layouts import column_in
from netrex_gui.gui.parts.widgets import CopyButton, button, label
from netrex_gui.gui.sign_in import text as wording
from netrex_gui.gui.sign_in.paste import PasteBox
from netrex_gui.gui.sign_in.portal_error import PortalError
from netrex_gui.gui.sign_in.reach import Reach
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.store.connection import Connection

_APART = 12


class RowContent(QWidget):
    """Words, and below them the controls for what they say."""

    def __init__(self, text: str, *controls: QPushButton) -> None:
        super().__init__()
        self.words = label(text)
        self.column = column_in(self, self.words, spacing=_APART)
        if controls:
            self.column.addWidget(WrappingRow(*controls, spacing=_APART))


class BrowserRows(QWidget):
    """The five rows.

    Signals: `opened` with the row that was opened; `again_wanted` when the browser is to be opened once more,
    `private_wanted` when a private window of it is, `link_wanted` when the link is to be copied, `check_wanted` when
    the setup is to be checked; and `cannot_reach_shown` with whether the row of what cannot be reached is open now.
    """

    opened = Signal(object)
    again_wanted = Signal()
    private_wanted = Signal()
    link_wanted = Signal()
    check_wanted = Signal()
    cannot_reach_shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.portal_error = PortalError()
        self._is_plain = False
        self._paste: PasteBox | None = None
        self._make_buttons()
        self._make_contents()
        self._make_rows()
        column_in(self, self.list)

    def begin(self, settings: SignInSettings, connection: Connection) -> None:
        """Get ready for a sign-in: every row is closed, and what it sends can be copied."""
        for row in self.list.rows:
            row.set_open(False)
        self.portal_error.begin(settings, connection)
        self.paste_instead_button.setVisible(settings.redirect_uri.listens)
        self._is_plain = connection.received

    def take_paste_box(self, paste: PasteBox) -> None:
        """Have the address pasted where nothing is to be seen in the browser."""
        self.nothing_there.column.addWidget(paste)
        self.nothing_row.note_content()
        self._paste = paste

    def show_reach(self, reach: Reach) -> None:
        """Say in the row of what cannot be reached what this app found."""
        self.cannot_reach.words.setText(wording.cannot_reach(reach, is_plain=self._is_plain))

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stands side by side, or back."""
        self.list.set_narrow(narrow)

    def _make_buttons(self) -> None:
        again = self.tr("Open browser again")
        self.again_buttons = (button(again, "unreachedAgainButton"), button(again, "nothingAgainButton"))
        for each in self.again_buttons:
            each.clicked.connect(self.again_wanted)
        self.check_button = button(self.tr("Check my setup"), "waitingCheckSetupButton")
        self.check_button.show_icon("pulse")
        self.check_button.clicked.connect(self.check_wanted)
        self.paste_instead_button = button(
            self.tr("Does its address begin with 127.0.0.1? Paste it"), "pasteInsteadButton", "link"
        )
        self.paste_instead_button.clicked.connect(self._paste_instead)
        self.copy_link_button = CopyButton(
            self.tr("Copy sign-in &link"), "copySignInLinkButton", self.tr("Link copied")
        )
        self.copy_link_button.clicked.connect(self.link_wanted)
        self.private_button = button(self.tr("Open a private window"), "openPrivateWindowButton")
        self.private_button.clicked.connect(self.private_wanted)

    def _make_contents(self) -> None:
        unreached_again, nothing_again = self.again_buttons
        self.still_there = RowContent(
            self.tr(
                "Take your time: sign in there, and allow the access. An address that begins with 127.0.0.1 belongs to "
                "this app on your computer: allow it."
            )
        )
        self.cannot_reach = RowContent("", self.check_button, unreached_again)
        self.cannot_reach.column.addWidget(WrappingRow(self.paste_instead_button))
        self.nothing_there = RowContent(
            self.tr("Open it once more: the same sign-in goes on. Or open the link in any browser on this computer."),
            nothing_again,
            self.copy_link_button,
        )
        self.wrong_account = RowContent(
            self.tr(
                "In a private window nobody is signed in yet. To have one each time, choose it under “Account” of the "
                "connection."
            ),
            self.private_button,
        )

    def _make_rows(self) -> None:
        self.nothing_row = BoxRow("browserShowsNothing", self.tr("Nothing, or I closed it"), content=self.nothing_there)
        self.private_row = BoxRow(
            "browserWrongAccount", self.tr("Somebody else is signed in there"), content=self.wrong_account
        )
        self.cannot_reach_row = BoxRow(
            "browserCannotReach", self.tr("“This site cannot be reached”"), content=self.cannot_reach
        )
        self.cannot_reach_row.toggled.connect(self.cannot_reach_shown)
        self.list = BoxedList(
            BoxRow("browserShowsSignIn", self.tr("The sign-in page: I am still at it"), content=self.still_there),
            BoxRow("browserShowsError", self.tr("An error of the portal"), content=self.portal_error),
            self.cannot_reach_row,
            self.nothing_row,
            self.private_row,
        )
        self.list.opened.connect(self.opened)

    def _paste_instead(self) -> None:
        self.nothing_row.set_open(True)
        if self._paste is not None:
            self._paste.field.setFocus()
