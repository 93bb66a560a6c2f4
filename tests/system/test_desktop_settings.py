"""The proxy that the desktop is set to use, asked of a real portal on a private bus."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from netrex_gui.oauth import proxies
from netrex_gui.oauth.client import Client
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.token_endpoint import request_token
from netrex_gui.system.desktop_settings import find_proxies
from tests.certificate import server_context, write_certificate
from tests.desktop_portal import portal_on, session_bus
from tests.oauth.kit import SECONDS, Heard, json_answer, serving
from tests.proxies import connect_proxy, socks_proxy

HOST = "portal.test"
URL = f"https://{HOST}/oauth2/token"
VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give a bus of its own, and no proxy in the environment."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setattr(proxies.desktop, "find", find_proxies)
        yield address


@pytest.fixture
def provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """Run a provider whose name only a proxy knows, with a certificate that the system vouches for."""
    certificate = write_certificate(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with serving(answer_well, server_context(certificate)) as server:
        yield server


def answer_well(connection: socket.socket) -> None:
    connection.sendall(json_answer({"access_token": "2YotnFZFEjr1zCsicMWpAA"}))


def redeem() -> str:
    redirect_uri = "http://127.0.0.1:17817/callback"
    request = AuthorizationRequest("https://portal.test/oauth2/auth/", "s6BhdRkqt3", redirect_uri, "read")
    client = Client("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw")
    response = AuthorizationResponse("SplxlOBeZQQYbYS6WxSbIA")
    return request_token(URL, client, request, response).token.access_token


def test_the_token_request_goes_through_the_proxy_of_the_desktop(bus: str, provider: Heard) -> None:
    """N19: the certificate is checked behind a proxy as well; and the desktop is told the origin alone."""
    with (
        connect_proxy(provider.port) as proxy,
        portal_on(bus, [f"http://127.0.0.1:{proxy.port}", "direct://"]) as portal,
    ):
        assert redeem() == "2YotnFZFEjr1zCsicMWpAA"
    assert [target.rpartition(" ")[0] for target in proxy.targets] == [f"CONNECT {HOST}:443"]
    assert portal.asked == [f"https://{HOST}/"]
    assert len(provider.requests) == 1


def test_a_proxy_that_speaks_socks_is_used_and_looks_the_name_up(bus: str, provider: Heard) -> None:
    with socks_proxy(provider.port) as proxy, portal_on(bus, [f"socks://127.0.0.1:{proxy.port}"]):
        assert redeem() == "2YotnFZFEjr1zCsicMWpAA"
    assert proxy.targets == [f"{HOST}:443"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (["http://proxy.example:3128"], {"https": "http://proxy.example:3128"}),
        (["http://proxy.example:3128/", "http://second.example:1"], {"https": "http://proxy.example:3128"}),
        (["socks5://[::1]:1080"], {"https": "socks5h://[::1]:1080"}),
        (["socks4://proxy.example:1080"], {"https": "socks4a://proxy.example:1080"}),
        (["rtsp://proxy.example:554", "https://proxy.example:443"], {"https": "https://proxy.example:443"}),
        (["direct://", "http://proxy.example:3128"], {}),
        (["direct://"], {}),
        (["rtsp://proxy.example:554"], {}),
        (["http://", "http://:80", "http://a:b", "http://[", "nothing"], {}),
        ([], {}),
    ],
)
def test_the_first_proxy_that_can_be_used_counts(bus: str, told: list[str], found: Mapping[str, str]) -> None:
    with portal_on(bus, told):
        assert find_proxies(URL) == found


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy"])
def test_the_environment_comes_first(bus: str, provider: Heard, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    with connect_proxy(provider.port) as proxy, portal_on(bus, ["http://127.0.0.1:9"]) as portal:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
        redeem()
    assert (len(proxy.targets), portal.asked) == (1, [])


def test_loopback_is_never_asked_about(bus: str) -> None:
    with portal_on(bus, ["http://127.0.0.1:9"]) as portal:
        for host in ("127.0.0.1:17816", "localhost", "[::1]:1"):
            assert find_proxies(f"http://{host}/oauth2/token") == {}
    assert portal.asked == []


def test_without_a_portal_there_is_no_proxy(bus: str) -> None:
    assert find_proxies(URL) == {}


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "tcp:host=127.0.0.1,port=9", "nonsense"])
def test_without_a_bus_there_is_no_proxy(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert find_proxies(URL) == {}


def test_a_portal_that_does_not_answer_is_given_a_second(bus: str) -> None:
    with portal_on(bus, None) as portal:
        before = time.monotonic()
        assert find_proxies(URL) == {}
        assert 0.5 < time.monotonic() - before < SECONDS / 2
    assert len(portal.asked) == 1


def test_a_bus_that_says_nothing_is_given_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(tmp_path / "bus"))
        mute.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        before = time.monotonic()
        assert find_proxies(URL) == {}
        assert time.monotonic() - before < SECONDS / 2


def let_in_and_say_nothing(listening: socket.socket) -> None:
    """Authenticate whoever comes, and answer none of their calls."""
    connection, _ = listening.accept()
    with connection:
        connection.settimeout(SECONDS)
        while (said := connection.recv(1024)) and b"AUTH" not in said:
            continue
        connection.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")
        with contextlib.suppress(OSError):
            while connection.recv(1024):
                continue


def test_a_bus_that_lets_us_in_and_then_says_nothing_is_given_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "bus"))
        listening.listen()
        bus = threading.Thread(target=let_in_and_say_nothing, args=(listening,), daemon=True)
        bus.start()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        before = time.monotonic()
        assert find_proxies(URL) == {}
        assert time.monotonic() - before < SECONDS / 2
