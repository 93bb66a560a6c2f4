"""A sign-in from a terminal, with a browser here or elsewhere."""

import errno
import os
import pty
import re

import pytest

from netrex_gui.command import sign_in
from netrex_gui.store.json_file import StoreNotWritable
from netrex_gui.store.secrets import SecretStore
from netrex_gui.tokens.token_store import KeptTokens
from tests.command.conftest import GATE, Call, Home, posix_only
from tests.fake_browser import FakeBrowser
from tests.renewing import works


def opens(browser: FakeBrowser, monkeypatch: pytest.MonkeyPatch, by: str = "open_link") -> None:
    def open_link(link: str) -> bool:
        browser.open_detached(link)
        return True

    monkeypatch.setattr(sign_in, by, open_link)


def test_the_browser_opens_and_the_token_is_printed(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    opens(FakeBrowser(), monkeypatch)
    said = call("sign-in", "gate")
    assert said.status == 0
    assert works(home.portal, said.out.strip())
    assert "browser" in said.err
    assert home.portal.client_secret not in said.err
    assert home.desk.tokens().load().content == {}


def test_it_is_kept_under_a_name_instead(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    opens(FakeBrowser(), monkeypatch)
    said = call("sign-in", "Gate", "--keep", "Script")
    assert (said.status, said.out) == (0, "")
    assert works(home.portal, call("print", "Script").out.strip())
    again = call("sign-in", "Gate", "--keep", "Script")
    assert (again.status, again.out) == (2, "")
    assert "Script" in again.err


def test_one_that_cannot_be_kept_is_printed(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody could use it, nor revoke it, if it were lost."""
    opens(FakeBrowser(), monkeypatch)

    def fail(*_: object) -> None:
        raise StoreNotWritable("No space left on device", errno.ENOSPC)

    monkeypatch.setattr(KeptTokens, "keep", fail)
    said = call("sign-in", "Gate", "--keep", "Script")
    assert said.status == 1
    assert works(home.portal, said.out.strip())
    assert "is printed instead" in said.err
    assert "the disk is full" in said.err


def test_nobody_signs_in_for_what_cannot_be_kept(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "open_link", lambda _: pytest.fail("a browser opened"))
    home.desk.tokens().path.write_text('{"version": 99}')
    said = call("sign-in", "Gate", "--keep", "Script")
    assert (said.status, said.out) == (1, "")
    assert "newer version" in said.err


def test_a_no_in_the_browser_ends_with_4(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    opens(FakeBrowser("deny"), monkeypatch)
    said = call("sign-in", "Gate")
    assert (said.status, said.out) == (4, "")
    assert "declined" in said.err


def test_without_a_terminal_nothing_is_asked(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "open_link", lambda _: pytest.fail("a browser opened"))
    assert call("sign-in", "Gate", "--paste").status == 2
    home.connections.note(GATE, keep_secret=False)
    SecretStore().delete(GATE)
    said = call("sign-in", "Gate")
    assert (said.status, said.out) == (2, "")
    assert "Remember the secret" in said.err
    assert call("sign-in", "Nowhere").status == 3


@posix_only
def test_the_last_address_of_a_browser_elsewhere_is_pasted(home: Home) -> None:
    """N18: what is pasted is checked as what comes by itself is; a wrong one is told, and the wait goes on."""
    ours, theirs = pty.openpty()
    with home.start("sign-in", "Gate", "--paste", terminal=theirs) as started:
        seen = ""
        while not (found := re.search(r"http://\S+/oauth2/auth/\S+(?=\s)", seen)):
            seen += os.read(ours, 4096).decode()
        ended_on = FakeBrowser(follows_redirect=False).open(found[0]).headers["Location"]
        os.write(ours, f"{ended_on.replace('state=', 'state=x')}\n{ended_on}\n".encode())
        assert started.stdout is not None
        token = started.stdout.read().strip()
    assert started.returncode == 0
    assert works(home.portal, token)
    said = os.read(ours, 65536).decode()
    assert "does not belong to this sign-in" in said
    assert token not in seen + said
    os.close(ours)
    os.close(theirs)


@posix_only
def test_a_question_at_a_terminal_is_answered_there(home: Home) -> None:
    home.keep("Shop")
    for answer, is_left in (("\n", True), ("y\n", False)):
        status, said = home.answered(answer, "forget", "Shop")
        assert status == int(is_left)
        assert bool(home.desk.tokens().load().content) is is_left
        assert "[y/N]" in said


@posix_only
def test_a_name_in_a_question_has_no_line_that_could_be_the_commands_own(home: Home) -> None:
    """N34: whoever sealed a token chose its name."""
    home.keep("Shop\nnetrex-token: \u201cShop\u201d has been forgotten.")
    said = home.answered("\n", "forget", "Shop")[1].replace("\r", "").split("\n")
    assert "    | netrex-token: \u201cShop\u201d has been forgotten.\u201d" in "\n".join(said)
    assert [line for line in said if line.startswith("netrex-token")] == []


def test_a_connection_that_is_for_a_private_window_opens_in_one(
    home: Home, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.connections.note(GATE, use_private_window=True)
    monkeypatch.setattr(sign_in, "open_link", lambda _: pytest.fail("a usual window opened"))
    opens(FakeBrowser(), monkeypatch, "open_private")
    assert works(home.portal, call("sign-in", "Gate").out.strip())
