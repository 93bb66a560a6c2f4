"""A passphrase is worked through in a process of its own: everything else goes on, and nothing secret is seen of it."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from netrex_gui.hand_over import passphrase_process
from netrex_gui.hand_over.errors import PassphraseNotWorkedThrough, SealedAltered, WrongPassphrase
from netrex_gui.hand_over.sealing import lock, unlock
from tests.hand_over.kit import PASSPHRASE, SECRET
from tests.hand_over.scrypt_file import binary, locked_by_hand

ROOT = Path(__file__).parents[2]
LOCKED = locked_by_hand(SECRET, PASSPHRASE)


def test_everything_else_goes_on_meanwhile() -> None:
    locked = lock(SECRET, PASSPHRASE).encode()
    worker = threading.Thread(target=unlock, args=(locked, PASSPHRASE))
    turns = 0
    worker.start()
    while worker.is_alive():
        worker.join(0.001)
        turns += 1
    assert turns > 20  # where the lock is held for all of it there are two or three


def test_nothing_secret_is_an_argument_or_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """N27: others can read both of them."""
    started: list[str] = []
    run = subprocess.run

    def note(command: list[str], **rest: Any) -> Any:
        assert rest.get("env") is None  # as this process has it
        started.extend(command)
        return run(command, **rest)

    monkeypatch.setattr(subprocess, "run", note)
    assert unlock(LOCKED.encode(), PASSPHRASE) == SECRET
    assert started
    assert not [word for word in started if PASSPHRASE in word or SECRET in word or LOCKED[40:80] in word]


@pytest.mark.parametrize("executable", ["/nowhere/python", "/bin/false", "/bin/echo"])
def test_where_there_is_no_such_process_it_is_done_all_the_same(
    monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    assert unlock(LOCKED.encode(), PASSPHRASE) == SECRET
    with pytest.raises(WrongPassphrase):
        unlock(LOCKED.encode(), "another passphrase")


@pytest.mark.parametrize("ends", ["kill -9 $$", "kill -ABRT $$", "sleep 9"])
def test_what_the_system_ended_is_not_begun_again_in_the_app_itself(monkeypatch: pytest.MonkeyPatch, ends: str) -> None:
    """That would end the app in its turn, or have the window stand still for as long."""
    begun: list[str] = []
    monkeypatch.setattr(passphrase_process, "_command", lambda: ["/bin/sh", "-c", ends])
    monkeypatch.setattr(passphrase_process, "_LONGEST_SECONDS", 0.5)
    monkeypatch.setattr("netrex_gui.hand_over.sealing.WORKS", {"unlock_here": lambda *_: begun.append("here")})
    with pytest.raises(PassphraseNotWorkedThrough):
        unlock(LOCKED.encode(), PASSPHRASE)
    assert begun == []


def test_it_is_known_whether_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert passphrase_process.is_to_be_had()
    monkeypatch.setattr(sys, "executable", "/bin/echo")
    assert not passphrase_process.is_to_be_had()


def test_its_errors_are_told_apart() -> None:
    with pytest.raises(WrongPassphrase):
        unlock(LOCKED.encode(), "another passphrase")
    with pytest.raises(SealedAltered):
        unlock(binary(LOCKED)[:-1] + b"\0", PASSPHRASE)


def test_a_packaged_copy_is_such_a_process_when_it_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def command() -> list[str]:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        commands.append(frozen())
        monkeypatch.delattr(sys, "frozen")
        return [sys.executable, str(ROOT / "main.py"), *commands[-1][1:]]

    frozen = passphrase_process._command  # noqa: SLF001 (what starts it)
    monkeypatch.setattr(passphrase_process, "_command", command)
    monkeypatch.setattr("netrex_gui.hand_over.sealing.WORKS", {})  # it is not done here
    assert unlock(LOCKED.encode(), PASSPHRASE) == SECRET
    assert commands == [[sys.executable, passphrase_process.OPTION]]
