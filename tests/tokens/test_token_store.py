"""Kept tokens: an index in a file that holds no secret, and the secrets in the password store alone."""

import json
import os
import stat
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.json_file import StoreFromNewerVersion
from netrex_gui.store.secrets import SecretStore, SecretStoreError, SecretStoreLocked
from netrex_gui.tokens.stored_token import KeptToken, TokenState
from netrex_gui.tokens.token_store import KeptTokenGone, KeptTokens
from tests.store.test_secrets import Memory

ACCESS, REFRESH = "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA"
ENDPOINT = "https://cloud.example.com/oauth2/token"
MANY = 10_000


def token(received_at: float = 1.7e9, expires_in: float | None = 3600.0) -> TokenResponse:
    return TokenResponse(ACCESS, "Bearer", expires_in, ("read",), REFRESH, received_at, 0.0)


class Counting(Memory):
    """A password store that counts how often it is asked for anything."""

    asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        return super().get_password(service, username)


@pytest.fixture
def passwords() -> Iterator[Counting]:
    before = keyring.get_keyring()
    store = Counting()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


@pytest.fixture
def tokens(tmp_path: Path, passwords: Counting) -> KeptTokens:
    return KeptTokens(tmp_path / "settings", SecretStore())


def reopened(tokens: KeptTokens) -> KeptTokens:
    return KeptTokens(tokens.path.parent, SecretStore())


def test_a_kept_token_is_there_after_a_restart(tokens: KeptTokens) -> None:
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    again = reopened(tokens)
    assert again.of_connection("gate") == [kept]
    found, opened = again.open(kept)
    assert (found, replace(opened, received_clock=0.0)) == (kept, token())
    assert (kept.expires_at, kept.renewable, kept.state) == (1.7e9 + 3600.0, True, TokenState.VALID)


def test_the_index_has_times_in_utc_and_no_secret(tokens: KeptTokens, passwords: Counting) -> None:
    """N27, N28: the tokens are in the password store alone; the file is 0600 in a 0700 folder."""
    tokens.keep("gate", "Gate", ENDPOINT, token())
    text = tokens.path.read_text()
    assert (ACCESS in text, REFRESH in text) == (False, False)
    (record,) = json.loads(text)["tokens"]
    assert (record["received_at"], record["expires_at"]) == ("2023-11-14T22:13:20+00:00", "2023-11-14T23:13:20+00:00")
    assert [ACCESS in secret and REFRESH in secret for secret in passwords.kept.values()] == [True]
    if os.name == "posix":
        assert stat.S_IMODE(tokens.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(tokens.path.parent.stat().st_mode) == 0o700


def test_several_tokens_of_one_connection_are_kept_side_by_side(tokens: KeptTokens) -> None:
    late, early = tokens.keep("gate", "Brno", ENDPOINT, token(2e9)), tokens.keep("gate", "Praha", ENDPOINT, token(1e9))
    other = tokens.keep("hall", "Hall", ENDPOINT, token())
    assert tokens.of_connection("gate") == [early, late]
    tokens.forget(early)
    assert tokens.of_connection("gate") == [late]
    assert tokens.open(late)[1].received_at == 2e9
    assert tokens.of_connection("hall") == [other]


def test_forgetting_leaves_nothing_in_either_place(tokens: KeptTokens, passwords: Counting) -> None:
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    following = tokens.put_next(kept, token(1.8e9))
    tokens.forget(kept)
    tokens.forget(following)
    assert (passwords.kept, tokens.load().content) == ({}, {})
    with pytest.raises(KeptTokenGone):
        tokens.open(kept)


def test_a_revoked_token_is_known_as_such_and_its_secrets_are_gone(tokens: KeptTokens, passwords: Counting) -> None:
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    tokens.mark(kept, TokenState.REVOKED)
    assert passwords.kept == {}
    assert [each.state for each in reopened(tokens).of_connection("gate")] == [TokenState.REVOKED]
    with pytest.raises(KeptTokenGone) as gone:
        tokens.open(kept)
    assert gone.value.revoked


def test_where_there_is_no_store_nothing_is_kept_and_no_file_tells_otherwise(
    tokens: KeptTokens, passwords: Counting
) -> None:
    """N28: no store, or a locked one: memory only."""
    passwords.trouble = keyring.errors.KeyringLocked("locked")
    with pytest.raises(SecretStoreLocked):
        tokens.keep("gate", "Gate", ENDPOINT, token())
    assert tokens.of_connection("gate") == []
    assert ACCESS not in tokens.path.read_text()


def test_a_store_that_cannot_be_asked_does_not_make_a_token_disappear(tokens: KeptTokens, passwords: Counting) -> None:
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    passwords.trouble = keyring.errors.KeyringLocked("locked")
    for call in (tokens.open, tokens.forget):
        with pytest.raises(SecretStoreError):
            call(kept)
    passwords.trouble = None
    assert tokens.open(kept)[1].access_token == ACCESS


def test_a_list_that_cannot_be_read_for_a_moment_is_there_after_it(
    tokens: KeptTokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows whoever has a file open may keep others from reading it."""
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    again = reopened(tokens)

    def refuse(_: Path) -> bytes:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuse)
        assert again.load().content == {}
        assert again.load().quarantined
    assert list(again.load().content) == [kept.id]
    assert again.open(kept)[0] == kept


def test_a_secret_that_is_not_on_this_computer_is_told(tokens: KeptTokens, passwords: Counting) -> None:
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    passwords.kept.clear()
    with pytest.raises(KeptTokenGone) as gone:
        tokens.open(kept)
    assert not gone.value.revoked


def test_a_token_that_is_renewed_twice_while_it_is_looked_for_is_found(
    tokens: KeptTokens, passwords: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N32: whoever prints a token holds no lock, and another window's renewals do not make it seem to be gone."""
    kept = tokens.keep("gate", "Gate", ENDPOINT, token())
    at_once, another = passwords.get_password, reopened(tokens)

    def late(service: str, username: str) -> str | None:
        monkeypatch.setattr(passwords, "get_password", at_once)
        another.put_next(another.put_next(kept, token(1.8e9)), token(1.9e9))
        return at_once(service, username)

    monkeypatch.setattr(passwords, "get_password", late)
    newest, found = tokens.open(kept)
    assert (newest.generation, found.received_at) == (kept.generation + 2, 1.9e9)


def test_a_token_without_a_lifetime_or_scope_is_kept_as_it_is(tokens: KeptTokens) -> None:
    bare = TokenResponse(ACCESS, "mac", None, None, None, 1.7e9, 0.0)
    kept = reopened(tokens).keep("gate", "", ENDPOINT, bare)
    assert replace(tokens.open(kept)[1], received_clock=0.0) == bare
    assert (tokens.of_connection("gate")[0].expires_at, kept.renewable) == (None, False)


def test_a_scope_that_is_no_proper_text_is_kept_too(tokens: KeptTokens) -> None:
    """N25: what the provider says is not lost, be it half a character."""
    odd = replace(token(), scope=("read", "\ud800"))
    kept = tokens.keep("gate", "\udfff", ENDPOINT, odd)
    assert reopened(tokens).of_connection("gate") == [kept]
    assert tokens.open(kept)[1].scope == ("read", "\ud800")


def test_an_entry_that_cannot_be_read_is_left_out_and_the_file_set_aside(tokens: KeptTokens) -> None:
    """N33: what is readable stays, and nothing is overwritten unread."""
    good, bad = KeptToken("gate", id="good").record(), KeptToken("hall", id="bad").record() | {"state": "odd"}
    tokens.path.parent.mkdir()
    tokens.path.write_text(json.dumps({"version": 1, "tokens": [good, bad, None]}))
    found = tokens.load()
    assert list(found.content) == ["good"]
    assert Path(found.quarantined).read_bytes() == tokens.path.read_bytes()


def test_an_index_of_a_newer_version_is_left_alone(tokens: KeptTokens, passwords: Counting) -> None:
    """N33: and no secret is put where nobody would find it."""
    tokens.path.parent.mkdir()
    tokens.path.write_text('{"version": 2}')
    with pytest.raises(StoreFromNewerVersion):
        tokens.keep("gate", "Gate", ENDPOINT, token())
    assert (tokens.path.read_text(), passwords.kept) == ('{"version": 2}', {})


def test_ten_thousand_tokens_are_listed_without_asking_the_password_store(
    tokens: KeptTokens, passwords: Counting
) -> None:
    records = [KeptToken(f"connection {n}", id=f"{n}", name=f"Customer {n}").record() for n in range(MANY)]
    tokens.path.parent.mkdir()
    tokens.path.write_text(json.dumps({"version": 1, "tokens": records}))
    assert len(tokens.load().content) == MANY
    assert tokens.of_connection("connection 77")[0].name == "Customer 77"
    started = time.thread_time()
    for number in range(200):
        tokens.of_connection(f"connection {number}")
    assert time.thread_time() - started < 2.0  # 2 ms each; reading the file anew would take 200 times 90 ms
    assert passwords.asked == 0
