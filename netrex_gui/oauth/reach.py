"""Whether the provider can be reached, and how: one request that holds nothing secret. Imported late."""

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import requests
from requests.utils import select_proxy

from netrex_gui.oauth.errors import TokenAnswerUnusable
from netrex_gui.oauth.transport import network_errors, sealed


@dataclass(frozen=True)
class Reached:
    """An HTTP answer of whatever status; `clock_ahead` is this computer's clock less the server's, in seconds."""

    status: int
    clock_ahead: float | None


def reach(url: str, seconds: float) -> Reached:
    """Ask a server for the head of a page, as the token request would: raises ProviderUnreachable or UrlInvalid.

    `seconds` is the limit for the connection, and again for the answer.
    """
    with requests.Session() as session, network_errors(url):
        target = sealed(session, url)
        before = time.time()
        try:
            answer = session.head(target, auth=_no_credentials, timeout=(seconds, seconds), allow_redirects=False)
        except TokenAnswerUnusable as unusable:  # an answer, though not one for the token request
            return Reached(unusable.status, None)
        halfway = (before + time.time()) / 2
    return Reached(answer.status_code, _clock_ahead(answer.headers, halfway))


def proxy_used(url: str) -> str:
    """Return the proxy through which a URL is requested, without a password that it may hold; empty for none."""
    with requests.Session() as session:
        target = sealed(session, url)
        settings = session.merge_environment_settings(target, {}, None, None, None)
    proxy = select_proxy(target, settings["proxies"]) or ""
    address = urlsplit(proxy if "://" in proxy else f"//{proxy}")
    return address._replace(netloc=address.netloc.rpartition("@")[2]).geturl().removeprefix("//")


def _no_credentials(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep requests from sending what ``~/.netrc`` has for this host."""
    return request


def _clock_ahead(untrusted_headers: "requests.structures.CaseInsensitiveDict[str]", now: float) -> float | None:
    """Compare the ``Date`` header (RFC 9110 section 6.6.1), to which a cache adds its ``Age``, with our time."""
    try:
        date = parsedate_to_datetime(untrusted_headers["Date"])
        age = float(untrusted_headers.get("Age", "0"))
    except (KeyError, ValueError, OverflowError, OSError):
        return None
    return now - date.timestamp() - age if date.tzinfo is not None else None  # without a zone it could be any hour
