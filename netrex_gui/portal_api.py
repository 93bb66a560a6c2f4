"""The call that proves a token works: the portal's list of cameras, or for another provider any address of its API."""

import json
import re
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from netrex_gui.oauth.token_response import TokenResponse

if TYPE_CHECKING:
    from netrex_gui.oauth.token_answer import HttpAnswer

CAMERA_QUERY = {"query": "{cameraList{name}}"}
"""The one query that the portal documents; it only reads."""

_LONGEST_TEXT = 300
_MOST_CAMERAS = 10_000
_GRAPHQL = re.compile(r"/graphql(\.php)?/?$", re.IGNORECASE)


@dataclass(frozen=True)
class SeesCameras:
    """The portal listed cameras, by name."""

    untrusted_names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class Accepted:
    """The API took the token; what it answered says no more. `status` is the HTTP status."""

    status: int


@dataclass(frozen=True)
class TokenRejected:
    """The API does not know the token any more: it has run out or was revoked (RFC 6750 section 3.1)."""


@dataclass(frozen=True)
class PermissionMissing:
    """The API knows the token, and refuses this call: a permission is missing (RFC 6750 section 3.1)."""

    untrusted_message: str = field(repr=False)


@dataclass(frozen=True)
class Unclear:
    """The API's answer says nothing of the token."""

    status: int
    untrusted_message: str = field(repr=False)


Finding = SeesCameras | Accepted | TokenRejected | PermissionMissing | Unclear


def is_graphql(api_endpoint: str) -> bool:
    """Tell whether an address is asked for cameras as the portal is; any other is merely fetched."""
    return _GRAPHQL.search(urlsplit(api_endpoint).path) is not None


def check_token(api_endpoint: str, token: TokenResponse) -> Finding:
    """Use a token once, for reading: raises ProviderUnreachable, UrlInvalid or TokenAnswerUnusable."""
    from netrex_gui.oauth.own_secrets import without
    from netrex_gui.oauth.resource import ask_resource

    if is_graphql(api_endpoint):
        found = read_camera_answer(ask_resource(api_endpoint, token, CAMERA_QUERY))
    else:
        found = _judge_status(ask_resource(api_endpoint, token)) or Accepted(HTTPStatus.OK)
    if isinstance(found, PermissionMissing | Unclear):
        return replace(found, untrusted_message=without(found.untrusted_message, (token.access_token,)))
    return found


def read_camera_answer(answer: "HttpAnswer") -> Finding:
    """Judge the answer to the query for cameras; GraphQL tells a refusal with status 200 as well."""
    refused = _judge_status(answer)
    if refused is not None:
        return refused
    value = _json(answer)
    names = _camera_names(value)
    if names is not None:
        return SeesCameras(names)
    message = _error_message(value)
    return PermissionMissing(message) if message else Unclear(answer.status, "")


def _judge_status(answer: "HttpAnswer") -> Finding | None:
    if answer.status == HTTPStatus.UNAUTHORIZED:
        return TokenRejected()
    if answer.status == HTTPStatus.FORBIDDEN:
        return PermissionMissing(_error_message(_json(answer)))
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        return Unclear(answer.status, _error_message(_json(answer)))
    return None


def _json(answer: "HttpAnswer") -> object:
    try:
        value: object = json.loads(answer.untrusted_body)
    except (ValueError, RecursionError):
        return None
    return value


def _camera_names(untrusted: object) -> tuple[str, ...] | None:
    data = untrusted.get("data") if isinstance(untrusted, dict) else None
    cameras = data.get("cameraList") if isinstance(data, dict) else None
    if not isinstance(cameras, list):
        return None
    names = (camera.get("name") if isinstance(camera, dict) else None for camera in cameras[:_MOST_CAMERAS])
    return tuple(name[:_LONGEST_TEXT] if isinstance(name, str) else "" for name in names)


def _error_message(untrusted: object) -> str:
    """Find the sentence in an error of GraphQL, of RFC 6750, or of the portal's own kind."""
    if not isinstance(untrusted, dict):
        return ""
    errors = untrusted.get("errors")
    first = errors[0] if isinstance(errors, list) and errors else None
    candidates = (
        first.get("message") if isinstance(first, dict) else first,
        untrusted.get("error_description"),
        untrusted.get("message"),
        untrusted.get("error"),
    )
    return next((text[:_LONGEST_TEXT] for text in candidates if isinstance(text, str) and text), "")
