"""One connection to the redirect listener: our redirect is taken, whatever is not ours gets a polite answer."""

import contextlib
import io
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, cast

from netrex_gui.oauth.bounded_lines import BoundedLines
from netrex_gui.oauth.errors import AlreadyReceived, SignInError
from netrex_gui.oauth.form_post import FormRefused, read_form
from netrex_gui.oauth.notices import Notice
from netrex_gui.oauth.ports import SERVER_NAME
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_uri import START_PATH

if TYPE_CHECKING:
    from netrex_gui.oauth.redirect_server import RedirectServer

READ_SECONDS = 5.0
LONGEST_HEADERS = 65536
"""A browser may send the cookies of every program on ``localhost``. http.server bounds the first line, at as much."""

_REST_SECONDS, _LONGEST_REST = 0.5, 1 << 20
_METHODS = "GET, HEAD, OPTIONS"
_VISIT = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
"""What a browser says of an address that a person or a program opened in it, and no page or worker (Fetch Metadata)."""
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
        """Bound the headers before the standard parser reads them."""
        self._body = cast("io.BufferedReader", self.rfile)
        self.rfile = cast("io.BufferedReader", BoundedLines(self.rfile, LONGEST_HEADERS))
        return super().parse_request() and self._host_is_ours()

    def do_GET(self) -> None:
        """Take a redirect, or send a browser on that begins here; everything else on this port is nothing."""
        path, _, untrusted_query = self._target
        if path == self.server.receiver.redirect_uri.path:
            self._redirected(untrusted_query)
        elif path.startswith(START_PATH):
            self._begin(path.removeprefix(START_PATH))
        elif path == "/favicon.ico":
            self._reply(HTTPStatus.NO_CONTENT)
        else:
            self._nothing_here(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Take a response that comes by another method, in the address or as a form: our state tells whose it is.

        A form comes from the provider's page, so its Origin is the provider's, or null.
        """
        path, _, untrusted_query = self._target
        receiver = self.server.receiver
        if path != receiver.redirect_uri.path:
            is_awaited = receiver.wants_form_post and self.command == "POST"
            self._nothing_here(HTTPStatus.NOT_FOUND if is_awaited else HTTPStatus.METHOD_NOT_ALLOWED)
        elif receiver.has_state_in(untrusted_query):
            self._redirected(untrusted_query)
        else:
            self._posted()

    def do_HEAD(self) -> None:
        """Answer a link checker without taking anything."""
        self._is_ours_unread()
        self._reply(HTTPStatus.NO_CONTENT)

    def do_OPTIONS(self) -> None:
        """Say what may be asked; there is no CORS header, so no web page may read an answer."""
        self._is_ours_unread()
        self._reply(HTTPStatus.NO_CONTENT)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Answer what is no request of ours in our own words, never with text that was sent to us."""
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self.do_POST()  # a method that has no name here may still bring our state
        else:
            outcome = Outcome.UNREADABLE if self._is_ours_unread() else Outcome.NOTHING_HERE
            self._reply(HTTPStatus(code), outcome)
            self._read_away()

    @property
    def _target(self) -> tuple[str, str, str]:
        return self.requestline.split()[1].partition("?")  # self.path was changed by the parser

    def _begin(self, untrusted_nonce: str) -> None:
        is_visit = all(self.headers.get(name, value) == value for name, value in _VISIT.items())
        refused = self.server.receiver.begin(untrusted_nonce, is_visit=is_visit)
        if refused is None:
            self._reply(HTTPStatus.SEE_OTHER, location=self.server.receiver.authorization_uri)
        else:
            known = refused is not Outcome.NOTHING_HERE
            self._reply(HTTPStatus.FORBIDDEN if known else HTTPStatus.NOT_FOUND, refused)

    def _posted(self) -> None:
        receiver = self.server.receiver
        try:
            untrusted_form, status = read_form(self.headers, self._body), None
        except FormRefused as refused:
            untrusted_form, status = refused.untrusted_text, refused.status
        is_ours = receiver.has_state_in(untrusted_form)
        if not is_ours and not receiver.wants_form_post:
            self._reply(HTTPStatus.METHOD_NOT_ALLOWED, Outcome.NOTHING_HERE)
        elif status is None:
            self._redirected(untrusted_form)
        else:
            if is_ours:
                receiver.notice(Notice.UNREADABLE)
            self._reply(status, Outcome.UNREADABLE)
            self._read_away()

    def _read_away(self) -> None:
        """Read what is still coming: closing before that may take the answer away again (RFC 9112 section 9.6)."""
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_REST_SECONDS)
            left = _LONGEST_REST
            while left > 0 and (piece := self.connection.recv(_LONGEST_REST)):
                left -= len(piece)

    def _redirected(self, untrusted_query: str) -> None:
        receiver = self.server.receiver
        self.server.crowd.leave(self.connection)  # whatever its answer is, it comes at once or is waited for
        try:
            receiver.take(untrusted_query)
        except AlreadyReceived:
            self._reply(HTTPStatus.BAD_REQUEST, Outcome.ALREADY_USED)
        except SignInError as error:
            self._reply(HTTPStatus.BAD_REQUEST, receiver.refuse(error))
        else:
            try:
                self._reply(HTTPStatus.OK, receiver.outcome())
            finally:
                receiver.page_was_sent()  # or was given up, with the tab that was closed

    def _nothing_here(self, status: HTTPStatus) -> None:
        """Answer what is at another address; where it bears our state, say so."""
        receiver = self.server.receiver
        is_ours = receiver.has_state_in(self.requestline)
        if is_ours:
            receiver.notice(Notice.OTHER_ADDRESS)
        self._reply(status, Outcome.OTHER_ADDRESS if is_ours else Outcome.NOTHING_HERE)

    def _is_ours_unread(self) -> bool:
        """Tell whether a request that is not read any further bears our state; if so, the window hears of it."""
        is_ours = self.server.receiver.has_state_in(self.raw_requestline.decode("latin-1"))
        if is_ours:
            self.server.receiver.notice(Notice.UNREADABLE)
        return is_ours

    def _host_is_ours(self) -> bool:
        hosts = self.headers.get_all("Host", [])
        if len(hosts) == 1 and hosts[0].lower() in self.server.receiver.redirect_uri.authorities:
            return True
        self._nothing_here(HTTPStatus.MISDIRECTED_REQUEST)  # a name that was rebound to us
        return False

    def _reply(self, status: HTTPStatus, outcome: Outcome | None = None, location: str = "") -> None:
        page = self.server.receiver.page
        body = page.render(outcome) if outcome else b""
        self.close_connection = True
        self.send_response(status)
        headers = {
            "Allow": f"{_METHODS}, POST" if self.server.receiver.wants_form_post else _METHODS,
            "Cache-Control": "no-store",
            "Clear-Site-Data": '"storage"',  # the workers of a program that once had this port, before they see more
            "Connection": "close",
            "Content-Length": str(len(body)),
            "Content-Security-Policy": page.content_security_policy,
            "Content-Type": "text/html; charset=utf-8",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }
        if location:
            headers["Location"] = location.encode().decode("latin-1")  # a host's own letters go out as they are
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
