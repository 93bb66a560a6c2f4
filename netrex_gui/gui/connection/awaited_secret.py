"""The client secret that the password store has been asked for, and what waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from netrex_gui.gui.connection.form import ConnectionForm
from netrex_gui.gui.connection.library import ConnectionLibrary
from netrex_gui.gui.parts.messages import nothing
from netrex_gui.gui.texts import storage as store_wording


class AwaitedSecret(QObject):
    """Fills in the secret of the connection that is shown, whenever the store answers.

    Signals: `came` with the secret, or an empty text where there was none.
    """

    came = Signal(str)

    def __init__(self, form: ConnectionForm, library: ConnectionLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._library = library
        self.connection_id = ""
        self._proceed: Callable[[], None] | None = None
        library.secret_loaded.connect(self._take)

    @property
    def is_waited_for(self) -> bool:
        """Tell whether a sign-in waits for it."""
        return self._proceed is not None

    def ask(self, connection_id: str) -> None:
        """Ask the store for the secret of a connection; with no ID, wait for none any more."""
        self.connection_id, self._proceed = connection_id, None
        if connection_id:
            self._library.load_secret(connection_id)

    def stop_waiting(self) -> None:
        """Call nothing once it comes, which it still may."""
        self._proceed = None

    def when_here(self, proceed: Callable[[], None]) -> None:
        """Call `proceed`, now or as soon as the password store has answered."""
        if self.connection_id and not self._form.secret():
            self._form.show_notice(store_wording.waiting_for_store)
            self._proceed = proceed
        else:
            proceed()

    def _take(self, connection_id: str, secret: str) -> None:
        if connection_id != self.connection_id:
            return
        self.connection_id = ""
        self._form.set_secret(secret)
        self.came.emit(secret)
        proceed, self._proceed = self._proceed, None
        if proceed is not None:
            self._form.show_notice(nothing if secret else store_wording.secret_not_there)
        if proceed is not None and secret:
            proceed()
