"""The one door to the network: every request of the app goes through here, and nothing else sends one.

What holds of each: it says who we are; it is sent over https that the system's own certificates vouch for (http to
loopback alone), through the proxy that the system names; it has time limits; no redirect is followed, no credential of
the system is added; an answer is read up to 1 MiB, and what failed on the way is a ProviderUnreachable.

Imported late: it brings requests with it.
"""

import base64
import contextlib
import http.client
import io
import math
import socket
import ssl
import sys
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote_plus, urlsplit

import requests
import truststore
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.utils import select_proxy
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.response import HTTPResponse
from urllib3.util import Timeout

from netrex_gui import __version__
from netrex_gui.oauth.answer import HttpAnswer, clock_skew
from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.errors import AnswerProblem, ProviderUnreachable, TokenAnswerUnusable, UrlField
from netrex_gui.oauth.network_problem import CertificateFileUnusable, network_problem, reason
from netrex_gui.oauth.progress import Deadline
from netrex_gui.oauth.provider import is_here, require_https
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
_OUT_OF_ORDER = {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}
"""What stands in front of a server says when that one is down."""

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


@dataclass(frozen=True)
class Probed:
    """What a server told of itself: whether it says that it is out of order, and the `clock_skew` of its answer."""

    clock_ahead: float | None = None
    is_out_of_order: bool = False


def probe(url: str, seconds: float) -> Probed:
    """Ask a server for the head of a page, as the token request would; nothing secret goes along.

    `seconds` is the limit for all of it. Raises ProviderUnreachable or UrlInvalid.
    """
    before = time.time()
    try:
        answer = ask("HEAD", url, seconds=seconds)
    except TokenAnswerUnusable:  # an answer, though not one for the token request
        return Probed()
    return Probed(clock_skew(answer, (before + time.time()) / 2), answer.status in _OUT_OF_ORDER)


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
        self.mount("https://", _Adapter(plain_loopback=plain))
        if is_here(url):
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


class _Adapter(HTTPAdapter):
    """Sends requests over TLS that the system's own certificate store vouches for, and reads bounded answers.

    At most 1 MiB is read, within the read timeout, or the total one where a Timeout has it: else TokenAnswerUnusable.
    With `plain_loopback` an https URL is sent as http: oauthlib refuses http, which is safe on this machine alone.
    """

    def __init__(self, plain_loopback: bool = False) -> None:
        self.plain_loopback = plain_loopback
        self._context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)
        self.poolmanager.pool_classes_by_scheme = bounded(self.poolmanager.pool_classes_by_scheme)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)
        manager.pool_classes_by_scheme = bounded(manager.pool_classes_by_scheme)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        # Always; a bundle that the environment names counts beside the system's store, certifi's does not.
        if isinstance(verify, str):
            try:
                super().cert_verify(conn, url, verify, cert)
            except OSError as error:
                raise CertificateFileUnusable from error
        conn.cert_reqs = "CERT_REQUIRED"

    def send(self, request: requests.PreparedRequest, stream: bool = False, **kwargs: Any) -> requests.Response:  # type: ignore[override]  # noqa: ARG002 (requests passes names)
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


def post(endpoint: str, client: Client, parameters: Mapping[str, str], place: str = "body") -> HttpAnswer:
    """Post parameters with the client's credentials, in the ``body``, the ``query``, or as ``json``.

    Raises ProviderUnreachable, UrlInvalid, or TokenAnswerUnusable where the answer has no bound (RFC 6749 section
    2.3.1).
    """
    return ask("POST", endpoint, {**parameters, **_credentials(client)}, place, basic_header(client))


def basic_header(client: Client) -> dict[str, str]:
    """Return the header with which a client proves itself by HTTP Basic, or none."""
    is_basic = client.authentication is ClientAuthentication.BASIC
    return {"Authorization": f"Basic {basic_credentials(client)}"} if is_basic else {}


def basic_credentials(client: Client) -> str:
    """Return a client's ID and secret as HTTP Basic has them; both are form-encoded first."""
    pair = f"{quote_plus(client.client_id)}:{quote_plus(client.client_secret)}"
    return base64.b64encode(pair.encode()).decode()


def _credentials(client: Client) -> dict[str, str]:
    if client.authentication is ClientAuthentication.BASIC:
        return {}
    has_secret = client.authentication is ClientAuthentication.BODY and client.client_secret
    return {"client_id": client.client_id} | ({"client_secret": client.client_secret} if has_secret else {})


@contextlib.contextmanager
def cut_off_after(seconds: float, connected: socket.socket | None) -> Iterator[None]:
    """Shut a connection down after so many seconds in all, whatever comes meanwhile: then raises TimeoutError.

    A socket's own timeout starts anew with each byte, and the parser of HTTP reads whole lines, some of them without
    end: heads, chunk heads, trailers, interim answers.
    """
    is_late = threading.Event()

    def cut_off() -> None:
        is_late.set()
        with contextlib.suppress(OSError):
            if connected is not None:
                socket.socket.shutdown(connected, socket.SHUT_RDWR)  # TLS's own would pull TLS away from the reader

    watch = threading.Timer(seconds, cut_off)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        if is_late.is_set():
            raise TimeoutError


class _FinalResponse(http.client.HTTPResponse):
    """Passes over each interim response (RFC 9110 section 15.2), as http.client by itself does with 100 alone."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, text = super()._read_status()  # type: ignore[misc]  # typeshed leaves it out
        is_interim = status < HTTPStatus.OK and status != HTTPStatus.SWITCHING_PROTOCOLS
        return version, HTTPStatus.CONTINUE if is_interim else status, text


class _Bounded(HTTPConnection):
    """Reads the head of an answer, a proxy's too, within the timeout in all; `socket_below` is for who reads on."""

    response_class = _FinalResponse
    tunnel_seconds: float | None = None
    """How long a proxy may take to make the way: it may have to ask somebody else first."""

    def _tunnel(self) -> None:
        seconds = self.tunnel_seconds or self.timeout or 0.0
        self.sock.settimeout(seconds)
        with cut_off_after(seconds, self.sock):
            super()._tunnel()
        self.sock.settimeout(self.timeout)

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        """Read the head of the answer: raises TimeoutError."""
        connected = self.sock  # an answer that ends with the connection takes it out of here
        with contextlib.ExitStack() as given_up:
            with cut_off_after(self.timeout or 0.0, connected):
                answer = super().getresponse()
                given_up.callback(answer.close)
            given_up.pop_all()
        answer.socket_below = connected  # type: ignore[attr-defined]
        return answer


class _BoundedPool(HTTPConnectionPool):
    """Gives a proxy the time that the request has for its answer, where urllib3 gives it that for connecting."""

    _tunnel_seconds: float | None = None

    def urlopen(self, *given: Any, **named: Any) -> Any:
        timeout = named.get("timeout")
        if isinstance(timeout, Timeout):
            limits = (timeout.total, timeout.read_timeout)
            self._tunnel_seconds = min((each for each in limits if isinstance(each, int | float)), default=None)
        return super().urlopen(*given, **named)

    def _prepare_proxy(self, conn: Any) -> None:
        conn.tunnel_seconds = self._tunnel_seconds
        super()._prepare_proxy(conn)


def bounded(pools: Mapping[str, Any]) -> dict[str, Any]:
    """Return urllib3's pools by scheme, of whatever kind, with connections that are bounded."""
    return {scheme: pool if issubclass(pool.ConnectionCls, _Bounded) else _pool(pool) for scheme, pool in pools.items()}


def _pool(pool: Any) -> type:
    connection = type("Bounded", (_Bounded, pool.ConnectionCls), {})
    return type("BoundedPool", (_BoundedPool, pool), {"ConnectionCls": connection})
