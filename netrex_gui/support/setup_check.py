"""*Check my setup*: every part that a sign-in needs is tried, all at once, each within its time."""

import threading
import time
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue

from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_findings import AddressUnusable, CheckBroke, NotTried, Overdue
from netrex_gui.support.setup_results import Check, Finding, Result

SECONDS = 5.0
"""How long each check may take."""

_OF_PROVIDER = (Check.PROVIDER, Check.CERTIFICATE, Check.CLOCK)


class SetupCheck:
    """One look at the setup of one connection, used once: `run` in a thread of its own, `cancel` from any other.

    `on_result` is called in the running thread, once for each Check, unless it was cancelled.
    """

    def __init__(
        self,
        connection: Connection,
        page: RedirectPage,
        on_result: Callable[[Result], None],
        seconds: float = SECONDS,
    ) -> None:
        self._connection = connection
        self._page = page
        self._on_result = on_result
        self._seconds = seconds
        self._results: SimpleQueue[Result | None] = SimpleQueue()

    def run(self) -> None:
        """Start every check, and report each result as it comes; what is late is told to be so. Never raises."""
        from netrex_gui.support import setup_check_parts as parts

        self._start((Check.LISTENER,), lambda: parts.listener(self._connection.redirect_url, self._page))
        self._start((Check.BROWSER,), parts.browser)
        self._start((Check.PASSWORD_STORE,), parts.password_store)
        try:
            provider = Provider.at(self._connection.provider_url)
        except UrlInvalid as error:
            self._skip_provider(error)
        else:
            self._start((Check.PROXY,), lambda: parts.proxy(provider))
            self._start(_OF_PROVIDER, lambda: parts.provider(provider))
        self._report()

    def cancel(self) -> None:
        """End it: nothing more is reported."""
        self._results.put(None)

    def _start(self, checks: tuple[Check, ...], look: Callable[[], Finding | Iterable[Result]]) -> None:
        def work() -> None:
            try:
                found = look()
            except Exception as error:  # noqa: BLE001 (the top of a thread: whatever is wrong is shown)
                found = [Result(check, CheckBroke(type(error).__name__)) for check in checks]
            for result in [Result(checks[0], found)] if isinstance(found, Finding) else found:
                self._results.put(result)

        threading.Thread(target=work, daemon=True).start()

    def _skip_provider(self, error: UrlInvalid) -> None:
        self._results.put(Result(Check.PROVIDER, AddressUnusable(error)))
        for check in (Check.PROXY, Check.CERTIFICATE, Check.CLOCK):
            self._results.put(Result(check, NotTried()))

    def _report(self) -> None:
        waiting = list(Check)
        deadline = time.monotonic() + self._seconds
        while waiting:
            try:
                result = self._results.get(timeout=max(0.0, deadline - time.monotonic()))
            except Empty:
                break
            if result is None:
                return
            waiting.remove(result.check)
            self._on_result(result)
        for check in waiting:
            self._on_result(Result(check, Overdue(self._seconds)))
