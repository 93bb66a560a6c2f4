"""The call that proves a token works: the portal's list of cameras, or for another provider any address of its API."""

import re
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from urllib.parse import urlsplit

from netrex_gui.oauth.answer import HttpAnswer, error_code, excerpt, read_members, words
from netrex_gui.oauth.token import TokenResponse

CAMERA_QUERY = {"query": "{cameraList{name}}"}
"""The one query that the portal documents; it only reads."""

_LONGEST_NAME = 300
_MOST_CAMERAS = 10_000
_GRAPHQL = re.compile(r"/graphql(\.php)?/?$", re.IGNORECASE)


@dataclass(frozen=True)
class SeesCameras:
    """The portal listed cameras, by name."""

    untrusted_names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class Accepted:
    """The API took the token; what it answered says no more."""


@dataclass(frozen=True)
class TokenRejected:
    """The API does not know the token any more: it has run out or was revoked (RFC 6750 section 3.1)."""


@dataclass(frozen=True)
class PermissionMissing:
    """The API knows the token, and refuses this call: a permission is missing (RFC 6750 section 3.1)."""

    untrusted_message: str = field(repr=False)


@dataclass(frozen=True)
class TurnedAway:
    """Something in front of the API, such as a firewall, turned this app away with a page or a line of its own."""

    untrusted_message: str = field(repr=False)


@dataclass(frozen=True)
class Unclear:
    """The API's answer says nothing of the token."""

    status: int
    untrusted_message: str = field(repr=False)


Finding = SeesCameras | Accepted | TokenRejected | PermissionMissing | TurnedAway | Unclear


def is_graphql(api_endpoint: str) -> bool:
    """Tell whether an address is asked for cameras as the portal is; any other is merely fetched."""
    return _GRAPHQL.search(urlsplit(api_endpoint).path) is not None


def check_token(api_endpoint: str, token: TokenResponse) -> Finding:
    """Use a token once, for reading: raises ProviderUnreachable, UrlInvalid or TokenAnswerUnusable."""
    from netrex_gui.oauth.http import ask
    from netrex_gui.oauth.scrub import scrub

    proof = {"Authorization": f"Bearer {token.access_token}"}  # RFC 6750 section 2.1
    if is_graphql(api_endpoint):
        found = read_camera_answer(ask("POST", api_endpoint, CAMERA_QUERY, "json", proof))
    else:
        found = _judge_status(ask("GET", api_endpoint, headers=proof)) or Accepted()
    if isinstance(found, PermissionMissing | TurnedAway | Unclear):
        return replace(found, untrusted_message=scrub(found.untrusted_message, (token.access_token,)))
    return found


def read_camera_answer(answer: HttpAnswer) -> Finding:
    """Judge the answer to the query for cameras; GraphQL tells a refusal with status 200 as well."""
    refused = _judge_status(answer)
    if refused is not None:
        return refused
    members, _ = read_members(answer)
    names = _camera_names(members)
    if names is not None:
        return SeesCameras(names)
    message = words(members) or error_code(members)
    return PermissionMissing(message) if message else Unclear(answer.status, "")


def _judge_status(answer: HttpAnswer) -> Finding | None:
    if answer.status == HTTPStatus.UNAUTHORIZED:
        return TokenRejected()
    members, _ = read_members(answer)
    message = words(members) or error_code(members)
    if answer.status == HTTPStatus.FORBIDDEN:
        line = excerpt(answer)
        is_of_the_api = members or not line
        return PermissionMissing(message) if is_of_the_api else TurnedAway("" if line.startswith("<") else line)
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        return Unclear(answer.status, message)
    return None


def _camera_names(untrusted: dict[str, object]) -> tuple[str, ...] | None:
    data = untrusted.get("data")
    cameras = data.get("cameraList") if isinstance(data, dict) else None
    if not isinstance(cameras, list):
        return None
    names = (camera.get("name") if isinstance(camera, dict) else None for camera in cameras[:_MOST_CAMERAS])
    return tuple(name[:_LONGEST_NAME] if isinstance(name, str) else "" for name in names)
