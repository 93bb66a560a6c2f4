"""Which requests to the redirect listener count, and what all the others are told."""

import threading
from concurrent.futures import as_completed

import pytest

from netrex_gui.oauth.errors import (
    AlreadyReceived,
    AnotherSignIn,
    AuthorizationDenied,
    AuthorizationRefused,
    NotOurResponse,
)
from netrex_gui.oauth.messages import AuthorizationResponse
from netrex_gui.oauth.progress import ListenerEvent
from netrex_gui.oauth.redirect_page import Outcome
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_uri import RedirectUri
from tests.oauth.kit import SECONDS
from tests.oauth.receiving import Listener, listening
from tests.ports import free_port

CODE = "SplxlOBeZQQYbYS6WxSbIA"


def finish(listener: Listener) -> None:
    """See that the genuine redirect still gets through, as the first and only one."""
    assert listener.delivered.empty()
    page = listener.redirect()
    assert listener.next() == AuthorizationResponse(CODE)
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


def test_a_redirect_with_our_state_is_delivered(listener: Listener) -> None:
    """N9: our state, and the code is delivered once."""
    finish(listener)
    assert listener.delivered.empty()
    assert listener.receiver.stray_responses == 0


@pytest.mark.parametrize("path", ["/", "/Done/", "/a%20b;x=1/"])
def test_the_path_is_that_of_the_redirect_uri(path: str) -> None:
    """N4: byte for byte, other paths too."""
    with listening(RedirectUri.parse(f"http://127.0.0.1:{free_port()}{path}")) as listener:
        finish(listener)


@pytest.mark.parametrize(
    ("query", "outcome"),
    [
        ("", Outcome.NOTHING_IN_IT),
        ("?state=guess", Outcome.NOT_OURS),
        (f"?code={CODE}", Outcome.STATE_MISSING),
        (f"?code={CODE}&state=guess", Outcome.ANOTHER_SIGN_IN),
        ("?error=access_denied", Outcome.STATE_MISSING),
        ("?error=server_error&state=", Outcome.STATE_MISSING),
    ],
)
def test_without_our_state_the_wait_goes_on(listener: Listener, query: str, outcome: Outcome) -> None:
    """N9: a request without our state changes nothing, be it code= or error=: 400, counted."""
    reply = listener.ask(query)
    assert (reply.status, reply.tells(outcome)) == (400, True)
    assert listener.receiver.stray_responses == 1
    finish(listener)


@pytest.mark.parametrize("twice", ["code=a&code=b", "code=a&error=x&error=x", "code=a&iss=x&iss=y", "code=a&state=z"])
def test_a_parameter_twice_is_rejected_and_the_wait_goes_on(listener: Listener, twice: str) -> None:
    """N11: duplicate state, code, iss or error parameters."""
    assert listener.ask(listener.ours(twice)).status == 400
    finish(listener)


@pytest.mark.parametrize(
    ("method", "path", "host", "status"),
    [
        ("GET", "/", "", 404),
        ("GET", "/callback/", "", 404),
        ("GET", "/Callback", "", 404),
        ("GET", "/x/callback", "", 404),
        ("POST", "/callback", "", 405),
        ("PUT", "/callback", "", 405),
        ("DELETE", "/callback", "", 405),
        ("get", "/callback", "", 405),
        ("POST", "/elsewhere", "", 405),
        ("GET", "/callback", "evil.example", 421),
        ("GET", "/callback", "localhost", 421),
        ("GET", "/callback", "127.0.0.1", 421),
        ("GET", "/callback", "127.0.0.1:1", 421),
        ("GET", "/favicon.ico", "", 204),
        ("HEAD", "/callback", "", 204),
        ("OPTIONS", "/callback", "", 204),
    ],
)
def test_what_is_no_redirect_is_answered_and_the_wait_goes_on(
    listener: Listener, method: str, path: str, host: str, status: int
) -> None:
    """N10: wrong path 404, wrong method 405, wrong Host 421; favicon, HEAD and OPTIONS politely; none ends the wait."""
    reply = listener.ask(f"?code={CODE}&state=guess", method, path, host)
    assert reply.status == status
    assert reply.headers["allow"] == "GET, HEAD, OPTIONS"
    assert (reply.body == "") == (status == 204)
    finish(listener)


@pytest.mark.parametrize(
    ("query", "headers", "status"),
    [
        (f"&long={'x' * 65500}", "", 414),
        ("", f"X-Long: {'x' * 65536}\r\n", 431),
        ("", f"X-Many: {'x' * 1000}\r\n" * 70, 431),
        ("", "X-Many: x\r\n" * 110, 431),
    ],
)
@pytest.mark.parametrize("is_ours", [True, False])
def test_too_long_requests_are_refused_and_told_where_they_bear_our_state(
    listener: Listener, query: str, headers: str, status: int, is_ours: bool
) -> None:
    """N10: request line or headers over 64 KiB: 414 or 431, and the wait goes on."""
    asked = listener.ours() if is_ours else f"?code={CODE}&state=guess"
    reply = listener.ask(asked + query, headers=headers)
    assert (reply.status, reply.tells(Outcome.UNREADABLE)) == (status, is_ours)
    assert listener.noticed == ([ListenerEvent.UNREADABLE] if is_ours else [])
    finish(listener)


@pytest.mark.parametrize(
    ("query", "headers"), [("&scope=" + "x" * 60_000, ""), ("", f"Cookie: {'other=program; ' * 4000}\r\n")]
)
def test_more_header_than_usual_is_taken(listener: Listener, query: str, headers: str) -> None:
    """N10: up to 64 KiB, such as the cookies of every program on this computer."""
    page = listener.browsers.submit(listener.ask, listener.ours() + query, headers=headers)
    assert listener.next() == AuthorizationResponse(CODE)
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "get", "BREW"])
def test_our_state_counts_whatever_the_method(listener: Listener, method: str) -> None:
    """N10: a portal that answers its own form by 307 has the browser post to us."""
    page = listener.browsers.submit(listener.ask, listener.ours(), method)
    assert listener.next() == AuthorizationResponse(CODE)
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS"])
def test_a_link_checker_with_our_state_takes_nothing_and_is_told(listener: Listener, method: str) -> None:
    """N10: it answers politely."""
    assert listener.ask(listener.ours(), method).status == 204
    assert listener.noticed == [ListenerEvent.UNREADABLE]
    finish(listener)


@pytest.mark.parametrize(
    ("path", "host", "status"), [("/callback/", "", 404), ("/callback/other.example", "", 404), ("", "localhost", 421)]
)
def test_our_state_at_another_address_is_not_taken_but_told(
    listener: Listener, path: str, host: str, status: int
) -> None:
    """N46: an answer that comes to another provider's path is not taken."""
    reply = listener.ask(listener.ours(), path=path, host=host)
    assert (reply.status, reply.tells(Outcome.OTHER_ADDRESS)) == (status, True)
    assert listener.noticed == [ListenerEvent.OTHER_ADDRESS]
    finish(listener)


def test_a_request_that_is_no_http_is_refused_in_our_own_words(listener: Listener) -> None:
    """N16: nothing that was sent to us comes back."""
    reply = listener.ask("?<b>hello</b> twice", method="<i>")
    assert reply.status == 400
    assert "hello" not in reply.body
    assert "<i>" not in reply.body
    finish(listener)


def test_nothing_counts_before_a_request_is_expected(listener: Listener) -> None:
    """N9: an unarmed receiver takes nothing."""
    unarmed = RedirectReceiver(listener.redirect_uri, listener.receiver.page, listener.delivered.put)
    with pytest.raises(NotOurResponse):
        unarmed.take("code=a&state=")
    assert listener.delivered.empty()


def test_a_refusal_with_our_state_is_delivered(listener: Listener) -> None:
    page = listener.redirect("error=invalid_scope&error_description=Which%3F")
    refused = listener.next()
    assert isinstance(refused, AuthorizationRefused)
    assert (refused.untrusted_error, refused.untrusted_description) == ("invalid_scope", "Which?")
    listener.receiver.answer(Outcome.FAILED)
    assert page.result(SECONDS).tells(Outcome.FAILED)


def test_a_person_who_declined_sees_that_at_once(listener: Listener) -> None:
    """N15: the page says what is true."""
    assert listener.redirect("error=access_denied").result(SECONDS).tells(Outcome.DENIED)
    assert isinstance(listener.next(), AuthorizationDenied)


def test_a_second_arrival_is_told_so_and_not_delivered(listener: Listener) -> None:
    """N13: the same redirect once more gets "already used", before the first has its page and after."""
    page = listener.redirect()
    listener.next()
    early = listener.ask(listener.ours())
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert page.result(SECONDS).tells(Outcome.SUCCEEDED)
    for late in (early, listener.ask(listener.ours()), listener.ask(listener.ours("error=access_denied"))):
        assert (late.status, late.tells(Outcome.ALREADY_USED)) == (400, True)
    with pytest.raises(AlreadyReceived):
        listener.receiver.take_pasted(listener.ours())
    assert listener.delivered.empty()


def test_of_many_arrivals_at_one_instant_one_is_delivered(listener: Listener) -> None:
    """N13: whatever happens."""
    crowd = 12
    together = threading.Barrier(crowd)

    def arrive() -> int:
        together.wait(SECONDS)
        return listener.ask(listener.ours()).status

    arrivals = as_completed([listener.browsers.submit(arrive) for _ in range(crowd)], timeout=SECONDS)
    assert [next(arrivals).result() for _ in range(crowd - 1)] == [400] * (crowd - 1)
    listener.receiver.answer(Outcome.SUCCEEDED)
    assert next(arrivals).result() == 200
    assert listener.next() == AuthorizationResponse(CODE)
    assert listener.delivered.empty()


def test_a_pasted_address_counts_like_a_redirect(listener: Listener) -> None:
    """N18: the same code, the same checks."""
    with pytest.raises(AnotherSignIn):
        listener.receiver.take_pasted(f"{listener.redirect_uri.text}?code={CODE}&state=old")
    listener.receiver.take_pasted(f" {listener.redirect_uri.text}{listener.ours()}\n")
    assert listener.next() == AuthorizationResponse(CODE)
    assert listener.ask(listener.ours()).tells(Outcome.ALREADY_USED)
