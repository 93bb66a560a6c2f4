"""A proxy's setting is looked at before it is used: what it cannot mean is told, and no part of it is looked up."""

import socket
import threading

import pytest
from urllib3.connection import HTTPConnection

from netrex_gui.oauth import proxies
from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.http import probe
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.progress import Deadline
from netrex_gui.oauth.proxies import proxies_for, setting_name, usable
from netrex_gui.oauth.token_endpoint import request_token
from tests.oauth.kit import serving
from tests.proxies import another_kind

P = NetworkProblem
URL = "https://portal.invalid"
VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which names are looked up, and find none of them; no proxy is set."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setattr(proxies.desktop, "find", proxies.ask_nobody)
    names: list[str] = []
    real = socket.getaddrinfo

    def look_up(host: str, *rest: object, **more: object) -> object:
        if host == "127.0.0.1":
            return real(host, *rest, **more)  # type: ignore[arg-type]
        names.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return names


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        ("http://127.0.0.1:8080 ", "http://127.0.0.1:8080"),
        ("\thttp://127.0.0.1:8080/\n", "http://127.0.0.1:8080"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("HTTP://proxy.example", "http://proxy.example"),
        ("https://proxy.example:443", "https://proxy.example:443"),
        ("http://user:p%40ss%231%2Fx@127.0.0.1:8080", "http://user:p%40ss%231%2Fx@127.0.0.1:8080"),
        ("socks5://[::1]:1080", "socks5h://[::1]:1080"),
        ("socks4://proxy.example:1080", "socks4a://proxy.example:1080"),
        ("http://user:p@ss#1/x@127.0.0.1:8080", P.PROXY_USER),
        ("http://user:p@ss@127.0.0.1:8080", P.PROXY_USER),
        ("http://user:a:b@127.0.0.1:8080", P.PROXY_USER),
        ("http://user:100%@127.0.0.1:8080", P.PROXY_USER),
        ("http://user:two words@127.0.0.1:8080", P.PROXY_USER),
        ("http://DOMAIN\\user:pass@127.0.0.1:8080", P.PROXY_USER),
        ('"http://127.0.0.1:8080"', P.PROXY_QUOTES),
        ("'http://127.0.0.1:8080", P.PROXY_QUOTES),
        ("“127.0.0.1:8080”", P.PROXY_QUOTES),
        ("ftp://127.0.0.1:8080", P.PROXY_UNUSABLE),
        ("http://", P.PROXY_UNUSABLE),
        ("http://127.0.0.1:port", P.PROXY_UNUSABLE),
        ("http://proxy\\example:8080", P.PROXY_UNUSABLE),
        ("http://pro¹y:8080", P.PROXY_UNUSABLE),
        ("http://two proxies", P.PROXY_UNUSABLE),
        ("http://[::1", P.PROXY_UNUSABLE),
    ],
)
def test_a_setting_is_a_proxy_or_it_is_said_why_it_is_none(setting: str, found: str | NetworkProblem) -> None:
    assert usable(setting) == found


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy"])
@pytest.mark.parametrize("setting", ["http://user:p@ss#1/x@127.0.0.1:9", '"http://127.0.0.1:9"', "ftp://127.0.0.1:9"])
def test_what_cannot_be_used_is_told_by_its_name_and_nothing_is_looked_up(
    name: str, setting: str, looked_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """N27: nor is anything of a password in what is told."""
    monkeypatch.setenv(name, setting)
    with pytest.raises(ProviderUnreachable) as told:
        probe(URL, 5.0)
    assert told.value.setting == setting_name(URL) == name
    assert "ss" not in repr(told.value).replace("ProviderUnreachable", "")
    assert looked_up == []


@pytest.mark.parametrize("scheme", ["https", "socks5", "socks4"])
@pytest.mark.parametrize(
    ("answer", "hangs_up"),
    [(b"HTTP/1.1 400 Bad Request\r\n\r\n", True), (b"", True), (b"", False)],
    ids=["a refusal", "nothing", "silence"],
)
def test_another_kind_of_proxy_than_the_setting_says_is_told_as_that(
    scheme: str, answer: bytes, hangs_up: bool, looked_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with another_kind(answer, hangs_up=hangs_up) as port:
        monkeypatch.setenv("https_proxy", f"{scheme}://127.0.0.1:{port}")
        with pytest.raises(ProviderUnreachable) as told:
            probe(URL, 0.5 if not hangs_up else 5.0)
    assert (told.value.problem, told.value.setting) == (P.PROXY_KIND, "https_proxy")
    assert looked_up == []


def test_a_blank_setting_is_none(monkeypatch: pytest.MonkeyPatch, looked_up: list[str]) -> None:
    monkeypatch.setenv("https_proxy", " ")
    assert proxies_for(URL) == {URL: ""}
    with pytest.raises(ProviderUnreachable) as told:
        probe(URL, 5.0)
    assert (told.value.problem, looked_up) == (P.NAME_NOT_FOUND, ["portal.invalid"])


def test_a_proxy_may_take_its_time_to_make_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """N21: the request's own limits hold for CONNECT, not the one for connecting, which is a few seconds."""
    given: list[float | None] = []

    def note(connection: HTTPConnection) -> None:
        given.append(connection.sock.gettimeout())
        raise OSError("Tunnel connection failed: 403 Forbidden")

    monkeypatch.setattr(HTTPConnection, "_tunnel", note)
    with serving(wait) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        for seconds, expected in ((60.0, 30.0), (12.0, 12.0)):
            given.clear()
            with pytest.raises(ProviderUnreachable):
                redeem(Deadline.after(seconds, threading.Event()))
            assert given == [pytest.approx(expected, abs=2.0)]


def wait(connection: socket.socket) -> None:
    connection.recv(1)  # until the other end hangs up


def redeem(deadline: Deadline) -> None:
    request = AuthorizationRequest(URL, "s6BhdRkqt3", "http://127.0.0.1:17817/callback", "read")
    request_token(f"{URL}/token", Client("s6BhdRkqt3"), request, AuthorizationResponse("code"), deadline=deadline)
