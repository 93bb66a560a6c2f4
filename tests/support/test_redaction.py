"""Secrets are taken out of what is written, in whatever form they come."""

import json
import time
from urllib.parse import quote, urlencode

import pytest

from netrex_gui.support.redaction import LONGEST, redact

NAMES = ("code", "code_verifier", "client_secret", "state", "access_token", "refresh_token", "password")
PLAIN = "4f-SplxlOBeZQQYbYS6WxSbIA.~_"
ODD = "s3cr3t/VALUE+x'y==\"&;,)]} end\\"


def forms(value: str) -> dict[str, str]:
    """Return the forms in which a secret may be written, by name."""
    members = dict.fromkeys(NAMES, value) | {"Authorization": f"Bearer {value}", "expires_in": "3600"}
    form, text = urlencode(members), json.dumps(members)
    return {
        "form": form,
        "form in bytes": repr(form.encode()),
        "url": f"http://127.0.0.1:17817/callback?{form}#{form}",
        "url in a parameter": "next=" + quote(f"http://127.0.0.1/?{form}", safe=""),
        "url in a parameter twice": quote(quote(f"http://127.0.0.1/?{form}", safe=""), safe=""),
        "json": text,
        "json with breaks": json.dumps(members, indent=2),
        "json in json": json.dumps(text),
        "json in bytes": repr(text.encode()),
        "json in a url": quote(text, safe=""),
        "json in a url, with plus": urlencode({"x": text}),
        "dictionary": repr(members),
        "dictionary of bytes": repr({name.encode(): value.encode() for name, value in members.items()}),
        "parsed query": repr({name: [value, value] for name, value in members.items()}),
        "pairs": repr(list(members.items())),
        "fields": ", ".join(f"{name}={value!r}" for name, value in members.items()),
        "html": "".join(f'<input name="{name}" value="{quote(value)}">' for name in NAMES),
        "camel case": json.dumps({"accessToken": value, "clientSecret": value, "refreshToken": value}),
    }


@pytest.mark.parametrize("value", [PLAIN, ODD], ids=["plain", "odd"])
@pytest.mark.parametrize("form", forms(""))
def test_no_form_lets_a_secret_through(form: str, value: str) -> None:
    """N27: the second line of defence; codes, verifiers, secrets, states, tokens and passwords by their names."""
    shown = redact(f"before {forms(value)[form]}")
    assert shown.startswith("before ")
    for part in (value, quote(value, safe=""), "Splxl", "s3cr3t", "VALUE"):
        assert part not in shown


@pytest.mark.parametrize(
    "line",
    [
        f"Authorization: Basic {PLAIN}",
        f'proxy-authorization: Digest username="u", response="{PLAIN}"',
        f"send: b'POST / HTTP/1.1\\r\\nAuthorization: Bearer {PLAIN}\\r\\nAccept: */*'",
        f"curl -H 'Authorization: Bearer {PLAIN}' https://portal.example",
        f"Set-Cookie: session={PLAIN}; Path=/",
        f"Bearer {PLAIN}",
        f"through http://somebody:{PLAIN}@proxy.example:3128/",
        f"state = {PLAIN}",
        f"cut off: {{'access_token': '{PLAIN}",
    ],
)
def test_no_header_lets_a_secret_through(line: str) -> None:
    """N27: Authorization headers, cookies, and passwords in addresses."""
    assert PLAIN not in redact(line)


def test_what_follows_a_header_is_kept() -> None:
    assert redact(f"Authorization: Basic {PLAIN}\nHost: portal.example").endswith("\nHost: portal.example")
    assert redact(f"http://u:{PLAIN}@proxy.example:3128/") == "http://[removed]@proxy.example:3128/"
    assert redact(f"?code={PLAIN}&iss=x") == "?code=[removed]&iss=x"


@pytest.mark.parametrize(
    "line",
    [
        "status_code=404, error_code: 7, exit code 3",
        "the password store is locked",
        'unexpected: ValueError\n  File "app.py", line 3, in state\n    raise ValueError',
        "expires_in=3600&token_type=bearer",
        "https://portal.example/oauth2/token: no answer",
    ],
)
def test_what_is_no_secret_stays(line: str) -> None:
    assert redact(line) == line


def test_a_long_text_is_cut_and_does_not_take_long() -> None:
    """N27: whatever is logged, the log stays bounded, and nobody waits for it."""
    before = time.thread_time()
    for untrusted in ("access_token='" * 200_000, "://" * 500_000, "code=" * 300_000, "%25" * 400_000, "\\" * 999_999):
        assert len(redact(untrusted)) < 4 * LONGEST
    for name in ("token", "access_token", "password"):
        assert len(redact(f'{name}"{" " * LONGEST}')) < 4 * LONGEST
    assert time.thread_time() - before < 5.0
