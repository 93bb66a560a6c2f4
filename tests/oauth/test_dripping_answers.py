"""What lies around the body of an answer may not take for ever either: chunk heads, trailers, a proxy's answer."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.progress import Deadline
from netrex_gui.oauth.token_endpoint import request_token
from tests.certificate import server_context, write_certificate
from tests.oauth.kit import serving
from tests.proxies import socks_proxy

REQUEST = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", "http://127.0.0.1:5/cb", "read")
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
DRIPS, DRIP_SECONDS = 1500, 0.02


def dripping(start: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    """Send a start and then, each time long before a read timeout, a drop more."""

    def respond(connection: socket.socket) -> None:
        connection.sendall(start)
        for _ in range(DRIPS):
            connection.sendall(drop)
            threading.Event().wait(DRIP_SECONDS)

    return respond


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the environment without a word on who needs no proxy."""
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)


@contextlib.contextmanager
def timed_out_in_time() -> Iterator[Deadline]:
    """Give a deadline of half a second, and see that it is kept."""
    started = time.monotonic()
    with pytest.raises(ProviderUnreachable) as unreachable:
        yield Deadline(started + 0.5)
    assert unreachable.value.problem is NetworkProblem.TIMED_OUT
    assert time.monotonic() - started < DRIPS * DRIP_SECONDS / 2


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (CHUNKED, b"0"),
        (CHUNKED + b"1;", b"extension"),
        (CHUNKED + b"2\r\n{}\r\n0\r\n", b"X-Trailer: x\r\n"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["chunk head", "chunk extension", "trailers", "interim answers"],
)
def test_the_frame_of_an_answer_ends_by_the_deadline(start: bytes, drop: bytes) -> None:
    """N21: the parser reads these by itself, for as long as bytes come."""
    with serving(dripping(start, drop)) as server, timed_out_in_time() as deadline:
        endpoint = f"http://127.0.0.1:{server.port}/token"
        request_token(endpoint, Client("id"), REQUEST, AuthorizationResponse("code"), deadline=deadline)


@pytest.mark.usefixtures("no_proxy")
@pytest.mark.parametrize("start", [b"HTTP/1.1 200 O", b"HTTP/1.1 200 OK\r\nX-Slow: "], ids=["status", "headers"])
def test_a_proxys_answer_ends_by_the_deadline(start: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """N21: the answer to CONNECT is read while the connection is made."""
    with serving(dripping(start, b"k")) as proxy, timed_out_in_time() as deadline:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        endpoint = "https://portal.invalid/token"
        request_token(endpoint, Client("id"), REQUEST, AuthorizationResponse("code"), deadline=deadline)


@pytest.mark.usefixtures("no_proxy")
@pytest.mark.parametrize(
    "start", [b"HTTP/1.1 200 OK\r\nX-Slow: ", CHUNKED + b"1;", CHUNKED + b"2\r\n{}\r\n0\r\nX-Trailer: "]
)
def test_an_answer_behind_a_socks_proxy_ends_by_the_deadline(
    start: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N21: urllib3's connections through SOCKS are of a kind of their own."""
    certificate = write_certificate(tmp_path, "portal.test")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with serving(dripping(start, b"x"), server_context(certificate)) as server, socks_proxy(server.port) as proxy:
        monkeypatch.setenv("https_proxy", f"socks5h://127.0.0.1:{proxy.port}")
        with timed_out_in_time() as deadline:
            endpoint = "https://portal.test/token"
            request_token(endpoint, Client("id"), REQUEST, AuthorizationResponse("code"), deadline=deadline)
    assert proxy.targets == ["portal.test:443"]
