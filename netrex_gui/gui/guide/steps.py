"""The three steps of the guide: to the API page, through the form, back with the ID and the secret."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from netrex_gui.gui.connection.fields import Credentials
from netrex_gui.gui.connection.heading import ProviderField
from netrex_gui.gui.guide import text as wording
from netrex_gui.gui.guide.pictures import Canvas, CodesDrawing, FormDrawing, MenuDrawing
from netrex_gui.gui.parts.buttons import HoldsItsWords
from netrex_gui.gui.parts.layouts import column_in, column_of, fill, row_in, set_beside
from netrex_gui.gui.parts.messages import show_message
from netrex_gui.gui.parts.widgets import CopyBox, button, label
from netrex_gui.texts.message import Message

_LEAST_LETTERS = 12
_NOTHING = " "
"""As high as a line of words, which no text at all is not."""

_LEFT = Qt.AlignmentFlag.AlignLeft


class Part(QWidget):
    """The content of one step; `first` has the focus when the step is shown."""

    first: QWidget

    def __init__(self) -> None:
        super().__init__()
        self.column = column_in(self, spacing=8)

    def set_narrow(self, narrow: bool) -> None:
        """Put below each other what stood side by side, or back; a part with such content says how."""


class Card(HoldsItsWords, QPushButton):
    """A way to choose: what it is for, and a sentence about it. It is one button, and read as one."""

    def __init__(self, name: str, title: str, sentence: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # its words wrap
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        texts = column_of(label(title, "card"), label(sentence, "secondary"), spacing=2)
        row = row_in(self, spacing=16, edges=(16, 12, 16, 12))
        row.addLayout(texts, 1)
        row.addWidget(label("→", "arrow"))
        self.hold(row)


class Number(QLabel):
    """A round number, as the pictures have it."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number), textFormat=Qt.TextFormat.PlainText)
        self._number = number
        side = round(self.fontMetrics().height() * 1.2)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the moment."""
        painter = QPainter(self)
        Canvas(painter, QApplication.font(), QApplication.palette()).badge(
            QPointF(self.width() / 2, self.height() / 2), self._number
        )


def instruction(number: int, text: str) -> QHBoxLayout:
    """Make a row with what to do, and the number of the place in the picture where to do it."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Number(number), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return row


def question(text: str) -> QLabel:
    """Make the heading of an answer, which wraps."""
    made = label(text, "label")
    made.setWordWrap(True)
    return made


class OpenPart(Part):
    """Where the portal's API page is, and who can see it.

    Signals: `open_wanted` with what was typed as the portal's address, and `ask_wanted`.
    """

    open_wanted = Signal(str)
    ask_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.provider_field = ProviderField()
        self.provider_field.line.setObjectName("guideProviderUrl")
        self.provider_field.setMinimumContentsLength(_LEAST_LETTERS)
        self.provider_field.setSizeAdjustPolicy(ProviderField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.open_button = button(self.tr("&Open the portal"), "openPortalButton")
        self.told = label("", "small", "guidePortalTold")
        room = self.told.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # so that nothing moves when something is told
        self.told.setSizePolicy(room)
        self.told.setText(_NOTHING)
        self.told.hide()
        column = self.column
        column.addWidget(label(self.tr("Portal addr&ess"), "label", buddy=self.provider_field.line))
        self.provider_field.setAccessibleName(self.provider_field.line.accessibleName())
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addWidget(self.provider_field, 1)
        self._row.addWidget(self.open_button)
        sign_in = self.tr("Sign in, and click the user icon at the upper right.")
        choose = self.tr("In the menu that opens, choose </> API.")
        fill(column, self._row, self.told, instruction(1, sign_in), instruction(2, choose), 4, MenuDrawing())
        self._add_who_may()
        self.open_button.clicked.connect(self._open)
        self.provider_field.line.returnPressed.connect(self._open)
        self.first = self.open_button

    def tell(self, text: str, is_bad: bool = False) -> None:
        """Say below the address how opening it went."""
        show_message(self.told, Message(text, "bad" if is_bad else "small"))
        if not text:
            self.told.setText(_NOTHING)
        self.provider_field.line.setAccessibleDescription(self.told.text() if is_bad else "")

    def set_narrow(self, narrow: bool) -> None:
        """Put the button below the address, or beside it."""
        set_beside(self._row, not narrow)

    def _open(self) -> None:
        self.open_wanted.emit(self.provider_field.currentText())

    def _add_who_may(self) -> None:
        limited = self.tr("Only an account with full access sees it, and can create the client ID and the secret.")
        by_hand = self.tr(
            "With full access you can also make a token by hand, without this app: </> API › Create an API token. "
            "The makers of the portal call that the simplest way."
        )
        ask = button(self.tr("&Ask somebody to create them"), "guideAskFromStepButton", "link")
        ask.clicked.connect(self.ask_wanted)
        fill(self.column, 6, question(self.tr("No API in your menu?")), label(limited, "secondary"))
        self.column.addWidget(ask, 0, _LEFT)
        fill(self.column, 6, question(self.tr("Is the token only for yourself?")), label(by_hand, "secondary"))


class CreatePart(Part):
    """What to enter in the portal's form, with the redirect URL to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.redirect_box = CopyBox(
            "guideRedirectUrl",
            "copyGuideRedirectUrlButton",
            self.tr("Redirect URL"),
            self.tr("Every character counts: copy it, do not type it."),
        )
        self.drawing = FormDrawing()
        application = self.tr(
            "Choose OAuth2 Application. Enter a name by which you will know it again, such as “Gate token”, and a "
            "description."
        )
        url = self.tr("Add this address to the redirect URLs, and save. It leads your browser back to this app.")
        fill(self.column, instruction(1, application), instruction(2, url), self.redirect_box, 4, self.drawing)
        self.first = self.redirect_box.copy_button

    def show_redirect_url(self, text: str) -> None:
        """Show the redirect URL of the connection."""
        self.redirect_box.field.setText(text)
        self.redirect_box.field.setCursorPosition(0)
        self.drawing.show_redirect_url(text)


class PastePart(Part):
    """Where the client ID and the secret go. Signals: `permissions_wanted` when more than that is to be chosen."""

    permissions_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.credentials = Credentials()
        self.id_field = self.credentials.client_id_field
        self.secret_field = self.credentials.secret_field
        self.id_field.setObjectName("guideClientId")
        self.secret_field.setObjectName("guideClientSecret")
        self.credentials.keep_secret_box.setObjectName("guideKeepSecret")
        self.credentials.id_message.setObjectName("guideClientIdProblem")
        self.credentials.secret_message.setObjectName("guideClientSecretProblem")
        permissions = button(self.tr("&Choose what the token may do"), "guidePermissionsButton", "link")
        permissions.clicked.connect(self.permissions_wanted)
        after = self.tr("A new connection asks to see settings and state, and for nothing more.")
        fill(self.column, instruction(1, self.tr("Copy the client ID, and then the secret, from the portal.")))
        fill(self.column, instruction(2, self.tr("Paste each into its field here.")), 4, self.credentials, 4)
        fill(self.column, CodesDrawing(), 6, label(after, "secondary"))
        self.column.addWidget(permissions, 0, _LEFT)
        self.first = self.id_field

    def tell_missing(self) -> None:
        """Say that the client ID is not there yet."""
        self.credentials.id_message.say(wording.id_missing())
        self.id_field.setAccessibleDescription(self.credentials.id_message.text())
        self.id_field.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Put the secret below the client ID, or beside it."""
        self.credentials.set_narrow(narrow)
