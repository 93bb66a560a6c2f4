"""HTTP on a loopback port: reads a request within limits, asks the route for the reply, writes it."""

import http.server
import logging
import os
import socketserver
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from http import HTTPStatus

from netrex_gui.practice import pages, wording
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest, Reply, page_reply
from netrex_gui.practice.wording import Speech

MOST_BODY_BYTES = 64 * 1024
SOCKET_SECONDS = 10.0
LOOPBACK = "127.0.0.1"

_LOG = logging.getLogger(__name__)

Routes = Mapping[tuple[str, str], Callable[[HttpRequest], Reply]]

_HEADERS = (
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Content-Security-Policy", pages.CONTENT_SECURITY_POLICY),
)


class LoopbackServer(http.server.ThreadingHTTPServer):
    """Serves `routes`, a table of (method, path) to endpoint, on a loopback port; OSError if it is taken."""

    daemon_threads = True
    # On Windows the option would let two programs listen on one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int, routes: Routes, speech: Speech = wording.ENGLISH) -> None:
        self.routes, self.speech = routes, speech
        super().__init__((LOOPBACK, port), _Exchange)

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    def handle_error(self, *_request_and_address: object) -> None:
        """Log the kind of fault alone, as what was asked for has no place in a log."""
        fault = sys.exception()
        # A browser that goes away, or sends nothing for too long, is no fault.
        if not isinstance(fault, ConnectionError | TimeoutError):
            _LOG.error("The practice portal could not answer: %s", type(fault).__name__)


class _Exchange(http.server.BaseHTTPRequestHandler):
    server: LoopbackServer
    timeout = SOCKET_SECONDS

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def version_string(self) -> str:
        return "PracticePortal"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing: addresses hold codes and tokens."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer what the base class cannot read with a page of our own."""
        self._send(page_reply(code, pages.error_page(self.server.speech, wording.ERROR_REQUEST)))

    def _answer(self) -> None:
        try:
            reply = self._reply()
        except Refusal as refusal:
            reply = page_reply(refusal.status, pages.error_page(self.server.speech, refusal.description))
        self._send(reply)

    def _reply(self) -> Reply:
        self._check_host()
        path, _, query = self.path.partition("?")
        methods = [method for method, known in self.server.routes if known == path]
        if not methods:
            raise Refusal(HTTPStatus.NOT_FOUND, "invalid_request", wording.ERROR_ADDRESS)
        if self.command not in methods:
            page = page_reply(HTTPStatus.METHOD_NOT_ALLOWED, pages.error_page(self.server.speech, wording.ERROR_METHOD))
            return replace(page, headers=(("Allow", ", ".join(methods)),))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = HttpRequest(self._read_body(), query, headers)
        return self.server.routes[self.command, path](request)

    def _check_host(self) -> None:
        """Refuse foreign names: a web page could have one lead here (DNS rebinding)."""
        port = self.server.server_port
        names = self.headers.get_all("Host", [])
        if len(names) != 1 or names[0].lower() not in {f"{LOOPBACK}:{port}", f"localhost:{port}"}:
            raise Refusal(HTTPStatus.MISDIRECTED_REQUEST, "invalid_request", wording.ERROR_HOST)

    def _read_body(self) -> str:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdigit()):
            raise Refusal(HTTPStatus.LENGTH_REQUIRED, "invalid_request", wording.ERROR_REQUEST)
        if len(length) > len(str(MOST_BODY_BYTES)) or int(length) > MOST_BODY_BYTES:
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "invalid_request", wording.ERROR_REQUEST)
        return self.rfile.read(int(length)).decode(errors="replace")

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        length = ("Content-Length", str(len(reply.body)))
        for name, value in (("Content-Type", reply.content_type), length, *_HEADERS, *reply.headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)
