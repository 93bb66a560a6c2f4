"""What is done with a kept token from a terminal or by a program."""

import json
import shlex
import subprocess
import sys
from dataclasses import replace

import keyring
import pytest
from keyring.errors import KeyringLocked

from netrex_gui import __version__
from netrex_gui.command.options import FORMS
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from netrex_gui.store.connection import Connection
from netrex_gui.store.preferences import PreferenceStore
from netrex_gui.texts.command import USAGE
from netrex_gui.tokens.names import names_of, print_command
from netrex_gui.tokens.stored_token import TokenState
from tests.command.conftest import GATE, Call, Home
from tests.command.warm_store import PRINT
from tests.desktop.processes import wait_until
from tests.renewing import ROOT, minted, works

SHOW = "import os; print(os.environ['NETREX_TOKEN']); raise SystemExit(7)"


def access_token(home: Home, name: str = "Shop") -> str:
    kept = next(each for each in home.desk.tokens().load().content.values() if each.name == name)
    return home.desk.tokens().open(kept)[1].access_token


def test_a_token_is_printed_and_nothing_else(home: Home, call: Call) -> None:
    home.keep("Shop")
    said = call("print", "Shop")
    assert (said.status, said.out, said.err) == (0, access_token(home) + "\n", "")
    assert works(home.portal, said.out.strip())
    assert home.portal.asked == []


def test_one_that_has_run_out_is_renewed_before_and_only_then(home: Home, call: Call) -> None:
    home.keep_expired()
    first, second = call("print", "Shop"), call("print", "Shop")
    assert first == second
    assert works(home.portal, first.out.strip())
    assert len(home.portal.asked) == 1


def test_one_that_would_run_out_too_soon_is_renewed_as_well(home: Home, call: Call) -> None:
    home.keep("Shop")
    before = call("print", "Shop", "--min-valid", "3000")
    assert home.portal.asked == []
    after = call("print", "Shop", "--min-valid", "3700")
    assert before.out != after.out
    assert len(home.portal.asked) == 1


def test_commands_that_print_at_the_same_instant_renew_once_and_print_the_same(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N32: four commands, each in a process of its own; the portal answers once all of them want to renew."""
    home.keep_expired()
    before, answer = home.desk.calls().count("get"), home.portal.understood

    def understood(request: HttpRequest) -> dict[str, str]:
        asked_for = 4 * 3 + 2  # by each the token, its next generation and the secret; by the first once more
        wait_until(lambda: home.desk.calls().count("get") >= before + asked_for, 60, "they are not all there")
        return answer(request)

    monkeypatch.setattr(home.portal, "understood", understood)
    started = [home.start("print", "Shop") for _ in range(4)]
    ended = [(*each.communicate(timeout=60), each.returncode) for each in started]
    assert {(err, status) for _, err, status in ended} == {("", 0)}
    printed = {out for out, _, _ in ended}
    assert len(printed) == 1
    assert works(home.portal, printed.pop().strip())
    assert len(home.portal.asked) == 1


@pytest.mark.parametrize("form", FORMS)
def test_a_token_comes_in_the_forms_of_the_window(home: Home, call: Call, form: str) -> None:
    home.keep("Shop")
    token, said = access_token(home), call("print", "Shop", "--as", form)
    assert (said.status, said.err) == (0, "")
    begins = {
        "token": f"{token}\n",
        "header": f"Authorization: Bearer {token}\n",
        "json": '{\n  "access_token": "',
        "env": f"ACCESS_TOKEN={token}\n",
    }
    assert said.out.startswith(begins[form])
    if form == "json":
        assert json.loads(said.out)["provider_url"] == home.portal.base_url


def test_a_command_has_the_token_in_its_environment_and_its_status_is_ours(home: Home) -> None:
    home.keep("Shop")
    out, err = (ended := home.start("run", "Shop", "--", sys.executable, "-c", SHOW)).communicate(timeout=60)
    assert (out, err, ended.returncode) == (access_token(home) + "\n", "", 7)


def test_a_command_that_is_not_there_is_told(home: Home, call: Call) -> None:
    home.keep("Shop")
    said = call("run", "Shop", "--", "no-such-command")
    assert (said.status, said.out) == (127, "")
    assert "no-such-command" in said.err


def test_the_list_names_what_is_kept_and_how_long_it_works(home: Home, call: Call) -> None:
    home.keep("Shop")
    home.keep_expired("Yard")
    host = home.portal.base_url.removeprefix("http://")
    said = call("list")
    assert said.status == 0
    assert [line.split("  ")[0] for line in said.out.splitlines()] == ["Shop", "Yard"]
    assert said.out.splitlines()[0].split()[1:] == ["Gate", host, "59", "minutes", "left"]
    assert said.out.splitlines()[1].endswith("run out, can be renewed")
    listed = json.loads(call("list", "--json").out)
    assert [(each["name"], each["connection"], each["portal"], each["state"]) for each in listed] == [
        ("Shop", "Gate", host, "valid"),
        ("Yard", "Gate", host, "expired"),
    ]
    assert 3500 < listed[0]["expires_in"] <= 3600


def test_nothing_kept_is_told_and_no_fault(home: Home, call: Call) -> None:
    said = call("list")
    assert (said.status, said.out) == (0, "")
    assert "No token" in said.err
    assert call("list", "--json").out == "[]\n"
    assert call("print", "Shop").status == 3


def test_a_name_may_be_shortened_while_it_fits_one(home: Home, call: Call) -> None:
    home.keep("Shop in Brno")
    home.keep("Shop in Zlin")
    home.keep("Yard")
    whole = call("print", "Yard").out
    assert call("print", "y").out == call("print", "gate/y").out == whole
    several = call("print", "shop")
    assert (several.status, several.out) == (3, "")
    assert "Shop in Brno, Shop in Zlin" in several.err
    unknown = call("print", "Garden")
    assert (unknown.status, unknown.out) == (3, "")
    assert all(name in unknown.err for name in ("Garden", "Shop in Brno", "Yard"))


def test_the_same_name_twice_is_told_apart_by_the_connection(home: Home, call: Call) -> None:
    home.connections.put(Connection("yard", "Yard", home.portal.base_url))
    first, second = home.keep("Shop"), home.keep("Shop", connection_id="yard")
    assert "Gate/Shop, Yard/Shop" in call("print", "Shop").err
    assert call("print", "Yard/Shop").out == call("print", second.id).out != call("print", first.id).out
    assert call("complete", "tokens").out == "Gate/Shop\nYard/Shop\n"
    assert call("complete", "connections").out == "Gate\nYard\n"


def test_what_only_a_new_sign_in_mends_ends_with_4(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    token = minted(home.portal)
    home.keep("Once", replace(token, refresh_token=None, received_at=token.received_at - 7200.0))
    said = call("print", "Once")
    assert (said.status, said.out) == (4, "")
    assert said.err.rstrip().endswith("netrex-token sign-in Gate")
    revoked = home.keep("Gone")
    home.desk.tokens().mark(revoked, TokenState.REVOKED)
    assert call("print", "Gone").status == 4
    home.keep_expired("Old")

    def refused(_request: object) -> dict[str, str]:
        raise Refusal(400, "invalid_grant", "no longer")

    monkeypatch.setattr(home.portal, "understood", refused)
    said = call("print", "Old")
    assert (said.status, said.out) == (4, "")
    assert "does not renew this token any more" in said.err


def test_renewing_without_the_secret_says_where_to_keep_it(home: Home, call: Call) -> None:
    home.connections.note(GATE, keep_secret=False)
    home.keep_expired()
    said = call("print", "Shop")
    assert (said.status, said.out) == (4, "")
    assert "Remember the secret" in said.err


def test_a_portal_that_is_not_reached_ends_with_5_and_the_token_stays(home: Home, call: Call) -> None:
    kept = home.keep_expired()
    home.portal.__exit__(None, None, None)
    said = call("print", "Shop")
    assert (said.status, said.out) == (5, "")
    assert kept.id in home.desk.tokens().load().content


def test_a_locked_password_store_ends_with_6(home: Home, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    home.keep("Shop")

    def locked(*_: object) -> None:
        raise KeyringLocked

    monkeypatch.setattr(type(keyring.get_keyring()), "get_password", locked)
    said = call("print", "Shop")
    assert (said.status, said.out) == (6, "")
    assert "locked" in said.err


def test_a_token_is_revoked_and_another_forgotten_once_that_was_agreed_to(home: Home, call: Call) -> None:
    home.keep("Shop")
    home.keep("Yard")
    token = access_token(home)
    for verb in ("revoke", "forget"):
        said = call(verb, "Shop")
        assert (said.status, said.out) == (2, "")
        assert "--yes" in said.err
    assert works(home.portal, token)
    assert call("revoke", "Shop", "--yes").status == 0
    assert not works(home.portal, token)
    yard = access_token(home, "Yard")
    forgotten = call("forget", "Yard", "--yes")
    assert (forgotten.status, "it works for whoever has it" in forgotten.err) == (0, True)
    assert works(home.portal, yard)
    assert [each.name for each in home.desk.tokens().load().content.values()] == ["Shop"]
    assert [each for each in home.desk.secrets() if "token" in each] == []
    assert "works" not in call("forget", "Shop", "--yes").err, "it was revoked"
    assert home.desk.tokens().load().content == {}


@pytest.mark.parametrize(
    "arguments",
    [
        ["print"],
        ["print", "Shop", "--as", "xml"],
        ["print", "Shop", "--min-valid", "-1"],
        ["run", "Shop"],
        ["run", "Shop", "--"],
        ["list", "--", "ls"],
        ["sign-in"],
        ["no-such-verb"],
        ["--no-such-option"],
        [],
    ],
)
def test_a_wrong_call_ends_with_2_and_says_how_it_is_called(call: Call, arguments: list[str]) -> None:
    said = call(*arguments)
    assert (said.status, said.out) == (2, "")
    usage = USAGE.get(arguments[0] if arguments else "", "")
    assert f"netrex-token {usage or '--help'}" in said.err


@pytest.mark.parametrize("language", ["en", "cs"])
def test_the_help_fits_a_screen_in_each_language(home: Home, call: Call, language: str) -> None:
    PreferenceStore(home.desk.folder / "settings").change(language=language)
    for arguments in (["--help"], ["print", "-h"]):
        lines = call(*arguments).out.splitlines()
        assert len(lines) <= 24
        assert max(map(len, lines)) <= 80
        assert all(verb in "\n".join(lines) for verb in USAGE)
        assert ("Ends with" in "\n".join(lines)) is (language == "en")


def test_what_is_said_is_in_the_language_that_was_chosen(home: Home, call: Call) -> None:
    PreferenceStore(home.desk.folder / "settings").change(language="cs")
    assert "Nic se nejmenuje „Shop“" in call("print", "Shop").err


def test_the_version_is_the_apps(call: Call) -> None:
    assert call("--version").out == f"netrex-token {__version__}\n"


def test_qt_is_not_loaded_nor_what_only_the_network_needs(home: Home) -> None:
    """A token that works is there without Qt, without requests and TLS, and without the words for errors."""
    home.keep("Shop")
    command = [sys.executable, "-c", PRINT, str(home.desk.folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    token, loaded = done.stdout.splitlines()
    assert token == access_token(home)
    assert "netrex_gui.tokens.renewal" in loaded.split()
    heavy = {"PySide6", "shiboken6", "netrex_gui.gui", "netrex_gui.oauth.http", "netrex_gui.texts.errors"}
    heavy |= {"requests", "requests_oauthlib", "filelock", "pyrage", "http.server"}
    assert heavy & set(loaded.split()) == set()


def test_the_command_that_the_window_copies_is_understood(home: Home, call: Call) -> None:
    home.connections.put(Connection("yard", "Yard", home.portal.base_url))
    kept = [home.keep("Shop in Brno"), home.keep("Café"), home.keep(""), home.keep("Café", connection_id="yard")]
    names = names_of({each.id: each for each in kept}, {each.id: each for each in home.connections.load().connections})
    copied = [shlex.split(print_command(each.id, names, "linux"))[1:] for each in kept]
    assert [each[1] for each in copied] == ["Shop in Brno", "Gate/Café", kept[2].id, "Yard/Café"]
    assert [call(*each).out.strip() for each in copied] == [
        home.desk.tokens().open(each)[1].access_token for each in kept
    ]
    assert print_command(kept[0].id, names, "win32") == 'netrex-token print "Shop in Brno"'
