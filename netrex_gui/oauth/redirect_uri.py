"""The redirect URI of a connection: the exact text that is registered, and where to listen for it."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

from netrex_gui.oauth.errors import UrlField, UrlInvalid, UrlProblem
from netrex_gui.oauth.provider import is_loopback, require_https, split_url

DEFAULT_REDIRECT_URI = "http://127.0.0.1:17817/callback"
"""A literal address, so that no name service has a say in who gets the code (RFC 8252 section 7.3)."""

HTTP_PORT = 80


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
        if url.fragment or url.query or "#" in typed or "?" in typed:
            raise UrlInvalid(UrlField.REDIRECT, UrlProblem.FRAGMENT)
        return cls(
            text=typed.strip(),
            host=url.hostname or "",
            port=url.port or HTTP_PORT,
            path=url.path or "/",
            listens=url.scheme == "http" and is_loopback(url.hostname or ""),
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

    def on_port(self, port: int) -> "RedirectUri":
        """Return the same redirect URI on another port."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        url = urlsplit(self.text)
        return RedirectUri.parse(urlunsplit((url.scheme, f"{shown}:{port}", url.path, "", "")))
