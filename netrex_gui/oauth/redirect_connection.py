"""One connection to the redirect listener: our redirect is taken, whatever is not ours gets a polite answer."""

import contextlib
import http.client
import io
import socket
from collections.abc import Callable
from email.message import Message
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, cast

from netrex_gui.oauth.errors import AlreadyReceived, SignInError
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_uri import START_PATH

SERVER_NAME = "NetrexToken"
"""What this app's listener calls itself, so that another window of it can be told from a stranger."""
READ_SECONDS = 5.0
LONGEST_HEADERS = 65536
"""A browser may send the cookies of every program on ``localhost``. http.server bounds the first line, at as much."""

_REST_SECONDS, _LONGEST_REST = 0.5, 1 << 20
"""How long, and how many bytes, to read of what nobody waits for."""
_METHODS = "GET, HEAD, OPTIONS"
_VISIT = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
"""What a browser says of an address that a person or a program opened in it, and no page or worker (Fetch Metadata)."""
_TLS_HANDSHAKE = b"\x16"  # RFC 8446 section 5.1: the type of the record that a ClientHello comes in
_TLS_REFUSAL = b"\x15\x03\x01\x00\x02\x02\x28"  # section 6: a fatal alert, handshake_failure
LONGEST_FORM = 65536
_LONGEST_LOOKED_AT = 1024 * 1024
"""What is too long to be taken may bear our state all the same, and then is told."""
_FORM_TYPE = "application/x-www-form-urlencoded"


class RedirectConnection(BaseHTTPRequestHandler):
    """One connection, one request; `keep` is called with a connection that is not to be cut off any more."""

    timeout = READ_SECONDS
    raw_requestline: bytes
    _body: io.BufferedReader

    def __init__(self, receiver: RedirectReceiver, keep: Callable[[socket.socket], None], *given: Any) -> None:
        self._receiver = receiver
        self._keep = keep
        super().__init__(*given)  # which handles the request

    def version_string(self) -> str:
        """Name this app alone, no versions."""
        return SERVER_NAME

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Log nothing: the request line holds the code."""

    def handle(self) -> None:
        """Turn away a browser that speaks TLS at once, so that it need not wait and can fall back to http."""
        if cast("io.BufferedReader", self.rfile).peek(1)[:1] == _TLS_HANDSHAKE:
            self._receiver.report(ListenerEvent.TLS)
            self.wfile.write(_TLS_REFUSAL)
        else:
            super().handle()

    def parse_request(self) -> bool:
        """Bound the headers before the standard parser reads them."""
        self._body = cast("io.BufferedReader", self.rfile)
        self.rfile = cast("io.BufferedReader", _BoundedLines(self.rfile, LONGEST_HEADERS))
        return super().parse_request() and self._host_is_ours()

    def do_GET(self) -> None:
        """Take a redirect, or send a browser on that begins here; everything else on this port is nothing."""
        path, _, untrusted_query = self._target
        if path == self._receiver.redirect_uri.path:
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
        if path != self._receiver.redirect_uri.path:
            is_awaited = self._receiver.wants_form_post and self.command == "POST"
            self._nothing_here(HTTPStatus.NOT_FOUND if is_awaited else HTTPStatus.METHOD_NOT_ALLOWED)
        elif self._receiver.has_state_in(untrusted_query):
            self._redirected(untrusted_query)
        else:
            self._posted()

    def do_HEAD(self) -> None:
        """Answer a link checker without taking anything; there is no CORS header, so no web page may read an answer."""
        self._is_ours_unread()
        self._reply(HTTPStatus.NO_CONTENT)

    do_OPTIONS = do_HEAD  # noqa: N815 (http.server's name)

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
        refused = self._receiver.begin(untrusted_nonce, is_visit=is_visit)
        if refused is None:
            self._reply(HTTPStatus.SEE_OTHER, location=self._receiver.authorization_uri)
        else:
            known = refused is not Outcome.NOTHING_HERE
            self._reply(HTTPStatus.FORBIDDEN if known else HTTPStatus.NOT_FOUND, refused)

    def _posted(self) -> None:
        if not self._receiver.wants_form_post:
            self.connection.settimeout(_REST_SECONDS)
        try:
            untrusted_form = _read_form(self.headers, self._body)
        except _FormRefused as refused:
            is_ours = self._receiver.reports_state_in(refused.untrusted_text, ListenerEvent.UNREADABLE)
            if is_ours or self._receiver.wants_form_post:
                self._reply(refused.status, Outcome.UNREADABLE)
                self._read_away()
                return
        else:
            if self._receiver.wants_form_post or self._receiver.has_state_in(untrusted_form):
                self._redirected(untrusted_form)
                return
        self._reply(HTTPStatus.METHOD_NOT_ALLOWED, Outcome.NOTHING_HERE)

    def _read_away(self) -> None:
        """Read what is still coming: closing before that may take the answer away again (RFC 9112 section 9.6)."""
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_REST_SECONDS)
            left = _LONGEST_REST
            while left > 0 and (piece := self.connection.recv(_LONGEST_REST)):
                left -= len(piece)

    def _redirected(self, untrusted_query: str) -> None:
        self._keep(self.connection)  # whatever its answer is, it comes at once or is waited for
        try:
            self._receiver.take(untrusted_query)
        except AlreadyReceived:
            self._reply(HTTPStatus.BAD_REQUEST, Outcome.ALREADY_USED)
        except SignInError as error:
            self._reply(HTTPStatus.BAD_REQUEST, self._receiver.refuse(error))
        else:
            try:
                self._reply(HTTPStatus.OK, self._receiver.outcome())
            finally:
                self._receiver.page_was_sent()  # or was given up, with the tab that was closed

    def _nothing_here(self, status: HTTPStatus) -> None:
        """Answer what is at another address; where it bears our state, say so."""
        is_ours = self._receiver.reports_state_in(self.requestline, ListenerEvent.OTHER_ADDRESS)
        self._reply(status, Outcome.OTHER_ADDRESS if is_ours else Outcome.NOTHING_HERE)

    def _is_ours_unread(self) -> bool:
        """Tell whether a request that is not read any further bears our state; if so, the window hears of it."""
        return self._receiver.reports_state_in(self.raw_requestline.decode("latin-1"), ListenerEvent.UNREADABLE)

    def _host_is_ours(self) -> bool:
        hosts = self.headers.get_all("Host", [])
        if len(hosts) == 1 and hosts[0].lower() in self._receiver.redirect_uri.authorities:
            return True
        self._nothing_here(HTTPStatus.MISDIRECTED_REQUEST)  # a name that was rebound to us
        return False

    def _reply(self, status: HTTPStatus, outcome: Outcome | None = None, location: str = "") -> None:
        page = self._receiver.page
        body = page.render(outcome) if outcome else b""
        self.close_connection = True
        self.send_response(status)
        headers = {
            "Allow": f"{_METHODS}, POST" if self._receiver.wants_form_post else _METHODS,
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


class _FormRefused(Exception):
    """A body that is no form; the wait goes on. `untrusted_text` is what is in it, as far as it was read."""

    def __init__(self, status: HTTPStatus, untrusted_text: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.untrusted_text = untrusted_text


def _read_form(headers: Message, body: io.BufferedReader) -> str:
    """Read the form of at most 64 KiB that a browser posts, as the text of a query: raises _FormRefused."""
    lengths = headers.get_all("Content-Length", [])
    if len(lengths) != 1 or "Transfer-Encoding" in headers or not (lengths[0].isascii() and lengths[0].isdigit()):
        raise _FormRefused(HTTPStatus.LENGTH_REQUIRED)
    if len(lengths[0]) > len(str(_LONGEST_LOOKED_AT)) or int(lengths[0]) > _LONGEST_LOOKED_AT:
        raise _FormRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        body_sent = body.read(int(lengths[0]))
    except TimeoutError:
        raise _FormRefused(HTTPStatus.REQUEST_TIMEOUT) from None
    untrusted_text = body_sent.decode("latin-1")
    if int(lengths[0]) > LONGEST_FORM:
        raise _FormRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, untrusted_text)
    if headers.get_content_type() != _FORM_TYPE:
        raise _FormRefused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, untrusted_text)
    if len(body_sent) < int(lengths[0]) or not body_sent.isascii():
        raise _FormRefused(HTTPStatus.BAD_REQUEST, untrusted_text)
    return untrusted_text


class _BoundedLines:
    """A reader of lines that stops after so many bytes in all, by what http.server answers with 431."""

    def __init__(self, lines: io.BufferedIOBase, limit: int) -> None:
        self._lines = lines
        self._left = limit

    def readline(self, size: int = -1) -> bytes:
        line = self._lines.readline(self._left + 1 if size < 0 else min(size, self._left + 1))
        self._left -= len(line)
        if self._left < 0:
            raise http.client.LineTooLong("header")
        return line

    def close(self) -> None:
        self._lines.close()
