"""The sockets of the redirect listener: bound to a literal address, few at once, none for long."""

import contextlib
import errno
import itertools
import logging
import os
import socket
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Any

from netrex_gui.oauth.errors import PortRefused, PortTaken, SignInError
from netrex_gui.oauth.redirect_connection import SERVER_NAME, RedirectConnection
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_uri import DEFAULT_REDIRECT_URI, RedirectUri

_MOST_CONNECTIONS = 64
_CONNECTION_SECONDS = 10.0
_POLL_SECONDS = 0.02

_NO_SUCH_ADDRESS = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}
"""How the system says that a machine without IPv6 has no ::1."""
_FIRST_FREE_FOR_ALL, _LAST_PORT = 1024, 65535
_NEAR, _FAR, _STEP = 20, 2000, 100
"""Windows reserves ports by the hundred, so that the next ones may all be refused as well."""
_ASK_SECONDS = 0.5
_LONGEST_HEAD = 4096
_END_OF_HEAD = b"\r\n\r\n"

log = logging.getLogger(__name__)


@contextlib.contextmanager
def listen(receiver: RedirectReceiver) -> Iterator[RedirectReceiver]:
    """Listen on a receiver's redirect URI until the block ends, which frees the port: raises PortTaken or PortRefused.

    A browser that is still waiting by then is told that it failed.
    """
    servers = _bound(receiver) if receiver.redirect_uri.listens else []
    for server in servers:
        threading.Thread(target=server.serve_forever, args=(_POLL_SECONDS,), daemon=True).start()
    try:
        yield receiver
    finally:
        receiver.finish()
        for server in servers:
            server.stop()


def _bound(receiver: RedirectReceiver) -> "list[_Server]":
    servers: list[_Server] = []
    limiter = ConnectionLimiter()
    for address in receiver.redirect_uri.addresses:
        try:
            servers.append(_Server(address, receiver, limiter))
        except OSError as error:
            if servers and error.errno in _NO_SUCH_ADDRESS:
                continue
            for server in servers:
                server.server_close()
            raise refusal(receiver.redirect_uri, error) from error
    return servers


class ConnectionLimiter:
    """The connections that may be cut off at any moment, the oldest first. Every call may come from any thread."""

    def __init__(self) -> None:
        self._opened: dict[socket.socket, float] = {}
        self._lock = threading.Lock()

    def enter(self, connection: socket.socket) -> None:
        """Take a connection in, if need be in place of the oldest one."""
        with self._lock:
            self._opened[connection] = time.monotonic()
            for oldest in list(self._opened)[: max(0, len(self._opened) - _MOST_CONNECTIONS)]:
                self._cut_off(oldest)

    def leave(self, connection: socket.socket) -> None:
        """Take a connection out: it is not cut off any more, not even where that was about to happen."""
        with self._lock:
            self._opened.pop(connection, None)

    def cut_off_older_than(self, seconds: float) -> None:
        """Cut off the clients that take longer, be it by one byte at a time."""
        overdue = time.monotonic() - seconds
        with self._lock:
            for connection in [connection for connection, opened in self._opened.items() if opened < overdue]:
                self._cut_off(connection)

    def _cut_off(self, connection: socket.socket) -> None:
        del self._opened[connection]
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            log.debug("a connection was closed already")


class _Server(ThreadingHTTPServer):
    """One listening socket; of too many connections the oldest are cut off, and those of slow clients."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 1024  # of a longer queue the system drops a browser's first try, which costs a second
    # Elsewhere this only skips the pause after a close; on Windows it would let another program share the port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: str, receiver: RedirectReceiver, limiter: ConnectionLimiter) -> None:
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._limiter = limiter
        super().__init__((address, receiver.redirect_uri.port), partial(RedirectConnection, receiver, limiter.leave))

    def server_bind(self) -> None:
        # To the literal address alone, without asking a name service for our own name.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        elif self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        self.socket.bind(self.server_address)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._limiter.enter(request)
        super().process_request(request, client_address)

    def service_actions(self) -> None:
        self._limiter.cut_off_older_than(_CONNECTION_SECONDS)

    def shutdown_request(self, request: Any) -> None:
        self._limiter.leave(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 (the base class's names)
        log.info("a connection to the redirect listener broke off")

    def stop(self) -> None:
        """Free the port and cut off whoever is still there; the page that is being sent goes on."""
        self.shutdown()
        self.server_close()
        self._limiter.cut_off_older_than(-1.0)  # each of them


def refusal(redirect_uri: RedirectUri, error: OSError) -> SignInError:
    """Tell why listening failed: PortTaken, or PortRefused where the system forbids it."""
    free = _free_redirect_uri(redirect_uri)
    if error.errno != errno.EADDRINUSE:
        return PortRefused(redirect_uri.port, os.strerror(error.errno or 0), free)
    return PortTaken(redirect_uri.port, _is_this_app(redirect_uri), free)


def _is_this_app(redirect_uri: RedirectUri) -> bool:
    """Ask who listens there, for so long in all: a stranger may answer byte by byte and without end."""
    request = f"HEAD / HTTP/1.1\r\nHost: {min(redirect_uri.authorities)}\r\n\r\n".encode()
    until = time.monotonic() + _ASK_SECONDS
    head = b""
    try:
        with socket.create_connection((redirect_uri.addresses[0], redirect_uri.port), _ASK_SECONDS) as holder:
            holder.sendall(request)
            while _END_OF_HEAD not in head and len(head) < _LONGEST_HEAD and (left := until - time.monotonic()) > 0:
                holder.settimeout(left)
                head += holder.recv(_LONGEST_HEAD) or _END_OF_HEAD
    except OSError:
        return False
    return f"\r\nServer: {SERVER_NAME}\r\n".encode() in head


def _free_redirect_uri(taken: RedirectUri) -> str | None:
    for port in _candidates(taken.port):
        found = {_is_free(address, port) for address in taken.addresses}
        if True in found and False not in found:
            return taken.on_port(port).text
    return None


def _candidates(port: int) -> Iterator[int]:
    start = port if port >= _FIRST_FREE_FOR_ALL else RedirectUri.parse(DEFAULT_REDIRECT_URI).port - 1
    near = range(start + 1, start + _NEAR + 1)
    far = range(start + _STEP, start + _FAR, _STEP)
    return (candidate for candidate in itertools.chain(near, far) if candidate <= _LAST_PORT)


def _is_free(address: str, port: int) -> bool | None:
    """Tell whether a port can be had now, or None where the machine has no such address."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as candidate:
            candidate.bind((address, port))
    except OSError as error:
        return None if error.errno in _NO_SUCH_ADDRESS else False
    return True
