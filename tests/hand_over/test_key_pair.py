"""A key pair of one's own, its fingerprint, and the private half on its way to another computer."""

import re

import pytest

from netrex_gui.hand_over.encryption import encrypt
from netrex_gui.hand_over.errors import EncryptedForKey, PassphraseTooShort, PrivateKeyInvalid, WrongPassphrase
from netrex_gui.hand_over.identity import KeyPair, export_key, fingerprint, import_key
from tests.hand_over.kit import OTHER, PAIR, PASSPHRASE
from tests.hand_over.scrypt_file import locked_by_hand


def test_each_pair_is_another_one_and_shows_its_public_half_alone() -> None:
    """N30: a private key has no repr."""
    pairs = [KeyPair.make() for _ in range(20)]
    assert len({pair.public_key for pair in pairs}) == 20
    assert all(re.fullmatch(r"age1[0-9a-z]{58}", pair.public_key) for pair in pairs)
    assert all(pair.public_key in repr(pair) and pair.private_key not in repr(pair) for pair in pairs)


def test_the_private_half_has_one_public_half() -> None:
    assert KeyPair.of(OTHER.private_key) == OTHER
    for odd in ("", "AGE-SECRET-KEY-1", OTHER.public_key, OTHER.private_key[:-1]):
        with pytest.raises(PrivateKeyInvalid):
            KeyPair.of(odd)


def test_a_fingerprint_is_24_digits_that_stay_the_same_in_every_version() -> None:
    """As sha256sum and bc work it out of the key with "netrex-token " before it."""
    assert fingerprint(PAIR.public_key) == "3350 3806 2755 1887 8888 1867"
    assert re.fullmatch(r"\d{4}( \d{4}){5}", fingerprint(OTHER.public_key))
    assert fingerprint(OTHER.public_key) != fingerprint(PAIR.public_key)


def test_the_private_half_goes_to_another_computer_and_back() -> None:
    """N28: locked, and readable nowhere on the way."""
    exported = export_key(OTHER, PASSPHRASE)
    assert OTHER.private_key not in exported
    assert import_key(exported.encode(), PASSPHRASE) == OTHER
    with pytest.raises(WrongPassphrase):
        import_key(exported.encode(), PASSPHRASE + "x")


def test_a_short_passphrase_exports_nothing() -> None:
    with pytest.raises(PassphraseTooShort):
        export_key(OTHER, "short")


def test_what_age_keygen_writes_is_imported_as_well() -> None:
    identity_file = f"# created: 2026-01-01T12:00:00Z\n# public key: {OTHER.public_key}\n{OTHER.private_key}\n"
    assert import_key(locked_by_hand(identity_file, PASSPHRASE).encode(), PASSPHRASE) == OTHER


@pytest.mark.parametrize(
    "content", ["", "# nothing\n", f"{OTHER.private_key}\n{PAIR.private_key}\n", "AGE-SECRET-KEY-1X"]
)
def test_what_holds_no_single_key_is_not_imported(content: str) -> None:
    with pytest.raises(PrivateKeyInvalid):
        import_key(locked_by_hand(content, PASSPHRASE).encode(), PASSPHRASE)


def test_what_is_sealed_for_a_key_is_no_exported_key() -> None:
    with pytest.raises(EncryptedForKey):
        import_key(encrypt(OTHER.private_key, PAIR.public_key).encode(), PASSPHRASE)
