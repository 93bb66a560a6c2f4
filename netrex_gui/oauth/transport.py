"""How the provider is spoken to: the system's certificates, bounded answers, no redirects, typed failures.

Imported late: it brings requests with it.
"""

import io
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies, select_proxy, should_bypass_proxies

from netrex_gui.oauth.errors import (
    AnswerProblem,
    NetworkProblem,
    ProviderUnreachable,
    TokenAnswerUnusable,
    UrlField,
)
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

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Verify with the system's store behind a proxy as well."""
        return super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Verify always; a bundle that the environment names counts beside the system's store, certifi's does not."""
        if isinstance(verify, str):
            super().cert_verify(conn, url, verify, cert)
        conn.cert_reqs = "CERT_REQUIRED"

    def send(self, request: requests.PreparedRequest, stream: bool = False, **kwargs: Any) -> requests.Response:  # type: ignore[override]  # noqa: ARG002 (requests passes names)
        """Send, and read at most 1 MiB within the read timeout: raises TokenAnswerUnusable and what requests raises."""
        if self.plain_loopback and request.url:
            request.url = request.url.replace("https://", "http://", 1)
        request.headers["Accept-Encoding"] = "identity"  # what is packed has no bound
        response = super().send(request, stream=True, **kwargs)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            response.close()
            raise TokenAnswerUnusable(AnswerProblem.NOT_JSON, response.status_code)
        body = bytearray()
        deadline = time.monotonic() + READ_SECONDS
        while chunk := response.raw.read1(_CHUNK):
            body += chunk
            if len(body) > LONGEST_BODY:
                response.close()
                raise TokenAnswerUnusable(AnswerProblem.TOO_LONG, response.status_code)
            if time.monotonic() > deadline:
                response.close()
                raise requests.ReadTimeout
        response.raw = io.BytesIO(bytes(body))
        response.encoding = "utf-8"
        return response


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


@contextmanager
def network_errors(url: str) -> Iterator[None]:
    """Turn what the network raises into ProviderUnreachable."""
    host = urlsplit(url).hostname or ""
    try:
        yield
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        raise ProviderUnreachable(_problem(error), host, _reason(error)) from error


def _problem(error: BaseException) -> NetworkProblem:
    causes = list(_causes(error))
    kinds: list[tuple[tuple[type[BaseException], ...], NetworkProblem]] = [
        ((requests.exceptions.ProxyError, urllib3.exceptions.ProxyError), NetworkProblem.PROXY),
        ((ssl.SSLError, urllib3.exceptions.SSLError), NetworkProblem.CERTIFICATE),
        ((socket.gaierror, urllib3.exceptions.NameResolutionError), NetworkProblem.NAME_NOT_FOUND),
        ((ConnectionRefusedError,), NetworkProblem.REFUSED),
        ((requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError), NetworkProblem.TIMED_OUT),
    ]
    for types, problem in kinds:
        if any(isinstance(cause, types) for cause in causes):
            return problem
    return NetworkProblem.BROKEN_OFF


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        inner = [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
        waiting += [item for item in inner if isinstance(item, BaseException)]


def _reason(error: BaseException) -> str:
    """Name the innermost cause in the system's words; requests' own text would quote the whole URL."""
    reasons = [cause for cause in _causes(error) if isinstance(cause, OSError) and not _quotes_url(cause)]
    return (reasons[-1].strerror or "") if reasons else ""


def _quotes_url(cause: OSError) -> bool:
    return isinstance(cause, requests.RequestException)
