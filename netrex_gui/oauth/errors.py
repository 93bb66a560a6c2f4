"""What can go wrong in a sign-in, as facts without words. Texts from outside, ``untrusted_...``, are not logged."""

from dataclasses import dataclass, field
from enum import Enum, auto

LONGEST_TEXT = 1000
"""A text from outside is cut to so many characters; one of that length may have been longer."""


@dataclass(eq=False)
class SignInError(Exception):
    """Base of everything that can end a sign-in without a token; printed, it shows nothing that came from outside."""

    def __str__(self) -> str:
        return repr(self)  # an exception would show all that it was made of


class UrlProblem(Enum):
    """Why a typed address cannot be used."""

    EMPTY = auto()
    NOT_A_URL = auto()
    NOT_HTTPS = auto()
    USER_INFO = auto()
    FRAGMENT = auto()
    PLACEHOLDER = auto()


class UrlField(Enum):
    """Which typed address it was."""

    PROVIDER = auto()
    AUTHORIZATION_ENDPOINT = auto()
    TOKEN_ENDPOINT = auto()
    REVOCATION_ENDPOINT = auto()
    API_ENDPOINT = auto()
    ISSUER = auto()
    REDIRECT = auto()


@dataclass(eq=False)
class UrlInvalid(SignInError):
    """A typed address is not one that may be used there."""

    field: UrlField
    problem: UrlProblem


class ClientIdMissing(SignInError):
    """The client ID was left empty."""


@dataclass(eq=False)
class PortTaken(SignInError):
    """Another program listens on the redirect URI's port.

    `by_this_app` is True where the listener answers as a sign-in of this app does. `free_redirect_uri` is the same
    redirect URI on a port that was free a moment ago, or None.
    """

    port: int
    by_this_app: bool
    free_redirect_uri: str | None


@dataclass(eq=False)
class PortRefused(SignInError):
    """The system does not let this program listen there. `free_redirect_uri` is on a port that it allows, or None."""

    port: int
    reason: str
    free_redirect_uri: str | None = None


@dataclass(eq=False)
class SignInTimedOut(SignInError):
    """Nobody finished in the browser within the time limit (seconds)."""

    seconds: float


@dataclass(eq=False)
class AuthorizationDenied(SignInError):
    """The person declined: ``access_denied`` (RFC 6749 section 4.1.2.1)."""

    untrusted_description: str = field(repr=False, default="")


@dataclass(eq=False)
class AuthorizationRefused(SignInError):
    """The authorization endpoint answered with an error (RFC 6749 section 4.1.2.1)."""

    untrusted_error: str = field(repr=False)
    untrusted_description: str = field(repr=False, default="")


@dataclass(eq=False)
class IssuerMismatch(SignInError):
    """The authorization response came from another issuer than the one that was asked (RFC 9207 section 2.4).

    `untrusted_issuer` is empty where the response named none although this provider always does.
    """

    untrusted_issuer: str = field(repr=False)
    expected_issuer: str


class NotOurResponse(SignInError):
    """What came is no response with our state. The wait goes on."""


class NothingInResponse(NotOurResponse):
    """The redirect URI was opened without a query: what a browser sends of an answer that is in the fragment."""


@dataclass(eq=False)
class StateMissing(NotOurResponse):
    """A response that does not say which request it answers."""

    untrusted_error: str = field(repr=False, default="")
    untrusted_description: str = field(repr=False, default="")


@dataclass(eq=False)
class AnotherSignIn(NotOurResponse):
    """A response with another state than ours."""

    untrusted_states: tuple[str, ...] = field(repr=False, default=())


class ResponseMalformed(SignInError):
    """An authorization response with our state that has no code, or a parameter twice. The wait goes on."""


class AlreadyReceived(SignInError):
    """The same authorization response once more: there is one token request, whatever happens, and the wait goes on.

    A code that the provider has seen before is a TokenRequestRefused, ``invalid_grant``.
    """


@dataclass(eq=False)
class TokenRequestRefused(SignInError):
    """The token endpoint understood the request and said no (RFC 6749 section 5.2).

    `clock_skew` is by how many seconds this computer's clock is ahead of the provider's, 0 where that was not told.
    `blanks_removed` tells that the client ID or the secret was typed with blanks, which were not sent.
    """

    untrusted_error: str = field(repr=False)
    untrusted_description: str = field(repr=False)
    status: int
    clock_skew: float = 0.0
    blanks_removed: bool = False


@dataclass(eq=False)
class TokenRequestNotUnderstood(SignInError):
    """The token endpoint did not understand the request.

    `another_form_may_be` tells that it said so in OAuth's words, and with a status that allows to ask otherwise (N38).
    """

    untrusted_description: str = field(repr=False)
    status: int
    another_form_may_be: bool = False


class AnswerProblem(Enum):
    """What is wrong with a token endpoint's answer."""

    WEB_PAGE = auto()
    EMPTY = auto()
    NOT_JSON = auto()
    NO_TOKEN = auto()
    TOKEN_UNUSABLE = auto()
    TOO_LONG = auto()
    SERVER_ERROR = auto()
    TOO_MANY_REQUESTS = auto()
    REDIRECT = auto()
    PROXY_PASSWORD = auto()
    TURNED_AWAY = auto()
    ONLY_ID_TOKEN = auto()
    OF_ANOTHER_SIGN_IN = auto()


@dataclass(eq=False)
class TokenAnswerUnusable(SignInError):
    """The token endpoint's answer holds no token that could be used."""

    problem: AnswerProblem
    status: int
    untrusted_excerpt: str = field(repr=False, default="")


class NetworkProblem(Enum):
    """Why the provider could not be talked to."""

    NAME_NOT_FOUND = auto()
    REFUSED = auto()
    TIMED_OUT = auto()
    CERTIFICATE = auto()
    PROXY = auto()
    BROKEN_OFF = auto()
    NO_NETWORK = auto()
    CERTIFICATE_OUT_OF_DATE = auto()
    CERTIFICATE_OF_ANOTHER = auto()
    CERTIFICATE_FILE = auto()
    NO_TLS = auto()
    NO_HTTP = auto()
    PROXY_PASSWORD = auto()
    PROXY_UNREACHABLE = auto()
    PROXY_UNUSABLE = auto()
    PROXY_QUOTES = auto()
    PROXY_USER = auto()
    PROXY_KIND = auto()


@dataclass(eq=False)
class ProviderUnreachable(SignInError):
    """The network brought no answer from the provider.

    `setting` is the name of the variable that names the proxy, where it is that which is at fault. `sent_before` tells
    that an earlier request of the same attempt was answered, so that the same things have been sent.
    """

    problem: NetworkProblem
    host: str
    reason: str = ""
    setting: str = ""
    sent_before: bool = False


_SENT_NOTHING = {
    *(NetworkProblem.NAME_NOT_FOUND, NetworkProblem.REFUSED, NetworkProblem.NO_NETWORK, NetworkProblem.NO_TLS),
    *(NetworkProblem.CERTIFICATE, NetworkProblem.CERTIFICATE_OUT_OF_DATE, NetworkProblem.CERTIFICATE_OF_ANOTHER),
    *(NetworkProblem.CERTIFICATE_FILE, NetworkProblem.PROXY, NetworkProblem.PROXY_PASSWORD),
    *(NetworkProblem.PROXY_UNREACHABLE, NetworkProblem.PROXY_UNUSABLE, NetworkProblem.PROXY_QUOTES),
    *(NetworkProblem.PROXY_USER, NetworkProblem.PROXY_KIND),
}
"""What goes wrong before a connection that is to be trusted has been made."""


def may_have_sent(error: ProviderUnreachable) -> bool:
    """Tell whether a code, a token or the secret may have reached somebody by the time that this happened."""
    return error.sent_before or error.problem not in _SENT_NOTHING


@dataclass(eq=False)
class UnexpectedFailure(SignInError):
    """A defect of this app, by the name of the exception that showed it; `report` tells where, if that is known."""

    name: str
    report: str = field(default="", repr=False)
