"""The token endpoint (RFC 6749 section 3.2), a code or a refresh token in, a token out; and the revocation of a token.

Here alone stands requests-oauthlib. `OAuth2Session.fetch_token` makes up the request for us (section 4.1.3): which
parameters there are, and how they are written into the body or the query. What is done around it, and why:

- It sends through our door, by `_Session`: on its own it would follow redirects, read a body of any size, wait for ever
  and trust certifi's certificates alone.
- It takes no part in reading the answer, by `_Client`: it ignores the status, takes ``access_token: null`` for a token,
  and trips over a list or an odd lifetime. A hook gives us the answer, and `read_token_answer` judges it.
- It is not told the scope: else it raises a Warning where the provider grants another set.
- It is given the code, not the redirect: it would want that to be https, and would not compare `state`, which the
  receiver has done.
- HTTP Basic is ours, by `basic_header`: requests does not form-encode the two parts (section 2.3.1).
- A provider on this computer is asked over http under the name of https (`Door`): oauthlib refuses http, and to switch
  that off would switch it off for the whole process.
- It logs code, verifier, secret and token at DEBUG, which `__init__.py` keeps from being written.

A refresh and a revocation are plain requests, for which none of it is needed. All is imported late: requests is heavy.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

import requests  # noqa: TC002 (before a part of it: another thread may be loading it, and only the whole is waited for)
from oauthlib.oauth2 import OAuth2Token, WebApplicationClient
from requests_oauthlib import OAuth2Session

from netrex_gui.oauth.answer import HttpAnswer, beside, error_code, read_members, read_token_answer, words
from netrex_gui.oauth.client import JSON_FORM, STANDARD_FORM, Client, ClientAuthentication, TokenRequestForm
from netrex_gui.oauth.errors import (
    AnswerProblem,
    ProviderUnreachable,
    SignInError,
    TokenAnswerUnusable,
    TokenRequestNotUnderstood,
    TokenRequestRefused,
)
from netrex_gui.oauth.foreign_json import jwt_claims
from netrex_gui.oauth.http import Door, ask, basic_header, http_answer, post
from netrex_gui.oauth.messages import AuthorizationRequest, AuthorizationResponse
from netrex_gui.oauth.progress import NO_DEADLINE, Deadline
from netrex_gui.oauth.provider import Provider, RevocationStyle
from netrex_gui.oauth.scrub import scrub, scrubbed, secrets_beside
from netrex_gui.oauth.token import Granted, Revocation, TokenResponse


def request_token(
    endpoint: str,
    client: Client,
    request: AuthorizationRequest,
    response: AuthorizationResponse,
    forms: Sequence[TokenRequestForm] = (STANDARD_FORM,),
    deadline: Deadline = NO_DEADLINE,
) -> Granted:
    """Exchange a code for a token, in the first form and then, while the request is not understood, in the others.

    A server that did not understand a request has not spent the code; one that judged it is not asked again. Where a
    later form only brings that the code is no good, what is told is the first answer. All of it ends by the deadline.
    Raises ProviderUnreachable, TokenRequestRefused, TokenRequestNotUnderstood or TokenAnswerUnusable.
    """
    token_request = _TokenRequest(endpoint, client, request, response, deadline)
    misunderstanding: TokenRequestNotUnderstood | None = None
    for form in forms:
        if misunderstanding and not deadline.left():
            break
        try:
            return token_request.send(form)
        except TokenRequestNotUnderstood as error:
            misunderstanding = misunderstanding or error
            if not error.another_form_may_be:
                break
        except (TokenRequestRefused, TokenAnswerUnusable) as error:
            if misunderstanding and not _is_of_its_own(error):
                break
            raise
    raise misunderstanding or ValueError("there is a form at least")


def _is_of_its_own(error: SignInError) -> bool:
    """Tell whether a later form's answer says more than that the code was used up on the way to it."""
    if isinstance(error, TokenAnswerUnusable):
        return error.problem is AnswerProblem.OF_ANOTHER_SIGN_IN
    return isinstance(error, TokenRequestRefused) and error.untrusted_error != "invalid_grant"


@dataclass
class _TokenRequest:
    """All that one token request is made of but for its form; `was_answered` tells that one of its forms was."""

    endpoint: str
    client: Client
    request: AuthorizationRequest
    response: AuthorizationResponse
    deadline: Deadline
    was_answered: bool = False

    def send(self, form: TokenRequestForm) -> Granted:
        """Send it, and once more in JSON where a form's media type is not supported (RFC 9110 section 15.5.16)."""
        try:
            return self._send_once(form)
        except (TokenRequestNotUnderstood, TokenRequestRefused) as error:
            is_form_at_fault = form.place == "body" and error.status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
            if not is_form_at_fault or not self.deadline.left():
                raise
            try:
                return self._send_once(JSON_FORM)
            except (TokenRequestNotUnderstood, TokenAnswerUnusable):
                raise error from None

    def _send_once(self, form: TokenRequestForm) -> Granted:
        try:
            answer = self._answer(form)
        except ProviderUnreachable as error:
            raise replace(error, sent_before=self.was_answered) from error
        self.was_answered = True
        sent = (self.request.code_verifier or "", self.response.code, self.request.state, self.request.nonce)
        token = _judged(answer, self.client, secrets_beside(self.client, *sent))
        also = {**beside(dict(self.response.untrusted_beside)), **token.untrusted_beside}
        _require_own_nonce(self.request.expected_nonce, also.get("id_token"))
        return Granted(replace(token, untrusted_beside=also), form)

    def _answer(self, form: TokenRequestForm) -> HttpAnswer:
        parameters: dict[str, Any] = {"redirect_url": self.request.redirect_uri} if form.names_both else {}
        parameters |= {"code_verifier": self.request.code_verifier} if self.request.code_verifier else {}
        answers: list[HttpAnswer] = []

        def keep(answer: "requests.Response") -> "requests.Response":
            answers.append(http_answer(answer))
            return answer

        with _Session(self.endpoint, client=_Client(self.client.client_id, form.grant_type)) as session:
            session.redirect_uri = self.request.redirect_uri
            session.register_compliance_hook("access_token_response", keep)
            if form.place == "json":
                session.register_compliance_hook("access_token_request", _as_json)  # type: ignore[call-overload]  # typeshed lacks it
            session.fetch_token(
                session.url,
                code=self.response.code,
                force_querystring=form.place == "query",
                timeout=self.deadline,
                **_authentication(self.client),
                **parameters,
            )
        return answers[-1]


def _judged(answer: HttpAnswer, client: Client, secrets: Sequence[str]) -> TokenResponse:
    with scrubbed(secrets):
        try:
            return read_token_answer(answer)
        except TokenRequestRefused as error:
            raise replace(error, blanks_removed=client.blanks_removed) from error


def _require_own_nonce(expected: str, untrusted_id_token: object) -> None:
    """Refuse the token of a sign-in that is not ours (OpenID Connect Core section 3.1.3.7, step 11).

    An ID token that cannot be read here, such as an encrypted one, is left to whoever can.
    """
    if not expected or not isinstance(untrusted_id_token, str):
        return
    claims = jwt_claims(untrusted_id_token)
    named = claims.get("nonce") if claims else expected
    if not isinstance(named, str) or not hmac.compare_digest(named.encode(errors="replace"), expected.encode()):
        raise TokenAnswerUnusable(AnswerProblem.OF_ANOTHER_SIGN_IN, HTTPStatus.OK)


class _Client(WebApplicationClient):
    """oauthlib's client without its reading of the answer, which takes a null token and trips over odd lifetimes."""

    def __init__(self, client_id: str, grant_type: str) -> None:
        super().__init__(client_id)
        self.grant_type = grant_type

    def parse_request_body_response(self, body: str, scope: Any = None, **kwargs: Any) -> OAuth2Token:  # noqa: ARG002
        return OAuth2Token({})


class _Session(Door, OAuth2Session):  # type: ignore[misc]  # a door's time limit is another than requests has
    """requests-oauthlib's session, which makes up the request; it goes through our door."""


def _as_json(url: str, _headers: object, given: dict[str, Any]) -> tuple[str, dict[str, str], dict[str, Any]]:
    """Turn requests-oauthlib's request into one whose body is JSON; requests then sets the content type."""
    return url, {"Accept": "application/json"}, {"json": given["data"]}


def _authentication(client: Client) -> dict[str, Any]:
    if client.authentication is ClientAuthentication.BASIC:

        def prove(request: Any) -> Any:
            request.headers.update(basic_header(client))
            return request

        return {"auth": prove}
    secret = client.client_secret if client.authentication is ClientAuthentication.BODY else ""
    return {"include_client_id": True, "client_secret": secret or None}


def refresh_token(
    endpoint: str, client: Client, token: TokenResponse, form: TokenRequestForm = STANDARD_FORM
) -> TokenResponse:
    """Exchange a token's refresh token for a new token, once; `form` tells where the parameters go.

    What the answer leaves out stays as it was: the refresh token, the scope, what came beside the token. The scope is
    not asked for, which means: as before. Raises ProviderUnreachable, TokenRequestRefused, TokenRequestNotUnderstood
    or TokenAnswerUnusable (RFC 6749 section 6), and ValueError for a token that has no refresh token.
    """
    if not token.refresh_token:
        raise ValueError("the token has no refresh token")
    parameters = {"grant_type": "refresh_token", "refresh_token": token.refresh_token}
    answer = post(endpoint, client, parameters, form.place)
    renewed = _judged(answer, client, secrets_beside(client, token.refresh_token, token.access_token))
    return replace(
        renewed,
        refresh_token=renewed.refresh_token or token.refresh_token,
        scope=token.scope if renewed.scope is None else renewed.scope,
        untrusted_beside={**token.untrusted_beside, **renewed.untrusted_beside},
    )


_UNSUPPORTED = "unsupported_token_type"


def revoke_token(provider: Provider, client: Client, token: TokenResponse) -> Revocation:
    """Revoke a token with its refresh token, in the portal's own form or that of RFC 7009, as the provider's data says.

    Raises ProviderUnreachable, or TokenAnswerUnusable where the answer has no bound.
    """
    revocation = _asked(provider, client, token)
    secrets = secrets_beside(client, token.access_token, token.refresh_token or "")
    return replace(revocation, untrusted_message=scrub(revocation.untrusted_message, secrets))


def _asked(provider: Provider, client: Client, token: TokenResponse) -> Revocation:
    if provider.revocation_style is RevocationStyle.PORTAL:
        answer = ask("POST", provider.revocation_endpoint, {"access_token": token.access_token}, "query")
        return _judged_revocation(answer, read_members(answer)[0], silence_is_consent=False)
    if not token.refresh_token:
        return _revoke(provider, client, token.access_token, "access_token")
    first = _revoke(provider, client, token.refresh_token, "refresh_token")
    try:
        second = _revoke(provider, client, token.access_token, "access_token")
    except ProviderUnreachable as error:
        raise replace(error, sent_before=True) from error
    if first.revoked and second.untrusted_message == _UNSUPPORTED:
        return replace(first, access_token_lives=True)
    return second if first.revoked else first


def _revoke(provider: Provider, client: Client, token: str, kind: str) -> Revocation:
    answer = post(provider.revocation_endpoint, client, {"token": token, "token_type_hint": kind})
    members, _ = read_members(answer)
    if members.get("error") == _UNSUPPORTED:  # RFC 7009 section 2.2.1
        return Revocation(revoked=False, status=answer.status, untrusted_message=_UNSUPPORTED)
    return _judged_revocation(answer, members, silence_is_consent=True)  # RFC 7009 section 2.2: the body says nothing


def _judged_revocation(answer: HttpAnswer, members: dict[str, object], silence_is_consent: bool) -> Revocation:
    said_no = bool(members.get("error")) or members.get("success") is False
    said_yes = silence_is_consent or members.get("success") is True
    is_revoked = answer.status == HTTPStatus.OK and said_yes and not said_no
    return Revocation(is_revoked, answer.status, words(members) or error_code(members))
