"""Whose certificates are believed, and what of the environment is used and what is not."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netrex_gui.oauth.client import Client
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.provider import Provider
from netrex_gui.oauth.token_endpoint import revoke_token
from tests.oauth.certificates import SUBJECT_HASH, certificate_in, tls_with
from tests.oauth.kit import Heard, json_answer, serving
from tests.oauth.test_http import answer_well, redeem, token_response

VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*VARIABLES, *PROXY_VARIABLES, *map(str.lower, PROXY_VARIABLES), "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


def revoke(endpoint: str) -> None:
    provider = replace(Provider.at(endpoint), revocation_endpoint=endpoint)
    revoke_token(provider, Client("id"), token_response())


def named_file(variable: str) -> Callable[[pytest.MonkeyPatch, Path], None]:
    return lambda environment, certificate: environment.setenv(variable, str(certificate))


def named_folder(environment: pytest.MonkeyPatch, certificate: Path) -> None:
    folder = certificate.parent / "certificates"
    folder.mkdir()
    (folder / SUBJECT_HASH).write_bytes(certificate.read_bytes())
    environment.setenv("SSL_CERT_DIR", str(folder))


@contextlib.contextmanager
def tls_server(folder: Path) -> Iterator[tuple[Heard, Path]]:
    certificate = certificate_in(folder)
    with serving(answer_well, tls_with(certificate)) as server:
        yield server, certificate


@pytest.mark.parametrize("ask", [redeem, revoke])
@pytest.mark.parametrize(
    "trust",
    [named_file("SSL_CERT_FILE"), named_folder, named_file("REQUESTS_CA_BUNDLE"), named_file("CURL_CA_BUNDLE")],
    ids=["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"],
)
def test_certificates_that_the_environment_names_are_believed(
    trust: Callable[[pytest.MonkeyPatch, Path], None],
    ask: Callable[[str], object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """N19: checked against the system's store, and against what a company names beside it; 127.1 is not loopback."""
    with tls_server(tmp_path) as (server, certificate):
        endpoint = f"https://127.1:{server.port}/token"
        with pytest.raises(ProviderUnreachable) as unreachable:
            ask(endpoint)
        assert unreachable.value.problem is NetworkProblem.CERTIFICATE
        assert server.requests == []
        trust(monkeypatch, certificate)
        ask(endpoint)
        assert len(server.requests) == 1


def test_a_file_of_certificates_that_is_damaged_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N19: it never means that nothing is checked."""
    damaged = tmp_path / "damaged.pem"
    damaged.write_text("no certificate")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(damaged))
    with tls_server(tmp_path) as (server, _):
        with pytest.raises(ProviderUnreachable) as unreachable:
            redeem(f"https://127.1:{server.port}/token")
        assert unreachable.value.problem is NetworkProblem.CERTIFICATE_FILE
        assert server.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
@pytest.mark.parametrize("ask", [redeem, revoke])
def test_loopback_never_goes_through_a_proxy(
    ask: Callable[[str], object], host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(answer_well) as proxy, serving(answer_well) as server:
        for name in PROXY_VARIABLES:
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
            monkeypatch.setenv(name.lower(), f"http://127.0.0.1:{proxy.port}")
        with contextlib.suppress(ProviderUnreachable):  # nobody listens on [::1]
            ask(f"http://{host}:{server.port}/token")
        assert proxy.requests == []
        assert len(server.requests) == (host != "[::1]")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1"])
@pytest.mark.parametrize("ask", [redeem, revoke])
def test_credentials_in_netrc_are_not_used(
    ask: Callable[[str], object], host: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """N22: a second client authentication, of which the person knows nothing; 127.1 counts as another machine."""
    netrc = tmp_path / ".netrc"
    netrc.write_text(f"machine {host} login somebody password hidden\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    with tls_server(tmp_path) as (server, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        ask(f"https://{host}:{server.port}/token")
        assert "authorization:" not in server.requests[0].lower()


def test_a_redirect_of_a_revocation_is_not_followed() -> None:
    """N20: a 307 would hand the token to another origin."""
    with serving(answer_well) as elsewhere:
        target = f"Location: http://127.0.0.1:{elsewhere.port}/revoke"
        answer = json_answer({}, f"307 Temporary Redirect\r\n{target}")
        with serving(lambda connection: connection.sendall(answer)) as server:
            revoke(f"http://127.0.0.1:{server.port}/revoke")
        assert (len(server.requests), elsewhere.requests) == (1, [])
