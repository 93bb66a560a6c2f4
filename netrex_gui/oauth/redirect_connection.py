"""One connection to the redirect listener: our redirect is taken, whatever is not ours gets a polite answer."""

import io
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, cast

from netrex_gui.oauth.bounded_lines import BoundedLines
from netrex_gui.oauth.errors import AlreadyReceived, ResponseMalformed, SignInError
from netrex_gui.oauth.form_post import FormRefused, read_form
from netrex_gui.oauth.notices import Notice
from netrex_gui.oauth.ports import SERVER_NAME
from netrex_gui.oauth.redirect_page import Outcome

if TYPE_CHECKING:
    from netrex_gui.oauth.redirect_server import RedirectServer

READ_SECONDS = 5.0
LONGEST_LINE = 8192
LONGEST_HEADERS = 8192
_METHODS = "GET, HEAD, OPTIONS"
_TLS_HANDSHAKE = b"\x16"  # RFC 8446 section 5.1: the type of the record that a ClientHello comes in
_TLS_REFUSAL = b"\x15\x03\x01\x00\x02\x02\x28"  # section 6: a fatal alert, handshake_failure


class RedirectConnection(BaseHTTPRequestHandler):
    """One connection to the listener, one request."""

    timeout = READ_SECONDS
    server: "RedirectServer"
    raw_requestline: bytes
    _body: io.BufferedReader

    def version_string(self) -> str:
        """Name this app alone, no versions."""
        return SERVER_NAME

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Log nothing: the request line holds the code."""

    def handle(self) -> None:
        """Turn away a browser that speaks TLS at once, so that it need not wait and can fall back to http."""
        if cast("io.BufferedReader", self.rfile).peek(1)[:1] == _TLS_HANDSHAKE:
            self.server.receiver.notice(Notice.TLS)
            self.wfile.write(_TLS_REFUSAL)
        else:
            super().handle()

    def parse_request(self) -> bool:
        """Bound the request line and the headers before the standard parser reads them."""
        if len(self.raw_requestline) > LONGEST_LINE:
            self.requestline, self.request_version, self.command = "", "HTTP/1.0", ""
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            return False
        self._body = cast("io.BufferedReader", self.rfile)
        self.rfile = cast("io.BufferedReader", BoundedLines(self.rfile, LONGEST_HEADERS))
        return super().parse_request() and self._host_is_ours()

    def do_GET(self) -> None:
        """Take a redirect; everything else on this port is nothing."""
        path, _, untrusted_query = self.requestline.split()[1].partition("?")  # self.path was changed by the parser
        if path == "/favicon.ico":
            self._reply(HTTPStatus.NO_CONTENT)
        elif path != self.server.receiver.redirect_uri.path:
            self._reply(HTTPStatus.NOT_FOUND, Outcome.NOTHING_HERE)
        else:
            self._redirected(untrusted_query)

    def do_POST(self) -> None:
        """Take a response that comes as a form, only where the request asked for that.

        It comes from the provider's page, so its Origin is the provider's, or null; our state alone tells whose it is.
        """
        if not self.server.receiver.wants_form_post:
            self._reply(HTTPStatus.METHOD_NOT_ALLOWED, Outcome.NOTHING_HERE)
        elif self.requestline.split()[1] != self.server.receiver.redirect_uri.path:
            self._reply(HTTPStatus.NOT_FOUND, Outcome.NOTHING_HERE)
        else:
            self._posted()

    def do_HEAD(self) -> None:
        """Answer a link checker without taking anything."""
        self._reply(HTTPStatus.NO_CONTENT)

    def do_OPTIONS(self) -> None:
        """Say what may be asked; there is no CORS header, so no web page may read an answer."""
        self._reply(HTTPStatus.NO_CONTENT)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer what is no request of ours in our own words, never with text that was sent to us."""
        method_unknown = code == HTTPStatus.NOT_IMPLEMENTED
        self._reply(HTTPStatus.METHOD_NOT_ALLOWED if method_unknown else HTTPStatus(code), Outcome.NOTHING_HERE)

    def _posted(self) -> None:
        try:
            untrusted_form = read_form(self.headers, self._body)
        except FormRefused as refused:
            self._reply(refused.status, Outcome.MALFORMED)
        else:
            self._redirected(untrusted_form)

    def _redirected(self, untrusted_query: str) -> None:
        receiver = self.server.receiver
        try:
            receiver.take(untrusted_query)
        except AlreadyReceived:
            self._reply(HTTPStatus.BAD_REQUEST, Outcome.ALREADY_USED)
        except ResponseMalformed:
            self._reply(HTTPStatus.BAD_REQUEST, Outcome.MALFORMED)
        except SignInError:
            self._reply(HTTPStatus.BAD_REQUEST, Outcome.NOT_OURS)
        else:
            self.server.keep(self.connection)
            try:
                self._reply(HTTPStatus.OK, receiver.outcome())
            finally:
                receiver.page_was_sent()  # or was given up, with the tab that was closed

    def _host_is_ours(self) -> bool:
        hosts = self.headers.get_all("Host", [])
        if len(hosts) == 1 and hosts[0].lower() in self.server.receiver.redirect_uri.authorities:
            return True
        self._reply(HTTPStatus.MISDIRECTED_REQUEST, Outcome.NOTHING_HERE)  # a name that was rebound to us
        return False

    def _reply(self, status: HTTPStatus, outcome: Outcome | None = None) -> None:
        page = self.server.receiver.page
        body = page.render(outcome) if outcome else b""
        self.close_connection = True
        self.send_response(status)
        headers = {
            "Allow": f"{_METHODS}, POST" if self.server.receiver.wants_form_post else _METHODS,
            "Cache-Control": "no-store",
            "Connection": "close",
            "Content-Length": str(len(body)),
            "Content-Security-Policy": page.content_security_policy,
            "Content-Type": "text/html; charset=utf-8",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
