"""Taking a token back, in the portal's own form and in that of RFC 7009; the answer is told as it was."""

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest

from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.errors import ProviderUnreachable, may_have_sent
from netrex_gui.oauth.provider import Provider, RevocationStyle
from netrex_gui.oauth.token import Revocation, TokenResponse
from netrex_gui.oauth.token_endpoint import request_token, revoke_token
from netrex_gui.store.connection import Connection
from tests.oauth.kit import Heard, answering_once, json_answer, serving
from tests.oauth.portals import Portal
from tests.practice.walk import Walk

ACCESS, REFRESH = "45ghiukldjahdnhzdauz", "tGzv3JOkF0XG5Qx2TlKWIA"
TOKEN = TokenResponse(ACCESS, "Bearer", None, None, REFRESH, 0.0, 0.0)
CLIENT = Client("s6BhdRkqt3", "gX1fBat3bV")
UNSUPPORTED = json_answer({"error": "unsupported_token_type"}, "400 Bad Request")
EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def provider_at(port: int, style: RevocationStyle) -> Provider:
    return replace(Provider.at(f"http://127.0.0.1:{port}"), revocation_style=style)


def asked_of(
    style: RevocationStyle, *answers: bytes, token: TokenResponse = TOKEN, client: Client = CLIENT
) -> tuple[Revocation, Heard]:
    """Revoke at a server that gives these answers in turn; return what came of it and what the server heard."""
    waiting = iter(answers)
    with serving(lambda connection: connection.sendall(next(waiting))) as server:
        return revoke_token(provider_at(server.port, style), client, token), server


def form_of(request: str) -> dict[str, list[str]]:
    return parse_qs(request.partition("\r\n\r\n")[2], strict_parsing=True)


def test_the_portal_cancels_the_token_and_its_refresh_token_and_says_so() -> None:
    with Portal() as portal:
        token = request_token(portal.token_endpoint, portal.client(), *portal.grant()).token
        first = revoke_token(Provider.at(portal.base_url), portal.client(), token)
        again = revoke_token(Provider.at(portal.base_url), portal.client(), token)
        assert Walk(portal).cameras(token.access_token).status == 401
        assert Walk(portal).refresh(token.refresh_token or "").status == 400
    assert first == Revocation(revoked=True, status=200, untrusted_message="The token was cancelled.")
    assert again == Revocation(revoked=False, status=200, untrusted_message="The token is not known.")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (json_answer({"success": True}), Revocation(revoked=True, status=200)),
        (json_answer({"success": True}, "500 No"), Revocation(revoked=False, status=500)),
        (json_answer({"success": "yes"}), Revocation(revoked=False, status=200)),
        (json_answer([1]), Revocation(revoked=False, status=200)),
        (EMPTY, Revocation(revoked=False, status=200)),
        (b"HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n<html>", Revocation(revoked=False, status=404)),
    ],
)
def test_the_portal_s_word_counts_and_nothing_else(answer: bytes, expected: Revocation) -> None:
    assert asked_of(RevocationStyle.PORTAL, answer)[0] == expected


def test_the_portal_gets_the_access_token_in_the_query_and_no_secret() -> None:
    _, server = asked_of(RevocationStyle.PORTAL, json_answer({"success": True}))
    assert server.requests[0].startswith(f"POST /oauth2/revoke?access_token={ACCESS} HTTP/1.1\r\n")
    assert CLIENT.client_secret not in server.requests[0]
    assert "Authorization" not in server.requests[0]


def test_the_standard_way_revokes_the_refresh_token_and_then_the_access_token() -> None:
    """N22: RFC 7009 section 2.1, with the client's own authentication, in the body."""
    revocation, server = asked_of(RevocationStyle.STANDARD, EMPTY, EMPTY)
    assert revocation == Revocation(revoked=True, status=200)
    proof = {"client_id": [CLIENT.client_id], "client_secret": [CLIENT.client_secret]}
    assert [form_of(request) for request in server.requests] == [
        {"token": [REFRESH], "token_type_hint": ["refresh_token"]} | proof,
        {"token": [ACCESS], "token_type_hint": ["access_token"]} | proof,
    ]
    assert [request.split()[1] for request in server.requests] == ["/oauth2/revoke"] * 2


def test_without_a_refresh_token_the_access_token_alone_is_revoked_with_basic_where_that_is_set() -> None:
    basic = replace(CLIENT, authentication=ClientAuthentication.BASIC)
    _, server = asked_of(RevocationStyle.STANDARD, EMPTY, token=replace(TOKEN, refresh_token=None), client=basic)
    (request,) = server.requests
    assert "Authorization: Basic " in request
    assert form_of(request) == {"token": [ACCESS], "token_type_hint": ["access_token"]}


def test_an_access_token_that_cannot_be_taken_back_is_told() -> None:
    revocation, _ = asked_of(RevocationStyle.STANDARD, EMPTY, UNSUPPORTED)
    assert (revocation.revoked, revocation.access_token_lives) == (True, True)


@pytest.mark.parametrize(
    "answers",
    [
        (UNSUPPORTED, EMPTY),
        (json_answer({"error": "invalid_client", "error_description": "Who?"}, "401 No"), EMPTY),
        (EMPTY, json_answer({"error": "invalid_client"}, "401 No")),
        (json_answer({"error": "odd"}), EMPTY),
        (EMPTY, b"HTTP/1.1 503 Later\r\nConnection: close\r\n\r\n"),
    ],
)
def test_a_refusal_of_either_is_a_refusal(answers: tuple[bytes, ...]) -> None:
    assert not asked_of(RevocationStyle.STANDARD, *answers)[0].revoked


@pytest.mark.parametrize(
    ("changes", "style"),
    [
        ({}, RevocationStyle.PORTAL),
        ({"revocation_endpoint": "https://login.example.com/revoke"}, RevocationStyle.STANDARD),
        ({"revocation_endpoint": " https://system2.netrex.cz/oauth2/revoke "}, RevocationStyle.PORTAL),
    ],
)
def test_an_endpoint_that_was_set_by_hand_is_another_provider_s(
    changes: dict[str, Any], style: RevocationStyle
) -> None:
    assert Connection(**changes).provider().revocation_style is style


def test_a_network_that_fails_the_second_request_does_not_make_the_first_one_unsent() -> None:
    """N46: the refresh token and the secret have been there."""
    with answering_once(EMPTY) as port, pytest.raises(ProviderUnreachable) as raised:
        revoke_token(provider_at(port, RevocationStyle.STANDARD), CLIENT, TOKEN)
    assert may_have_sent(raised.value)
