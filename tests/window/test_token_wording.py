"""What is said of a token, whatever the provider says of it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netrex_gui.gui import languages
from netrex_gui.gui.texts import tokens as token_wording
from netrex_gui.oauth.token import MOST_SCOPES, TokenResponse

READ, WRITE, EVENTS = "See settings and state (read)", "Change settings (write)", "See events (events)"


def token(
    expires_in: float | None = 3600.0,
    scope: tuple[str, ...] | None = ("read",),
    refresh_token: str | None = None,
    kind: str = "Bearer",
) -> TokenResponse:
    return TokenResponse("2YotnFZFEjr1zCsicMWpAA", kind, expires_in, scope, refresh_token, 1e9, 100.0)


def test_whoever_is_sent_a_token_is_not_told_that_it_works_where_it_has_run_out(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    languages.install(qapp, "en")
    monkeypatch.setattr("netrex_gui.oauth.token.clock", lambda: 3699.0)
    assert token_wording.works_until(token()).startswith("It works until Sunday 9 September 2001, ")
    monkeypatch.setattr("netrex_gui.oauth.token.clock", lambda: 3700.0)
    assert token_wording.works_until(token()).startswith("It has run out: it worked until Sunday 9 September 2001, ")


@pytest.mark.parametrize(
    ("expires_in", "clock", "said"),
    [
        (None, 100.0, "did not say"),
        (3600.0, 101.0, "59 minutes left"),
        (3600.0, 3640.0, "1 minute left"),
        (3600.0, 3690.0, "10 seconds left"),
        (3600.0, 3699.0, "1 second left"),
        (3600.0, 3700.0, "has run out"),
        (20000.0, 100.0, "5 hours left"),
        (864000.0, 100.0, "10 days left"),
    ],
)
def test_validity_is_said_in_words(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, expires_in: float | None, clock: float, said: str
) -> None:
    languages.install(qapp, "en")
    monkeypatch.setattr("netrex_gui.oauth.token.clock", lambda: clock)
    assert said in token_wording.validity(token(expires_in))


@pytest.mark.parametrize(
    ("granted", "asked", "said"),
    [
        (("read",), ("read",), f"Granted: {READ}."),
        (("read",), ("read", "write"), f"Granted: {READ}. Not granted: {WRITE}."),
        (("read", "events"), ("read",), f"Granted: {READ}, {EVENTS}. Not asked for: {EVENTS}."),
        ((), ("read",), f"Granted: none. Not granted: {READ}."),
        (None, ("read",), f"As asked for: {READ}."),
        (("re\u202ead",), ("read",), f"Granted: re⟨U+202E⟩ad. Not granted: {READ}. Not asked for: re⟨U+202E⟩ad."),
    ],
)
def test_granted_scopes_are_compared_with_those_asked(
    qtbot: QtBot, granted: tuple[str, ...] | None, asked: tuple[str, ...], said: str
) -> None:
    """N25: less, more or other is shown, never lost."""
    assert token_wording.granted_scopes(token(scope=granted), asked) == said


@pytest.mark.parametrize(
    ("refresh_token", "has_secret", "said"),
    [
        ("tGzv3JOkF0XG5Qx2TlKWIA", True, "whoever has this one needs the new one then"),
        (None, False, "without a secret"),
        (None, True, "gave nothing to renew it with"),
    ],
)
def test_whether_it_can_be_renewed_is_said_with_the_reason(
    qtbot: QtBot, refresh_token: str | None, has_secret: bool, said: str
) -> None:
    assert said in token_wording.renewable(token(refresh_token=refresh_token), has_secret)


@pytest.mark.parametrize(("kind", "said"), [("Bearer", ""), ("bearer", ""), ("mac", "mac")])
def test_an_unusual_type_is_said(qtbot: QtBot, kind: str, said: str) -> None:
    """N24: a token type other than bearer is said."""
    sentence = token_wording.odd_type(token(kind=kind))
    assert said in sentence
    assert bool(sentence) == bool(said)


def test_a_scope_that_may_have_been_cut_off_is_not_said_to_be_refused() -> None:
    """N25: of as many as are kept, more may have come."""
    many = tuple(f"p{number}" for number in range(MOST_SCOPES))
    said = token_wording.granted_scopes(token(scope=many), ("read",))
    assert said.startswith("Granted: p0, p1, ")
    assert f"p29 and {MOST_SCOPES - 30} more." in said
    assert "p30," not in said.split("Not asked for")[0]
    assert "Not granted" not in said
    whole = token_wording.granted_scopes(token(scope=many[:-1]), ("read",))
    assert f"Not granted: {READ}." in whole


def test_a_permission_with_a_very_long_name_is_shown_as_far_as_names_go() -> None:
    said = token_wording.granted_scopes(token(scope=("x" * 5000, "read")), ("read",))
    assert "x" * 100 + "…" in said
    assert len(said) < 600
