"""What the tests of the setup check share: one run of it, and providers that answer as told."""

import socket
import threading
from collections.abc import Callable, Iterator

import keyring
import pytest

from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_check import SetupCheck
from netrex_gui.support.setup_findings import Check, Finding, Result
from tests.oauth.kit import SECONDS, free_redirect_uri, page
from tests.ports import free_port
from tests.store.test_secrets import Memory


@pytest.fixture
def surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No proxy, no bus, and a password store in memory."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    yield
    keyring.set_keyring(before)


def check(
    provider_url: str = "",
    redirect_url: str = "",
    seconds: float = 10.0,
) -> dict[Check, Finding]:
    """Check a setup, see that each part is told once, and return what was found."""
    results: list[Result] = []
    connection = Connection(
        provider_url=provider_url or f"http://127.0.0.1:{free_port()}",
        redirect_url=redirect_url or free_redirect_uri().text,
    )
    SetupCheck(connection, page(), results.append, seconds).run()
    assert sorted(result.check.name for result in results) == sorted(check.name for check in Check)
    return {result.check: result.finding for result in results}


def answering(*headers: str, status: str = "200 OK") -> Callable[[socket.socket], None]:
    """Answer with these headers."""
    head = "\r\n".join((f"HTTP/1.1 {status}", "Content-Length: 0", "Connection: close", *headers, "", ""))
    return lambda connection: connection.sendall(head.encode())


def hang(gone: threading.Event) -> None:
    """Say nothing until the test is over."""
    gone.wait(SECONDS)
