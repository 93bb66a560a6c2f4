"""The tokens that a person keeps: an index in a file, without secrets, and the tokens in the password store.

The order of the steps is such that being killed between any two loses nothing and leaves no secret that is not found
again: an entry is in the index before its secret is in the store, and stays until after; a renewed token is stored
beside the one before it, under the next generation's name, before the index is told, and only then the old one goes.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.json_file import FileFormat, FileStore, Found, StoreError, locked
from netrex_gui.store.secrets import SecretStore, SecretStoreError
from netrex_gui.tokens.stored_token import KeptToken, TokenState, secret_text, token_in

VERSION = 1
FILE_NAME = "tokens.json"

Tokens = dict[str, KeptToken]


@dataclass(eq=False)
class KeptTokenGone(Exception):
    """The token is not kept here any more, in another window revoked or forgotten; or its secret is not here."""

    revoked: bool = False


class KeptTokens:
    """Keeps tokens, several for a connection if need be. A call may wait for the password store: call from a thread."""

    def __init__(self, folder: Path, secrets: SecretStore) -> None:
        self.path = folder / FILE_NAME
        self._file = FileStore(self.path, FORMAT)
        self._secrets = secrets
        self._read: tuple[object, Found[Tokens]] | None = None

    def load(self) -> Found[Tokens]:
        """Return the index, by ID, read anew where the file has changed; the password store is not touched."""
        signature = self._signature()
        if self._read is None or self._read[0] != signature:
            found = self._file.load()
            if found.quarantined == str(self.path):
                return found  # it could not be read just now
            self._read = (signature, found)
        return self._read[1]

    def of_connection(self, connection_id: str) -> list[KeptToken]:
        """Return what is kept for a connection, the newest last; the password store is not touched."""
        mine = [each for each in self.load().content.values() if each.connection_id == connection_id]
        return sorted(mine, key=lambda each: each.received_at)

    def keep(self, connection_id: str, name: str, token_endpoint: str, token: TokenResponse) -> KeptToken:
        """Keep a token that is not kept yet: raises StoreError or SecretStoreError, and then it is not."""
        kept = KeptToken(connection_id, name=name, token_endpoint=token_endpoint).described_by(token)
        self._file.change(lambda tokens: tokens | {kept.id: kept})
        try:
            self._secrets.put(kept.key(kept.generation), secret_text(token))
        except SecretStoreError:
            with contextlib.suppress(StoreError):
                self.drop(kept)
            raise
        return kept

    def rename(self, kept: KeptToken, name: str) -> KeptToken:
        """Give a kept token another name: raises StoreError."""
        self._change_one(kept.id, lambda current: replace(current, name=name))
        return replace(kept, name=name)

    def open(self, kept: KeptToken) -> tuple[KeptToken, TokenResponse]:
        """Return the newest state of a kept token, with its secrets; finish a renewal that was cut off.

        Raises KeptTokenGone or SecretStoreError.
        """
        current = self.load().content.get(kept.id)
        if current is None or current.state is TokenState.REVOKED:
            raise KeptTokenGone(revoked=current is not None)
        token = token_in(self._secrets.get(current.key(current.generation)))
        newest = current
        while newer := token_in(self._secrets.get(newest.key(newest.generation + 1))):
            token, newest = newer, replace(newest, generation=newest.generation + 1).described_by(newer)
        if token is None:
            if self.load().content.get(kept.id) != current:
                return self.open(kept)  # renewed more than once while it was looked for
            raise KeptTokenGone
        if newest is not current:
            self._switch(newest)
        return newest, token

    def put_next(self, kept: KeptToken, token: TokenResponse) -> KeptToken:
        """Keep a renewed token in place of the one before it: raises SecretStoreError, and then the old one is kept.

        Call with the token's lock held.
        """
        following = replace(kept, generation=kept.generation + 1).described_by(token)
        self._secrets.put(following.key(following.generation), secret_text(token))
        self._switch(following)
        return following

    def mark(self, kept: KeptToken, state: TokenState) -> KeptToken:
        """Note what became of a token; a revoked one's secrets go: raises StoreError or SecretStoreError."""
        if state is TokenState.REVOKED:
            self.delete_secrets(kept)
        self._change_one(kept.id, lambda current: replace(current, state=state))
        return replace(kept, state=state)

    def forget(self, kept: KeptToken) -> None:
        """Take a token out of the password store, and then out of the index: raises StoreError or SecretStoreError."""
        self.delete_secrets(self.load().content.get(kept.id, kept))
        self.drop(kept)

    def delete_secrets(self, kept: KeptToken) -> None:
        """Take a token out of the password store alone: raises SecretStoreError."""
        for generation in count(max(0, kept.generation - 2)):
            key = kept.key(generation)
            if generation > kept.generation + 1 and self._secrets.get(key) is None:
                break
            self._secrets.delete(key)

    def drop(self, *kept: KeptToken) -> None:
        """Take tokens out of the index alone, because their secrets are of no use or not there: raises StoreError."""
        dropped = {each.id for each in kept}
        if dropped:
            self._file.change(lambda tokens: {key: each for key, each in tokens.items() if key not in dropped})

    def locked(self, token_id: str, seconds: float) -> contextlib.AbstractContextManager[None]:
        """Keep other windows from renewing this token meanwhile: raises StoreBusy or StoreNotWritable."""
        return locked(self.path.with_name(f"token-{token_id}.lock"), seconds, fleeting=True)

    def _signature(self) -> object:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    def _switch(self, newest: KeptToken) -> None:
        """Tell the index of a newer generation, and let the older ones go.

        Neither has to go well: a newer generation is found by its name, and an older one is swept up next time.
        """
        with contextlib.suppress(StoreError, SecretStoreError):
            self._change_one(newest.id, lambda current: _newer(current, newest))
            for generation in range(max(0, newest.generation - 2), newest.generation):
                self._secrets.delete(newest.key(generation))

    def _change_one(self, token_id: str, change: Callable[[KeptToken], KeptToken]) -> None:
        self._file.change(lambda tokens: tokens | ({token_id: change(tokens[token_id])} if token_id in tokens else {}))


def _newer(current: KeptToken, newest: KeptToken) -> KeptToken:
    """Return the later generation of a token, under the name that it has by now."""
    return replace(newest, name=current.name) if newest.generation > current.generation else current


def by_connection(tokens: Tokens) -> dict[str, list[KeptToken]]:
    """Sort tokens by the ID of their connection, the one that was kept last first: to be renewed moves none."""
    sorted_tokens: dict[str, list[KeptToken]] = {}
    for kept in reversed(tokens.values()):
        sorted_tokens.setdefault(kept.connection_id, []).append(kept)
    return sorted_tokens


def _parse(members: dict[str, Any]) -> Tokens:
    records = members.get("tokens")
    if not isinstance(records, list):
        raise ValueError("the file has a list of tokens")
    return {each.id: each for each in map(KeptToken.from_record, records)}


def _readable_part(value: Any) -> Tokens:
    readable: Tokens = {}
    for record in value["tokens"]:
        with contextlib.suppress(ValueError):
            kept = KeptToken.from_record(record)
            readable[kept.id] = kept
    return readable


def _members(tokens: Tokens) -> dict[str, object]:
    return {"tokens": [each.record() for each in tokens.values()]}


FORMAT = FileFormat[Tokens](VERSION, {}, _parse, _readable_part, _members)
"""What the index file is like."""
