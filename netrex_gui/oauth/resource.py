"""A request to a protected resource with an access token (RFC 6750). Imported late: it brings requests with it."""

import json
from collections.abc import Mapping
from typing import Any

import requests
from requests.auth import AuthBase

from netrex_gui.oauth.token_answer import HttpAnswer
from netrex_gui.oauth.token_response import TokenResponse
from netrex_gui.oauth.transport import CONNECT_SECONDS, READ_SECONDS, network_errors, sealed


class _Bearer(AuthBase):
    """The token in the Authorization header (RFC 6750 section 2.1), and no password from anywhere else."""

    def __init__(self, token: TokenResponse) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token.access_token}"
        return request


def ask_resource(url: str, token: TokenResponse, json_value: Mapping[str, Any] | None = None) -> HttpAnswer:
    """Get a resource, or post a JSON value to it; no redirect is followed, so that the token goes nowhere else.

    Raises ProviderUnreachable, UrlInvalid, or TokenAnswerUnusable where the answer has no bound.
    """
    with requests.Session() as session, network_errors(url):
        answer = session.request(
            "GET" if json_value is None else "POST",
            sealed(session, url),
            data=None if json_value is None else json.dumps(json_value).encode(),
            headers={"Accept": "application/json"} | ({"Content-Type": "application/json"} if json_value else {}),
            auth=_Bearer(token),
            allow_redirects=False,
            timeout=(CONNECT_SECONDS, READ_SECONDS),
        )
    return HttpAnswer(answer.status_code, answer.content)
