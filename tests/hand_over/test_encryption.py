"""Sealing and opening: what was sealed opens with its key alone, and each thing that can be wrong has its own name."""

import time

import pytest

from netrex_gui.hand_over.encryption import (
    HIGHEST_WORK_FACTOR,
    LONGEST_ENCRYPTED,
    MOST_STANZAS,
    WORKS,
    decrypt,
    encrypt,
    lock,
    read_age_file,
    unlock,
)
from netrex_gui.hand_over.errors import (
    EncryptedAltered,
    EncryptedForKey,
    EncryptedInNewerFormat,
    EncryptedTooCostly,
    EncryptedTooLarge,
    EncryptedWithPassphrase,
    EncryptionError,
    NotEncrypted,
    NotForThisKey,
    PassphraseTooCostly,
    PassphraseTooShort,
    PrivateKeyInvalid,
    PublicKeyInvalid,
    WrongPassphrase,
)
from tests.hand_over.kit import OTHER, PAIR, PASSPHRASE
from tests.hand_over.scrypt_file import armoured, binary, locked_by_hand

CONTENT = "2YotnFZFEjr1zCsicMWpAA – růže\n"
SEALED = encrypt(CONTENT, PAIR.public_key)
LOCKED = locked_by_hand(CONTENT, PASSPHRASE)


def opened(untrusted: str | bytes) -> str:
    return decrypt(untrusted.encode() if isinstance(untrusted, str) else untrusted, PAIR.private_key)


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have it done here: thousands of processes would take minutes."""
    done_here = "netrex_gui.hand_over.encryption.in_process"
    monkeypatch.setattr(done_here, lambda work, content, secret: WORKS[work](content, secret))


def sealed_for(count: int) -> bytes:
    """Seal for so many keys, the last of which is ours; there is one stanza more than that, which means nothing."""
    import pyrage

    others = [pyrage.x25519.Recipient.from_str(OTHER.public_key)] * (count - 1)
    whole: bytes = pyrage.encrypt(CONTENT.encode(), [*others, pyrage.x25519.Recipient.from_str(PAIR.public_key)])
    return whole


def with_stanza(stanza: bytes) -> bytes:
    """Put a stanza of some other kind before the end of the header."""
    return binary(SEALED).replace(b"\n--- ", b"\n" + stanza + b"\n--- ", 1)


def as_in_a_mail(text: str) -> str:
    return "Hello,\r\n\r\n> " + text.replace("\n", " \r\n> ") + "\r\nRegards\r\n"


def wrapped_anew(text: str) -> str:
    lines = text.split("\n")
    packed = "".join(lines[1:-2])
    return "\n".join([lines[0], *(packed[start : start + 40] for start in range(0, len(packed), 40)), lines[-2]])


@pytest.mark.parametrize(
    "form",
    [
        SEALED,
        binary(SEALED),
        SEALED.replace("\n", "\r\n"),
        as_in_a_mail(SEALED),
        wrapped_anew(SEALED),
        f"\ufeff\n{SEALED}",
        SEALED.encode("utf-16"),
        f"  {SEALED}  {SEALED[:200]}",
    ],
    ids=["armoured", "binary", "windows", "mail", "wrapped", "mark", "utf-16", "half of it again"],
)
def test_what_was_sealed_opens_in_whatever_form_it_comes(form: str | bytes) -> None:
    assert opened(form) == CONTENT


def test_what_was_sealed_shows_nothing_and_is_never_the_same() -> None:
    again = encrypt(CONTENT, PAIR.public_key)
    assert again != SEALED
    assert b"2Yotn" not in binary(SEALED)
    assert SEALED.isascii()


def test_a_passphrase_locks_and_unlocks() -> None:
    locked = lock(CONTENT, f" {PASSPHRASE}\n")
    assert unlock(locked.encode(), PASSPHRASE) == CONTENT
    assert unlock(binary(locked), PASSPHRASE) == CONTENT
    with pytest.raises(WrongPassphrase):
        unlock(locked.encode(), PASSPHRASE.upper())


def test_a_passphrase_is_the_same_however_its_letters_are_put_together() -> None:
    locked = locked_by_hand(CONTENT, "r\u016f\u017eov\u00e1 zahrada")
    assert unlock(locked.encode(), "ru\u030az\u030cova\u0301 zahrada") == CONTENT


@pytest.mark.parametrize("passphrase", ["", " " * 20, "short", "x" * 9, "x" * 9 + " "])
def test_a_short_passphrase_locks_nothing(passphrase: str) -> None:
    with pytest.raises(PassphraseTooShort):
        lock(CONTENT, passphrase)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(NotForThisKey):
        decrypt(SEALED.encode(), OTHER.private_key)


def test_a_key_and_a_passphrase_are_told_apart() -> None:
    with pytest.raises(EncryptedWithPassphrase):
        opened(LOCKED)
    with pytest.raises(EncryptedForKey):
        unlock(SEALED.encode(), PASSPHRASE)


@pytest.mark.parametrize("asked", [HIGHEST_WORK_FACTOR + 1, 30, 63, 64, 99])
def test_a_file_that_asks_for_more_work_than_is_spent_is_refused_at_once(asked: int) -> None:
    """N21: otherwise a foreign file could take gigabytes and minutes."""
    with pytest.raises(PassphraseTooCostly) as raised:
        unlock(locked_by_hand(CONTENT, PASSPHRASE, asked=str(asked)).encode(), PASSPHRASE)
    assert (raised.value.work_factor, raised.value.highest) == (asked, HIGHEST_WORK_FACTOR)


@pytest.mark.parametrize("asked", ["0", "01", "100", "x", "-1", "2 2", ""])
def test_a_work_factor_that_is_none_is_an_altered_file(asked: str) -> None:
    header = binary(LOCKED).replace(b" 2\n", f" {asked}\n".encode(), 1)
    for untrusted in (header, armoured(header).encode()):
        with pytest.raises(EncryptedAltered):
            unlock(untrusted, PASSPHRASE)


@pytest.mark.parametrize("second", ["scrypt AAAAAAAAAAAAAAAAAAAAAA 30", "X25519 AAAA"])
def test_a_passphrase_is_the_only_way_into_a_file_that_it_opens(second: str) -> None:
    """N21: another stanza could ask for more work than the first, which alone is looked at."""
    stanza = f"-> {second}\n{'A' * 43}\n".encode()
    for place in (b"-> scrypt", b"--- "):
        with pytest.raises(EncryptedAltered):
            read_age_file(binary(LOCKED).replace(place, stanza + place, 1))


@pytest.mark.parametrize("untrusted", [b"", b"hello", b"\x00" * 99, b"{}", b"-----BEGIN PGP MESSAGE-----", b"\xff\xfe"])
def test_something_else_is_no_age_file(untrusted: bytes) -> None:
    for open_it in (opened, lambda each: unlock(each, PASSPHRASE)):
        with pytest.raises(NotEncrypted):
            open_it(untrusted)


def test_a_newer_format_is_told_apart() -> None:
    newer = binary(SEALED).replace(b"org/v1", b"org/v2", 1)
    for untrusted in (newer, armoured(newer)):
        with pytest.raises(EncryptedInNewerFormat):
            opened(untrusted)


def test_a_large_file_is_refused_and_none_is_made() -> None:
    with pytest.raises(EncryptedTooLarge) as raised:
        opened(SEALED + " " * LONGEST_ENCRYPTED)
    assert raised.value.longest == LONGEST_ENCRYPTED
    longest = "x" * (LONGEST_ENCRYPTED // 2)
    assert opened(encrypt(longest, PAIR.public_key)) == longest
    with pytest.raises(EncryptedTooLarge):
        encrypt(longest + "x", PAIR.public_key)


@pytest.mark.parametrize(
    "key",
    ["", "age1", "é", "\ud800", OTHER.private_key, PAIR.public_key[:-1] + "q", "a\x00"],
    ids=["none", "prefix", "not ASCII", "surrogate", "private", "mistyped", "NUL"],
)
def test_what_is_no_key_seals_and_opens_nothing(key: str) -> None:
    with pytest.raises(PublicKeyInvalid):
        encrypt(CONTENT, key)
    if key != OTHER.private_key:
        with pytest.raises(PrivateKeyInvalid):
            decrypt(SEALED.encode(), key)


def test_what_is_no_text_was_not_sealed_by_this_app() -> None:
    import pyrage

    recipient = pyrage.x25519.Recipient.from_str(PAIR.public_key)
    with pytest.raises(EncryptedAltered):
        opened(pyrage.encrypt(b"\xff\xfe", [recipient]))


@pytest.mark.parametrize("count", [1, 2, MOST_STANZAS - 1])
def test_what_was_sealed_for_a_few_opens_with_the_key_of_each(count: int) -> None:
    assert opened(sealed_for(count)) == opened(armoured(sealed_for(count))) == CONTENT


@pytest.mark.parametrize("count", [MOST_STANZAS, 1100, 2600])
def test_what_was_sealed_for_more_is_refused_before_any_key_is_tried(
    monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """N44: 2600 of them took minutes."""
    monkeypatch.setattr("netrex_gui.hand_over.encryption.in_process", None)  # nothing is opened
    untrusted = sealed_for(count)
    for form in (untrusted, armoured(untrusted)):
        with pytest.raises(EncryptedTooLarge if len(form) > LONGEST_ENCRYPTED else EncryptedTooCostly):
            opened(form)


@pytest.mark.parametrize(
    "stanza",
    [
        *(b"-> grease\n" + (b"A" * 64 + b"\n") * lines for lines in (260, 2700)),
        b"-> grease " + b"a" * 16384 + b"\n",
        b"-> grease" + b" a" * 9000 + b"\n",
        b"-> a\n\n" * 10_000 + b"-> a\n",
    ],
    ids=["body", "long body", "long argument", "many arguments", "many small ones"],
)
def test_a_long_header_is_refused_before_any_key_is_tried(monkeypatch: pytest.MonkeyPatch, stanza: bytes) -> None:
    """N44: whoever reads it bit by bit begins anew with each bit."""
    monkeypatch.setattr("netrex_gui.hand_over.encryption.in_process", None)  # nothing is opened
    for form in (with_stanza(stanza), armoured(with_stanza(stanza))):
        with pytest.raises(EncryptedTooCostly):
            opened(form)


def test_the_longest_header_that_is_read_costs_next_to_nothing(in_this_process: None) -> None:
    """N44: as many stanzas as are tried, and as long as they may be; what was added breaks the seal."""
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    grease = b"-> grease\n" + (b"A" * 64 + b"\n") * ((16 * 1024 - 19 * len(stanza) - 500) // 65)
    began = time.process_time()
    with pytest.raises(EncryptedAltered):
        opened(with_stanza(grease + b"\n" + stanza * (MOST_STANZAS - 8) + stanza[:-1]))
    assert time.process_time() - began < 1.0


def test_no_change_goes_unseen_wherever_it_is(in_this_process: None) -> None:
    """Each byte of the binary form in turn: never another content, and never an error of another's."""
    whole = binary(SEALED)
    for place in range(len(whole)):
        for changed in (whole[place] ^ 1, whole[place] ^ 0x80, 0x0A):
            damaged = whole[:place] + bytes([changed]) + whole[place + 1 :]
            if damaged != whole:
                with pytest.raises((EncryptedAltered, NotForThisKey, NotEncrypted, EncryptedInNewerFormat)):
                    opened(damaged)


def test_no_change_of_what_was_locked_goes_unseen(in_this_process: None) -> None:
    whole = binary(LOCKED)
    for place in range(len(whole)):
        damaged = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        with pytest.raises(EncryptionError):
            unlock(damaged, PASSPHRASE)


@pytest.mark.parametrize("whole", [SEALED.encode(), binary(SEALED)], ids=["armoured", "binary"])
def test_half_a_file_is_an_altered_one(whole: bytes) -> None:
    start = whole.index(b"\n")
    for end in range(start + 1, len(whole) - 1, 7):
        with pytest.raises(EncryptedAltered):
            opened(whole[:end])
    with pytest.raises(EncryptedAltered):
        opened(binary(SEALED) + b"\n")


def test_what_goes_wrong_shows_no_secret() -> None:
    """N27, N30: neither the content, nor the key, nor the passphrase."""
    shown = []
    for untrusted in (binary(SEALED)[:-1], LOCKED.encode(), b"hello"):
        with pytest.raises(EncryptionError) as raised:
            decrypt(untrusted, OTHER.private_key)
        shown += [repr(raised.value), str(raised.value), repr(raised.value.__cause__)]
    assert not [text for text in shown if OTHER.private_key in text or "2Yotn" in text]
