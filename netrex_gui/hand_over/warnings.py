"""What has to be pointed out of a connection that somebody handed over, as facts without words."""

from dataclasses import dataclass

from netrex_gui.hand_over.connection_file import ConnectionFile
from netrex_gui.hand_over.mapping import connection_of
from netrex_gui.oauth.errors import UrlInvalid
from netrex_gui.oauth.provider import PRESETS, Provider, base_url, host_of, is_here
from netrex_gui.oauth.redirect_uri import RedirectUri

_SENT_TO = ("token_endpoint", "revocation_endpoint", "api_endpoint")
"""Who is sent the code and the verifier, and after that the token."""


@dataclass(frozen=True)
class Elsewhere:
    """An address that is not where the person signs in: the name of the member, and the host with its port."""

    member: str
    host: str


@dataclass(frozen=True)
class ConnectionWarnings:
    """What a person should know before they say yes.

    `host` is the portal's, in ASCII, and `sign_in_host` that of the page on which the password is typed. What lies
    elsewhere does so as seen from there, whatever the file calls its portal. `is_here` tells that both are on this
    computer (the practice portal, or a program that poses as one). `answer_host` is where the browser takes the code to
    where that is not this computer, or empty.
    """

    host: str
    sign_in_host: str
    is_known_portal: bool
    is_here: bool
    elsewhere: tuple[Elsewhere, ...]
    answer_host: str

    @property
    def access_host(self) -> str:
        """The host that takes the code and hands out the access."""
        return next((each.host for each in self.elsewhere if each.member == "token_endpoint"), self.sign_in_host)


def is_known_portal(url: str) -> bool:
    """Tell whether a URL is that of one of the hosts under which the portal is known."""
    try:
        return base_url(url) in PRESETS
    except UrlInvalid:
        return False


def warnings_of(file: ConnectionFile) -> ConnectionWarnings:
    """Return what has to be pointed out of a connection file."""
    provider, redirect_uri = connection_of(file).provider(), RedirectUri.parse(file.redirect_url)
    sign_in_base = base_url(provider.authorization_endpoint)
    elsewhere = (Elsewhere(member, _elsewhere(provider, member, sign_in_base)) for member in _SENT_TO)
    return ConnectionWarnings(
        host=provider.host,
        sign_in_host=_elsewhere(provider, "authorization_endpoint", provider.base_url) or provider.host,
        is_known_portal=is_known_portal(file.provider_url),
        is_here=is_here(provider.base_url) and is_here(sign_in_base),
        elsewhere=tuple(each for each in elsewhere if each.host),
        answer_host="" if redirect_uri.listens else redirect_uri.host,
    )


def _elsewhere(provider: Provider, member: str, base: str) -> str:
    """Return where an endpoint is, or nothing where it is at that base."""
    url = getattr(provider, member)
    return host_of(url) if url and base_url(url) != base else ""
