"""Whatever comes to the listener, the genuine redirect that follows yields the token, and quickly."""

import socket
import subprocess
import sys
import threading

import pytest

from netrex_gui.oauth.messages import AuthorizationResponse
from netrex_gui.oauth.redirect_page import Outcome
from tests.oauth import junk
from tests.oauth.kit import SECONDS
from tests.oauth.receiving import Listener


def address(listener: Listener) -> tuple[str, int]:
    return listener.redirect_uri.addresses[0], listener.redirect_uri.port


def finish(listener: Listener) -> None:
    """See that the genuine redirect still gets through, as the first and only one."""
    assert listener.delivered.empty()
    page = listener.redirect()
    assert isinstance(listener.next(), AuthorizationResponse)
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


@pytest.mark.parametrize("kind", junk.requests(0))
def test_junk_changes_nothing_and_is_answered_or_cut_off(listener: Listener, kind: str) -> None:
    """N10: none of it ends the wait; the answer, if one comes, is a refusal that repeats nothing of it."""
    request = junk.requests(listener.redirect_uri.port)[kind]
    with socket.create_connection(address(listener), timeout=SECONDS) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = connection.recv(65536)
    if answer.startswith(b"HTTP/"):
        assert answer.split()[1] in {b"204", b"400", b"404", b"405", b"414", b"421", b"431", b"505"}
        assert b"evil" not in answer
    finish(listener)


@pytest.mark.parametrize("kind", junk.requests(0))
def test_half_a_request_holds_nothing_up(listener: Listener, kind: str) -> None:
    """N14: half requests of every kind, left open."""
    request = junk.requests(listener.redirect_uri.port)[kind]
    with socket.create_connection(address(listener), timeout=SECONDS) as connection:
        connection.sendall(request[: len(request) // 2])
        finish(listener)


def test_a_flood_of_junk_beside_idle_sockets_is_answered_and_forgotten(listener: Listener) -> None:
    """N14: every request gets its answer at once, and no more threads are left behind than connections are held."""
    before = threading.active_count()
    command = [sys.executable, "-m", "tests.oauth.junk", str(listener.redirect_uri.port), "2000", "200"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as flood:
        assert flood.stdout is not None
        assert flood.stdout.readline() == "connected\n"
        assert int(flood.stdout.readline()) <= 1 + 2000 // len(junk.whole(0))  # mere line breaks are no request
    assert listener.receiver.stray_responses > 2000 // len(junk.whole(0))
    finish(listener)
    assert threading.active_count() <= before + 64


def test_a_thousand_connections_at_once_leave_room_for_ours(listener: Listener) -> None:
    """N14: at most 64 are held, the newest."""
    connections = [socket.create_connection(address(listener), timeout=SECONDS) for _ in range(1000)]
    finish(listener)
    for connection in connections:
        connection.close()
