"""A connection that is prepared in one home, received in another, and a token that comes back sealed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netrex_gui.practice import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.home import Home, OpenedApp
from tests.desktop.leak_search import secrets_in_files
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.desktop.test_sign_in import cameras

pytestmark = pytest.mark.desktop

SENDER = "Jana Novotna, CamService"
MOST_PRESSES = 3


@pytest.fixture
def screen() -> Iterator[DesktopSession]:
    with DesktopSession() as session:
        yield session


@pytest.fixture
def integrator(screen: DesktopSession) -> Iterator[Home]:
    with Home(screen) as home:
        yield home


@pytest.fixture
def customer(screen: DesktopSession) -> Iterator[Home]:
    with Home(screen) as home:
        yield home


def save(app: RunningApp, button: str, path: Path) -> Path:
    """Type a path into the dialog that a button opens."""
    app.window.press(button)
    wait_until(lambda: "Save" in app.desktop.active_window_title(), WAIT_SECONDS, "no dialog came")
    app.desktop.key("ctrl+a")
    app.desktop.type_text(str(path))
    app.desktop.key("Return")
    wait_until(path.exists, WAIT_SECONDS, lambda: f"nothing was saved. {app.window.screen()}")
    return path


def send(file: Path, home: Home) -> Path:
    """Have a file arrive in somebody's home, as an attachment does."""
    arrived = home.home / file.name
    arrived.write_bytes(file.read_bytes())
    return arrived


def prepared(integrator: Home, portal: PracticePortal, redirect_uri: str) -> tuple[Path, str]:
    """Prepare a connection with its secret locked; return the file, and the passphrase as it is told on the phone."""
    app = RunningApp(integrator)
    app.fill_in(portal, redirect_uri)
    app.tick("keepSecret")
    app.window.press("saveConnectionButton")
    app.window.wait_for_text("notice", "Saved")
    app.window.press("prepareButton")
    app.window.wait_until_showing("senderName", WAIT_SECONDS)
    app.window.set_text("senderName", SENDER)
    app.window.set_text("prepareNote", "Please sign in with the account of the gate.")
    app.tick("includeSecret")
    passphrase = app.window.wait_for_text("handOverPassphrase", bool)
    file = save(app, "saveConnectionFileButton", integrator.home / "Gate.netrex-connection")
    assert app.close() == 0
    return file, passphrase


def received(customer: Home, file: Path, passphrase: str) -> OpenedApp:
    """Double-click the file, and read who asks for what."""
    app = customer.double_click(file, "receiveTitle")
    assert SENDER in app.window.text("receiveTitle")
    app.window.set_text("receivePassphrase", passphrase)
    return app


def test_what_one_person_prepares_another_answers_with_a_token_that_only_the_first_can_open(
    integrator: Home, customer: Home, browser: Browser, portal: PracticePortal, redirect_uri: str
) -> None:
    """N27: neither the secret nor the token is in any file of either home, nor in what is sent."""
    file, passphrase = prepared(integrator, portal, redirect_uri)
    app = received(customer, send(file, customer), passphrase)
    assert portal.base_url.removeprefix("http://") in app.window.text("receiveHost")
    presses = ["receiveSignInButton", "sealButton", "copySealedButton"]
    assert len(presses) <= MOST_PRESSES

    app.window.click(presses[0])
    app.decide(browser, customer.wait_for_url(WAIT_SECONDS))
    app.window.wait_until_showing(presses[1], WAIT_SECONDS)
    fingerprint = app.window.text("sealFingerprint")
    app.window.click(presses[1])
    app.window.wait_until_showing(presses[2], WAIT_SECONDS)
    app.window.click(presses[2])
    sealed = wait_until(
        lambda: text if "BEGIN AGE" in (text := customer.clipboard()) else "", WAIT_SECONDS, "nothing was copied"
    )

    answer = integrator.home / "answer.netrex-token.age"
    answer.write_text(sealed, encoding="utf-8")
    opened = integrator.double_click(answer, "tokenOrigin")
    opened.window.press("checkTokenButton")
    opened.window.wait_for_text("checkResult", "Works: sees 3 cameras: Gate, Yard, Hall", WAIT_SECONDS)
    opened.window.press("copyTokenButton")
    token = wait_until(
        lambda: text if (text := integrator.clipboard()) != sealed else "", WAIT_SECONDS, "the token was not copied"
    )
    assert cameras(portal.base_url, token) == ["Gate", "Yard", "Hall"]
    assert opened.window.text("connectionName") == "Gate"
    opened.window.press("renewTokenButton")
    opened.window.wait_for_text("tokenNews", "Renewed", WAIT_SECONDS)

    secrets = {"client secret": portal.client_secret, "token": token, "passphrase": passphrase}
    for home in (integrator, customer):
        assert secrets_in_files(home.home, secrets) == {}
    assert fingerprint.strip()
