"""What somebody sent, opened without a window."""

from dataclasses import replace
from pathlib import Path

import pytest

from netrex_gui.command import open_file
from netrex_gui.hand_over.connection_file import ConnectionFile, lock_secret
from netrex_gui.hand_over.encrypted_token import encrypt_token
from netrex_gui.hand_over.identity import IdentityStore
from netrex_gui.store.secrets import SecretStore
from netrex_gui.tokens.formats import GrantedToken
from tests.command.conftest import GATE, Call, Home, posix_only
from tests.hand_over.kit import FULL, PASSPHRASE, SECRET
from tests.renewing import minted

WORDS = ("Jana Nováková asks for access to your cameras", "portal.example:8443", "does not know", "Watch live video")


def sent(folder: Path, content: str) -> str:
    file = folder / "sent"
    file.write_text(content, encoding="utf-8")
    return str(file)


def test_a_connection_is_told_of_and_kept_once_that_was_agreed_to(home: Home, call: Call, tmp_path: Path) -> None:
    """N42: who receives the access is named before the yes."""
    file = sent(tmp_path, FULL.dumps())
    said = call("open", file)
    assert (said.status, said.out) == (2, "")
    assert all(words in said.err for words in WORDS)
    assert len(home.connections.load().connections) == 1
    assert call("open", file, "--yes").status == 0
    kept = home.connections.load().connections[-1]
    assert (kept.sender_name, kept.client_id, kept.received) == ("Jana Nováková", FULL.client_id, True)
    assert call("open", file, "--yes").status == 0
    assert len(home.connections.load().connections) == 2


def test_its_locked_secret_goes_to_the_password_store(
    home: Home, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sent(tmp_path, lock_secret(FULL, SECRET, PASSPHRASE).dumps())
    assert call("open", file, "--yes").status == 2, "nobody is there to type the code"
    monkeypatch.setattr(open_file, "typed_secret", lambda *_: PASSPHRASE)
    assert call("open", file, "--yes").status == 0
    kept = home.connections.load().connections[-1]
    assert (kept.keep_secret, SecretStore().get(kept.id)) == (True, SECRET)
    monkeypatch.setattr(open_file, "typed_secret", lambda *_: "another-code-altogether")
    assert call("open", file, "--yes").status == 1


def sealed(home: Home, folder: Path, name: str = "Customer") -> tuple[str, str]:
    """Return a file with a token that was sealed for the key of this home, and the token."""
    public = IdentityStore(home.desk.folder / "settings", SecretStore()).make()
    token = minted(home.portal)
    granted = GrantedToken(token, home.portal.base_url, "", ("read",))
    return sent(folder, encrypt_token(granted, name, home.portal.client_id, public.public_key)), token.access_token


def test_a_sealed_token_is_kept_with_its_connection(home: Home, call: Call, tmp_path: Path) -> None:
    file, token = sealed(home, tmp_path)
    said = call("open", file)
    assert (said.status, said.out) == (0, "")
    assert "Customer" in said.err
    assert call("print", "Customer").out == f"{token}\n"
    assert call("open", file).status == 0
    assert call("print", "Customer 2").out == f"{token}\n"
    assert len(home.connections.load().connections) == 1


def test_one_that_fits_no_connection_brings_its_own_once_that_was_agreed_to(
    home: Home, call: Call, tmp_path: Path
) -> None:
    """N35: nothing of it is saved before, and it is said that nobody knows who sealed it."""
    file, token = sealed(home, tmp_path)
    home.connections.remove(GATE)
    said = call("open", file)
    assert (said.status, home.connections.load().connections) == (2, ())
    assert call("list").out == ""
    assert "does not prove who sealed it" in said.err
    assert "none of the portals that this app knows" in said.err
    assert call("open", file, "--yes").status == 0
    assert [each.name for each in home.connections.load().connections] == ["Customer"]
    assert call("print", "Customer").out == f"{token}\n"


@posix_only
def test_a_no_to_a_sealed_token_is_confirmed_and_keeps_nothing(home: Home, tmp_path: Path) -> None:
    file, _ = sealed(home, tmp_path)
    home.connections.remove(GATE)
    status, said = home.answered("n\n", "open", file)
    assert (status, home.connections.load().connections, home.desk.tokens().load().content) == (1, (), {})
    assert "Nothing was kept of what you were sent" in said


def test_what_cannot_be_opened_is_told(home: Home, call: Call, tmp_path: Path) -> None:
    missing = call("open", str(tmp_path / "missing"))
    assert (missing.status, missing.out) == (3, "")
    assert "not there any more" in missing.err
    neither = call("open", sent(tmp_path, "Dear customer"))
    assert neither.status == 1
    assert "does not know what this is" in neither.err
    damaged = call("open", sent(tmp_path, FULL.dumps()[:-20]))
    assert damaged.status == 1
    assert damaged.err.startswith("netrex-token: ")


def test_nothing_in_what_was_sent_can_hide_or_turn_the_text(home: Home, call: Call, tmp_path: Path) -> None:
    """N16: also not by what a terminal takes for a command."""
    odd = replace(FULL, sender_name="Jana", note="a\u202eb")
    assert isinstance(odd, ConnectionFile)
    said = call("open", sent(tmp_path, odd.dumps()))
    assert "\u202e" not in said.err
    assert "\x1b" not in said.err


def test_nothing_in_what_was_sent_can_pass_for_a_line_of_the_commands_own(
    home: Home, call: Call, tmp_path: Path
) -> None:
    """N34, N35: what it asks stands last, above the question, however long the message is."""
    forged = "netrex-token: This is one of the portals that Netrex Token knows."
    said = call("open", sent(tmp_path, replace(FULL, note="Hello" + "\n" * 300 + forged).dumps())).err.splitlines()
    assert [line for line in said if not line.startswith(("netrex-token: ", "    | "))] == []
    assert f"    | {forged}" in said
    assert len(said) < 20
    places = [next(place for place, line in enumerate(said) if words in line) for words in (forged, *WORDS)]
    assert places[0] == min(places)
