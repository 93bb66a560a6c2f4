"""A kept token: what may be read of it in a file, and what goes to the password store."""

import json
import os
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import cache
from typing import Any

from netrex_gui.oauth.token import TokenResponse


class TokenState(StrEnum):
    """What is known of a kept token: `REFUSED` means that the provider does not renew it any more."""

    VALID = "valid"
    REVOKED = "revoked"
    REFUSED = "refused"


@dataclass(frozen=True)
class KeptToken:
    """What the index file tells of a token; no secret is in it.

    `token_endpoint` is the one that gave it: it is sent to no other. Times are Unix seconds; `expires_at` and `scopes`
    are None where the provider did not say. `generation` counts the renewals, and names the entry of the password store
    that is current.
    """

    connection_id: str
    id: str = field(default_factory=lambda: os.urandom(16).hex())
    name: str = ""
    token_type: str = "Bearer"  # noqa: S105 (no secret)
    scopes: tuple[str, ...] | None = None
    received_at: float = 0.0
    expires_at: float | None = None
    renewable: bool = False
    token_endpoint: str = ""
    state: TokenState = TokenState.VALID
    generation: int = 0

    def told_by(self, token: TokenResponse) -> "KeptToken":
        """Return this entry with what a new token says of itself."""
        return replace(
            self,
            token_type=token.token_type,
            scopes=token.scope,
            received_at=token.received_at,
            expires_at=None if token.expires_in is None else token.received_at + token.expires_in,
            renewable=bool(token.refresh_token),
            state=TokenState.VALID,
        )

    def key(self, generation: int) -> str:
        """Return the name of a generation's entry in the password store."""
        return f"token:{self.id}:{generation}"

    def record(self) -> dict[str, object]:
        """Return what is written to the file; times as UTC, for whoever reads it."""
        written, _ = _times()
        return {**vars(self), "received_at": written(self.received_at), "expires_at": written(self.expires_at)}

    @classmethod
    def from_record(cls, record: object) -> "KeptToken":
        """Read an entry from parsed JSON, ignoring members it does not know: raises ValueError."""
        _, read = _times()
        if not isinstance(record, Mapping):
            raise ValueError("a token's entry is an object")
        known = {name: record[name] for name in _TYPES if name in record}
        if not _ID.fullmatch(str(known.get("id", ""))) or not known.get("connection_id"):
            raise ValueError("a token's entry has an id, which is fit for the name of a file, and a connection's")
        for name, value in known.items():
            if not isinstance(value, _TYPES[name]):
                raise ValueError(f"{name} is of another type")
        scopes = known.get("scopes")
        if scopes is not None and not all(isinstance(scope, str) for scope in scopes):
            raise ValueError("scopes is a list of texts")
        known["scopes"] = None if scopes is None else tuple(scopes)
        known["received_at"] = read(known.get("received_at")) or 0.0
        known["expires_at"] = read(known.get("expires_at"))
        known["state"] = TokenState(known.get("state", TokenState.VALID))
        return cls(**known)


_ID = re.compile(r"[A-Za-z0-9-]{1,64}")
_TYPES: dict[str, Any] = {each.name: str for each in fields(KeptToken)} | {
    "scopes": (list, type(None)),
    "expires_at": (str, type(None)),
    "renewable": bool,
    "generation": int,
}


def secret_text(token: TokenResponse) -> str:
    """Return a whole token as one text for the password store."""
    members = {each.name: getattr(token, each.name) for each in fields(token) if each.name != "received_clock"}
    return json.dumps(members)


def token_in(text: str | None) -> TokenResponse | None:
    """Read a token from the password store, or None where the entry is none of ours.

    Its lifetime goes on from where the UTC clock says that it is; from then on the monotonic clock counts.
    """
    written, _ = _times()
    try:
        members = dict(json.loads(text or ""))
        age = max(0.0, time.time() - members["received_at"])
        scope = members["scope"]
        skew = float(members.get("clock_skew", 0.0))
        for seconds in (members["expires_in"] or 0.0, skew):
            written(members["received_at"] + seconds)  # has to be a time
        return TokenResponse(
            access_token=_text(members["access_token"]),
            token_type=_text(members["token_type"]),
            expires_in=None if members["expires_in"] is None else float(members["expires_in"]),
            scope=None if scope is None else tuple(_text(each) for each in scope),
            refresh_token=None if members["refresh_token"] is None else _text(members["refresh_token"]),
            received_at=float(members["received_at"]),
            received_clock=time.monotonic() - age,
            clock_skew=skew,
            untrusted_beside=dict(members.get("untrusted_beside", {})),
        )
    except (ValueError, TypeError, LookupError, ArithmeticError, OSError, RecursionError):
        return None


@cache
def _times() -> tuple[Callable[[float | None], str | None], Callable[[str | None], float | None]]:
    """Return what writes a time and what reads one: late, as a start without tokens does without, and loaded once."""
    from netrex_gui.tokens.record_time import read, written

    return written, read


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a text is missing")
    return value
