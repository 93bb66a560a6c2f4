"""The single checks of a setup. Each may take seconds, and is called in a thread of its own."""

import subprocess
import sys
from http import HTTPStatus

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
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.support.setup_findings import (
    AddressUnusable,
    BrowserFound,
    BrowserNotFound,
    CertificateNotNeeded,
    CertificateNotTrusted,
    CertificateTrusted,
    ClockNotTold,
    ClockRight,
    ClockWrong,
    ListenerNotNeeded,
    ListenerNotReached,
    ListenerReached,
    NoProxy,
    NotTried,
    PortForbidden,
    PortInUse,
    ProviderAnswered,
    ProviderSilent,
    ProxyUnusable,
    ProxyUsed,
    StoreFailed,
    StoreLocked,
    StoreMissing,
    StoreReady,
)
from netrex_gui.support.setup_results import Check, Finding, Result
from netrex_gui.system.browser import LAUNCHERS, launcher
from netrex_gui.system.child_environment import child_environment

CLOCK_TOLERANCE = 120.0
"""By how many seconds a clock may be off before it is worth a word."""

_SECONDS = 4.0
_CERTIFICATE_PROBLEMS = {
    NetworkProblem.CERTIFICATE,
    NetworkProblem.CERTIFICATE_OUT_OF_DATE,
    NetworkProblem.CERTIFICATE_OF_ANOTHER,
}

_PROXY_SETTINGS = {NetworkProblem.PROXY_UNUSABLE, NetworkProblem.PROXY_QUOTES, NetworkProblem.PROXY_USER}


def listener(redirect_url: str, page: RedirectPage) -> Finding:
    """Listen where a sign-in would, and connect to it."""
    try:
        redirect_uri = RedirectUri.parse(redirect_url)
    except UrlInvalid as error:
        return AddressUnusable(error)
    if not redirect_uri.listens:
        return ListenerNotNeeded()
    try:
        reached = is_listener_reached(redirect_uri, page)
    except PortTaken as taken:
        return PortInUse(taken.port, taken.by_this_app, taken.free_redirect_uri or "")
    except PortRefused as refused:
        return PortForbidden(refused.port, refused.reason)
    return ListenerReached(redirect_uri.port) if reached else ListenerNotReached(redirect_uri.port)


def is_listener_reached(redirect_uri: RedirectUri, page: RedirectPage) -> bool:
    """Listen on a redirect URI and tell whether a request to it arrives: raises PortTaken or PortRefused."""
    from netrex_gui.oauth.http import ask

    with RedirectReceiver(redirect_uri, page, lambda _: None):
        try:
            answer = ask("GET", redirect_uri.text, seconds=_SECONDS)
        except (ProviderUnreachable, TokenAnswerUnusable):
            return False
        return answer.status == HTTPStatus.BAD_REQUEST  # as it is for whatever has no state


def browser() -> Finding:
    """Find what opens links, and where the desktop tells which browser that leads to, that one's name."""
    command = launcher()
    if not command:
        return BrowserNotFound()
    if sys.platform != "linux":
        return BrowserFound("")
    chosen = _default_browser() if command[0] == LAUNCHERS[0] else command[0]
    return BrowserFound(chosen)


def _default_browser() -> str:
    """Ask the desktop which browser was chosen, by the name of its desktop entry."""
    argv = ["xdg-mime", "query", "default", "x-scheme-handler/https"]
    try:
        asked = subprocess.run(  # noqa: S603 (the desktop's own program, with fixed arguments)
            argv,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip().removesuffix(".desktop")


def proxy(provider: Provider) -> Finding:
    """Find the proxy through which the provider is reached."""
    from netrex_gui.oauth.http import proxy_used

    try:
        address = proxy_used(provider.base_url)
    except ProviderUnreachable as error:
        return ProxyUnusable(error.problem, provider.host, error.setting)
    return ProxyUsed(address) if address else NoProxy()


def provider(reached: Provider) -> tuple[Result, ...]:
    """Ask the provider for anything: tells whether it answers, whether it is trusted, and what time it is there."""
    from netrex_gui.oauth.probe import reach

    try:
        answer = reach(f"{reached.base_url}/", 2 * _SECONDS)
    except ProviderUnreachable as error:
        return _unreachable(error, reached)
    plain = reached.base_url.startswith("http://")  # which is for this computer alone
    return (
        Result(Check.PROVIDER, ProviderAnswered(reached.host)),
        Result(Check.CERTIFICATE, CertificateNotNeeded() if plain else CertificateTrusted()),
        Result(Check.CLOCK, _clock(answer.clock_ahead)),
    )


def _unreachable(error: ProviderUnreachable, provider: Provider) -> tuple[Result, ...]:
    facts = (error.problem, provider.host, error.reason)
    answered = Result(Check.PROVIDER, ProviderAnswered(provider.host))
    silent = Result(Check.PROVIDER, ProviderSilent(*facts, error.setting))
    not_trusted = Result(Check.CERTIFICATE, CertificateNotTrusted(*facts))
    not_tried = [Result(check, NotTried()) for check in (Check.PROVIDER, Check.CERTIFICATE, Check.CLOCK)]
    if error.problem is NetworkProblem.CERTIFICATE_FILE:  # the provider was not even asked
        return not_tried[0], not_trusted, not_tried[2]
    if error.problem in _PROXY_SETTINGS:  # nor was it here; what is wrong is said beside the proxy
        return tuple(not_tried)
    if error.problem in _CERTIFICATE_PROBLEMS:
        return answered, not_trusted, not_tried[2]
    return silent, not_tried[1], not_tried[2]


def _clock(seconds_ahead: float | None) -> Finding:
    if seconds_ahead is None:
        return ClockNotTold()
    return ClockWrong(seconds_ahead) if abs(seconds_ahead) > CLOCK_TOLERANCE else ClockRight()


def password_store() -> Finding:
    """Find the system's password store, without having it unlocked."""
    from netrex_gui.store.secrets import SecretStore, SecretStoreError, SecretStoreMissing
    from netrex_gui.system import secret_service

    try:
        name = SecretStore().name()
    except SecretStoreMissing:
        return StoreMissing()
    except SecretStoreError:
        return StoreFailed()
    locked = name.startswith("SecretService") and secret_service.is_locked()
    return StoreLocked(name) if locked else StoreReady(name)
