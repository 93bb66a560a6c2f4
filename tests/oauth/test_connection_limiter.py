"""A crowd that comes at the very moment of the redirect, and one on both of localhost's addresses."""

import contextlib
import select
import socket
from queue import SimpleQueue
from threading import Thread

import pytest

from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.oauth.kit import SECONDS, Reply, ask, free_redirect_uri, has_ipv6, page
from tests.oauth.receiving import listening
from tests.ports import free_port


def test_a_crowd_while_the_redirect_is_taken_does_not_cut_off_its_page() -> None:
    """N14, N15: whoever brought our redirect is out of the crowd's reach before anybody hears of it."""
    redirect_uri = free_redirect_uri()
    request = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", redirect_uri.text, "read")
    pages: SimpleQueue[Reply] = SimpleQueue()

    def deliver(_response: AuthorizationResponse | SignInError) -> None:
        for _ in range(100):
            crowd.enter_context(socket.create_connection(("127.0.0.1", redirect_uri.port), timeout=SECONDS))
        assert ask(redirect_uri, "/nowhere").status == 404  # the crowd before it has been taken in
        receiver.answer(Outcome.SUCCEEDED)

    with contextlib.ExitStack() as crowd, listen(RedirectReceiver(redirect_uri, page(), deliver)) as receiver:
        receiver.expect(request)
        target = f"/callback?code=SplxlOBeZQQYbYS6WxSbIA&state={request.state}"
        Thread(target=lambda: pages.put(ask(redirect_uri, target)), daemon=True).start()
        assert pages.get(timeout=SECONDS).tells(Outcome.SUCCEEDED)


@pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6")
def test_at_most_64_connections_are_held_on_both_addresses_together() -> None:
    """N14: at most 64 at once, also where localhost means two listeners."""
    with listening(RedirectUri.parse(f"http://localhost:{free_port()}/callback")) as listener:
        port = listener.redirect_uri.port
        with contextlib.ExitStack() as crowd:
            addresses = ["127.0.0.1", "::1"] * 50
            connections = [crowd.enter_context(socket.create_connection((each, port), SECONDS)) for each in addresses]
            assert listener.ask(path="/nowhere").status == 404
            with socket.create_connection(("::1", port), SECONDS) as last:
                last.sendall(f"GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode())
                assert b"404" in last.recv(64)
            closed, _, _ = select.select(connections, [], [], 0)
            assert len(connections) - len(closed) < 64
