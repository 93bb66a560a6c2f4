"""What can be found out about a setup, as facts: the words for a person are chosen elsewhere."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar

from netrex_gui.oauth.errors import NetworkProblem, UrlInvalid


class Check(Enum):
    """What is looked at, in the order in which it is shown."""

    LISTENER = auto()
    BROWSER = auto()
    PROXY = auto()
    PROVIDER = auto()
    CERTIFICATE = auto()
    CLOCK = auto()
    PASSWORD_STORE = auto()


class Verdict(Enum):
    """What a finding means for the person: nothing to do, worth knowing, something to do, or not found out."""

    GOOD = auto()
    CAUTION = auto()
    BAD = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Finding:
    """Base of all findings."""

    verdict: ClassVar[Verdict] = Verdict.GOOD


@dataclass(frozen=True)
class Result:
    """What one check found."""

    check: Check
    finding: Finding


@dataclass(frozen=True)
class Overdue(Finding):
    """The check did not end within its time, in seconds."""

    verdict = Verdict.BAD
    seconds: float


@dataclass(frozen=True)
class CheckBroke(Finding):
    """A defect of the check itself, by the name of the exception that showed it."""

    verdict = Verdict.UNKNOWN
    name: str


class NotTried(Finding):
    """It could not be looked at, because of what another check found."""

    verdict = Verdict.UNKNOWN


@dataclass(frozen=True)
class AddressUnusable(Finding):
    """What was typed as the address is none."""

    verdict = Verdict.BAD
    error: UrlInvalid


@dataclass(frozen=True)
class ListenerReached(Finding):
    """The listener was bound and reached on the redirect URL's port."""

    port: int


class ListenerNotNeeded(Finding):
    """The redirect URL leads elsewhere, and the person pastes the address that the browser ended on."""


@dataclass(frozen=True)
class PortInUse(Finding):
    """Another window of this app, or another program, listens there; a free redirect URL is "" where none was found."""

    verdict = Verdict.BAD
    port: int
    by_this_app: bool
    free_redirect_uri: str


@dataclass(frozen=True)
class PortForbidden(Finding):
    """The system does not let this app listen there, for a reason in its own words."""

    verdict = Verdict.BAD
    port: int
    reason: str


@dataclass(frozen=True)
class ListenerNotReached(Finding):
    """The listener was bound, but a connection to it did not arrive."""

    verdict = Verdict.BAD
    port: int


@dataclass(frozen=True)
class BrowserFound(Finding):
    """The system opens links, in the browser of this name; "" where it does not tell."""

    name: str


class BrowserNotFound(Finding):
    """Nothing on this computer opens links."""

    verdict = Verdict.BAD


@dataclass(frozen=True)
class ProxyUsed(Finding):
    """Requests to the provider go through this proxy; no password is in its address."""

    address: str


@dataclass(frozen=True)
class ProxyUnusable(Finding):
    """What the computer is set to cannot be used as a proxy; `setting` is the variable's name, or "" for another."""

    verdict = Verdict.BAD
    problem: NetworkProblem
    host: str
    setting: str


class NoProxy(Finding):
    """Requests to the provider go straight there."""


@dataclass(frozen=True)
class ProviderAnswered(Finding):
    """The provider answered, be it with an error."""

    host: str


@dataclass(frozen=True)
class ProviderSilent(Finding):
    """No answer came from the provider; `setting` is the variable that names the proxy, if there is one."""

    verdict = Verdict.BAD
    problem: NetworkProblem
    host: str
    reason: str
    setting: str = ""


class CertificateTrusted(Finding):
    """The system vouches for the provider's certificate."""


@dataclass(frozen=True)
class CertificateNotTrusted(Finding):
    """Nobody vouches for the certificate, or it is for another name or time; the reason is the system's."""

    verdict = Verdict.BAD
    problem: NetworkProblem
    host: str
    reason: str


class CertificateNotNeeded(Finding):
    """The provider is on this computer and is spoken to without TLS."""


class ClockRight(Finding):
    """The clock is right as far as it matters."""


@dataclass(frozen=True)
class ClockWrong(Finding):
    """The clock is ahead of the provider's by so many seconds; behind it where they are negative."""

    verdict = Verdict.BAD
    seconds_ahead: float


class ClockNotTold(Finding):
    """The provider's answer did not say what time it is."""

    verdict = Verdict.UNKNOWN


@dataclass(frozen=True)
class StoreReady(Finding):
    """Secrets can be kept in the password store of this name."""

    name: str


@dataclass(frozen=True)
class StoreLocked(Finding):
    """The password store of this name is locked until the person unlocks it."""

    verdict = Verdict.CAUTION
    name: str


class StoreMissing(Finding):
    """There is no password store: secrets stay in memory."""

    verdict = Verdict.CAUTION


class StoreFailed(Finding):
    """The password store did not do what it was asked."""

    verdict = Verdict.CAUTION
