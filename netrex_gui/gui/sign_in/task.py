"""One sign-in in a thread of its own, as signals."""

from PySide6.QtCore import Signal

from netrex_gui.gui.parts.background import Task
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.oauth.sign_in import SignIn


class SignInTask(Task):
    """Runs one sign-in, once. Connect the signals queued: they are emitted in the task's own thread.

    Signals: `progressed` with each Progress, the last one being terminal; `browser_wanted` with the link to open;
    `noticed` with a Notice of what came to the listener, and the words from outside that belong to it.
    """

    progressed = Signal(object)
    noticed = Signal(object, str)
    browser_wanted = Signal(str)

    def __init__(self, settings: SignInSettings, page: RedirectPage) -> None:
        super().__init__()
        self.settings = settings
        self._sign_in = SignIn(settings, page, self.browser_wanted.emit, self.progressed.emit, self.noticed.emit)

    def run(self) -> None:
        """Go through the sign-in, in the thread."""
        self._sign_in.run()

    def link_for_browser(self) -> str:
        """Return a new link with which a browser of this computer begins."""
        return self._sign_in.link_for_browser()

    def cancel(self) -> None:
        """End it; CANCELLED follows, unless another end came first."""
        self._sign_in.cancel()

    def take_pasted(self, untrusted_text: str) -> None:
        """Take the address that the browser ended on: raises SignInError, and then the wait goes on."""
        self._sign_in.take_pasted(untrusted_text)
