"""Why the network brought no answer, read from what the libraries below raise. Imported late: it brings requests."""

import errno
import http.client
import socket
import ssl
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import requests
import socks
import urllib3.exceptions

from netrex_gui.oauth.errors import NetworkProblem

T = TypeVar("T", bound=BaseException)

_NO_ROUTE = {errno.ENETUNREACH, errno.ENETDOWN}
_NO_ANSWER = {errno.ECONNREFUSED, errno.EHOSTUNREACH}
# The same finding has a number of its own in OpenSSL (x509_vfy.h), Windows (CERT_E_...) and macOS (errSec...).
_OUT_OF_DATE = {9, 10, 0x800B0101, -67818, -67819}
_OF_ANOTHER = {62, 64, 0x800B010F, -67602}
_READING_FILES = {"X509", "PEM", "ASN1"}  # parts of OpenSSL that are at work before a connection is made
_UNUSABLE_PROXY: tuple[type[Exception], ...] = (
    requests.exceptions.InvalidProxyURL,
    requests.exceptions.InvalidSchema,
    urllib3.exceptions.ProxySchemeUnknown,
)
_HANDSHAKE = "handshake"  # the ssl module tells in words alone that it was TLS that nothing came back for
_PROXY_REFUSAL = "Tunnel connection failed"  # http.client tells what a proxy answers to CONNECT in words alone


class CertificateFileUnusable(requests.RequestException):
    """The file of certificates that the environment names is missing or cannot be read."""


def network_problem(error: BaseException) -> NetworkProblem:
    """Tell what kind of problem an exception of requests, urllib3 or the system stands for."""
    causes = list(_causes(error))
    found = (_proxy_problem(causes), _tls_problem(causes), _problem_on_the_way(causes), _http_problem(causes))
    return next(filter(None, found), NetworkProblem.BROKEN_OFF)


def reason(error: BaseException) -> str:
    """Name the innermost cause in the system's words; requests' own text would quote the whole URL."""
    reasons = [cause for cause in _of(_causes(error), OSError) if not isinstance(cause, requests.RequestException)]
    return (reasons[-1].strerror or "") if reasons else ""


def _proxy_problem(causes: Sequence[BaseException]) -> NetworkProblem | None:
    if _of(causes, *_UNUSABLE_PROXY):
        return NetworkProblem.PROXY_UNUSABLE
    if _of(causes, socks.ProxyError):
        return _socks_problem(causes)
    if not _of(causes, requests.exceptions.ProxyError, urllib3.exceptions.ProxyError):
        return None
    if _is_no_tls(causes):  # on the connection to the proxy itself, or else it were no proxy's error
        return NetworkProblem.PROXY_KIND
    refusals = [text for text in map(str, _of(causes, OSError)) if text.startswith(_PROXY_REFUSAL)]
    if not refusals:
        return NetworkProblem.PROXY_UNREACHABLE
    wants_password = any(f"{_PROXY_REFUSAL}: 407" in text for text in refusals)
    return NetworkProblem.PROXY_PASSWORD if wants_password else NetworkProblem.PROXY


def _socks_problem(causes: Sequence[BaseException]) -> NetworkProblem:
    if _of(causes, socks.SOCKS5AuthError):
        return NetworkProblem.PROXY_PASSWORD
    if _of(causes, socks.ProxyConnectionError):
        return NetworkProblem.PROXY_UNREACHABLE
    broke_off = _of(causes, socks.GeneralProxyError)  # it said nothing, or something that is not of SOCKS
    return NetworkProblem.PROXY_KIND if broke_off else NetworkProblem.PROXY


def _is_no_tls(causes: Sequence[BaseException]) -> bool:
    failures = [each for each in _of(causes, ssl.SSLError) if not isinstance(each, ssl.SSLCertVerificationError)]
    return bool(failures) or any(_HANDSHAKE in str(cause) for cause in _of(causes, TimeoutError))


def _tls_problem(causes: Sequence[BaseException]) -> NetworkProblem | None:
    failures = _of(causes, ssl.SSLError)
    parts = {getattr(failure, "library", "") for failure in failures}  # truststore's own errors may have none
    if _of(causes, CertificateFileUnusable) or parts & _READING_FILES:
        return NetworkProblem.CERTIFICATE_FILE
    for cause in _of(causes, ssl.SSLCertVerificationError):
        code = getattr(cause, "verify_code", 0)
        if code in _OUT_OF_DATE:
            return NetworkProblem.CERTIFICATE_OUT_OF_DATE
        return NetworkProblem.CERTIFICATE_OF_ANOTHER if code in _OF_ANOTHER else NetworkProblem.CERTIFICATE
    broke_off = _of(causes, ssl.SSLEOFError, ssl.SSLZeroReturnError)
    return NetworkProblem.NO_TLS if failures and not broke_off else None


def _problem_on_the_way(causes: Sequence[BaseException]) -> NetworkProblem | None:
    numbers = {cause.errno for cause in _of(causes, OSError)}
    if _NO_ROUTE & numbers or any(cause.errno == socket.EAI_AGAIN for cause in _of(causes, socket.gaierror)):
        return NetworkProblem.NO_NETWORK
    if _of(causes, socket.gaierror, requests.exceptions.InvalidURL):
        return NetworkProblem.NAME_NOT_FOUND
    if _NO_ANSWER & numbers:
        return NetworkProblem.REFUSED
    late = _of(causes, requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError)
    return NetworkProblem.TIMED_OUT if late else None


def _http_problem(causes: Sequence[BaseException]) -> NetworkProblem | None:
    broke_off = _of(causes, ConnectionError, http.client.IncompleteRead)
    return NetworkProblem.NO_HTTP if _of(causes, http.client.HTTPException) and not broke_off else None


def _of(causes: Iterable[BaseException], *kinds: type[T]) -> list[T]:
    return [cause for cause in causes if isinstance(cause, kinds)]


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
