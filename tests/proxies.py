"""Proxies on loopback, one for CONNECT and one for SOCKS5: both lead to one server, whatever is asked."""

import contextlib
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

SECONDS = 30.0


@dataclass
class Proxy:
    """Where a proxy listens, and which targets it was asked for."""

    port: int = 0
    targets: list[str] = field(default_factory=list)


@contextlib.contextmanager
def connect_proxy(server_port: int) -> Iterator[Proxy]:
    """Run an HTTP proxy that tunnels to a port of this machine."""

    def greet(client: socket.socket) -> str:
        head = _until(client, b"\r\n\r\n").decode()
        client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        return head.split("\r\n")[0]

    with _tunnels(greet, server_port) as proxy:
        yield proxy


@contextlib.contextmanager
def socks_proxy(server_port: int) -> Iterator[Proxy]:
    """Run a SOCKS5 proxy (RFC 1928) that takes names and tunnels to a port of this machine."""

    def greet(client: socket.socket) -> str:
        _, methods = client.recv(2)
        client.recv(methods)
        client.sendall(b"\x05\x00")
        _, _, _, kind = client.recv(4)
        name = client.recv(client.recv(1)[0]).decode() if kind == 3 else "an address"
        port = int.from_bytes(client.recv(2))
        client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        return f"{name}:{port}"

    with _tunnels(greet, server_port) as proxy:
        yield proxy


@contextlib.contextmanager
def another_kind(answer: bytes = b"HTTP/1.1 400 Bad Request\r\n\r\n", *, hangs_up: bool = True) -> Iterator[int]:
    """Answer like that to whatever comes first, and then hang up or wait; yield the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer_once() -> None:
            with contextlib.suppress(OSError):
                connection, _ = listening.accept()
                with connection:
                    connection.settimeout(SECONDS)
                    connection.recv(4096)
                    connection.sendall(answer)
                    if not hangs_up:
                        connection.recv(1)

        threading.Thread(target=answer_once, daemon=True).start()
        yield listening.getsockname()[1]


@contextlib.contextmanager
def _tunnels(greet: Callable[[socket.socket], str], server_port: int) -> Iterator[Proxy]:
    proxy = Proxy()

    class Tunnel(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            client: socket.socket = self.request
            client.settimeout(SECONDS)
            with contextlib.suppress(OSError):
                proxy.targets.append(greet(client))
                with socket.create_connection(("127.0.0.1", server_port), SECONDS) as server:
                    back = threading.Thread(target=_pump, args=(server, client), daemon=True)
                    back.start()
                    _pump(client, server)
                    back.join(SECONDS)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Tunnel) as listening:
        proxy.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield proxy
        finally:
            listening.shutdown()
            thread.join()


def _until(connection: socket.socket, end: bytes) -> bytes:
    read = b""
    while not read.endswith(end):
        piece = connection.recv(1)
        if not piece:
            break
        read += piece
    return read


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
        sink.shutdown(socket.SHUT_WR)
