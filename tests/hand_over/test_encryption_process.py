"""What somebody sent is opened in a process of its own: everything else goes on, and nothing secret is seen of it."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pyrage
import pytest

from netrex_gui.hand_over import encryption
from netrex_gui.hand_over.encryption import decrypt, encrypt, lock, unlock
from netrex_gui.hand_over.errors import EncryptedAltered, NotForThisKey, NotWorkedThrough, WrongPassphrase
from tests.hand_over.kit import OTHER, PAIR, PASSPHRASE, SECRET
from tests.hand_over.scrypt_file import binary, locked_by_hand

ROOT = Path(__file__).parents[2]
LOCKED = locked_by_hand(SECRET, PASSPHRASE)
SEALED = encrypt(SECRET, PAIR.public_key)


def test_everything_else_goes_on_meanwhile() -> None:
    locked = lock(SECRET, PASSPHRASE).encode()
    worker = threading.Thread(target=unlock, args=(locked, PASSPHRASE))
    turns = 0
    worker.start()
    while worker.is_alive():
        worker.join(0.001)
        turns += 1
    assert turns > 20  # where the lock is held for all of it there are two or three


def test_what_was_sealed_is_opened_by_nobody_but_that_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """N44: pyrage would keep the window from everything else, and could not be ended."""
    monkeypatch.setattr("netrex_gui.hand_over.encryption.WORKS", {})
    monkeypatch.setattr("pyrage.decrypt", None)
    assert decrypt(SEALED.encode(), PAIR.private_key) == SECRET


def test_nothing_secret_is_an_argument_or_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """N27: others can read both of them."""
    started: list[str] = []
    run = subprocess.run

    def note(command: list[str], **rest: Any) -> Any:
        assert rest.get("env") is None  # as this process has it
        started.extend(command)
        return run(command, **rest)

    monkeypatch.setattr(subprocess, "run", note)
    assert unlock(LOCKED.encode(), PASSPHRASE) == decrypt(SEALED.encode(), PAIR.private_key) == SECRET
    secrets = (PASSPHRASE, PAIR.private_key, SECRET, LOCKED[40:80], SEALED[40:80])
    assert started
    assert not [word for word in started if any(each in word for each in secrets)]


ENDS = ["kill -9 $$", "kill -ABRT $$", "sleep 9", "exit 1", "echo no answer", "echo 7"]


@pytest.mark.parametrize("command", [["/nowhere/python"], *(["/bin/sh", "-c", each] for each in ENDS)], ids=str)
def test_what_no_process_gets_to_the_end_of_is_not_done_in_the_app_itself(
    monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """N44: that would have the window stand still, or end the app in its turn."""
    begun: list[str] = []
    works = {name: lambda *_: begun.append("here") for name in ("unlock_here", "decrypt_here", "lock_here")}
    monkeypatch.setattr(encryption, "_command", lambda: command)
    monkeypatch.setattr(encryption, "_LONGEST_SECONDS", 0.5)
    monkeypatch.setattr("netrex_gui.hand_over.encryption.WORKS", works)
    with pytest.raises(NotWorkedThrough):
        unlock(LOCKED.encode(), PASSPHRASE)
    with pytest.raises(NotWorkedThrough):
        lock(SECRET, PASSPHRASE)
    with pytest.raises(NotWorkedThrough):
        decrypt(SEALED.encode(), PAIR.private_key)
    assert begun == []


def test_it_is_known_whether_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert encryption.has_process()
    monkeypatch.setattr(sys, "executable", "/bin/echo")
    assert not encryption.has_process()


def altered(armoured_text: str) -> bytes:
    """Return a file whose last byte is another one, whichever that was."""
    whole = binary(armoured_text)
    return whole[:-1] + bytes([whole[-1] ^ 1])


def test_its_errors_are_told_apart() -> None:
    with pytest.raises(WrongPassphrase):
        unlock(LOCKED.encode(), "another passphrase")
    with pytest.raises(EncryptedAltered):
        unlock(altered(LOCKED), PASSPHRASE)
    with pytest.raises(NotForThisKey):
        decrypt(SEALED.encode(), OTHER.private_key)
    with pytest.raises(EncryptedAltered):
        decrypt(altered(SEALED), PAIR.private_key)


def test_a_packaged_copy_is_such_a_process_when_it_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def command() -> list[str]:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        commands.append(frozen())
        monkeypatch.delattr(sys, "frozen")
        return [sys.executable, str(ROOT / "main.py"), *commands[-1][1:]]

    frozen = encryption._command  # noqa: SLF001 (what starts it)
    monkeypatch.setattr(encryption, "_command", command)
    monkeypatch.setattr("netrex_gui.hand_over.encryption.WORKS", {})  # it is not done here
    assert unlock(LOCKED.encode(), PASSPHRASE) == SECRET
    assert commands == [[sys.executable, encryption.PROCESS_OPTION]]


def test_too_much_work_for_a_busy_computer_is_not_called_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise pyrage.DecryptError("Excessive work parameter for passphrase.\nDecryption would take around 64 seconds.")

    monkeypatch.setattr("pyrage.passphrase.decrypt", refuse)
    with pytest.raises(NotWorkedThrough):
        encryption.unlock_here(LOCKED.encode(), PASSPHRASE)
