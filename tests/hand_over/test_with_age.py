"""Debian's age, a program of other people in another language, opens what is sealed here, and the other way round."""

import shutil
import subprocess
from pathlib import Path

import pytest

from netrex_gui.hand_over.connection_file import lock_secret
from netrex_gui.hand_over.encrypted_token import decrypt_token, encrypt_token, loads
from netrex_gui.hand_over.encryption import decrypt, lock, unlock
from netrex_gui.hand_over.identity import KeyPair, export_key, import_key
from tests.hand_over.kit import ACCESS, NAME, OTHER, PASSPHRASE, PLAIN, SECRET, granted
from tests.hand_over.scrypt_file import binary

pytestmark = pytest.mark.skipif(not shutil.which("age") or not shutil.which("script"), reason="age is Debian's")

FORMS = pytest.mark.parametrize("is_armoured", [True, False], ids=["armoured", "binary"])


@pytest.fixture
def identity(tmp_path: Path) -> str:
    file = tmp_path / "key.txt"
    file.write_text(OTHER.private_key)
    return str(file)


def age(*arguments: str, given: bytes = b"") -> bytes:
    return subprocess.run(["age", *arguments], input=given, capture_output=True, timeout=60, check=True).stdout


def age_at_a_terminal(passphrase: str, *arguments: str) -> None:
    """Run age as a person does who types a passphrase, twice where that is asked for."""
    typed = f"{passphrase}\n" * 2
    command = ["script", "--quiet", "--return", "--command", " ".join(("age", *arguments)), "/dev/null"]
    subprocess.run(command, input=typed.encode(), capture_output=True, timeout=60, check=True)


def written(tmp_path: Path, armoured: str, is_armoured: bool) -> str:
    file = tmp_path / "sealed.age"
    file.write_bytes(armoured.encode() if is_armoured else binary(armoured))
    return str(file)


@FORMS
def test_age_opens_what_is_sealed_here(tmp_path: Path, identity: str, is_armoured: bool) -> None:
    sealed = encrypt_token(granted(), NAME, PLAIN.client_id, OTHER.public_key)
    opened = age("--decrypt", "-i", identity, written(tmp_path, sealed, is_armoured))
    assert loads(opened).token.access_token == ACCESS


@FORMS
def test_what_age_seals_is_opened_here(is_armoured: bool) -> None:
    content = "růže\n" * 20_000  # more than one of its chunks
    armour = ["--armor"] if is_armoured else []
    sealed = age("--encrypt", *armour, "-r", OTHER.public_key, given=content.encode())
    assert sealed.startswith(b"-----BEGIN") is is_armoured
    assert decrypt(sealed, OTHER.private_key) == content


def test_a_token_that_age_sealed_for_several_people_is_opened_here(identity: str) -> None:
    content = age(
        "--decrypt",
        "-i",
        identity,
        given=encrypt_token(granted(), NAME, PLAIN.client_id, OTHER.public_key).encode(),
    )
    sealed = age("--encrypt", "-r", KeyPair.make().public_key, "-r", OTHER.public_key, given=content)
    assert decrypt_token(sealed, OTHER.private_key).token.access_token == ACCESS


@FORMS
def test_age_unlocks_what_is_locked_here(tmp_path: Path, is_armoured: bool) -> None:
    opened = tmp_path / "opened"
    locked = written(tmp_path, lock("růže\n", PASSPHRASE), is_armoured)
    age_at_a_terminal(PASSPHRASE, "--decrypt", "-o", str(opened), locked)
    assert opened.read_text("utf-8") == "růže\n"


@FORMS
def test_what_age_locks_is_unlocked_here(tmp_path: Path, is_armoured: bool) -> None:
    plain, locked = tmp_path / "plain", tmp_path / "locked"
    plain.write_text("růže\n", "utf-8")
    age_at_a_terminal(PASSPHRASE, "--encrypt", "-p", *(["-a"] if is_armoured else []), "-o", str(locked), str(plain))
    assert unlock(locked.read_bytes(), PASSPHRASE) == "růže\n"


def test_age_opens_with_the_key_as_it_is_exported_here(tmp_path: Path) -> None:
    exported, opened = tmp_path / "key.age", tmp_path / "opened"
    exported.write_text(export_key(OTHER, PASSPHRASE))
    sealed = written(tmp_path, encrypt_token(granted(), NAME, PLAIN.client_id, OTHER.public_key), is_armoured=True)
    age_at_a_terminal(PASSPHRASE, "--decrypt", "-i", str(exported), "-o", str(opened), sealed)
    assert loads(opened.read_bytes()).token.access_token == ACCESS


def test_a_key_that_age_keygen_made_and_age_locked_is_imported_here(tmp_path: Path) -> None:
    key, locked = tmp_path / "key.txt", tmp_path / "key.age"
    subprocess.run(["age-keygen", "-o", str(key)], capture_output=True, timeout=60, check=True)
    age_at_a_terminal(PASSPHRASE, "--encrypt", "-p", "-o", str(locked), str(key))
    pair = import_key(locked.read_bytes(), PASSPHRASE)
    assert age("--decrypt", "-i", str(key), given=age("-r", pair.public_key, given=b"hello")) == b"hello"


def test_age_unlocks_a_client_secret(tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    locked = written(tmp_path, lock_secret(PLAIN, SECRET, PASSPHRASE).locked_secret, is_armoured=True)
    age_at_a_terminal(PASSPHRASE, "--decrypt", "-o", str(opened), locked)
    assert SECRET in opened.read_text("utf-8")
