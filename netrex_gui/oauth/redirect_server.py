"""The sockets of the redirect listener: bound to a literal address, few at once, none for long."""

import logging
import os
import socket
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from netrex_gui.oauth.crowd import Crowd
from netrex_gui.oauth.redirect_connection import RedirectConnection

if TYPE_CHECKING:
    from netrex_gui.oauth.redirect_receiver import RedirectReceiver

log = logging.getLogger(__name__)


class RedirectServer(ThreadingHTTPServer):
    """One listening socket; of a crowd of idle or slow connections the oldest are cut off."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 1024  # of a longer queue the system drops a browser's first try, which costs a second
    # Elsewhere this only skips the pause after a close; on Windows it would let another program share the port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: str, receiver: "RedirectReceiver", crowd: Crowd) -> None:
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self.receiver = receiver
        self.crowd = crowd
        super().__init__((address, receiver.redirect_uri.port), RedirectConnection)

    def server_bind(self) -> None:
        """Bind to the literal address alone, without asking a name service for our own name."""
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        elif self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        self.socket.bind(self.server_address)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give a connection a thread of its own, if need be in place of the oldest one."""
        self.crowd.enter(request)
        super().process_request(request, client_address)

    def service_actions(self) -> None:
        """Cut off connections that dawdle, be it by one byte at a time."""
        self.crowd.cut_off_dawdlers()

    def shutdown_request(self, request: Any) -> None:
        """Close a connection whose answer was sent."""
        self.crowd.leave(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 (the base class's names)
        """Shrug at a connection that broke off."""
        log.info("a connection to the redirect listener broke off")

    def stop(self) -> None:
        """Free the port and cut off whoever is still there; the page that is being sent goes on."""
        self.shutdown()
        self.server_close()
        self.crowd.cut_off_all()
