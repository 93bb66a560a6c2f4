"""*Check my setup*: every part that a sign-in needs is tried, all at once, each within its time."""

import sys
import threading
import time
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue

from netrex_gui.oauth.errors import (
    NetworkProblem,
    PortRefused,
    PortTaken,
    ProviderUnreachable,
    TokenAnswerUnusable,
    UrlInvalid,
)
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.redirect_page import RedirectPage
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.store.connection import Connection
from netrex_gui.support import setup_findings as findings
from netrex_gui.support.setup_findings import Check, Finding, Result
from netrex_gui.system.browser import LAUNCHERS, launcher

SECONDS = 5.0
"""How long each check may take."""

CLOCK_TOLERANCE = 120.0
"""By how many seconds a clock may be off before it is worth a word."""

_SECONDS = 4.0
_CERTIFICATE_PROBLEMS = {
    NetworkProblem.CERTIFICATE,
    NetworkProblem.CERTIFICATE_OUT_OF_DATE,
    NetworkProblem.CERTIFICATE_OF_ANOTHER,
}
_PROXY_SETTINGS = {NetworkProblem.PROXY_UNUSABLE, NetworkProblem.PROXY_QUOTES, NetworkProblem.PROXY_USER}
_OF_PROVIDER = (Check.PROVIDER, Check.CERTIFICATE, Check.CLOCK)


class SetupCheck:
    """One look at the setup of one connection, used once: `run` in a thread of its own, `cancel` from any other.

    `on_result` is called in the running thread, once for each Check, unless it was cancelled. `is_listening` tells that
    this app listens already, for a sign-in that goes on meanwhile.
    """

    def __init__(
        self,
        connection: Connection,
        page: RedirectPage,
        on_result: Callable[[Result], None],
        seconds: float = SECONDS,
        *,
        is_listening: bool = False,
    ) -> None:
        self._is_listening = is_listening
        self._connection = connection
        self._page = page
        self._on_result = on_result
        self._seconds = seconds
        self._results: SimpleQueue[Result | None] = SimpleQueue()

    def run(self) -> None:
        """Start every check, and report each result as it comes; what is late is told to be so. Never raises."""
        self._start((Check.LISTENER,), lambda: _listener(self._connection.redirect_url, self._page, self._is_listening))
        self._start((Check.BROWSER,), _browser)
        self._start((Check.PASSWORD_STORE,), _password_store)
        try:
            provider = Provider.at(self._connection.provider_url)
        except UrlInvalid as error:
            self._results.put(Result(Check.PROVIDER, findings.AddressUnusable(error)))
            for check in (Check.PROXY, Check.CERTIFICATE, Check.CLOCK):
                self._results.put(Result(check, findings.NotTried()))
        else:
            self._start((Check.PROXY,), lambda: _proxy(provider))
            self._start(_OF_PROVIDER, lambda: _provider(provider))
        self._report()

    def cancel(self) -> None:
        """End it: nothing more is reported."""
        self._results.put(None)

    def _start(self, checks: tuple[Check, ...], look: Callable[[], Finding | Iterable[Result]]) -> None:
        def work() -> None:
            try:
                found = look()
            except Exception as error:  # noqa: BLE001 (the top of a thread: whatever is wrong is shown)
                found = [Result(check, findings.CheckBroke(type(error).__name__)) for check in checks]
            for result in [Result(checks[0], found)] if isinstance(found, Finding) else found:
                self._results.put(result)

        threading.Thread(target=work, daemon=True).start()

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
            self._on_result(Result(check, findings.Overdue(self._seconds)))


def _listener(redirect_url: str, page: RedirectPage, is_listening: bool) -> Finding:
    """Listen where a sign-in would, and connect to it."""
    try:
        redirect_uri = RedirectUri.parse(redirect_url)
    except UrlInvalid as error:
        return findings.AddressUnusable(error)
    if not redirect_uri.listens:
        return findings.ListenerNotNeeded()
    try:
        reached = is_listener_reached(redirect_uri, page)
    except PortTaken as taken:
        if is_listening and taken.by_this_app:
            return findings.ListenerReached(taken.port)
        return findings.PortInUse(taken.port, taken.by_this_app, taken.free_redirect_uri or "")
    except PortRefused as refused:
        return findings.PortForbidden(refused.port, refused.reason)
    return findings.ListenerReached(redirect_uri.port) if reached else findings.ListenerNotReached(redirect_uri.port)


def is_listener_reached(redirect_uri: RedirectUri, page: RedirectPage) -> bool:
    """Listen on a redirect URI and tell whether a request to it arrives: raises PortTaken or PortRefused."""
    from http import HTTPStatus

    from netrex_gui.oauth.http import ask
    from netrex_gui.oauth.redirect_receiver import RedirectReceiver
    from netrex_gui.oauth.redirect_server import listen

    with listen(RedirectReceiver(redirect_uri, page, lambda _: None)):
        try:
            answer = ask("GET", redirect_uri.text, seconds=_SECONDS)
        except (ProviderUnreachable, TokenAnswerUnusable):
            return False
        return answer.status == HTTPStatus.BAD_REQUEST  # as it is for whatever has no state


def _browser() -> Finding:
    """Find what opens links, and where the desktop tells which browser that leads to, that one's name."""
    command = launcher()
    if not command:
        return findings.BrowserNotFound()
    if sys.platform != "linux":
        return findings.BrowserFound("")
    if command[0] != LAUNCHERS[0]:
        return findings.BrowserFound(command[0])
    from netrex_gui.system.installed_browsers import default_browser, default_entry

    chosen = default_browser()
    return findings.BrowserFound(chosen.name if chosen else default_entry().removesuffix(".desktop"))


def _proxy(provider: Provider) -> Finding:
    """Find the proxy through which the provider is reached."""
    from netrex_gui.oauth.http import proxy_used

    try:
        address = proxy_used(provider.base_url)
    except ProviderUnreachable as error:
        return findings.ProxyUnusable(error.problem, provider.host, error.setting)
    return findings.ProxyUsed(address) if address else findings.NoProxy()


def _provider(reached: Provider) -> tuple[Result, ...]:
    """Ask the provider for anything: tells whether it answers, whether it is trusted, and what time it is there."""
    from netrex_gui.oauth.http import probe

    try:
        clock_ahead = probe(f"{reached.base_url}/", 2 * _SECONDS).clock_ahead
    except ProviderUnreachable as error:
        return _unreachable(error, reached)
    plain = reached.base_url.startswith("http://")  # which is for this computer alone
    return (
        Result(Check.PROVIDER, findings.ProviderAnswered(reached.host)),
        Result(Check.CERTIFICATE, findings.CertificateNotNeeded() if plain else findings.CertificateTrusted()),
        Result(Check.CLOCK, _clock(clock_ahead)),
    )


def _unreachable(error: ProviderUnreachable, provider: Provider) -> tuple[Result, ...]:
    facts = (error.problem, provider.host, error.reason)
    answered = Result(Check.PROVIDER, findings.ProviderAnswered(provider.host))
    silent = Result(Check.PROVIDER, findings.ProviderSilent(*facts, error.setting))
    not_trusted = Result(Check.CERTIFICATE, findings.CertificateNotTrusted(*facts))
    not_tried = [Result(check, findings.NotTried()) for check in (Check.PROVIDER, Check.CERTIFICATE, Check.CLOCK)]
    if error.problem is NetworkProblem.CERTIFICATE_FILE:  # the provider was not even asked
        return not_tried[0], not_trusted, not_tried[2]
    if error.problem in _PROXY_SETTINGS:  # nor was it here; what is wrong is said beside the proxy
        return tuple(not_tried)
    if error.problem in _CERTIFICATE_PROBLEMS:
        return answered, not_trusted, not_tried[2]
    return silent, not_tried[1], not_tried[2]


def _clock(seconds_ahead: float | None) -> Finding:
    if seconds_ahead is None:
        return findings.ClockNotTold()
    return findings.ClockWrong(seconds_ahead) if abs(seconds_ahead) > CLOCK_TOLERANCE else findings.ClockRight()


def _password_store() -> Finding:
    """Find the system's password store, without having it unlocked."""
    from netrex_gui.store.secrets import SecretStore, SecretStoreError, SecretStoreMissing
    from netrex_gui.system.desktop_settings import is_secret_service_locked

    try:
        name = SecretStore().name()
    except SecretStoreMissing:
        return findings.StoreMissing()
    except SecretStoreError:
        return findings.StoreFailed()
    locked = name.startswith("SecretService") and is_secret_service_locked()
    return findings.StoreLocked(name) if locked else findings.StoreReady(name)
