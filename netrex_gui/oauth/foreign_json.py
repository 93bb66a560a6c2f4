"""JSON from outside, of which nothing is believed: an object, or what a JSON Web Token says."""

import base64
import binascii
import json
from dataclasses import dataclass, field

_PARTS = 3


def json_object(untrusted: bytes | str) -> dict[str, object] | None:
    """Return the members of a JSON object, of a name that comes twice the last, or None where it is no object."""
    try:
        value = json.loads(untrusted)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def jwt_claims(token: str) -> dict[str, object] | None:
    """Return what a JSON Web Token (RFC 7519) says, without any proof, or None where it is none that can be read."""
    parts = token.split(".")
    if len(parts) != _PARTS or _decoded(parts[0]) is None:
        return None
    return _decoded(parts[1])


def _decoded(part: str) -> dict[str, object] | None:
    try:
        return json_object(base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        return None


_LONGEST_TEXT = 300
_LAST_SECOND = 253_402_300_799  # the end of the year 9999


@dataclass(frozen=True)
class Claims:
    """What a token says of itself (RFC 7519 section 4.1); `expires_at` is Unix time. Empty where it says nothing."""

    untrusted_issuer: str = field(repr=False, default="")
    untrusted_subject: str = field(repr=False, default="")
    untrusted_audience: tuple[str, ...] = field(repr=False, default=())
    expires_at: float | None = None


def read_claims(token: str) -> Claims | None:
    """Return what a token says of itself, or None where it is no JSON Web Token."""
    untrusted = jwt_claims(token)
    if untrusted is None:
        return None
    audience = untrusted.get("aud")
    return Claims(
        untrusted_issuer=_text(untrusted.get("iss")),
        untrusted_subject=_text(untrusted.get("sub")),
        untrusted_audience=tuple(filter(None, map(_text, audience if isinstance(audience, list) else [audience]))),
        expires_at=_time(untrusted.get("exp")),
    )


def _text(untrusted: object) -> str:
    return untrusted[:_LONGEST_TEXT] if isinstance(untrusted, str) else ""


def _time(untrusted: object) -> float | None:
    if isinstance(untrusted, bool) or not isinstance(untrusted, int | float):
        return None
    return float(untrusted) if 0 <= untrusted <= _LAST_SECOND else None  # neither for infinity nor for no number
