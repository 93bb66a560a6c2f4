"""Who holds a port that we wanted may be anybody, and may try to keep the app busy with it."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from netrex_gui.oauth.errors import PortTaken
from netrex_gui.oauth.progress import SignInState
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.oauth.attempt import Attempt
from tests.oauth.kit import SECONDS
from tests.oauth.portals import Portal

DRIPS = 40


@contextlib.contextmanager
def holder(start: bytes, drop: bytes) -> Iterator[RedirectUri]:
    """Hold a port, and answer whoever asks with a start and then a drop five times a second, for eight seconds."""
    gone = threading.Event()

    def answer() -> None:
        asked, _ = listening.accept()
        with asked, contextlib.suppress(OSError):
            asked.sendall(start)
            for _ in range(DRIPS):
                asked.sendall(drop)
                gone.wait(0.2)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=answer)
        thread.start()
        yield RedirectUri.parse(f"http://127.0.0.1:{listening.getsockname()[1]}/callback")
        gone.set()
        thread.join(SECONDS)


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (b"HTTP/1.1 200 O", b"k"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"", b"x" * 65536),
    ],
    ids=["status", "headers", "interim answers", "much"],
)
def test_a_holder_that_drips_does_not_hold_the_sign_in_up(start: bytes, drop: bytes) -> None:
    """N8, N26: it is asked who it is, for half a second in all; then the sign-in ends, and can be begun anew."""
    with Portal([]) as portal, holder(start, drop) as redirect_uri:
        started = time.monotonic()
        end = Attempt(portal, lambda _: None, redirect_uri).run()
        assert time.monotonic() - started < 6
    assert end.state is SignInState.FAILED
    assert isinstance(end.error, PortTaken)
    assert not end.error.by_this_app
