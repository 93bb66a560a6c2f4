"""From a refresh token to a new token, as RFC 6749 section 6 has it."""

import base64
from urllib.parse import parse_qs

import pytest

from netrex_gui.oauth.client import STANDARD_FORM, Client, ClientAuthentication, TokenRequestForm
from netrex_gui.oauth.errors import (
    AnswerProblem,
    NetworkProblem,
    ProviderUnreachable,
    TokenAnswerUnusable,
    TokenRequestRefused,
)
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.oauth.token_endpoint import refresh_token, request_token
from tests.oauth.kit import json_answer, serving
from tests.oauth.portals import BasicPortal, Portal, QueryPortal
from tests.ports import free_port
from tests.practice.walk import Walk

TOKEN = TokenResponse("2YotnFZFEjr1zCsicMWpAA", "example", 3600.0, ("read",), "tGzv3JOkF0XG5Qx2TlKWIA", 1e9, 100.0)
CLIENT = Client("s6BhdRkqt3", "gX1fBat3bV")


def minted(portal: Portal) -> TokenResponse:
    return request_token(portal.token_endpoint, portal.client(), *portal.grant()).token


def test_a_refresh_token_becomes_a_new_token_and_the_old_one_is_dead() -> None:
    with Portal() as portal:
        old = minted(portal)
        new = refresh_token(portal.token_endpoint, portal.client(), old)
        assert Walk(portal).cameras(new.access_token).status == 200
        assert Walk(portal).cameras(old.access_token).status == 401
        assert new.refresh_token not in {None, old.refresh_token}
        asked = portal.asked[-1]
    assert asked.query == ""
    assert {name: value for name, (value,) in parse_qs(asked.body, strict_parsing=True).items()} == {
        "grant_type": "refresh_token",
        "refresh_token": old.refresh_token,
        "client_id": portal.client_id,
        "client_secret": portal.client_secret,
    }


@pytest.mark.parametrize(
    ("kind", "authentication", "form"),
    [
        (BasicPortal, ClientAuthentication.BASIC, STANDARD_FORM),
        (QueryPortal, ClientAuthentication.BODY, TokenRequestForm("query")),
    ],
)
def test_the_request_is_made_as_the_provider_wanted_the_first_one(
    kind: type[Portal], authentication: ClientAuthentication, form: TokenRequestForm
) -> None:
    """N22: with the connection's own way of proving itself, and no other."""
    with kind() as portal:
        client = portal.client(authentication)
        old = request_token(portal.token_endpoint, client, *portal.grant(), (form,)).token
        portal.asked.clear()
        assert refresh_token(portal.token_endpoint, client, old, form).access_token != old.access_token
        assert len(portal.asked) == 1


def test_basic_values_are_form_encoded_first() -> None:
    """N22: RFC 6749 section 2.3.1."""
    client = Client("a:b c", "%/é+&=", ClientAuthentication.BASIC)
    with serving(lambda connection: connection.sendall(json_answer({"access_token": "t"}))) as server:
        refresh_token(f"http://127.0.0.1:{server.port}/token", client, TOKEN)
    head, _, body = server.requests[0].partition("\r\n\r\n")
    credentials = head.partition("Authorization: Basic ")[2].partition("\r\n")[0]
    assert base64.b64decode(credentials).decode() == "a%3Ab+c:%25%2F%C3%A9%2B%26%3D"
    assert "client" not in body


def test_what_the_answer_leaves_out_stays_as_it_was() -> None:
    answer = {"access_token": "SlAV32hkKG", "token_type": "Bearer", "expires_in": 60}
    with serving(lambda connection: connection.sendall(json_answer(answer))) as server:
        new = refresh_token(f"http://127.0.0.1:{server.port}/token", CLIENT, TOKEN)
    assert (new.access_token, new.refresh_token, new.scope) == ("SlAV32hkKG", "tGzv3JOkF0XG5Qx2TlKWIA", ("read",))
    assert (new.token_type, new.expires_in) == ("Bearer", 60.0)


def test_a_used_refresh_token_is_refused_and_asked_for_once() -> None:
    """N23: an answer that judged the request is not asked again."""
    with Portal() as portal:
        old = minted(portal)
        refresh_token(portal.token_endpoint, portal.client(), old)
        portal.asked.clear()
        with pytest.raises(TokenRequestRefused) as refused:
            refresh_token(portal.token_endpoint, portal.client(), old)
        assert (refused.value.untrusted_error, len(portal.asked)) == ("invalid_grant", 1)


def test_a_redirect_is_not_followed() -> None:
    """N20: a 307 would hand the secret and the refresh token to another origin."""
    with serving(lambda connection: connection.sendall(json_answer({"access_token": "t"}))) as other:
        location = f"HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:{other.port}/\r\nConnection: close\r\n\r\n".encode()
        with (
            serving(lambda connection: connection.sendall(location)) as server,
            pytest.raises(TokenAnswerUnusable) as unusable,
        ):
            refresh_token(f"http://127.0.0.1:{server.port}/token", CLIENT, TOKEN)
    assert (unusable.value.problem, other.requests) == (AnswerProblem.REDIRECT, [])


def test_a_provider_that_is_not_there_is_told() -> None:
    with pytest.raises(ProviderUnreachable) as unreachable:
        refresh_token(f"http://127.0.0.1:{free_port()}/token", CLIENT, TOKEN)
    assert unreachable.value.problem is NetworkProblem.REFUSED


def test_a_token_without_a_refresh_token_is_not_sent() -> None:
    with pytest.raises(ValueError, match="no refresh token"):
        refresh_token("http://127.0.0.1:1/token", CLIENT, TokenResponse("t", "Bearer", None, None, None, 0.0, 0.0))
