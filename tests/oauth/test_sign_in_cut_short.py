"""Sign-ins that are cancelled, or that nobody finishes."""

import time

import pytest

from netrex_gui.oauth.errors import SignInTimedOut
from netrex_gui.oauth.progress import SignInState
from tests.fake_browser import FakeBrowser
from tests.oauth.attempt import Attempt, HangingPortal, assert_free, redirect_and_leave
from tests.oauth.kit import SECONDS, free_redirect_uri
from tests.oauth.portals import Portal
from tests.practice.walk import Walk

AWAITING, CANCELLED = SignInState.AWAITING_AUTHORIZATION, SignInState.CANCELLED
TRIES = 5
"""A busy machine may hold up one of them, not all."""


def test_nobody_finishes_in_time() -> None:
    """N21: the whole attempt has a deadline."""
    with Portal() as portal:
        attempt = Attempt(portal, lambda _: None, time_limit=0.2)
        started = time.monotonic()
        error = attempt.run().error
        assert 0.2 <= time.monotonic() - started < SECONDS / 2
    assert isinstance(error, SignInTimedOut)
    assert error.seconds == 0.2
    assert_free(attempt.settings.redirect_uri)


def test_cancelling_while_waiting() -> None:
    """N26: cancel takes under 0.2 s; N17: the port is free."""
    assert any(seconds_of_cancelling_a_wait() < 0.2 for _ in range(TRIES))


def seconds_of_cancelling_a_wait() -> float:
    with Portal() as portal:
        attempt = Attempt(portal, lambda _: None).start()
        assert attempt.reached[AWAITING].wait(SECONDS)
        started = time.monotonic()
        attempt.sign_in.cancel()
        assert attempt.reached[CANCELLED].wait(SECONDS)
        took = time.monotonic() - started
        attempt.finish()
    assert_free(attempt.settings.redirect_uri)
    return took


@pytest.mark.parametrize("browser_stays", [True, False])
def test_cancelling_while_the_token_request_hangs(browser_stays: bool) -> None:
    """N26: cancel takes under 0.2 s, also where the person has closed the browser; what comes later is dropped."""
    assert any(seconds_of_cancelling_a_request(browser_stays=browser_stays) < 0.2 for _ in range(TRIES))


def seconds_of_cancelling_a_request(*, browser_stays: bool) -> float:
    redirect_uri = free_redirect_uri()
    with HangingPortal((redirect_uri.text,)) as portal:
        browser = FakeBrowser().open_detached if browser_stays else redirect_and_leave
        attempt = Attempt(portal, browser, redirect_uri).start()
        assert portal.is_asked.wait(SECONDS)
        started = time.monotonic()
        attempt.sign_in.cancel()
        reached = attempt.reached[CANCELLED].wait(SECONDS)
        took = time.monotonic() - started
        portal.go_on.set()
        assert portal.has_minted.wait(SECONDS)
        assert attempt.finish().granted is None
    assert reached
    assert_free(redirect_uri)
    return took


def test_cancelling_before_the_start() -> None:
    with Portal() as portal:
        attempt = Attempt(portal, lambda _: None)
        attempt.sign_in.cancel()
        attempt.sign_in.cancel()
        assert attempt.run().state is CANCELLED


def test_a_token_that_was_minted_after_cancelling_is_revoked() -> None:
    """N26: where a token was minted meanwhile, it is revoked if the provider can."""
    redirect_uri = free_redirect_uri()
    with HangingPortal((redirect_uri.text,)) as portal:
        attempt = Attempt(portal, FakeBrowser().open_detached, redirect_uri).start()
        assert portal.is_asked.wait(SECONDS)
        attempt.sign_in.cancel()
        attempt.finish()
        portal.go_on.set()
        assert portal.has_minted.wait(SECONDS)
        give_up = time.monotonic() + SECONDS
        while (status := Walk(portal).cameras(portal.minted[0]).status) == 200 and time.monotonic() < give_up:
            pass
        assert status == 401
