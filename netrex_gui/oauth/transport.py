"""How the provider is spoken to: the system's certificates, bounded answers, no redirects, typed failures.

Imported late: it brings requests with it.
"""

import contextlib
import io
import math
import ssl
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies, select_proxy, should_bypass_proxies
from urllib3.util import Timeout

from netrex_gui.oauth.bounded_connections import bounded, cut_off_after
from netrex_gui.oauth.deadline import Deadline
from netrex_gui.oauth.errors import AnswerProblem, ProviderUnreachable, TokenAnswerUnusable, UrlField
from netrex_gui.oauth.network_problem import CertificateFileUnusable, network_problem, reason
from netrex_gui.oauth.provider import is_loopback, require_https
from netrex_gui.oauth.proxies import desktop

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
LONGEST_BODY = 1024 * 1024
_CHUNK = 65536


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
        request.headers["Accept-Encoding"] = "identity"  # what is packed has no bound
        response = super().send(request, stream=True, **kwargs)
        total = getattr(kwargs.get("timeout"), "total", None) or math.inf
        with contextlib.closing(response.raw):
            body = _bounded_body(response, min(time.monotonic() + READ_SECONDS, started + total))
        response.raw = io.BytesIO(body)
        response.encoding = "utf-8"
        return response


def _bounded_body(response: requests.Response, deadline: float) -> bytes:
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise TokenAnswerUnusable(AnswerProblem.NOT_JSON, response.status_code)
    body = bytearray()
    with cut_off_after(max(0.0, deadline - time.monotonic()), response.raw.socket_below):
        while chunk := response.raw.read1(_CHUNK):
            body += chunk
            if len(body) > LONGEST_BODY:
                raise TokenAnswerUnusable(AnswerProblem.TOO_LONG, response.status_code)
            if time.monotonic() > deadline:
                raise requests.ReadTimeout
    return bytes(body)


def timeout_within(deadline: Deadline) -> Timeout:
    """Return the timeouts of a request that is to end by the deadline: raises requests.Timeout where that is over."""
    left = deadline.left()
    if not left:
        raise requests.Timeout
    return Timeout(total=left if math.isfinite(left) else None, connect=CONNECT_SECONDS, read=READ_SECONDS)


def sealed(session: requests.Session, url: str) -> str:
    """Bind a session to our adapter, and return the URL to give to it; loopback never goes through a proxy.

    The environment's proxies come first, then the desktop's.

    Raises UrlInvalid for an address that is neither https nor loopback.
    """
    require_https(urlsplit(url), UrlField.TOKEN_ENDPOINT)
    plain = urlsplit(url).scheme == "http"
    session.mount("https://", ProviderAdapter(plain_loopback=plain))
    if is_loopback(urlsplit(url).hostname or ""):
        session.trust_env = False
    elif not should_bypass_proxies(url, None) and not select_proxy(url, get_environ_proxies(url)):
        session.proxies.update(desktop.find(url))
    return url.replace("http://", "https://", 1) if plain else url


@contextlib.contextmanager
def network_errors(url: str) -> Iterator[None]:
    """Turn what the network raises into ProviderUnreachable."""
    host = urlsplit(url).netloc
    try:
        yield
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        raise ProviderUnreachable(network_problem(error), host, reason(error)) from error
