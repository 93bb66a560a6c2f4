"""Raw bytes at a real redirect listener: whatever comes, it answers, and our redirect still gets through."""

import logging
import re
import socket
import sys

from hypothesis import strategies as st

from netrex_gui.oauth.messages import AuthorizationResponse
from tests.fuzz.inputs import mutated, odd_text, queries
from tests.fuzz.parser import Parser
from tests.oauth.kit import SECONDS
from tests.oauth.receiving import Listener

STATUSES = {b"200", b"204", b"400", b"404", b"405", b"411", b"414", b"415", b"421", b"431", b"505"}
WORDS = (
    *("\r\n", "\r\n\r\n", "HTTP/1.1", "HTTP/0.9", "HTTP/9.9", "GET ", "POST ", "HEAD ", "OPTIONS ", " ", "\x00"),
    *("Host: ", "Expect: 100-continue\r\n", "Content-Length: -1\r\n", "Transfer-Encoding: chunked\r\n", ":", "\r"),
    *("x" * 9000, "/callback?", "http://evil.example/callback?", "//", "/favicon.ico", "/start/", "\n"),
)
CLIENT_HELLO = bytes.fromhex("16030100c8010000c40303") + bytes(189)


class Defects(logging.Handler):
    """Keeps what was raised in the listener's threads, apart from the network's own errors."""

    def __init__(self) -> None:
        super().__init__()
        self.raised: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 (the base class's name)
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            self.raised.append(error)


def at_listener(listener: Listener, defects: Defects) -> Parser:
    """Send bytes to a listener that waits, one connection for each input."""
    host = min(listener.redirect_uri.authorities)
    head = f"GET /callback?code=x&state=y HTTP/1.1\r\nHost: {host}\r\nUser-Agent: x\r\nAccept: */*\r\n\r\n"
    heads = mutated(st.just(head), (host, *WORDS))
    redirects = queries("not-ours").map(lambda query: head.replace("code=x&state=y", query))
    requests = st.one_of(heads, redirects, odd_text).map(lambda text: text.encode("utf-8", errors="surrogatepass"))
    noise = st.one_of(st.binary(max_size=300), st.just(CLIENT_HELLO), st.just(b"\r\n" * 5000), st.just(b"x" * 70_000))

    def feed(request: object) -> None:
        """See an answer in our own words or a closed connection, no defect in the listener, and nothing delivered."""
        assert isinstance(request, bytes)
        answer = exchange(listener, request)
        status = re.match(rb"HTTP/1\.0 (\d+) ", answer)
        if answer.startswith(b"HTTP/"):
            assert status is not None
            assert status[1] in STATUSES - {b"200"}
        assert b"evil" not in answer
        assert defects.raised == []
        assert listener.delivered.empty()

    return Parser("bytes at the listener", st.one_of(requests, requests, noise), feed)


def exchange(listener: Listener, request: bytes) -> bytes:
    """Send, say that there is no more, and read what comes until the listener closes."""
    answer = b""
    with socket.create_connection((listener.redirect_uri.host, listener.redirect_uri.port), timeout=SECONDS) as link:
        try:
            link.sendall(request)
            link.shutdown(socket.SHUT_WR)
            while piece := link.recv(65536):
                answer += piece
        except TimeoutError:
            raise
        except OSError:
            return answer  # it closed before it had read everything
    return answer


def finish(listener: Listener) -> None:
    """See that the genuine redirect gets through after all that."""
    page = listener.redirect()
    assert isinstance(listener.next(), AuthorizationResponse)
    listener.receiver.answer(next(iter(listener.receiver.page.words)))
    assert page.result(SECONDS).status == 200
