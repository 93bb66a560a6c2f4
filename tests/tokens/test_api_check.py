"""The call that proves a token works, against the practice portal and against answers of every kind."""

import json
import socket

import pytest

from netrex_gui.oauth.answer import HttpAnswer
from netrex_gui.oauth.errors import NetworkProblem, ProviderUnreachable
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.practice.server import PracticePortal
from netrex_gui.tokens.api_check import (
    Accepted,
    Finding,
    PermissionMissing,
    SeesCameras,
    TokenRejected,
    TurnedAway,
    Unclear,
    check_token,
    is_graphql,
    read_camera_answer,
)
from tests.oauth.kit import json_answer, serving
from tests.ports import free_port
from tests.practice.walk import REDIRECT_URI, Walk, access_token


def token(text: str) -> TokenResponse:
    return TokenResponse(text, "Bearer", None, None, None, 0.0, 0.0)


def test_a_good_token_sees_the_cameras_and_a_revoked_one_is_rejected() -> None:
    with PracticePortal([REDIRECT_URI]) as portal:
        endpoint, text = f"{portal.base_url}/api/graphql.php", access_token(portal)
        assert check_token(endpoint, token(text)) == SeesCameras(("Gate", "Yard", "Hall"))
        Walk(portal).post(f"/oauth2/revoke?access_token={text}")
        assert check_token(endpoint, token(text)) == TokenRejected()


def test_a_missing_permission_is_told_apart_from_a_dead_token() -> None:
    with PracticePortal([REDIRECT_URI]) as portal:
        text = access_token(portal, scope="liveview")
        found = check_token(f"{portal.base_url}/api/graphql.php", token(text))
    assert found == PermissionMissing("The access token lacks the scope read.")


def cameras(*names: object) -> dict[str, object]:
    return {"data": {"cameraList": [{"name": name} for name in names]}}


@pytest.mark.parametrize(
    ("body", "status", "found"),
    [
        (cameras(), 200, SeesCameras(())),
        (cameras("Gate", None, 7, "x" * 400), 200, SeesCameras(("Gate", "", "", "x" * 300))),
        ({"data": {"cameraList": [None, "x"]}}, 200, SeesCameras(("", ""))),
        (cameras("Gate") | {"errors": [{"message": "One is offline"}]}, 200, SeesCameras(("Gate",))),
        ({"errors": [{"message": "No right to this"}]}, 200, PermissionMissing("No right to this")),
        ({"errors": ["No right to this"]}, 200, PermissionMissing("No right to this")),
        ({"data": None, "errors": [{}]}, 200, Unclear(200, "")),
        ({"success": False, "message": "No"}, 200, PermissionMissing("No")),
        ({"error": "insufficient_scope"}, 403, PermissionMissing("insufficient_scope")),
        ("", 403, PermissionMissing("")),
        ("<html>", 403, TurnedAway("")),
        ("error code: 1010", 403, TurnedAway("error code: 1010")),
        ("error=insufficient_scope&error_description=No", 403, PermissionMissing("No")),
        ({"errors": [{"message": "unknown token"}]}, 401, TokenRejected()),
        ("<html>", 401, TokenRejected()),
        ("<html>", 200, Unclear(200, "")),
        ("", 200, Unclear(200, "")),
        ("[" * 100_000, 200, Unclear(200, "")),
        ({"message": "Down"}, 503, Unclear(503, "Down")),
        ("", 302, Unclear(302, "")),
        ([], 200, Unclear(200, "")),
    ],
)
def test_every_answer_is_judged(body: object, status: int, found: Finding) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    assert read_camera_answer(HttpAnswer(status, text.encode())) == found


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("200 OK", Accepted()),
        ("204 No Content", Accepted()),
        ("401 Unauthorized", TokenRejected()),
        ("403 Forbidden", PermissionMissing("Not this")),
        ("404 Not Found", Unclear(404, "Not this")),
    ],
)
def test_another_providers_api_is_fetched_with_the_token(status: str, found: Finding) -> None:
    def respond(connection: socket.socket) -> None:
        connection.sendall(json_answer({"message": "Not this"}, status))

    with serving(respond) as server:
        assert check_token(f"http://127.0.0.1:{server.port}/userinfo?a=b", token("abc")) == found
    (request,) = server.requests
    assert request.startswith("GET /userinfo?a=b HTTP/1.1")
    assert "Authorization: Bearer abc" in request


def test_a_redirect_does_not_take_the_token_elsewhere() -> None:
    """N20: nothing is sent to another origin."""
    with serving(lambda connection: connection.sendall(json_answer({}))) as elsewhere:
        target = f"http://127.0.0.1:{elsewhere.port}/"
        answer = f"HTTP/1.1 307 Moved\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
        with serving(lambda connection: connection.sendall(answer)) as server:
            assert check_token(f"http://127.0.0.1:{server.port}/me", token("abc")) == Unclear(307, "")
    assert elsewhere.requests == []


@pytest.mark.parametrize("status", ["200 OK", "403 Forbidden", "500 Broken"])
@pytest.mark.parametrize("path", ["/api/graphql.php", "/me"])
def test_a_token_that_the_api_quotes_is_left_out(status: str, path: str) -> None:
    """N27: it is masked on the token page, and shall not be read in a sentence beside it; cut off neither."""
    secret = "2YotnFZFEjr1zCsicMWpAA"
    for message in (f"No right for {secret} here", "x" * 290 + secret):
        answer = json_answer({"errors": [{"message": message}]}, status)
        with serving(lambda connection, answer=answer: connection.sendall(answer)) as server:  # type: ignore[misc]
            found = check_token(f"http://127.0.0.1:{server.port}{path}", token(secret))
        assert secret[:5] not in "".join(str(value) for value in vars(found).values())


def test_an_api_that_cannot_be_reached() -> None:
    with pytest.raises(ProviderUnreachable) as unreachable:
        check_token(f"http://127.0.0.1:{free_port()}/api/graphql.php", token("abc"))
    assert unreachable.value.problem is NetworkProblem.REFUSED


@pytest.mark.parametrize(
    ("endpoint", "is_one"),
    [
        ("https://system2.netrex.cz/api/graphql.php", True),
        ("https://api.example/GraphQL/", True),
        ("https://api.example/graphql?x=1", True),
        ("https://api.example/userinfo", False),
        ("https://api.example/graphqlx", False),
        ("https://graphql.example/", False),
    ],
)
def test_which_addresses_are_asked_for_cameras(endpoint: str, is_one: bool) -> None:
    assert is_graphql(endpoint) is is_one
