"""Networks that bring no answer, or none in time."""

import itertools
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.faults.answers import answered_by
from tests.faults.stage import Arrange, Fault, Stage
from tests.oauth.kit import SECONDS, json_answer

GOOD = json_answer({"access_token": "2YotnFZFEjr1zCsicMWpAA"})
LIMIT = 3
PORTAL = "https://portal.invalid/oauth2/token"  # RFC 2606 section 2


@contextmanager
def no_way_there(stage: Stage) -> Iterator[None]:
    """Ask at an address to which no connection can lead, as it is one of many machines (RFC 5771)."""
    stage.ask_at("https://224.0.0.1/oauth2/token")
    yield


@contextmanager
def nobody_listens(stage: Stage) -> Iterator[None]:
    """Ask at a port that is taken by somebody who does not listen."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        stage.ask_at(f"http://127.0.0.1:{taken.getsockname()[1]}/oauth2/token")
        yield


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


NO_NETWORK, NOT_FOUND = "not connected to the network", "portal.invalid was not found"
TOO_LONG, AGAIN = "took too long to answer", "try again"

FAULTS = (
    Fault("no network: the name cannot be looked up", NO_NETWORK, name_lookup_fails_with(socket.EAI_AGAIN), AGAIN),
    Fault("no network: no way leads there", NO_NETWORK, no_way_there, AGAIN),
    Fault("the name is not known", NOT_FOUND, name_lookup_fails_with(socket.EAI_NONAME), "spelling"),
    Fault("the port is refused", "does not answer", nobody_listens, "firewall"),
    Fault("the connection is reset", "broke off", answered_by(break_off), AGAIN),
    Fault("closed without an answer", "broke off", answered_by(lambda _: None), AGAIN),
    Fault("an answer that never comes", TOO_LONG, within_limit(answered_by(hang)), AGAIN),
    Fault("an answer that comes too late", TOO_LONG, within_limit(answered_by(answer_late)), AGAIN),
    Fault("a slow drip without end", TOO_LONG, within_limit(answered_by(stream(HEAD, b" ", 0.05))), AGAIN),
    Fault("a slow drip of headers", TOO_LONG, within_limit(answered_by(stream(HEAD[:17], b"a", 0.05))), AGAIN),
    Fault("a body without end", "far too long", answered_by(stream(HEAD, b" " * 65536, 0)), "portal address"),
)
