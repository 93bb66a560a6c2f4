"""HTTP connections on which the head of an answer may take only so long. Imported late: it brings urllib3."""

import contextlib
import socket
import threading

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import HTTPResponse


class _Bounded(HTTPConnection):
    """Reads the head of an answer within the read timeout in all: that timeout alone starts anew with each byte."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        """Read the head of the answer: raises TimeoutError."""
        is_late = threading.Event()

        def cut_off() -> None:
            is_late.set()
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # TLS's own would pull TLS away from the reader

        watch = threading.Timer(self.timeout or 0.0, cut_off)
        watch.daemon = True
        watch.start()
        try:
            return super().getresponse()
        finally:
            watch.cancel()
            if is_late.is_set():
                raise TimeoutError


class _BoundedSecure(_Bounded, HTTPSConnection):
    """The same over TLS."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Bounded


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _BoundedSecure


POOLS = {"http": _Pool, "https": _SecurePool}
"""The pools of such connections by scheme, as urllib3's PoolManager takes them."""
