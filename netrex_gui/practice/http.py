"""HTTP on a loopback port: reads a request within limits, asks the route for the reply, writes it."""

import base64
import binascii
import http.server
import json
import logging
import os
import socketserver
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from urllib.parse import parse_qs, unquote_plus, urlencode

from netrex_gui.practice import pages, wording
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.wording import Speech

JSON = "application/json"
MOST_PARAMETERS = 64
MOST_BODY_BYTES = 64 * 1024
SOCKET_SECONDS = 10.0
LOOPBACK = "127.0.0.1"

_LOG = logging.getLogger(__name__)
_HEADERS = (
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Content-Security-Policy", pages.CONTENT_SECURITY_POLICY),
)


@dataclass(frozen=True)
class HttpRequest:
    """What an endpoint is told of a request; the names of the headers are in lower case."""

    body: str = field(repr=False)
    query: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """What an endpoint answers with."""

    status: int
    content_type: str
    body: bytes = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def page_reply(status: int, page: str) -> Reply:
    """Answer with an HTML page."""
    return Reply(status, "text/html; charset=utf-8", page.encode())


def json_reply(status: int, value: object) -> Reply:
    """Answer with a JSON value."""
    return Reply(status, JSON, json.dumps(value).encode())


def redirect_reply(redirect_uri: str, parameters: Mapping[str, str | None]) -> Reply:
    """Send the browser to the redirect URI, with those parameters that have a value (RFC 6749 section 4.1.2)."""
    query = urlencode({name: value for name, value in parameters.items() if value is not None})
    location = f"{redirect_uri}{'&' if '?' in redirect_uri else '?'}{query}"
    return Reply(303, "text/plain", b"", (("Location", location),))


def all_values(form: str) -> dict[str, list[str]]:
    """Read a query string or form body; a parameter without a value counts as left out (section 3.1)."""
    try:
        return parse_qs(form, errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError as error:
        raise Refusal(400, "invalid_request", "The parameters cannot be read.") from error


def only_value(values: Mapping[str, list[str]], name: str) -> str | None:
    """Return the value of a parameter that was sent exactly once."""
    found = values.get(name, [])
    return found[0] if len(found) == 1 else None


def single_values(form: str) -> dict[str, str]:
    """Read a query string or form body, and refuse a parameter that comes twice (RFC 6749 section 3.1)."""
    values = all_values(form)
    if any(len(found) > 1 for found in values.values()):
        raise Refusal(400, "invalid_request", "A parameter was sent more than once.")
    return {name: found[0] for name, found in values.items()}


def required(parameters: Mapping[str, str], name: str) -> str:
    """Return a parameter that has to be there; raise `Refusal` if it is not."""
    if name not in parameters:
        raise Refusal(400, "invalid_request", f"The parameter {name} is missing.")
    return parameters[name]


def bearer_token(headers: Mapping[str, str]) -> str | None:
    """Read the access token from the Authorization header (RFC 6750 section 2.1)."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def with_basic_credentials(parameters: dict[str, str], headers: Mapping[str, str]) -> dict[str, str]:
    """Add the client's credentials from HTTP Basic, if sent, to the parameters (RFC 6749 section 2.3.1).

    Raises `Refusal` if they cannot be read, or if the client proves itself in two ways at once.
    """
    scheme, _, encoded = headers.get("authorization", "").partition(" ")
    if not scheme:
        return parameters
    try:
        decoded = base64.b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        decoded = ""
    user, colon, password = decoded.partition(":")
    if scheme.lower() != "basic" or not colon:
        raise Refusal(401, "invalid_client", "The Authorization header cannot be read.")
    client_id = unquote_plus(user)
    if "client_secret" in parameters or parameters.get("client_id", client_id) != client_id:
        raise Refusal(400, "invalid_request", "The client proved itself in two ways at once.")
    return parameters | {"client_id": client_id, "client_secret": unquote_plus(password)}


Routes = Mapping[tuple[str, str], Callable[[HttpRequest], Reply]]


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
        try:
            reply = self._reply()
        except Refusal as refusal:
            reply = page_reply(refusal.status, pages.error_page(self.server.speech, refusal.description))
        self._send(reply)

    do_POST = do_GET  # noqa: N815 (http.server's name)

    def version_string(self) -> str:
        return "PracticePortal"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing: addresses hold codes and tokens."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer what the base class cannot read with a page of our own."""
        self._send(page_reply(code, pages.error_page(self.server.speech, wording.ERROR_REQUEST)))

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
