"""A connection that is prepared in one home, received in another, and a token that comes back sealed."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from netrex_gui.hand_over.identity import fingerprint as fingerprint_of
from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.home import Home, OpenedApp
from tests.desktop.leak_search import ProcessWatch, secrets_in, secrets_in_files
from tests.desktop.processes import wait_until
from tests.desktop.running_app import WAIT_SECONDS, RunningApp
from tests.desktop.session import DesktopSession
from tests.desktop.test_sign_in import cameras
from tests.desktop.test_two_windows import READ_SECRETS

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
    app = RunningApp(integrator, command=integrator.command)
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
    """N27, N36, N37: no secret of it is in a file of either home, in what is sent, or seen of any program."""
    with ProcessWatch(integrator.home) as at_integrator, ProcessWatch(customer.home) as at_customer:
        secrets = handed_over(integrator, customer, browser, portal, redirect_uri)
    for home, watch in ((integrator, at_integrator), (customer, at_customer)):
        assert (home.home / "debug.log").read_text(encoding="utf-8")  # whatever anybody had to say
        assert secrets_in_files(home.home, secrets) == {}
        seen = watch.seen()
        assert [key for key, content in seen.items() if secrets_in(content, secrets)] == []
        assert len(seen) > MOST_PRESSES


def handed_over(
    integrator: Home, customer: Home, browser: Browser, portal: PracticePortal, redirect_uri: str
) -> dict[str, str]:
    """Go the whole way, from what is prepared to the token that works; return the secrets of it."""
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

    public_key = own_public_key(integrator)
    assert fingerprint == fingerprint_of(public_key)
    (private_key,) = integrator.run(sys.executable, "-c", READ_SECRETS, f"own-key:{public_key}").split()
    assert private_key.startswith("AGE-SECRET-KEY-1")
    return {
        "client secret": portal.client_secret,
        "token": token,
        "passphrase": passphrase,
        "private key": private_key,
    }


def own_public_key(home: Home) -> str:
    kept = Path(home.env["XDG_CONFIG_HOME"], "netrex-token/own-key.json").read_text(encoding="utf-8")
    return str(json.loads(kept)["public_key"])
