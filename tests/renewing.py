"""A renewal in a process of its own, with a password store in a folder that several processes share."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import quote

import keyring
from keyring.backend import KeyringBackend

from netrex_gui.oauth.client import SignInSettings
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.oauth.token_endpoint import request_token
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.store.secrets import SecretStore
from netrex_gui.tokens.renewal import Held, Renewal
from netrex_gui.tokens.stored_token import KeptToken
from netrex_gui.tokens.token_store import KeptTokens
from tests.oauth.portals import Portal
from tests.practice.walk import Walk

ROOT = Path(__file__).parent.parent
NEVER = 10**9


class FolderKeyring(KeyringBackend):
    """A password store of one file for each entry; its process is killed at step `dies_at`.

    Each call has two steps: before anything is done, and after.
    """

    priority = cast("float", 1)

    def __init__(self, folder: Path, dies_at: int = NEVER) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's is untyped
        self.folder = folder
        self.dies_at = dies_at
        self.steps = 0
        folder.mkdir(exist_ok=True)

    def get_password(self, service: str, username: str) -> str | None:
        self._step()
        file = self._file(service, username)
        found = file.read_text() if file.exists() else None
        self._step("get")
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        self._step()
        fresh = self._file(service, username).with_suffix(f".{os.getpid()}")
        fresh.write_text(password)
        fresh.replace(self._file(service, username))
        self._step("set")

    def delete_password(self, service: str, username: str) -> None:
        self._step()
        self._file(service, username).unlink()
        self._step("delete")

    def _file(self, service: str, username: str) -> Path:
        return self.folder / quote(f"{service} {username}", safe="")

    def _step(self, done: str = "") -> None:
        if done:
            with self.folder.with_name("calls").open("a") as file:
                file.write(f"{done}\n")
        self.steps += 1
        if self.steps >= self.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class Desk:
    """A folder with settings and a password store, and a portal to which the kept tokens belong."""

    folder: Path
    base_url: str
    client_id: str
    client_secret: str

    @classmethod
    def at(cls, folder: Path, portal: PracticePortal) -> "Desk":
        return cls(folder, portal.base_url, portal.client_id, portal.client_secret)

    def tokens(self, longest: int | None = None) -> KeptTokens:
        return KeptTokens(self.folder / "settings", SecretStore(longest))

    def settings(self) -> SignInSettings:
        connection = Connection(provider_url=self.base_url, client_id=self.client_id)
        return connection.sign_in_settings(self.client_secret)

    def keyring(self, dies_at: int = NEVER) -> FolderKeyring:
        return FolderKeyring(self.folder / "keyring", dies_at)

    def calls(self) -> list[str]:
        """Return what the password store has done, for every process."""
        file = self.folder / "calls"
        return file.read_text().split() if file.exists() else []

    def secrets(self) -> list[str]:
        """Return the names of the entries of the password store."""
        return sorted(file.name for file in (self.folder / "keyring").iterdir())

    def start(self, kept: KeptToken, dies_at: int = NEVER) -> "subprocess.Popen[str]":
        """Renew in a process of its own, as soon as a line comes on its standard input."""
        values = (str(self.folder), self.base_url, self.client_id, self.client_secret, kept.id, str(dies_at))
        code = "from tests.renewing import run; run()"
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [sys.executable, "-c", code, *values], cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True
        )


def minted(portal: Portal) -> TokenResponse:
    """Walk through login and consent, and return a token of the portal."""
    return request_token(portal.token_endpoint, portal.client(), *portal.grant()).token


def kept_by(desk: Desk, portal: Portal) -> Held:
    """Keep a token that has just been minted, and forget what the portal was asked for it."""
    token = minted(portal)
    kept = desk.tokens().keep("gate", "Gate", portal.token_endpoint, token)
    portal.asked.clear()
    return Held(token, kept)


def works(portal: Portal, access_token: str) -> bool:
    return Walk(portal).cameras(access_token).status == 200


def run() -> None:
    """Read the token, say that it is ready, wait for a line, renew, and print what came of it as JSON."""
    folder, base_url, client_id, client_secret, token_id, dies_at = sys.argv[1:]
    desk = Desk(Path(folder), base_url, client_id, client_secret)
    tokens, kept = desk.tokens(), desk.tokens().load().content[token_id]
    import netrex_gui.oauth.token_endpoint  # noqa: F401 (so that all are at the same step when the line comes)

    keyring.set_keyring(desk.keyring())
    _, token = tokens.open(kept)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    keyring.set_keyring(desk.keyring(int(dies_at)))
    renewed = Renewal(tokens).renew(Held(token, kept), desk.settings())
    sys.stdout.write(json.dumps([renewed.held.token.access_token, renewed.by_another_window]))


@contextlib.contextmanager
def desk_in(folder: Path, portal: Portal) -> Iterator[Desk]:
    """Make a desk whose password store is the one that this process uses meanwhile."""
    made = Desk.at(folder, portal)
    before = keyring.get_keyring()
    keyring.set_keyring(made.keyring())
    yield made
    keyring.set_keyring(before)
