"""What the listener tells while it waits: what came instead of our redirect, each kind once."""

import socket
import ssl
import struct
from collections.abc import Iterable

import pytest

from netrex_gui.oauth.messages import AuthorizationResponse
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome
from tests.oauth.kit import SECONDS
from tests.oauth.receiving import Listener, listening

CODE = "SplxlOBeZQQYbYS6WxSbIA"


def finish(listener: Listener) -> None:
    """See that the genuine redirect still gets through."""
    page = listener.redirect()
    assert listener.next() == AuthorizationResponse(CODE)
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


@pytest.mark.parametrize("answer", [f"code={CODE}", "error=access_denied"])
def test_an_older_tab_is_told_once_and_counted_each_time(listener: Listener, answer: str) -> None:
    """N9: the wait goes on; the person hears of it, but not ten thousand times."""
    with listening() as earlier:
        state = earlier.request.state
    for _ in range(3):
        assert listener.ask(f"?{answer}&state={state}").tells(Outcome.OLDER_TAB)
    assert (listener.noticed, listener.receiver.stray_responses) == ([ListenerEvent.OLDER_TAB], 3)
    finish(listener)


@pytest.mark.parametrize(
    ("query", "notice", "outcome"),
    [
        (f"?code={CODE}&state=of-nobody-knows-whom", ListenerEvent.ANOTHER_SIGN_IN, Outcome.ANOTHER_SIGN_IN),
        ("?error=access_denied&state=of-nobody-knows-whom", ListenerEvent.ANOTHER_SIGN_IN, Outcome.ANOTHER_SIGN_IN),
        (f"?code={CODE}", ListenerEvent.STATE_MISSING, Outcome.STATE_MISSING),
        ("?error=server_error", ListenerEvent.STATE_MISSING, Outcome.STATE_MISSING),
        ("", ListenerEvent.NOTHING_IN_IT, Outcome.NOTHING_IN_IT),
        ("?", ListenerEvent.NOTHING_IN_IT, Outcome.NOTHING_IN_IT),
    ],
)
def test_what_is_not_known_of_an_answer_is_not_said(
    listener: Listener, query: str, notice: ListenerEvent, outcome: Outcome
) -> None:
    """N9: the wait goes on; it is an older tab's only where its state was ours once."""
    for _ in range(3):
        assert listener.ask(query).tells(outcome)
    assert (listener.noticed, listener.receiver.stray_responses) == ([notice], 3)
    finish(listener)


def test_an_error_without_state_is_told_with_its_words(listener: Listener) -> None:
    """N9: each time that it says something else, but not without end."""
    for number in range(50):
        listener.ask(f"?error=server_error&error_description=No+{number}")
    assert listener.words[:2] == ["server_error\nNo 0", "server_error\nNo 1"]
    assert set(listener.noticed) == {ListenerEvent.STATE_MISSING}
    assert len(listener.noticed) == 20
    listener.ask(listener.ours("code=a&code=b"))
    assert listener.noticed[-1] is ListenerEvent.MALFORMED
    finish(listener)


@pytest.mark.parametrize("query", ["?state=x", "?hello", "?" + "&".join(["state=x", "code=x"] * 40)])
def test_what_is_no_answer_of_a_portal_is_not_told(listener: Listener, query: str) -> None:
    assert listener.ask(query).status == 400
    assert listener.noticed == []
    finish(listener)


def test_an_answer_without_a_code_is_told(listener: Listener) -> None:
    """N11: rejected, and the browser's page says what is true."""
    reply = listener.ask(listener.ours("code=a&code=b"))
    assert (reply.status, reply.tells(Outcome.MALFORMED)) == (400, True)
    assert listener.noticed == [ListenerEvent.MALFORMED]
    finish(listener)


def test_nothing_is_told_any_more_once_our_redirect_is_there(listener: Listener) -> None:
    finish(listener)
    listener.ask(f"?code={CODE}&state=of-an-earlier-sign-in")
    assert listener.noticed == []


def tls_hello(names: Iterable[str] = ("127.0.0.1",)) -> bytes:
    """Return what a browser sends first on a TLS connection."""
    outgoing = ssl.MemoryBIO()
    client = ssl.create_default_context().wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname=next(iter(names)))
    with pytest.raises(ssl.SSLWantReadError):
        client.do_handshake()
    return outgoing.read()


def test_a_tls_handshake_is_recognised_and_turned_away_at_once(listener: Listener) -> None:
    """N14: a browser that insists on https gets a fatal alert, not a wait, and can fall back to http."""
    address = (listener.redirect_uri.addresses[0], listener.redirect_uri.port)
    with socket.create_connection(address, timeout=SECONDS) as connection:
        connection.sendall(tls_hello())
        answer = connection.recv(64)
    kind, _version, length = struct.unpack("!BHH", answer[:5])
    assert (kind, length, answer[5]) == (21, 2, 2)  # RFC 8446 section 6: an alert, a fatal one
    assert listener.noticed == [ListenerEvent.TLS]
    finish(listener)


def test_a_real_tls_client_fails_at_once(listener: Listener) -> None:
    address = (listener.redirect_uri.addresses[0], listener.redirect_uri.port)
    context = ssl.create_default_context()
    with (
        socket.create_connection(address, timeout=SECONDS) as connection,
        pytest.raises(ssl.SSLError, match=r"(?i)alert"),
    ):
        context.wrap_socket(connection, server_hostname="127.0.0.1")
    assert listener.noticed == [ListenerEvent.TLS]
    finish(listener)
