"""A port that another program has, or that the system keeps: told, with another one that is free."""

import contextlib
import errno
import socket

import pytest

from netrex_gui.oauth.errors import PortRefused, PortTaken
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen, refusal
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from tests.oauth.kit import ask, has_ipv6, page
from tests.oauth.receiving import Listener
from tests.ports import free_port

needs_ipv6 = pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6")


def receiver(redirect_uri: RedirectUri) -> contextlib.AbstractContextManager[RedirectReceiver]:
    return listen(RedirectReceiver(redirect_uri, page(), lambda _: None))


def taken(redirect_uri: RedirectUri) -> PortTaken:
    with pytest.raises(PortTaken) as refused, receiver(redirect_uri):
        pass
    assert refused.value.port == redirect_uri.port
    return refused.value


def test_another_window_of_this_app_is_known_and_another_port_offered(listener: Listener) -> None:
    refused = taken(listener.redirect_uri)
    assert refused.by_this_app
    assert listener.receiver.stray_responses == 0
    assert refused.free_redirect_uri is not None
    free = RedirectUri.parse(refused.free_redirect_uri)
    assert free == listener.redirect_uri.on_port(free.port)
    with receiver(free):
        assert ask(free, "/callback").status == 400


def test_a_stranger_is_told_from_this_app() -> None:
    with PracticePortal([]) as portal, socket.create_server(("127.0.0.1", 0)) as silent:
        for port in (int(portal.base_url.rpartition(":")[2]), silent.getsockname()[1]):
            refused = taken(RedirectUri.parse(f"http://127.0.0.1:{port}/callback"))
            assert not refused.by_this_app
            assert refused.free_redirect_uri is not None


@needs_ipv6
def test_a_port_is_offered_only_if_it_is_free_in_both_families() -> None:
    """N3: localhost needs both, so a port that is taken on ::1 is not free."""
    port = next(port for port in iter(free_port, 0) if port < 65000)
    with socket.create_server(("127.0.0.1", port)), contextlib.ExitStack() as neighbours:
        with contextlib.suppress(OSError):
            neighbours.enter_context(socket.create_server(("::1", port + 1), family=socket.AF_INET6))
        offered = taken(RedirectUri.parse(f"http://localhost:{port}/callback")).free_redirect_uri
        assert offered is not None
        with receiver(RedirectUri.parse(offered)):
            pass


def test_a_port_taken_in_one_family_leaves_nothing_behind_in_the_other() -> None:
    """N17: no half-bound listener."""
    if not has_ipv6():
        pytest.skip("this machine has no IPv6")
    redirect_uri = RedirectUri.parse(f"http://localhost:{free_port('::1')}/callback")
    with socket.create_server(("::1", redirect_uri.port), family=socket.AF_INET6):
        taken(redirect_uri)
        with receiver(RedirectUri.parse(f"http://127.0.0.1:{redirect_uri.port}/callback")):
            pass


def test_a_port_that_the_system_keeps_for_itself_is_told_with_another_one() -> None:
    """N2: the offer is only that; it is bound when it is used."""
    refused = refusal(RedirectUri.parse("http://127.0.0.1:80/callback"), PermissionError(errno.EACCES, "no"))
    assert isinstance(refused, PortRefused)
    assert (refused.port, refused.reason) == (80, "Permission denied")
    assert refused.free_redirect_uri is not None
    free = RedirectUri.parse(refused.free_redirect_uri)
    assert free.port > 1024
    with receiver(free):
        assert ask(free, "/callback").status == 400
