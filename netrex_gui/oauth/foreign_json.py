"""JSON from outside, of which nothing is believed: an object, or what a JSON Web Token says."""

import base64
import binascii
import json

_PARTS = 3


def payload_of(token: str) -> dict[str, object] | None:
    """Return the claims of a token, or None where it is no JSON Web Token that can be read."""
    parts = token.split(".")
    if len(parts) != _PARTS or not isinstance(_decode(parts[0]), dict):
        return None
    payload = _decode(parts[1])
    return payload if isinstance(payload, dict) else None


def _decode(part: str) -> object:
    try:
        value: object = json.loads(base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        return None
    return value
