"""What a check of the setup finds out about this computer, with real listeners, browsers' launchers and stores."""

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from netrex_gui.oauth import proxies
from netrex_gui.oauth.errors import UrlField, UrlProblem
from netrex_gui.oauth.redirect_receiver import RedirectReceiver
from netrex_gui.oauth.redirect_server import listen
from netrex_gui.oauth.redirect_uri import RedirectUri
from netrex_gui.practice.server import PracticePortal
from netrex_gui.store.connection import Connection
from netrex_gui.support.setup_check import SetupCheck
from netrex_gui.support.setup_findings import (
    AddressUnusable,
    BrowserFound,
    BrowserNotFound,
    CertificateNotNeeded,
    Check,
    CheckBroke,
    ClockRight,
    Finding,
    ListenerNotNeeded,
    ListenerReached,
    NoProxy,
    NotTried,
    Overdue,
    PortInUse,
    ProviderAnswered,
    Result,
    StoreFailed,
    StoreMissing,
    StoreReady,
)
from netrex_gui.system import desktop_settings as bus_calls
from netrex_gui.system.desktop_settings import is_secret_service_locked
from tests.desktop_portal import session_bus
from tests.oauth.kit import SECONDS, free_redirect_uri, page, serving
from tests.setup_kit import answering, check, hang
from tests.store.test_secrets import Memory

pytestmark = pytest.mark.usefixtures("surroundings")
OF_PROVIDER = (Check.PROVIDER, Check.CERTIFICATE, Check.CLOCK)


def test_everything_is_in_order_with_the_practice_portal() -> None:
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri.text]) as portal:
        found = check(portal.base_url, redirect_uri.text)
    browser = found.pop(Check.BROWSER)
    assert isinstance(browser, BrowserFound)
    assert found == {
        Check.LISTENER: ListenerReached(redirect_uri.port),
        Check.PROXY: NoProxy(),
        Check.PROVIDER: ProviderAnswered(portal.base_url.removeprefix("http://")),
        Check.CERTIFICATE: CertificateNotNeeded(),
        Check.CLOCK: ClockRight(),
        Check.PASSWORD_STORE: StoreReady(Memory().name),
    }


def test_the_port_is_free_again_after_the_check() -> None:
    """N17: a check frees the port as a sign-in does."""
    redirect_uri = free_redirect_uri()
    for _ in range(2):
        assert check(redirect_url=redirect_uri.text)[Check.LISTENER] == ListenerReached(redirect_uri.port)
    with listen(RedirectReceiver(redirect_uri, page(), lambda _: None)):
        pass


def test_a_port_of_another_window_is_told_from_one_of_another_program() -> None:
    redirect_uri = free_redirect_uri()
    with listen(RedirectReceiver(redirect_uri, page(), lambda _: None)):
        found = check(redirect_url=redirect_uri.text)[Check.LISTENER]
    assert isinstance(found, PortInUse)
    assert (found.port, found.by_this_app) == (redirect_uri.port, True)
    with serving(answering("Server: another")) as other:
        found = check(redirect_url=f"http://127.0.0.1:{other.port}/callback")[Check.LISTENER]
    assert isinstance(found, PortInUse)
    assert (found.port, found.by_this_app) == (other.port, False)
    assert RedirectUri.parse(found.free_redirect_uri).port > other.port


def test_a_redirect_url_that_leads_elsewhere_needs_no_listener() -> None:
    assert check(redirect_url="https://app.example/callback")[Check.LISTENER] == ListenerNotNeeded()


def test_addresses_that_are_none_are_told() -> None:
    found = check("https://", "nonsense")
    for each, field in ((Check.LISTENER, UrlField.REDIRECT), (Check.PROVIDER, UrlField.PROVIDER)):
        finding = found[each]
        assert isinstance(finding, AddressUnusable)
        assert (finding.error.field, finding.error.problem) == (field, UrlProblem.NOT_A_URL)
    assert {found[each] for each in (Check.PROXY, Check.CERTIFICATE, Check.CLOCK)} == {NotTried()}


def test_what_does_not_answer_is_told_in_time_and_holds_nothing_else_up() -> None:
    """N21: each check has a deadline."""
    gone = threading.Event()
    before = time.monotonic()
    with serving(lambda _: hang(gone)) as server:
        found = check(f"http://127.0.0.1:{server.port}", seconds=1.0)
        gone.set()
    assert time.monotonic() - before < SECONDS / 2
    assert {found[each] for each in OF_PROVIDER} == {Overdue(1.0)}
    assert isinstance(found[Check.LISTENER], ListenerReached)


def test_a_cancelled_check_tells_nothing_more_and_ends_at_once() -> None:
    gone = threading.Event()
    results: list[Result] = []

    def take(result: Result) -> None:
        results.append(result)
        running.cancel()

    with serving(lambda _: hang(gone)) as server:
        connection = Connection(
            provider_url=f"http://127.0.0.1:{server.port}", redirect_url="https://app.example/callback"
        )
        running = SetupCheck(connection, page(), take)
        before = time.monotonic()
        running.run()
        gone.set()
    assert time.monotonic() - before < 8.0
    assert len(results) < len(Check)


def test_a_defect_of_a_check_is_told_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_url: str) -> Mapping[str, str]:
        raise ZeroDivisionError

    monkeypatch.setattr(proxies.desktop, "find", break_down)
    found = check("https://portal.invalid")
    assert {found[each] for each in (Check.PROXY, *OF_PROVIDER)} == {CheckBroke("ZeroDivisionError")}
    assert isinstance(found[Check.LISTENER], ListenerReached)


@pytest.mark.parametrize(
    ("store", "found"), [(NoKeyring, StoreMissing()), (lambda: Memory(OSError("s3cret")), StoreReady(Memory().name))]
)
def test_the_password_store_is_found_without_being_asked(store: Callable[[], Memory], found: Finding) -> None:
    keyring.set_keyring(store())
    assert check()[Check.PASSWORD_STORE] == found


class Nameless(Memory):
    """A password store that breaks down when it is looked at."""

    @property
    def name(self) -> str:
        raise OSError("s3cret")


def test_a_password_store_that_breaks_down_is_told() -> None:
    keyring.set_keyring(Nameless())
    assert check()[Check.PASSWORD_STORE] == StoreFailed()


def test_a_locked_password_store_is_seen_without_unlocking_it(monkeypatch: pytest.MonkeyPatch) -> None:
    service = bus_calls.BusObject(
        "org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service"
    )
    with session_bus(keyring=True) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert not is_secret_service_locked()
        (collection,) = bus_calls.call(service, "ReadAlias", "s", ["default"], 5.0)
        bus_calls.call(service, "Lock", "ao", [[collection]], 5.0)
        assert is_secret_service_locked()
        assert is_secret_service_locked()  # as nobody was asked to unlock it


def program(folder: Path, name: str, prints: str) -> None:
    script = folder / name
    script.write_text(f"#!/bin/sh\necho {prints}\n")
    script.chmod(0o700)


def test_the_browser_is_found_by_the_desktop_s_choice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """N8: a launcher that is missing is told before the person waits for it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER", raising=False)
    assert check()[Check.BROWSER] == BrowserNotFound()
    program(tmp_path, "firefox", "")
    assert check()[Check.BROWSER] == BrowserFound("firefox")
    program(tmp_path, "my-browser", "")
    monkeypatch.setenv("BROWSER", "my-browser %s")
    assert check()[Check.BROWSER] == BrowserFound("my-browser")
    program(tmp_path, "xdg-open", "")
    assert check()[Check.BROWSER] == BrowserFound("")
    program(tmp_path, "xdg-mime", "org.example.Browser.desktop")
    assert check()[Check.BROWSER] == BrowserFound("org.example.Browser")
