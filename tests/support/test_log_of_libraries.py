"""The second line of defence alone: libraries that were made to talk tell the log no secret."""

import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from netrex_gui.support import log
from tests.fake_browser import FakeBrowser
from tests.oauth.attempt import Attempt
from tests.oauth.kit import free_redirect_uri
from tests.oauth.portals import OddPortal, Portal, QueryPortal

TALKATIVE = ("", "requests_oauthlib", "oauthlib", "urllib3")


@pytest.fixture
def log_path(tmp_path: Path) -> Iterator[Path]:
    """Start the log, and have everybody log at DEBUG, as no start of the app does."""
    root = logging.getLogger()
    handlers, levels = list(root.handlers), {name: logging.getLogger(name).level for name in TALKATIVE}
    path = tmp_path / "log" / "netrex-token.log"
    log.start_log(path)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield path
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()


@pytest.mark.parametrize("kind", [Portal, OddPortal, QueryPortal])
def test_libraries_that_talk_tell_the_log_no_secret(log_path: Path, kind: type[Portal]) -> None:
    """N27: a whole sign-in with the libraries' debug logging on, which shows codes, verifiers, secrets, tokens."""
    redirect_uri = free_redirect_uri()
    with kind([redirect_uri.text]) as portal:
        attempt = Attempt(portal, FakeBrowser().open_detached, redirect_uri)
        end = attempt.run()
        secrets = {portal.client_secret, parse_qs(urlsplit(attempt.link).query)["state"][0]}
        for asked in portal.asked:
            sent = parse_qs(f"{asked.query}&{asked.body}")
            secrets |= {value for name in ("code", "code_verifier") for value in sent.get(name, [])}
    if end.granted:
        secrets |= {end.granted.token.access_token, end.granted.token.refresh_token or "no refresh token"}
    written = log_path.read_text()
    for talker in ("requests_oauthlib", "urllib3"):
        assert f"DEBUG {talker}" in written
    assert "[removed]" in written
    assert len(secrets) >= 5
    assert [secret for secret in secrets if secret in written] == []
