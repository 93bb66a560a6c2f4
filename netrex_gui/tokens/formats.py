"""A token in the forms in which its users need it: header, command, JSON, lines of an environment file."""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from netrex_gui.oauth.token import TokenResponse
from netrex_gui.tokens.api_check import CAMERA_QUERY, is_graphql
from netrex_gui.tokens.stored_token import KeptToken

_BARE = re.compile(r"[A-Za-z0-9_./+=:@%,-]+")
SCHEMES = {name.casefold(): name for name in ("Bearer", "Concealed", "DPoP", "GNAP", "HOBA", "OAuth", "PrivateToken")}
"""The registered schemes that present a token (IANA, HTTP Authentication Schemes); the others want a computation."""

_POWERSHELL_QUOTES = re.compile("['\u2018\u2019\u201a\u201b]")


@dataclass(frozen=True)
class GrantedToken:
    """A token with what has to be known of its origin: the provider, its API, and the scopes that were asked for."""

    token: TokenResponse
    provider_url: str
    api_endpoint: str
    asked_scopes: tuple[str, ...]

    @property
    def api_host(self) -> str:
        """The host of the API, as a person knows it."""
        return urlsplit(self.api_endpoint).netloc

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes that were granted; an answer without any means those asked for (RFC 6749 section 5.1)."""
        return self.asked_scopes if self.token.scope is None else self.token.scope

    @property
    def expires_at(self) -> str | None:
        """The end of its validity as a UTC time of RFC 3339, or None where the provider did not tell."""
        return None if self.token.expires_in is None else utc(self.token.received_at + self.token.expires_in)


def utc(seconds: float) -> str:
    """Return a Unix time as UTC, to the second (RFC 3339)."""
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")


def authorization_header(granted: GrantedToken) -> str:
    """Return the request header that presents the token (RFC 6750 section 2.1)."""
    return f"Authorization: {_credentials(granted)}"


def curl_command(granted: GrantedToken) -> str:
    """Return a command for a POSIX shell that asks the provider's API with the token."""
    words = ["curl", granted.api_endpoint, "--header", authorization_header(granted)]
    if is_graphql(granted.api_endpoint):
        words += ["--header", "Content-Type: application/json", "--data", json.dumps(CAMERA_QUERY)]
    return shlex.join(words)


def powershell_command(granted: GrantedToken) -> str:
    """Return the same for PowerShell, whose own quoting of a program's arguments differs from version to version."""
    headers = f"@{{ Authorization = {_powershell_text(_credentials(granted))} }}"
    command = f"Invoke-RestMethod -Uri {_powershell_text(granted.api_endpoint)} -Headers {headers}"
    if not is_graphql(granted.api_endpoint):
        return command
    body = _powershell_text(json.dumps(CAMERA_QUERY))
    return f"{command} -Method Post -ContentType 'application/json' -Body {body}"


def json_text(granted: GrantedToken) -> str:
    """Return a JSON object: RFC 6749 section 5.1, the end of validity, the provider, and what came beside the token."""
    members = json_members(granted)
    beside = {name: value for name, value in granted.token.untrusted_beside.items() if name not in members}
    return json.dumps(members | beside, indent=2)


def json_members(granted: GrantedToken) -> dict[str, object]:
    """Return the members of that object, without those that the provider did not tell."""
    token = granted.token
    members: dict[str, object] = {
        "access_token": token.access_token,
        "token_type": scheme(token),
        "expires_in": None if token.expires_in is None else int(token.expires_in),
        "expires_at": granted.expires_at,
        "refresh_token": token.refresh_token,
        "scope": " ".join(granted.scopes),
        "provider_url": granted.provider_url,
    }
    return {name: value for name, value in members.items() if value is not None}


def kept_members(kept: KeptToken, now: float) -> dict[str, object]:
    """Return what a program may know of a kept token without the password store; `now` is a Unix time."""
    return {
        "id": kept.id,
        "name": kept.name,
        "state": kept.status(now).name.lower(),
        "expires_at": None if kept.expires_at is None else utc(kept.expires_at),
        "expires_in": None if kept.expires_at is None else max(0, int(kept.expires_at - now)),
        "renewable": kept.renewable,
        "scopes": None if kept.scopes is None else list(kept.scopes),
    }


def env_lines(granted: GrantedToken) -> str:
    """Return lines that a POSIX shell can source and that the usual readers of ``.env`` files read alike."""
    values: Mapping[str, str | None] = {
        "ACCESS_TOKEN": granted.token.access_token,
        "REFRESH_TOKEN": granted.token.refresh_token,
        "TOKEN_EXPIRES_AT": granted.expires_at,
        "PROVIDER_URL": granted.provider_url,
    }
    return "\n".join(f"{name}={_env_value(value)}" for name, value in values.items() if value)


def _credentials(granted: GrantedToken) -> str:
    return f"{scheme(granted.token)} {granted.token.access_token}"


def scheme(token: TokenResponse) -> str:
    """Return the scheme by which a token is presented: its type where that is a registered one, or else Bearer."""
    return SCHEMES.get(token.token_type.casefold(), "Bearer")


def _powershell_text(text: str) -> str:
    quoted = _POWERSHELL_QUOTES.sub(lambda quote: quote[0] * 2, text)  # it takes typographic quotes for quotes too
    return f"'{quoted}'"


def _env_value(value: str) -> str:
    if _BARE.fullmatch(value):
        return value
    if "'" not in value:
        return f"'{value}'"
    escaped = re.sub(r'([\\"$`])', r"\\\1", value)
    return f'"{escaped}"'
