"""What goes to and fro over HTTP: a request, a reply, and the parameters of a form."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote_plus, urlencode

from netrex_gui.practice.authority import Refusal

JSON = "application/json"
MOST_PARAMETERS = 64


@dataclass(frozen=True)
class HttpRequest:
    """What an endpoint is told of a request; the names of the headers are in lower case."""

    body: str = field(repr=False)
    query: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """What an endpoint answers with."""

    status: int
    content_type: str
    body: bytes = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def page_reply(status: int, page: str) -> Reply:
    """Answer with an HTML page."""
    return Reply(status, "text/html; charset=utf-8", page.encode())


def json_reply(status: int, value: object) -> Reply:
    """Answer with a JSON value."""
    return Reply(status, JSON, json.dumps(value).encode())


def redirect_reply(redirect_uri: str, parameters: Mapping[str, str | None]) -> Reply:
    """Send the browser to the redirect URI, with those parameters that have a value (RFC 6749 section 4.1.2)."""
    query = urlencode({name: value for name, value in parameters.items() if value is not None})
    location = f"{redirect_uri}{'&' if '?' in redirect_uri else '?'}{query}"
    return Reply(303, "text/plain", b"", (("Location", location),))


def all_values(form: str) -> dict[str, list[str]]:
    """Read a query string or form body; a parameter without a value counts as left out (section 3.1)."""
    try:
        return parse_qs(form, errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError as error:
        raise Refusal(400, "invalid_request", "The parameters cannot be read.") from error


def only_value(values: Mapping[str, list[str]], name: str) -> str | None:
    """Return the value of a parameter that was sent exactly once."""
    found = values.get(name, [])
    return found[0] if len(found) == 1 else None


def single_values(form: str) -> dict[str, str]:
    """Read a query string or form body, and refuse a parameter that comes twice (RFC 6749 section 3.1)."""
    values = all_values(form)
    if any(len(found) > 1 for found in values.values()):
        raise Refusal(400, "invalid_request", "A parameter was sent more than once.")
    return {name: found[0] for name, found in values.items()}


def required(parameters: Mapping[str, str], name: str) -> str:
    """Return a parameter that has to be there; raise `Refusal` if it is not."""
    if name not in parameters:
        raise Refusal(400, "invalid_request", f"The parameter {name} is missing.")
    return parameters[name]


def bearer_token(headers: Mapping[str, str]) -> str | None:
    """Read the access token from the Authorization header (RFC 6750 section 2.1)."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def with_basic_credentials(parameters: dict[str, str], headers: Mapping[str, str]) -> dict[str, str]:
    """Add the client's credentials from HTTP Basic, if sent, to the parameters (RFC 6749 section 2.3.1).

    Raises `Refusal` if they cannot be read, or if the client proves itself in two ways at once.
    """
    scheme, _, encoded = headers.get("authorization", "").partition(" ")
    if not scheme:
        return parameters
    try:
        decoded = base64.b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        decoded = ""
    user, colon, password = decoded.partition(":")
    if scheme.lower() != "basic" or not colon:
        raise Refusal(401, "invalid_client", "The Authorization header cannot be read.")
    client_id = unquote_plus(user)
    if "client_secret" in parameters or parameters.get("client_id", client_id) != client_id:
        raise Refusal(400, "invalid_request", "The client proved itself in two ways at once.")
    return parameters | {"client_id": client_id, "client_secret": unquote_plus(password)}
