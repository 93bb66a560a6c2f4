"""The file of connections: whole at any moment, private, and never overwritten unread."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore, Saved
from netrex_gui.store.json_file import StoreError, StoreFromNewerVersion, StoreNotWritable

posix_only = pytest.mark.skipif(os.name != "posix", reason="files have no mode and processes no signals here")
GARDEN, HALL = Connection(id="garden", name="Zahrada s růží"), Connection(id="hall", scopes=("read", "events"))
ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> ConnectionStore:
    return ConnectionStore(tmp_path / "settings" / "netrex-token")


@pytest.fixture
def filled(store: ConnectionStore) -> ConnectionStore:
    store.put(GARDEN)
    store.put(HALL)
    return store


def test_without_a_file_there_are_no_connections(store: ConnectionStore) -> None:
    assert (store.load(), store.path.parent.exists()) == (Saved(), False)


def test_what_was_put_is_loaded_in_its_order_the_last_one_known(filled: ConnectionStore) -> None:
    assert ConnectionStore(filled.path.parent).load() == Saved((GARDEN, HALL), "hall")
    assert {file.name for file in filled.path.parent.iterdir()} == {"connections.json", "connections.lock"}


def test_replacing_selecting_and_removing(filled: ConnectionStore) -> None:
    changed = replace(GARDEN, name="Yard", use_pkce=False)
    filled.put(changed)
    assert filled.load() == Saved((changed, HALL), "garden")
    filled.select("hall")
    assert filled.load() == Saved((changed, HALL), "hall")
    filled.remove("garden")
    filled.remove("nowhere")
    assert filled.load() == Saved((HALL,), "hall")


@posix_only
def test_the_file_is_for_its_owner_alone(filled: ConnectionStore) -> None:
    """N28: files that hold settings are 0600 in a 0700 folder, whatever the umask says."""
    before = os.umask(0)
    try:
        fresh = ConnectionStore(filled.path.parent.parent / "another")
        fresh.put(GARDEN)
        filled.put(HALL)
    finally:
        os.umask(before)
    for store in (filled, fresh):
        assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        (b"", ()),
        (b'{"version": 1, "connections": [{"id": "garden"', ()),
        (b"\xff\xfe\x00", ()),
        (b"[" * 100_000, ()),
        (b"[]", ()),
        (b'{"version": "1"}', ()),
        (b'{"version": 1, "last": 7, "connections": [{"id": "garden"}]}', ("garden",)),
        (b'{"version": 1, "last": "", "connections": [{"id": "garden"}, 7, {"id": "hall"}]}', ("garden", "hall")),
        (b'{"version": 1, "last": "", "connections": [{"id": "garden", "scopes": 7}, {"id": "hall"}]}', ("hall",)),
        (b'{"connections": [{"id": "garden"}]}', ("garden",)),
    ],
)
def test_an_unreadable_file_is_set_aside_and_what_is_readable_kept(
    store: ConnectionStore, text: bytes, readable: tuple[str, ...]
) -> None:
    """N33: no connection is lost, and nothing is overwritten unread."""
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(text)
    saved = store.load()
    assert tuple(connection.id for connection in saved.connections) == readable
    copy = Path(saved.quarantined)
    assert (copy.parent, copy.read_bytes(), store.path.read_bytes()) == (store.path.parent, text, text)
    assert os.name != "posix" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    store.put(Connection(id="new"))
    assert tuple(connection.id for connection in store.load().connections) == (*readable, "new")
    assert copy.read_bytes() == text


def test_a_file_from_a_newer_version_is_left_alone(filled: ConnectionStore) -> None:
    """N33: byte for byte."""
    text = b'{"version": 2,   "everything": "is different"}'
    filled.path.write_bytes(text)
    assert filled.load() == Saved(from_newer_version=True)
    for change, argument in (("put", HALL), ("remove", "hall"), ("select", "hall")):
        with pytest.raises(StoreFromNewerVersion):
            getattr(filled, change)(argument)
    assert filled.path.read_bytes() == text
    assert len(list(filled.path.parent.iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file in the folder's place")
    with pytest.raises(StoreNotWritable, match=r"."):
        ConnectionStore(tmp_path / "settings").put(GARDEN)


def in_process(call: str, folder: Path) -> "subprocess.Popen[str]":
    """Call a function of this file in a process of its own, with a folder."""
    command = [sys.executable, "-c", f"from tests.store.test_connections import *; {call}", str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def printed(process: "subprocess.Popen[str]") -> str:
    """Wait for the end of a process, and return what it printed."""
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out.strip()


def on_full_disk(call: Callable[[ConnectionStore], object]) -> None:
    """Do something where not one byte can be written to any file, and print the StoreError's name."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        call(ConnectionStore(Path(sys.argv[1])))
    except StoreError as error:
        sys.stdout.write(type(error).__name__)


@posix_only
@pytest.mark.parametrize("text", [b"unreadable", b'{"version": 1, "last": "", "connections": []}'])
def test_a_full_disk_leaves_the_old_file_and_loading_never_raises(store: ConnectionStore, text: bytes) -> None:
    """N33: the old file or the new one; also where the old one is unreadable, and cannot be set aside."""
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(text)
    assert printed(in_process("on_full_disk(ConnectionStore.load)", store.path.parent)) == ""
    put = "on_full_disk(lambda store: store.put(GARDEN))"
    assert printed(in_process(put, store.path.parent)) == "StoreNotWritable"
    assert store.path.read_bytes() == text
    assert not [file for file in store.path.parent.iterdir() if file.name.startswith(".connections")]


def save_many(folder: Path, name: str) -> None:
    for number in range(20):
        ConnectionStore(folder).put(Connection(id=f"{name}-{number}"))


def test_windows_that_write_at_the_same_time_lose_nothing(store: ConnectionStore) -> None:
    """N33: each change is made to what the file holds now, and a lock keeps others out meanwhile."""
    folder = store.path.parent
    processes = [in_process(f"save_many(Path(sys.argv[1]), 'process-{number}')", folder) for number in range(3)]
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(save_many, [folder] * 3, ["thread-0", "thread-1", "thread-2"]))
    assert [printed(process) for process in processes] == [""] * 3
    names = {f"{kind}-{number}-{each}" for kind in ("process", "thread") for number in range(3) for each in range(20)}
    assert {connection.id for connection in store.load().connections} == names


def test_halves_of_characters_are_kept_like_any_text(store: ConnectionStore) -> None:
    """N33: no connection is lost for what its name holds."""
    odd = Connection(id="odd", name="half of a key: \ud83d")
    store.put(odd)
    store.put(GARDEN)
    assert store.load() == Saved((odd, GARDEN), "garden")


def test_two_unreadable_files_in_one_second_are_both_kept(store: ConnectionStore) -> None:
    """N33: neither is overwritten, and neither is copied twice."""
    store.path.parent.mkdir(parents=True)
    copies = []
    for text in (b"one", b"two", b"one"):
        store.path.write_bytes(text)
        copies.append(Path(store.load().quarantined))
    assert [copy.read_bytes() for copy in copies] == [b"one", b"two", b"one"]
    assert len(set(copies)) == len(list(store.path.parent.glob("*.unreadable"))) == 2
