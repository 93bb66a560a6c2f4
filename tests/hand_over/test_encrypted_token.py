"""The token within what is sealed: what the other end gets, and what it refuses although it was sealed for it."""

import json
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from netrex_gui.hand_over.encrypted_token import FORMAT, decrypt_token, encrypt_token, loads
from netrex_gui.hand_over.encryption import decrypt, encrypt
from netrex_gui.hand_over.errors import (
    Document,
    DocumentDamaged,
    DocumentError,
    DocumentFromNewerVersion,
    DocumentTooLarge,
    MemberInvalid,
    MemberProblem,
    NotForThisKey,
    NotSuchDocument,
    PublicKeyInvalid,
)
from netrex_gui.oauth.token import clock
from netrex_gui.tokens.formats import GrantedToken, json_members, json_text
from tests.hand_over.kit import ACCESS, NAME, OTHER, PAIR, PLAIN, RECEIVED_AT, REFRESH, granted

P = MemberProblem
CONTENT = decrypt(encrypt_token(granted(), NAME, PLAIN.client_id, PAIR.public_key).encode(), PAIR.private_key)


def content(**changed: object) -> str:
    members = {**json.loads(CONTENT), **changed}
    return json.dumps({name: value for name, value in members.items() if value is not None})


@pytest.mark.parametrize("expires_in", [3600.0, None, 0.5 + 3600])
@pytest.mark.parametrize("refresh_token", [REFRESH, None])
def test_the_other_end_gets_the_token_and_what_it_is_for(expires_in: float | None, refresh_token: str | None) -> None:
    sealed = encrypt_token(granted(expires_in, refresh_token), NAME, PLAIN.client_id, PAIR.public_key)
    assert ACCESS not in sealed
    handed = decrypt_token(sealed.encode(), PAIR.private_key)
    assert (handed.name, handed.provider_url, handed.client_id) == (NAME, PLAIN.provider_url, PLAIN.client_id)
    token = handed.token
    assert (token.access_token, token.refresh_token, token.token_type) == (ACCESS, refresh_token, "Bearer")
    assert (token.scope, token.received_at) == (("read",), RECEIVED_AT)
    assert token.expires_in == (None if expires_in is None else 3600.0)


def test_what_was_typed_by_hand_is_sealed_as_it_is_meant() -> None:
    typed = replace(granted(), provider_url=" system2.netrex.cz/ ")
    sealed = encrypt_token(typed, f" {NAME} {'x' * 200}", f" {PLAIN.client_id}\n", PAIR.public_key)
    handed = decrypt_token(sealed.encode(), PAIR.private_key)
    assert (handed.provider_url, handed.client_id) == (PLAIN.provider_url, PLAIN.client_id)
    assert handed.name.startswith(NAME)


def test_its_lifetime_goes_on_from_where_it_is() -> None:
    now = datetime.fromtimestamp(int(time.time()) - 600, UTC).isoformat()
    later = datetime.fromtimestamp(int(time.time()) + 3000, UTC).isoformat()
    token = loads(content(received_at=now, expires_at=later)).token
    assert token.expires_in == 3600.0
    assert clock() - token.received_clock == pytest.approx(600, abs=5)
    ahead = loads(content(received_at=later, expires_at="2199-01-01T00:00:00Z")).token
    assert ahead.received_clock <= clock()


def test_whoever_opens_it_with_another_program_finds_what_copy_as_json_gives() -> None:
    assert json.loads(CONTENT).items() >= json_members(granted()).items()
    assert json.loads(json_text(granted())) == json_members(granted())
    assert json.loads(CONTENT)["expires_at"] == "2023-11-14T23:13:20Z"


def test_a_token_shows_nothing_of_itself() -> None:
    """N30: nor does what it was read into."""
    shown = repr(loads(CONTENT))
    assert ACCESS not in shown
    assert REFRESH not in shown


INVALID: list[tuple[str, object, MemberProblem]] = [
    *((name, None, P.MISSING) for name in ("access_token", "token_type", "provider_url", "client_id", "received_at")),
    *((name, [], P.WRONG_TYPE) for name in sorted(FORMAT.members)),
    *((name, "", P.EMPTY) for name in ("access_token", "refresh_token", "token_type", "provider_url", "client_id")),
    *((name, "x" * 50_000, P.TOO_LONG) for name in sorted(FORMAT.members - {"expires_in"})),
    *((name, odd, P.CHARACTERS) for name in ("access_token", "refresh_token") for odd in ("a\r\nb", "a\x00", "é")),
    *(("expires_in", odd, P.WRONG_TYPE) for odd in ("3600", 0.5, True)),
    *(("expires_at", odd, P.NOT_ALLOWED) for odd in ("soon", "2023-11-14T23:13:20", "9999-12-31T23:59:59Z", "0")),
    *(
        ("received_at", odd, P.NOT_ALLOWED)
        for odd in ("1", "2023-11-14", "0001-01-01T00:00:00Z", "2023-W46-2", "2198-01-01T00:00:00Z")
    ),
    *(("expires_at", odd, P.NOT_ALLOWED) for odd in ("2023-11-14T22:13:20Z", "2001-01-01T00:00:00Z")),
    ("provider_url", "http://portal.example", P.NOT_HTTPS),
    ("provider_url", "portal.example", P.URL),
    ("scope", "read\ud800", P.CHARACTERS),
    ("name", "a\nb", P.CHARACTERS),
]


@pytest.mark.parametrize(("member", "value", "problem"), INVALID, ids=lambda each: ascii(each)[:30])
def test_a_member_that_is_not_as_it_may_be_is_named(member: str, value: object, problem: MemberProblem) -> None:
    """N24: anybody can seal for a public key, and put in whatever they like."""
    with pytest.raises(MemberInvalid) as raised:
        loads(content(**{member: value}))
    assert (raised.value.document, raised.value.member, raised.value.problem) == (Document.TOKEN, member, problem)


@pytest.mark.parametrize("name", ["token_endpoint", "api_endpoint", "command"])
def test_a_sealed_token_has_no_say_in_where_secrets_are_sent(name: str) -> None:
    """N37, N20: a refresh token goes to the endpoint of the connection that is saved here."""
    with pytest.raises(MemberInvalid) as raised:
        loads(content(**{name: "https://evil.example"}))
    assert raised.value.problem is MemberProblem.UNKNOWN


def test_something_else_that_was_sealed_is_no_token() -> None:
    cases: list[tuple[str, type[DocumentError]]] = [
        ("hello", NotSuchDocument),
        (PLAIN.dumps(), NotSuchDocument),
        (CONTENT[:-9], DocumentDamaged),
        (content(version=2), DocumentFromNewerVersion),
        ("x" * (FORMAT.longest + 1), DocumentTooLarge),
    ]
    for text, expected in cases:
        with pytest.raises(expected) as raised:
            loads(text)
        assert raised.value.document is Document.TOKEN
    with pytest.raises(NotSuchDocument):
        decrypt_token(encrypt("hello", PAIR.public_key).encode(), PAIR.private_key)


def test_only_the_one_it_was_sealed_for_can_open_it() -> None:
    """N37: the private key alone opens it."""
    sealed = encrypt_token(granted(), NAME, PLAIN.client_id, PAIR.public_key)
    with pytest.raises(NotForThisKey):
        decrypt_token(sealed.encode(), OTHER.private_key)
    with pytest.raises(PublicKeyInvalid):
        encrypt_token(granted(), NAME, PLAIN.client_id, "age1")


def test_what_the_other_end_would_refuse_is_not_sealed() -> None:
    odd = replace(granted().token, access_token="x" * 50_000)
    with pytest.raises(MemberInvalid):
        encrypt_token(GrantedToken(odd, PLAIN.provider_url, "", ()), NAME, PLAIN.client_id, PAIR.public_key)
