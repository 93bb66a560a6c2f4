"""What the tests of the protocol share: a port, a page, plain HTTP over a socket, a server that answers anything."""

import contextlib
import io
import json
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.client import parse_headers

from netrex_gui import resources
from netrex_gui.oauth.redirect_page import Outcome, PageWords, RedirectPage
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.ports import free_port

SECONDS = 30.0
"""How long a test waits at most for what has to come."""


def free_redirect_uri() -> RedirectUri:
    return RedirectUri.parse(f"http://127.0.0.1:{free_port()}/callback")


def has_ipv6() -> bool:
    try:
        free_port("::1")
    except OSError:
        return False
    return True


def page(sentence: str = "What happened.") -> RedirectPage:
    """Return the app's own page; the title names the outcome."""
    words = {outcome: PageWords(outcome.name, sentence) for outcome in Outcome}
    return RedirectPage(resources.read("redirect_page.html"), "en", words)


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: str

    def tells(self, outcome: Outcome) -> bool:
        return f"<h1>{outcome.name}</h1>" in self.body


def read_reply(connection: socket.socket) -> Reply:
    """Read until the other side closes, and take the answer apart."""
    received = bytearray()
    with contextlib.suppress(ConnectionResetError):
        while piece := connection.recv(65536):
            received += piece
    head, _, body = bytes(received).partition(b"\r\n\r\n")
    status, _, _ = head.partition(b"\r\n")
    named = parse_headers(io.BytesIO(head.partition(b"\r\n")[2] + b"\r\n\r\n"))
    headers = {name.lower(): value for name, value in named.items()}
    return Reply(int(status.split()[1]), headers, body.decode())


def send(address: tuple[str, int], request: str) -> Reply:
    with socket.create_connection(address, timeout=SECONDS) as connection:
        connection.sendall(request.encode())
        return read_reply(connection)


def ask(redirect_uri: RedirectUri, target: str, method: str = "GET", host: str = "", headers: str = "") -> Reply:
    """Send one request as a browser would, with the Host of the redirect URI unless another is given."""
    named = host or min(redirect_uri.authorities, key=len)
    request = f"{method} {target} HTTP/1.1\r\nHost: {named}\r\n{headers}\r\n"
    return send((redirect_uri.addresses[0], redirect_uri.port), request)


def json_answer(value: object, status: str = "200 OK") -> bytes:
    body = json.dumps(value).encode()
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body


@dataclass
class Heard:
    """A server's address, and every request that it got, heads and bodies."""

    port: int
    requests: list[str] = field(default_factory=list)


@contextlib.contextmanager
def serving(respond: Callable[[socket.socket], None], tls: ssl.SSLContext | None = None) -> Iterator[Heard]:
    """Listen on loopback, note each request as it came, and let `respond` write to the connection."""

    class Connection(socketserver.StreamRequestHandler):
        timeout = SECONDS

        def handle(self) -> None:
            head = ""
            while (line := self.rfile.readline().decode()) != "\r\n":
                if not line:  # whoever asked has hung up
                    return
                head += line
            length = int(next((line[15:] for line in head.split("\r\n") if line.startswith("Content-Length:")), "0"))
            heard.requests.append(head + "\r\n" + self.rfile.read(length).decode())
            with contextlib.suppress(OSError):
                respond(self.request)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def get_request(self) -> tuple[socket.socket, object]:
            connection, address = super().get_request()
            return (tls.wrap_socket(connection, server_side=True) if tls else connection), address

    with Server(("127.0.0.1", 0), Connection) as server:
        heard = Heard(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield heard
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def answering_once(answer: bytes) -> Iterator[int]:
    """Answer the first request on a loopback port, at which nobody listens any more by then; yield the port."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]

    def answer_first() -> None:
        connection, _ = listener.accept()
        listener.close()
        with connection, connection.makefile("rb") as sent:
            sent.readline()
            sent.read(int(parse_headers(sent)["Content-Length"]))
            connection.sendall(answer)

    thread = threading.Thread(target=answer_first, daemon=True)
    thread.start()
    yield port
    thread.join(SECONDS)
