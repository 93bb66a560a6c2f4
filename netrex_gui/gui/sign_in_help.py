"""What helps when the browser does not come back: what to look for in it, and the way without a listener."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from netrex_gui.gui import waiting_wording
from netrex_gui.gui.connection_fields import code_field
from netrex_gui.gui.widgets import CopyBox, announce, button, label, rule
from netrex_gui.oauth.errors import SignInError


class SignInHelp(QWidget):
    """The lower part of the sign-in page. Signals: `pasted` with the text that the person pasted."""

    pasted = Signal(str)

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self.redirect_box = CopyBox("waitingRedirectUrl", "copyWaitingRedirectUrlButton", self.tr("Redirect URL"))
        self.redirect_box.set_read_only()
        self.pasted_field = code_field("pastedAddress")
        self.pasted_field.setPlaceholderText(self.tr("paste the whole address here"))
        self.use_pasted_button = button(self.tr("&Use this address"), "usePastedAddressButton")
        self.paste_problem = label("", "bad", "pasteProblem")
        self._rule = rule()
        self.nothing_yet = label(waiting_wording.nothing_yet(), "hint", "nothingYet")
        self.other_browser = QWidget()
        self.pasted_field.returnPressed.connect(self._use)
        self.use_pasted_button.clicked.connect(self._use)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._column.addWidget(self._rule)
        self._column.addWidget(self.nothing_yet)
        self._column.addSpacing(12)
        self._add_redirect_url()
        self._add_paste()
        self._add_other_browser()

    def begin(self, redirect_url: str) -> None:
        """Get ready for a sign-in with this redirect URL."""
        self.redirect_box.field.setText(redirect_url)
        self.pasted_field.clear()
        for part in (self.paste_problem, self.nothing_yet, self.other_browser):
            part.hide()
        self.pasted_field.setAccessibleDescription("")
        self._rule.show()

    def show_late(self) -> None:
        """Say that nothing has come back, and what to look for; once."""
        if self.nothing_yet.isHidden():
            self._rule.hide()
            self.nothing_yet.show()
            self.other_browser.show()
            announce(self.nothing_yet, self.nothing_yet.text())

    def show_paste_problem(self, error: SignInError) -> None:
        """Tell why what was pasted is of no use; the wait goes on."""
        self.paste_problem.setText(waiting_wording.paste_problem(error))
        self.paste_problem.show()
        self.pasted_field.setAccessibleDescription(self.paste_problem.text())
        announce(self.paste_problem, self.paste_problem.text())

    def _use(self) -> None:
        self.pasted.emit(self.pasted_field.text())

    def _add_redirect_url(self) -> None:
        advice = self.tr(
            "Then the portal does not know this address yet. Add it to the OAuth2 application, exactly as it is here, "
            "and open the browser again."
        )
        self._column.addWidget(_question(self.tr("Does the browser show an error about the redirect URL?")))
        self._column.addWidget(label(advice, "secondary"))
        self._column.addWidget(self.redirect_box)

    def _add_paste(self) -> None:
        column = self._column
        column.addSpacing(12)
        heading = self.tr("Did the browser end on a page that cannot be &reached?")
        column.addWidget(_question(heading, self.pasted_field))
        self.pasted_field.setAccessibleName(self.tr("Address that the browser ended on"))
        column.addWidget(
            label(self.tr("Copy the address from the top of the browser, and paste it here."), "secondary")
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.pasted_field, 1)
        row.addWidget(self.use_pasted_button)
        column.addLayout(row)
        column.addWidget(self.paste_problem)

    def _add_other_browser(self) -> None:
        texts = QVBoxLayout(self.other_browser)
        texts.setContentsMargins(0, 12, 0, 0)
        texts.setSpacing(self._column.spacing())
        advice = self.tr("Allow the page, or use another browser: copy the sign-in link, and open it there.")
        texts.addWidget(_question(self.tr("Does it warn about the connection, or show nothing at all?")))
        texts.addWidget(label(advice, "secondary"))
        self._column.addWidget(self.other_browser)


def _question(text: str, buddy: QLineEdit | None = None) -> QLabel:
    made = label(text, "label", buddy=buddy)
    made.setWordWrap(True)
    return made
