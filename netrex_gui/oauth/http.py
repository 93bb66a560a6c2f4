"""The one door to the network: every request of the app goes through here, and nothing else sends one.

What holds of each: it says who we are; it is sent over https that the system's own certificates vouch for (http to
loopback alone), through the proxy that the system names; it has time limits; no redirect is followed, no credential of
the system is added; an answer is read up to 1 MiB, and what failed on the way is a ProviderUnreachable.

Imported late: it brings requests with it.
"""

import contextlib
import io
import math
import ssl
import sys
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.utils import select_proxy
from urllib3.util import Timeout

from netrex_gui import __version__
from netrex_gui.oauth.answer import HttpAnswer
from netrex_gui.oauth.bounded_connections import bounded, cut_off_after
from netrex_gui.oauth.deadline import Deadline
from netrex_gui.oauth.errors import AnswerProblem, ProviderUnreachable, TokenAnswerUnusable, UrlField
from netrex_gui.oauth.network_problem import CertificateFileUnusable, network_problem, reason
from netrex_gui.oauth.provider import is_loopback, require_https
from netrex_gui.oauth.proxies import proxies_for, setting_name

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
LONGEST_BODY = 1024 * 1024
REQUEST_SECONDS = CONNECT_SECONDS + READ_SECONDS
"""How long a request may take in all where nothing else is said."""

_SYSTEM = {"win32": "Windows", "darwin": "macOS"}.get(sys.platform, "Linux")
USER_AGENT = f"NetrexToken/{__version__} ({_SYSTEM})"
"""Who we are (RFC 9110 section 10.1.5); firewalls turn a script library's own name away."""

_CHUNK = 65536
_WINDOW_BITS = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}
"""How zlib reads a content coding (RFC 9110 section 8.4.1); some servers send deflate without its wrapper."""


def ask(
    method: str,
    url: str,
    parameters: Mapping[str, str] | None = None,
    place: str = "body",
    headers: Mapping[str, str] | None = None,
    seconds: float = REQUEST_SECONDS,
) -> HttpAnswer:
    """Send one request and return its answer, of whatever status; `seconds` is its limit in all.

    The parameters go as a form into the ``body``, into the ``query``, or into the body as ``json``.

    Raises UrlInvalid, ProviderUnreachable, or TokenAnswerUnusable for an answer of more than 1 MiB.
    """
    placed = {{"body": "data", "query": "params", "json": "json"}[place]: parameters}
    with Door(url) as door:
        deadline = Deadline.after(seconds, threading.Event())
        answer = door.request(method, door.url, headers=headers, timeout=deadline, **placed)
    return http_answer(answer)


def http_answer(answer: requests.Response) -> HttpAnswer:
    """Return of a response what the app reads."""
    headers = (answer.headers.get(name, "") for name in ("Date", "Age", "Location"))
    return HttpAnswer(answer.status_code, answer.content, *headers)


def proxy_used(url: str) -> str:
    """Return the proxy through which a URL is requested, without a password that it may hold; empty for none."""
    with Door(url) as door:
        settings = door.merge_environment_settings(door.url, {}, None, None, None)
        proxy = select_proxy(door.url, settings["proxies"]) or ""
    address = urlsplit(proxy if "://" in proxy else f"//{proxy}")
    return address._replace(netloc=address.netloc.rpartition("@")[2]).geturl().removeprefix("//")


class Door(requests.Session):
    """A session for one address, given as `url` to whoever sends through it: raises UrlInvalid for an unsafe one.

    Loopback never goes through a proxy; else the environment's proxies come first, then the desktop's.
    """

    def __init__(self, url: str, **others: Any) -> None:
        require_https(urlsplit(url), UrlField.TOKEN_ENDPOINT)
        super().__init__(**others)
        self._asked = url
        plain = urlsplit(url).scheme == "http"
        self.url = urlsplit(url)._replace(scheme="https").geturl() if plain else url
        self.mount("https://", ProviderAdapter(plain_loopback=plain))
        if is_loopback(urlsplit(url).hostname or ""):
            self.trust_env = False
        else:
            self.proxies.update(proxies_for(url))

    def request(self, method: str, url: str, *, timeout: Deadline, **given: Any) -> requests.Response:  # type: ignore[override]
        """Send a request, which ends by the deadline: raises ProviderUnreachable or TokenAnswerUnusable."""
        ours = {"Accept": "application/json", "User-Agent": USER_AGENT, "Accept-Encoding": "identity"}
        given["headers"] = {**ours, **(given.get("headers") or {})}
        given["auth"] = given.get("auth") or _no_credentials
        given["allow_redirects"] = False
        with network_errors(self._asked):
            return super().request(method, url, timeout=_timeout_within(timeout), **given)  # type: ignore[arg-type]

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002
        """Follow no redirect: a 307 would hand secret and code to another origin."""
        return None


def _no_credentials(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep requests from sending what ``~/.netrc`` has for this host."""
    return request


class ProviderAdapter(HTTPAdapter):
    """Sends requests over TLS that the system's own certificate store vouches for, and reads bounded answers.

    With `plain_loopback` an https URL is sent as http: oauthlib refuses http, which is safe on this machine alone.
    """

    def __init__(self, plain_loopback: bool = False) -> None:
        self.plain_loopback = plain_loopback
        self._context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Verify with the system's store."""
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)
        self.poolmanager.pool_classes_by_scheme = bounded(self.poolmanager.pool_classes_by_scheme)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Verify with the system's store behind a proxy as well."""
        manager = super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)
        manager.pool_classes_by_scheme = bounded(manager.pool_classes_by_scheme)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Verify always; a bundle that the environment names counts beside the system's store, certifi's does not.

        Raises CertificateFileUnusable where there is no such bundle.
        """
        if isinstance(verify, str):
            try:
                super().cert_verify(conn, url, verify, cert)
            except OSError as error:
                raise CertificateFileUnusable from error
        conn.cert_reqs = "CERT_REQUIRED"

    def send(self, request: requests.PreparedRequest, stream: bool = False, **kwargs: Any) -> requests.Response:  # type: ignore[override]  # noqa: ARG002 (requests passes names)
        """Send, and read at most 1 MiB within the read timeout, or the total one where a Timeout has it.

        Raises TokenAnswerUnusable and what requests raises.
        """
        started = time.monotonic()
        if self.plain_loopback and request.url:
            request.url = request.url.replace("https://", "http://", 1)
        response = super().send(request, stream=True, **kwargs)
        total = getattr(kwargs.get("timeout"), "total", None) or math.inf
        with contextlib.closing(response.raw):
            body = _bounded_body(response, min(time.monotonic() + READ_SECONDS, started + total))
        response.raw = io.BytesIO(unpacked(body, response))
        response.encoding = "utf-8"
        return response


def _bounded_body(response: requests.Response, deadline: float) -> bytes:
    body = bytearray()
    with cut_off_after(max(0.0, deadline - time.monotonic()), response.raw.socket_below):
        while chunk := response.raw.read1(_CHUNK):
            body += chunk
            if len(body) > LONGEST_BODY:
                raise TokenAnswerUnusable(AnswerProblem.TOO_LONG, response.status_code)
            if time.monotonic() > deadline:
                raise requests.ReadTimeout
    return bytes(body)


def unpacked(body: bytes, response: requests.Response) -> bytes:
    """Unpack what came packed although that was not asked for; what is not as its header says is left as it is.

    Raises TokenAnswerUnusable for more than 1 MiB.
    """
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    for window_bits in _WINDOW_BITS.get(coding, ()):
        unpacker = zlib.decompressobj(window_bits)
        with contextlib.suppress(zlib.error):
            content = unpacker.decompress(body, LONGEST_BODY + 1)
            if len(content) > LONGEST_BODY:
                raise TokenAnswerUnusable(AnswerProblem.TOO_LONG, response.status_code)
            if unpacker.eof:
                return content
    return body


def _timeout_within(deadline: Deadline) -> Timeout:
    left = deadline.left()
    if not left:
        raise requests.Timeout
    return Timeout(total=left if math.isfinite(left) else None, connect=CONNECT_SECONDS, read=READ_SECONDS)


@contextlib.contextmanager
def network_errors(url: str) -> Iterator[None]:
    """Turn what the network raises into ProviderUnreachable."""
    host = urlsplit(url).netloc
    try:
        yield
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        raise ProviderUnreachable(network_problem(error), host, reason(error), setting_name(url)) from error
