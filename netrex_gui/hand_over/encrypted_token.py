"""The token as it is encrypted for somebody else, by encryption.py: *Copy as* JSON, and what its page shows besides."""

import time
from dataclasses import dataclass
from datetime import datetime

from netrex_gui.hand_over.document import LONGEST_NAME, DocumentFormat, Members
from netrex_gui.hand_over.encryption import decrypt, encrypt
from netrex_gui.hand_over.errors import Document, MemberProblem
from netrex_gui.oauth.client import Credential, cleaned
from netrex_gui.oauth.provider import base_url
from netrex_gui.oauth.token import TokenResponse, clock
from netrex_gui.tokens.formats import GrantedToken, json_members, utc

_LONGEST_TOKEN = 48 * 1024
_LONGEST_SCOPE = 8 * 1024
_YEARS = range(2000, 2200)
_CLOCK_AHEAD_SECONDS = 24 * 3600
"""So far may the other computer's clock be ahead: a token from further on would be the newest for good."""

_MEMBERS = (
    *("name", "provider_url", "client_id", "received_at", "expires_at", "expires_in"),
    *("access_token", "token_type", "refresh_token", "scope"),
)
FORMAT = DocumentFormat(Document.TOKEN, "netrex-token", 1, 128 * 1024, frozenset(_MEMBERS))


@dataclass(frozen=True)
class HandedToken:
    """A token from somebody else, with what it is for. Who encrypted it is not proven: anybody can who has the key."""

    token: TokenResponse
    name: str
    provider_url: str
    client_id: str


def encrypt_token(granted: GrantedToken, name: str, client_id: str, public_key: str) -> str:
    """Encrypt a token, as armoured text: raises PublicKeyInvalid, UrlInvalid, or MemberInvalid for an odd token."""
    members = {
        "name": name.strip()[:LONGEST_NAME],
        "client_id": cleaned(client_id, Credential.CLIENT_ID).text,
        "received_at": utc(granted.token.received_at),
        **json_members(granted),
        "provider_url": base_url(granted.provider_url),
    }
    content = FORMAT.text(members)
    loads(content)  # what the other end would refuse is better refused here
    return encrypt(content, public_key)


def decrypt_token(untrusted_bytes: bytes, private_key: str) -> HandedToken:
    """Decrypt an encrypted token: raises HandOverError, each of its kinds that is about keys, documents and members."""
    return loads(decrypt(untrusted_bytes, private_key))


def loads(untrusted: bytes | str) -> HandedToken:
    """Read what was encrypted, which anybody may have written: raises HandOverError."""
    members = FORMAT.read(untrusted)
    return HandedToken(
        token=_token(members),
        name=members.line("name"),
        provider_url=members.provider_url("provider_url"),
        client_id=members.credential("client_id", Credential.CLIENT_ID),
    )


def _token(members: Members) -> TokenResponse:
    received_at, expires_at = _time(members, "received_at"), _time(members, "expires_at")
    if received_at is None:
        raise members.invalid("received_at", MemberProblem.MISSING)
    if received_at > time.time() + _CLOCK_AHEAD_SECONDS:
        raise members.invalid("received_at", MemberProblem.NOT_ALLOWED)
    if expires_at is not None and expires_at <= received_at:
        raise members.invalid("expires_at", MemberProblem.NOT_ALLOWED)
    if type(members.untrusted.get("expires_in", 0)) is not int:  # said for other programs: the times count here
        raise members.invalid("expires_in", MemberProblem.WRONG_TYPE)
    return TokenResponse(
        access_token=_secret(members, "access_token"),
        token_type=members.line("token_type", needed=True),
        expires_in=None if expires_at is None else expires_at - received_at,
        scope=tuple(members.text("scope", _LONGEST_SCOPE).split()),
        refresh_token=_secret(members, "refresh_token") if "refresh_token" in members.untrusted else None,
        received_at=received_at,
        received_clock=clock() - max(0.0, time.time() - received_at),
    )


def _secret(members: Members, name: str) -> str:
    value = members.text(name, _LONGEST_TOKEN, needed=True)
    if not value.isascii() or not value.isprintable():
        raise members.invalid(name, MemberProblem.CHARACTERS)
    return value


def _time(members: Members, name: str) -> float | None:
    """Return a UTC time of RFC 3339 in Unix seconds."""
    text = members.identifier(name, LONGEST_NAME, needed=False)
    if not text:
        return None
    try:
        told = datetime.fromisoformat(text)
    except ValueError as error:
        raise members.invalid(name, MemberProblem.NOT_ALLOWED) from error
    if told.tzinfo is None or told.year not in _YEARS:
        raise members.invalid(name, MemberProblem.NOT_ALLOWED)
    return told.timestamp()
