"""One sign-in at a time: started with the settings of a connection, shown on the sign-in page, ended once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from netrex_gui.gui.parts.background import Task, in_thread
from netrex_gui.gui.sign_in.panel import SignInPanel
from netrex_gui.gui.sign_in.reach import ReachTest
from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import ListenerEvent, Progress, SignInState
from netrex_gui.store.connection import Connection
from netrex_gui.texts.paste import paste_problem

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
        self._browser: tuple[InstalledBrowser | None, bool] = (None, False)
        self._reach_test = ReachTest(self)
        self._reach_test.told.connect(panel.show_reach)
        panel.cancelled.connect(self.cancel)
        panel.browser_wanted.connect(self._open)
        panel.pasted.connect(self._take_pasted)
        panel.reach_wanted.connect(self._look_again)

    @property
    def is_busy(self) -> bool:
        """Tell whether a sign-in is under way."""
        return self._task is not None

    def start(
        self,
        settings: SignInSettings,
        connection: Connection,
        *,
        chosen: "InstalledBrowser | None" = None,
        private: bool = False,
    ) -> None:
        """Start a sign-in with the settings of a connection, unless one is under way.

        It is for the browser that was `chosen`, or the system's own, and for a `private` window of it if asked.
        """
        from netrex_gui.texts.redirect_page import redirect_page  # late: these bring a web server and TLS along

        if self._task is not None:
            return
        self._browser = (chosen, private)
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

    def _look_again(self) -> None:
        if self._task is not None and not self._reach_test.is_under_way:
            self._reach_test.begin(self._task.settings.provider)

    def _noticed(self, notice: ListenerEvent, untrusted_words: str) -> None:
        if self._task is not None:
            self._panel.show_notice(notice, untrusted_words)

    def _open(self, chosen: "InstalledBrowser | None", private: bool) -> None:
        """Open the browser again, as the person wants it now, or where this sign-in belongs."""
        if self._task is None:
            return
        self._look_again()
        is_as_before = chosen is None and not private
        self._open_in(self._task.link_for_browser(), *(self._browser if is_as_before else (chosen, private)))

    def _open_link(self, link: str) -> None:
        self._open_in(link, *self._browser)

    def _open_in(self, link: str, chosen: "InstalledBrowser | None", private: bool) -> None:
        """Open it in this browser, or the system's own; never in a usual window where a private one was asked for."""
        if chosen is not None:
            self._hand_over(partial(_open_in, chosen, link, private), self._panel.show_browser_missing)
        elif private:
            self._hand_over(partial(_open_private, link), self._panel.show_private_missing)
        else:
            self._hand_over(partial(self._open_browser, link), self._panel.show_browser_missing)

    def _hand_over(self, open_it: Callable[[], bool], tell_missing: Callable[[], None]) -> None:
        """Open a browser in a thread, and tell if none took the link, unless the sign-in has ended meanwhile."""
        task = self._task

        def note(was_taken: bool) -> None:
            if not was_taken and task is not None and task is self._task:
                tell_missing()

        in_thread(self, open_it, note)

    def _take_pasted(self, untrusted_text: str) -> None:
        if (task := self._task) is None:
            return
        try:
            task.take_pasted(untrusted_text)
        except SignInError as error:
            portal = task.settings.provider.host_in(untrusted_text)
            self._panel.show_paste_problem(paste_problem(error, portal))


def _open_in(chosen: "InstalledBrowser", link: str, private: bool) -> bool:
    from netrex_gui.system.installed_browsers import open_in

    return open_in(chosen, link, private)


def _open_private(link: str) -> bool:
    from netrex_gui.system.installed_browsers import open_private

    return open_private(link)


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
