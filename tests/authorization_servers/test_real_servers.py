"""The main path with authorization servers that others wrote, found by Detect and signed in to in the real browser."""

import pytest

from tests.authorization_servers.real_servers import CLIENT_ID, CLIENT_SECRET, KINDS, OidcProvider, RealServer
from tests.desktop.browser import Browser
from tests.desktop.conftest import browser, desktop
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp, free_redirect_uri
from tests.desktop.session import DesktopSession

__all__ = ["browser", "desktop"]
pytestmark = pytest.mark.desktop


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def server(request: pytest.FixtureRequest, desktop: DesktopSession) -> RealServer:
    running: RealServer = request.param(desktop, free_redirect_uri())
    return running.start()


def app_for(server: RealServer, desktop: DesktopSession, parameters: str = "") -> RunningApp:
    """Type a connection as a person would who was told client ID, secret and permissions, and press Detect."""
    app = RunningApp(desktop)
    app.window.set_text("clientId", CLIENT_ID)
    app.window.set_text("clientSecret", CLIENT_SECRET)
    app.window.set_text("redirectUrl", server.redirect_uri)
    if "read" not in server.scopes:
        app.window.press("scope_read")
        wait_until(lambda: not app.window.is_checked("scope_read"), WAIT_SECONDS, "still ticked")
    app.window.set_text("otherScopes", server.scopes.replace("read", "").strip())
    app.window.set_text("providerUrl", server.issuer)
    app.window.press("detectButton")
    app.window.wait_for_text("detectResult", "Found", WAIT_SECONDS)
    app.window.set_text("extraParameters", f"{server.parameters}\n{parameters}".strip())
    return app


def test_detect_sign_in_renew_and_revoke_work(server: RealServer, desktop: DesktopSession, browser: Browser) -> None:
    """N12: the issuer is the server's own, and it promises to name it.

    N32: the newest token is the one that works, until the server itself has ended it (RFC 7009).
    """
    app = app_for(server, desktop)
    see_what_was_detected(server, app)
    browser.open(app.sign_in())
    server.allow(browser)
    token = app.copied_token()
    browser.wait_for_text("your token is ready")
    assert "code=" not in browser.address()
    assert server.knows(token)
    assert not server.knows(token[:-1])
    granted = app.window.text("grantedScopes")
    assert [scope for scope in server.scopes.split() if scope not in granted] == [], granted
    renewed = renew(app)
    assert renewed != token
    assert server.knows(renewed)
    app.end_token("revokeTokenButton")
    app.window.wait_for_text("tokenNews", "has revoked the token", WAIT_SECONDS)
    assert not server.knows(renewed)


def see_what_was_detected(server: RealServer, app: RunningApp) -> None:
    window = app.window
    assert window.text("issuer").rstrip("/") == server.issuer
    assert window.text("tokenEndpoint").startswith(server.url)
    assert window.text("revocationEndpoint").startswith(server.url)
    assert window.is_checked("requireIssuer")
    assert window.is_checked("usePkce")
    assert "Basic" in window.text("clientAuthentication")
    assert "Space" in window.text("scopeSeparator")


def renew(app: RunningApp) -> str:
    """Renew the token that is shown, and return the new one."""
    app.window.press("renewTokenButton")
    app.window.wait_for_text("tokenNews", "Renewed", WAIT_SECONDS)
    app.window.press("showTokenButton")
    return app.window.wait_for_text("accessToken", lambda text: bool(text) and "●" not in text, WAIT_SECONDS)


def test_an_answer_that_is_posted_is_taken(desktop: DesktopSession, browser: Browser) -> None:
    """N10: only where the connection asks for it."""
    server = OidcProvider(desktop, free_redirect_uri()).start()
    app = app_for(server, desktop, "response_mode=form_post")
    browser.open(app.sign_in())
    server.allow(browser)
    assert server.knows(app.copied_token())
    browser.wait_for_text("your token is ready")
    assert browser.address() == server.redirect_uri
