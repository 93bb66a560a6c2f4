"""The connection file: what is written is read again, and what is not as it should be is named."""

import json
from dataclasses import replace
from typing import Any

import pytest

from netrex_gui.hand_over.connection_file import FORMAT, ConnectionFile, loads
from netrex_gui.hand_over.errors import (
    AccessLedAway,
    Document,
    DocumentDamaged,
    DocumentFromNewerVersion,
    DocumentTooLarge,
    MemberInvalid,
    MemberProblem,
    NotSuchDocument,
)
from tests.hand_over.kit import FULL, OTHER, PAIR, PLAIN
from tests.hand_over.scrypt_file import locked_by_hand

LOCKED = locked_by_hand("secret", "gate-yard-hall")
P = MemberProblem


def written(file: ConnectionFile = PLAIN, **changed: object) -> str:
    """Return a file in which members were changed by hand; None leaves one out."""
    members = {**json.loads(file.dumps()), **changed}
    return json.dumps({name: value for name, value in members.items() if value is not None})


@pytest.mark.parametrize("file", [PLAIN, FULL, replace(FULL, locked_secret=LOCKED)], ids=["plain", "full", "locked"])
def test_what_is_written_is_read_again(file: ConnectionFile) -> None:
    assert loads(file.dumps()) == file
    assert loads(file.dumps().encode()) == file
    assert loads(file.dumps().encode("utf-8-sig")) == file
    assert loads(file.dumps().replace("\n", "\r\n").encode("utf-16")) == file


def test_a_person_can_read_the_file_and_what_goes_without_saying_is_not_in_it() -> None:
    assert json.loads(PLAIN.dumps()) == {
        "type": "netrex-connection",
        "version": 1,
        "provider_url": "https://system2.netrex.cz",
        "client_id": "s6BhdRkqt3",
        "redirect_url": "http://127.0.0.1:17817/callback",
    }
    assert "růžová" in FULL.dumps()
    assert FULL.dumps().count("\n") > 10


@pytest.mark.parametrize(
    "untrusted",
    [
        *("", "{}", "[]", "null", "0", '"netrex"', "Dear Jana,", "\x00", "<html>", '{"type": "netrex-token"}'),
        *(b"\xff\xfe", b"\x89PNG\r\n", b"\xff" * 100, '{"type": ["netrex-connection"]}', "[" * 10_000),
    ],
)
def test_something_else_is_no_connection_file(untrusted: str | bytes) -> None:
    with pytest.raises(NotSuchDocument) as raised:
        loads(untrusted)
    assert raised.value.document is Document.CONNECTION


@pytest.mark.parametrize("end", [60, -3])
def test_half_a_file_is_a_damaged_one(end: int) -> None:
    for half in (FULL.dumps()[:end], FULL.dumps().encode()[:end], FULL.dumps().encode()[:-3] + b"\xff}"):
        with pytest.raises(DocumentDamaged):
            loads(half)


@pytest.mark.parametrize("odd", ['"x": NaN', '"x": ' + "9" * 5000, '"x": ' + "[" * 5000, "x: 1", "'x': 1"])
def test_what_is_no_json_is_damaged(odd: str) -> None:
    with pytest.raises(DocumentDamaged):
        loads(PLAIN.dumps().replace("{", "{" + odd + ",", 1))


def test_a_newer_version_is_told_apart_and_nothing_else_of_it_is_read() -> None:
    with pytest.raises(DocumentFromNewerVersion) as raised:
        loads(written(version=7, client_id=["of another shape"], colour="blue"))
    assert (raised.value.document, raised.value.version) == (Document.CONNECTION, 7)


def test_a_large_file_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(DocumentTooLarge) as raised:
        loads(b"\xff" * (FORMAT.longest + 1))
    assert raised.value.longest == FORMAT.longest
    assert loads(PLAIN.dumps() + " " * (FORMAT.longest - len(PLAIN.dumps()))) == PLAIN


INVALID: list[tuple[str, object, MemberProblem]] = [
    ("version", None, P.MISSING),
    *(("version", odd, P.WRONG_TYPE) for odd in ("1", 0, -1, 1.0, True, [1], 10**9)),
    *((name, None, P.MISSING) for name in ("provider_url", "client_id", "redirect_url")),
    *((name, " ", P.EMPTY) for name in ("provider_url", "client_id", "redirect_url")),
    *((name, 7, P.WRONG_TYPE) for name in sorted(FORMAT.members - {"requires_issuer"})),
    *((name, [], P.WRONG_TYPE) for name in sorted(FORMAT.members - {"scopes"})),
    *((name, {"a": 1}, P.WRONG_TYPE) for name in sorted(FORMAT.members)),
    *((name, "x" * 9000, P.TOO_LONG) for name in sorted(FORMAT.members - {"requires_issuer", "scopes"})),
    *((name, "a\ud800", P.CHARACTERS) for name in ("name", "note", "sender_name", "client_id", "provider_url")),
    *(("name", odd, P.CHARACTERS) for odd in ("a\nb", "a\x00", "a\u2028b", "\x1b[2J")),
    ("note", "a\x1b[2J", P.CHARACTERS),
    *(("client_id", odd, P.CHARACTERS) for odd in ("a b", "a\n", "a\u202e", "é", "a\u200b")),
    *(("client_id", odd, P.CHARACTERS) for odd in ('"s6Bh"', "client_id=s6Bh", "********", "a&client_secret=b")),
    ("client_id", "x" * 257, P.TOO_LONG),
    *(
        ("provider_url", odd, P.URL)
        for odd in ("portal.example", "https://p.example/x", "https://p.example:443", "//p.e")
    ),
    *(
        ("provider_url", odd, P.URL)
        for odd in ("file:///etc", "javascript:alert(1)", "https://a@b.example", "https://[")
    ),
    ("provider_url", "http://portal.example", P.NOT_HTTPS),
    *(("provider_url", odd, P.CHARACTERS) for odd in ("https://system2.nеtrex.cz", "https://a.b\u202e", "https://a b")),
    ("redirect_url", "http://portal.example/callback", P.NOT_HTTPS),
    *(("redirect_url", odd, P.URL) for odd in ("/callback", "http://127.0.0.1:1/a?b=c", "http://127.0.0.1:1/#")),
    *((name, "http://portal.example/x", P.NOT_HTTPS) for name in ("authorization_endpoint", "token_endpoint")),
    *((name, "http://portal.example/x", P.NOT_HTTPS) for name in ("revocation_endpoint", "api_endpoint", "issuer")),
    *((name, "http://127.0.0.1:8080/x", P.NOT_ALLOWED) for name in ("authorization_endpoint", "token_endpoint")),
    *((name, "https://localhost/x", P.NOT_ALLOWED) for name in ("revocation_endpoint", "api_endpoint", "issuer")),
    ("token_endpoint", "calc.exe", P.URL),
    *((name, "https://portal.example/x?prompt=none", P.NOT_ALLOWED) for name in ("authorization_endpoint", "issuer")),
    *((name, "https://portal.example/x?a=b", P.NOT_ALLOWED) for name in ("token_endpoint", "revocation_endpoint")),
    *(("scopes", odd, P.WRONG_TYPE) for odd in ("read", [1], [["read"]], [None])),
    *(("scopes", odd, P.CHARACTERS) for odd in ([""], ["a b"], ["a,b"], ["a\u202e"], ['a"'])),
    ("scopes", ["read", "read"], P.TWICE),
    *(("scopes", odd, P.TOO_LONG) for odd in (["x" * 101], [str(each) for each in range(51)])),
    *(("requires_issuer", odd, P.WRONG_TYPE) for odd in ("true", 1, 0)),
    *(("scope_separator", odd, P.NOT_ALLOWED) for odd in ("", ";", "&redirect_uri=")),
    *(("client_authentication", odd, P.NOT_ALLOWED) for odd in ("", "BODY", "query")),
    *(("public_key", odd, P.KEY) for odd in ("age1", PAIR.public_key[:-1], PAIR.public_key[:-1] + "q", "ssh-ed25519")),
    ("public_key", f" {PAIR.public_key}", P.CHARACTERS),
    *(("locked_secret", odd, P.NOT_LOCKED) for odd in ("7Fjfp0ZBr1KtDRbnfVdmIw", LOCKED[:80])),
    ("locked_secret", "é", P.CHARACTERS),
    ("locked_secret", locked_by_hand("x", "gate-yard-hall", asked="30"), P.NOT_LOCKED),
]


@pytest.mark.parametrize(("member", "value", "problem"), INVALID, ids=lambda each: ascii(each)[:30])
def test_a_member_that_is_not_as_it_may_be_is_named(member: str, value: object, problem: MemberProblem) -> None:
    """N34, N19: plain http for loopback addresses alone, whatever a file says; and no address of this computer."""
    with pytest.raises(MemberInvalid) as raised:
        loads(written(FULL, **{member: value}))
    assert (raised.value.document, raised.value.member, raised.value.problem) == (Document.CONNECTION, member, problem)
    assert raised.value.untrusted_member == ""


def test_every_problem_of_a_member_is_tried_here() -> None:
    others = {P.UNKNOWN, P.NOT_THE_PORTALS}
    assert {problem for _member, _value, problem in INVALID} | others == set(MemberProblem)


@pytest.mark.parametrize(
    "name", ["use_pkce", "extra_parameters", "client_secret", "command", "path", "", "\u202e" * 500]
)
def test_a_file_says_nothing_but_what_a_file_may_say(name: str) -> None:
    """N34, N6: PKCE is switched off by the person alone."""
    with pytest.raises(MemberInvalid) as raised:
        loads(written(PLAIN, **{name: False}))
    assert (raised.value.member, raised.value.problem) == ("", MemberProblem.UNKNOWN)
    assert raised.value.untrusted_member == name[:100]
    assert "\u202e" not in f"{raised.value!r} {raised.value}"


@pytest.mark.parametrize("name", ["type", "version", "client_id"])
def test_a_member_that_comes_twice_is_refused(name: str) -> None:
    again = f'{{"{name}": {json.dumps(json.loads(PLAIN.dumps())[name])},'
    with pytest.raises(MemberInvalid) as raised:
        loads(PLAIN.dumps().replace("{", again, 1))
    assert (raised.value.member, raised.value.problem) == (name, MemberProblem.TWICE)


@pytest.mark.parametrize("odd", [{"client_id": ""}, {"name": "x" * 101}, {"public_key": OTHER.private_key}])
def test_what_its_reader_would_refuse_is_not_written(odd: dict[str, Any]) -> None:
    with pytest.raises(MemberInvalid):
        replace(PLAIN, **odd).dumps()


GENUINE, EVIL = "https://system2.netrex.cz", "https://evil.example"
LED_AWAY: list[tuple[dict[str, str], str, str]] = [
    ({"provider_url": EVIL, "authorization_endpoint": f"{GENUINE}/oauth2/auth/"}, "token_endpoint", "evil.example"),
    ({"token_endpoint": f"{EVIL}/oauth2/token"}, "token_endpoint", "evil.example"),
    ({"token_endpoint": "https://system2.netrex.cz.evil.example/oauth2/token"}, "token_endpoint", ""),
    ({"token_endpoint": "https://evil.system2.netrex.cz/oauth2/token"}, "token_endpoint", ""),
    ({"token_endpoint": "https://system2.netrex.cz:8443/oauth2/token"}, "token_endpoint", "system2.netrex.cz:8443"),
    ({"token_endpoint": "https://system2.netrex.cz./oauth2/token"}, "token_endpoint", "system2.netrex.cz."),
    ({"token_endpoint": "https://cloud.camstreamer.com/oauth2/token"}, "token_endpoint", "cloud.camstreamer.com"),
    ({"token_endpoint": "https://xn--sstem2-mof.netrex.cz/oauth2/token"}, "token_endpoint", "xn--sstem2-mof.netrex.cz"),
    ({"api_endpoint": f"{EVIL}/api"}, "api_endpoint", "evil.example"),
    ({"revocation_endpoint": f"{EVIL}/revoke"}, "revocation_endpoint", "evil.example"),
    *(
        ({"provider_url": EVIL, "authorization_endpoint": f"https://{spelt}/oauth2/auth/"}, "token_endpoint", "")
        for spelt in ("SYSTEM2.netrex.cz", "system2.netrex.cz.", "system2.netrex.cz:443", "www.system2.netrex.cz")
    ),
    ({"provider_url": "http://127.0.0.1:9", "authorization_endpoint": f"{GENUINE}/oauth2/auth/"}, "token_endpoint", ""),
    (
        {
            "provider_url": EVIL,
            "authorization_endpoint": f"{GENUINE}/oauth2/auth/",
            **{f"{name}_endpoint": f"{GENUINE}/{name}" for name in ("token", "api", "revocation")},
        },
        "provider_url",
        "evil.example",
    ),
]


@pytest.mark.parametrize(("changes", "member", "host"), LED_AWAY, ids=lambda each: str(each)[:60])
def test_whoever_signs_in_at_a_known_portal_is_not_led_away_from_it(
    changes: dict[str, Any], member: str, host: str
) -> None:
    """N42: the code, the verifier and the token go to the portal whose page the person sees, and to nobody else."""
    with pytest.raises(AccessLedAway) as raised:
        loads(written(PLAIN, **changes))
    assert raised.value.member == member
    assert host in raised.value.untrusted_host
    assert "netrex.cz" in raised.value.untrusted_portal
    assert "evil" not in f"{raised.value!r} {raised.value}"


@pytest.mark.parametrize(
    "changes",
    [
        {"token_endpoint": "https://SYSTEM2.netrex.cz:443/oauth2/token"},
        {"provider_url": "https://system2.netrex.cz:8443"},  # the whole portal, which is not known there
        {"provider_url": "https://system2.netrex.cz."},
        {"authorization_endpoint": "https://login.example/auth"},  # no genuine page is shown: the host is named
    ],
)
def test_what_leads_nobody_away_from_a_known_portal_is_read(changes: dict[str, Any]) -> None:
    assert loads(written(PLAIN, **changes)).client_id == PLAIN.client_id


def test_the_practice_portal_may_be_handed_over() -> None:
    here = replace(PLAIN, provider_url="http://127.0.0.1:17816", token_endpoint="http://127.0.0.1:17816/t")
    assert loads(here.dumps()) == here


def test_a_name_may_hide_what_the_window_makes_visible() -> None:
    """N16: names and notes are text for people; the window writes out what hides in them."""
    assert loads(written(name="Jana\u202e", note="a\tb\r\nc")).name == "Jana\u202e"
    assert loads(written(note="a\tb\r\nc")).note == "a\tb\nc"


def test_the_file_shows_nothing_secret_of_itself() -> None:
    """N30: nor does what is said of it."""
    file = replace(FULL, locked_secret=LOCKED)
    assert LOCKED.split("\n")[1] not in repr(file)
