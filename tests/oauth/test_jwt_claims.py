"""What a token says of itself where it is a JSON Web Token."""

import base64
import json

import pytest

from netrex_gui.oauth.foreign_json import Claims, read_claims

# RFC 7519 section 3.1
EXAMPLE = (
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
)


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def made(claims: object) -> str:
    return f"{part({'alg': 'none'})}.{part(claims)}."


def test_the_example_of_the_rfc_is_read() -> None:
    assert read_claims(EXAMPLE) == Claims("joe", "", (), 1300819380.0)


def test_an_audience_is_one_text_or_several() -> None:
    assert read_claims(made({"aud": "a", "sub": "s"})) == Claims("", "s", ("a",))
    assert read_claims(made({"aud": ["a", 7, "b", ""]})) == Claims(untrusted_audience=("a", "b"))


@pytest.mark.parametrize("expiry", ["soon", None, True, -1, 1e400, 10**40, [1]])
def test_an_odd_expiry_is_none(expiry: object) -> None:
    assert read_claims(made({"exp": expiry})) == Claims()


@pytest.mark.parametrize(
    "token",
    ["", "2YotnFZFEjr1zCsicMWpAA", "a.b.c", "..", f"{part({})}.{part([])}.", f"{part([])}.{part({})}.", "é.é.é",
     f"{part({})}.{part({})}", f"{part({})}.!!.", f"{part({})}.{part({})}.a.b.c"],
)  # fmt: skip
def test_what_is_no_json_web_token_says_nothing(token: str) -> None:
    assert read_claims(token) is None


def test_foreign_texts_are_cut_to_a_bearable_length() -> None:
    claims = read_claims(made({"iss": "x" * 5000, "sub": ["x"]}))
    assert claims is not None
    assert (len(claims.untrusted_issuer), claims.untrusted_subject) == (300, "")
