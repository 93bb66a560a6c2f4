"""One check of the setup in a thread of its own, as a signal."""

import threading

from PySide6.QtCore import QObject, Signal

from netrex_gui.connections import Connection
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.setup_check import SetupCheck

THREAD = "setup check"
"""The name of the thread."""

_FINISH_SECONDS = 1.0


class SetupTask(QObject):
    """Runs one check, once. Connect the signal queued: it is emitted in the task's own thread.

    Signals: `found` with this task and a Result, once for each Check unless it was finished before.
    """

    found = Signal(object, object)

    def __init__(self, connection: Connection, page: RedirectPage) -> None:
        super().__init__()
        self._check = SetupCheck(connection, page, lambda result: self.found.emit(self, result))
        self._thread = threading.Thread(target=self._check.run, name=THREAD, daemon=True)

    def start(self) -> None:
        """Start, and return at once."""
        self._thread.start()

    def finish(self) -> None:
        """End it, and wait a moment until its thread has ended: only then may this object go."""
        self._check.cancel()
        self._thread.join(_FINISH_SECONDS)
        if not self._thread.is_alive():
            self.deleteLater()  # here: the last to let go of it may be another thread
