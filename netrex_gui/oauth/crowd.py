"""Who is connected to the listener, and who has to go: of a crowd the oldest, and whoever dawdles."""

import logging
import socket
import threading
import time

MOST_CONNECTIONS = 64
CONNECTION_SECONDS = 10.0

log = logging.getLogger(__name__)


class Crowd:
    """The connections that may be cut off at any moment, the oldest first. Every call may come from any thread."""

    def __init__(self) -> None:
        self._opened: dict[socket.socket, float] = {}
        self._lock = threading.Lock()

    def enter(self, connection: socket.socket) -> None:
        """Take a connection in, if need be in place of the oldest one."""
        with self._lock:
            self._opened[connection] = time.monotonic()
            for oldest in list(self._opened)[: max(0, len(self._opened) - MOST_CONNECTIONS)]:
                self._cut_off(oldest)

    def leave(self, connection: socket.socket) -> None:
        """Take a connection out: it is not cut off any more, not even where that was about to happen."""
        with self._lock:
            self._opened.pop(connection, None)

    def cut_off_dawdlers(self) -> None:
        """Cut off connections that take too long, be it by one byte at a time."""
        overdue = time.monotonic() - CONNECTION_SECONDS
        with self._lock:
            for connection in [connection for connection, opened in self._opened.items() if opened < overdue]:
                self._cut_off(connection)

    def cut_off_all(self) -> None:
        """Cut off whoever is still there."""
        with self._lock:
            for connection in list(self._opened):
                self._cut_off(connection)

    def _cut_off(self, connection: socket.socket) -> None:
        del self._opened[connection]
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            log.debug("a connection was closed already")
