"""HTTP connections on which nothing around a body may take for ever. Imported late: it brings urllib3."""

import contextlib
import http.client
import socket
import threading
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.response import HTTPResponse
from urllib3.util import Timeout


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
        """Note the time limits of a request."""
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
