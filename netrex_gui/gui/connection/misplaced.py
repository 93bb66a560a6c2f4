"""A mail that was pasted into a line which is for something else, such as the name or the portal's address."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit


class MisplacedMail(QObject):
    """Notices such a mail, and puts back what stood in the line before: the mail holds a secret.

    Signals: `came` with the whole text.
    """

    came = Signal(str)
    _found = Signal(object, str, str)

    def __init__(self, parent: QObject, *lines: QLineEdit) -> None:
        super().__init__(parent)
        self._stood = {line: line.text() for line in lines}
        for line in lines:
            line.textEdited.connect(partial(self._look, line))  # which is told before that the text has changed
            line.textChanged.connect(partial(self._stood.__setitem__, line))
        self._found.connect(self._put_back, Qt.ConnectionType.QueuedConnection)  # it has yet to say that it has changed

    def _look(self, line: QLineEdit, untrusted_text: str) -> None:
        before = self._stood[line]
        came_at_once = len(untrusted_text.split()) - len(before.split())
        if came_at_once > 1 and _holds_credentials(untrusted_text):
            self._found.emit(line, before, untrusted_text)

    def _put_back(self, line: QLineEdit, before: str, untrusted_text: str) -> None:
        line.setText(before)
        self.came.emit(untrusted_text)


def _holds_credentials(untrusted_text: str) -> bool:
    from netrex_gui.pasted.found import PastedTooLong  # late: several words at once are rare in these lines
    from netrex_gui.pasted.reader import read

    try:
        return not read(untrusted_text).is_nothing
    except PastedTooLong:
        return False
