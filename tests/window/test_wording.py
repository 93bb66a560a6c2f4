"""Every failure has words: what happened, and what to do."""

import re

import pytest

from netrex_gui.gui.sign_in.text import browser_not_here, notice, waiting
from netrex_gui.oauth import errors
from netrex_gui.oauth.client import Credential, CredentialInvalid, CredentialProblem
from netrex_gui.oauth.errors import AnswerProblem, NetworkProblem, SignInError, UrlField, UrlProblem
from netrex_gui.oauth.extra_parameters import ParameterInvalid, ParameterProblem
from netrex_gui.oauth.progress import ListenerEvent, SignInState
from netrex_gui.texts.errors import PROBLEMS, plain, problem
from netrex_gui.texts.network_errors import about_certificate_file
from netrex_gui.texts.paste import paste_problem
from netrex_gui.texts.problem import Problem
from netrex_gui.texts.token_state import forget_question
from netrex_gui.texts.untrusted import visible

FOREIGN = "<b>foreign</b>"
SAMPLES: list[SignInError] = [
    *(errors.UrlInvalid(field, reason) for field in UrlField for reason in UrlProblem),
    errors.ClientIdMissing(),
    *(CredentialInvalid(which, reason) for which in Credential for reason in CredentialProblem),
    *(ParameterInvalid(reason, FOREIGN) for reason in ParameterProblem),
    errors.PortTaken(17817, by_this_app=True, free_redirect_uri=None),
    errors.PortTaken(17817, by_this_app=False, free_redirect_uri="http://127.0.0.1:17818/callback"),
    errors.PortRefused(80, "Permission denied"),
    errors.SignInTimedOut(300.0),
    errors.SignInTimedOut(3.0),
    errors.AuthorizationDenied(FOREIGN),
    *(
        errors.AuthorizationRefused(code, FOREIGN)
        for code in ("invalid_scope", "server_error", "unauthorized_client", FOREIGN)
    ),
    errors.IssuerMismatch(FOREIGN, "https://portal.example"),
    errors.IssuerMismatch("", "https://portal.example"),
    errors.NotOurResponse(),
    errors.ResponseMalformed(),
    errors.AlreadyReceived(),
    *(
        errors.TokenRequestRefused(code, FOREIGN, 400, clock_skew, blanks_removed=clock_skew > 0)
        for code in ("invalid_client", "invalid_grant", "invalid_scope", "access_denied", "", FOREIGN)
        for clock_skew in (-1e5, 0.0, 1e9)
    ),
    errors.TokenRequestNotUnderstood(FOREIGN, 404),
    *(errors.TokenAnswerUnusable(reason, 200, FOREIGN) for reason in AnswerProblem),
    *(errors.ProviderUnreachable(reason, "portal.example", "refused") for reason in NetworkProblem),
    errors.UnexpectedFailure("ValueError"),
]


def kinds_of_error() -> list[type[SignInError]]:
    return sorted(SignInError.__subclasses__(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", kinds_of_error(), ids=lambda kind: kind.__name__)
def test_every_error_has_words_and_a_sample_here(kind: type[SignInError]) -> None:
    assert kind in PROBLEMS
    assert any(type(sample) is kind for sample in SAMPLES)


@pytest.mark.parametrize("error", SAMPLES, ids=repr)
def test_a_problem_says_what_happened_and_what_to_do(error: SignInError) -> None:
    """N16: text from outside is in the details alone."""
    told: Problem = problem(error)
    for text in (told.title, told.advice):
        assert len(text) > 10
        assert not re.search(r"[{}]|%n", text)
        assert FOREIGN not in text


@pytest.mark.parametrize("state", [state for state in SignInState if not state.is_end])
def test_every_state_of_a_sign_in_has_a_sentence(state: SignInState) -> None:
    title, sentence = waiting(state, "portal.example")
    assert title
    assert "{" not in sentence


def test_what_came_instead_of_our_redirect_is_explained() -> None:
    told = {notice(each) for each in ListenerEvent if each is not ListenerEvent.BROWSER_CAME}
    assert len(told) == len(ListenerEvent) - 1
    assert browser_not_here() not in told


@pytest.mark.parametrize("error", [errors.NotOurResponse(), errors.ResponseMalformed(), errors.AlreadyReceived()])
def test_a_useless_pasted_address_is_explained(error: SignInError) -> None:
    assert paste_problem(error)
    assert ("portal.example" in paste_problem(error, "portal.example")) is not isinstance(error, errors.AlreadyReceived)


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("plain\ntext", "plain\ntext"),
        ("a\x00b", "a⟨U+0000⟩b"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("Příliš žluťoučký", "Příliš žluťoučký"),
        ("a\u3164b\u115f\uffa0", "a⟨U+3164⟩b⟨U+115F⟩⟨U+FFA0⟩"),
        ("a\u2800b\u034fc", "a⟨U+2800⟩b⟨U+034F⟩c"),
        ("한국어 ⠿ नमस्ते ❤\ufe0f", "한국어 ⠿ नमस्ते ❤\ufe0f"),
    ],
)
def test_characters_that_hide_are_made_visible(foreign: str, shown: str) -> None:
    """N16: control and bidirectional characters are made visible."""
    assert visible(foreign) == shown


def test_of_a_link_that_no_new_window_opened_it_is_not_said_what_did() -> None:
    """N43: any page or program may send a request for it."""
    told = notice(ListenerEvent.LINK_ASTRAY)
    assert "may be" in told
    assert "learnt nothing" not in told


def test_how_long_a_forgotten_token_is_valid_is_not_claimed() -> None:
    """N46: the provider may end it at any time."""
    assert "it may stay valid until it runs out" in forget_question(None, "portal.example")


def test_an_answer_of_another_issuer_is_told_to_have_led_to_no_request() -> None:
    """N12: what came of the code elsewhere, nobody here knows."""
    assert "no token was asked for" in plain(errors.IssuerMismatch("", "https://portal.example")).advice


def test_where_the_certificates_are_the_systems_own_no_setting_is_named_that_does_nothing() -> None:
    """N19: SSL_CERT_FILE is read on Linux alone; requests reads the other two everywhere."""
    assert "SSL_CERT_FILE" in about_certificate_file("linux")
    for platform in ("win32", "darwin"):
        assert "SSL_CERT" not in about_certificate_file(platform)
        assert "add a company's own certificate to those of the system" in about_certificate_file(platform)
