"""Windows that are killed while they save: what they had saved is there, whole."""

import json
import mmap
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore, Saved

ROOT = Path(__file__).parents[2]
KEPT = tuple(Connection(id=f"kept-{number}", name="ů" * number * 50, scopes=("read",)) for number in range(5))
COMING = Connection(id="coming")
STEPS = 3
"""A connection is put, another one selected, the first removed; and so on."""


def take_step(store: ConnectionStore, number: int) -> None:
    """Do one of the three changes; done twice it is the same as done once."""
    kind = number % STEPS
    if kind == 0:
        store.put(coming(number))
    elif kind == 1:
        store.select(KEPT[number % len(KEPT)].id)
    else:
        store.remove(COMING.id)


def coming(number: int) -> Connection:
    return replace(COMING, time_limit=number % 3600 + 1, name="x" * (number * 37 % 5000))


def after_step(number: int) -> Saved:
    """Say what the file holds after that step."""
    kind = number % STEPS
    last = COMING if kind == 0 else KEPT[(number - kind + 1) % len(KEPT)]
    return Saved(KEPT if kind == STEPS - 1 else (*KEPT, coming(number - kind)), last.id)


def save_until_killed(folder: Path, first: int, told: mmap.mmap) -> None:
    """Take one step after the other, telling before each its number and that it is under way."""
    for number in count(first):
        told[:9] = number.to_bytes(8) + b"\1"
        take_step(ConnectionStore(folder), number)
        told[8] = 0


def kill_savers(folder: Path, kills: int) -> None:
    """Kill so many savers, see what each leaves, and print how many kills hit a save and left half a file."""
    chance, told, number = random.Random(7), mmap.mmap(-1, 9), STEPS  # noqa: S311 (no secret)
    hits = half_files = 0
    ConnectionStore(folder).remove("")  # of none: what the first save of a process imports is there in every child
    for _ in range(kills):
        told[:9] = number.to_bytes(8) + b"\1"
        child = os.fork()
        if not child:
            save_until_killed(folder, number, told)
        time.sleep(chance.uniform(0.0005, 0.012))  # any moment will do
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        number, under_way = int.from_bytes(told[:8]), bool(told[8])
        hits += under_way
        half_files += bool(list(folder.glob(".connections.json.*")))
        saved = ConnectionStore(folder).load()
        allowed = [after_step(number), *([after_step(number - 1)] if under_way else [])]
        assert saved in allowed, f"step {number}: {saved}"
    sys.stdout.write(json.dumps({"hits": hits, "half files": half_files}))


@pytest.mark.skipif(os.name != "posix", reason="processes have no signals here")
@pytest.mark.parametrize("kills", [100, pytest.param(1000, marks=pytest.mark.long)])
def test_kills_while_saving_lose_no_connection(
    kills: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """N33: after each the file is the old one or the new one, and what was saved before is saved."""
    store = ConnectionStore(tmp_path)
    for connection in KEPT:
        store.put(connection)
    take_step(store, 1)
    take_step(store, 2)
    command = "from tests.store.test_killed_saves import *; kill_savers(Path(sys.argv[1]), int(sys.argv[2]))"
    argv = [sys.executable, "-c", command, str(tmp_path), str(kills)]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    record_property("kills that hit a save", told["hits"])
    record_property("kills that left half a file", told["half files"])
    assert told["hits"] >= kills // 2
    assert told["half files"] >= kills // 50
