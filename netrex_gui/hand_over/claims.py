"""What has to be pointed out of a connection that somebody handed over, as facts without words."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.exchange import connection_of
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import PRESETS, Provider, base_url, is_loopback
from netrex_gui.oauth.redirect_uri import RedirectUri

_REACHED = ("authorization_endpoint", "token_endpoint", "revocation_endpoint", "api_endpoint")


@dataclass(frozen=True)
class Elsewhere:
    """An address that is not where it should be: the name of the member, and the host with its port.

    Where a portal is known, so is every address of it: one that is elsewhere on its own host may be a page there that
    leads on to anybody's. `host` then has its path as well.
    """

    member: str
    host: str


@dataclass(frozen=True)
class ConnectionClaims:
    """What a person should know before they say yes.

    `host` is the portal's, in ASCII. `is_here` tells that it is on this computer (the practice portal, or a program
    that poses as one). `answer_host` is where the browser takes the code to where that is not this computer, or empty.
    """

    host: str
    is_known_portal: bool
    is_here: bool
    elsewhere: tuple[Elsewhere, ...]
    answer_host: str


def is_known_portal(url: str) -> bool:
    """Tell whether a URL is that of one of the hosts under which the portal is known."""
    try:
        return base_url(url) in PRESETS
    except UrlInvalid:
        return False


def claims(file: ConnectionFile) -> ConnectionClaims:
    """Return what has to be pointed out of a connection file."""
    provider, redirect_uri = connection_of(file).provider(), RedirectUri.parse(file.redirect_url)
    elsewhere = ((member, _elsewhere(provider, member)) for member in _REACHED)
    return ConnectionClaims(
        host=provider.host,
        is_known_portal=is_known_portal(file.provider_url),
        is_here=is_loopback(urlsplit(provider.base_url).hostname or ""),
        elsewhere=tuple(Elsewhere(member, host) for member, host in elsewhere if host),
        answer_host="" if is_loopback(redirect_uri.host) else redirect_uri.host,
    )


def _elsewhere(provider: Provider, member: str) -> str:
    """Return where an endpoint is, or nothing where it is at the provider's."""
    url, usual = getattr(provider, member), getattr(Provider.at(provider.base_url), member)
    host = Provider.at(url).host if url else provider.host
    if host != provider.host:
        return host
    path = urlsplit(url).path
    return f"{host}{path}" if url and path != urlsplit(usual).path and is_known_portal(provider.base_url) else ""
