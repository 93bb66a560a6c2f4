"""From the start of the command to a token out of a warm password store, beside a Python with the same imports."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import keyring

from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.tokens.token_store import KeptTokens
from tests.command.warm_store import PRINT
from tests.renewing import ROOT, FolderKeyring

ROUNDS = 15
_MAXIMUM = 1.3


def rows() -> list[tuple[str, ...]]:
    """Return the row of the table, of medians."""
    with tempfile.TemporaryDirectory() as folder:
        _keep(Path(folder))
        printing = (PRINT, folder)
        modules = _run(*printing).splitlines()[-1].split()[1:]
        importing = (f"import sys, {', '.join(sorted({*modules} - {'__main__', 'sys'}))}",)
        figures = [(_seconds(*printing), _seconds(*importing)) for _ in range(ROUNDS)]
    command, imports = (statistics.median(each) * 1000 for each in zip(*figures, strict=True))
    beside, more = f"the same imports {imports:.0f} ms", f"{command / imports:.2f} times"
    return [("command: start to token", f"{command:.0f} ms", beside, more, f"{_MAXIMUM} times")]


def _keep(folder: Path) -> None:
    keyring.set_keyring(FolderKeyring(folder / "keyring"))
    settings = folder / "settings"
    ConnectionStore(settings).put(Connection("gate", "Gate"))
    token = TokenResponse("2YotnFZFEjr1zCsicMWpAA", "Bearer", 3600.0, None, None, time.time(), time.monotonic())
    KeptTokens(settings, SecretStore()).keep("gate", "Shop", "https://portal.example/token", token)


def _seconds(code: str, *arguments: str) -> float:
    started = time.perf_counter()
    _run(code, *arguments)
    return time.perf_counter() - started


def _run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
