"""A whole sign-in, from the listener to the token, with a portal and a browser on this machine."""

import socket
import time
from urllib.parse import parse_qs, urlsplit

import pytest

from netrex_gui.oauth.errors import (
    AlreadyReceived,
    AuthorizationDenied,
    ClientIdMissing,
    IssuerMismatch,
    NotOurResponse,
    PortTaken,
    TokenRequestRefused,
    UnexpectedFailure,
)
from netrex_gui.oauth.progress import MOVES, SignInState
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from tests.fake_browser import FakeBrowser
from tests.oauth.attempt import Attempt, assert_free, consent
from tests.oauth.kit import SECONDS, ask, free_redirect_uri
from tests.oauth.portals import Portal
from tests.practice.walk import Walk

AWAITING, REQUESTING = SignInState.AWAITING_AUTHORIZATION, SignInState.REQUESTING_TOKEN
SUCCEEDED, FAILED, CANCELLED = SignInState.SUCCEEDED, SignInState.FAILED, SignInState.CANCELLED


@pytest.mark.parametrize("use_pkce", [True, False])
def test_consent_leads_to_a_token(use_pkce: bool) -> None:
    """N17: and the port is free again."""
    redirect_uri, browser = free_redirect_uri(), FakeBrowser()
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, browser.open_detached, redirect_uri, use_pkce=use_pkce)
        before = time.monotonic()
        end = attempt.run()
        assert attempt.states == [AWAITING, REQUESTING, SUCCEEDED]
        assert end.granted is not None
        assert Walk(portal).cameras(end.granted.token.access_token).status == 200
        assert len(portal.asked) == 1
    (opened,) = browser.opened
    assert opened.startswith(f"{redirect_uri.origin}/start/")
    assert before + SECONDS <= attempt.told[0].deadline <= time.monotonic() + SECONDS
    assert ("code_challenge" in attempt.link) is use_pkce
    assert_free(redirect_uri)


class RefusingPortal(Portal):
    """Turns every token request down."""

    def understood(self, request: HttpRequest) -> dict[str, str]:  # noqa: ARG002
        raise Refusal(400, "invalid_grant", "The code is too old.")


@pytest.mark.parametrize(
    ("kind", "decision", "outcome"),
    [
        (Portal, "allow", Outcome.SUCCEEDED),
        (Portal, "deny", Outcome.DENIED),
        (RefusingPortal, "allow", Outcome.FAILED),
    ],
)
def test_the_browser_ends_on_a_page_that_tells_the_truth(kind: type[Portal], decision: str, outcome: Outcome) -> None:
    """N15: done only when the token is there, and refused where it is refused."""
    redirect_uri, browser = free_redirect_uri(), FakeBrowser(decision)
    with kind([redirect_uri.text]) as portal:
        attempt = Attempt(portal, lambda _: None, redirect_uri).start()
        assert attempt.reached[AWAITING].wait(SECONDS)
        assert f"<h1>{outcome.name}</h1>" in browser.open(attempt.link).text
        attempt.finish()


def test_the_redirect_uri_is_the_same_everywhere() -> None:
    """N4: in the authorization request and in the token request, byte for byte."""
    redirect_uri = RedirectUri.parse(free_redirect_uri().text.replace("callback", "Back%20here/"))
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, FakeBrowser().open_detached, redirect_uri)
        assert attempt.run().state is SUCCEEDED
        assert parse_qs(urlsplit(attempt.link).query)["redirect_uri"] == [redirect_uri.text]
        assert parse_qs(portal.asked[0].body)["redirect_uri"] == [redirect_uri.text]


def test_a_person_who_declines() -> None:
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, FakeBrowser("deny").open_detached, redirect_uri)
        assert isinstance(attempt.run().error, AuthorizationDenied)
        assert (attempt.states, portal.asked) == ([AWAITING, FAILED], [])
    assert_free(redirect_uri)


@pytest.mark.parametrize("listens", [True, False])
def test_a_pasted_address_leads_to_a_token(listens: bool) -> None:
    """N18: also with an https redirect URI, on which nobody listens."""
    redirect_uri = free_redirect_uri() if listens else RedirectUri.parse("https://app.example.com/done")
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, lambda _: None, redirect_uri).start()
        assert attempt.reached[AWAITING].wait(SECONDS)
        address = consent(attempt.link)
        with pytest.raises(NotOurResponse):
            attempt.sign_in.take_pasted(address.replace("state=", "state=x"))
        attempt.sign_in.take_pasted(address)
        with pytest.raises(AlreadyReceived):
            attempt.sign_in.take_pasted(address)
        assert attempt.finish().state is SUCCEEDED
        assert len(portal.asked) == 1


def test_a_strangers_answer_does_not_end_the_wait() -> None:
    """N9: the wait goes on."""
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, lambda _: None, redirect_uri).start()
        assert attempt.reached[AWAITING].wait(SECONDS)
        for query in ("code=evil&state=guess", "error=access_denied"):
            assert ask(redirect_uri, f"/callback?{query}").status == 400
        FakeBrowser().open(attempt.link)
        assert attempt.finish().state is SUCCEEDED


def test_a_taken_port_opens_no_browser() -> None:
    """N2: the socket is bound before the browser is opened."""
    opened: list[str] = []
    with Portal() as portal, socket.create_server(("127.0.0.1", 0)) as taken:
        redirect_uri = RedirectUri.parse(f"http://127.0.0.1:{taken.getsockname()[1]}/callback")
        attempt = Attempt(portal, opened.append, redirect_uri)
        assert isinstance(attempt.run().error, PortTaken)
    assert (attempt.states, opened) == ([FAILED], [])


def test_the_listener_answers_before_the_browser_is_opened() -> None:
    """N2: bound and listening, and armed, before anybody can answer."""
    redirect_uri, statuses = free_redirect_uri(), []
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, lambda _: statuses.append(ask(redirect_uri, "/callback").status), redirect_uri, 0.2)
        attempt.run()
    assert statuses == [400]


def test_a_missing_client_id_opens_no_browser() -> None:
    opened: list[str] = []
    with Portal() as portal:
        portal.client_id = ""
        attempt = Attempt(portal, opened.append)
        assert isinstance(attempt.run().error, ClientIdMissing)
    assert opened == []
    assert_free(attempt.settings.redirect_uri)


def test_a_refused_token_request() -> None:
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        portal.client_secret = "wrong"
        attempt = Attempt(portal, FakeBrowser().open_detached, redirect_uri)
        error = attempt.run().error
        assert isinstance(error, TokenRequestRefused)
        assert error.untrusted_error == "invalid_client"
        assert attempt.states == [AWAITING, REQUESTING, FAILED]
    assert_free(redirect_uri)


def test_another_issuer_ends_the_sign_in_before_the_token_request() -> None:
    """N12: a mismatch is rejected before the token request."""
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        attempt = Attempt(portal, lambda _: None, redirect_uri, issuer=portal.base_url).start()
        assert attempt.reached[AWAITING].wait(SECONDS)
        address = urlsplit(consent(attempt.link))
        page = ask(redirect_uri, f"{address.path}?{address.query}&iss=https%3A%2F%2Fevil.example")
        assert isinstance(attempt.finish().error, IssuerMismatch)
        assert (page.tells(Outcome.FAILED), portal.asked) == (True, [])


def test_a_defect_is_told_by_its_name_alone() -> None:
    """N27: an exception's text may hold a secret."""

    def broken(link: str) -> None:
        raise ZeroDivisionError(link)

    with Portal() as portal:
        attempt = Attempt(portal, broken)
        error = attempt.run().error
    assert isinstance(error, UnexpectedFailure)
    assert error.name == "ZeroDivisionError"
    assert_free(attempt.settings.redirect_uri)


def test_ends_are_those_states_from_which_no_move_is_allowed() -> None:
    assert {state for state in SignInState if state.is_end} == {SUCCEEDED, FAILED, CANCELLED}
    for moves in MOVES.values():
        assert {FAILED, CANCELLED} < moves
