"""What the person sees of the practice portal, and where it sends the browser."""

from html import unescape

import pytest

from netrex_gui.oauth.provider import SCOPES
from netrex_gui.practice import pages, wording
from tests.practice.walk import REDIRECT_URI, Walk


@pytest.mark.parametrize("path", ["/oauth2/auth", "/oauth2/auth/"])
def test_signing_in_and_allowing_leads_back_with_a_code_and_the_state_unchanged(walk: Walk, path: str) -> None:
    consent = walk.sign_in(walk.ask(path).ticket)
    answer = walk.decide(consent.ticket, "allow")
    assert answer.status == 303
    assert answer.redirected["state"] == "st&te"
    assert len(answer.redirected["code"]) >= 32


def test_denying_leads_back_with_access_denied_and_no_code(walk: Walk) -> None:
    redirected = walk.decide(walk.sign_in(walk.ask().ticket).ticket, "deny").redirected
    assert (redirected["error"], redirected["state"]) == ("access_denied", "st&te")
    assert redirected["error_description"]
    assert "code" not in redirected


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": ""}, "invalid_request"),
        ({"scope": ""}, "invalid_scope"),
        ({"scope": "read write"}, "invalid_scope"),
        ({"scope": "read,format_disk"}, "invalid_scope"),
        ({"code_challenge": "x" * 43, "code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "x" * 43}, "invalid_request"),
        ({"code_challenge": "short", "code_challenge_method": "S256"}, "invalid_request"),
    ],
)
def test_a_faulty_request_is_told_to_the_application(walk: Walk, changed: dict[str, str], error: str) -> None:
    redirected = walk.ask(**changed).redirected
    assert (redirected["error"], redirected["state"]) == (error, "st&te")


def test_a_parameter_sent_twice_is_an_invalid_request(walk: Walk) -> None:
    target = f"/oauth2/auth/?client_id={walk.portal.client_id}&redirect_uri={REDIRECT_URI}"
    answer = walk.send("GET", f"{target}&response_type=code&scope=read&scope=write&state=s")
    assert (answer.redirected["error"], answer.redirected["state"]) == ("invalid_request", "s")


@pytest.mark.parametrize(
    "received", [REDIRECT_URI + "/", REDIRECT_URI + "?<script>'&", "HTTP://127.0.0.1:17817/callback"]
)
def test_an_unregistered_redirect_url_is_shown_exactly_and_never_followed(walk: Walk, received: str) -> None:
    answer = walk.ask(redirect_uri=received)
    assert answer.status == 400
    assert "Location" not in answer.headers
    assert "<script>" not in answer.text
    shown = unescape(answer.text)
    assert f">{received}</code>" in shown
    assert f">{REDIRECT_URI}</code>" in shown
    assert wording.REDIRECT_NEXT in shown


def test_an_unknown_client_is_never_sent_anywhere(walk: Walk) -> None:
    answer = walk.ask(client_id="somebody")
    assert (answer.status, "Location" in answer.headers) == (400, False)
    assert wording.ERROR_CLIENT in answer.text


def test_the_login_page_needs_no_typing_and_the_practice_user_gets_in(walk: Walk) -> None:
    login = walk.ask()
    for wanted in ('id="user"', 'id="password"', 'id="sign-in"', f'value="{pages.PRACTICE_PASSWORD}"'):
        assert wanted in login.text
    assert walk.sign_in(login.ticket, pages.PRACTICE_USER, pages.PRACTICE_PASSWORD).status == 200


def test_a_wrong_password_shows_the_login_again(walk: Walk) -> None:
    again = walk.sign_in(walk.ask().ticket, password="guess")
    assert again.status == 403
    assert wording.LOGIN_WRONG in again.text
    assert walk.sign_in(again.ticket).status == 200


def test_a_ticket_is_good_once_and_only_for_its_own_page(walk: Walk) -> None:
    login = walk.ask().ticket
    assert walk.decide(login, "allow").status == 400
    login = walk.ask().ticket
    consent = walk.sign_in(login).ticket
    assert walk.sign_in(login).status == 400
    walk.decide(consent, "allow")
    assert walk.decide(consent, "allow").status == 400


def test_a_page_left_open_for_too_long_is_refused(walk: Walk) -> None:
    ticket = walk.ask().ticket
    walk.clock.now += 600
    assert walk.sign_in(ticket).status == 400


def test_the_consent_page_names_every_permission_and_marks_those_that_delete(walk: Walk) -> None:
    consent = walk.sign_in(walk.ask(scope=",".join(SCOPES)).ticket).text
    for scope in SCOPES:
        assert f"{wording.SCOPES[scope]} <code>{scope}</code>" in consent
    for warning in wording.SCOPE_WARNINGS.values():
        assert warning in consent
    assert 'id="allow"' in consent
    assert 'id="deny"' in consent


def test_every_page_says_that_it_is_for_practice_and_loads_nothing(walk: Walk) -> None:
    shown = [walk.send("GET", "/"), walk.ask(), walk.sign_in(walk.ask().ticket), walk.ask(redirect_uri="x")]
    for answer in [*shown, walk.send("GET", "/nowhere")]:
        assert wording.PRACTICE in answer.text
        assert '<html lang="en">' in answer.text
        assert "prefers-color-scheme: dark" in answer.text
        assert all(word not in answer.text for word in ("src=", "@import", "url("))
