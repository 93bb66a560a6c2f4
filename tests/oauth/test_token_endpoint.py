"""From a code to a token, against portals that differ in what they understand."""

import base64
import json
import socket
from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from netrex_gui.oauth.client import (
    JSON_FORM,
    PORTAL_FORMS,
    STANDARD_FORM,
    Client,
    ClientAuthentication,
    TokenRequestForm,
    forms_for,
)
from netrex_gui.oauth.errors import (
    AnswerProblem,
    NetworkProblem,
    ProviderUnreachable,
    SignInError,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
    may_have_sent,
)
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse, parse_authorization_response
from netrex_gui.oauth.token_endpoint import request_token
from netrex_gui.practice.authority import Refusal
from tests.oauth.kit import answering_once, json_answer, serving
from tests.oauth.portals import (
    AuthCodePortal,
    BasicPortal,
    BodyPortal,
    JudgingOddPortal,
    OddPortal,
    Portal,
    QueryPortal,
    RedirectUrlPortal,
)
from tests.practice.walk import Walk

CLIENT = Client("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw")
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
        (RedirectUrlPortal, "body:authorization_code:both"),
        (AuthCodePortal, "body:auth_code:both"),
        (QueryPortal, "query:authorization_code:both"),
        (OddPortal, "query:auth_code:both"),
        (JudgingOddPortal, "query:auth_code:both"),
    ],
)
def test_each_documented_form_gets_a_token_and_is_remembered(kind: type[Portal], form: str) -> None:
    """N23: variants are tried where the request was not understood; the one that worked comes first next time."""
    with kind() as portal:
        granted = request_token(portal.token_endpoint, portal.client(), *portal.grant(), PORTAL_FORMS)
        assert granted.form.name == form
        assert Walk(portal).cameras(granted.token.access_token).status == 200
        assert len(portal.asked) == PORTAL_FORMS.index(granted.form) + 1
        portal.asked.clear()
        again = TokenRequestForm.named(form)
        forms = forms_for(has_portal_layout=True, remembered=again)
        assert request_token(portal.token_endpoint, portal.client(), *portal.grant(), forms).form == again
        assert len(portal.asked) == 1


def test_a_remembered_form_that_no_longer_works_gives_way_to_the_others() -> None:
    with Portal() as portal:
        forms = forms_for(has_portal_layout=True, remembered=TokenRequestForm.named("query:auth_code:both"))
        assert request_token(portal.token_endpoint, portal.client(), *portal.grant(), forms).form == STANDARD_FORM
        assert len(portal.asked) == 2
        assert "auth_code" in portal.asked[0].query


def test_an_unknown_forms_name_means_the_standard_form() -> None:
    assert TokenRequestForm.named("somehow") == STANDARD_FORM
    assert [TokenRequestForm.named(form.name) for form in (*PORTAL_FORMS, JSON_FORM)] == [*PORTAL_FORMS, JSON_FORM]
    assert [form.place for form in PORTAL_FORMS] == ["body"] * 3 + ["query"] * 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("body:auth_code:redirect_uri", "body:auth_code:both"),
        ("body:authorization_code:redirect_url", "body:authorization_code:both"),
        ("query:authorization_code:redirect_uri", "query:authorization_code:both"),
        ("query:auth_code:redirect_url", "query:auth_code:both"),
    ],
)
def test_a_form_that_an_older_version_remembered_is_known_still(old: str, new: str) -> None:
    assert TokenRequestForm.named(old).name == new


class DeafPortal(Portal):
    """Understands nothing, and words it anew each time."""

    def token_refusal(self, refusal: Refusal) -> tuple[int, str, bytes]:  # noqa: ARG002
        said = {"error": "invalid_request", "error_description": f"What? ({len(self.asked)})"}
        return 400, "text/plain", json.dumps(said).encode()


def test_a_portal_that_understands_no_form_is_asked_each_once_and_its_first_answer_told() -> None:
    with DeafPortal() as portal, pytest.raises(TokenRequestNotUnderstood) as misunderstood:
        request_token(portal.token_endpoint, portal.client(), REQUEST, RESPONSE, PORTAL_FORMS)
    assert misunderstood.value.untrusted_description == "What? (1)"
    assert len(portal.asked) == len(PORTAL_FORMS)


@pytest.mark.parametrize("error", ["invalid_grant", "invalid_client", "access_denied", "invalid_scope", "odd"])
@pytest.mark.parametrize("status", [200, 400, 401])
def test_a_judged_request_is_never_sent_again(error: str, status: int) -> None:
    """N23: the code is sent once where the answer judged the request."""

    def respond(connection: socket.socket) -> None:
        connection.sendall(json_answer({"error": error}, f"{status} Answer"))

    with serving(respond) as server, pytest.raises(TokenRequestRefused) as refused:
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE, PORTAL_FORMS)
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
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE, PORTAL_FORMS)
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
        request_token(endpoint, Client(client_id, secret, authentication), REQUEST, RESPONSE, (form,))
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
        request_token(endpoint, Client("id"), replace(REQUEST, code_verifier=None), RESPONSE)
    assert "code_verifier" not in server.requests[0]


FIRST = {"error": "invalid_request", "error_description": "R"}


@pytest.mark.parametrize(
    ("then", "status", "told"),
    [
        ({"error": "invalid_grant"}, "400 No", "R"),
        ({"error": "invalid_client", "error_description": "S"}, "401 No", "S"),
        ("<html>Blocked</html>", "403 No", "R"),
        ("<html>Down</html>", "503 No", "R"),
    ],
)
def test_the_first_answers_reason_is_told_unless_a_later_one_knows_better(then: object, status: str, told: str) -> None:
    """N38: nor is a further form tried after one that was not asked for in OAuth's words."""
    answers = iter([json_answer(FIRST, "400 No"), json_answer(then, status)])
    with (
        serving(lambda connection: connection.sendall(next(answers))) as server,
        pytest.raises(SignInError) as failed,
    ):
        request_token(f"http://127.0.0.1:{server.port}/token", CLIENT, REQUEST, RESPONSE, PORTAL_FORMS)
    assert isinstance(failed.value, TokenRequestNotUnderstood | TokenRequestRefused)
    assert failed.value.untrusted_description == told
    assert len(server.requests) == 2


@pytest.mark.parametrize("error", ["invalid_request", "unsupported_grant_type"])
def test_everybody_else_gets_one_request_in_the_body(error: str) -> None:
    """N38: whatever is answered, where the forms of the portal are not allowed."""
    with (
        serving(lambda connection: connection.sendall(json_answer({"error": error}, "400 No"))) as server,
        pytest.raises(TokenRequestNotUnderstood),
    ):
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE)
    assert [request.split()[1] for request in server.requests] == ["/token"]


def test_json_is_sent_once_where_a_form_is_no_media_type_of_the_servers_and_remembered() -> None:
    """N38: the second request is in the body as well."""
    answers = iter([json_answer({}, "415 No"), *[json_answer({"access_token": "t"})] * 2])
    with serving(lambda connection: connection.sendall(next(answers))) as server:
        endpoint = f"http://127.0.0.1:{server.port}/token"
        granted = request_token(endpoint, Client("id", "s3cret"), REQUEST, RESPONSE)
        assert granted.form == JSON_FORM
        again = forms_for(has_portal_layout=False, remembered=granted.form)
        request_token(endpoint, Client("a:b", "s3cret", BASIC), REQUEST, RESPONSE, again)
    first, second, third = (request.partition("\r\n\r\n") for request in server.requests)
    assert "client_secret=s3cret" in first[2]
    assert second[0].splitlines()[-1] == "Content-Type: application/json"
    sent = {"grant_type": "authorization_code", "code": RESPONSE.code, "redirect_uri": REQUEST.redirect_uri}
    sent |= {"code_verifier": REQUEST.code_verifier or ""}
    assert json.loads(second[2]) == sent | {"client_id": "id", "client_secret": "s3cret"}
    assert json.loads(third[2]) == sent
    assert "\r\nAuthorization: Basic YSUzQWI6czNjcmV0" in third[0]
    assert {request.split()[1] for request in server.requests} == {"/token"}


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (json_answer({"error": "invalid_client"}, "401 No"), TokenRequestRefused),
        (json_answer({}, "415 No"), TokenRequestNotUnderstood),
    ],
)
def test_what_json_is_refused_for_is_told_and_a_second_415_ends_it(answer: bytes, kind: type[Exception]) -> None:
    """N23: the code was not spent by a request whose media type was not read."""
    answers = iter([json_answer({}, "415 No"), answer])
    with serving(lambda connection: connection.sendall(next(answers))) as server, pytest.raises(kind):
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id"), REQUEST, RESPONSE)
    assert len(server.requests) == 2


@pytest.mark.parametrize("answer", [json_answer({"error": "invalid_request"}, "400 No"), json_answer({}, "415 No")])
def test_a_network_that_fails_a_later_form_does_not_make_the_earlier_one_unsent(answer: bytes) -> None:
    """N46: the code and the secret have been there."""
    with answering_once(answer) as port, pytest.raises(ProviderUnreachable) as raised:
        request_token(f"http://127.0.0.1:{port}/token", CLIENT, REQUEST, RESPONSE, PORTAL_FORMS)
    assert (raised.value.problem, raised.value.sent_before) == (NetworkProblem.REFUSED, True)
    assert may_have_sent(raised.value)


def test_a_network_that_fails_the_first_request_has_sent_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(ProviderUnreachable) as raised:
        request_token(f"http://127.0.0.1:{port}/token", CLIENT, REQUEST, RESPONSE, PORTAL_FORMS)
    assert not may_have_sent(raised.value)


def id_token(**claims: object) -> str:
    parts = (json.dumps(part).encode() for part in ({"alg": "RS256"}, claims))
    return ".".join([*(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts), "c2ln"])


@pytest.mark.parametrize(
    ("proof", "is_ours"),
    [
        (id_token(nonce="n-0S6_WzA2Mj", sub="7"), True),
        (id_token(nonce="another"), False),
        (id_token(nonce=7), False),
        (id_token(sub="7"), False),
        ("of.five.parts.is.encrypted", True),
        (7, True),
        (None, True),
    ],
)
def test_an_id_token_has_to_name_our_sign_in(proof: object, is_ours: bool) -> None:
    """N24: OpenID Connect Core section 3.1.3.7, step 11; what cannot be read here says nothing."""
    request = replace(REQUEST, scope="openid,read", nonce="n-0S6_WzA2Mj")
    answer = json_answer({"access_token": "t", "id_token": proof})
    with serving(lambda connection: connection.sendall(answer)) as server:
        endpoint = f"http://127.0.0.1:{server.port}/token"
        assert request_token(endpoint, Client("id"), REQUEST, RESPONSE).token.access_token == "t"  # none was asked for
        if is_ours:
            assert request_token(endpoint, Client("id"), request, RESPONSE).token.access_token == "t"
            return
        with pytest.raises(TokenAnswerUnusable) as unusable:
            request_token(endpoint, Client("id"), request, RESPONSE)
    assert unusable.value.problem is AnswerProblem.OF_ANOTHER_SIGN_IN


def test_a_token_of_another_sign_in_is_told_though_an_earlier_form_was_not_understood() -> None:
    request = replace(REQUEST, scope="openid,read", nonce="n-0S6_WzA2Mj")
    answers = [
        json_answer({"access_token": "t", "id_token": id_token(nonce="another")}),
        json_answer({"error": "invalid_request"}, "400 Bad Request"),
    ]
    with (
        serving(lambda connection: connection.sendall(answers.pop())) as server,
        pytest.raises(TokenAnswerUnusable) as it,
    ):
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id"), request, RESPONSE, PORTAL_FORMS)
    assert it.value.problem is AnswerProblem.OF_ANOTHER_SIGN_IN


def test_what_came_with_the_redirect_is_kept_beside_the_token() -> None:
    response = parse_authorization_response(f"code=c&state={REQUEST.state}&realmId=77&scope=read&iss=", REQUEST)
    answer = json_answer({"access_token": "t", "instance_url": "https://na1.example"})
    with serving(lambda connection: connection.sendall(answer)) as server:
        granted = request_token(f"http://127.0.0.1:{server.port}/token", Client("id"), REQUEST, response)
    assert granted.token.untrusted_beside == {"realmId": "77", "instance_url": "https://na1.example"}
