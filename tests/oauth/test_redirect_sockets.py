"""The redirect listener's sockets: where it listens, whom it waits for, and when the port is free again."""

import contextlib
import socket
import time
from collections.abc import Iterator

import pytest

from netrex_gui.oauth import redirect_server
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.oauth.kit import SECONDS, ask, free_redirect_uri, has_ipv6, page
from tests.oauth.receiving import Listener, listening
from tests.ports import free_port

needs_ipv6 = pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6")


def receiver(redirect_uri: RedirectUri) -> contextlib.AbstractContextManager[RedirectReceiver]:
    return listen(RedirectReceiver(redirect_uri, page(), lambda _: None))


@contextlib.contextmanager
def crowd(listener: Listener, size: int, said: bytes) -> Iterator[None]:
    """Connect that often, say that much each time, and then nothing."""
    with contextlib.ExitStack() as connections:
        for _ in range(size):
            address = (listener.redirect_uri.addresses[0], listener.redirect_uri.port)
            connection = connections.enter_context(socket.create_connection(address, timeout=SECONDS))
            with contextlib.suppress(ConnectionError):  # the oldest of a crowd are cut off
                connection.sendall(said)
        yield


@pytest.mark.parametrize("size", [5, 64, 200])
@pytest.mark.parametrize("said", [b"", b"GET /callback?code=", b"GET /callback HTTP/1.1\r\nHost: 127.0.0.1\r\nX-"])
def test_idle_connections_and_half_requests_do_not_delay_the_genuine_one(
    listener: Listener, size: int, said: bytes
) -> None:
    """N14: idle sockets, half requests and a crowd of more than 64 hold nothing up."""
    with crowd(listener, size, said):
        started = time.monotonic()
        page = listener.redirect()
        listener.next()
        listener.receiver.answer(Outcome.SUCCEEDED)
        assert page.result(SECONDS).tells(Outcome.SUCCEEDED)
        assert time.monotonic() - started < 4  # an idle connection is given 5 s


def test_a_crowd_after_the_redirect_does_not_cut_off_its_page(listener: Listener) -> None:
    """N14: the oldest of a crowd are cut off, but not the one that brought our redirect."""
    page = listener.redirect()
    listener.next()
    with crowd(listener, 200, b""):
        assert listener.ask(path="/nowhere").status == 404  # the crowd before it has been taken in
        listener.receiver.answer(Outcome.SUCCEEDED)
        assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


def test_at_most_64_connections_are_held(listener: Listener) -> None:
    """N14: the oldest of more than 64 is cut off at once, long before its time is up."""
    address = (listener.redirect_uri.addresses[0], listener.redirect_uri.port)
    with socket.create_connection(address, timeout=SECONDS) as oldest, crowd(listener, 64, b""):
        assert oldest.recv(1) == b""


def still_open(drip: socket.socket) -> bool:
    """Send a byte, and see for the socket's time-out whether the other side has closed."""
    try:
        drip.sendall(b"x")
        return bool(drip.recv(1))
    except TimeoutError:
        return True
    except OSError:
        return False


def test_a_slow_drip_of_bytes_holds_nothing_up_and_is_cut_off(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N14: a byte now and then, which no read timeout notices, for ten seconds at most; here for two."""
    assert redirect_server._CONNECTION_SECONDS == 10.0  # noqa: SLF001 (what the rule says)
    monkeypatch.setattr(redirect_server, "_CONNECTION_SECONDS", 2.0)
    address = (listener.redirect_uri.addresses[0], listener.redirect_uri.port)
    with socket.create_connection(address, timeout=0.5) as drip:
        page = listener.redirect()
        listener.next()
        listener.receiver.answer(Outcome.SUCCEEDED)
        assert page.result(SECONDS).tells(Outcome.SUCCEEDED)
        started = time.monotonic()
        while still_open(drip):
            assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("address", ["127.0.0.1", "[::1]", "localhost"])
def test_the_port_is_free_at_once_after_leaving(address: str) -> None:
    """N17: bound again right away, after a redirect and with a crowd still connected."""
    if address != "127.0.0.1" and not has_ipv6():
        pytest.skip("this machine has no IPv6")
    redirect_uri = RedirectUri.parse(f"http://{address}:{free_port()}/callback")
    for _ in range(3):
        with listening(redirect_uri) as listener, crowd(listener, 5, b"GET"):
            page = listener.redirect()
            listener.next()
            listener.receiver.answer(Outcome.SUCCEEDED)
            page.result(SECONDS)
            started = time.monotonic()
            listener.stop()
            assert time.monotonic() - started < 4  # an idle connection is given 5 s
            with receiver(redirect_uri):
                pass


@needs_ipv6
def test_localhost_means_both_families() -> None:
    """N3: for localhost both families are listened on."""
    with listening(RedirectUri.parse(f"http://localhost:{free_port()}/callback")) as listener:
        for address in ("127.0.0.1", "::1"):
            with socket.create_connection((address, listener.redirect_uri.port), timeout=SECONDS):
                pass
        assert listener.ask().status == 400


@needs_ipv6
@pytest.mark.parametrize(("listened", "other"), [("127.0.0.1", "::1"), ("[::1]", "127.0.0.1")])
def test_a_literal_address_means_that_one_alone(listened: str, other: str) -> None:
    """N3: the literal address, no other."""
    redirect_uri = RedirectUri.parse(f"http://{listened}:{free_port()}/callback")
    with receiver(redirect_uri):
        assert ask(redirect_uri, "/callback").status == 400
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((other, redirect_uri.port), timeout=SECONDS)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_nothing_listens_on_the_machines_outer_address(host: str) -> None:
    """N3: a connection to the machine's own outer address is refused."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing, but chooses the outer address
        except OSError:
            pytest.skip("this machine has no outer address")
        outer = probe.getsockname()[0]
    with (
        listening(RedirectUri.parse(f"http://{host}:{free_port()}/callback")) as listener,
        pytest.raises(ConnectionRefusedError),
    ):
        socket.create_connection((outer, listener.redirect_uri.port), timeout=SECONDS)


def test_an_https_redirect_uri_opens_no_socket() -> None:
    port = free_redirect_uri().port
    with receiver(RedirectUri.parse(f"https://127.0.0.1:{port}/done")), pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
