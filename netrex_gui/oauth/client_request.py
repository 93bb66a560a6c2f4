"""A request in which the client proves itself to the provider. Imported late: it brings requests with it."""

import threading
from collections.abc import Mapping
from urllib.parse import quote_plus

import requests
from requests.auth import AuthBase, HTTPBasicAuth

from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.deadline import Deadline
from netrex_gui.oauth.token_answer import HttpAnswer
from netrex_gui.oauth.transport import CONNECT_SECONDS, READ_SECONDS, network_errors, sealed, timeout_within

REQUEST_SECONDS = CONNECT_SECONDS + READ_SECONDS
"""How long a request may take in all."""


def post(endpoint: str, client: Client, parameters: Mapping[str, str], place: str = "body") -> HttpAnswer:
    """Post parameters with the client's credentials, in the ``body`` or the ``query``; no redirect is followed.

    Raises ProviderUnreachable, UrlInvalid, or TokenAnswerUnusable where the answer has no bound (RFC 6749 section
    2.3.1).
    """
    return _post(endpoint, {**parameters, **_credentials(client)}, place, _authentication(client))


def post_unproven(endpoint: str, parameters: Mapping[str, str]) -> HttpAnswer:
    """Post parameters in the query, without credentials, as the portal's own endpoints want it: raises as `post`."""
    return _post(endpoint, parameters, "query", _Silent())


class _Silent(AuthBase):
    """No authentication; where requests is given none at all it looks for a password in ~/.netrc."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


def _post(endpoint: str, parameters: Mapping[str, str], place: str, authentication: AuthBase) -> HttpAnswer:
    with requests.Session() as session, network_errors(endpoint):
        answer = session.post(
            sealed(session, endpoint),
            params=parameters if place == "query" else None,
            data=None if place == "query" else parameters,
            headers={"Accept": "application/json"},
            auth=authentication,
            allow_redirects=False,
            timeout=timeout_within(Deadline.after(REQUEST_SECONDS, threading.Event())),  # type: ignore[arg-type]
        )
    return HttpAnswer(answer.status_code, answer.content, answer.headers.get("Date", ""))


def _credentials(client: Client) -> dict[str, str]:
    if client.authentication is ClientAuthentication.BASIC:
        return {}
    has_secret = client.authentication is ClientAuthentication.BODY and client.client_secret
    return {"client_id": client.client_id} | ({"client_secret": client.client_secret} if has_secret else {})


def _authentication(client: Client) -> AuthBase:
    if client.authentication is not ClientAuthentication.BASIC:
        return _Silent()
    return HTTPBasicAuth(quote_plus(client.client_id), quote_plus(client.client_secret))
