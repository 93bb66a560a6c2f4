"""Where a provider's own description is looked for, and how it is got."""

import contextlib
import json
import socket
from collections.abc import Iterator

import pytest

from netrex_gui.oauth.discovery import IssuerDiffers, MetadataNotFound, MetadataUnusable, discover, well_known_addresses
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable, UrlInvalid
from tests.oauth.kit import Heard, json_answer, serving
from tests.ports import free_port

RFC_8414 = "/.well-known/oauth-authorization-server"
OPENID = "/.well-known/openid-configuration"
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def description(issuer: str) -> dict[str, object]:
    return {"issuer": issuer, "authorization_endpoint": f"{issuer}/a", "token_endpoint": f"{issuer}/t"}


@contextlib.contextmanager
def publishing(answers: dict[str, bytes]) -> Iterator[Heard]:
    """Answer by path; {port} in an answer is the server's own."""

    def respond(connection: socket.socket) -> None:
        path = heard.requests[-1].split()[1]
        connection.sendall(answers.get(path, NOT_FOUND))

    with serving(respond) as heard:
        for path, answer in answers.items():
            body = answer.replace(b"0000", str(heard.port).encode())
            answers[path] = json_answer(json.loads(body)) if body.startswith((b"{", b"[")) else body
        yield heard


def document(path: str = "") -> bytes:
    return json.dumps(description(f"http://127.0.0.1:0000{path}")).encode()


def paths(server: Heard) -> list[str]:
    return [request.split()[1] for request in server.requests]


@pytest.mark.parametrize(
    ("issuer", "addresses"),
    [
        # RFC 8414 section 3.1 and OpenID Connect Discovery section 4.1, by their own examples
        ("https://example.com", (f"https://example.com{RFC_8414}", f"https://example.com{OPENID}")),
        ("https://example.com/", (f"https://example.com{RFC_8414}", f"https://example.com{OPENID}")),
        (
            "https://example.com/issuer1",
            (f"https://example.com{RFC_8414}/issuer1", f"https://example.com/issuer1{OPENID}"),
        ),
    ],
)
def test_the_places_are_those_of_the_standards(issuer: str, addresses: tuple[str, str]) -> None:
    assert well_known_addresses(issuer) == addresses


@pytest.mark.parametrize("typed", ["", "/", "/?code=x", "#top"])
def test_what_follows_the_host_may_be_nothing(typed: str) -> None:
    with publishing({RFC_8414: document()}) as server:
        metadata = discover(f"http://127.0.0.1:{server.port}{typed}")
    assert metadata.issuer == f"http://127.0.0.1:{server.port}"
    assert paths(server) == [RFC_8414]
    assert "cookie" not in server.requests[0].lower()


def test_the_path_of_an_issuer_is_inserted_or_appended_to() -> None:
    with publishing({f"/realms/one{OPENID}": document("/realms/one")}) as server:
        metadata = discover(f"127.0.0.1:{server.port}/realms/one/")
    assert metadata.token_endpoint == f"http://127.0.0.1:{server.port}/realms/one/t"
    assert paths(server) == [f"{RFC_8414}/realms/one", f"/realms/one{OPENID}"]


@pytest.mark.parametrize("pasted", [f"/one{OPENID}", f"{RFC_8414}/one"])
def test_the_address_of_the_description_itself_may_be_pasted(pasted: str) -> None:
    with publishing({f"/one{OPENID}": document("/one")}) as server:
        assert discover(f"http://127.0.0.1:{server.port}{pasted}").issuer.endswith("/one")


def test_a_description_of_somebody_else_is_not_taken() -> None:
    """N12: RFC 8414 section 3.3."""
    foreign = json.dumps(description("https://evil.example")).encode()
    with publishing({RFC_8414: foreign}) as server, pytest.raises(IssuerDiffers) as differs:
        discover(f"http://127.0.0.1:{server.port}")
    assert differs.value.untrusted_issuer == "https://evil.example"


def test_where_the_first_does_not_help_the_second_may() -> None:
    with publishing({RFC_8414: b"[]", OPENID: document()}) as server:
        assert discover(f"http://127.0.0.1:{server.port}").issuer
    with publishing({RFC_8414: b"[]", OPENID: document("/other")}) as server, pytest.raises(MetadataUnusable):
        discover(f"http://127.0.0.1:{server.port}")


PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n <!doctype html><p>Hello"


@pytest.mark.parametrize("answer", [NOT_FOUND, PAGE, NOT_FOUND.replace(b"404", b"500")])
def test_a_provider_without_a_description_is_told(answer: bytes) -> None:
    with publishing({RFC_8414: answer, OPENID: answer}) as server, pytest.raises(MetadataNotFound):
        discover(f"http://127.0.0.1:{server.port}")
    assert paths(server) == [RFC_8414, OPENID]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    """N20: another origin has no say in where the secret will go."""
    with publishing({RFC_8414: document()}) as elsewhere:
        moved = f"HTTP/1.1 {status} Moved\r\nLocation: http://127.0.0.1:{elsewhere.port}{RFC_8414}\r\n"
        answer = f"{moved}Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
        with publishing({RFC_8414: answer, OPENID: answer}) as server, pytest.raises(MetadataNotFound):
            discover(f"http://127.0.0.1:{server.port}")
    assert elsewhere.requests == []


def test_an_endless_description_is_cut() -> None:
    """N21: a body is read up to 1 MiB."""

    def stream(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            connection.send(b" " * 65536)

    with serving(stream) as server, pytest.raises(MetadataNotFound):
        discover(f"http://127.0.0.1:{server.port}")


def test_a_provider_that_does_not_answer_is_told() -> None:
    with pytest.raises(ProviderUnreachable) as unreachable:
        discover(f"http://127.0.0.1:{free_port()}")
    assert unreachable.value.problem is NetworkProblem.REFUSED


@pytest.mark.parametrize("typed", ["", "hello", "http://server.example.com", "https://a:b@server.example.com"])
def test_only_https_is_asked(typed: str) -> None:
    """N19: http for loopback addresses alone."""
    with pytest.raises(UrlInvalid):
        discover(typed)
