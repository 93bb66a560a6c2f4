"""Settings folders with any number of connections and kept tokens, for measuring."""

import json
import time
from pathlib import Path

from netrex_gui import connection_store, kept_tokens
from netrex_gui.connections import Connection
from netrex_gui.kept_token import KeptToken

PLACES = ("Brno", "Praha", "Ostrava", "Žďár nad Sázavou", "Valašské Meziříčí", "Jindřichův Hradec")


def fill(folder: Path, connections: int, tokens_each: int = 1) -> None:
    """Write the files of so many connections, each with so many kept tokens in every state."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    saved = [_connection(number) for number in range(connections)]
    kept = [_token(number, turn) for number in range(connections) for turn in range(tokens_each)]
    _write(folder / connection_store.FILE_NAME, {"last": saved[-1].id, "connections": [vars(each) for each in saved]})
    _write(folder / kept_tokens.FILE_NAME, {"tokens": [each.record() for each in kept]})


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
