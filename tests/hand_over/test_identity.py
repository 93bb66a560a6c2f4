"""One's own key: readable in its public half without unlocking, private only where secrets are kept."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring import errors
from keyring.backends import fail

from netrex_gui.hand_over.encryption import decrypt, encrypt
from netrex_gui.hand_over.errors import EncryptedAltered, PassphraseTooShort, WrongPassphrase
from netrex_gui.hand_over.identity import (
    IdentityFromNewerVersion,
    IdentityLost,
    IdentityStore,
    Keeping,
    KeyPair,
    NoIdentity,
    PassphraseNeeded,
    PublicHalf,
)
from netrex_gui.store.json_file import StoreFromNewerVersion, StoreNotWritable
from netrex_gui.store.private_file import FileNotSaved
from netrex_gui.store.secrets import SecretStore, SecretStoreLocked, SecretStoreMissing
from tests.hand_over.kit import OTHER, PAIR, PASSPHRASE
from tests.hand_over.scrypt_file import locked_by_hand
from tests.store.test_secrets import Memory

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")


@pytest.fixture
def passwords() -> Iterator[Memory]:
    before = keyring.get_keyring()
    store = Memory()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


@pytest.fixture
def identity(tmp_path: Path, passwords: Memory) -> IdentityStore:
    return IdentityStore(tmp_path / "settings", SecretStore())


def files(folder: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in (folder / "settings").iterdir() if each.suffix != ".lock"}


def locked_cheaply(folder: Path, pair: KeyPair) -> None:
    """Put a key file in the place of the one that is there, of the same content, made with less work."""
    (file,) = (folder / "settings").glob("*.age")
    file.write_text(locked_by_hand(pair.private_key, PASSPHRASE))


def test_a_key_is_made_at_first_use_and_there_after_a_restart(tmp_path: Path, identity: IdentityStore) -> None:
    assert identity.public_half() is None
    with pytest.raises(NoIdentity):
        identity.private_half()
    made = identity.make()
    again = IdentityStore(tmp_path / "settings", SecretStore())
    assert again.public_half() == made == PublicHalf(made.public_key, Keeping.PASSWORD_STORE)
    assert decrypt(encrypt("hello", made.public_key).encode(), again.private_half().private_key) == "hello"


def test_the_private_half_is_in_the_password_store_alone(
    tmp_path: Path, identity: IdentityStore, passwords: Memory
) -> None:
    """N37, N28: no file has it."""
    identity.make()
    private_key = identity.private_half().private_key
    assert list(passwords.kept.values()) == [private_key]
    assert not [text for text in files(tmp_path).values() if private_key in text or "SECRET" in text]


def test_the_public_half_is_read_without_the_password_store(identity: IdentityStore, passwords: Memory) -> None:
    made = identity.make()
    passwords.trouble = errors.KeyringLocked()
    assert identity.public_half() == made
    with pytest.raises(SecretStoreLocked):
        identity.private_half()


def test_another_window_that_makes_one_at_the_same_time_has_the_same(
    identity: IdentityStore, passwords: Memory
) -> None:
    made = identity.make()
    assert identity.make() == made
    assert len(passwords.kept) == 1


def test_a_key_is_replaced_and_the_old_one_opens_nothing(identity: IdentityStore, passwords: Memory) -> None:
    identity.make()
    replaced = identity.replace(OTHER)
    assert identity.public_half() == replaced == PublicHalf(OTHER.public_key)
    assert identity.private_half() == OTHER
    assert list(passwords.kept.values()) == [OTHER.private_key]
    assert identity.replace(OTHER) == replaced
    assert identity.private_half() == OTHER


def test_without_a_password_store_no_key_is_made_unlocked(tmp_path: Path, identity: IdentityStore) -> None:
    """N28: never a plain-text fallback."""
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    with pytest.raises(SecretStoreMissing):
        identity.make()
    assert identity.public_half() is None
    assert not (tmp_path / "settings").exists()


@posix_only
def test_without_a_password_store_a_locked_file_keeps_the_key(tmp_path: Path, identity: IdentityStore) -> None:
    """N37, N28, N31: for its owner alone, and locked with a passphrase."""
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    made = identity.make(PASSPHRASE)
    assert identity.public_half() == made == PublicHalf(made.public_key, Keeping.LOCKED_FILE)
    (file,) = (tmp_path / "settings").glob("*.age")
    assert (stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(file.parent.stat().st_mode)) == (0o600, 0o700)
    with pytest.raises(PassphraseNeeded):
        identity.private_half()
    with pytest.raises(WrongPassphrase):
        identity.private_half("another passphrase")
    pair = identity.private_half(PASSPHRASE)
    assert pair.public_key == made.public_key
    assert not [text for text in files(tmp_path).values() if pair.private_key in text]


def test_a_key_moves_between_the_password_store_and_a_file(
    tmp_path: Path, identity: IdentityStore, passwords: Memory
) -> None:
    identity.replace(OTHER)
    assert identity.replace(OTHER, PASSPHRASE).keeping is Keeping.LOCKED_FILE
    assert (len(list((tmp_path / "settings").glob("*.age"))), passwords.kept) == (1, {})
    locked_cheaply(tmp_path, OTHER)
    assert identity.private_half(PASSPHRASE) == OTHER
    assert identity.replace(identity.private_half(PASSPHRASE)).keeping is Keeping.PASSWORD_STORE
    assert list((tmp_path / "settings").glob("*.age")) == []
    assert identity.private_half() == OTHER


def test_a_short_passphrase_makes_no_key(identity: IdentityStore) -> None:
    with pytest.raises(PassphraseTooShort):
        identity.make("short")
    assert identity.public_half() is None


def test_a_key_that_is_not_where_it_was_kept_is_lost(
    tmp_path: Path, identity: IdentityStore, passwords: Memory
) -> None:
    identity.replace(OTHER)
    (entry,) = passwords.kept
    for odd in (PAIR.private_key, None):
        passwords.kept = {entry: odd} if odd else {}
        with pytest.raises(IdentityLost):
            identity.private_half()
    identity.replace(OTHER, PASSPHRASE)
    locked_cheaply(tmp_path, PAIR)
    with pytest.raises(IdentityLost):
        identity.private_half(PASSPHRASE)
    (file,) = (tmp_path / "settings").glob("*.age")
    file.write_text(file.read_text()[:100])
    with pytest.raises(EncryptedAltered):
        identity.private_half(PASSPHRASE)
    file.unlink()
    with pytest.raises(IdentityLost):
        identity.private_half(PASSPHRASE)


def test_what_cannot_be_written_leaves_the_old_key_and_no_new_secret(
    tmp_path: Path, identity: IdentityStore, passwords: Memory
) -> None:
    """N33: the old key or the new one."""
    identity.replace(OTHER)
    newer = json.dumps({"version": 2, "public_key": OTHER.public_key, "keeping": "elsewhere"})
    file = tmp_path / "settings" / "own-key.json"
    before = file.read_text()
    file.write_text(newer)
    with pytest.raises(IdentityFromNewerVersion):
        identity.replace(PAIR)
    with pytest.raises(StoreFromNewerVersion):
        identity.make()
    assert file.read_text() == newer
    assert list(passwords.kept.values()) == [OTHER.private_key]
    file.write_text(before)
    assert identity.private_half() == OTHER


def test_a_settings_folder_that_cannot_be_is_told(tmp_path: Path, identity: IdentityStore, passwords: Memory) -> None:
    (tmp_path / "settings").write_text("in the way")
    with pytest.raises(FileNotSaved):
        identity.make(PASSPHRASE)
    with pytest.raises(StoreNotWritable):
        identity.make()
    assert passwords.kept == {}


@pytest.mark.parametrize(
    "odd",
    [
        *("", "{", "[]", '{"version": 1, "public_key": "../../etc/passwd", "keeping": "locked file"}'),
        *('{"version": 1, "public_key": 7}', '{"version": 1, "public_key": "age1", "keeping": "cloud"}'),
    ],
)
def test_a_file_that_is_none_of_ours_is_set_aside_and_a_key_can_be_made(
    tmp_path: Path, identity: IdentityStore, odd: str
) -> None:
    """N33: never overwritten unread."""
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "own-key.json").write_text(odd)
    assert identity.public_half() is None
    made = identity.make()
    assert identity.public_half() == made
    assert odd in files(tmp_path).values()
