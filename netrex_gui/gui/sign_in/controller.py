"""One sign-in at a time: started with the settings of a connection, shown on the sign-in page, ended once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from netrex_gui.gui.parts.background import Task, in_thread
from netrex_gui.gui.sign_in.panel import SignInPanel
from netrex_gui.gui.sign_in.reach import ReachTest
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import ListenerEvent, Progress, SignInState
from netrex_gui.store.connection import Connection

if TYPE_CHECKING:
    from netrex_gui.oauth.redirect_page import RedirectPage
    from netrex_gui.system.installed_browsers import InstalledBrowser


class SignInController(QObject):
    """Runs sign-ins, one after the other.

    `open_browser` hands a link to the system's browser and tells whether the system took it; it is called in a thread.

    Signals: `progressed` with each Progress of a sign-in and its settings, the last one being terminal.
    """

    progressed = Signal(object, object)

    def __init__(self, panel: SignInPanel, open_browser: Callable[[str], bool]) -> None:
        super().__init__(panel)  # and goes with it, in the window's thread
        self._panel = panel
        self._open_browser = open_browser
        self._task: SignInTask | None = None
        self._reach_test = ReachTest(self)
        self._reach_test.told.connect(panel.show_reach)
        panel.cancelled.connect(self.cancel)
        panel.browser_wanted.connect(self._open)
        panel.help.pasted.connect(self._take_pasted)

    @property
    def is_busy(self) -> bool:
        """Tell whether a sign-in is under way."""
        return self._task is not None

    def start(self, settings: SignInSettings, connection: Connection) -> None:
        """Start a sign-in with the settings of a connection, unless one is under way."""
        from netrex_gui.gui.texts.redirect_page import redirect_page  # late: these bring a web server and TLS along

        if self._task is not None:
            return
        self._panel.begin(settings, connection)
        self._task = SignInTask(settings, redirect_page())
        self._task.progressed.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self._task.noticed.connect(self._noticed, Qt.ConnectionType.QueuedConnection)
        self._task.browser_wanted.connect(self._open_link, Qt.ConnectionType.QueuedConnection)
        self._task.start()

    def cancel(self) -> None:
        """End the sign-in that is under way; CANCELLED follows, unless another end came first."""
        if self._task is not None:
            self._task.cancel()

    def finish(self) -> None:
        """End the sign-in that is under way, and wait a moment until its port is free."""
        if self._task is not None:
            self._task.finish()

    def _progressed(self, progress: Progress) -> None:
        task = self._task
        if task is None:
            return
        if progress.state.is_end:
            task.finish()  # it has signalled for the last time, and may go
            self._task = None
        else:
            self._panel.show_progress(progress)
        if progress.state is SignInState.AWAITING_AUTHORIZATION:
            self._reach_test.begin(task.settings.provider)
        else:
            self._reach_test.end()
        self.progressed.emit(progress, task.settings)

    def _noticed(self, notice: ListenerEvent, untrusted_words: str) -> None:
        if self._task is not None:
            self._panel.show_notice(notice, untrusted_words)

    def _open(self, chosen: "InstalledBrowser | None", private: bool) -> None:
        if self._task is not None:
            self._open_link(self._task.link_for_browser(), chosen, private)

    def _open_link(self, link: str, chosen: "InstalledBrowser | None" = None, private: bool = False) -> None:
        task = self._task

        def open_link() -> bool:
            from netrex_gui.system.installed_browsers import open_in

            return open_in(chosen, link, private) if chosen else self._open_browser(link)

        in_thread(self, open_link, lambda was_taken: None if was_taken else self._tell_browser_missing(task))

    def _tell_browser_missing(self, task: "SignInTask | None") -> None:
        if task is not None and task is self._task:
            self._panel.show_browser_missing()

    def _take_pasted(self, untrusted_text: str) -> None:
        try:
            if self._task is not None:
                self._task.take_pasted(untrusted_text)
        except SignInError as error:
            self._panel.help.show_paste_problem(error)
            self._panel.show_part(self._panel.help.paste_problem)


class SignInTask(Task):
    """Runs one sign-in, once. Connect the signals queued: they are emitted in the task's own thread.

    Signals: `progressed` with each Progress, the last one being terminal; `browser_wanted` with the link to open;
    `noticed` with a ListenerEvent of what came to the listener, and the words from outside that belong to it.
    """

    progressed = Signal(object)
    noticed = Signal(object, str)
    browser_wanted = Signal(str)

    def __init__(self, settings: SignInSettings, page: "RedirectPage") -> None:
        from netrex_gui.oauth.sign_in import SignIn  # late: it brings a web server and TLS along

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
