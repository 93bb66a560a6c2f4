"""What ten thousand connections and kept tokens cost, beside one of each."""

import json
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from netrex_gui import NAME
from netrex_gui.store import connections as connection_store
from netrex_gui.store.connection import Connection
from netrex_gui.tokens import token_store
from netrex_gui.tokens.stored_token import KeptToken

PLACES = ("Brno", "Praha", "Ostrava", "Žďár nad Sázavou", "Valašské Meziříčí", "Jindřichův Hradec")

MANY = 10_000
ROUNDS = 7

Measure = Callable[..., Mapping[str, float]]


def rows(home: Path, measure: Measure) -> list[tuple[str, ...]]:
    """Measure with one and with many of each, taking turns, and return the rows of the table.

    `measure` runs a module with arguments, and with the folder of settings that it is given.
    """
    folders = {number: home / f"settings-{number}" for number in (1, MANY)}
    for number, folder in folders.items():
        fill(folder / NAME, number)
    starts: dict[int, list[Mapping[str, float]]] = {number: [] for number in folders}
    for _ in range(ROUNDS):
        for number, folder in folders.items():
            starts[number].append(measure("tests.bench.window", "app", settings=folder))
    made: list[tuple[str, ...]] = []
    for name in ("first paint", "ready", "peak memory"):
        unit, limit = ("MiB", "not set") if name == "peak memory" else ("ms", "1.5 times")
        one, many = (statistics.median(start[name] for start in starts[number]) for number in folders)
        title = f"{name} with {MANY:,} connections and tokens"
        made.append((title, f"{many:.0f} {unit}", f"with one {one:.0f} {unit}", f"{many / one:.2f} times", limit))
    with_one, with_many = (
        measure("tests.bench.search", str(2 * number), settings=folders[number]) for number in folders
    )
    made.append((f"key in the search, {MANY:,} of each", f"{with_many['slowest key']:.1f} ms", "", "", "16 ms"))
    for name in ("choosing", "saving"):
        gaps = f"{with_many[f'gap of {name}']:.0f} ms", f"with one {with_one[f'gap of {name}']:.0f} ms"
        made.append((f"longest gap of the window while {name}, {MANY:,} of each", *gaps, "", "100 ms"))
    return made


def fill(folder: Path, connections: int, tokens_each: int = 1) -> None:
    """Write the files of so many connections, each with so many kept tokens in every state."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    saved = [_connection(number) for number in range(connections)]
    kept = [_token(number, turn) for number in range(connections) for turn in range(tokens_each)]
    _write(folder / connection_store.FILE_NAME, {"last": saved[-1].id, "connections": [vars(each) for each in saved]})
    _write(folder / token_store.FILE_NAME, {"tokens": [each.record() for each in kept]})


def _connection(number: int) -> Connection:
    place = PLACES[number % len(PLACES)]
    return Connection(
        id=f"{number:032x}",
        name=f"Gate {number} {place}",
        provider_url=f"https://portal-{number % 7}.example.com",
        client_id=f"client-{number}",
        keep_tokens=True,
    )


def _token(number: int, turn: int) -> KeptToken:
    now = time.time()
    return KeptToken(
        f"{number:032x}",
        id=f"{number:028x}{turn:04x}",
        name=f"Customer {number}-{turn}",
        scopes=("read",),
        received_at=now - 60,
        expires_at=now + (number % 5 - 1) * 3600 if number % 5 else None,
        renewable=True,
        token_endpoint="https://portal.example.com/oauth2/token",
    )


def _write(path: Path, members: dict[str, object]) -> None:
    path.write_text(json.dumps({"version": 1, **members}, ensure_ascii=False), encoding="utf-8")
    path.chmod(0o600)
