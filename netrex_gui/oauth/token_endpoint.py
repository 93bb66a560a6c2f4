"""The token endpoint (RFC 6749 section 3.2): code in, token out. Imported late: it brings requests with it."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote_plus

import requests
from oauthlib.oauth2 import OAuth2Token, WebApplicationClient
from requests.auth import HTTPBasicAuth
from requests_oauthlib import OAuth2Session

from netrex_gui.oauth.client import FORMS, STANDARD_FORM, Client, ClientAuthentication, TokenRequestForm
from netrex_gui.oauth.deadline import NO_DEADLINE, Deadline
from netrex_gui.oauth.errors import TokenRequestNotUnderstood, TokenRequestRefused
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.own_secrets import left_out, secrets_of
from netrex_gui.oauth.token_answer import HttpAnswer, read_token_answer
from netrex_gui.oauth.token_response import TokenResponse
from netrex_gui.oauth.transport import network_errors, sealed, timeout_within


@dataclass(frozen=True)
class Granted:
    """A token, and the form of the request that the provider understood."""

    token: TokenResponse
    form: TokenRequestForm


def request_token(
    endpoint: str,
    client: Client,
    request: AuthorizationRequest,
    response: AuthorizationResponse,
    first_form: TokenRequestForm = STANDARD_FORM,
    deadline: Deadline = NO_DEADLINE,
) -> Granted:
    """Exchange a code for a token, in `first_form` and then, while the request is not understood, in the others.

    A server that did not understand a request has not spent the code; one that judged it is not asked again. All of
    it ends by the deadline. Raises ProviderUnreachable, TokenRequestRefused, TokenRequestNotUnderstood (the first one)
    or TokenAnswerUnusable.
    """
    misunderstanding: TokenRequestNotUnderstood | None = None
    for form in dict.fromkeys((first_form, *FORMS)):
        if misunderstanding and not deadline.left():
            break
        try:
            return Granted(_ask(endpoint, client, request, response, form, deadline), form)
        except TokenRequestNotUnderstood as error:
            misunderstanding = misunderstanding or error
        except TokenRequestRefused as error:
            raise replace(error, blanks_removed=client.blanks_removed) from error
    assert misunderstanding is not None  # noqa: S101 (FORMS is not empty)
    raise misunderstanding


class _Client(WebApplicationClient):
    """oauthlib's client without its reading of the answer, which takes a null token and trips over odd lifetimes."""

    def __init__(self, client_id: str, grant_type: str) -> None:
        super().__init__(client_id)
        self.grant_type = grant_type

    def parse_request_body_response(self, body: str, scope: Any = None, **kwargs: Any) -> OAuth2Token:  # noqa: ARG002
        return OAuth2Token({})


class _Session(OAuth2Session):
    """requests-oauthlib's session that follows no redirect: a 307 would hand secret and code to another origin."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002
        return None


def _ask(
    endpoint: str,
    client: Client,
    request: AuthorizationRequest,
    response: AuthorizationResponse,
    form: TokenRequestForm,
    deadline: Deadline,
) -> TokenResponse:
    answers: list[HttpAnswer] = []
    parameters: dict[str, Any] = {"code_verifier": request.code_verifier} if request.code_verifier else {}

    def keep(answer: requests.Response) -> requests.Response:
        answers.append(HttpAnswer(answer.status_code, answer.content, answer.headers.get("Date", "")))
        return answer

    with _Session(client=_Client(client.client_id, form.grant_type)) as session, network_errors(endpoint):
        is_standard = form.redirect_parameter == "redirect_uri"
        session.redirect_uri = request.redirect_uri if is_standard else None
        parameters |= {} if is_standard else {form.redirect_parameter: request.redirect_uri}
        session.register_compliance_hook("access_token_response", keep)
        session.fetch_token(
            sealed(session, endpoint),
            code=response.code,
            force_querystring=form.place == "query",
            timeout=timeout_within(deadline),
            **_authentication(client),
            **parameters,
        )
    with left_out(secrets_of(client, request, response)):
        return read_token_answer(answers[0])


def _authentication(client: Client) -> dict[str, Any]:
    if client.authentication is ClientAuthentication.BASIC:
        credentials = (quote_plus(client.client_id), quote_plus(client.client_secret))  # RFC 6749 section 2.3.1
        return {"auth": HTTPBasicAuth(*credentials)}
    secret = client.client_secret if client.authentication is ClientAuthentication.BODY else ""
    return {"include_client_id": True, "client_secret": secret or None}
