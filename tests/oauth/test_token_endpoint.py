"""From a code to a token, against portals that differ in what they understand."""

import base64
import socket
from urllib.parse import parse_qs

import pytest

from netrex_gui.oauth.client import FORMS, STANDARD_FORM, Client, ClientAuthentication, TokenRequestForm
from netrex_gui.oauth.errors import TokenAnswerUnusable, TokenRequestNotUnderstood, TokenRequestRefused
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.token_endpoint import request_token
from netrex_gui.practice.authority import Refusal
from tests.oauth.kit import json_answer, serving
from tests.oauth.portals import (
    AuthCodePortal,
    BasicPortal,
    BodyPortal,
    OddPortal,
    Portal,
    QueryPortal,
    RedirectUrlPortal,
)
from tests.practice.walk import Walk

BASIC, BODY = ClientAuthentication.BASIC, ClientAuthentication.BODY
REQUEST = AuthorizationRequest("https://server.example.com/authorize", "s6BhdRkqt3", "http://127.0.0.1:5/cb", "read")
RESPONSE = AuthorizationResponse("SplxlOBeZQQYbYS6WxSbIA")


def test_the_standard_form_is_asked_first_and_is_enough() -> None:
    """N23: the code is sent once."""
    with Portal() as portal:
        request, response = portal.grant()
        granted = request_token(portal.token_endpoint, portal.client(), request, response)
        assert granted.form == STANDARD_FORM
        assert granted.token.scope == ("read", "write")
        assert granted.token.refresh_token
        assert Walk(portal).cameras(granted.token.access_token).status == 200
        (asked,) = portal.asked
    assert asked.query == ""
    assert {name: value for name, (value,) in parse_qs(asked.body, strict_parsing=True).items()} == {
        "grant_type": "authorization_code",
        "code": response.code,
        "redirect_uri": request.redirect_uri,
        "client_id": portal.client_id,
        "client_secret": portal.client_secret,
        "code_verifier": request.code_verifier,
    }


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (BodyPortal, "body:authorization_code:redirect_uri"),
        (AuthCodePortal, "body:auth_code:redirect_uri"),
        (RedirectUrlPortal, "body:authorization_code:redirect_url"),
        (QueryPortal, "query:authorization_code:redirect_uri"),
        (OddPortal, "query:auth_code:redirect_url"),
    ],
)
def test_each_documented_form_gets_a_token_and_is_remembered(kind: type[Portal], form: str) -> None:
    """N23: variants are tried where the request was not understood; the one that worked comes first next time."""
    with kind() as portal:
        granted = request_token(portal.token_endpoint, portal.client(), *portal.grant())
        assert granted.form.name == form
        assert Walk(portal).cameras(granted.token.access_token).status == 200
        assert len(portal.asked) == FORMS.index(granted.form) + 1
        portal.asked.clear()
        again = TokenRequestForm.named(form)
        assert request_token(portal.token_endpoint, portal.client(), *portal.grant(), again).form == again
        assert len(portal.asked) == 1


def test_a_remembered_form_that_no_longer_works_gives_way_to_the_others() -> None:
    with Portal() as portal:
        first = TokenRequestForm.named("query:auth_code:redirect_url")
        assert request_token(portal.token_endpoint, portal.client(), *portal.grant(), first).form == STANDARD_FORM
        assert len(portal.asked) == 2
        assert "auth_code" in portal.asked[0].query


def test_an_unknown_forms_name_means_the_standard_form() -> None:
    assert TokenRequestForm.named("somehow") == STANDARD_FORM
    assert len({form.name for form in FORMS}) == 8
    assert [form.place for form in FORMS] == ["body"] * 4 + ["query"] * 4


class DeafPortal(Portal):
    """Understands nothing, and words it anew each time."""

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:  # noqa: ARG002
        return 400, "text/plain", f"What? ({len(self.asked)})".encode()


def test_a_portal_that_understands_no_form_is_asked_each_once_and_its_first_answer_told() -> None:
    with DeafPortal() as portal, pytest.raises(TokenRequestNotUnderstood) as misunderstood:
        request_token(portal.token_endpoint, portal.client(), REQUEST, RESPONSE)
    assert misunderstood.value.untrusted_description == "What? (1)"
    assert len(portal.asked) == len(FORMS)


@pytest.mark.parametrize("error", ["invalid_grant", "invalid_client", "access_denied", "invalid_scope", "odd"])
@pytest.mark.parametrize("status", [200, 400, 401])
def test_a_judged_request_is_never_sent_again(error: str, status: int) -> None:
    """N23: the code is sent once where the answer judged the request."""

    def respond(connection: socket.socket) -> None:
        connection.sendall(json_answer({"error": error}, f"{status} Answer"))

    with serving(respond) as server, pytest.raises(TokenRequestRefused) as refused:
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE)
    assert refused.value.untrusted_error == error
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", ["500 Broken", "503 Later", "429 Slowly", "200 OK"])
def test_an_unusable_answer_is_no_reason_to_ask_again(status: str) -> None:
    """N23: only a misunderstanding is."""
    answer = f"HTTP/1.1 {status}\r\nConnection: close\r\n\r\n<html>".encode()
    with (
        serving(lambda connection: connection.sendall(answer)) as server,
        pytest.raises(TokenAnswerUnusable),
    ):
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE)
    assert len(server.requests) == 1


def test_http_basic_gets_a_token() -> None:
    """N22: one client authentication method in one request; the practice portal refuses two."""
    with BasicPortal() as portal:
        granted = request_token(portal.token_endpoint, portal.client(BASIC), *portal.grant())
        assert (granted.form, len(portal.asked)) == (STANDARD_FORM, 1)
        assert granted.token.refresh_token


@pytest.mark.parametrize(("client_id", "secret"), [("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw"), ("a:b c", "%/é+&=")])
@pytest.mark.parametrize("authentication", list(ClientAuthentication))
@pytest.mark.parametrize("form", [STANDARD_FORM, TokenRequestForm("query")])
def test_the_client_proves_itself_in_one_way(
    client_id: str, secret: str, authentication: ClientAuthentication, form: TokenRequestForm
) -> None:
    """N22: Basic values are form-encoded first (RFC 6749 section 2.3.1); never two methods in one request."""
    with serving(lambda connection: connection.sendall(json_answer({"access_token": "t"}))) as server:
        endpoint = f"http://127.0.0.1:{server.port}/token"
        request_token(endpoint, Client(client_id, secret, authentication), REQUEST, RESPONSE, form)
    head, _, body = server.requests[0].partition("\r\n\r\n")
    target = head.split()[1]
    sent = parse_qs(target.partition("?")[2] if form.place == "query" else body, strict_parsing=True)
    headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:])
    assert sent.get("client_id") == (None if authentication is BASIC else [client_id])
    assert sent.get("client_secret") == ([secret] if authentication is BODY else None)
    if authentication is BASIC:
        encoded = base64.b64decode(headers["Authorization"].removeprefix("Basic ")).decode()
        expected = "a%3Ab+c:%25%2F%C3%A9%2B%26%3D" if ":" in client_id else f"{client_id}:{secret}"
        assert encoded == expected
    else:
        assert "Authorization" not in headers


def test_without_a_secret_none_is_sent() -> None:
    with Portal() as portal:
        granted = request_token(portal.token_endpoint, Client(portal.client_id), *portal.grant())
        assert granted.token.refresh_token is None
        assert "client_secret" not in portal.asked[0].body


def test_without_pkce_no_verifier_is_sent() -> None:
    """N6: switched off by the person."""
    with serving(lambda connection: connection.sendall(json_answer({"access_token": "t"}))) as server:
        endpoint = f"http://127.0.0.1:{server.port}/token"
        request_token(endpoint, Client("id"), REQUEST.without_pkce(), RESPONSE)
    assert "code_verifier" not in server.requests[0]
