"""Renewing and ending a token: one window at a time, and never with a refresh token that was used up."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.errors import SignInError, TokenRequestRefused
from netrex_gui.oauth.token import Revocation, TokenResponse
from netrex_gui.store.json_file import StoreError
from netrex_gui.store.secrets import SecretStoreError
from netrex_gui.tokens.stored_token import KeptToken, TokenState
from netrex_gui.tokens.token_store import KeptTokenGone, KeptTokens

LOCK_SECONDS = 45.0
"""How long to wait for another window: longer than its request may take."""


@dataclass(frozen=True)
class Held:
    """A token in hand, and its entry in the index where it is kept; `name` is whose it is, where that is known."""

    token: TokenResponse
    kept: KeptToken | None = None
    name: str = ""


@dataclass(frozen=True)
class Renewed:
    """A renewed token; `by_another_window` where that had done it already.

    `not_kept` tells why it is in memory alone, although the one before it was kept.
    """

    held: Held
    by_another_window: bool = False
    not_kept: SecretStoreError | None = None


@dataclass(frozen=True)
class Ended:
    """How revoking ended: what the provider said, or why it could not be asked; and why a copy is left, if one is."""

    revocation: Revocation | None
    trouble: SignInError | None = None
    copy_left: StoreError | SecretStoreError | None = None


@dataclass(eq=False)
class RenewalRefused(Exception):
    """The provider does not renew this token any more (``invalid_grant``, RFC 6749 section 5.2): sign in again."""

    untrusted_description: str = field(repr=False, default="")


class NotRenewable(Exception):
    """The token works no longer, or not long enough, and nothing came with it to renew it with: sign in again."""


class ProviderChanged(Exception):
    """The connection leads to another provider than the one that gave the token, which is not sent there."""


class Renewal:
    """Renews and ends the tokens of one store, from any thread of any process of this person.

    `lock_seconds` is how long to wait for another window that is at the same token.
    """

    def __init__(self, tokens: KeptTokens, lock_seconds: float = LOCK_SECONDS) -> None:
        self._tokens = tokens
        self._lock_seconds = lock_seconds

    def forget(self, kept: KeptToken) -> None:
        """Take a token out of the password store and the index: raises StoreError or SecretStoreError."""
        with self._tokens.locked(kept.id, self._lock_seconds):
            self._tokens.forget(kept)

    def forget_all_of(self, connection_id: str) -> None:
        """Forget every token of a connection, the index in one step: raises StoreError or SecretStoreError."""
        gone: list[KeptToken] = []
        try:
            for kept in self._tokens.of_connection(connection_id):
                with self._tokens.locked(kept.id, self._lock_seconds):
                    self._tokens.delete_secrets(kept)
                    gone.append(kept)
        finally:
            self._tokens.drop(*gone)

    def renew(self, held: Held, settings: SignInSettings) -> Renewed:
        """Renew a token; if another window has done so since, take what it got (RFC 6749 section 6).

        Raises RenewalRefused, a SignInError, ProviderChanged, KeptTokenGone, StoreError or SecretStoreError.
        """
        if held.kept is None:
            return Renewed(replace(held, token=_refreshed(held.token, settings)))
        _require_own_provider(held.kept, settings)
        with self._tokens.locked(held.kept.id, self._lock_seconds):
            kept, token = self._tokens.open(held.kept)
            if kept.generation > held.kept.generation and not has_run_out(token):
                return Renewed(Held(token, kept), by_another_window=True)
            try:
                renewed = _refreshed(token, settings)
            except RenewalRefused:
                with contextlib.suppress(StoreError):
                    self._tokens.mark(kept, TokenState.REFUSED)
                raise
            return self._keep(kept, token, renewed)

    def working(self, kept: KeptToken, seconds: float, settings: Callable[[], SignInSettings]) -> Renewed:
        """Return a kept token that works for so many seconds from now, renewed only if need be.

        The `settings` are asked for only then. Raises NotRenewable, and what opening and renewing raise.
        """
        kept, token = self._tokens.open(kept)
        if not has_run_out(token, seconds):
            return Renewed(Held(token, kept))
        if not token.refresh_token:
            raise NotRenewable
        return self.renew(Held(token, kept), settings())

    def revoke(self, held: Held, settings: SignInSettings) -> Ended:
        """Revoke a token at the provider; the local copy goes, whatever the provider says or does not say.

        Raises ProviderChanged, and StoreError where another window is at the token all the time: then nothing was done.
        """
        from netrex_gui.oauth.token_endpoint import revoke_token

        if held.kept is not None:
            _require_own_provider(held.kept, settings)
        with self._newest(held) as current:
            try:
                revocation = revoke_token(settings.provider, settings.client, current.token)
            except SignInError as error:
                return Ended(None, error, self._let_go(current.kept, revoked=False))
            return Ended(revocation, None, self._let_go(current.kept, revocation.revoked))

    def _let_go(self, kept: KeptToken | None, revoked: bool) -> StoreError | SecretStoreError | None:
        try:
            if kept is not None and revoked:
                self._tokens.mark(kept, TokenState.REVOKED)
            elif kept is not None:
                self._tokens.forget(kept)
        except (StoreError, SecretStoreError) as error:
            return error
        return None

    def _keep(self, kept: KeptToken, old: TokenResponse, renewed: TokenResponse) -> Renewed:
        try:
            return Renewed(Held(renewed, self._tokens.put_next(kept, renewed)))
        except SecretStoreError as error:
            if renewed.refresh_token == old.refresh_token:
                return Renewed(Held(renewed, kept), not_kept=error)
            with contextlib.suppress(StoreError):
                self._tokens.drop(kept)  # what is kept was used up: sent once more, it would end the new one too
            return Renewed(Held(renewed), not_kept=error)

    @contextlib.contextmanager
    def _newest(self, held: Held) -> Iterator[Held]:
        if held.kept is None:
            yield held
            return
        with self._tokens.locked(held.kept.id, self._lock_seconds):
            try:
                kept, token = self._tokens.open(held.kept)
            except (KeptTokenGone, SecretStoreError):
                kept, token = held.kept, held.token  # what is in hand can be revoked as well
            yield Held(token, kept)


def _refreshed(token: TokenResponse, settings: SignInSettings) -> TokenResponse:
    from netrex_gui.oauth.token_endpoint import refresh_token

    try:
        return refresh_token(settings.provider.token_endpoint, settings.client, token, settings.forms[0])
    except TokenRequestRefused as error:
        if error.untrusted_error != "invalid_grant":
            raise
        raise RenewalRefused(error.untrusted_description) from error


def _require_own_provider(kept: KeptToken, settings: SignInSettings) -> None:
    if kept.token_endpoint != settings.provider.token_endpoint:
        raise ProviderChanged


def has_run_out(token: TokenResponse, within: float = 0.0) -> bool:
    """Tell whether a token works no more, or will not so many seconds from now."""
    left = token.seconds_left()
    return left is not None and left <= within
