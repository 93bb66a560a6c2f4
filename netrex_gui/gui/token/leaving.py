"""What is asked before a token goes that nobody has got yet, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from netrex_gui.gui.parts.dialogs import confirm
from netrex_gui.gui.token.session import TokenSession

translate = QCoreApplication.translate


@dataclass(frozen=True)
class LeaveQuestion:
    """A question with its title, and the words of the button that says yes to the loss."""

    title: str
    text: str
    go_on: str


def usual_question() -> LeaveQuestion:
    """Ask about a token that is only in this window."""
    return LeaveQuestion(
        translate("TokenLeaving", "Leave without the token?"),
        translate("TokenLeaving", "The token is not copied, saved or kept yet, and it is gone once you leave."),
        translate("TokenLeaving", "&Leave without it"),
    )


class TokenLeaving(QObject):
    """Asks once before the token of the page is lost; `question` says it in the words that fit the page."""

    def __init__(self, window: QWidget, session: TokenSession) -> None:
        super().__init__(session)
        self._window, self._session = window, session
        self.question: Callable[[], LeaveQuestion] = usual_question

    def agrees(self) -> bool:
        """Tell whether the page may be left; a token that the person gives up is not asked about again."""
        if not self._session.would_be_lost:
            return True
        asked = self.question()
        agreed = confirm(self._window.window(), asked.title, asked.text, asked.go_on)
        if agreed:
            self._session.note_taken()
        return agreed
