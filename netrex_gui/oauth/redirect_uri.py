"""The redirect URI of a connection: the exact text that is registered, and where to listen for it."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import quote, urlsplit, urlunsplit

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.provider import PRESETS, base_url, is_here, require_https, split_url

DEFAULT_REDIRECT_URI = "http://127.0.0.1:17817/callback"
"""A literal address, so that no name service has a say in who gets the code (RFC 8252 section 7.3)."""

START_PATH = "/start/"
"""Where a browser begins, on the origin of the redirect URI."""

HTTP_PORT = 80


def redirect_uri_for(provider_url: str) -> str:
    """Return the redirect URI to register at a provider: the default one, or one that no other provider has.

    So an answer that a provider has another one send is not taken for its own (RFC 9700 section 4.4.2.2). The known
    portal, a provider on this computer and what is no address yet have the default.
    """
    try:
        base = base_url(provider_url)
    except UrlInvalid:
        return DEFAULT_REDIRECT_URI
    if base in PRESETS or is_here(base):
        return DEFAULT_REDIRECT_URI
    return f"{DEFAULT_REDIRECT_URI}/{quote(urlsplit(base).netloc.replace(':', '-'))}"


@dataclass(frozen=True)
class RedirectUri:
    """A redirect URI, byte for byte as registered (RFC 6749 section 3.1.2.3).

    `host` has no brackets; `listens` is False for an https address, whose answer is pasted by the person.
    """

    text: str
    host: str
    port: int
    path: str
    listens: bool

    @classmethod
    def parse(cls, typed: str) -> "RedirectUri":
        """Check a typed redirect URI: raises UrlInvalid."""
        url = split_url(typed, UrlField.REDIRECT)
        require_https(url, UrlField.REDIRECT)
        if not typed.isascii():
            raise UrlInvalid(UrlField.REDIRECT, UrlProblem.NOT_A_URL)  # a browser sends it in another form
        if "#" in typed or "?" in typed:
            raise UrlInvalid(UrlField.REDIRECT, UrlProblem.FRAGMENT)
        return cls(
            text=typed.strip(),
            host=url.hostname or "",
            port=url.port or HTTP_PORT,
            path=url.path or "/",
            listens=url.scheme == "http",  # which is for this computer alone
        )

    @property
    def addresses(self) -> tuple[str, ...]:
        """The loopback addresses to listen on: both families for ``localhost``, which means either."""
        return ("127.0.0.1", "::1") if self.host == "localhost" else (self.host,)

    @property
    def authorities(self) -> frozenset[str]:
        """The values of a ``Host`` header that a browser sends for this redirect URI, which may be shorter than it."""
        spellings = {f"[{self.host}]", f"[{ip_address(self.host)}]"} if ":" in self.host else {self.host}
        with_port = {f"{shown}:{self.port}" for shown in spellings}
        return frozenset(with_port | spellings if self.port == HTTP_PORT else with_port)

    @property
    def origin(self) -> str:
        """The origin that it shares with everything else on its port (RFC 6454)."""
        url = urlsplit(self.text)
        return f"{url.scheme.lower()}://{url.netloc.lower()}"

    def on_port(self, port: int) -> "RedirectUri":
        """Return the same redirect URI on another port."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        url = urlsplit(self.text)
        return RedirectUri.parse(urlunsplit((url.scheme, f"{shown}:{port}", url.path, "", "")))
