"""The client secret in a connection file, for whoever has the passphrase, and for that connection alone."""

import re
from dataclasses import replace
from typing import Any

import pytest

from netrex_gui.hand_over.connection_file import loads, lock_secret, new_passphrase, unlock_secret
from netrex_gui.hand_over.errors import (
    ConnectionAltered,
    Document,
    DocumentError,
    MemberInvalid,
    NotSuchDocument,
    PassphraseTooShort,
    WrongPassphrase,
)
from tests.hand_over.kit import FULL, OTHER, PASSPHRASE, PLAIN, SECRET
from tests.hand_over.scrypt_file import lightly_locked, locked_by_hand

ODDLY_SPACED = replace(FULL, name=f" {FULL.name} ", note="a\r\nb")
LIGHTLY_LOCKED = lightly_locked(ODDLY_SPACED, SECRET, PASSPHRASE)


def test_the_secret_is_there_for_whoever_has_the_passphrase() -> None:
    """N36, N28: and for nobody else, in no form."""
    locked = lock_secret(ODDLY_SPACED, SECRET, PASSPHRASE)
    text = locked.dumps()
    assert SECRET not in text
    assert SECRET not in repr(locked)
    received = loads(text.replace("\n", "\r\n"))
    assert unlock_secret(received, PASSPHRASE) == SECRET
    with pytest.raises(WrongPassphrase):
        unlock_secret(received, "another passphrase")


@pytest.mark.parametrize("heard", ["KWQF NPER 3BW3 38X6", "kwqfnper3bw338x6", " Kwqf–nper–3bw3–38x6\n"])
def test_a_passphrase_that_was_read_out_opens_however_it_is_typed(heard: str) -> None:
    locked = lightly_locked(PLAIN, SECRET, "kwqf-nper-3bw3-38x6")
    assert unlock_secret(locked, heard) == SECRET
    with pytest.raises(WrongPassphrase):
        unlock_secret(locked, heard.replace("8", "9"))


@pytest.mark.parametrize(
    "change",
    [
        {"provider_url": "https://evil.example"},
        {"token_endpoint": "https://evil.example/token"},
        {"redirect_url": "https://evil.example/callback"},
        {"public_key": OTHER.public_key},
        {"sender_name": "Somebody else"},
        {"scopes": ("read", "liveview", "write")},
    ],
    ids=lambda change: next(iter(change)),
)
def test_who_changes_the_connection_on_the_way_does_not_get_the_secret(change: dict[str, Any]) -> None:
    """N36, N20: otherwise it would be sent to the address that somebody else had put in."""
    with pytest.raises(ConnectionAltered):
        unlock_secret(replace(LIGHTLY_LOCKED, **change), PASSPHRASE)


def test_what_was_locked_by_something_else_is_no_secret() -> None:
    cases: list[tuple[str, type[DocumentError]]] = [
        ("hello", NotSuchDocument),
        ('{"type": "netrex-client-secret"}', MemberInvalid),
    ]
    for content, expected in cases:
        odd = replace(PLAIN, locked_secret=locked_by_hand(content, PASSPHRASE))
        with pytest.raises(expected) as raised:
            unlock_secret(odd, PASSPHRASE)
        assert raised.value.document is Document.LOCKED_SECRET


@pytest.mark.parametrize("secret", ["", "a b", "a\n", "é", "x" * 2049])
def test_what_cannot_be_a_secret_is_not_locked(secret: str) -> None:
    with pytest.raises(MemberInvalid) as raised:
        lock_secret(PLAIN, secret, PASSPHRASE)
    assert raised.value.member == "client_secret"


def test_a_short_passphrase_locks_no_secret() -> None:
    with pytest.raises(PassphraseTooShort):
        lock_secret(PLAIN, SECRET, "short")


def test_a_passphrase_can_be_read_out_and_is_never_the_same() -> None:
    made = {new_passphrase() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}", each) for each in made)
