"""A provider as data: what a typed address means, where its endpoints are, what may be asked for."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem

PRESETS = ("https://system2.netrex.cz", "https://cloud.camstreamer.com")
"""The hosts under which the portal is known."""

SCOPES = (
    "read",
    "write",
    "liveview",
    "liveview_ptz",
    "liveview_light",
    "liveview_audioclip",
    "audiotransmit",
    "events",
    "recordings",
    "recordings_delete",
)
"""Every scope of the portal, each beside its kin."""

_PLACEHOLDER = re.compile(r"\{\w+\}")
_HOST_NAME = re.compile(r"(?!-)[\w-]{1,63}(?<!-)(\.(?!-)[\w-]{1,63}(?<!-))*\.?")


def is_loopback(host: str) -> bool:
    """Tell whether a host of a URL is this machine itself: a literal loopback address or ``localhost``."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_here(url: str) -> bool:
    """Tell whether a URL leads to this computer alone."""
    return is_loopback(urlsplit(url).hostname or "")


def portal_at(url: str) -> str:
    """Return the known portal whose host a URL names, or one below it, on whatever port, or nothing.

    A dot at the end of a name changes nothing about where it leads.
    """
    host = (urlsplit(url).hostname or "").rstrip(".")
    return next((each for each in PRESETS if f".{host}".endswith(f".{urlsplit(each).hostname}")), "")


def split_url(typed: str, field: UrlField) -> SplitResult:
    """Take a typed URL apart, refusing what no address may hold: raises UrlInvalid."""
    text = typed.strip()
    if not text:
        raise UrlInvalid(field, UrlProblem.EMPTY)
    if _PLACEHOLDER.search(text):
        raise UrlInvalid(field, UrlProblem.PLACEHOLDER)
    try:
        url = urlsplit(text)
        host, port = url.hostname or "", url.port
    except ValueError as error:
        raise UrlInvalid(field, UrlProblem.NOT_A_URL) from error
    if "@" in url.netloc:
        raise UrlInvalid(field, UrlProblem.USER_INFO)
    if not _is_host(host) or port == 0 or not text.isprintable() or set(text) & set(' <>"\\^`{|}'):
        raise UrlInvalid(field, UrlProblem.NOT_A_URL)
    return url


def require_https(url: SplitResult, field: UrlField) -> None:
    """Refuse a URL that is not https; http is for loopback addresses alone: raises UrlInvalid."""
    if url.scheme == "https" or (url.scheme == "http" and is_loopback(url.hostname or "")):
        return
    raise UrlInvalid(field, UrlProblem.NOT_HTTPS if url.scheme == "http" else UrlProblem.NOT_A_URL)


def base_url(typed: str) -> str:
    """Turn what a person types or pastes for a provider into ``scheme://host[:port]``: raises UrlInvalid.

    A missing scheme means https (http for a loopback address); path, query and fragment are dropped.
    """
    url = _provider_url(typed)
    return f"{url.scheme}://{_authority(url)}"


def host_of(url: str) -> str:
    """Return the host of a URL, with its port where it is not the usual one: raises UrlInvalid."""
    return base_url(url).split("://", 1)[1]


def issuer_url(typed: str) -> str:
    """Turn the same text into an issuer as RFC 8414 section 2 has it, its path kept: raises UrlInvalid."""
    url = _provider_url(typed)
    return f"{url.scheme}://{_authority(url)}{url.path}"


def _provider_url(typed: str) -> SplitResult:
    text = re.split(r"[?#]", typed.strip(), maxsplit=1)[0]
    if text and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text):
        host = split_url(f"//{text}", UrlField.PROVIDER).hostname or ""
        if "." not in host and not is_loopback(host):
            raise UrlInvalid(UrlField.PROVIDER, UrlProblem.NOT_A_URL)
        text = f"{'http' if is_loopback(host) else 'https'}://{text}"
    url = split_url(text, UrlField.PROVIDER)
    require_https(url, UrlField.PROVIDER)
    return url


def endpoint(typed: str, derived: str, field: UrlField) -> str:
    """Return the endpoint that a person set, or where that is empty the derived one: raises UrlInvalid."""
    if not typed.strip():
        return derived
    url = split_url(typed, field)
    require_https(url, field)
    if "#" in typed:
        raise UrlInvalid(field, UrlProblem.FRAGMENT)  # RFC 6749 sections 3.1 and 3.2
    return f"{url.scheme}{typed.strip()[len(url.scheme) :]}"  # whoever compares schemes has them in lower case


class RevocationStyle(Enum):
    """How the revocation endpoint is asked: in the portal's own form, or in that of RFC 7009."""

    PORTAL = auto()
    STANDARD = auto()


@dataclass(frozen=True)
class Provider:
    """An authorization server: its base URL, its endpoints, and in what it differs from others.

    `revocation_endpoint` is empty where it has none.
    `issuer` is what it calls itself in its responses (RFC 9207), or empty where that is not known; with
    `names_itself` it does so in each of them. `is_typed` tells that endpoints were typed or detected.
    """

    base_url: str
    authorization_endpoint: str
    token_endpoint: str
    revocation_endpoint: str
    api_endpoint: str
    scope_separator: str = ","
    revocation_style: RevocationStyle = RevocationStyle.PORTAL
    issuer: str = ""
    names_itself: bool = False
    is_typed: bool = False

    @classmethod
    def at(cls, typed_url: str, scope_separator: str = ",") -> "Provider":
        """Derive the portal's endpoints from a typed URL: raises UrlInvalid."""
        base = base_url(typed_url)
        return cls(
            base_url=base,
            authorization_endpoint=f"{base}/oauth2/auth/",
            token_endpoint=f"{base}/oauth2/token",
            revocation_endpoint=f"{base}/oauth2/revoke",
            api_endpoint=f"{base}/api/graphql.php",
            scope_separator=scope_separator,
        )

    @property
    def has_portal_layout(self) -> bool:
        """Tell whether the endpoints are the portal's, derived from its address, neither detected nor typed (N38)."""
        derived = Provider.at(self.base_url)
        endpoints = (self.authorization_endpoint, self.token_endpoint)
        are_derived = endpoints == (derived.authorization_endpoint, derived.token_endpoint)
        return are_derived and not self.is_typed and not self.issuer

    @property
    def unknown_host(self) -> str:
        """The host that is neither one of the portal's known names nor on this computer; or empty.

        It is the one that is signed in to, the one that hands out the token, or the provider's, the first that is such.
        """
        bases = map(base_url, (self.authorization_endpoint, self.token_endpoint, self.base_url))
        found = (each for each in bases if each not in PRESETS and not is_here(each))
        return next(map(host_of, found), "")

    @property
    def host(self) -> str:
        """The provider's host, with its port where it is not the usual one: what a person knows it by."""
        return host_of(self.base_url)

    @property
    def sign_in_host(self) -> str:
        """The host of the page on which the person signs in."""
        return host_of(self.authorization_endpoint)

    @property
    def token_host(self) -> str:
        """The host that takes the code and hands out the token."""
        return host_of(self.token_endpoint)

    def host_in(self, untrusted_address: str) -> str:
        """Return which of this provider's hosts an address names, as of a page that a person copied, or nothing."""
        try:
            named = host_of(untrusted_address.strip())
        except UrlInvalid:
            return ""
        return named if named in {self.host, self.sign_in_host, self.token_host} else ""


def _is_host(host: str) -> bool:
    if ":" in host:
        return re.fullmatch(r"[0-9a-f:.]+", host) is not None
    return len(host) <= 253 and _HOST_NAME.fullmatch(host) is not None  # noqa: PLR2004 (RFC 1035 section 3.1)


def _authority(url: SplitResult) -> str:
    host = url.hostname or ""
    shown = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}[url.scheme]
    return shown if url.port in {None, usual} else f"{shown}:{url.port}"
