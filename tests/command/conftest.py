"""A home with a connection, a kept token and a password store, and the command called in it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from netrex_gui.command import start
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.store import paths
from netrex_gui.store.connection import Connection
from netrex_gui.store.connections import ConnectionStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.texts.language import speak, spoken
from netrex_gui.tokens.stored_token import KeptToken
from tests.oauth.portals import Portal
from tests.ports import free_port
from tests.practice.walk import REDIRECT_URI
from tests.renewing import ROOT, Desk, desk_in, minted

GATE = "gate"

posix_only = pytest.mark.skipif(os.name != "posix", reason="there are no such terminals here")


@dataclass(frozen=True)
class Said:
    """How the command ended: its exit status, and what it wrote."""

    status: int
    out: str
    err: str


Call = Callable[..., Said]


@dataclass(frozen=True)
class Home:
    """The settings folder of a person with one connection, whose secret is kept."""

    desk: Desk
    portal: Portal

    @property
    def connections(self) -> ConnectionStore:
        return ConnectionStore(self.desk.folder / "settings")

    def keep(self, name: str, token: TokenResponse | None = None, connection_id: str = GATE) -> KeptToken:
        """Keep a token under a name, and forget what the portal was asked for it."""
        kept = self.desk.tokens().keep(connection_id, name, self.portal.token_endpoint, token or minted(self.portal))
        self.portal.asked.clear()
        return kept

    def keep_expired(self, name: str = "Shop") -> KeptToken:
        token = minted(self.portal)
        return self.keep(name, replace(token, received_at=token.received_at - 7200.0))

    def start(self, *arguments: str, terminal: int = subprocess.PIPE) -> "subprocess.Popen[str]":
        """Call the command in a process of its own, with the same password store; at a terminal, if there is one."""
        code = (
            "import sys, keyring; from pathlib import Path; from tests.renewing import FolderKeyring; "
            "from netrex_gui.command.start import main; from netrex_gui.store import paths; "
            "folder = Path(sys.argv.pop(1)); keyring.set_keyring(FolderKeyring(folder / 'keyring')); "
            "paths.settings_folder = lambda: folder / 'settings'; sys.exit(main())"
        )
        command = [sys.executable, "-c", code, str(self.desk.folder), *arguments]
        environment = {**os.environ, "LC_ALL": "C"}
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=terminal, stdout=subprocess.PIPE, stderr=terminal, text=True
        )

    def answered(self, answer: str, *arguments: str) -> tuple[int, str]:
        """Call it at a terminal, answer its question, and return the exit status and what was said there."""
        ours, theirs = os.openpty()
        with self.start(*arguments, terminal=theirs) as started:
            os.write(ours, answer.encode())
        said = os.read(ours, 65536).decode()
        os.close(ours)
        os.close(theirs)
        return started.returncode, said


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    monkeypatch.setattr(paths, "settings_folder", lambda: tmp_path / "settings")
    monkeypatch.setenv("LC_ALL", "C")
    redirect_uri = RedirectUri.parse(REDIRECT_URI).on_port(free_port()).text
    with Portal([REDIRECT_URI, redirect_uri]) as portal, desk_in(tmp_path, portal) as desk:
        made = Home(desk, portal)
        made.connections.put(
            Connection(GATE, "Gate", portal.base_url, portal.client_id, redirect_url=redirect_uri, keep_secret=True)
        )
        SecretStore().put(GATE, portal.client_secret)
        yield made


@pytest.fixture
def call(home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Call]:
    """Call the command in this process, without a terminal."""
    before = spoken()

    def called(*arguments: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["netrex-token", *arguments])
        capsys.readouterr()
        status = start.main()
        return Said(status, *capsys.readouterr())

    yield called
    speak(before)
