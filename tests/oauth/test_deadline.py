"""The token request as a whole ends by its deadline, whatever the provider does."""

import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from netrex_gui.oauth.client import PORTAL_FORMS, Client
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable, TokenRequestNotUnderstood
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.progress import NO_DEADLINE, Deadline, SignInState
from netrex_gui.oauth.sign_in import TOKEN_SECONDS
from netrex_gui.oauth.token_endpoint import request_token
from tests.fake_browser import FakeBrowser
from tests.oauth.attempt import Attempt, HangingPortal
from tests.oauth.certificates import certificate_in, tls_with
from tests.oauth.kit import SECONDS, Heard, free_redirect_uri, json_answer, serving
from tests.oauth.portals import Portal

REQUEST = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", "http://127.0.0.1:5/cb", "read")
MISUNDERSTANDING = json_answer({"error": "invalid_request"}, "400 Bad Request")
IN_TIME = SECONDS / 2
"""Far less than what would be waited without a deadline, and enough for a busy machine."""


def redeem(server: Heard, deadline: Deadline, scheme: str = "http") -> None:
    endpoint = f"{scheme}://127.0.0.1:{server.port}/token"
    request_token(endpoint, Client("id"), REQUEST, AuthorizationResponse("code"), PORTAL_FORMS, deadline)


def hang(connection: socket.socket) -> None:
    connection.recv(1)


def stall_in_the_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")
    connection.recv(1)


def drip(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b" ")
        threading.Event().wait(0.02)


def drip_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        connection.sendall(b"a")
        threading.Event().wait(0.02)


@pytest.mark.parametrize("respond", [hang, stall_in_the_body, drip, drip_headers])
def test_a_request_ends_by_the_deadline(respond: Callable[[socket.socket], None]) -> None:
    """N21: the timeouts of a request shrink to what is left."""
    started = time.monotonic()
    with serving(respond) as server, pytest.raises(ProviderUnreachable) as unreachable:
        redeem(server, Deadline(started + 0.5))
    assert unreachable.value.problem is NetworkProblem.TIMED_OUT
    assert 0.5 <= time.monotonic() - started < IN_TIME
    assert len(server.requests) == 1


def test_a_request_over_tls_ends_by_the_deadline_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N21: also where the head of the answer drips."""
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    started = time.monotonic()
    with serving(drip_headers, tls_with(certificate)) as server, pytest.raises(ProviderUnreachable) as unreachable:
        redeem(server, Deadline(started + 0.5), "https")
    assert unreachable.value.problem is NetworkProblem.TIMED_OUT
    assert time.monotonic() - started < IN_TIME
    assert len(server.requests) == 1


def test_the_forms_of_the_request_share_one_deadline() -> None:
    """N21, N23: no further form is begun when the time is over, and the misunderstanding is what is told."""

    def answer_slowly(connection: socket.socket) -> None:
        threading.Event().wait(0.4)
        connection.sendall(MISUNDERSTANDING)

    started = time.monotonic()
    with serving(answer_slowly) as server, pytest.raises((TokenRequestNotUnderstood, ProviderUnreachable)):
        redeem(server, Deadline(started + 1.5))
    assert time.monotonic() - started < IN_TIME
    assert 2 <= len(server.requests) <= 4


def test_no_further_form_is_tried_when_the_sign_in_has_ended() -> None:
    """N26: what was under way may come back, and nothing follows it."""
    deadline = Deadline.after(SECONDS, threading.Event())

    def answer_after_cancelling(connection: socket.socket) -> None:
        deadline.called_off.set()
        connection.sendall(MISUNDERSTANDING)

    with serving(answer_after_cancelling) as server, pytest.raises(TokenRequestNotUnderstood):
        redeem(server, deadline)
    assert len(server.requests) == 1


@pytest.mark.parametrize("called_off", [True, False])
def test_nothing_is_sent_when_the_time_is_over(called_off: bool) -> None:
    """N21, N26: neither after the deadline nor after the end of the sign-in."""
    deadline = Deadline.after(SECONDS if called_off else -1.0, threading.Event())
    if called_off:
        deadline.called_off.set()
    with serving(hang) as server, pytest.raises(ProviderUnreachable):
        redeem(server, deadline)
    assert server.requests == []
    assert NO_DEADLINE.left() > TOKEN_SECONDS


def test_a_sign_in_waits_no_longer_for_the_token_than_its_time_limit_and_tells_how_long() -> None:
    """N21: the whole attempt has a deadline that the person sees."""
    redirect_uri = free_redirect_uri()
    with HangingPortal((redirect_uri.text,)) as portal:
        attempt = Attempt(portal, FakeBrowser().open_detached, redirect_uri, time_limit=3.0).start()
        assert portal.is_asked.wait(SECONDS)
        end = attempt.finish()
        told = attempt.told[1]
        portal.go_on.set()
        assert (told.state, end.state) == (SignInState.REQUESTING_TOKEN, SignInState.FAILED)
        assert 0 <= time.monotonic() - told.deadline < IN_TIME
        assert isinstance(end.error, ProviderUnreachable)
        assert end.error.problem is NetworkProblem.TIMED_OUT
        assert end.error.host == portal.base_url.removeprefix("http://")


def test_a_long_time_limit_leaves_the_token_request_its_minute() -> None:
    """N21: a time limit of an hour is for the person in the browser, not for the provider."""
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, FakeBrowser().open_detached, redirect_uri, time_limit=3600.0)
        assert attempt.run().state is SignInState.SUCCEEDED
    assert TOKEN_SECONDS - SECONDS < attempt.told[1].deadline - time.monotonic() <= TOKEN_SECONDS
