"""What is written to the log while people sign in: nothing that is secret."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

import netrex_gui.oauth.token_endpoint  # noqa: F401 (it silences three libraries, before any of them says a word)
from netrex_gui.oauth.client import TokenRequestForm
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.provider import Provider, RevocationStyle
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.oauth.token import TokenResponse
from netrex_gui.oauth.token_endpoint import refresh_token, revoke_token
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from tests.fake_browser import FakeBrowser, led_to
from tests.oauth.attempt import Attempt
from tests.oauth.kit import ask, free_redirect_uri
from tests.oauth.portals import OddPortal, Portal, QueryPortal


class RefusingPortal(Portal):
    """Turns a token request down, quoting all of it."""

    def understood(self, request: HttpRequest) -> dict[str, str]:
        raise Refusal(400, "invalid_grant", request.body)


class BrokenPortal(Portal):
    """Answers with a page that quotes the request."""

    def token_answer(self, answer: dict[str, object]) -> tuple[int, str, bytes]:
        return 500, "text/html", f"<html>{answer} {self.asked[-1].body}".encode()


class Records(logging.Handler):
    """Keeps every record as it would be written, with what it was made of."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
        self.written: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.written.append(f"{self.format(record)} {record.args!r}")


@pytest.fixture
def records() -> Iterator[Records]:
    """Everything that reaches the root logger at DEBUG."""
    root, kept = logging.getLogger(), Records()
    level = root.level
    root.addHandler(kept)
    root.setLevel(logging.DEBUG)
    yield kept
    root.setLevel(level)
    root.removeHandler(kept)


def crash(link: str) -> None:
    raise RuntimeError(link)


def stray(link: str) -> None:
    """Answer with a foreign state, then with ours and an error that quotes it."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(led_to(link)).query).items()}
    target = urlsplit(asked["redirect_uri"])
    query = f"{target.path}?code=marker-code&state="
    for redirect in (query + "marker-state", f"{query}{asked['state']}&error=access_denied&error_uri=marker-error"):
        ask(RedirectUri.parse(asked["redirect_uri"]), redirect)


@pytest.mark.parametrize(
    ("kind", "open_browser"),
    [
        (Portal, FakeBrowser().open_detached),
        (Portal, FakeBrowser("deny").open_detached),
        (OddPortal, FakeBrowser().open_detached),
        (QueryPortal, FakeBrowser().open_detached),
        (RefusingPortal, FakeBrowser().open_detached),
        (BrokenPortal, FakeBrowser().open_detached),
        (Portal, crash),
        (Portal, stray),
    ],
)
def test_no_secret_is_logged_at_any_level(
    records: Records, kind: type[Portal], open_browser: Callable[[str], object]
) -> None:
    """N27: no code, verifier, secret, state or token, in success and failure, at DEBUG."""
    logging.getLogger("netrex_gui.any").debug("the log is on")
    redirect_uri = free_redirect_uri()
    with kind([redirect_uri.text]) as portal:
        attempt = Attempt(portal, open_browser, redirect_uri)
        end = attempt.run()
        secrets = {portal.client_secret, "marker-code", "marker-state", "marker-error", "code_challenge"}
        for asked in portal.asked:
            sent = parse_qs(f"{asked.query}&{asked.body}")
            secrets |= {value for name in ("code", "code_verifier") for value in sent.get(name, [])}
    secrets.add(parse_qs(urlsplit(attempt.link).query)["state"][0])
    if end.granted:
        secrets |= {end.granted.token.access_token, end.granted.token.refresh_token or "no refresh token"}
    written = "\n".join(records.written)
    assert "the log is on" in written
    assert [secret for secret in secrets if secret in written] == []


@pytest.mark.parametrize("kind", [Portal, QueryPortal, RefusingPortal, BrokenPortal])
def test_renewing_and_revoking_log_no_secret_either(records: Records, kind: type[Portal]) -> None:
    """N27: no secret, access or refresh token at DEBUG, although the portal wants the token in an address."""
    token = TokenResponse("marker-access", "Bearer", None, None, "marker-refresh", 0.0, 0.0)
    with kind() as portal:
        for style in RevocationStyle:
            provider = replace(Provider.at(portal.base_url), revocation_style=style)
            with contextlib.suppress(SignInError):
                refresh_token(portal.token_endpoint, portal.client(), token, TokenRequestForm("query"))
            assert not revoke_token(provider, portal.client(), token).revoked
        assert len(portal.asked) == len(RevocationStyle)
    written = "\n".join(records.written)
    assert [secret for secret in (portal.client_secret, "marker") if secret in written] == []


def test_the_log_tells_where_a_defect_is(records: Records) -> None:
    with Portal() as portal:
        Attempt(portal, crash).run()
    assert [line for line in records.written if "a sign-in failed: RuntimeError" in line and "in run" in line]


def test_requests_to_the_listener_are_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """N27: the standard library's server would print every request line."""
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, lambda _: ask(redirect_uri, "/callback?code=marker"), redirect_uri, time_limit=0.1)
        attempt.run()
    printed = capfd.readouterr()
    assert printed.out + printed.err == ""
