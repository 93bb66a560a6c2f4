"""What the listener tells while it waits: what came instead of our redirect, each kind once."""

import socket
import ssl
import struct
from collections.abc import Iterable

import pytest

from netrex_gui.oauth.messages import AuthorizationResponse
from netrex_gui.oauth.notices import Notice
from netrex_gui.oauth.redirect_page import Outcome
from tests.oauth.kit import SECONDS
from tests.oauth.receiving import Listener

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
    for _ in range(3):
        assert listener.ask(f"?{answer}&state=of-an-earlier-sign-in").tells(Outcome.NOT_OURS)
    assert (listener.noticed, listener.receiver.stray_responses) == ([Notice.OLDER_TAB], 3)
    finish(listener)


@pytest.mark.parametrize("query", ["", "?code=x", "?state=x", "?error=x", "?" + "&".join(["state=x", "code=x"] * 40)])
def test_what_is_no_answer_of_a_portal_is_no_older_tab(listener: Listener, query: str) -> None:
    assert listener.ask(query).status == 400
    assert listener.noticed == []
    finish(listener)


def test_an_answer_without_a_code_is_told(listener: Listener) -> None:
    """N11: rejected, and the browser's page says what is true."""
    reply = listener.ask(listener.ours("code=a&code=b"))
    assert (reply.status, reply.tells(Outcome.MALFORMED)) == (400, True)
    assert listener.noticed == [Notice.MALFORMED]
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
    with socket.create_connection(address, timeout=2) as connection:
        connection.sendall(tls_hello())
        answer = connection.recv(64)
    kind, _version, length = struct.unpack("!BHH", answer[:5])
    assert (kind, length, answer[5]) == (21, 2, 2)  # RFC 8446 section 6: an alert, a fatal one
    assert listener.noticed == [Notice.TLS]
    finish(listener)


def test_a_real_tls_client_fails_at_once(listener: Listener) -> None:
    address = (listener.redirect_uri.addresses[0], listener.redirect_uri.port)
    context = ssl.create_default_context()
    with socket.create_connection(address, timeout=2) as connection, pytest.raises(ssl.SSLError, match=r"(?i)alert"):
        context.wrap_socket(connection, server_hostname="127.0.0.1")
    assert listener.noticed == [Notice.TLS]
    finish(listener)
