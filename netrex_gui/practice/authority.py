"""The practice provider's memory and rules: which code and which token is good, for whom and how long."""

import base64
import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from netrex_gui.oauth.provider import SCOPES
from netrex_gui.practice import wording

TICKET_SECONDS = 600.0
CODE_SECONDS = 60.0
ACCESS_TOKEN_SECONDS = 3600


class Refusal(Exception):
    """A request that is turned down: HTTP status, error code of RFC 6749 section 5.2, and a sentence."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(description)
        self.status = status
        self.error = error
        self.description = description


@dataclass(frozen=True)
class Application:
    """An OAuth2 application as somebody registered it at the portal."""

    client_id: str
    client_secret: str = field(repr=False)
    name: str
    redirect_uris: frozenset[str]


@dataclass(frozen=True)
class Authorization:
    """What an application asks a person for, and has once the person allows it."""

    client_id: str
    redirect_uri: str
    scopes: tuple[str, ...]
    state: str | None = field(default=None, repr=False)
    code_challenge: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Grant:
    """An access token with its refresh token, if any; `expires_at` is in seconds of the authority's clock."""

    authorization: Authorization
    scopes: tuple[str, ...]
    expires_at: float
    access_token: str = field(repr=False)
    refresh_token: str | None = field(repr=False)


@dataclass(frozen=True)
class _Pending:
    authorization: Authorization
    expires_at: float
    signed_in: bool = False


def parse_scopes(text: str | None) -> tuple[str, ...]:
    """Read a comma-separated list of scopes, each once; raise `Refusal` for none or an unknown one."""
    scopes = tuple(dict.fromkeys((text or "").split(",")))
    if not set(scopes) <= set(SCOPES):
        raise Refusal(400, "invalid_scope", "The scope must be a comma-separated list of known permissions.")
    return scopes


def s256(code_verifier: str) -> str:
    """Derive the code challenge from a code verifier (RFC 7636 section 4.2)."""
    digest = hashlib.sha256(code_verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class Authority:
    """Remembers one application's tickets, codes and tokens, and forgets what is used, revoked or too old.

    Times are seconds of `clock`. Whatever is turned down raises `Refusal`. Safe to call from many threads.
    """

    def __init__(self, application: Application, clock: Callable[[], float] = time.monotonic) -> None:
        self.application = application
        self._clock = clock
        self._lock = threading.Lock()
        self._tickets: dict[str, _Pending] = {}
        self._codes: dict[str, _Pending] = {}
        self._spent_codes: set[str] = set()
        # One code never has two living grants, as each refresh replaces the grant before it.
        self._grants: dict[str, Grant] = {}

    def open_ticket(self, authorization: Authorization, *, signed_in: bool = False) -> str:
        """Remember what a page asks the person, under a ticket that is good once and for 600 s."""
        ticket = secrets.token_urlsafe(32)
        with self._lock:
            now = self._clock()
            self._tickets = {key: value for key, value in self._tickets.items() if now < value.expires_at}
            self._tickets[ticket] = _Pending(authorization, now + TICKET_SECONDS, signed_in)
        return ticket

    def take_ticket(self, ticket: str, *, signed_in: bool = False) -> Authorization:
        """Use up the ticket of a login page or, if `signed_in`, of a consent page."""
        with self._lock:
            pending = self._tickets.pop(ticket, None)
            if pending is None or pending.signed_in != signed_in or self._clock() >= pending.expires_at:
                raise Refusal(400, "invalid_request", wording.ERROR_TICKET)
            return pending.authorization

    def issue_code(self, authorization: Authorization) -> str:
        """Mint an authorization code, good once and for 60 s (RFC 6749 section 4.1.2)."""
        code = secrets.token_urlsafe(32)
        with self._lock:
            self._codes[code] = _Pending(authorization, self._clock() + CODE_SECONDS)
        return code

    def authenticate(self, client_id: str, client_secret: str | None) -> bool:
        """Tell whether the client proved itself with its secret; a wrong secret or ID is refused."""
        known = secrets.compare_digest(client_id.encode(), self.application.client_id.encode())
        expected = self.application.client_secret
        right = client_secret is None or secrets.compare_digest(client_secret.encode(), expected.encode())
        if not (known and right):
            raise Refusal(401, "invalid_client", "The client ID or the client secret is wrong.")
        return client_secret is not None

    def redeem_code(
        self, code: str, client_id: str, redirect_uri: str, code_verifier: str | None, *, lasting: bool
    ) -> Grant:
        """Turn a code into tokens; only a `lasting` grant has a refresh token (RFC 6749 section 4.1.3).

        A code that comes a second time takes the tokens with it that were minted from it.
        """
        with self._lock:
            if code in self._spent_codes:
                self._grants.pop(code, None)
                raise Refusal(400, "invalid_grant", "The code was used already.")
            pending = self._codes.pop(code, None)
            if pending is None:
                raise Refusal(400, "invalid_grant", "The code is not known.")
            self._spent_codes.add(code)
            if self._clock() >= pending.expires_at:
                raise Refusal(400, "invalid_grant", "The code is too old.")
            authorization = pending.authorization
            if (client_id, redirect_uri) != (authorization.client_id, authorization.redirect_uri):
                raise Refusal(400, "invalid_grant", "The code was issued for another redirect URL.")
            if authorization.code_challenge and s256(code_verifier or "") != authorization.code_challenge:
                raise Refusal(400, "invalid_grant", "The code verifier does not fit the code challenge.")
            return self._mint(code, authorization, authorization.scopes, lasting=lasting)

    def refresh(self, refresh_token: str, scope: str | None = None) -> Grant:
        """Replace a grant by a new one, of fewer scopes if `scope` says so (RFC 6749 section 6)."""
        with self._lock:
            for code, grant in self._grants.items():
                if grant.refresh_token == refresh_token:
                    allowed = grant.authorization.scopes
                    scopes = parse_scopes(scope) if scope else allowed
                    if not set(scopes) <= set(allowed):
                        raise Refusal(400, "invalid_scope", "The scope is wider than what was allowed.")
                    return self._mint(code, grant.authorization, scopes, lasting=True)
        raise Refusal(400, "invalid_grant", "The refresh token is not known, was used already or revoked.")

    def revoke(self, access_token: str) -> bool:
        """Cancel an access token with its refresh token; false if there is no such token."""
        with self._lock:
            found = [code for code, grant in self._grants.items() if grant.access_token == access_token]
            for code in found:
                del self._grants[code]
            return bool(found)

    def grant_of(self, access_token: str) -> Grant | None:
        """Find the grant of an access token that is neither unknown, revoked nor expired."""
        with self._lock:
            now = self._clock()
            living = (grant for grant in self._grants.values() if now < grant.expires_at)
            return next((grant for grant in living if grant.access_token == access_token), None)

    def _mint(self, code: str, authorization: Authorization, scopes: tuple[str, ...], *, lasting: bool) -> Grant:
        expires_at = self._clock() + ACCESS_TOKEN_SECONDS
        refresh_token = secrets.token_urlsafe(32) if lasting else None
        grant = Grant(authorization, scopes, expires_at, secrets.token_urlsafe(32), refresh_token)
        self._grants[code] = grant
        return grant
