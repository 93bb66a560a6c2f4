"""A token in the forms in which it is used: each is read back by what reads it."""

import json
import shlex
import subprocess
from dataclasses import replace

import pytest

from netrex_gui.oauth.token import TokenResponse
from netrex_gui.practice.server import PracticePortal
from netrex_gui.tokens.formats import (
    GrantedToken,
    authorization_header,
    curl_command,
    env_lines,
    json_text,
    powershell_command,
)
from tests.practice.walk import REDIRECT_URI, access_token

ODD = """a'b"c$d`e\\f g;h&i|j<k>l(m)n*o?p!q#r~s%t{u}v"""
TOKEN = TokenResponse("2YotnFZFEjr1zCsicMWpAA", "example", 3600.0, None, "tGzv3JOkF0XG5Qx2TlKWIA", 1_700_000_000.9, 5.0)
GRANTED = GrantedToken(TOKEN, "https://portal.example", "https://portal.example/api/graphql.php", ("read", "liveview"))
FETCHED = replace(GRANTED, api_endpoint="https://api.example/me?a=1&b=it's")


def with_token(text: str, granted: GrantedToken = GRANTED) -> GrantedToken:
    return replace(granted, token=replace(granted.token, access_token=text, token_type="bearer"))


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        *((kind, "Bearer") for kind in ("bearer", "BEARER", "a b", "bot", "user", "BearerToken", "mac", "N_A")),
        *(("DPoP", "DPoP"), ("oauth", "OAuth")),
    ],
)
def test_the_header_names_the_tokens_type(kind: str, shown: str) -> None:
    granted = replace(GRANTED, token=replace(TOKEN, token_type=kind))
    assert authorization_header(granted) == f"Authorization: {shown} 2YotnFZFEjr1zCsicMWpAA"


def test_json_has_the_members_of_the_rfc_and_the_end_of_validity() -> None:
    """RFC 6749 section 5.1; the time is one of RFC 3339."""
    assert json.loads(json_text(GRANTED)) == {
        "access_token": "2YotnFZFEjr1zCsicMWpAA",
        "token_type": "Bearer",
        "expires_in": 3600,
        "expires_at": "2023-11-14T23:13:20Z",
        "refresh_token": "tGzv3JOkF0XG5Qx2TlKWIA",
        "scope": "read liveview",
        "provider_url": "https://portal.example",
    }


def test_json_has_what_came_beside_the_token_and_says_nothing_twice() -> None:
    beside = {"instance_url": "https://na1.example", "realmId": "7", "team": {"id": 7}, "scope": "other"}
    value = json.loads(json_text(replace(GRANTED, token=replace(TOKEN, untrusted_beside=beside))))
    assert (value["instance_url"], value["realmId"], value["team"]) == ("https://na1.example", "7", {"id": 7})
    assert value["scope"] == "read liveview"


def test_json_leaves_out_what_is_not_known() -> None:
    bare = replace(TOKEN, expires_in=None, refresh_token=None, scope=("write",))
    value = json.loads(json_text(replace(GRANTED, token=bare)))
    assert set(value) == {"access_token", "token_type", "scope", "provider_url"}
    assert value["scope"] == "write"


@pytest.mark.parametrize("token", ["2YotnFZFEjr1zCsicMWpAA", ODD, "'", '"', 'it\'s "quoted" $HOME `id` \\'])
def test_env_lines_can_be_sourced_whatever_the_token_holds(token: str) -> None:
    script = f'set -eu\n{env_lines(with_token(token))}\nprintf "%s|%s|%s|%s" "$ACCESS_TOKEN" "$REFRESH_TOKEN"'
    script += ' "$TOKEN_EXPIRES_AT" "$PROVIDER_URL"'
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == f"{token}|tGzv3JOkF0XG5Qx2TlKWIA|2023-11-14T23:13:20Z|https://portal.example"


def test_an_ordinary_value_stands_in_an_env_line_as_it_is() -> None:
    assert env_lines(GRANTED).splitlines()[0] == "ACCESS_TOKEN=2YotnFZFEjr1zCsicMWpAA"


@pytest.mark.parametrize("granted", [GRANTED, FETCHED])
@pytest.mark.parametrize("token", ["2YotnFZFEjr1zCsicMWpAA", ODD])
def test_a_shell_hands_curl_every_word_whole(granted: GrantedToken, token: str) -> None:
    words = shlex.split(curl_command(with_token(token, granted)))
    assert words[:4] == ["curl", granted.api_endpoint, "--header", f"Authorization: Bearer {token}"]
    assert words[4:] in (
        [],
        ["--header", "Content-Type: application/json", "--data", '{"query": "{cameraList{name}}"}'],
    )
    assert bool(words[4:]) is (granted is GRANTED)


def test_the_curl_command_really_runs() -> None:
    with PracticePortal([REDIRECT_URI]) as portal:
        token = replace(TOKEN, access_token=access_token(portal), token_type="Bearer")
        granted = replace(GRANTED, token=token, api_endpoint=f"{portal.base_url}/api/graphql.php")
        command = f"no_proxy=127.0.0.1 {curl_command(granted)} --silent"
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, timeout=120)
    assert [camera["name"] for camera in json.loads(done.stdout)["data"]["cameraList"]] == ["Gate", "Yard", "Hall"]


def powershell_texts(command: str) -> list[str]:
    """Read the single-quoted texts of a PowerShell command: two quotes of any kind stand for one."""
    texts, rest = [], command
    while (begin := rest.find("'")) >= 0:
        position, text = begin + 1, ""
        while rest[position] not in "'\u2018\u2019" or rest[position + 1 : position + 2] in {"'", "\u2018", "\u2019"}:
            text += rest[position]
            position += 2 if rest[position] in "'\u2018\u2019" else 1
        texts.append(text)
        rest = rest[position + 1 :]
    return texts


@pytest.mark.parametrize("token", ["2YotnFZFEjr1zCsicMWpAA", ODD, "it's"])
def test_powershell_reads_every_text_whole(token: str) -> None:
    texts = powershell_texts(powershell_command(with_token(token)))
    assert texts == [
        GRANTED.api_endpoint,
        f"Bearer {token}",
        "application/json",
        '{"query": "{cameraList{name}}"}',
    ]
    assert powershell_texts(powershell_command(with_token(token, FETCHED))) == [FETCHED.api_endpoint, f"Bearer {token}"]
    typographic = replace(FETCHED, api_endpoint="https://api.example/\u2019; Remove-Item x; \u2018")
    assert powershell_texts(powershell_command(typographic))[0] == typographic.api_endpoint


def test_a_granted_token_shows_no_secret() -> None:
    """N30: no secret in its repr."""
    assert "2Yotn" not in repr(GRANTED)
    assert "tGzv3" not in repr(GRANTED)
