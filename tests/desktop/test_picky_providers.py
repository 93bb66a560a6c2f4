"""Providers that understand one form of the token request alone: the window brings a token, and remembers the form."""

import pytest

from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.fake_browser import FakeBrowser
from tests.oauth import portals

pytestmark = pytest.mark.desktop


def token_by_window(app: RunningApp) -> None:
    """Sign in with the connection as it stands, until the token is there, and go back to the connection."""
    FakeBrowser().open(app.sign_in())
    app.copied_token()
    app.window.press("doneButton")
    app.window.wait_until_showing("signInButton")


@pytest.mark.parametrize(
    ("kind", "most_requests"),
    [
        (portals.QueryPortal, 4),
        (portals.BodyPortal, 1),
        (portals.AuthCodePortal, 3),
        (portals.RedirectUrlPortal, 2),
    ],
)
def test_the_form_that_worked_is_asked_first_after_a_restart(
    desktop: DesktopSession, kind: type[portals.Portal], most_requests: int
) -> None:
    redirect_uri = free_redirect_uri()
    with kind([redirect_uri]) as portal:
        first = RunningApp(desktop)
        first.fill_in(portal, redirect_uri)
        first.tick("keepSecret")
        token_by_window(first)
        assert len(portal.asked) == most_requests
        assert first.close() == 0
        second = RunningApp(desktop)
        second.window.wait_for_text("clientSecret", lambda text: len(text) == len(portal.client_secret), WAIT_SECONDS)
        token_by_window(second)
        assert len(portal.asked) == most_requests + 1


def test_http_basic_is_used_once_it_is_chosen_under_other_settings(desktop: DesktopSession) -> None:
    """N22: the secret is then in the header alone."""
    redirect_uri = free_redirect_uri()
    with portals.BasicPortal([redirect_uri]) as portal:
        app = RunningApp(desktop)
        app.fill_in(portal, redirect_uri)
        FakeBrowser().open(app.sign_in())
        app.window.wait_for_text("problemTitle", "client ID and secret", WAIT_SECONDS)
        assert "Client authentication under Other settings" in app.window.text("problemAdvice")
        app.window.press("tryAgainButton")
        app.window.wait_until_showing("advancedButton")
        app.window.open_row_of("clientAuthentication")
        app.window.focus("apiEndpoint")  # a combo box takes no focus from assistive tools, only from keys
        desktop.key("Tab", "Tab", "Down")
        app.window.wait_for_text("clientAuthentication", "Basic")
        token_by_window(app)
        assert "client_secret" not in portal.asked[-1].body
        assert portal.asked[-1].headers["authorization"].startswith("Basic ")
