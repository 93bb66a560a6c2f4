"""The one door to the network: who it says we are, TLS, redirects, limits, and what the network may do."""

import contextlib
import gzip
import logging
import re
import socket
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netrex_gui import __version__
from netrex_gui.oauth.client import JSON_FORM, STANDARD_FORM, Client, TokenRequestForm
from netrex_gui.oauth.discovery import DiscoveryError, discover
from netrex_gui.oauth.errors import (
    AnswerProblem,
    NetworkProblem,
    ProviderUnreachable,
    TokenAnswerUnusable,
    UrlField,
)
from netrex_gui.oauth.http import USER_AGENT, probe
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.provider import Provider, RevocationStyle, endpoint
from netrex_gui.oauth.token import Granted, TokenResponse
from netrex_gui.oauth.token_endpoint import refresh_token, request_token, revoke_token
from netrex_gui.tokens.api_check import check_token
from tests.oauth.certificates import certificate_in, tls_with
from tests.oauth.kit import SECONDS, json_answer, serving
from tests.ports import free_port

GOOD = json_answer({"access_token": "2YotnFZFEjr1zCsicMWpAA"})


def token_response() -> TokenResponse:
    return TokenResponse("2YotnFZFEjr1zCsicMWpAA", "Bearer", None, None, None, 0.0, 0.0)


def redeem(endpoint: str, form: TokenRequestForm = STANDARD_FORM) -> Granted:
    redirect_uri = "http://127.0.0.1:17817/callback"
    request = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", redirect_uri, "read")
    client = Client("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw")
    return request_token(endpoint, client, request, AuthorizationResponse("SplxlOBeZQQYbYS6WxSbIA"), (form,))


def answer_well(connection: socket.socket) -> None:
    connection.sendall(GOOD)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    """N20: a 307 would hand secret, code and verifier to another origin."""
    with serving(answer_well) as elsewhere:
        target = f"http://127.0.0.1:{elsewhere.port}/token"
        answer = f"HTTP/1.1 {status} Moved\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
        with (
            serving(lambda connection: connection.sendall(answer)) as server,
            pytest.raises(TokenAnswerUnusable) as unusable,
        ):
            redeem(f"http://127.0.0.1:{server.port}/token")
    assert (unusable.value.problem, unusable.value.status) == (AnswerProblem.REDIRECT, status)
    assert (len(server.requests), elsewhere.requests) == (1, [])


@pytest.mark.parametrize("scheme", ["http", "HTTP"])
def test_an_endless_answer_is_cut(scheme: str) -> None:
    """N21: a body is read up to 1 MiB, however the endpoint was typed."""
    sent, most = 0, 64 * 1024 * 1024

    def stream(connection: socket.socket) -> None:
        nonlocal sent
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while sent < most:
            sent += connection.send(b" " * 65536)

    with serving(stream) as server, pytest.raises(TokenAnswerUnusable) as unusable:
        redeem(endpoint(f"{scheme}://127.0.0.1:{server.port}/token", "", UrlField.TOKEN_ENDPOINT))
    assert unusable.value.problem is AnswerProblem.TOO_LONG
    assert sent < 32 * 1024 * 1024  # what the sockets' buffers hold besides


def test_a_long_answer_within_the_limit_is_read() -> None:
    """N21: up to 1 MiB."""
    body = b'{"access_token": "t"}'.ljust(1024 * 1024)
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with serving(lambda connection: connection.sendall(head + body)) as server:
        assert redeem(f"http://127.0.0.1:{server.port}/token").token.access_token == "t"


@pytest.mark.parametrize("blanks", [10_000_000, 1024 * 1024 + 1])
def test_a_packed_answer_is_bounded_by_what_it_unpacks_to(blanks: int) -> None:
    """N21: a body is read up to 1 MiB, whatever it is packed into; nobody asked for that."""
    body = gzip.compress(b'{"access_token": "t"}'.ljust(blanks))
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with (
        serving(lambda connection: connection.sendall(head + body)) as server,
        pytest.raises(TokenAnswerUnusable) as unusable,
    ):
        redeem(f"http://127.0.0.1:{server.port}/token")
    assert unusable.value.problem is AnswerProblem.TOO_LONG
    assert "\r\nAccept-Encoding: identity\r\n" in server.requests[0]


def test_every_request_says_who_we_are() -> None:
    """N22: and brings nothing along that is the system's: token, refresh, revocation, API, description, probe."""
    with serving(answer_well) as server:
        url = f"http://127.0.0.1:{server.port}"
        provider, token = Provider.at(url), replace(token_response(), refresh_token="tGzv3JOkF0XG5Qx2TlKWIA")
        redeem(f"{url}/token")
        redeem(f"{url}/token", JSON_FORM)
        refresh_token(f"{url}/token", Client("id"), token)
        for style in RevocationStyle:
            revoke_token(replace(provider, revocation_style=style), Client("id"), token)
        check_token(f"{url}/me", token)
        check_token(f"{url}/graphql", token)
        with contextlib.suppress(DiscoveryError):
            discover(url)
        probe(url, SECONDS)
    assert len(server.requests) == 11
    names = {re.search(r"\r\nUser-Agent: (.*?)\r\n", request, re.IGNORECASE) for request in server.requests}
    assert {name and name[1] for name in names} == {USER_AGENT}
    assert re.fullmatch(rf"NetrexToken/{re.escape(__version__)} \((Linux|Windows|macOS)\)", USER_AGENT)


def test_nobody_listens() -> None:
    host = f"127.0.0.1:{free_port()}"
    with pytest.raises(ProviderUnreachable) as unreachable:
        redeem(f"http://{host}/token")
    assert (unreachable.value.problem, unreachable.value.host) == (NetworkProblem.REFUSED, host)
    assert "token" not in unreachable.value.reason


def break_off(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def answer_half(connection: socket.socket) -> None:
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"access_token": ')


def say_nothing(connection: socket.socket) -> None:
    connection.sendall(b"")


@pytest.mark.parametrize("respond", [break_off, answer_half, say_nothing])
def test_a_connection_that_breaks_off(respond: type) -> None:
    with serving(respond) as server, pytest.raises(ProviderUnreachable) as unreachable:
        redeem(f"http://127.0.0.1:{server.port}/token")
    assert unreachable.value.problem is NetworkProblem.BROKEN_OFF
    assert len(server.requests) == 1


def test_an_answer_with_unreadable_headers_puts_no_secret_in_the_log(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """N27: the parameters may be in the query, and urllib3 would quote the URL in a warning."""
    caplog.set_level(logging.DEBUG)
    unreadable = GOOD.replace(b"\r\n", b"\r\nunreadable\r\n", 1)
    with serving(lambda connection: connection.sendall(unreadable)) as server:
        redeem(f"http://127.0.0.1:{server.port}/token", TokenRequestForm("query"))
        revoke_token(Provider.at(f"http://127.0.0.1:{server.port}"), Client("id"), token_response())
    assert [request.split()[1][:8] for request in server.requests] == ["/token?g", "/oauth2/"]
    assert caplog.text + "".join(capfd.readouterr()) == ""


def test_a_name_that_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)  # whatever network the test runs in
    with pytest.raises(ProviderUnreachable) as unreachable:
        redeem("https://portal.invalid/oauth2/token")  # RFC 2606 section 2
    assert (unreachable.value.problem, unreachable.value.host) == (NetworkProblem.NAME_NOT_FOUND, "portal.invalid")


def test_plain_http_is_for_loopback_alone() -> None:
    """N19: http for loopback addresses alone; 127.1 leads to this machine without being such an address."""
    with serving(answer_well) as server:
        with contextlib.suppress(Exception):
            redeem(f"http://127.1:{server.port}/token")
        assert server.requests == []


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return certificate_in(tmp_path)


@contextlib.contextmanager
def tls_server(certificate: Path) -> Iterator[tuple[int, list[str]]]:
    with serving(answer_well, tls_with(certificate)) as server:
        yield server.port, server.requests


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    """N19: the certificate is checked; nothing is sent."""
    with tls_server(certificate) as (port, requests), pytest.raises(ProviderUnreachable) as unreachable:
        redeem(f"https://127.0.0.1:{port}/token")
    assert unreachable.value.problem is NetworkProblem.CERTIFICATE
    assert requests == []


def test_a_certificate_that_the_system_vouches_for_is_accepted_for_its_own_name_alone(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N19: checked against the system's store, which SSL_CERT_FILE names here."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with tls_server(certificate) as (port, requests):
        assert redeem(f"https://127.0.0.1:{port}/token").token.access_token == "2YotnFZFEjr1zCsicMWpAA"
        with pytest.raises(ProviderUnreachable) as unreachable:
            redeem(f"https://localhost:{port}/token")
    assert unreachable.value.problem is NetworkProblem.CERTIFICATE_OF_ANOTHER
    assert len(requests) == 1
