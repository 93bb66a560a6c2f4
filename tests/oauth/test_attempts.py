"""One sign-in after the other: nothing of the first is good for the next, and the port is there for it."""

import socket
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from netrex_gui.oauth.client import PORTAL_FORMS, Client
from netrex_gui.oauth.errors import SignInError
from netrex_gui.oauth.progress import SignInState
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.oauth.token_endpoint import request_token
from netrex_gui.practice.authority import Refusal
from netrex_gui.practice.http import HttpRequest
from tests.fake_browser import FakeBrowser
from tests.oauth.attempt import Attempt, assert_free, consent
from tests.oauth.kit import SECONDS, ask, free_redirect_uri, json_answer, serving
from tests.oauth.portals import OddPortal, Portal
from tests.oauth.test_token_endpoint import REQUEST, RESPONSE

AWAITING = SignInState.AWAITING_AUTHORIZATION


def asked_in(link: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


class RefusingPortal(Portal):
    def understood(self, request: HttpRequest) -> dict[str, str]:  # noqa: ARG002
        raise Refusal(400, "invalid_grant", "No.")


def leave(_link: str) -> None:
    return None


def crash(link: str) -> None:
    raise ZeroDivisionError(link)


def test_each_attempt_has_a_state_and_a_challenge_of_its_own() -> None:
    """N5, N6: with the same settings, one attempt right after the other."""
    with Portal() as portal:
        links = [Attempt(portal, leave, time_limit=0.01) for _ in range(20)]
        for attempt in links:
            attempt.run()
    asked = [asked_in(attempt.link) for attempt in links]
    for name in ("state", "code_challenge"):
        assert len({each[name] for each in asked}) == len(asked)
        assert min(len(each[name]) for each in asked) >= 43


def test_the_redirect_of_an_earlier_attempt_is_of_no_use_in_the_next() -> None:
    """N5, N9: a state is good once, also where the attempt before it came to nothing."""
    redirect_uri = free_redirect_uri()
    with Portal([redirect_uri.text]) as portal:
        first = Attempt(portal, leave, redirect_uri).start()
        assert first.reached[AWAITING].wait(SECONDS)
        old = urlsplit(consent(first.link))
        first.sign_in.cancel()
        first.finish()
        second = Attempt(portal, leave, redirect_uri).start()
        assert second.reached[AWAITING].wait(SECONDS)
        assert ask(redirect_uri, f"{old.path}?{old.query}").status == 400
        assert portal.asked == []
        FakeBrowser().open(second.link)
        assert second.finish().granted is not None
        assert len(portal.asked) == 1


def test_the_link_holds_no_secret() -> None:
    """N7: neither the client's, nor the verifier."""
    with Portal() as portal:
        attempt = Attempt(portal, leave, time_limit=0.01)
        attempt.run()
        assert portal.client_secret not in attempt.link
    expected = {"response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge"}
    assert set(asked_in(attempt.link)) == expected | {"code_challenge_method"}
    assert asked_in(attempt.link)["response_type"] == "code"


def test_each_form_of_the_token_request_proves_who_asked() -> None:
    """N6: a provider that does not understand a request does not get one without the verifier."""
    refusal = json_answer({"error": "invalid_request"}, "400 Bad")
    with serving(lambda connection: connection.sendall(refusal)) as server, pytest.raises(SignInError):
        request_token(f"http://127.0.0.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE, PORTAL_FORMS)
    assert len(server.requests) == len(PORTAL_FORMS)
    assert all(f"code_verifier={REQUEST.code_verifier}" in request for request in server.requests)


@pytest.mark.parametrize(
    ("kind", "open_browser", "end"),
    [
        (Portal, FakeBrowser().open_detached, SignInState.SUCCEEDED),
        (OddPortal, FakeBrowser().open_detached, SignInState.SUCCEEDED),
        (Portal, FakeBrowser("deny").open_detached, SignInState.FAILED),
        (RefusingPortal, FakeBrowser().open_detached, SignInState.FAILED),
        (Portal, leave, SignInState.FAILED),
        (Portal, crash, SignInState.FAILED),
    ],
    ids=["token", "token at last", "declined", "refused", "timeout", "defect"],
)
def test_the_port_is_free_at_once(kind: type[Portal], open_browser: Callable[[str], object], end: SignInState) -> None:
    """N17: however it ended, and with a connection still open on it."""
    redirect_uri = free_redirect_uri()
    with kind([redirect_uri.text]) as portal:
        attempt = Attempt(portal, open_browser, redirect_uri, time_limit=0.5 if open_browser is leave else SECONDS)
        attempt.start()
        with _idle(redirect_uri, attempt):
            assert attempt.reached[end].wait(SECONDS)
            assert_free(redirect_uri)
        attempt.finish()


def _idle(redirect_uri: RedirectUri, attempt: Attempt) -> socket.socket:
    """Connect and say nothing, if the listener is still there."""
    attempt.reached[AWAITING].wait(SECONDS)
    idle = socket.socket()
    idle.connect_ex((redirect_uri.host, redirect_uri.port))
    return idle


def test_no_variable_of_the_environment_lets_a_secret_travel_in_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    """N19: 127.1 leads to this machine without being a loopback address of which that is known."""
    for name, value in {"OAUTHLIB_INSECURE_TRANSPORT": "1", "PYTHONHTTPSVERIFY": "0", "CURL_CA_BUNDLE": ""}.items():
        monkeypatch.setenv(name, value)
    with serving(lambda connection: connection.sendall(json_answer({"access_token": "t"}))) as server:
        with pytest.raises(SignInError):
            request_token(f"http://127.1:{server.port}/token", Client("id", "secret"), REQUEST, RESPONSE)
        assert server.requests == []
