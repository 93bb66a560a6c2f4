"""JSON from outside, of which nothing is believed: an object, or what a JSON Web Token says."""

import base64
import binascii
import json

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
