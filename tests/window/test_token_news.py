"""Every way in which keeping, renewing or revoking can end has words: what happened, and what to do."""

import inspect
import re

import pytest
from pytestqt.qtbot import QtBot

from netrex_gui.oauth.errors import TokenRequestRefused
from netrex_gui.oauth.token import Revocation, TokenResponse
from netrex_gui.store import json_file, secrets
from netrex_gui.texts import storage as store_wording
from netrex_gui.texts import token_news
from netrex_gui.texts.message import Message
from netrex_gui.tokens import renewal, token_store
from netrex_gui.tokens.renewal import Ended, Held, Renewed
from tests.window.test_wording import FOREIGN
from tests.window.test_wording import SAMPLES as SIGN_IN_ERRORS

HOST = "portal.example"
HELD = Held(TokenResponse("t", "Bearer", None, None, None, 0.0, 0.0))
OWN_ERRORS: list[Exception] = [
    token_store.KeptTokenGone(revoked=True),
    token_store.KeptTokenGone(),
    renewal.RenewalRefused(FOREIGN),
    renewal.RenewalRefused(),
    renewal.ProviderChanged(),
    secrets.SecretStoreMissing(),
    secrets.SecretStoreLocked(),
    secrets.SecretStoreFailed("OSError"),
    json_file.StoreBusy(),
    json_file.StoreFromNewerVersion(),
    json_file.StoreNotWritable("No space left on device"),
]
UNKNOWN = ZeroDivisionError("a defect")
REVOCATIONS = [
    Revocation(revoked=True, status=200),
    Revocation(revoked=True, status=200, access_token_lives=True),
    Revocation(revoked=False, status=200, untrusted_message=FOREIGN),
    Revocation(revoked=False, status=404),
]


def kinds_of_error() -> list[type[Exception]]:
    modules = (json_file, token_store, renewal, secrets)
    classes = [(module, kind) for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)]
    own = [kind for module, kind in classes if issubclass(kind, Exception) and kind.__module__ == module.__name__]
    of_the_command = {renewal.NotRenewable}  # the window asks whether a token can be renewed before it renews
    return [kind for kind in own if not kind.__subclasses__() and kind not in of_the_command]


@pytest.mark.parametrize("kind", kinds_of_error(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sample_here(kind: type[Exception]) -> None:
    assert any(type(sample) is kind for sample in OWN_ERRORS)


def readable(news: Message) -> bool:
    return len(news.text) > 20 and not re.search(r"[{}]|%n|Error|Exception", news.text)


@pytest.mark.parametrize("error", [*OWN_ERRORS, *SIGN_IN_ERRORS, UNKNOWN], ids=repr)
def test_what_goes_wrong_is_told_in_whole_sentences(qtbot: QtBot, error: Exception) -> None:
    told = [
        token_news.not_kept(error),
        token_news.not_let_go(error),
        token_news.not_renewed(error, HOST, has_secret=True),
        token_news.not_ended(error),
        Message(token_news.not_shown(error), "bad"),
    ]
    assert [each for each in told if not readable(each) or each.kind != "bad"] == []
    assert "Sign in again" in told[2].text or not isinstance(error, renewal.RenewalRefused)


def test_every_trouble_of_the_app_s_own_has_words_of_its_own(qtbot: QtBot) -> None:
    told = [token_news.not_renewed(error, HOST, has_secret=True).text for error in (*OWN_ERRORS, UNKNOWN)]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("revocation", REVOCATIONS, ids=repr)
@pytest.mark.parametrize("copy_left", [None, secrets.SecretStoreLocked()], ids=repr)
def test_what_the_provider_says_to_a_revocation_is_told(
    qtbot: QtBot, revocation: Revocation, copy_left: secrets.SecretStoreError | None
) -> None:
    news = token_news.ended(Ended(revocation, copy_left=copy_left), HOST)
    assert readable(news)
    assert news.kind == ("good" if revocation.revoked and copy_left is None else "bad")
    assert ("could not be removed" in news.text) is (copy_left is not None)
    assert revocation.untrusted_message in news.text


@pytest.mark.parametrize("error", SIGN_IN_ERRORS, ids=repr)
def test_a_provider_that_could_not_be_asked_is_told_with_what_it_means(qtbot: QtBot, error: Exception) -> None:
    news = token_news.ended(Ended(None, trouble=error), HOST)  # type: ignore[arg-type]  # all of them are SignInErrors
    assert readable(news)
    assert "may still work until it runs out" in news.text
    assert "again" not in news.text, "there is nothing left to try again with"


def test_a_missing_secret_is_named_as_the_reason(qtbot: QtBot) -> None:
    error = TokenRequestRefused("invalid_client", "", 401)
    assert "not here" in token_news.not_renewed(error, HOST, has_secret=False).text
    assert "not here" not in token_news.not_renewed(error, HOST, has_secret=True).text


def test_what_goes_well_is_told_too(qtbot: QtBot) -> None:
    full = secrets.SecretStoreFailed("OSError")
    told = [
        token_news.keeping(),
        token_news.kept(),
        token_news.letting_go(),
        token_news.no_longer_kept(),
        token_news.renewing(HOST),
        token_news.renewed(Renewed(HELD)),
        token_news.renewed(Renewed(HELD, by_another_window=True)),
        token_news.renewed(Renewed(HELD, not_kept=full)),
        token_news.revoking(HOST),
        Message(token_news.forgotten()),
        Message(store_wording.tokens_loaded(json_file.Found({}, quarantined="tokens.json.unreadable"))),
        Message(store_wording.tokens_loaded(json_file.Found({}, from_newer_version=True))),
    ]
    assert [each for each in told if not readable(each)] == []
    assert len({each.text for each in told}) == len(told)
    assert "only until you close" in told[7].text  # N28: said aloud
    assert store_wording.tokens_loaded(json_file.Found({})) == ""


def test_the_provider_s_words_are_short_and_cannot_hide_anything(qtbot: QtBot) -> None:
    """N16: as plain text, with what hides or turns written out."""
    news = token_news.not_renewed(renewal.RenewalRefused("\u202e" + "x" * 5000), HOST, has_secret=True)
    assert "⟨U+202E⟩" in news.text
    assert len(news.text) < 500
