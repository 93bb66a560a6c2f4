"""A request in which the client proves itself to the provider. Imported late: it brings requests with it."""

import base64
from collections.abc import Mapping
from urllib.parse import quote_plus

from netrex_gui.oauth.answer import HttpAnswer
from netrex_gui.oauth.client import Client, ClientAuthentication
from netrex_gui.oauth.http import ask


def post(endpoint: str, client: Client, parameters: Mapping[str, str], place: str = "body") -> HttpAnswer:
    """Post parameters with the client's credentials, in the ``body``, the ``query``, or as ``json``.

    Raises ProviderUnreachable, UrlInvalid, or TokenAnswerUnusable where the answer has no bound (RFC 6749 section
    2.3.1).
    """
    return ask("POST", endpoint, {**parameters, **_credentials(client)}, place, basic_header(client))


def basic_header(client: Client) -> dict[str, str]:
    """Return the header with which a client proves itself by HTTP Basic, or none; its parts are form-encoded first."""
    if client.authentication is not ClientAuthentication.BASIC:
        return {}
    pair = f"{quote_plus(client.client_id)}:{quote_plus(client.client_secret)}"
    return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}


def _credentials(client: Client) -> dict[str, str]:
    if client.authentication is ClientAuthentication.BASIC:
        return {}
    has_secret = client.authentication is ClientAuthentication.BODY and client.client_secret
    return {"client_id": client.client_id} | ({"client_secret": client.client_secret} if has_secret else {})
