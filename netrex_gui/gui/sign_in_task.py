"""One sign-in in a thread of its own, as signals."""

import threading

from PySide6.QtCore import QObject, Signal

from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.oauth.settings import SignInSettings
from netrex_gui.oauth.sign_in import SignIn

_FINISH_SECONDS = 1.0


class SignInTask(QObject):
    """Runs one sign-in, once. Connect the signals queued: they are emitted in the task's own thread.

    Signals: `progressed` with each Progress, the last one being terminal; `browser_wanted` with the link to open;
    `noticed` with a Notice of what came to the listener instead of our redirect.
    """

    progressed = Signal(object)
    noticed = Signal(object)
    browser_wanted = Signal(str)

    def __init__(self, settings: SignInSettings, page: RedirectPage) -> None:
        super().__init__()
        self.settings = settings
        self._sign_in = SignIn(settings, page, self.browser_wanted.emit, self.progressed.emit, self.noticed.emit)
        self._thread = threading.Thread(target=self._sign_in.run, daemon=True)

    def start(self) -> None:
        """Start, and return at once."""
        self._thread.start()

    def cancel(self) -> None:
        """End it; CANCELLED follows, unless another end came first."""
        self._sign_in.cancel()

    def finish(self) -> None:
        """End it if need be, and wait a moment until its thread has ended: only then may this object go."""
        self.cancel()
        self._thread.join(_FINISH_SECONDS)
        if not self._thread.is_alive():
            self.deleteLater()  # here: the last to let go of it may be another thread

    def take_pasted(self, untrusted_text: str) -> None:
        """Take the address that the browser ended on: raises SignInError, and then the wait goes on."""
        self._sign_in.take_pasted(untrusted_text)
