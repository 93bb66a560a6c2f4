"""A kept token: what may be read of it in a file, what goes to the password store, and what it is good for by now."""

import json
import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from enum import Enum, StrEnum, auto
from typing import Any

from netrex_gui.oauth.token import TokenResponse, clock

_SOON_SECONDS = 600.0
_SOON_PART = 0.1
_FIRST_TIME = datetime.min.replace(tzinfo=UTC).timestamp()
_LAST_TIME = datetime.max.replace(tzinfo=UTC, microsecond=0).timestamp()


class TokenState(StrEnum):
    """What is known of a kept token: `REFUSED` means that the provider does not renew it any more."""

    VALID = "valid"
    REVOKED = "revoked"
    REFUSED = "refused"


class TokenStatus(Enum):
    """What a person has to know first of a kept token; `REFUSED` means that the provider renews it no more."""

    VALID = auto()
    EXPIRING = auto()
    EXPIRED = auto()
    REVOKED = auto()
    REFUSED = auto()


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

    def described_by(self, token: TokenResponse) -> "KeptToken":
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

    def status(self, now: float) -> TokenStatus:
        """Tell what it is good for at a Unix time: it is expiring in its last tenth, and in its last ten minutes."""
        if self.state is not TokenState.VALID:
            return TokenStatus[self.state.name]
        if self.expires_at is None:
            return TokenStatus.VALID
        left = self.expires_at - now
        if left <= 0:
            return TokenStatus.EXPIRED
        soon = max(_SOON_SECONDS, (self.expires_at - self.received_at) * _SOON_PART)
        return TokenStatus.EXPIRING if left < soon else TokenStatus.VALID

    def key(self, generation: int) -> str:
        """Return the name of a generation's entry in the password store."""
        return f"token:{self.id}:{generation}"

    def record(self) -> dict[str, object]:
        """Return what is written to the file; times as UTC, for whoever reads it."""
        return {**vars(self), "received_at": _time_text(self.received_at), "expires_at": _time_text(self.expires_at)}

    @classmethod
    def from_record(cls, record: object) -> "KeptToken":
        """Read an entry from parsed JSON, ignoring members it does not know: raises ValueError."""
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
        known["received_at"] = _time(known.get("received_at")) or 0.0
        known["expires_at"] = _time(known.get("expires_at"))
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

    Its lifetime goes on from where the UTC clock says that it is; from then on that of `clock` counts.
    """
    try:
        members = dict(json.loads(text or ""))
        age = max(0.0, time.time() - members["received_at"])
        scope = members["scope"]
        skew = float(members.get("clock_skew", 0.0))
        for seconds in (members["expires_in"] or 0.0, skew):
            _time_text(members["received_at"] + seconds)  # has to be a time
        return TokenResponse(
            access_token=_text(members["access_token"]),
            token_type=_text(members["token_type"]),
            expires_in=None if members["expires_in"] is None else float(members["expires_in"]),
            scope=None if scope is None else tuple(_text(each) for each in scope),
            refresh_token=None if members["refresh_token"] is None else _text(members["refresh_token"]),
            received_at=float(members["received_at"]),
            received_clock=clock() - age,
            clock_skew=skew,
            untrusted_beside=dict(members.get("untrusted_beside", {})),
        )
    except (ValueError, TypeError, LookupError, ArithmeticError, OSError, RecursionError):
        return None


def _time_text(seconds: float | None) -> str | None:
    """Return a Unix time in UTC, to the second (RFC 3339).

    Raises ValueError, OverflowError or OSError for a number that is no time.
    """
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _time(text: str | None) -> float | None:
    """Return the Unix time, in seconds, of a text: raises ValueError unless it can be written again."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not _FIRST_TIME <= moment.timestamp() <= _LAST_TIME:
        raise ValueError("a time is in UTC, and can be written again")
    return moment.timestamp()


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a text is missing")
    return value
