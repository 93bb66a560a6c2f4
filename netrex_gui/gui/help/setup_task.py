"""One check of the setup in a thread of its own, as a signal."""

from PySide6.QtCore import Signal

from netrex_gui.gui.parts.background import Task
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_check import SetupCheck

THREAD = "setup check"
"""The name of the thread."""


class SetupTask(Task):
    """Runs one check, once. Connect the signal queued: it is emitted in the task's own thread.

    Signals: `found` with this task and a Result, once for each Check unless it was finished before.
    """

    found = Signal(object, object)

    def __init__(self, connection: Connection, page: RedirectPage) -> None:
        super().__init__(THREAD)
        self._check = SetupCheck(connection, page, lambda result: self.found.emit(self, result))

    def run(self) -> None:
        """Go through the checks, in the thread."""
        self._check.run()

    def cancel(self) -> None:
        """End it: no further result comes."""
        self._check.cancel()
