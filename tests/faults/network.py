"""Networks, proxies and certificates that bring no answer."""

import contextlib
import itertools
import os
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.faults.answers import answered_by
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.certificates import certificate_in, tls_with
from tests.oauth.kit import SECONDS, free_port, json_answer, serving

GOOD = json_answer({"access_token": "2YotnFZFEjr1zCsicMWpAA"})
LIMIT = 3
PORTAL = "https://portal.invalid/oauth2/token"  # RFC 2606 section 2
PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


def at(endpoint: str) -> Arrange:
    """Ask for the token at an address where nothing of ours listens."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        stage.ask_at(endpoint)
        yield

    return arrange


def within_limit(arrange: Arrange) -> Arrange:
    """Bring it about with a short time limit."""

    @contextmanager
    def arranged(stage: Stage) -> Iterator[None]:
        stage.limit_to(LIMIT)
        with arrange(stage):
            yield

    return arranged


def hang(connection: socket.socket) -> None:
    connection.settimeout(SECONDS)
    connection.recv(1)  # until the other side gives up


def break_off(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def stream(head: bytes, piece: bytes, pause: float) -> Callable[[socket.socket], None]:
    """Send a head, and then a piece again and again, for ever, with a pause between."""

    def respond(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in itertools.count():
            connection.sendall(piece)
            threading.Event().wait(pause)

    return respond


def answer_late(connection: socket.socket) -> None:
    threading.Event().wait(LIMIT + 1)
    connection.sendall(GOOD)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"


def name_lookup_fails_with(number: int) -> Arrange:
    """Have the system fail to look the portal's name up; names of this machine are found as ever."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        find = socket.getaddrinfo

        def look_up(host: str, *rest: object, **named: object) -> object:
            if host.endswith(".invalid"):
                raise socket.gaierror(number, "the system's words")
            return find(host, *rest, **named)  # type: ignore[arg-type]

        stage.environment.setattr(socket, "getaddrinfo", look_up)
        stage.ask_at(PORTAL)
        yield

    return arrange


def by_proxy(proxy: str) -> Arrange:
    """Have the environment name a proxy."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        for name in PROXY_VARIABLES:
            for each in (name, name.lower()):
                stage.environment.delenv(each, raising=False)
        stage.environment.setenv("https_proxy", proxy)
        stage.ask_at(PORTAL)
        yield

    return arrange


def proxy_answering(status: str) -> Arrange:
    """Have a proxy answer like that to CONNECT."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        answer = f"HTTP/1.1 {status}\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n".encode()
        with serving(lambda connection: connection.sendall(answer)) as proxy:
            with by_proxy(f"http://127.0.0.1:{proxy.port}")(stage):
                yield
            assert [request.split()[0] for request in proxy.requests] == ["CONNECT"]

    return arrange


def certified(trusted: bool = True, first_day: int = -1, last_day: int = 1, address: str = "127.0.0.1") -> Arrange:
    """Show such a certificate at the token endpoint; nothing may be sent to it."""

    @contextmanager
    def arrange(stage: Stage) -> Iterator[None]:
        certificate = certificate_in(stage.folder, first_day, last_day, address)
        if trusted:
            stage.environment.setenv("SSL_CERT_FILE", os.fspath(certificate))
        with serving(lambda connection: connection.sendall(GOOD), tls_with(certificate)) as server:
            stage.ask_at(f"https://127.0.0.1:{server.port}/oauth2/token")
            yield
            assert server.requests == []

    return arrange


@contextmanager
def without_certificate_file(stage: Stage) -> Iterator[None]:
    """Have the environment name a file of certificates that is not there."""
    stage.environment.setenv("REQUESTS_CA_BUNDLE", os.fspath(stage.folder / "gone.pem"))
    stage.ask_at(PORTAL)
    yield


@contextmanager
def plain_server_for_https(stage: Stage) -> Iterator[None]:
    """Answer the beginning of TLS with plain http."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            with contextlib.suppress(OSError), listener.accept()[0] as connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        stage.ask_at(f"https://127.0.0.1:{listener.getsockname()[1]}/oauth2/token")
        yield
        thread.join(SECONDS)


@contextmanager
def tls_server_for_http(stage: Stage) -> Iterator[None]:
    """Answer plain http with what a server of TLS says to it: an alert, RFC 8446 section 6."""
    alert = b"\x15\x03\x01\x00\x02\x02\x46\r\n"
    with answered_by(lambda connection: connection.sendall(alert))(stage):
        yield


@contextmanager
def no_common_cipher(stage: Stage) -> Iterator[None]:
    """Speak TLS, but with no cipher that is still in use."""
    context = tls_with(certificate_in(stage.folder))
    context.set_ciphers("AECDH-NULL-SHA:@SECLEVEL=0")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with serving(hang, context) as server:
        stage.ask_at(f"https://127.0.0.1:{server.port}/oauth2/token")
        yield


NO_NETWORK, NOT_FOUND = "not connected to the network", "portal.invalid was not found"
TOO_LONG, AGAIN, IT = "took too long to answer", "try again", "the IT department"

FAULTS = (
    Fault("no network: the name cannot be looked up", NO_NETWORK, name_lookup_fails_with(socket.EAI_AGAIN), AGAIN),
    Fault("no network: no way leads there", NO_NETWORK, at("https://224.0.0.1/oauth2/token"), AGAIN),
    Fault("the name is not known", NOT_FOUND, name_lookup_fails_with(socket.EAI_NONAME), "spelling"),
    Fault("the port is refused", "does not answer", at(f"http://127.0.0.1:{free_port()}/token"), "firewall"),
    Fault("the connection is reset", "broke off", answered_by(break_off), AGAIN),
    Fault("closed without an answer", "broke off", answered_by(lambda _: None), AGAIN),
    Fault("an answer that never comes", TOO_LONG, within_limit(answered_by(hang)), AGAIN),
    Fault("an answer that comes too late", TOO_LONG, within_limit(answered_by(answer_late)), AGAIN),
    Fault("a slow drip without end", TOO_LONG, within_limit(answered_by(stream(HEAD, b" ", 0.05))), AGAIN),
    Fault("a slow drip of headers", TOO_LONG, within_limit(answered_by(stream(HEAD[:17], b"a", 0.05))), AGAIN),
    Fault("a body without end", "far too long", answered_by(stream(HEAD, b" " * 65536, 0)), "provider URL"),
    Fault("a certificate that nobody vouches for", "is not trusted", certified(trusted=False), "company's proxy"),
    Fault("a certificate that has expired", "is out of date", certified(first_day=-9, last_day=-2), "date"),
    Fault("a certificate that is not valid yet", "is out of date", certified(first_day=2, last_day=9), "date"),
    Fault("a certificate of another name", "is not that of", certified(address="127.0.0.2"), "spelling"),
    Fault("a certificate file that is missing", "file of certificates", without_certificate_file, "REQUESTS_CA_BUNDLE"),
    Fault("plain http where TLS should be", "No secure connection", plain_server_for_https, IT),
    Fault("TLS without a common cipher", "No secure connection", no_common_cipher, IT),
    Fault("TLS where plain http should be", "as a web server does", tls_server_for_http, "https"),
    Fault("a proxy that wants a password", "wants a password", proxy_answering("407 Password"), IT),
    Fault("a proxy that refuses", "does not let this app through", proxy_answering("403 Forbidden"), IT),
    Fault("a proxy that is not there", "does not answer", by_proxy(f"http://127.0.0.1:{free_port()}"), "VPN"),
    Fault("a proxy setting that names no http proxy", "cannot be used", by_proxy("ftp://127.0.0.1:9"), "http proxy"),
)
